import { Command, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { SEVERITIES, type Severity } from '../detect/severity.ts';
import { addCheck } from './cli-check.ts';
import { addDetectors } from './cli-detectors.ts';
import { addIncidents } from './cli-incidents.ts';
import { addLab } from './cli-lab.ts';
import { addReadingOptions, type ReadingFlags, readingOptions } from './cli-options.ts';
import { addQuestions } from './cli-questions.ts';
import { addServe } from './cli-serve.ts';
import { STANDARD_INPUT } from './input.ts';
import { interruption } from './interrupt.ts';
import { type Io, resolvePath } from './io.ts';
import { EXIT_USAGE, UserError } from './user-error.ts';

const EXAMPLES = `
Examples:
  wardline decode capture.pcap
  wardline decode --filter 'operation=updateLocation and imsi=23415*' capture.pcap
  wardline decode --format ndjson capture.pcap.gz | jq .components
  tcpdump -w - sctp | wardline decode -
  wardline inspect --config wardline.yaml capture.pcap
  wardline config check wardline.yaml

Without a command: the demonstration.
Exit status: 0 done, 1 the input could not be read, 2 usage, 3 see inspect --fail-on.`;

const DECODE_HELP = `
FILE is pcap or pcapng, plain or gzip; - is standard input.

Filters: key=value, key!=value, combined with and, or, not and parentheses; * stands for any digits.
  operation opcode error       what is asked or answered
  gt calling called            global titles
  imsi msisdn node number      identities and nodes in the message
  tcap tid context             dialogues
  isup cic                     calls
  frame opc dpc si ssn layer text fault oddity sccp
A bare word is a name or a number anywhere; "fault" is any fault. docs/DECODE.md has the whole.
  --filter 'anyTimeInterrogation or provideSubscriberInfo'
  --filter 'gt=33609* and not tcap=end'
  --filter 'msisdn=447700900123 and frame=10-20'`;

/** Where the outcome of a command is left: commander's actions answer nothing. */
export interface Outcome {
  status: number;
}

/** The command line. Its actions write to `io` and leave the exit status in `outcome`. */
export function wardlineProgram(io: Io, outcome: Outcome): Command {
  const program = new Command('wardline');
  program
    .description(
      'A signalling firewall for SS7: reads, judges and explains what interconnected networks send.',
    )
    .version(manifest.version, '-V, --version', 'say the version')
    .helpOption('-h, --help', 'say this')
    .helpCommand(false)
    .argument('[words...]')
    // told by the action, in a line
    .allowUnknownOption()
    .usage('COMMAND [options]')
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(`wardline: ${oneLine(text)}\n`),
    })
    .configureHelp({ visibleArguments: () => [] })
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .action(async (words: readonly string[]) => {
      const [word] = words;
      if (word !== undefined) throw new UserError(unknownCommand(word), EXIT_USAGE);
      const [{ demonstrate }, { stopSignals }] = await Promise.all([
        import('./demonstration.ts'),
        import('./serve/stop-signals.ts'),
      ]);
      const signals = stopSignals();
      try {
        outcome.status = await demonstrate(io, signals.stop);
      } finally {
        signals.dispose();
      }
    });
  addDecode(program, io, outcome);
  addInspect(program, io, outcome);
  addIncidents(program, io, outcome);
  addQuestions(program, io, outcome);
  addServe(program, io, outcome);
  addCheck(program, io, outcome);
  addConfig(program, io, outcome);
  addDetectors(program, io, outcome);
  addLab(program, io, outcome);
  return program;
}

function unknownCommand(word: string): string {
  return `there is no ${word.startsWith('-') ? 'option' : 'command'} "${word}"; wardline --help lists what there is`;
}

/** Commander's message on one line; its first word is what our own lines leave out. */
function oneLine(text: string): string {
  return text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ');
}

interface DecodeFlags extends ReadingFlags {
  readonly format: 'text' | 'ndjson';
  readonly filter?: string;
  readonly all?: true;
  readonly verbose?: true;
}

function addDecode(program: Command, io: Io, outcome: Outcome): void {
  const command = program
    .command('decode')
    .summary('show every signalling message of captures')
    .description('Shows every signalling message (MSU) of captures, each decoded whole.')
    .argument('<FILE...>')
    .usage('FILE... [options]')
    .addOption(new Option('--format <form>', 'how').choices(['text', 'ndjson']).default('text'))
    .option('-v, --verbose', 'text: everything that a message says')
    .option('--filter <expression>', 'only messages that it is true of')
    .option('--all', 'also messages of M3UA and kin that carry no MSU');
  addReadingOptions(command)
    .configureHelp({ visibleArguments: () => [] })
    .helpOption('-h, --help', 'say this')
    .addHelpText('after', DECODE_HELP)
    .action(async (files: readonly string[], flags: DecodeFlags) => {
      const filter = flags.filter === undefined ? undefined : await filterOf(flags.filter);
      const reading = readingOptions(flags);
      checkFiles(files, reading.follow);
      const { decode } = await import('./decode-command.ts');
      const options = {
        ...reading,
        format: flags.format,
        all: flags.all === true,
        verbose: flags.verbose === true,
        filter,
        stop: stopFor(files, reading.follow),
      };
      outcome.status = await decode(files, options, io);
    });
}

