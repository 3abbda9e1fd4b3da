import { bcdText } from '../wire/bcd.ts';
import type { Cursor } from '../wire/cursor.ts';
import type { AddressLayout } from '../wire/sccp/address-layout.ts';
import type { PartyView } from './signalling-event.ts';
import { titleText } from './title-text.ts';

/** One party of SCCP over the address layout; its title becomes text when it is asked for. */
export class Party implements PartyView {
  private text: string | undefined;
  private readonly layout: AddressLayout;
  private readonly cursor: Cursor;
  number = 0;

  constructor(layout: AddressLayout, cursor: Cursor) {
    this.layout = layout;
    this.cursor = cursor;
  }

  /** To another message. */
  moved(number: number): void {
    this.number = number;
    this.text = undefined;
  }

  get title(): string {
    if (this.text === undefined) {
      const { number } = this;
      const { digitsStart, digitsEnd, oddDigits } = this.layout;
      this.text = number > 0 ? titleText(number) : bcdText(this.cursor, digitsStart, digitsEnd, oddDigits);
    }
    return this.text;
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
