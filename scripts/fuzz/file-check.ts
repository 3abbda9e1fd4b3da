import { CaptureReader } from '../../src/capture/capture-reader.ts';
import type { CapturedMessage } from '../../src/capture/captured-message.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import type { CorpusFile } from './capture-corpus.ts';
import type { Chance } from './chance.ts';
import { type Complaint, MessageCheck } from './message-check.ts';

/** Longest that a file of this size (some kilobytes) may take, its messages read on both roads. */
export const MAX_FILE_MS = 2000;

/** A file of some kilobytes holds no more; one that yields more makes messages of nothing. */
const MAX_MESSAGES_PER_FILE = 20_000;

/** How many files are also read in one piece, which must give the same messages. */
const COMPARED_ONCE_IN = 4;

/** Captures mutated, and read in pieces of any size. */
export class FileCheck {
  private readonly chance: Chance;
  private readonly files: readonly CorpusFile[];
  private readonly readers = new MessageCheck('itu');
  /** The octets of the file at hand. */
  octets: Uint8Array = new Uint8Array(0);
  name = '';

  constructor(chance: Chance, files: readonly CorpusFile[]) {
    this.chance = chance;
    this.files = files;
  }

  /** Makes the next file. */
  next(): CorpusFile {
    const { chance } = this;
    const file = chance.pick(this.files);
    let octets = Uint8Array.from(file.octets);
    for (let count = chance.below(10); count > 0; count--) octets = this.mutate(octets);
    this.octets = octets;
    this.name = file.name;
    return file;
  }

  private mutate(octets: Uint8Array): Uint8Array<ArrayBuffer> {
    const { chance } = this;
    const copy = Uint8Array.from(octets);
    if (copy.length === 0) return copy;
    // headers stand at the beginning, and are few among the octets
    const at = chance.below(chance.onceIn(3) ? Math.min(80, copy.length) : copy.length);
    switch (chance.below(8)) {
      case 0:
        copy[at] = (copy[at] as number) ^ (1 << chance.below(8));
        return copy;
      case 1:
      case 2:
        copy[at] = chance.pick([0, 1, 0x7f, 0x80, 0xff]);
        return copy;
      case 3:
        copy.fill(chance.pick([0, 0xff]), at, at + 1 + chance.below(8));
        return copy;
      case 4:
        return joined(copy.subarray(0, at), copy.subarray(at + 1 + chance.below(40)));
      case 5: {
        const length = 1 + chance.below(200);
        return joined(copy.subarray(0, at + length), copy.subarray(at));
      }
      case 6: {
        const other = chance.pick(this.files).octets;
        return joined(copy.subarray(0, at), other.subarray(chance.below(other.length)));
      }
      default:
        return chance.onceIn(3) ? copy.slice(0, at) : copy;
    }
  }

  /** Reads the file at hand in pieces, its messages on both roads. */
  async check(file: CorpusFile): Promise<Complaint> {
    try {
      const before = performance.now();
      const inPieces = await this.read(file, true);
      const ms = performance.now() - before;
      if (inPieces.complaint !== undefined) return inPieces.complaint;
      if (ms > MAX_FILE_MS) {
        const again = performance.now();
        await this.read(file, true);
        const shorter = Math.min(ms, performance.now() - again);
        if (shorter > MAX_FILE_MS) return `stall: ${shorter.toFixed(0)} ms for ${this.octets.length} octets`;
      }
      if (file.isGzip || !this.chance.onceIn(COMPARED_ONCE_IN)) return undefined;
      const whole = await this.read(file, false);
      return whole.summary === inPieces.summary
        ? undefined
        : `pieces give other messages: ${inPieces.summary} | ${whole.summary}`;
    } catch (error) {
      return `exception: ${error instanceof Error ? error.stack : String(error)}`;
    }
  }

  private async read(
    file: CorpusFile,
    inPieces: boolean,
  ): Promise<{ complaint: Complaint; summary: string }> {
    let complaint: Complaint;
    let messages = 0;
    let sum = 0;
    const sink = {
      message: ({ octets, start, end, layer, seconds, frame }: CapturedMessage) => {
        messages++;
        sum = (Math.imul(sum, 31) + (end - start) * 7 + frame) | 0;
        if (inPieces) complaint ??= this.readers.check(octets, start, end, layer, seconds * 1000, messages);
        if (messages > MAX_MESSAGES_PER_FILE) complaint ??= `more than ${MAX_MESSAGES_PER_FILE} messages`;
      },
      fault() {},
    };
    if (file.isGzip) await readCapture(this.asSource(), sink);
    else {
      const reader = new CaptureReader(sink);
      const { octets } = this;
      for (let at = 0; at < octets.length; ) {
        const size = inPieces ? this.pieceOctets() : octets.length;
        reader.push(octets.slice(at, at + size));
        at += size;
      }
      reader.end();
    }
    return { complaint, summary: `${messages} messages, sum ${sum}` };
  }

  private pieceOctets(): number {
    const { chance } = this;
    return 1 + chance.below(chance.pick([3, 40, 1000, 9000]));
  }

  private async *asSource(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < this.octets.length; ) {
      const size = this.pieceOctets();
      yield this.octets.slice(at, at + size);
      at += size;
    }
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
