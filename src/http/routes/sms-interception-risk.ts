import type { InterceptionRisk, RiskReason, RiskVerdict } from '../../bank/interception-risk.ts';
import { timestamp } from '../answer-body.ts';
import type { OperationHandler } from '../camara-api.ts';
import { notFound, subjectOf } from '../subject.ts';

const HOUR_MS = 3_600_000;

/** What a bank does best after each verdict. */
const ACTIONS: Readonly<Record<RiskVerdict, string>> = {
  SAFE: 'SEND',
  UNKNOWN: 'SEND_BY_ANOTHER_CHANNEL',
  AT_RISK: 'SEND_BY_ANOTHER_CHANNEL',
  INTERCEPTION_IN_PROGRESS: 'CALL_THE_CUSTOMER',
};

/**
 * Reasons as banks are told them. Where a subscriber is, this interface does not tell: what would say at home or abroad
 * says only whether the registration is confirmed.
 */
const TOLD_REASONS: Readonly<
  Record<Exclude<RiskReason, 'NUMBER_NOT_OURS'>, readonly [code: string, text: string]>
> = {
  HOME_IN_NETWORK: ['REGISTRATION_CONFIRMED', 'Texts go to where the subscriber is.'],
  ALIVE_ABROAD: ['REGISTRATION_CONFIRMED', 'Texts go to where the subscriber is.'],
  WATCH_TOO_YOUNG: ['WATCH_TOO_YOUNG', 'Signalling has been watched for less than an hour.'],
  SUBSCRIBER_NOT_SEEN: ['SUBSCRIBER_NOT_SEEN', 'Nothing was ever seen of the subscriber.'],
  PLACE_NOT_KNOWN: ['REGISTRATION_NOT_CONFIRMED', 'Nothing shows that a phone is where texts go.'],
  NO_LIFE_ABROAD: ['REGISTRATION_NOT_CONFIRMED', 'Nothing shows that a phone is where texts go.'],
  WATCH_INTERRUPTED: ['WATCH_INTERRUPTED', 'Signalling has not been watched for half a day.'],
  FACT_TOO_OLD: ['FACT_TOO_OLD', 'The subscriber was last seen longer ago than maxAge.'],
  JUST_REGISTERED_ABROAD: ['JUST_REGISTERED', 'The subscriber was registered anew minutes ago.'],
  DOUBTED_REGISTRATION_IN_FORCE: [
    'DOUBTED_REGISTRATION_IN_FORCE',
    'Texts go to a place whose registration is doubted.',
  ],
  MORE_SIGNS_SINCE: ['MORE_SIGNS_SINCE', 'Something else was seen since, that belongs to it.'],
  DOUBTED_REGISTRATION_NOT_IN_FORCE: [
    'DOUBTED_REGISTRATION_NOT_IN_FORCE',
    'Somebody tried to register the subscriber, and does not hold them.',
  ],
  CALLS_FORWARDED_BY_OTHERS: [
    'CALLS_FORWARDED_BY_OTHERS',
    'Somebody set, or tried to set, where the calls of the subscriber go.',
  ],
  PREPARATIONS_SEEN: [
    'PREPARATIONS_SEEN',
    'Somebody took keys of the subscriber, or asked how they are reached.',
  ],
  SIM_CHANGED_RECENTLY: ['SIM_CHANGED_RECENTLY', 'The number has another SIM than it had three days ago.'],
};

/** Reasons in the words that banks are told. */
export function toldReasons(reasons: readonly RiskReason[]): readonly { code: string; text: string }[] {
  return reasons
    .filter((reason) => reason !== 'NUMBER_NOT_OURS')
    .map((reason) => {
      const [code, text] = TOLD_REASONS[reason];
      return { code, text };
    });
}

/** What a bank does best now. Who has just landed is known in the new network some minutes later. */
export function recommendedAction(verdict: RiskVerdict, reasons: readonly RiskReason[]): string {
  return reasons.length === 1 && reasons[0] === 'JUST_REGISTERED_ABROAD' ? 'WAIT' : ACTIONS[verdict];
}

/** Our own question in CAMARA's style: could a code sent to this number now be read by somebody else. */
export function interceptionRiskHandlers(
  risk: Pick<InterceptionRisk, 'ask' | 'watched'>,
  nowMs: () => number,
): Readonly<Record<string, OperationHandler>> {
  return {
    checkSmsInterceptionRisk: async ({ caller, body }) => {
      const { phoneNumber, maxAge } = body as { phoneNumber?: string; maxAge?: number };
      const msisdn = subjectOf(caller, phoneNumber);
      const atMs = nowMs();
      const answer = risk.ask(msisdn, atMs, maxAge === undefined ? undefined : maxAge * HOUR_MS);
      if (answer.reasons.includes('NUMBER_NOT_OURS')) throw notFound();
      const { sinceMs, untilMs } = risk.watched;
      return {
        verdict: answer.verdict,
        reasons: toldReasons(answer.reasons),
        lastStatusTime: answer.latestFactAtMs === undefined ? null : timestamp(answer.latestFactAtMs),
        coverage: {
          watchedSince: sinceMs === 0 ? null : timestamp(sinceMs),
          watchedUntil: untilMs === 0 ? null : timestamp(untilMs),
          signalling: ['SS7_INTERCONNECT'],
        },
        recommendedAction: recommendedAction(answer.verdict, answer.reasons),
      };
    },
  };
}
