import { BitFields, CodedOctet, choice, count, flag } from '../bit-fields.ts';

const END_TO_END = ['none', 'passAlong', 'sccp', 'passAlongAndSccp'] as const;
const SCCP_METHOD = ['none', 'connectionless', 'connectionOriented', 'both'] as const;

/** §3.35 */
export const natureOfConnectionIndicators = new BitFields({ octets: 1 }, [
  choice('A', 2, 'satellite', ['none', 'one', 'two']),
  choice('C', 2, 'continuityCheck', ['notRequired', 'required', 'onPreviousCircuit']),
  flag('E', 'echoControlDevice'),
]);

/** §3.23 */
export const forwardCallIndicators = new BitFields({ octets: 2 }, [
  flag('A', 'internationalCall'),
  choice('B', 2, 'endToEndMethod', END_TO_END),
  flag('D', 'interworking'),
  flag('E', 'endToEndInformation'),
  flag('F', 'isdnUserPartAllTheWay'),
  choice('G', 2, 'isdnUserPartPreference', ['preferred', 'notRequired', 'required']),
  flag('I', 'isdnAccess'),
  choice('J', 2, 'sccpMethod', SCCP_METHOD),
  flag('M', 'portedNumberTranslated'),
  flag('N', 'queryOnReleaseAttempt'),
]);

/** §3.38 */
export const optionalForwardCallIndicators = new BitFields({ octets: 1 }, [
  choice('A', 2, 'closedUserGroupCall', {
    0: 'none',
    2: 'outgoingAccessAllowed',
    3: 'outgoingAccessNotAllowed',
  }),
  flag('C', 'simpleSegmentation'),
  flag('H', 'connectedLineIdentityRequest'),
]);

/** §3.5 */
export const backwardCallIndicators = new BitFields({ octets: 2 }, [
  choice('A', 2, 'charge', ['noIndication', 'noCharge', 'charge']),
  choice('C', 2, 'calledPartysStatus', ['noIndication', 'subscriberFree', 'connectWhenFree']),
  choice('E', 2, 'calledPartysCategory', ['noIndication', 'ordinarySubscriber', 'payphone']),
  choice('G', 2, 'endToEndMethod', END_TO_END),
  flag('I', 'interworking'),
  flag('J', 'endToEndInformation'),
  flag('K', 'isdnUserPartAllTheWay'),
  flag('L', 'holding'),
  flag('M', 'isdnAccess'),
  flag('N', 'echoControlDevice'),
  choice('O', 2, 'sccpMethod', SCCP_METHOD),
]);

/** §3.37 */
export const optionalBackwardCallIndicators = new BitFields({ octets: 1 }, [
  flag('A', 'inBandInformation'),
  flag('B', 'callDiversionMayOccur'),
  flag('C', 'simpleSegmentation'),
  flag('D', 'mlppUser'),
]);

/** §3.11; 224 and up are for national use, of which ANSI gives three a name. */
export const callingPartysCategory = new CodedOctet({
  0: 'unknown',
  1: 'operatorFrench',
  2: 'operatorEnglish',
  3: 'operatorGerman',
  4: 'operatorRussian',
  5: 'operatorSpanish',
  9: 'nationalOperator',
  10: 'ordinarySubscriber',
  11: 'prioritySubscriber',
  12: 'dataCall',
  13: 'testCall',
  14: 'iepsCall',
  15: 'payphone',
  16: 'mobileInHomePlmn',
  17: 'mobileInVisitedPlmn',
});

/** §3.21 */
export const eventInformation = new BitFields({ octets: 1 }, [
  choice('A', 7, 'event', {
    1: 'alerting',
    2: 'progress',
    3: 'inBandInformation',
    4: 'callForwardedOnBusy',
    5: 'callForwardedOnNoReply',
    6: 'callForwardedUnconditional',
  }),
  flag('H', 'presentationRestricted'),
]);

/** §3.29 */
export const informationRequestIndicators = new BitFields({ octets: 2 }, [
  flag('A', 'callingPartyAddress'),
  flag('B', 'holding'),
  flag('D', 'callingPartysCategory'),
  flag('E', 'chargeInformation'),
  flag('H', 'maliciousCallIdentification'),
]);

/** §3.28 */
export const informationIndicators = new BitFields({ octets: 2 }, [
  choice('A', 2, 'callingPartyAddress', { 0: 'notIncluded', 1: 'notAvailable', 3: 'included' }),
  flag('C', 'holdProvided'),
  flag('F', 'callingPartysCategoryIncluded'),
  flag('G', 'chargeInformationIncluded'),
  flag('H', 'unsolicited'),
]);

/** §3.52 */
export const suspendResumeIndicators = new BitFields({ octets: 1 }, [
  choice('A', 1, 'initiatedBy', ['subscriber', 'network']),
]);

/** §3.18 */
export const continuityIndicators = new BitFields({ octets: 1 }, [flag('A', 'successful')]);

/** §3.2 */
export const accessDeliveryInformation = new BitFields({ octets: 1 }, [
  choice('A', 1, 'setup', ['generated', 'notGenerated']),
]);

/** §3.25 */
export const genericNotificationIndicator = new BitFields({ octets: 1, extension: true }, [
  choice('A', 7, 'notification', {
    0: 'userSuspended',
    1: 'userResumed',
    2: 'bearerServiceChange',
    3: 'extensionToAsn1',
    4: 'callCompletionDelay',
    66: 'conferenceEstablished',
    67: 'conferenceDisconnected',
    68: 'otherPartyAdded',
    69: 'isolated',
    70: 'reattached',
    71: 'otherPartyIsolated',
    72: 'otherPartyReattached',
    73: 'otherPartySplit',
    74: 'otherPartyDisconnected',
    75: 'conferenceFloating',
    96: 'callIsWaiting',
    104: 'diversionActivated',
    105: 'callTransferAlerting',
    106: 'callTransferActive',
    121: 'remoteHold',
    122: 'remoteRetrieval',
    123: 'callIsDiverting',
  }),
]);

/** §3.4 */
export const automaticCongestionLevel = new CodedOctet({ 1: 'level1Exceeded', 2: 'level2Exceeded' });

/** §3.22 */
export const facilityIndicator = new CodedOctet({ 2: 'userToUserService' });

/** §3.31 */
export const mcidRequestIndicators = new BitFields({ octets: 1 }, [
  flag('A', 'mcidRequested'),
  flag('B', 'holdingRequested'),
]);

/** §3.32 */
export const mcidResponseIndicators = new BitFields({ octets: 1 }, [
  flag('A', 'mcidIncluded'),
  flag('B', 'holdingProvided'),
]);

const ECHO_INFORMATION = [
  'noInformation',
  'notIncludedNotAvailable',
  'included',
  'notIncludedAvailable',
] as const;
const ECHO_REQUEST = ['noInformation', 'activation', 'deactivation'] as const;

/** §3.19 */
export const echoControlInformation = new BitFields({ octets: 1 }, [
  choice('A', 2, 'outgoingDevice', ECHO_INFORMATION),
  choice('C', 2, 'incomingDevice', ECHO_INFORMATION),
  choice('E', 2, 'outgoingRequest', ECHO_REQUEST),
  choice('G', 2, 'incomingRequest', ECHO_REQUEST),
]);

/** §3.80 and §3.97, the hop counter and the counters like it. */
export const hopCounter = new BitFields({ octets: 1 }, [count('A', 5, 'count')]);
