import { BitFields, choice, count, flag } from '../bit-fields.ts';
import { Enumeration } from '../enumeration.ts';
import type { IsupFields } from '../isup-record.ts';
import { fieldsOf, listField, type ParameterCodec, textField, writeSized } from '../parameter-codec.ts';

const REASON = {
  0: 'unknown',
  1: 'userBusy',
  2: 'noReply',
  3: 'unconditional',
  4: 'deflectionDuringAlerting',
  5: 'deflectionImmediate',
  6: 'mobileNotReachable',
} as const;

/** §3.45; a sender of the first edition leaves the second octet out. */
export const redirectionInformation = new BitFields({ octets: 1, atMost: 2 }, [
  choice('A', 3, 'indicator', [
    'noRedirection',
    'callRerouted',
    'callReroutedAllRestricted',
    'callDiverted',
    'callDivertedAllRestricted',
    'callReroutedNumberRestricted',
    'callDivertedNumberRestricted',
  ]),
  choice('E', 4, 'originalReason', ['unknown', 'userBusy', 'noReply', 'unconditional']),
  count('I', 3, 'counter'),
  choice('M', 4, 'reason', REASON),
]);

/** §3.47 */
export const redirectionNumberRestriction = new BitFields({ octets: 1 }, [
  choice('A', 2, 'presentation', ['allowed', 'restricted']),
]);

/** §3.6 */
export const callDiversionInformation = new BitFields({ octets: 1 }, [
  choice('A', 3, 'notificationSubscription', [
    'unknown',
    'presentationNotAllowed',
    'presentationAllowedWithNumber',
    'presentationAllowedWithoutNumber',
  ]),
  choice('D', 4, 'reason', REASON),
]);

const ALLOWED = ['noIndication', 'allowed', 'notAllowed'] as const;

/** §3.72 */
export const callDiversionTreatmentIndicators = new BitFields({ octets: 1, extension: true }, [
  choice('A', 2, 'callToBeDiverted', ALLOWED),
]);

/** §3.74; here, unlike for diversion, 1 forbids. */
export const callOfferingTreatmentIndicators = new BitFields({ octets: 1, extension: true }, [
  choice('A', 2, 'callToBeOffered', ['noIndication', 'notAllowed', 'allowed']),
]);

const POSSIBLE = ['noIndication', 'beforeAcm', 'beforeAnm', 'anyTime'] as const;

/** §3.84 */
export const pivotCapability = new BitFields({ octets: 1, extension: true }, [
  choice('A', 3, 'pivotPossible', POSSIBLE),
  flag('G', 'interworkingToRedirection'),
]);

/** §3.85 */
export const pivotRoutingIndicators = new BitFields({ octets: 1, extension: true }, [
  choice('A', 7, 'indicator', ['noIndication', 'request', 'cancelRequest', 'requestFailure']),
]);

/** §3.92 */
export const pivotStatus = new BitFields({ octets: 1, extension: true }, [
  choice('A', 2, 'status', { 1: 'acknowledged', 2: 'notInvoked' }),
]);

/** §3.96 */
export const redirectCapability = new BitFields({ octets: 1, extension: true }, [
  choice('A', 3, 'redirectPossible', POSSIBLE),
]);

/** §3.98 */
export const redirectStatus = new BitFields({ octets: 1, extension: true }, [
  choice('A', 2, 'status', { 1: 'acknowledged', 2: 'notInvoked' }),
]);

/** §3.101 */
export const numberPortabilityForwardInformation = new BitFields({ octets: 1, extension: true }, [
  choice('A', 4, 'status', ['noIndication', 'queryNotDone', 'queryDoneNotPorted', 'queryDonePorted']),
]);

/** §3.91 */
export const queryOnReleaseCapability = new BitFields({ octets: 1, extension: true }, [
  flag('A', 'supported'),
]);

/** A row of information elements, each a type, a length and contents. */
function informationElements(names: Readonly<Record<number, string>>): ParameterCodec {
  const types = new Enumeration(names);
  return {
    decode(cursor) {
      const information: IsupFields[] = [];
      while (cursor.remaining > 0) {
        const type = types.textOf(cursor.u8());
        information.push({ type, data: cursor.hex(cursor.u8()) });
      }
      return { information };
    },
    encode(value, writer) {
      for (const element of listField(fieldsOf(value, 'parameter'), 'information')) {
        const fields = fieldsOf(element, 'information');
        writer.u8(types.codeOf(fields.type, 'type', 8));
        writeSized(textField(fields, 'data'), writer);
      }
    },
  };
}

/** §3.94 */
export const pivotRoutingForwardInformation = informationElements({
  1: 'returnToPivotingExchangePossible',
  2: 'returnToPivotingExchangeCallIdentifier',
  3: 'performingPivotIndicator',
  4: 'invokingPivotReason',
});
/** §3.95 */
export const pivotRoutingBackwardInformation = informationElements({
  1: 'returnToPivotingExchangeDuration',
  2: 'returnToPivotingExchangeCallIdentifier',
  3: 'invokingPivotReason',
});
/** §3.99 */
export const redirectForwardInformation = informationElements({
  1: 'returnToRedirectingExchangePossible',
  2: 'returnToRedirectingExchangeCallIdentifier',
  3: 'performingRedirectIndicator',
  4: 'invokingRedirectReason',
});
/** §3.100 */
export const redirectBackwardInformation = informationElements({
  1: 'returnToRedirectingExchangeDuration',
  2: 'returnToRedirectingExchangeCallIdentifier',
  3: 'invokingRedirectReason',
});
