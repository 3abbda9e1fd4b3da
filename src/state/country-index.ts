/** Eight bits of a row name a country; 0 is none. ISO 3166-1 has 250, and `maritime` and `shared` come on top. */
const MAX_COUNTRIES = 255;

/** Octets of a code on disk: `maritime` is the longest there is. */
export const COUNTRY_OCTETS = 8;

/** Country codes by small numbers. Codes are added and never change their number, also across restarts. */
export class CountryIndex {
  private readonly codes: string[] = [''];
  private readonly numbers = new Map<string, number>([['', 0]]);

  /** How many there are, `''` among them. */
  get size(): number {
    return this.codes.length;
  }

  /** The number of a code, given to it where it has none; 0 where it cannot be kept. */
  take(code: string): number {
    const known = this.numbers.get(code);
    if (known !== undefined) return known;
    if (this.codes.length > MAX_COUNTRIES || !/^[\x21-\x7e]{1,8}$/.test(code)) return 0;
    this.numbers.set(code, this.codes.length);
    return this.codes.push(code) - 1;
  }

  code(number: number): string {
    return this.codes[number] ?? '';
  }

  clear(): void {
    this.codes.length = 1;
    this.numbers.clear();
    this.numbers.set('', 0);
  }

  /** The code of `number` as eight octets in two words, the first octet lowest. */
  write(number: number, words: Uint32Array, at: number): void {
    const code = this.code(number);
    for (let word = 0; word < 2; word++) {
      let packed = 0;
      for (let i = 3; i >= 0; i--) packed = (packed << 8) | (code.charCodeAt(word * 4 + i) | 0);
      words[at + word] = packed;
    }
  }

  /** Takes over what `write` wrote. False where it contradicts what is known: numbers only follow each other. */
  read(number: number, words: Uint32Array, at: number): boolean {
    let code = '';
    for (let i = 0; i < COUNTRY_OCTETS; i++) {
      const octet = ((words[at + (i >>> 2)] ?? 0) >>> (8 * (i & 3))) & 0xff;
      if (octet !== 0) code += String.fromCharCode(octet);
    }
    if (number < this.codes.length) return this.codes[number] === code;
    return number === this.codes.length && this.take(code) === number;
  }
}
