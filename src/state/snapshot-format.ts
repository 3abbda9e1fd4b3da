import { crc32 } from 'node:zlib';
import { octetsOf } from './journal-format.ts';
import { ROW_WORDS } from './subscriber-row.ts';

/** What a snapshot holds one behind the other: words of one, and how many a chunk has. */
export interface Section {
  readonly entryWords: number;
  readonly chunkEntries: number;
}

export const COUNTRIES: Section = { entryWords: 2, chunkEntries: 256 };
export const TITLES: Section = { entryWords: 2, chunkEntries: 65_536 };
/** 786 kB: copied and checked within a millisecond. */
export const ROWS: Section = { entryWords: ROW_WORDS, chunkEntries: 16_384 };

/** Words before the entries of a chunk: the first entry, how many there are, CRC-32 of both and of the entries. */
export const CHUNK_WORDS = 3;
/** The largest chunk there is, one of rows: what a reader sets room aside for. */
export const MAX_CHUNK_WORDS: number = CHUNK_WORDS + ROWS.chunkEntries * ROWS.entryWords;

/** CRC-32 of a chunk whose header is at `words[0]`. */
export function chunkCrc(words: Uint32Array, entryWords: number): number {
  const end = CHUNK_WORDS + (words[1] ?? 0) * entryWords;
  return crc32(octetsOf(words, CHUNK_WORDS, end), crc32(octetsOf(words, 0, 2)));
}
