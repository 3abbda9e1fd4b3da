import type { Facts } from '../../detect/facts.ts';
import { maskDigits } from '../../kit/mask.ts';
import { internationalNumber } from '../../kit/number-words.ts';
import type { PartyView, SignallingEvent } from '../../signalling/signalling-event.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { VerdictKind } from '../../verdict/verdict-kind.ts';
import { identitiesOf } from '../decode-identities.ts';
import { cutText } from './markup.ts';

/** Parameters of a message that are told: those that say what it does, of many that say how. */
export const MAX_STEP_PARAMETERS = 6;

/** Characters of a parameter: a name or number is shorter, and what is longer is no name. */
export const MAX_PARAMETER_CHARACTERS = 60;

const LAND_MOBILE = 6;

/** Numbering plans whose digits are a subscriber's: E.212 and E.214. */
const SUBSCRIBER_PLANS: ReadonlySet<number> = new Set([LAND_MOBILE, 7]);

/** One end of a message. */
export interface LadderNode {
  /** Digits, masked where they are a subscriber's; `''` without a title. */
  readonly title: string;
  /** -1 where it is not told. */
  readonly pointCode: number;
  readonly operator: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** What the plan says that it is: `hlr`, `mscVlr`, … */
  readonly role: string | null;
}

/** One component of one message, as a ladder shows it. */
export interface LadderStep {
  readonly capture: number;
  readonly frame: number;
  readonly index: number;
  /** In the order that they were read. */
  readonly order: number;
  readonly at: string;
  readonly atMs: number;
  readonly side: Facts['side'];
  readonly from: LadderNode;
  readonly to: LadderNode;
  /** `updateLocation`, `result of updateLocation`, `error of …: unknownSubscriber`. */
  readonly what: string;
  /** Results, errors and rejections. */
  readonly isAnswer: boolean;
  readonly parameters: readonly string[];
  readonly verdict: VerdictKind;
  /** True where it goes on whatever the verdict is: in monitor mode everything does. */
  readonly isForwarded: boolean;
  /** Of the strongest finding. */
  readonly reason: string | null;
}

/** Where a step stands. */
export interface StepPlace {
  readonly capture: number;
  readonly frame: number;
  readonly index: number;
  readonly order: number;
  readonly at: string;
}

export interface StepOptions {
  readonly reveal: boolean;
  /** Whether the full decode is asked what else the message says. */
  readonly whole: boolean;
}

/** The component at hand as a step; it copies what it keeps. */
export function ladderStep(
  event: SignallingEvent,
  facts: Facts,
  verdict: Verdict,
  place: StepPlace,
  { reveal, whole }: StepOptions,
): LadderStep {
  const worst = verdict.findings.reduce<Verdict['findings'][number] | undefined>(
    (best, finding) => (best === undefined || finding.score > best.score ? finding : best),
    undefined,
  );
  const { capture, frame, index, order, at } = place;
  return {
    capture,
    frame,
    index,
    order,
    at,
    atMs: event.atMs,
    side: facts.side,
    from: nodeOf(event.calling, event.opc, event, facts, reveal),
    to: nodeOf(event.called, event.dpc, event, facts, reveal),
    what: whatOf(event, whole),
    isAnswer: event.kind !== 'invoke' && event.kind !== 'none',
    parameters: (whole ? wholeParameters(event, reveal) : quickParameters(event, reveal)).slice(
      0,
      MAX_STEP_PARAMETERS,
    ),
    verdict: verdict.verdict,
    isForwarded: verdict.action === 'forward',
    reason: worst?.reason ?? null,
  };
}

function nodeOf(
  party: PartyView,
  linkCode: number,
  event: SignallingEvent,
  facts: Facts,
  reveal: boolean,
): LadderNode {
  const { title, np } = party;
  const ofSubscriber = SUBSCRIBER_PLANS.has(np);
  const operator = np === LAND_MOBILE ? facts.operatorOfImsi(title) : facts.operatorOf(title);
  const isPerson =
    ofSubscriber ||
    (title !== '' && (title === event.msisdn || title === event.imsi)) ||
    (facts.isHomeMsisdn(title) && facts.homeRole(title) === undefined && operator?.home !== true);
  return {
    title: isPerson && !reveal ? maskDigits(title) : title,
    pointCode: party.pointCode >= 0 ? party.pointCode : linkCode,
    operator: operator?.name ?? null,
    country: operator?.country ?? (ofSubscriber ? null : (facts.countryOf(title) ?? null)),
    role: facts.homeRole(title) ?? null,
  };
}

function whatOf(event: SignallingEvent, whole: boolean): string {
  const { kind, step, sccpType } = event;
  const operation = operationOf(event);
  switch (kind) {
    case 'invoke':
      return operation;
    case 'returnResult':
      return event.operation === '' ? 'result' : `result of ${operation}`;
    case 'returnError': {
      const error = whole ? event.record.components[event.componentIndex]?.error : undefined;
      return error ? `error: ${error}` : 'error';
    }
    case 'reject':
      return 'reject';
    case 'none':
      return step === 'none' ? sccpType : `${step}, without a component`;
    default:
      return kind satisfies never;
  }
}

function operationOf({ operation, opcode, globalOpcode }: SignallingEvent): string {
  if (operation !== '') return operation;
  if (globalOpcode !== '') return `operation ${globalOpcode}`;
  return opcode < 0 ? 'an operation' : `operation ${opcode}`;
}

/** What the quick look knows. */
function quickParameters(event: SignallingEvent, reveal: boolean): string[] {
  const shown = reveal ? (digits: string) => digits : maskDigits;
  const parameters: string[] = [];
  if (event.imsi !== '') parameters.push(`IMSI ${shown(event.imsi)}`);
  if (event.msisdn !== '') parameters.push(`MSISDN ${internationalNumber(shown(event.msisdn))}`);
  for (const { field, digits } of event.titlesInArgument) {
    const number = field === 'forwardedToNumber' ? shown(digits) : digits;
    parameters.push(`${field} ${internationalNumber(number)}`);
  }
  return parameters.map((text) => cutText(text, MAX_PARAMETER_CHARACTERS));
}

/**
 * The same by the full decode, with names of senders. Texts are told by their length, and places only
 * where numbers of subscribers are written out too.
 */
function wholeParameters(event: SignallingEvent, reveal: boolean): string[] {
  const { record } = event;
  const component = record.components[event.componentIndex];
  if (component === undefined) return quickParameters(event, reveal);
  const shown = reveal ? (digits: string) => digits : maskDigits;
  const { imsis, subscribers, nodes, names, places, texts } = identitiesOf({
    ...record,
    tcap: event.componentIndex === 0 ? record.tcap : null,
    components: [component],
  });
  const parameters = [
    ...imsis.map((digits) => `IMSI ${shown(digits)}`),
    ...subscribers.map(
      ({ label, digits }) => `${label === 'msisdn' ? 'MSISDN' : label} ${internationalNumber(shown(digits))}`,
    ),
    ...names.map((name) => `sender name “${name}”`),
    ...nodes.map(({ label, digits }) => `${label} ${internationalNumber(digits)}`),
    ...texts.map((text) => `a text of ${text.length} characters`),
    ...places.map((place) => (reveal ? `at ${place}` : 'a place (hidden)')),
  ];
  return [...new Set(parameters)].map((text) => cutText(text, MAX_PARAMETER_CHARACTERS));
}
