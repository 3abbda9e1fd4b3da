import { styleText } from 'node:util';
import { DETECTORS } from '../detect/registry.ts';
import type { Severity } from '../detect/severity.ts';
import type { Incident, IncidentSender, IncidentSubscriber } from '../incident/incident.ts';
import { internationalNumber } from '../kit/number-words.ts';
import type { Mode } from '../verdict/policy.ts';
import { VERDICT_KINDS } from '../verdict/verdict-kind.ts';
import type { InspectedCapture, InspectionReport } from './inspection.ts';
import { safeText } from './text-safe.ts';

/** Lines are no longer than people read with ease, whatever the terminal. */
const LINE_COLUMNS = 100;
const LABEL_COLUMNS = 10;
/** Packets and senders that are written out. */
const SHOWN_FRAMES = 20;
const SHOWN_SENDERS = 5;
const SHOWN_SUBSCRIBERS = 5;

export const SEVERITY_STYLES: Readonly<Record<Severity, Parameters<typeof styleText>[0]>> = {
  critical: ['red', 'bold'],
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'dim',
};

export interface InspectTextOptions {
  readonly colour: boolean;
  readonly mode: Mode;
  readonly hasPlan: boolean;
}

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

function styleFor(colour: boolean): Style {
  return (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text);
}

/** What `inspect --format text` says, with its last line's end. */
export function inspectionText(report: InspectionReport, options: InspectTextOptions): string {
  const style = styleFor(options.colour);
  const lines = [
    ...readLines(report, style),
    '',
    ...verdictLines(report, options, style),
    '',
    ...(report.incidents.length === 0 ? nothingFoundLines(options) : incidentsLines(report, style)),
  ];
  return `${lines.join('\n')}\n`;
}

