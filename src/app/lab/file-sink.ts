import { closeSync, openSync, writeSync } from 'node:fs';
import { UserError } from '../user-error.ts';

/** Octets gathered before they go to the disk: a simulation makes them by the hundred. */
const BLOCK_OCTETS = 1 << 20;

/** A file that a simulation writes in passing: it has no time to wait, so writing is synchronous and in blocks. */
export class FileSink {
  private readonly path: string;
  private readonly file: number;
  private readonly block = Buffer.allocUnsafe(BLOCK_OCTETS);
  private filled = 0;

  /** Throws `UserError` where the file cannot be made. */
  constructor(path: string) {
    this.path = path;
    try {
      this.file = openSync(path, 'w');
    } catch (error) {
      throw notWritten(path, error);
    }
  }

  write(octets: Uint8Array): void {
    if (octets.length > this.block.length - this.filled) this.empty();
    if (octets.length > this.block.length) this.put(octets);
    else {
      this.block.set(octets, this.filled);
      this.filled += octets.length;
    }
  }

  text(text: string): void {
    this.write(Buffer.from(text, 'utf8'));
  }

  close(): void {
    this.empty();
    closeSync(this.file);
  }

  private empty(): void {
    const { filled } = this;
    this.filled = 0;
    this.put(this.block.subarray(0, filled));
  }

  private put(octets: Uint8Array): void {
    try {
      for (let at = 0; at < octets.length; ) at += writeSync(this.file, octets, at);
    } catch (error) {
      throw notWritten(this.path, error);
    }
  }
}

function notWritten(path: string, error: unknown): UserError {
  const why = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
  return new UserError(`${path}: cannot be written${why}; name a file in a folder that exists and has room`);
}
