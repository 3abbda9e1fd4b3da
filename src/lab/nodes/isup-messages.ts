import { member } from '../../kit/member.ts';
import { Cursor } from '../../wire/cursor.ts';
import type { Faults } from '../../wire/fault.ts';
import { decodeIsup } from '../../wire/isup/decode-isup.ts';
import { encodeIsup } from '../../wire/isup/encode-isup.ts';
import { causeIn, type IsupRecord, numberIn, parameterValues } from '../../wire/isup/isup-record.ts';
import { CALL_CAUSES, type CallSetup } from '../core/call-leg.ts';

/* Messages of ISUP that set up and clear calls, Q.763 and Q.764 clause 2. */

/** Nature of address: international number; numbering plan: ISDN. */
const INTERNATIONAL = { nai: 4, np: 1 } as const;

export function initialAddress(cic: number, { from, to, forwardedBy, forwardings }: CallSetup): Uint8Array {
  return encodeIsup({
    cic,
    messageType: 'IAM',
    parameters: {
      natureOfConnectionIndicators: { echoControlDevice: true },
      forwardCallIndicators: {
        internationalCall: true,
        isdnUserPartAllTheWay: true,
        isdnUserPartPreference: 'notRequired',
      },
      callingPartysCategory: 'ordinarySubscriber',
      transmissionMediumRequirement: 'speech',
      calledPartyNumber: { digits: to, ...INTERNATIONAL, inn: 'notAllowed' },
      ...(from === ''
        ? {}
        : {
            callingPartyNumber: {
              digits: from,
              ...INTERNATIONAL,
              presentation: 'allowed',
              screening: 'networkProvided',
            },
          }),
      ...(forwardedBy === ''
        ? {}
        : {
            redirectingNumber: { digits: forwardedBy, ...INTERNATIONAL, presentation: 'allowed' },
            redirectionInformation: {
              indicator: 'callDiverted',
              counter: forwardings,
              reason: 'unconditional',
            },
          }),
    },
  });
}

export function addressComplete(cic: number): Uint8Array {
  const backwardCallIndicators = {
    charge: 'charge',
    calledPartysStatus: 'subscriberFree',
    isdnUserPartAllTheWay: true,
  };
  return encodeIsup({ cic, messageType: 'ACM', parameters: { backwardCallIndicators } });
}

export function answer(cic: number): Uint8Array {
  return encodeIsup({ cic, messageType: 'ANM', parameters: {} });
}

export function release(cic: number, cause: number): Uint8Array {
  const causeIndicators = { location: 'publicNetworkRemote', codingStandard: 'itu', cause };
  return encodeIsup({ cic, messageType: 'REL', parameters: { causeIndicators } });
}

export function releaseComplete(cic: number): Uint8Array {
  return encodeIsup({ cic, messageType: 'RLC', parameters: {} });
}

/** `undefined` for what cannot be read. */
export function readIsup(octets: Uint8Array): IsupRecord | undefined {
  const faults: Faults = [];
  const record = decodeIsup(new Cursor(octets), faults);
  return faults.length === 0 ? record : undefined;
}

/** What an IAM asks for. */
export function setupOf(record: IsupRecord): CallSetup {
  const [redirection] = parameterValues(record, 'redirectionInformation');
  const counter = member(redirection, 'counter');
  return {
    from: numberIn(record, 'callingPartyNumber')?.digits ?? '',
    to: numberIn(record, 'calledPartyNumber')?.digits ?? '',
    forwardedBy: numberIn(record, 'redirectingNumber')?.digits ?? '',
    forwardings: typeof counter === 'number' ? counter : 0,
  };
}

export function causeOf(record: IsupRecord): number {
  return causeIn(record)?.cause ?? CALL_CAUSES.normalClearing;
}
