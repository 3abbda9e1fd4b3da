import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Octets held back at most before they are handed on: some hundred lines of `decode`. */
export const MAX_HELD_OCTETS = 256 * 1024;

/** Characters gathered before they become octets: few enough to be still in the processor's cache. */
const GATHERED_CHARACTERS = 4 * 1024;

/** Octets of UTF-8 that one UTF-16 unit takes at most. */
const MAX_OCTETS_PER_UNIT = 3;

/**
 * Lines on their way to a stream: gathered while a chunk of the input is read, then written at once.
 * `flush` waits until the stream has room, so that a slow reader holds up the reading of the file.
 */
export class Output {
  private readonly stream: Writable;
  private text = '';
  private block: Buffer = Buffer.alloc(0);
  /** Octets of the block that were handed on. The stream may still hold them: they are never written again. */
  private handed = 0;
  /** Octets of the block that are filled. */
  private filled = 0;
  private full = false;

  constructor(stream: Writable) {
    this.stream = stream;
  }

  write(text: string): void {
    this.text += text;
    if (this.text.length >= GATHERED_CHARACTERS) this.encode();
  }

  private encode(): void {
    const { text } = this;
    this.text = '';
    const most = text.length * MAX_OCTETS_PER_UNIT;
    if (most > this.block.length - this.filled) {
      this.handOn();
      this.block = Buffer.allocUnsafeSlow(Math.max(MAX_HELD_OCTETS, most));
      this.handed = 0;
      this.filled = 0;
    }
    this.filled += this.block.write(text, this.filled);
  }

  private handOn(): void {
    if (this.filled === this.handed) return;
    if (!this.stream.write(this.block.subarray(this.handed, this.filled))) this.full = true;
    this.handed = this.filled;
  }

  async flush(): Promise<void> {
    if (this.text !== '') this.encode();
    this.handOn();
    if (!this.full) return;
    this.full = false;
    if (this.stream.writableNeedDrain) await once(this.stream, 'drain');
  }
}
