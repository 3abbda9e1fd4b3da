import { Enumeration } from '../enumeration.ts';
import type { IsupValue } from '../isup-record.ts';
import { fieldsOf, numberField, type ParameterCodec, textField } from '../parameter-codec.ts';

const LOCATION = new Enumeration({
  0: 'user',
  1: 'privateNetworkLocal',
  2: 'publicNetworkLocal',
  3: 'transitNetwork',
  4: 'publicNetworkRemote',
  5: 'privateNetworkRemote',
  7: 'internationalNetwork',
  10: 'beyondInterworkingPoint',
});

export const CODING_STANDARD = new Enumeration(['itu', 'iso', 'national', 'specificToLocation']);

/** Q.850 table 1: what a cause value of the ITU-T coding standard says. */
const CAUSE = new Enumeration({
  1: 'unallocatedNumber',
  2: 'noRouteToTransitNetwork',
  3: 'noRouteToDestination',
  4: 'sendSpecialInformationTone',
  5: 'misdialledTrunkPrefix',
  6: 'channelUnacceptable',
  7: 'callAwardedInEstablishedChannel',
  8: 'preemption',
  9: 'preemptionCircuitReserved',
  14: 'queryOnReleasePortedNumber',
  16: 'normalCallClearing',
  17: 'userBusy',
  18: 'noUserResponding',
  19: 'noAnswerFromUser',
  20: 'subscriberAbsent',
  21: 'callRejected',
  22: 'numberChanged',
  23: 'redirectionToNewDestination',
  24: 'callRejectedDueToFeature',
  25: 'exchangeRoutingError',
  26: 'nonSelectedUserClearing',
  27: 'destinationOutOfOrder',
  28: 'invalidNumberFormat',
  29: 'facilityRejected',
  30: 'responseToStatusEnquiry',
  31: 'normalUnspecified',
  34: 'noCircuitAvailable',
  38: 'networkOutOfOrder',
  39: 'permanentConnectionOutOfService',
  40: 'permanentConnectionOperational',
  41: 'temporaryFailure',
  42: 'switchingEquipmentCongestion',
  43: 'accessInformationDiscarded',
  44: 'requestedCircuitNotAvailable',
  46: 'precedenceCallBlocked',
  47: 'resourceUnavailable',
  49: 'qualityOfServiceNotAvailable',
  50: 'facilityNotSubscribed',
  53: 'outgoingCallsBarredWithinCug',
  55: 'incomingCallsBarredWithinCug',
  57: 'bearerCapabilityNotAuthorized',
  58: 'bearerCapabilityNotPresentlyAvailable',
  62: 'inconsistentOutgoingAccessInformation',
  63: 'serviceNotAvailable',
  65: 'bearerCapabilityNotImplemented',
  66: 'channelTypeNotImplemented',
  69: 'facilityNotImplemented',
  70: 'onlyRestrictedDigitalInformation',
  79: 'serviceNotImplemented',
  81: 'invalidCallReference',
  82: 'identifiedChannelDoesNotExist',
  83: 'suspendedCallHasOtherIdentity',
  84: 'callIdentityInUse',
  85: 'noCallSuspended',
  86: 'callWithIdentityCleared',
  87: 'userNotMemberOfCug',
  88: 'incompatibleDestination',
  90: 'nonExistentCug',
  91: 'invalidTransitNetworkSelection',
  95: 'invalidMessage',
  96: 'mandatoryInformationMissing',
  97: 'messageTypeNotImplemented',
  98: 'messageNotCompatibleWithCallState',
  99: 'parameterNotImplementedDiscarded',
  100: 'invalidInformationContents',
  101: 'messageNotCompatible',
  102: 'recoveryOnTimerExpiry',
  103: 'parameterNotImplementedPassedOn',
  110: 'messageWithUnrecognizedParameterDiscarded',
  111: 'protocolError',
  127: 'interworking',
});

const ITU_CODED = 0;

/**
 * Cause indicators, §3.12 and Q.850: `{location, codingStandard, cause, name, diagnostics}`.
 * `name` is null outside the ITU-T coding standard; `recommendation` is there where octet 1a is.
 */
export const causeIndicators: ParameterCodec = {
  decode(cursor) {
    const first = cursor.u8();
    const coding = (first >> 5) & 3;
    const recommendation = first < 0x80 ? cursor.u8() : -1;
    const last = cursor.u8();
    // Without the extension bits set the octets would mean something that Q.850 has no room for.
    if (last < 0x80 || (recommendation >= 0 && recommendation < 0x80)) return undefined;
    const cause = last & 0x7f;
    const named = coding === ITU_CODED ? CAUSE.textOf(cause) : null;
    const value: Record<string, IsupValue> = {
      location: LOCATION.textOf(first & 0xf),
      codingStandard: CODING_STANDARD.textOf(coding),
      cause,
      name: typeof named === 'string' ? named : null,
      diagnostics: cursor.remaining > 0 ? cursor.hex() : null,
    };
    if (recommendation >= 0) value.recommendation = recommendation & 0x7f;
    if ((first & 0x10) !== 0) value.spare = 1;
    return value;
  },
  encode(value, writer) {
    const fields = fieldsOf(value, 'causeIndicators');
    const recommendation = fields.recommendation;
    writer.u8(
      (recommendation === undefined ? 0x80 : 0) |
        (CODING_STANDARD.codeOf(fields.codingStandard, 'codingStandard', 2) << 5) |
        (numberField(fields, 'spare', 1, 0) << 4) |
        LOCATION.codeOf(fields.location, 'location', 4),
    );
    if (recommendation !== undefined) writer.u8(0x80 | numberField(fields, 'recommendation', 7));
    writer.u8(0x80 | numberField(fields, 'cause', 7));
    writer.hex(textField(fields, 'diagnostics', ''));
  },
};
