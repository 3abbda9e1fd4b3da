import { mobileCountryOf } from '../../bank/mobile-country.ts';
import type { RoamingAnswers } from '../../bank/roaming.ts';
import { answered, timestamp } from '../answer-body.ts';
import type { OperationHandler } from '../camara-api.ts';
import { type Device, deviceSubject, deviceTold } from '../device.ts';

/** CAMARA device-roaming-status 1.1.0. The country is told where the holder of the number agreed. */
export function roamingHandlers(
  answers: Pick<RoamingAnswers, keyof RoamingAnswers>,
  nowMs: () => number,
): Readonly<Record<string, OperationHandler>> {
  return {
    getRoamingStatus: async ({ caller, body }) => {
      const { device } = body as { device?: Device };
      const msisdn = deviceSubject(caller, device);
      const { roaming, country, seenAtMs } = answered(answers.status(msisdn, nowMs()));
      const place = caller.tenant.hasConsentOf(msisdn) ? mobileCountryOf(country) : undefined;
      return {
        ...deviceTold(device),
        lastStatusTime: timestamp(seenAtMs),
        roaming,
        ...(place === undefined || !roaming ? {} : { countryCode: place.code, countryName: place.names }),
      };
    },
  };
}
