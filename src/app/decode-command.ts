import type { CapturedMessage, CaptureFault } from '../capture/captured-message.ts';
import { readCapture } from '../capture/read-capture.ts';
import { MessageReader } from '../signalling/message-reader.ts';
import type { MsuRecord } from '../signalling/msu-record.ts';
import { NdjsonLines } from './decode-ndjson.ts';
import { DecodeTally } from './decode-tally.ts';
import { FilterSubject, type FilterTest } from './filter-subject.ts';
import { type Input, openInput, STANDARD_INPUT } from './input.ts';
import type { Io } from './io.ts';
import { Output } from './output.ts';
import { Progress } from './progress.ts';
import type { ReadingOptions } from './reader-options.ts';
import { paintFor } from './text-paint.ts';
import { safeText } from './text-safe.ts';
import { SummaryLines } from './text-summary.ts';
import { TreeText } from './text-tree.ts';
import { EXIT_DONE, UserError } from './user-error.ts';

export interface DecodeOptions extends ReadingOptions {
  readonly format: 'text' | 'ndjson';
  /** Show messages of adaptation layers that carry no MSU as well. */
  readonly all: boolean;
  /** Text: the whole tree of every message. */
  readonly verbose: boolean;
  readonly filter: FilterTest | undefined;
  /** Ends the reading as if the files ended. */
  readonly stop: AbortSignal | undefined;
}

/** Faults of the capture that are shown one by one; a damaged file could have millions. */
export const MAX_SHOWN_CAPTURE_FAULTS = 20;

/**
 * Decodes every MSU of the files, in their order, to standard output. Files that cannot be read are
 * told on standard error and the others read.
 *
 * @returns the exit status
 */
export async function decode(files: readonly string[], options: DecodeOptions, io: Io): Promise<number> {
  const run = new DecodeRun(options, io, files.length > 1);
  return run.all(files);
}

/** The form of the output for one file. */
interface Lines {
  line(message: CapturedMessage, record: MsuRecord, componentsJson: string | undefined): string;
}

class DecodeRun {
  private readonly options: DecodeOptions;
  private readonly io: Io;
  private readonly several: boolean;
  private readonly output: Output;
  private readonly tally = new DecodeTally();
  private readonly subject = new FilterSubject();
  private shownCaptureFaults = 0;
  private captureFaults = 0;

  constructor(options: DecodeOptions, io: Io, several: boolean) {
    this.options = options;
    this.io = io;
    this.several = several;
    this.output = new Output(io.stdout);
  }

  async all(files: readonly string[]): Promise<number> {
    const { io, options } = this;
    const inputs: Input[] = [];
    let status = EXIT_DONE;
    const refuse = (error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      io.stderr.write(`wardline: ${error.message}\n`);
      status = Math.max(status, error.exitStatus);
    };
    // Sizes are wanted before the first file is read, for the progress; files are opened one by one.
    const progress = new Progress(io, await this.totalSize(files));
    for (const name of files) {
      try {
        const input = await openInput(name, io, {
          follow: options.follow,
          ...(options.stop ? { stop: options.stop } : {}),
        });
        inputs.push(input);
        try {
          await this.file(input, progress);
        } finally {
          await input.close();
        }
      } catch (error) {
        progress.clear();
        refuse(error);
      }
      if (options.stop?.aborted === true) break;
    }
    progress.clear();
    await this.output.flush();
    if (inputs.length > 0) this.summary(status !== EXIT_DONE);
    return status;
  }

  private async totalSize(files: readonly string[]): Promise<number | undefined> {
    const { io, options } = this;
    if (io.stderr.isTTY !== true || options.follow || files.includes(STANDARD_INPUT)) return undefined;
    let total = 0;
    for (const name of files) {
      const input = await openInput(name, io).catch(() => undefined);
      if (input?.size === undefined) return undefined;
      total += input.size;
      await input.close();
    }
    return total;
  }

