import { addresses } from '../signalling/message-reader.ts';
import type { MsuRecord } from '../signalling/msu-record.ts';
import { type Identities, identitiesOf } from './decode-identities.ts';

/** One message as a filter asks about it; moved from message to message. */
export class FilterSubject {
  frame = 0;
  below: readonly string[] = [];
  private current: MsuRecord | undefined;
  private found: Identities | undefined;

  reset(frame: number, below: readonly string[], record: MsuRecord): void {
    this.frame = frame;
    this.below = below;
    this.current = record;
    this.found = undefined;
  }

  get record(): MsuRecord {
    if (this.current === undefined) throw new Error('a filter was asked before it had a message');
    return this.current;
  }

  /** Gathered when they are asked for first: most filters do without. */
  get identities(): Identities {
    this.found ??= identitiesOf(this.record);
    return this.found;
  }

  get calling(): string | null {
    return addresses(this.record.sccp).calling?.gt ?? null;
  }

  get called(): string | null {
    return addresses(this.record.sccp).called?.gt ?? null;
  }
}

/** Whether a message is one that was asked for. */
export type FilterTest = (subject: FilterSubject) => boolean;
