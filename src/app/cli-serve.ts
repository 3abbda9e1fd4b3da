import { type Command, InvalidArgumentError, Option } from 'commander';
import { addReadingOptions, type ReadingFlags, readingOptions } from './cli-options.ts';
import type { Io } from './io.ts';

const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_PORT = 7007;
const MAX_PORT = 65_535;

/** As in service-log.ts, which brings the log along: not for every command line. */
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

interface Flags extends ReadingFlags {
  readonly config: string;
  readonly state?: string;
  readonly store?: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: (typeof LEVELS)[number];
  readonly clock: 'wall' | 'capture';
}

const HELP = `
CAPTURE is pcap or pcapng, plain or gzip; - is standard input, which is read too where none is named.

Examples:
  tcpdump -U -w - sctp | wardline serve --config wardline.yaml --state state -
  wardline serve --config wardline.yaml --follow /var/spool/link.pcap
  wardline serve --config wardline.yaml --clock capture last-week.pcap

It serves until Ctrl-C or SIGTERM. docs/SERVE.md has the whole.`;

/** Adds `wardline serve`. The exit status is left in `outcome`. */
export function addServe(program: Command, io: Io, outcome: { status: number }): void {
  const command = program
    .command('serve')
    .summary('judge what comes in, and answer banks and operators over HTTP')
    .description('Judges signalling as it comes in, and answers over HTTP what it means.')
    .argument('[CAPTURE]')
    .usage('--config FILE [CAPTURE|-] [options]')
    .requiredOption('--config <file>', 'who is who: our network, its partners, the policy')
    .option('--state <folder>', 'go on from what was remembered there, and remember there')
    .option('--store <file>', 'keep the incidents there, each once; see wardline incidents')
    .option('--host <address>', 'where to listen', DEFAULT_HOST)
    .option('--port <number>', '0 for any that is free', portOf, DEFAULT_PORT)
    .addOption(new Option('--log-level <level>', 'what the log tells').choices(LEVELS).default('info'))
    .addOption(
      new Option(
        '--clock <whose>',
        'what answers take for now: the time of this machine, or of the latest message',
      )
        .choices(['wall', 'capture'])
        .default('wall'),
    );
  addReadingOptions(command)
    .configureHelp({ visibleArguments: () => [] })
    .helpOption('-h, --help', 'say this')
    .addHelpText('after', HELP)
    .action(async (capture: string | undefined, flags: Flags) => {
      const [{ serve }, { stopSignals }] = await Promise.all([
        import('./serve/serve-command.ts'),
        import('./serve/stop-signals.ts'),
      ]);
      const { reader, capture: captureOptions, follow } = readingOptions(flags);
      const { config, state, store, host, port, logLevel, clock } = flags;
      const signals = stopSignals();
      try {
        outcome.status = await serve(
          {
            ...{ config, capture, follow, state, store, host, port, logLevel, clock, reader, captureOptions },
            stop: signals.stop,
          },
          io,
        );
      } finally {
        signals.dispose();
      }
    });
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > MAX_PORT)
    throw new InvalidArgumentError(`write a port, a whole number up to ${MAX_PORT}; 0 for any that is free`);
  return port;
}
