/** A number that no call came for is free again, TS 23.018: milliseconds. */
const HOLD_MS = 30_000;
/** Roaming numbers of a switch: three digits. They are held for seconds, so a call every 30 ms finds one. */
const NUMBERS = 1000;
const DIGITS = 3;

interface Held {
  readonly phone: number;
  readonly untilMs: number;
}

/** The roaming numbers (MSRN) of a switch: each stands for one visitor until the call for it arrives. */
export class RoamingNumbers {
  readonly prefix: string;
  private readonly held = new Map<string, Held>();
  private next = 0;

  /** @param prefix what all of them begin with */
  constructor(prefix: string) {
    this.prefix = prefix;
  }

  /** A number for a call to a phone, `''` where none is free. */
  give(phone: number, nowMs: number): string {
    const number = this.prefix + String(this.next).padStart(DIGITS, '0');
    // they are given out in turn: where this one is still held, so are all that come after it
    const holder = this.held.get(number);
    if (holder !== undefined && holder.untilMs > nowMs) return '';
    this.next = (this.next + 1) % NUMBERS;
    this.held.set(number, { phone, untilMs: nowMs + HOLD_MS });
    return number;
  }

  /** The phone that a number stands for, which is free from now on; -1 for none. */
  take(number: string, nowMs: number): number {
    const holder = this.held.get(number);
    this.held.delete(number);
    return holder !== undefined && holder.untilMs > nowMs ? holder.phone : -1;
  }

  owns(number: string): boolean {
    return number.length === this.prefix.length + DIGITS && number.startsWith(this.prefix);
  }
}
