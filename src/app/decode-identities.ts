import type { MsuRecord } from '../signalling/msu-record.ts';
import { type IsupMessage, type IsupNumber, numberIn, withoutStop } from '../wire/isup/isup-record.ts';

/** A number with the name of the field that it stands in. */
export interface LabelledNumber {
  readonly label: string;
  readonly digits: string;
}

/** Who and what a message is about, gathered from everything above SCCP. */
export interface Identities {
  readonly imsis: string[];
  /** Subscribers' numbers: MAP's msisdn, who sends and gets a short message, who calls and is called. */
  readonly subscribers: LabelledNumber[];
  /** Titles of nodes in arguments and results: vlr-Number, gsmSCF-Address and kin. */
  readonly nodes: LabelledNumber[];
  /** Names that stand where a sender's number does. */
  readonly names: string[];
  /** Cells and areas where a subscriber is. */
  readonly places: string[];
  /** Texts of short messages and USSD. */
  readonly texts: string[];
}

/** Arguments nest seven deep or so; the reader itself stops at 32. */
const MAX_DEPTH = 32;

/** Numbering plan of IMSIs, E.212. */
const LAND_MOBILE = 6;

/** Fields whose number is a subscriber's, with the word for it. */
const SUBSCRIBER_LABELS: Readonly<Record<string, string>> = {
  msisdn: 'msisdn',
  'TP-OA': 'from',
  'TP-DA': 'to',
  'TP-RA': 'to',
  callingPartyNumber: 'calling',
  calledPartyNumber: 'called',
  calledPartyBCDNumber: 'called',
  originalCalledNumber: 'originally called',
  originalCalledPartyID: 'originally called',
  redirectingNumber: 'redirected by',
  redirectingPartyID: 'redirected by',
  redirectionNumber: 'redirected to',
  connectedNumber: 'connected',
  forwardedToNumber: 'forwarded to',
};

const ISUP_NUMBERS = [
  'callingPartyNumber',
  'calledPartyNumber',
  'originalCalledNumber',
  'redirectingNumber',
  'redirectionNumber',
  'connectedNumber',
] as const;

/** Gathers the identities of a message; each list in the order of the message. */
export function identitiesOf(record: MsuRecord): Identities {
  const found: Identities = { imsis: [], subscribers: [], nodes: [], names: [], places: [], texts: [] };
  for (const item of record.tcap?.dialogue?.userInformation ?? []) walk(item.value, 'dialogue', found, 0);
  for (const component of record.components) {
    walk(component.argument ?? component.result ?? component.parameter, '', found, 0);
  }
  if (record.isup !== null) ofCall(record.isup, found);
  return found;
}

function ofCall(isup: IsupMessage, found: Identities): void {
  for (const name of ISUP_NUMBERS) {
    const number: IsupNumber | undefined = numberIn(isup, name);
    if (number === undefined) continue;
    found.subscribers.push({ label: SUBSCRIBER_LABELS[name] ?? name, digits: withoutStop(number.digits) });
  }
}

function walk(value: unknown, key: string, found: Identities, depth: number): void {
  if (typeof value === 'string') {
    if (key === 'imsi' || key === 'iMSI') found.imsis.push(value);
    else if (key === 'text') found.texts.push(value);
    return;
  }
  if (typeof value !== 'object' || value === null || depth >= MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const element of value) walk(element, key, found, depth + 1);
    return;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const { digits } = fields;
  if (typeof digits === 'string') {
    const label = SUBSCRIBER_LABELS[key];
    if (fields.np === LAND_MOBILE) found.imsis.push(digits);
    else if (label !== undefined) found.subscribers.push({ label, digits: withoutStop(digits) });
    else found.nodes.push({ label: key, digits: withoutStop(digits) });
    return;
  }
  if (typeof fields.alphanumeric === 'string') {
    found.names.push(fields.alphanumeric);
    return;
  }
  if (typeof fields.mcc === 'string') {
    found.places.push(placeText(fields));
    return;
  }
  for (const name in fields) walk(fields[name], name, found, depth + 1);
}

/** A cell or area as its numbers: `208-01 lac 4660 ci 257`; a bare network is none. */
function placeText({ mcc, mnc, ...parts }: Readonly<Record<string, unknown>>): string {
  const within = Object.entries(parts).map(([name, value]) => `${name} ${String(value)}`);
  return [`${mcc}-${mnc}`, ...within].join(' ');
}
