import { crc32 } from 'node:zlib';
import { ROW_OCTETS, ROW_WORDS } from './subscriber-row.ts';

// docs/STATE.md draws the files. Everything is words of 32 bits, little-endian, so that rows are copied as they are.

/** Both kinds of files; what changes any octet's meaning makes it another one. */
export const FORMAT_VERSION = 1;

/** `WLSJ` and `WLSS`: the first word of a journal and of a snapshot, read as little-endian. */
export const JOURNAL_MAGIC = 0x4a53_4c57;
export const SNAPSHOT_MAGIC = 0x5353_4c57;

/** Words of the header of both: magic, version, number, capacity, octets of a row, next batch (2), …, CRC-32. */
export const FILE_WORDS = 16;
export const FILE_OCTETS = FILE_WORDS * 4;
export const FILE_VERSION = 1;
export const FILE_NUMBER = 2;
export const FILE_CAPACITY = 3;
export const FILE_ROW_OCTETS = 4;
export const FILE_BATCH = 5;
/** Of a snapshot alone: how many of each follow, and the time that was watched. */
export const FILE_COUNTRIES = 7;
export const FILE_TITLES = 8;
export const FILE_ROWS = 9;
export const FILE_WATCHED = 10;

/** Words of the header of a batch. */
export const BATCH_WORDS = 9;
/** `WLSB`. */
export const BATCH_MAGIC = 0x4253_4c57;
/** Batches are numbered in one row through all journals; two words, the lower first. */
export const BATCH_NUMBER = 1;
export const BATCH_COUNTRIES = 3;
export const BATCH_TITLES = 4;
export const BATCH_ROWS = 5;
/** First and last second that was watched. */
export const BATCH_WATCHED = 6;
export const BATCH_CRC = 8;

/** A country is its number and eight octets; a title its number and a double; a row its number and image. */
export const COUNTRY_ENTRY_WORDS = 3;
export const TITLE_ENTRY_WORDS = 3;
export const ROW_ENTRY_WORDS = 1 + ROW_WORDS;

export function fileName(kind: 'journal' | 'snapshot', number: number): string {
  return `${kind}-${String(number).padStart(10, '0')}`;
}

export function octetsOf(words: Uint32Array, from: number, end: number): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset + 4 * from, 4 * (end - from));
}

/** A number of two words, the lower first. */
export function readLong(words: Uint32Array, at: number): number {
  return (words[at] ?? 0) + (words[at + 1] ?? 0) * 2 ** 32;
}

export function writeLong(words: Uint32Array, at: number, value: number): void {
  words[at] = value >>> 0;
  words[at + 1] = Math.floor(value / 2 ** 32);
}

/** A header of a file, its last word the CRC-32 of those before. */
export function fileHeader(magic: number, number: number, capacity: number, nextBatch: number): Uint32Array {
  const words = new Uint32Array(FILE_WORDS);
  words[0] = magic;
  words[FILE_VERSION] = FORMAT_VERSION;
  words[FILE_NUMBER] = number;
  words[FILE_CAPACITY] = capacity;
  words[FILE_ROW_OCTETS] = ROW_OCTETS;
  writeLong(words, FILE_BATCH, nextBatch);
  return sealHeader(words);
}

export function sealHeader(words: Uint32Array): Uint32Array {
  words[FILE_WORDS - 1] = crc32(octetsOf(words, 0, FILE_WORDS - 1));
  return words;
}

/** Words of a batch with all its entries, by its header at `at`. */
export function batchLength(words: Uint32Array, at: number): number {
  const countries = words[at + BATCH_COUNTRIES] ?? 0;
  const titles = words[at + BATCH_TITLES] ?? 0;
  const rows = words[at + BATCH_ROWS] ?? 0;
  const entries = countries * COUNTRY_ENTRY_WORDS + titles * TITLE_ENTRY_WORDS + rows * ROW_ENTRY_WORDS;
  return BATCH_WORDS + entries;
}

/** CRC-32 of a batch of so many words but for the word that holds it. */
export function batchCrc(words: Uint32Array, at: number, length: number): number {
  const header = crc32(octetsOf(words, at, at + BATCH_CRC));
  return crc32(octetsOf(words, at + BATCH_WORDS, at + length), header);
}
