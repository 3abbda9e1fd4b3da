import type { CaptureOptions } from '../capture/capture-reader.ts';
import type { ReaderOptions } from '../signalling/message-reader.ts';

/** How captures are to be read, as `decode` and `inspect` are told; what nothing in a capture says itself. */
export interface ReadingOptions {
  readonly reader: ReaderOptions;
  readonly capture: CaptureOptions;
  /** Go on reading a file that grows. */
  readonly follow: boolean;
}

/** Largest subsystem number, one octet (Q.713 3.4.2.2). */
const LARGEST_SSN = 255;
const LARGEST_PORT = 65_535;

/** A number of decimal digits within 1 to `largest`, or `undefined`. */
function wholeNumber(text: string, largest: number): number | undefined {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= largest ? value : undefined;
}

/** Subsystem numbers as in `146,152,200-210`; in words what is wrong with them otherwise. */
export function parseSsns(text: string): ReadonlySet<number> | string {
  const ssns = new Set<number>();
  for (const part of text.split(',')) {
    const [first = '', last = first, more] = part.trim().split('-');
    const from = wholeNumber(first.trim(), LARGEST_SSN);
    const to = wholeNumber(last.trim(), LARGEST_SSN);
    if (from === undefined || to === undefined || to < from || more !== undefined)
      return `"${part.trim()}" is no subsystem number; write numbers and ranges within 1-255: 146,152,200-210`;
    for (let ssn = from; ssn <= to; ssn++) ssns.add(ssn);
  }
  return ssns;
}

/** A TCP port; in words what is wrong with it otherwise. */
export function parsePort(text: string): number | string {
  return wholeNumber(text, LARGEST_PORT) ?? `"${text}" is no port; write a number within 1-65535`;
}
