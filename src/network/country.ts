import { DigitTrie } from './digit-trie.ts';
import { E164_PREFIXES } from './e164-country-table.ts';
import { MCC_COUNTRIES } from './mcc-country-table.ts';

/**
 * A country as ISO 3166-1 alpha-2; or `maritime` (ships, aircraft, satellites: no place on land) or
 * `shared` (no single country). It says where a number was given out, and earns nobody trust.
 */
export type CountryCode = string;

class CountryTable {
  private readonly countries: string[] = [];
  private readonly trie = new DigitTrie();

  constructor(prefixes: readonly (readonly [prefix: string, country: string])[]) {
    const places = new Map<string, number>();
    for (const [prefix, country] of prefixes) {
      const place = places.get(country) ?? this.countries.push(country) - 1;
      places.set(country, place);
      this.trie.add(prefix, place);
    }
  }

  find(digits: string): CountryCode | undefined {
    return this.countries[this.trie.find(digits)];
  }

  findNumber(number: number): CountryCode | undefined {
    return this.countries[this.trie.findNumber(number)];
  }
}

const E164 = new CountryTable(E164_PREFIXES);
const MCC = new CountryTable(MCC_COUNTRIES);

/** The country of a global title or MSISDN in E.164, digits without `+`; `undefined` where none is known. */
export function countryOfTitle(digits: string): CountryCode | undefined {
  return E164.find(digits);
}

/** The same for digits as a number with a 1 written before them. Allocates nothing. */
export function countryOfTitleNumber(number: number): CountryCode | undefined {
  return E164.findNumber(number);
}

/** The country of an IMSI or PLMN by its mobile country code (E.212); `undefined` where none is known. */
export function countryOfImsi(digits: string): CountryCode | undefined {
  return MCC.find(digits);
}

/** The same for digits as a number with a 1 written before them. Allocates nothing. */
export function countryOfImsiNumber(number: number): CountryCode | undefined {
  return MCC.findNumber(number);
}

/** False for numbers that say nothing about where on land somebody is. */
export function hasPlace(country: CountryCode | undefined): boolean {
  return country !== undefined && country !== 'maritime' && country !== 'shared';
}
