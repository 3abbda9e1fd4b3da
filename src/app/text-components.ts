import type { ComponentRecord, MsuRecord } from '../signalling/msu-record.ts';
import { causeIn, type IsupRecord } from '../wire/isup/isup-record.ts';
import { identitiesOf, type LabelledNumber } from './decode-identities.ts';
import type { Paint } from './text-paint.ts';
import { safeText } from './text-safe.ts';

/** Components named in a summary; the rest are counted. */
const SHOWN_COMPONENTS = 3;
/** Numbers of a kind named in a summary; `-v` has all. */
const SHOWN_NUMBERS = 4;
const SHOWN_ODDITIES = 2;
/** Characters of a text that a summary shows. */
const SHOWN_TEXT = 60;

const CALL_LABELS: ReadonlySet<string> = new Set(['calling', 'called']);

/**
 * What the message does, in the words of its protocol: the last column of a summary.
 *
 * @param brief leave out that an invoke is one, which every operation is that is not a result
 */
export function whatHappens(record: MsuRecord, paint: Paint, brief = false): string {
  const parts = [transport(record, paint), meaning(record, paint, brief), ...who(record, paint)];
  if (record.oddities !== undefined) parts.push(paint('fault', `[${oddities(record.oddities)}]`));
  if (record.faults.length > 0) parts.push(paint('fault', faultsOf(record)));
  return parts.filter((part) => part !== '').join('  ');
}

/** What SCCP itself says beside the addresses: connections by their references, why a message came back. */
function transport({ sccp }: MsuRecord, paint: Paint): string {
  if (sccp === null) return '';
  if ('returnCause' in sccp) return paint('error', `returned: ${sccp.returnCauseName ?? sccp.returnCause}`);
  const parts: string[] = [];
  if ('destinationReference' in sccp) parts.push(`to ref ${sccp.destinationReference}`);
  if ('sourceReference' in sccp) parts.push(`from ref ${sccp.sourceReference}`);
  if ('causeName' in sccp) parts.push(String(sccp.causeName));
  return parts.join(' ');
}

function oddities(names: readonly string[]): string {
  const more = names.length - SHOWN_ODDITIES;
  return names.slice(0, SHOWN_ODDITIES).join(', ') + (more > 0 ? `, ${more} more` : '');
}

function faultsOf({ faults }: MsuRecord): string {
  const [first] = faults;
  if (first === undefined) return '';
  const more = faults.length > 1 ? ` (+${faults.length - 1} more)` : '';
  return `! ${first.layer}: ${safeText(first.text)}${more}`;
}

function meaning(record: MsuRecord, paint: Paint, brief: boolean): string {
  if (record.components.length > 0) return componentsOf(record.components, paint, brief);
  if (record.isup !== null) return callOf(record.isup);
  const { scmg, tcap, sccp } = record;
  if (scmg !== undefined) {
    const { type, affectedSsn, affectedPc } = scmg;
    return `${type} ssn ${affectedSsn ?? '?'} at ${affectedPc ?? '?'}`;
  }
  if (tcap !== null) {
    const { pAbortCause, dialogue, applicationContext } = tcap;
    if (pAbortCause !== undefined) return paint('error', String(pAbortCause));
    if (dialogue?.abortSource !== undefined) return paint('error', `abort by ${dialogue.abortSource}`);
    if (tcap.variant === 'ansi') return 'ANSI TCAP, not decoded';
    return applicationContext ?? 'no component';
  }
  if (record.management !== undefined) return managementOf(record.management);
  if (record.payload !== undefined) {
    const waiting = sccp !== null && 'segmentation' in sccp && sccp.segmentation !== undefined;
    const octets = record.payload.length / 2;
    return waiting ? `segment of ${octets} octets` : `${octets} octets of ${userOf(record)}, not decoded`;
  }
  return '';
}

/** Who the octets are for that nobody here reads. */
function userOf({ layers, sccp }: MsuRecord): string {
  return sccp === null ? (layers.at(-1) ?? 'user data') : 'user data';
}

