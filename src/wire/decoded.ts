import type { Cursor } from './cursor.ts';

/**
 * What a layer's decoder hands back: its own record, and the octets that belong to the layer above.
 * The two are apart so that the record stays plain JSON and the payload is never copied.
 */
export interface Decoded<T> {
  readonly record: T;
  /** The layer above, not yet read; `undefined` where the message carries none. */
  readonly payload: Cursor | undefined;
}

/** A part that no schema of ours names, kept as it came. */
export interface UnknownPart {
  readonly tag: number;
  readonly hex: string;
}