  private async file(input: Input, progress: Progress): Promise<void> {
    const { options, output, io } = this;
    const lines = this.linesFor(input);
    if (this.several && options.format === 'text') {
      output.write(`${paintFor(io)('heading', safeText(input.name))}\n`);
    }
    // a filter looks into components
    const componentsAsJson = options.format === 'ndjson' && options.filter === undefined;
    const reader = new MessageReader({ ...options.reader, componentsAsJson });
    // A fault of the file itself may mean that it is no capture at all; that is known at its end.
    let held: CaptureFault | undefined;
    const sink = {
      message: (message: CapturedMessage) => this.message(message, reader, lines),
      fault: (fault: CaptureFault) => {
        if (fault.frame === 0 && held === undefined) held = fault;
        else this.captureFault(fault, input.name);
      },
    };
    const octets = counting(input.octets, (count) => progress.advance(count));
    const statistics = await readCapture(octets, sink, {
      ...options.capture,
      afterChunk: () => output.flush(),
    });
    this.tally.file(statistics);
    if (statistics.format === 'none') {
      const what = held?.text ?? 'the file holds no capture';
      throw new UserError(`${input.name}: ${what}; give a capture as tcpdump or Wireshark writes it`);
    }
    if (held !== undefined) this.captureFault(held, input.name);
  }

  private linesFor(input: Input): Lines {
    const { options, io } = this;
    if (options.format === 'ndjson') return new NdjsonLines(this.several ? input.name : undefined);
    const paint = paintFor(io);
    const summary = new SummaryLines(paint, io.stdout.isTTY === true ? io.stdout.columns : undefined);
    if (!options.verbose) return summary;
    const tree = new TreeText(paint, options.reader.variant ?? 'itu');
    return { line: (message, record) => summary.line(message, record) + tree.tree(message, record) };
  }

  private message(message: CapturedMessage, reader: MessageReader, lines: Lines): void {
    const { tally, options } = this;
    const { octets, start, end, layer } = message;
    const atMs = message.seconds * 1000 + Math.floor(message.nanoseconds / 1e6);
    const answer = reader.read(octets, start, end, layer, atMs);
    if (answer === undefined) {
      tally.silent++;
      return;
    }
    const { record, isMsu, componentsJson } = answer;
    if (message.cut) {
      record.faults.unshift({
        layer: 'capture',
        code: 'truncated',
        atOctet: end - start,
        text: `the capture keeps only the first ${end - start} octets of the message`,
      });
    }
    if (isMsu) tally.msus++;
    else tally.management++;
    tally.faultsOf(record);
    if (!isMsu && !options.all) return;
    if (options.filter !== undefined) {
      this.subject.reset(message.frame, message.below, record);
      if (!options.filter(this.subject)) return;
    }
    if (isMsu) tally.shown++;
    this.output.write(lines.line(message, record, componentsJson));
  }

  /** In text a line among the others; beside ndjson, where each line is an MSU, on standard error. */
  private captureFault(fault: CaptureFault, file: string): void {
    const { options, io } = this;
    this.tally.fault(fault.layer, fault.code);
    this.captureFaults++;
    if (this.shownCaptureFaults >= MAX_SHOWN_CAPTURE_FAULTS) return;
    this.shownCaptureFaults++;
    const where = fault.frame === 0 ? 'file' : `frame ${fault.frame}`;
    const text = `${where}: ! ${fault.layer}/${fault.code} at octet ${fault.atOctet}: ${safeText(fault.text)}`;
    if (options.format === 'text') this.output.write(`${paintFor(io)('fault', text)}\n`);
    else io.stderr.write(`wardline: ${this.several ? `${file}: ` : ''}${text}\n`);
  }

  private summary(failed: boolean): void {
    const { io, options, tally } = this;
    const unseen = this.captureFaults - this.shownCaptureFaults;
    if (unseen > 0)
      io.stderr.write(`wardline: ${unseen} more faults of the capture are not shown one by one\n`);
    // Beside ndjson a program reads along: what goes well needs no word.
    const isWanted = options.format === 'text' || io.stderr.isTTY === true || tally.isRemarkable;
    if (!isWanted || (failed && tally.packets === 0)) return;
    for (const line of tally.lines(options.filter !== undefined)) io.stderr.write(`wardline: ${line}\n`);
  }
}

async function* counting(
  octets: AsyncIterable<Uint8Array>,
  count: (octets: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of octets) {
    count(chunk.length);
    yield chunk;
  }
}