function componentsOf(components: readonly ComponentRecord[], paint: Paint, brief: boolean): string {
  const named = components
    .slice(0, SHOWN_COMPONENTS)
    .map((component) => componentOf(component, paint, brief));
  const more = components.length - named.length;
  return named.join(', ') + (more > 0 ? `, ${more} more` : '');
}

function operationOf({ operation, opcode }: ComponentRecord): string {
  return operation ?? (opcode === null || opcode === undefined ? '' : `operation ${opcode}`);
}

function componentOf(component: ComponentRecord, paint: Paint, brief: boolean): string {
  switch (component.type) {
    case 'invoke':
      return `${brief ? '' : 'invoke '}${paint('operation', operationOf(component))}`;
    case 'returnResult':
      return `${paint('result', 'result')} ${operationOf(component)}`.trimEnd();
    case 'returnResultNotLast':
      return `${paint('result', 'partial result')} ${operationOf(component)}`.trimEnd();
    case 'returnError': {
      const { error, errorCode } = component;
      return paint('error', `error ${error ?? errorCode ?? ''}`);
    }
    case 'reject': {
      const { problem } = component;
      return paint('error', `reject ${problem === undefined ? '' : `${problem.type}/${problem.code}`}`);
    }
    default:
      return component.type satisfies never;
  }
}

function callOf(isup: IsupRecord): string {
  const cause = causeIn(isup);
  const why = cause === undefined ? '' : `  ${cause.name ?? 'cause'} (${cause.cause})`;
  return `cic ${isup.cic}${why}`;
}

function managementOf(management: unknown): string {
  if (typeof management !== 'object' || management === null) return '';
  const facts: string[] = [];
  for (const [key, value] of Object.entries(management)) {
    if (key === 'type' || typeof value === 'object') continue;
    facts.push(`${key} ${String(value)}`);
  }
  return facts.join(' ');
}

function who(record: MsuRecord, paint: Paint): string[] {
  const { imsis, subscribers, nodes, names, places, texts } = identitiesOf(record);
  const parts = [...new Set(imsis)].slice(0, SHOWN_NUMBERS).map((imsi) => `imsi ${paint('identity', imsi)}`);
  // who calls whom stands among the addresses already
  const shown =
    record.isup === null ? subscribers : subscribers.filter(({ label }) => !CALL_LABELS.has(label));
  for (const { label, digits } of collapsed(shown).slice(0, SHOWN_NUMBERS))
    parts.push(`${label} ${paint('identity', digits)}`);
  for (const name of names.slice(0, SHOWN_NUMBERS)) parts.push(`from ${paint('identity', safeText(name))}`);
  for (const { label, digits } of collapsed(nodes).slice(0, SHOWN_NUMBERS)) parts.push(`${label} ${digits}`);
  for (const place of [...new Set(places)].slice(0, SHOWN_NUMBERS))
    parts.push(`at ${paint('identity', place)}`);
  for (const text of texts.slice(0, SHOWN_NUMBERS)) parts.push(paint('text', `"${shortened(text)}"`));
  return parts;
}

/** One number under several labels is written once: `msc+vlr 33609000010`. */
function collapsed(numbers: readonly LabelledNumber[]): LabelledNumber[] {
  const labels = new Map<string, Set<string>>();
  for (const { label, digits } of numbers) {
    const known = labels.get(digits) ?? new Set();
    labels.set(digits, known.add(shortLabel(label)));
  }
  return [...labels].map(([digits, known]) => ({ label: [...known].join('+'), digits }));
}

/** `vlr-Number` and `serviceCentreAddressOA` as people say it: `vlr`, `smsc`. */
function shortLabel(label: string): string {
  if (label.startsWith('serviceCentreAddress')) return 'smsc';
  if (label === 'networkNode-Number') return 'node';
  return label.replace(/-?(Number|number|Address)$/, '') || label;
}

function shortened(text: string): string {
  const safe = safeText(text);
  return safe.length > SHOWN_TEXT ? `${safe.slice(0, SHOWN_TEXT - 1)}…` : safe;
}
