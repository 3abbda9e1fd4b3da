import type { Io } from './io.ts';

/** Often enough to be seen moving, seldom enough to cost nothing. */
const EVERY_MS = 200;
const CLEAR_LINE = '\r\x1b[K';

/** How far the reading of files of known size has come; shown on a terminal's standard error alone. */
export class Progress {
  private readonly io: Io;
  private readonly total: number;
  private readonly shown: boolean;
  private done = 0;
  private lastMs = 0;
  private onScreen = false;

  /** @param total octets of all files, `undefined` where nobody knows: then nothing is shown */
  constructor(io: Io, total: number | undefined) {
    this.io = io;
    this.total = total ?? 0;
    // lines that scroll by on the same terminal are progress enough
    this.shown = this.total > 0 && io.stderr.isTTY === true && io.stdout.isTTY !== true;
  }

  advance(octets: number): void {
    if (!this.shown) return;
    this.done += octets;
    const now = performance.now();
    if (now - this.lastMs < EVERY_MS) return;
    this.lastMs = now;
    const percent = Math.min(100, Math.floor((100 * this.done) / this.total));
    this.io.stderr.write(`${CLEAR_LINE}wardline: ${percent} % read`);
    this.onScreen = true;
  }

  /** Takes the line off the screen. */
  clear(): void {
    if (this.onScreen) this.io.stderr.write(CLEAR_LINE);
    this.onScreen = false;
  }
}
