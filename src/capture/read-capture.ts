import { createGunzip, type Gunzip } from 'node:zlib';
import { type CaptureOptions, CaptureReader } from './capture-reader.ts';
import type { CaptureStatistics } from './capture-statistics.ts';
import type { CaptureSink } from './captured-message.ts';

/** First two octets of a gzip member (RFC 1952, 2.3.1). */
const GZIP_FIRST = 0x1f;
const GZIP_SECOND = 0x8b;

/**
 * Octets given to the decompressor at a time. Where it finds damage it keeps back what it made of the
 * last of them (up to 16 KiB of the capture), so this is small.
 */
const GZIP_INPUT_OCTETS = 4096;

export interface ReadCaptureOptions extends CaptureOptions {
  /** Called after every chunk, and waited for: the caller holds the reading up until it has room. */
  readonly afterChunk?: () => Promise<void> | void;
  /** Called at the start with what the reader will count, for who wants to look at it meanwhile. */
  readonly onStart?: (statistics: CaptureStatistics) => void;
}

/**
 * Reads a whole capture, plain or gzip, from a file, a pipe or anything else that yields octets. Every
 * message reaches the sink as soon as its packet has arrived. Rejects only if the source or the sink does.
 */
export async function readCapture(
  source: AsyncIterable<Uint8Array>,
  sink: CaptureSink,
  options: ReadCaptureOptions = {},
): Promise<CaptureStatistics> {
  const reader = new CaptureReader(sink, options);
  options.onStart?.(reader.statistics);
  const push = async (chunk: Uint8Array): Promise<void> => {
    reader.push(chunk);
    await options.afterChunk?.();
  };
  let held: Uint8Array | undefined;
  let decompressor: GzipReader | undefined;
  let isPlain = false;
  try {
    for await (const chunk of source) {
      if (chunk.length === 0) continue;
      if (isPlain) {
        await push(chunk);
        continue;
      }
      if (decompressor !== undefined) {
        await decompressor.push(chunk);
        continue;
      }
      const start: Uint8Array = held === undefined ? chunk : concatenate(held, chunk);
      held = undefined;
      if (start[0] !== GZIP_FIRST) isPlain = true;
      else if (start.length < 2) held = start;
      else if (start[1] !== GZIP_SECOND) isPlain = true;
      else decompressor = new GzipReader(push);
      if (isPlain) await push(start);
      else if (decompressor !== undefined) await decompressor.push(start);
    }
    if (held !== undefined) await push(held);
    await decompressor?.end();
  } finally {
    decompressor?.close();
  }
  const damage = decompressor?.damage;
  if (damage !== undefined) {
    reader.statistics.faults++;
    sink.fault({ frame: 0, layer: 'capture', code: damage.code, atOctet: damage.atOctet, text: damage.text });
  }
  reader.end();
  return reader.statistics;
}

interface GzipDamage {
  readonly code: 'truncated' | 'bad-value';
  /** Octet of the compressed file up to which it was sound, as nearly as can be told. */
  readonly atOctet: number;
  readonly text: string;
}

/** A gzip stream, of any number of members, pulled through the decompressor chunk by chunk. */
class GzipReader {
  damage: GzipDamage | undefined;
  private readonly gunzip: Gunzip = createGunzip();
  private readonly push_: (chunk: Uint8Array) => Promise<void>;
  private wake: () => void = () => {};
  private finished = false;
  private atOctet = 0;

  constructor(push: (chunk: Uint8Array) => Promise<void>) {
    this.push_ = push;
    this.gunzip.on('readable', () => this.wake());
    this.gunzip.on('end', () => {
      this.finished = true;
      this.wake();
    });
    this.gunzip.on('error', (error: NodeJS.ErrnoException) => {
      const isCut = error.code === 'Z_BUF_ERROR';
      this.damage ??= {
        code: isCut ? 'truncated' : 'bad-value',
        atOctet: this.atOctet,
        text: isCut
          ? 'the compressed file is cut; what came before was read'
          : 'the compressed file is damaged; what came before was read',
      };
      this.wake();
    });
  }

  async push(chunk: Uint8Array): Promise<void> {
    for (let at = 0; at < chunk.length; at += GZIP_INPUT_OCTETS) {
      if (this.damage !== undefined || this.finished) return;
      const part = chunk.slice(at, at + GZIP_INPUT_OCTETS);
      let taken = false;
      this.gunzip.write(part, () => {
        taken = true;
        this.wake();
      });
      await this.drainUntil(() => taken);
      if (this.damage === undefined) this.atOctet += part.length;
    }
  }

  async end(): Promise<void> {
    if (this.damage !== undefined || this.finished) return;
    this.gunzip.end();
    await this.drainUntil(() => this.finished);
  }

  close(): void {
    this.gunzip.destroy();
  }

  private async drainUntil(isDone: () => boolean): Promise<void> {
    for (;;) {
      const woken = new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      await this.drain();
      if (isDone() || this.damage !== undefined) break;
      await woken;
    }
    await this.drain();
  }

  private async drain(): Promise<void> {
    for (;;) {
      const chunk: Uint8Array | null = this.gunzip.read();
      if (chunk === null) return;
      await this.push_(chunk);
    }
  }
}

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