function plural(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function readLines({ captures, decoded, faults }: InspectionReport, style: Style): string[] {
  const faultText = Object.entries(faults).map(([name, count]) => `${name} ${count}`);
  return [
    style('bold', 'Read'),
    ...captures.map(captureLine),
    ...wrapped(
      `  ${plural(decoded, 'signalling message')} decoded, ${
        faultText.length === 0 ? 'all without a fault' : `with faults: ${faultText.join(', ')}`
      }`,
      4,
    ),
  ];
}

function captureLine({ file, packets, messages, from, to }: InspectedCapture): string {
  const name = file === '-' ? 'standard input' : safeText(file);
  const span = from === null || to === null ? 'no packets' : spanText(from, to);
  return `  ${name}: ${plural(packets, 'packet')}, ${plural(messages, 'message')}, ${span}`;
}

/** `2019-01-31 10:00:00.123456 to 10:01:00.000000 UTC` */
function spanText(from: string, to: string): string {
  const [fromDay = '', fromTime = ''] = from.replace('Z', '').split('T');
  const [toDay = '', toTime = ''] = to.replace('Z', '').split('T');
  if (from === to) return `${fromDay} ${fromTime} UTC`;
  return `${fromDay} ${fromTime} to ${toDay === fromDay ? '' : `${toDay} `}${toTime} UTC`;
}

function verdictLines(
  { verdicts, cannotJudge, findingsLeftOut, detectorFailures }: InspectionReport,
  { mode }: InspectTextOptions,
  style: Style,
): string[] {
  const width = Math.max(...VERDICT_KINDS.map((kind) => String(verdicts[kind]).length));
  const heading =
    mode === 'enforce'
      ? 'Verdicts'
      : 'Verdicts, had the policy been enforced (it is monitor: every message would go on)';
  const lines = [
    style('bold', heading),
    ...VERDICT_KINDS.map((kind) => `  ${kind.padEnd(6)} ${String(verdicts[kind]).padStart(width)}`),
  ];
  const causes = Object.entries(cannotJudge).map(([cause, count]) => `${cause} ${count}`);
  if (causes.length > 0) lines.push(...wrapped(`  not or not fully judged: ${causes.join(', ')}`, 4));
  if (findingsLeftOut > 0)
    lines.push(`  ${plural(findingsLeftOut, 'finding')} found no room among the incidents`);
  for (const [detector, count] of Object.entries(detectorFailures))
    lines.push(`  ${detector} failed ${plural(count, 'time')}: a fault of Wardline; please tell us`);
  return lines;
}

function nothingFoundLines({ hasPlan }: InspectTextOptions): string[] {
  const lines = [
    'Nothing was found.',
    '',
    ...wrapped(
      `Every message of MAP and CAP was shown to ${DETECTORS.length} detectors; \`wardline detectors\` lists what they look for.`,
      0,
    ),
    '',
    ...wrapped(
      'Not looked for: attacks by calls (ISUP), and whatever does not cross the links of this capture. What ' +
        'needs memory, such as where a subscriber was before, is known as far as the capture goes back. ' +
        'Nothing found is no proof that nothing happened.',
      0,
    ),
  ];
  if (!hasPlan)
    lines.push(
      ...wrapped(
        'Without a network plan nobody is known: whose titles and whose subscribers these are was not judged.',
        0,
      ),
    );
  return lines;
}

function incidentsLines({ incidents }: InspectionReport, style: Style): string[] {
  const lines = [style('bold', plural(incidents.length, 'incident'))];
  for (const incident of incidents) lines.push('', ...incidentLines(incident, style));
  return lines;
}

/** An incident with its story and advice, a line each; the last one without its end. */
export function incidentText(incident: Incident, colour: boolean): string {
  return incidentLines(incident, styleFor(colour)).join('\n');
}

function incidentLines(incident: Incident, style: Style): string[] {
  const { severity, title, id, senders, story, advice, detectors, confidence } = incident;
  const label = (name: string, text: string) =>
    wrapped(`  ${name.padEnd(LABEL_COLUMNS)}${text}`, LABEL_COLUMNS + 2);
  return [
    `${style(SEVERITY_STYLES[severity], severity.toUpperCase())}  ${style('bold', safeText(title))}  ${style('dim', id)}`,
    ...label('who', sendersText(senders)),
    ...label('about', aboutText(incident)),
    ...label('when', spanText(incident.firstAt, incident.lastAt)),
    ...label('found by', `${detectors.join(', ')}, ${Math.round(confidence * 100)} % sure`),
    ...label('packets', framesText(incident)),
    ...story.flatMap((step) => wrapped(`  ${safeText(step)}`, 11)),
    ...label('advice', advice),
  ];
}

/** Whom it hit: one by both numbers, many by count and the first of them. */
function aboutText({ subscriber, subscribers, subscriberList }: Incident): string {
  if (subscriber.imsi !== null || subscriber.msisdn !== null) return subscriberText(subscriber);
  if (subscribers === 0) return 'no subscriber is named';
  const shown = subscriberList.slice(0, SHOWN_SUBSCRIBERS).map(subscriberText);
  const more = subscribers - shown.length;
  return `${plural(subscribers, 'subscriber')}: ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function subscriberText({ imsi, msisdn }: IncidentSubscriber): string {
  const numbers = [msisdn === null ? '' : internationalNumber(msisdn), imsi === null ? '' : `IMSI ${imsi}`];
  return numbers.filter((text) => text !== '').join(', ');
}

function sendersText(senders: readonly IncidentSender[]): string {
  const shown = senders.slice(0, SHOWN_SENDERS).map(({ gt, operator, country }) => {
    const known = [operator, country].filter((text) => text !== null).join(', ');
    const title = gt === '' ? 'a node without title' : internationalNumber(gt);
    return known === '' ? title : `${title} (${safeText(known)})`;
  });
  const more = senders.length - shown.length;
  return more > 0 ? `${shown.join('; ')}; and ${more} more` : shown.join('; ');
}

function framesText({ frames, messages }: Incident): string {
  const shown = frames.slice(0, SHOWN_FRAMES).join(', ');
  const more = frames.length - SHOWN_FRAMES;
  return `${shown}${more > 0 ? ` and ${more} more` : ''} (${plural(messages, 'message')})`;
}

/** Breaks a line at spaces; what follows is indented. The line's own indentation stays. */
function wrapped(line: string, indent: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > LINE_COLUMNS) {
    const firstWord = rest.search(/\S/);
    const at = rest.lastIndexOf(' ', LINE_COLUMNS);
    if (at <= firstWord) break;
    lines.push(rest.slice(0, at));
    rest = `${' '.repeat(indent)}${rest.slice(at + 1)}`;
  }
  return [...lines, rest];
}
