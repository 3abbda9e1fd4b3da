import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Text held back at most before it is handed on, in characters: some hundred lines of `decode`. */
export const MAX_HELD_CHARACTERS = 256 * 1024;

/**
 * Lines on their way to a stream: gathered while a chunk of the input is read, then written at once.
 * `flush` waits until the stream has room, so that a slow reader holds up the reading of the file.
 */
export class Output {
  private readonly stream: Writable;
  private held = '';
  private full = false;

  constructor(stream: Writable) {
    this.stream = stream;
  }

  write(text: string): void {
    this.held += text;
    if (this.held.length >= MAX_HELD_CHARACTERS) this.handOn();
  }

  private handOn(): void {
    if (this.held === '') return;
    if (!this.stream.write(this.held)) this.full = true;
    this.held = '';
  }

  async flush(): Promise<void> {
    this.handOn();
    if (!this.full) return;
    this.full = false;
    if (this.stream.writableNeedDrain) await once(this.stream, 'drain');
  }
}
