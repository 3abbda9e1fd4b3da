import type { Detector } from '../detect/detector.ts';
import { DETECTORS } from '../detect/registry.ts';
import { THREAT_CLASSES, type ThreatClass } from '../detect/threat-class.ts';
import { nearest } from '../network/nearest.ts';
import { MAP_OPERATION_NAMES } from '../network/operation-table.ts';
import { CANNOT_JUDGE_CAUSES, type CannotJudgeCause, cannotJudgeVerdict } from '../verdict/cannot-judge.ts';
import { UNDECODABLE } from '../verdict/undecodable.ts';
import type { Io } from './io.ts';
import { EXIT_DONE, EXIT_USAGE, UserError } from './user-error.ts';

/** What each class of incidents is about, for people. */
const CLASS_WORDS: Readonly<Record<ThreatClass, string>> = {
  'location-tracking': 'somebody finds out where a subscriber is',
  'identity-harvest': 'somebody collects the identities that later attacks need',
  'sms-interception': 'texts, one-time codes above all, are led to somebody else',
  'call-interception': 'calls are led by way of somebody else',
  'key-theft': 'somebody takes the keys that authenticate and encipher',
  'profile-fraud': 'services of a subscriber are changed or used by somebody else',
  'denial-of-service': 'subscribers or nodes are cut off',
  'sms-spoofing': 'texts come under a false name or number, or do harm by themselves',
  scanning: 'somebody looks round for what answers',
  evasion: 'a message is made so that filters do not see what it is',
};

const CAUSE_WORDS: Readonly<Record<CannotJudgeCause, string>> = {
  malformed: 'It could not be read whole: lengths, tags or mandatory parts are wrong.',
  'doubtful-value': 'It was read whole, and a value in it is none that the specification knows.',
  'over-limit': 'One of our bounds was reached before its end.',
  'unknown-operation': 'The operation code means nothing to the user of the dialogue.',
  'unknown-context': 'The application context is none of MAP or CAP.',
  'unknown-user': 'It is neither MAP nor CAP, and nothing here knows what it does.',
  'not-an-itu-message': 'It is TCAP of ANSI, whose operations no screen knows.',
  'not-screened': 'It is signalling that is read and shown, and that no screen looks at.',
  'cut-by-capture': 'The capture holds its beginning alone, which is no fault of its sender.',
  'memory-full': 'What must be remembered to judge it found no room: raise state.maxSubscribers.',
  'no-network-plan': 'Nobody said who we are: name a configuration with --config.',
  'side-unknown': 'Nothing tells which side it came from: list point codes in the configuration.',
  'detector-failed': 'A detector threw: a fault of ours, counted, and never the end of a run.',
};

/** As JSON tells a detector; `operations` by name where MAP has one. */
function described(detector: Detector) {
  const { id, class: threat, category, severity, score, title } = detector;
  return {
    id,
    class: threat,
    ...(category === undefined ? {} : { category }),
    severity,
    score,
    operations: operationsOf(detector),
    title,
  };
}

function operationsOf({ operations }: Detector): 'all' | readonly string[] {
  return operations === 'all'
    ? operations
    : operations.map((code) => MAP_OPERATION_NAMES[code] ?? String(code));
}

/** More than so many operations are counted in a list for people. */
const MAX_LISTED_OPERATIONS = 3;

function operationsInShort(detector: Detector): string {
  const operations = operationsOf(detector);
  if (operations === 'all') return 'every message';
  return operations.length > MAX_LISTED_OPERATIONS
    ? `${operations.length} operations`
    : operations.join(', ');
}

/** `wardline detectors`: what is looked for. */
export function listDetectors(format: 'text' | 'json', io: Pick<Io, 'stdout'>): number {
  if (format === 'json') {
    io.stdout.write(`${JSON.stringify({ detectors: DETECTORS.map(described) }, null, 2)}\n`);
    return EXIT_DONE;
  }
  io.stdout.write(table(DETECTORS));
  io.stdout.write(`\n${DETECTORS.length} detectors; wardline explain ID tells one whole.\n`);
  return EXIT_DONE;
}

