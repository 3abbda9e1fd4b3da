import { ASSEMBLY_LIMIT_MS, MAX_ASSEMBLIES } from '../signalling/segment-assembly.ts';

interface Kept {
  readonly sinceMs: number;
  readonly frames: number[];
}

/**
 * Segments that wait for the rest of their message, by their numbers on the link. Nothing of a message goes on
 * before all of it was judged: a receiver would put together what was forwarded with whatever comes later.
 */
export class KeptSegments {
  /** As many as are put together at once; the eldest make way, and never go on. */
  private readonly messages = new Map<string, Kept>();

  keep(key: string, frame: number, atMs: number): void {
    const open = this.messages.get(key);
    if (open !== undefined && atMs - open.sinceMs <= ASSEMBLY_LIMIT_MS) {
      open.frames.push(frame);
      return;
    }
    this.messages.delete(key);
    const eldest = this.messages.keys().next();
    if (this.messages.size >= MAX_ASSEMBLIES && eldest.done !== true) this.messages.delete(eldest.value);
    this.messages.set(key, { sinceMs: atMs, frames: [frame] });
  }

  /** Those of a message, in order; they are kept no longer. */
  take(key: string): readonly number[] {
    const kept = this.messages.get(key);
    this.messages.delete(key);
    return kept?.frames ?? [];
  }
}
