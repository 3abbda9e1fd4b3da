import { Readable, Writable } from 'node:stream';
import { m3uaCapture } from '../capture/m3ua-capture-writer.ts';
import { readCapture } from '../capture/read-capture.ts';
import type { Severity } from '../detect/severity.ts';
import { firstLook } from '../lab/first-look.ts';
import { MessageReader } from '../signalling/message-reader.ts';
import { defaultNetwork } from './default-network.ts';
import { STANDARD_INPUT } from './input.ts';
import { inspect } from './inspect-command.ts';
import type { Io } from './io.ts';
import { cutToWidth, wrapped } from './text-fit.ts';
import { type Paint, type Part, paintFor } from './text-paint.ts';
import { SummaryLines } from './text-summary.ts';
import { EXIT_DONE } from './user-error.ts';

/** What the demonstration is laid out for; wider terminals get no more. */
const COLUMNS = 100;
const INDENT = '            ';

const ABOUT =
  'SS7 carries the calls, short messages and roaming of mobile networks, and asks no sender to prove who ' +
  'it is. Wardline is the part that asks: it reads what crosses the links of a network, judges every ' +
  'message, and says who did what to whom.';

const NEXT: readonly (readonly [command: string, what: string])[] = [
  ['npm start -- decode -v --filter anyTimeInterrogation examples/first-look.pcap', 'one of them, whole'],
  ['npm start -- inspect --config examples/wardline.yaml examples/first-look.pcap', 'the full report'],
  ['npm start -- decode YOUR.pcap', 'your own capture'],
  ['npm start -- --help', 'everything else'],
];

/** The parts of `inspect --format json` that are shown. */
interface Report {
  readonly decoded: number;
  readonly verdicts: { readonly block: number };
  readonly incidents: readonly {
    readonly title: string;
    readonly severity: Severity;
    readonly story: readonly string[];
  }[];
}

/** `npm start` without words: what Wardline is and what it finds, shown on a small capture made up for it. */
export async function demonstrate(io: Io): Promise<number> {
  const paint = paintFor(io);
  const capture = m3uaCapture(firstLook());
  const say = (text = '') => io.stdout.write(`${text}\n`);
  say(paint('heading', 'Wardline, a signalling firewall for SS7'));
  say(wrapped(ABOUT, COLUMNS, ''));
  say();
  say(
    paint('heading', 'A quarter of an hour on the link to other networks, made up, every message decoded:'),
  );
  io.stdout.write(await summaries(capture, paint));
  say();
  const report = await judged(capture, io);
  const { incidents } = report;
  const tried = `${report.verdicts.block} of these ${report.decoded} messages would be blocked, and make ${incidents.length} incidents:`;
  say(paint('heading', tried));
  for (const { severity, title, story } of incidents) {
    say(`${paint(partOf(severity), severity.toUpperCase().padEnd(INDENT.length - 2))}  ${title}`);
    const [first] = story;
    if (first !== undefined) say(`${INDENT}${wrapped(first, COLUMNS - INDENT.length, INDENT)}`);
  }
  say();
  say(paint('heading', 'Next:'));
  const width = Math.max(...NEXT.map(([command]) => command.length));
  for (const [command, what] of NEXT) say(`  ${command.padEnd(width)}  ${paint('faint', what)}`);
  return EXIT_DONE;
}

function partOf(severity: Severity): Part {
  return severity === 'critical' || severity === 'high' ? 'fault' : 'identity';
}

async function summaries(capture: Uint8Array, paint: Paint): Promise<string> {
  const reader = new MessageReader();
  const lines = new SummaryLines(paint, COLUMNS);
  let text = '';
  await readCapture(Readable.from([capture]), {
    message(message) {
      const answer = reader.read(
        message.octets,
        message.start,
        message.end,
        message.layer,
        message.seconds * 1000,
      );
      if (answer?.isMsu === true) text += lines.line(message, answer.record);
    },
    fault(fault) {
      throw new Error(`the capture of the demonstration has a fault: ${fault.text}`);
    },
  });
  return text
    .split('\n')
    .map((line) => cutToWidth(line, COLUMNS))
    .join('\n');
}

/** What `inspect` says of the capture with the example network. */
async function judged(capture: Uint8Array, io: Io): Promise<Report> {
  let json = '';
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      json += String(chunk);
      done();
    },
  });
  const options = { embedded: defaultNetwork(), format: 'json' as const };
  await inspect([STANDARD_INPUT], options, { ...io, stdin: Readable.from([capture]), stdout });
  return JSON.parse(json) as Report;
}