function table(detectors: readonly Detector[]): string {
  const cells = [
    ['detector', 'class', 'category', 'severity', 'looks at', 'finds'],
    ...detectors.map((detector) => [
      detector.id,
      detector.class,
      String(detector.category ?? '-'),
      detector.severity,
      operationsInShort(detector),
      detector.title,
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/**
 * `wardline explain ID`: a detector whole, a class of incidents, or a cause why something cannot be judged.
 *
 * @throws UserError where nothing has the name
 */
export function explain(name: string, io: Pick<Io, 'stdout'>): number {
  const text = explanation(name);
  if (text === undefined) throw new UserError(unknown(name), EXIT_USAGE);
  io.stdout.write(text);
  return EXIT_DONE;
}

function explanation(name: string): string | undefined {
  const detector = DETECTORS.find(({ id }) => id === name);
  if (detector !== undefined) return detectorText(detector);
  const threat = THREAT_CLASSES.find((known) => known === name);
  if (threat !== undefined) return classText(threat);
  const cause = CANNOT_JUDGE_CAUSES.find((known) => known === name);
  if (cause !== undefined) return causeText(cause);
  return name === UNDECODABLE
    ? `${UNDECODABLE}\n\nThe finding that goes with a message from outside which could not be read: see malformed, over-limit\nand unknown-operation.\n`
    : undefined;
}

function unknown(name: string): string {
  const known = [...DETECTORS.map(({ id }) => id), ...THREAT_CLASSES, ...CANNOT_JUDGE_CAUSES, UNDECODABLE];
  const parts = known.filter((id) => name.length > 2 && id.split('-').includes(name.toLowerCase()));
  const near = nearest(name, known);
  const meant = near === undefined ? parts.slice(0, 3) : [near];
  const hint = meant.length > 0 ? `did you mean ${meant.join(' or ')}?` : 'wardline detectors lists them';
  return `nothing is called ${JSON.stringify(name)}; ${hint}`;
}

function detectorText(detector: Detector): string {
  const { id, title, about, class: threat, category, severity, score, references, falsePositives } = detector;
  const operations = operationsOf(detector);
  return (
    `${id}: ${title}\n\n${wrapped(about)}\n` +
    `class       ${threat}: ${CLASS_WORDS[threat]}\n` +
    (category === undefined ? '' : `category    ${category}\n`) +
    `severity    ${severity} at most, score ${score}\n` +
    `looks at    ${wrapped(operations === 'all' ? 'every message' : operations.join(', '), 12)}\n` +
    `Honest networks that look alike:\n${items(falsePositives)}\nReferences:\n${items(references)}`
  );
}

function classText(threat: ThreatClass): string {
  const detectors = DETECTORS.filter((detector) => detector.class === threat);
  const found = detectors.length === 0 ? 'Other detectors tell it where it fits.\n' : table(detectors);
  return `${threat}: ${CLASS_WORDS[threat]}\n\n${found}`;
}

function causeText(cause: CannotJudgeCause): string {
  const sides = (['from-outside', 'from-home', 'unknown'] as const).map(
    (side) =>
      `${side === 'unknown' ? 'side unknown' : side.replace('-', ' ')}: ${cannotJudgeVerdict(cause, side)}`,
  );
  return `${cause}: why a message cannot be judged\n\n${CAUSE_WORDS[cause]}\nWithout a policy of its own: ${sides.join('; ')}\n`;
}

function items(texts: readonly string[]): string {
  return texts.map((text) => `  - ${wrapped(text, 4)}`).join('');
}

const LINE_WIDTH = 100;

/** In lines, those after the first indented. */
function wrapped(text: string, indent = 0): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > LINE_WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return `${lines.join(`\n${' '.repeat(indent)}`)}\n`;
}
