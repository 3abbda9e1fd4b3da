import { NONE } from '../core/phones.ts';
import type { Switch } from './switch.ts';

/** All switches of a world by number, so that columns can name them. */
export class SwitchTable {
  private readonly switches: Switch[] = [];
  private readonly numbers = new Map<string, number>();

  /** Answers the switch's number. */
  add(one: Switch): number {
    this.numbers.set(one.title, this.switches.length);
    return this.switches.push(one) - 1;
  }

  /** Throws `RangeError` where there is none. */
  at(number: number): Switch {
    const found = this.switches[number];
    if (found === undefined) throw new RangeError(`there is no switch ${number}`);
    return found;
  }

  /** `NONE` for a title that is no switch's. */
  numberOf(title: string): number {
    return this.numbers.get(title) ?? NONE;
  }
}
