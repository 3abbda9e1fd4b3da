import { setImmediate as turn } from 'node:timers/promises';

/** How long messages are judged before requests are answered: a request waits no longer for a turn of its own. */
const SLICE_MS = 5;

/** Work that has no end of its own, in slices between which everything else of the process has its turn. */
export class Slices {
  private sinceMs = performance.now();

  /** To be awaited often. Resolves at once within a slice, and after a turn of the event loop at its end. */
  async pause(): Promise<void> {
    if (performance.now() - this.sinceMs < SLICE_MS) return;
    await turn();
    this.sinceMs = performance.now();
  }
}
