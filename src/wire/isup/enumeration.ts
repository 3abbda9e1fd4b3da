import type { IsupValue } from './isup-record.ts';
import { wholeNumber } from './parameter-codec.ts';

/** The names of a coded field. A code without a name stays a number. */
export class Enumeration {
  private readonly names: (string | undefined)[] = [];
  private readonly codes = new Map<string, number>();

  constructor(names: readonly string[] | Readonly<Record<number, string>>) {
    for (const [code, name] of Object.entries(names)) {
      while (this.names.length <= Number(code)) this.names.push(undefined);
      this.names[Number(code)] = name;
      this.codes.set(name, Number(code));
    }
  }

  textOf(code: number): string | number {
    return this.names[code] ?? code;
  }

  /** The code of a name, or of a number that fits `bits` bits; absent counts as 0. */
  codeOf(value: IsupValue | undefined, what: string, bits: number): number {
    if (value === undefined) return 0;
    if (typeof value !== 'string') return wholeNumber(value, what, bits);
    const code = this.codes.get(value);
    if (code === undefined) throw new RangeError(`${what} cannot be ${value}`);
    return code;
  }
}
