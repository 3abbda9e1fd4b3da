import type { InterceptionRisk, RiskVerdict } from '../../bank/interception-risk.ts';
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

/** Our own question in CAMARA's style: could a code sent to this number now be read by somebody else. */
export function interceptionRiskHandlers(
  risk: InterceptionRisk,
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
        reasons: answer.reasons.map((code) => ({ code })),
        lastStatusTime: answer.latestFactAtMs === undefined ? null : timestamp(answer.latestFactAtMs),
        coverage: {
          watchedSince: sinceMs === 0 ? null : timestamp(sinceMs),
          watchedUntil: untilMs === 0 ? null : timestamp(untilMs),
        },
        // a phone that has just landed is at home in its new network a quarter of an hour later
        recommendedAction: isJustThere(answer.reasons) ? 'WAIT' : ACTIONS[answer.verdict],
      };
    },
  };
}

function isJustThere(reasons: readonly string[]): boolean {
  return reasons.length === 1 && reasons[0] === 'JUST_REGISTERED_ABROAD';
}
