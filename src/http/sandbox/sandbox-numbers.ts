import { SANDBOX_NUMBERS } from './sandbox-number-table.ts';
import { ORDINARY, type SandboxSubscriber } from './sandbox-subscriber.ts';

const BY_NUMBER: ReadonlyMap<string, SandboxSubscriber> = new Map(
  SANDBOX_NUMBERS.map(({ msisdn, facts }) => [msisdn, { ...ORDINARY, ...facts }]),
);

/** @param msisdn digits with country code, without `+`; `undefined` for a number that the sandbox does not have */
export function sandboxSubscriber(msisdn: string): SandboxSubscriber | undefined {
  return BY_NUMBER.get(msisdn);
}
