import { BoundedCache } from '../kit/bounded-cache.ts';
import { bcdText } from '../wire/bcd.ts';
import type { Cursor } from '../wire/cursor.ts';
import type { AddressLayout } from '../wire/sccp/address-layout.ts';
import { digitsText } from './dialogue-keys.ts';
import type { PartyView } from './signalling-event.ts';

/** Titles whose text is kept: the nodes of a network's traffic are some hundreds. */
const MAX_KNOWN_TITLES = 16_384;
const TITLES = new BoundedCache<number, string>(MAX_KNOWN_TITLES, digitsText);

/** One party of SCCP over the address layout; its title becomes text when it is asked for. */
export class Party implements PartyView {
  private text: string | undefined;
  private readonly layout: AddressLayout;
  private readonly cursor: Cursor;
  private readonly titleNumber: () => number;

  constructor(layout: AddressLayout, cursor: Cursor, titleNumber: () => number) {
    this.layout = layout;
    this.cursor = cursor;
    this.titleNumber = titleNumber;
  }

  moved(): void {
    this.text = undefined;
  }

  get title(): string {
    if (this.text === undefined) {
      const { number } = this;
      const { digitsStart, digitsEnd, oddDigits } = this.layout;
      this.text = number > 0 ? TITLES.of(number) : bcdText(this.cursor, digitsStart, digitsEnd, oddDigits);
    }
    return this.text;
  }

  get number(): number {
    return this.titleNumber();
  }

  get ssn(): number {
    return this.layout.ssn;
  }
  get pointCode(): number {
    return this.layout.pointCode;
  }
  get np(): number {
    return this.layout.np;
  }
  get nai(): number {
    return this.layout.nai;
  }
  get tt(): number {
    return this.layout.tt;
  }
  get routedOnTitle(): boolean {
    return this.layout.indicator >= 0 && !this.layout.routingOnSsn;
  }
}
