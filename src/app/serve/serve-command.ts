import { dirname, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import type { CaptureOptions } from '../../capture/capture-reader.ts';
import type { MetricWriter } from '../../http/metrics/metric-writer.ts';
import type { WardlineConfig } from '../../network/config-schema.ts';
import type { ReaderOptions } from '../../signalling/message-reader.ts';
import { configForRun } from '../config-for-run.ts';
import { ConfigReload } from '../config-reload.ts';
import { openStore } from '../incident-keeping.ts';
import { type Input, openInput, STANDARD_INPUT } from '../input.ts';
import { InspectionState } from '../inspect-state.ts';
import { type Io, resolvePath } from '../io.ts';
import { POLICY_NAMES } from '../policy-names.ts';
import { safeText } from '../text-safe.ts';
import { EXIT_DONE, EXIT_USAGE, UserError } from '../user-error.ts';
import { aborted } from './aborted.ts';
import { BankService } from './bank-service.ts';
import { EventLoopWatch } from './event-loop-watch.ts';
import { HttpService } from './http-service.ts';
import { writeProcess } from './process-metrics.ts';
import { publicUrlAt } from './public-url.ts';
import { ServedTraffic } from './served-traffic.ts';
import { type LogLevel, openLog, type ServiceLog } from './service-log.ts';
import { writeTraffic } from './traffic-metrics.ts';

export interface ServeOptions {
  /** Path of wardline.yaml. */
  readonly config: string;
  /** Capture to read, `-` for standard input; standard input too where it is left out and is no terminal. */
  readonly capture: string | undefined;
  /** Go on reading a file that grows. */
  readonly follow: boolean;
  /** Folder of what is remembered from start to start; before what the configuration says. */
  readonly state?: string | undefined;
  /** File in which incidents are kept. */
  readonly store?: string | undefined;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Whose time answers are about: that of the machine, or that of the latest message. */
  readonly clock: 'wall' | 'capture';
  readonly reader: ReaderOptions;
  readonly captureOptions: CaptureOptions;
  /** Ends the service. */
  readonly stop: AbortSignal;
}

/**
 * `wardline serve`: judges what comes in and answers over HTTP, until it is stopped.
 *
 * @returns the exit status: 0; 1 where what was remembered could not be written
 */
export async function serve(options: ServeOptions, io: Io): Promise<number> {
  const config = await configForRun(options.config, io);
  const log = openLog(options.logLevel, io);
  try {
    const input = await openInput(inputName(options, io), io, { follow: options.follow, stop: options.stop });
    try {
      return await serveInput(input, config, options, log, io);
    } finally {
      await input.close();
    }
  } finally {
    await log.close();
  }
}

function inputName({ capture, follow }: ServeOptions, io: Io): string {
  if (capture !== undefined && capture !== STANDARD_INPUT) return capture;
  if (follow) throw new UserError('--follow reads a file that grows; name it', EXIT_USAGE);
  if (io.stdin.isTTY === true)
    throw new UserError(
      'name a capture, or pipe one in: tcpdump -U -w - sctp | wardline serve --config FILE -',
      EXIT_USAGE,
    );
  return STANDARD_INPUT;
}

async function serveInput(
  input: Input,
  config: WardlineConfig,
  options: ServeOptions,
  log: ServiceLog,
  io: Io,
): Promise<number> {
  const { logger } = log;
  const state = await stateOf(config, options, logger, io);
  let traffic: ServedTraffic | undefined;
  try {
    const store = options.store === undefined ? undefined : openStore(resolvePath(io, options.store));
    traffic = new ServedTraffic({
      config,
      state,
      store,
      reader: options.reader,
      clock: options.clock,
      log: logger,
    });
  } finally {
    if (traffic === undefined) await state?.close();
  }
  let status = EXIT_DONE;
  try {
    await serveTraffic(traffic, input, config, options, log, io);
  } finally {
    status = await traffic.close();
  }
  logger.info('has stopped');
  return status;
}

/** Serves until it is stopped; then requests under way are finished. */
async function serveTraffic(
  traffic: ServedTraffic,
  input: Input,
  config: WardlineConfig,
  options: ServeOptions,
  log: ServiceLog,
  io: Io,
): Promise<void> {
  const { stop } = options;
  const { logger } = log;
  const reloads = new Reloads();
  const loop = new EventLoopWatch();
  const ended = new AbortController();
  let http: HttpService | undefined;
  let bank: BankService | undefined;
  let reloading: Promise<void> | undefined;
  try {
    bank = await bankOf(config, options, traffic, logger, io);
    http = await HttpService.open({
      host: options.host,
      port: options.port,
      log: logger,
      sources: [writeProcess(log), loop.source, writeTraffic(traffic), reloads.source],
      reasonsAgainst: () => reasonsAgainst(traffic, options),
      add: async (server) => bank?.side.addTo(server),
    });
    reloading = reloadOf(options, config, traffic, reloads, logger, io).run(ended.signal);
    io.stdout.write(`wardline: serves ${http.url} until Ctrl-C\n`);
    await traffic.read(input, stop, options.captureOptions);
    await aborted(stop);
    logger.info('stops');
  } finally {
    ended.abort();
    loop.stop();
    await http?.close();
    await bank?.close();
    await reloading;
  }
}

/** Nothing where the configuration names no bank. */
async function bankOf(
  config: WardlineConfig,
  options: ServeOptions,
  traffic: ServedTraffic,
  log: Logger,
  io: Io,
): Promise<BankService | undefined> {
  const { bank } = config;
  if (bank === undefined) return undefined;
  const base = dirname(resolvePath(io, options.config));
  const publicUrl = publicUrlAt(bank, options);
  return BankService.open({
    config,
    bank: { ...bank, publicUrl },
    traffic,
    folder: folderOf(config, options, io),
    base,
    log,
  });
}

function folderOf(config: WardlineConfig, { state, config: path }: ServeOptions, io: Io): string | undefined {
  const { folder } = config.state;
  if (state !== undefined) return resolvePath(io, state);
  return folder === undefined ? undefined : resolve(dirname(resolvePath(io, path)), folder);
}

/** A file that does not grow has said all it has at its end; a pipe that ends has broken off. */
function reasonsAgainst({ feed, state }: ServedTraffic, { capture, follow }: ServeOptions): string[] {
  const hasEnd = capture !== undefined && capture !== STANDARD_INPUT && !follow;
  const reasons: string[] = [];
  if (feed.state === 'waiting') reasons.push('the input is not open yet');
  if (feed.state === 'failed') reasons.push('the input can be read no longer');
  if (feed.state === 'ended' && !hasEnd) reasons.push('the input has ended');
  if (state?.hasFailed === true) reasons.push('what is remembered cannot be written to the disk');
  return reasons;
}

async function stateOf(
  config: WardlineConfig,
  { state, config: path }: ServeOptions,
  logger: Logger,
  io: Io,
): Promise<InspectionState | undefined> {
  const { folder } = config.state;
  const name = state ?? (folder === undefined ? undefined : resolve(dirname(resolvePath(io, path)), folder));
  if (name === undefined) {
    logger.warn('nothing is remembered from start to start; --state FOLDER keeps it');
    return undefined;
  }
  const say = (text: string) => logger.info(safeText(text));
  return InspectionState.open(name, config, io, say, config.bank !== undefined);
}

/** Counts what became of changes of the configuration. */
class Reloads {
  private readonly counts = { adopted: 0, refused: 0 };

  add(outcome: 'adopted' | 'refused'): void {
    this.counts[outcome]++;
  }

  readonly source = (writer: MetricWriter): void => {
    for (const [outcome, count] of Object.entries(this.counts)) writer.value('configReloads', count, outcome);
  };
}

/** A configuration that changes on the disk holds from the next message on; what banks are told by, from the next start. */
function reloadOf(
  { config: path }: ServeOptions,
  current: WardlineConfig,
  traffic: ServedTraffic,
  reloads: Reloads,
  logger: Logger,
  io: Io,
): ConfigReload {
  let { bank } = current;
  return new ConfigReload(resolvePath(io, path), {
    surroundings: () => ({ now: Date.now(), detectors: POLICY_NAMES }),
    current,
    onChange: (config) => {
      reloads.add('adopted');
      traffic.adopt(config);
      logger.info('the configuration has changed, and is in force as it is now');
      if (!isDeepStrictEqual(bank, config.bank))
        logger.warn('what changed of banks holds from the next start on');
      ({ bank } = config);
    },
    onRefused: (lines) => {
      reloads.add('refused');
      for (const line of lines) logger.error(safeText(line));
      logger.error(
        'the configuration is not in force as it is now; what was read before stays until that is mended',
      );
    },
  });
}
