import { createWriteStream, type WriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { CaptureOptions } from '../capture/capture-reader.ts';
import type { CaptureFault, CaptureSink } from '../capture/captured-message.ts';
import { readCapture } from '../capture/read-capture.ts';
import { compareSeverity, type Severity } from '../detect/severity.ts';
import { Engine } from '../engine/engine.ts';
import { EngineMemory } from '../engine/engine-memory.ts';
import { knowledgeOfConfig } from '../engine/knowledge-of-config.ts';
import { IncidentGathering } from '../incident/gather.ts';
import type { WardlineConfig } from '../network/config-schema.ts';
import type { ReaderOptions } from '../signalling/message-reader.ts';
import { DEFAULT_POLICY } from '../verdict/policy.ts';
import { configForRun } from './config-for-run.ts';
import { ConfigReload } from './config-reload.ts';
import { openInput, STANDARD_INPUT } from './input.ts';
import type { InspectionKeeping } from './inspect-keeping.ts';
import { messageLine } from './inspect-messages.ts';
import type { InspectionState } from './inspect-state.ts';
import { inspectionText } from './inspect-text.ts';
import { Inspection } from './inspection.ts';
import { type Io, mayColour, resolvePath } from './io.ts';
import { Output } from './output.ts';
import { POLICY_NAMES } from './policy-names.ts';
import { Progress } from './progress.ts';
import type { ReportRecorder } from './report/report-recorder.ts';
import { newSalt } from './salt.ts';
import { safeText } from './text-safe.ts';
import { EXIT_DONE, EXIT_INCIDENTS, EXIT_USAGE, fileError, UserError } from './user-error.ts';

/** Faults of a capture that are told in words; the others are counted in the report. */
const TOLD_FAULTS = 5;

export interface InspectOptions {
  /** Path of wardline.yaml. Without it nobody is known. */
  readonly config?: string | undefined;
  /** Configuration that is known already, in place of a file. */
  readonly embedded?: WardlineConfig | undefined;
  readonly format: 'text' | 'json';
  /** Path of the file of verdicts, a line a message. */
  readonly messages?: string | undefined;
  /** Path of the page that shows what was found. */
  readonly report?: string | undefined;
  /** Folder for the evidence of each incident. */
  readonly evidence?: string | undefined;
  /** File in which incidents are kept, and who inspects. */
  readonly store?: string | undefined;
  readonly who?: string | undefined;
  /** Folder of what is remembered from run to run. */
  readonly state?: string | undefined;
  /** Writes numbers of subscribers out. */
  readonly reveal?: boolean | undefined;
  /** Exit status 3 where an incident is as severe as this. */
  readonly failOn?: Severity | undefined;
  readonly reader?: ReaderOptions | undefined;
  readonly capture?: CaptureOptions | undefined;
  /** Go on reading a file that grows. */
  readonly follow?: boolean | undefined;
  /** Ends the reading as if the files ended. */
  readonly stop?: AbortSignal | undefined;
}

/**
 * `wardline inspect FILE…`: the firewall's judgement of captures, read in order as one time line; `-` is
 * standard input. Files that cannot be read are told on standard error, and the others read.
 *
 * @returns the exit status: 0; 1 where an input cannot be read; 2 for wrong usage; 3 with `failOn`
 */
export async function inspect(files: readonly string[], options: InspectOptions, io: Io): Promise<number> {
  try {
    return await inspectAll(files, options, io);
  } catch (error) {
    return tellUser(error, io);
  }
}

/** Says what the user can mend, and answers the exit status. A bug of ours goes on. */
function tellUser(error: unknown, io: Io): number {
  if (!(error instanceof UserError)) throw error;
  io.stderr.write(`wardline: ${safeText(error.message)}\n`);
  return error.exitStatus;
}

async function inspectAll(files: readonly string[], options: InspectOptions, io: Io): Promise<number> {
  if (files.length === 0)
    throw new UserError('name a capture to inspect, or - for standard input', EXIT_USAGE);
  if (files.filter((file) => file === STANDARD_INPUT).length > 1)
    throw new UserError('standard input can be read once; name - once', EXIT_USAGE);
  const config = options.embedded ?? (await configOf(options.config, io));
  const gathering = new IncidentGathering({ reveal: options.reveal === true });
  const lines = await MessagesFile.open(options.messages, io);
  const recorder = await recorderOf(config, options, io);
  const keeping = await keepingOf(files, options, io);
  const progress = new Progress(io, await sizeOf(files, io));
  const state = await stateOf(config, options, progress, io);
  const engine = engineOf(config, options.reveal === true, state?.memory);
  const inspection = new Inspection(
    engine,
    gathering,
    (message) => lines?.write(messageLine(message, files.length > 1 ? files[message.capture] : undefined)),
    options.reader ?? {},
    keeping === undefined ? recorder : keeping.together(recorder),
  );
  const ended = new AbortController();
  const reloading = reloadOf(options, config, engine, progress, io)?.run(ended.signal);
  let status = EXIT_DONE;
  try {
    for (const file of files) {
      if (options.stop?.aborted === true) break;
      try {
        await inspectFile(file, inspection, { lines, state }, progress, options, io);
      } catch (error) {
        progress.clear();
        status = Math.max(status, tellUser(error, io));
      }
    }
  } finally {
    ended.abort();
    await reloading;
    progress.clear();
    status = Math.max(status, (await state?.close()) ?? EXIT_DONE);
    await lines?.close();
  }
  const report = inspection.report();
  if (status !== EXIT_DONE && report.captures.length === 0) return status;
  const output = new Output(io.stdout);
  output.write(
    options.format === 'json'
      ? `${JSON.stringify(report, null, 2)}\n`
      : inspectionText(report, {
          colour: mayColour(io, io.stdout),
          mode: (config?.policy ?? DEFAULT_POLICY).mode,
          hasPlan: config !== undefined,
        }),
  );
  await output.flush();
  await recorder?.write(report);
  await keeping?.write(report, gathering);
  const { failOn } = options;
  if (failOn === undefined || status !== EXIT_DONE) return status;
  const isBad = report.incidents.some(({ severity }) => compareSeverity(severity, failOn) >= 0);
  return isBad ? EXIT_INCIDENTS : EXIT_DONE;
}

function engineOf(
  config: WardlineConfig | undefined,
  reveal: boolean,
  kept: EngineMemory | undefined,
): Engine {
  if (config === undefined) return new Engine({ plan: undefined, reveal });
  const { maxSubscribers, maxSenders } = config.state;
  const memory =
    kept ??
    new EngineMemory({ homeCountry: config.network.country, maxSubscribers, maxSenders, salt: newSalt() });
  return new Engine({ ...knowledgeOfConfig(config), reveal, memory });
}

/** Journals and snapshots are brought along only where memory is to be kept. */
async function stateOf(
  config: WardlineConfig | undefined,
  { state }: InspectOptions,
  progress: Progress,
  io: Io,
): Promise<InspectionState | undefined> {
  if (state === undefined) return undefined;
  const { InspectionState } = await import('./inspect-state.ts');
  return InspectionState.open(state, config, io, (text) => {
    progress.clear();
    io.stderr.write(`wardline: ${safeText(text)}\n`);
  });
}

/** A configuration that changes while a capture is followed holds from the next message on. */
function reloadOf(
  { config: path, follow }: InspectOptions,
  current: WardlineConfig | undefined,
  engine: Engine,
  progress: Progress,
  io: Io,
): ConfigReload | undefined {
  if (path === undefined || current === undefined || follow !== true) return undefined;
  const say = (text: string) => {
    progress.clear();
    io.stderr.write(`wardline: ${safeText(text)}\n`);
  };
  return new ConfigReload(resolvePath(io, path), {
    surroundings: () => ({ now: Date.now(), detectors: POLICY_NAMES }),
    current,
    onChange: (config) => {
      engine.adopt(knowledgeOfConfig(config));
      say(`${path}: has changed, and is in force as it is now`);
    },
    onRefused: (lines) => {
      for (const line of lines) say(line);
      say(`${path}: is not in force as it is now; what was read before stays until that is mended`);
    },
  });
}

/** Shapes of countries and the like are read only where a page is asked for. */
async function recorderOf(
  config: WardlineConfig | undefined,
  { report, reveal = false }: InspectOptions,
  io: Io,
): Promise<ReportRecorder | undefined> {
  if (report === undefined) return undefined;
  const { ReportRecorder } = await import('./report/report-recorder.ts');
  return ReportRecorder.open({
    name: report,
    path: resolvePath(io, report),
    reveal,
    mode: (config?.policy ?? DEFAULT_POLICY).mode,
    home: config === undefined ? null : { name: config.network.name, country: config.network.country },
  });
}

/** A database is brought along only where incidents or their evidence are to be kept. */
async function keepingOf(
  files: readonly string[],
  { evidence, store, who }: InspectOptions,
  io: Io,
): Promise<InspectionKeeping | undefined> {
  if (evidence === undefined && store === undefined) return undefined;
  const { InspectionKeeping } = await import('./inspect-keeping.ts');
  return InspectionKeeping.open({ evidence, store, who }, files, io);
}

async function configOf(path: string | undefined, io: Io): Promise<WardlineConfig | undefined> {
  if (path !== undefined) return configForRun(path, io);
  io.stderr.write(
    'wardline: no network plan is given (--config FILE): only evasions, and operations that no other network needs, are judged; which side messages came from is not known\n',
  );
  return undefined;
}

/** Octets of all files together, `undefined` where one of them has no size. */
async function sizeOf(files: readonly string[], io: Io): Promise<number | undefined> {
  let total = 0;
  for (const file of files) {
    if (file === STANDARD_INPUT) return undefined;
    const found = await stat(resolvePath(io, file)).catch(() => undefined);
    if (found?.isFile() !== true) return undefined;
    total += found.size;
  }
  return total;
}

/** What is written while a capture is read. */
interface Written {
  readonly lines: MessagesFile | undefined;
  readonly state: InspectionState | undefined;
}

async function inspectFile(
  file: string,
  inspection: Inspection,
  { lines, state }: Written,
  progress: Progress,
  options: InspectOptions,
  io: Io,
): Promise<void> {
  const input = await openInput(file, io, {
    follow: options.follow === true,
    ...(options.stop === undefined ? {} : { stop: options.stop }),
  });
  const name = file === STANDARD_INPUT ? 'standard input' : file;
  let told = 0;
  // A fault of the file itself may mean that it is no capture at all; that is known at its end.
  let held: CaptureFault | undefined;
  const tell = ({ frame, layer, code, atOctet, text }: CaptureFault) => {
    if (++told > TOLD_FAULTS) return;
    const where = frame === 0 ? '' : ` packet ${frame}:`;
    progress.clear();
    io.stderr.write(
      `wardline: ${safeText(`${name}:${where} ${layer}/${code} at octet ${atOctet}: ${text}`)}\n`,
    );
  };
  const sink: CaptureSink = {
    message: (message) => inspection.message(message),
    fault: (fault) => {
      inspection.fault(fault);
      if (fault.frame === 0 && held === undefined) held = fault;
      else tell(fault);
    },
  };
  const afterChunk = async () => {
    await lines?.flush();
    await state?.afterChunk();
  };
  try {
    const statistics = await readCapture(counted(input.octets, progress), sink, {
      ...options.capture,
      ...(lines === undefined && state === undefined ? {} : { afterChunk }),
    });
    if (statistics.format === 'none') {
      const what = held?.text ?? 'the file holds no capture';
      throw new UserError(`${name}: ${what}; give a capture as tcpdump or Wireshark writes it`);
    }
    if (held !== undefined) tell(held);
    if (told > TOLD_FAULTS)
      io.stderr.write(`wardline: ${safeText(name)}: ${told - TOLD_FAULTS} more faults of the capture\n`);
    inspection.endOfCapture(file, statistics);
  } finally {
    await input.close();
  }
}

async function* counted(octets: AsyncIterable<Uint8Array>, progress: Progress): AsyncGenerator<Uint8Array> {
  for await (const chunk of octets) {
    yield chunk;
    progress.advance(chunk.length);
  }
}

/** The file of `--messages`: written as the captures are read, complete when it is closed. */
class MessagesFile {
  private readonly path: string;
  private readonly stream: WriteStream;
  private readonly output: Output;
  private failure: unknown;

  private constructor(path: string, stream: WriteStream) {
    this.path = path;
    this.stream = stream;
    this.output = new Output(stream);
    stream.on('error', (error) => {
      this.failure ??= error;
    });
  }

  static async open(path: string | undefined, io: Io): Promise<MessagesFile | undefined> {
    if (path === undefined) return undefined;
    const stream = createWriteStream(resolvePath(io, path));
    try {
      await new Promise<void>((resolve, reject) => {
        stream.once('open', () => resolve());
        stream.once('error', reject);
      });
    } catch (error) {
      throw cannotWrite(path, error);
    }
    return new MessagesFile(path, stream);
  }

  write(line: string): void {
    this.output.write(line);
  }

  async flush(): Promise<void> {
    if (this.failure !== undefined) throw cannotWrite(this.path, this.failure);
    try {
      await this.output.flush();
    } catch (error) {
      throw cannotWrite(this.path, error);
    }
  }

  async close(): Promise<void> {
    await this.flush();
    this.stream.end();
    try {
      await finished(this.stream);
    } catch (error) {
      throw cannotWrite(this.path, error);
    }
  }
}

function cannotWrite(path: string, error: unknown): UserError {
  const known = fileError(path, error);
  const why = known instanceof UserError ? known.message.slice(path.length + 2) : (error as Error).message;
  return new UserError(`${path}: the verdicts cannot be written there (${why})`);
}
