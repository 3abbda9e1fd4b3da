import type { ReachabilityAnswers } from '../../bank/reachability.ts';
import { answered, timestamp } from '../answer-body.ts';
import type { OperationHandler } from '../camara-api.ts';
import { type Device, deviceSubject, deviceTold } from '../device.ts';

/** CAMARA device-reachability-status 1.1.0. */
export function reachabilityHandlers(
  answers: Pick<ReachabilityAnswers, keyof ReachabilityAnswers>,
  nowMs: () => number,
): Readonly<Record<string, OperationHandler>> {
  return {
    getReachabilityStatus: async ({ caller, body }) => {
      const { device } = body as { device?: Device };
      const { data, texts, seenAtMs } = answered(answers.status(deviceSubject(caller, device), nowMs()));
      const connectivity = [...(data ? ['DATA'] : []), ...(texts ? ['SMS'] : [])];
      return {
        ...deviceTold(device),
        lastStatusTime: timestamp(seenAtMs),
        reachable: connectivity.length > 0,
        ...(connectivity.length === 0 ? {} : { connectivity }),
      };
    },
  };
}