function checkFiles(files: readonly string[], follow: boolean): void {
  if (follow && files.length > 1)
    throw new UserError('--follow reads one file; name only the one that grows', EXIT_USAGE);
  if (files.filter((file) => file === STANDARD_INPUT).length > 1)
    throw new UserError('standard input can be read once; name - once', EXIT_USAGE);
}

/** Input without an end of its own is read until Ctrl-C, and then summed up. */
function stopFor(files: readonly string[], follow: boolean): AbortSignal | undefined {
  return follow || files.includes(STANDARD_INPUT) ? interruption() : undefined;
}

interface InspectFlags extends ReadingFlags {
  readonly config?: string;
  readonly format: 'text' | 'json';
  readonly messages?: string;
  readonly report?: string;
  readonly evidence?: string;
  readonly store?: string;
  readonly who?: string;
  readonly state?: string;
  readonly reveal?: true;
  readonly failOn?: Severity;
}

const INSPECT_HELP = `
FILE is pcap or pcapng, plain or gzip; - is standard input. Several files are read as one time line.

Examples:
  wardline inspect --config wardline.yaml capture.pcap
  wardline inspect --config wardline.yaml --format json --messages verdicts.ndjson capture.pcap
  wardline inspect --config wardline.yaml --report report.html capture.pcap
  wardline inspect --config wardline.yaml --fail-on high capture.pcap || echo look at it`;

function addInspect(program: Command, io: Io, outcome: Outcome): void {
  const command = program
    .command('inspect')
    .summary('judge captures as the firewall would')
    .description('Judges captures as the firewall would: what was attempted, by whom, against whom.')
    .argument('<FILE...>')
    .usage('FILE... [options]')
    .option('--config <file>', 'who is who: our network, its partners, the policy')
    .addOption(new Option('--format <form>', 'of the report').choices(['text', 'json']).default('text'))
    .option('--messages <file>', 'write the verdict of every message there, as ndjson')
    .option('--report <file.html>', 'write a page to look at and to print there')
    .option('--evidence <folder>', 'write the messages of each incident there, with numbers whole')
    .option('--store <file>', 'keep the incidents there, each once; see wardline incidents')
    .option('--who <name>', 'who inspects, for the audit trail of the store')
    .option('--state <folder>', 'go on from what was remembered there, and remember there')
    .option('--reveal', "write subscribers' numbers out; their last digits are hidden otherwise")
    .addOption(
      new Option('--fail-on <severity>', 'exit with 3 where an incident is as severe').choices(SEVERITIES),
    );
  addReadingOptions(command)
    .configureHelp({ visibleArguments: () => [] })
    .helpOption('-h, --help', 'say this')
    .addHelpText('after', INSPECT_HELP)
    .action(async (files: readonly string[], flags: InspectFlags) => {
      const reading = readingOptions(flags);
      checkFiles(files, reading.follow);
      const { inspect } = await import('./inspect-command.ts');
      const { config, format, messages, report, evidence, store, who, state, reveal, failOn } = flags;
      const stop = stopFor(files, reading.follow);
      outcome.status = await inspect(
        files,
        { ...reading, config, format, messages, report, evidence, store, who, state, reveal, failOn, stop },
        io,
      );
    });
}

async function filterOf(expression: string) {
  const [{ parseFilter }, { FilterFault }] = await Promise.all([
    import('./filter.ts'),
    import('./filter-fault.ts'),
  ]);
  try {
    return parseFilter(expression);
  } catch (error) {
    if (!(error instanceof FilterFault)) throw error;
    throw new UserError(`filter, character ${error.position}: ${error.message}`, EXIT_USAGE);
  }
}

function addConfig(program: Command, io: Io, outcome: Outcome): void {
  const config = program
    .command('config')
    .summary('check a configuration')
    .description('Checks a configuration.')
    .helpCommand(false)
    .helpOption('-h, --help', 'say this')
    .usage('check FILE')
    .action(() => {
      throw new UserError('config wants a word: wardline config check wardline.yaml', EXIT_USAGE);
    });
  config
    .command('check')
    .description('Says every fault of a configuration with file, line and the mend.')
    .argument('<FILE>')
    .usage('FILE')
    .configureHelp({ visibleArguments: () => [] })
    .helpOption('-h, --help', 'say this')
    .action(async (file: string) => {
      const [{ configCheck }, { CONFIG_FILES }, { POLICY_NAMES }] = await Promise.all([
        import('./config-command.ts'),
        import('./load-config.ts'),
        import('./policy-names.ts'),
      ]);
      outcome.status = await configCheck(file, {
        stdout: (text) => io.stdout.write(text),
        stderr: (text) => io.stderr.write(`wardline: ${text}`),
        readFile: (path) => CONFIG_FILES.readFile(resolvePath(io, path)),
        listFiles: (pattern) => CONFIG_FILES.listFiles(resolvePath(io, pattern)),
        now: () => Date.now(),
        detectors: POLICY_NAMES,
      });
    });
}
