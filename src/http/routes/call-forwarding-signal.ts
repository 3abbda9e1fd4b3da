import type { CallForwardingAnswers } from '../../bank/call-forwarding.ts';
import type { ForwardingCondition } from '../../state/number-view.ts';
import { answered } from '../answer-body.ts';
import type { OperationHandler } from '../camara-api.ts';
import { subjectOf } from '../subject.ts';

const SERVICES: Readonly<Record<ForwardingCondition, string>> = {
  unconditional: 'unconditional',
  busy: 'conditional_busy',
  notReachable: 'conditional_not_reachable',
  noReply: 'conditional_no_answer',
};

/** CAMARA call-forwarding-signal 0.4.0. */
export function callForwardingHandlers(
  answers: Pick<CallForwardingAnswers, keyof CallForwardingAnswers>,
  nowMs: () => number,
): Readonly<Record<string, OperationHandler>> {
  return {
    retrieveUnconditionalCallForwarding: async ({ caller, body }) => {
      const { phoneNumber } = body as { phoneNumber?: string };
      const { active } = answered(answers.unconditional(subjectOf(caller, phoneNumber), nowMs()));
      return { active };
    },
    retrieveCallForwarding: async ({ caller, body }) => {
      const { phoneNumber } = body as { phoneNumber?: string };
      const { active } = answered(answers.all(subjectOf(caller, phoneNumber), nowMs()));
      return active.length === 0 ? ['inactive'] : active.map((condition) => SERVICES[condition]);
    },
  };
}
