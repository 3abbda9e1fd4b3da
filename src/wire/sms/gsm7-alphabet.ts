import { ESCAPE, LOCKING_SHIFT_TABLES, NOTHING, SINGLE_SHIFT_TABLES, TABLE_SIZE } from './gsm7-tables.ts';

/** Added to a septet of the single shift table, to tell it from one of the main table. */
export const SHIFTED = 0x80;

/** A locking shift table and a single shift table that a text is read with, and the way back. */
export interface Gsm7Alphabet {
  readonly main: readonly string[];
  readonly single: readonly string[];
  /** For a septet, or a shifted septet plus `SHIFTED`: would an encoder choose it for its character? */
  readonly canonical: readonly boolean[];
  /** From a character to its septet, plus `SHIFTED` where it stands in the single shift table. */
  readonly septets: ReadonlyMap<string, number>;
}

const known = new Map<number, Gsm7Alphabet>();

/**
 * The alphabet of two National Language Identifiers (TS 23.038, 6.2.1.2.4). An identifier that is not
 * assigned means the default table, as the clause has it, so at most 14 x 14 alphabets are ever kept.
 */
export function gsm7Alphabet(locking: number, single: number): Gsm7Alphabet {
  const mainLanguage = locking >= 0 && locking < LOCKING_SHIFT_TABLES.length ? locking : 0;
  const singleLanguage = single >= 0 && single < SINGLE_SHIFT_TABLES.length ? single : 0;
  const key = mainLanguage * SINGLE_SHIFT_TABLES.length + singleLanguage;
  const found = known.get(key);
  if (found) return found;
  const made = pair(LOCKING_SHIFT_TABLES[mainLanguage] ?? [], SINGLE_SHIFT_TABLES[singleLanguage] ?? []);
  known.set(key, made);
  return made;
}

function pair(main: readonly string[], single: readonly string[]): Gsm7Alphabet {
  const septets = new Map<string, number>();
  const canonical = new Array<boolean>(2 * TABLE_SIZE).fill(false);
  for (let code = 0; code < 2 * TABLE_SIZE; code++) {
    const character = code < SHIFTED ? main[code] : single[code - SHIFTED];
    if (character === undefined || character === NOTHING) continue;
    if ((code & 0x7f) === ESCAPE || septets.has(character)) continue;
    septets.set(character, code);
    canonical[code] = true;
  }
  return { main, single, canonical, septets };
}
