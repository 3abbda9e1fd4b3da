import type { IsupValue } from './isup-record.ts';

/** A parameter's name, its contents as hex, and what they mean. */
export type ParameterVector = readonly [name: string, contents: string, value: IsupValue];

const telephone = { digits: '447700900123', nai: 4, np: 1 };

/** Contents from the clauses of Q.763 section 3; the first octet is written first. */
export const ITU_VECTORS: readonly ParameterVector[] = [
  ['callReference', '000102 0120', { callIdentity: 0x000102, pointCode: 0x2001 }],
  ['transmissionMediumRequirement', '03', 'audio3k1Hz'],
  [
    'accessTransport',
    // low layer compatibility of 2 octets, then a shift of one octet
    '7c028090 96',
    { elements: [{ element: 'lowLayerCompatibility', data: '8090' }, { element: 150 }] },
  ],
  // even, international; not to an internal number, E.164; 44 77 00 90 01 23
  ['calledPartyNumber', '04 90 447700091032', { ...telephone, inn: 'notAllowed' }],
  // odd: the last digit alone, filler 0
  ['subsequentNumber', '80 2143 05', { digits: '12345' }],
  [
    'natureOfConnectionIndicators',
    '15',
    { satellite: 'one', continuityCheck: 'required', echoControlDevice: true },
  ],
  [
    'forwardCallIndicators',
    '61 01',
    {
      internationalCall: true,
      endToEndMethod: 'none',
      interworking: false,
      endToEndInformation: false,
      isdnUserPartAllTheWay: true,
      isdnUserPartPreference: 'notRequired',
      isdnAccess: true,
      sccpMethod: 'none',
      portedNumberTranslated: false,
      queryOnReleaseAttempt: false,
    },
  ],
  [
    'optionalForwardCallIndicators',
    '83',
    {
      closedUserGroupCall: 'outgoingAccessNotAllowed',
      simpleSegmentation: false,
      connectedLineIdentityRequest: true,
    },
  ],
  ['callingPartysCategory', '0a', 'ordinarySubscriber'],
  [
    'callingPartyNumber',
    '04 17 447700091032',
    { ...telephone, ni: 'complete', presentation: 'restricted', screening: 'networkProvided' },
  ],
  ['redirectingNumber', '04 10 447700091032', { ...telephone, presentation: 'allowed' }],
  ['redirectionNumber', '04 10 447700091032', { ...telephone, inn: 'allowed' }],
  [
    'connectionRequest',
    '000001 0120 02 05',
    { localReference: 1, pointCode: 0x2001, protocolClass: 2, credit: 5 },
  ],
  [
    'informationRequestIndicators',
    '09 00',
    {
      callingPartyAddress: true,
      holding: false,
      callingPartysCategory: true,
      chargeInformation: false,
      maliciousCallIdentification: false,
    },
  ],
  [
    'informationIndicators',
    '23 00',
    {
      callingPartyAddress: 'included',
      holdProvided: false,
      callingPartysCategoryIncluded: true,
      chargeInformationIncluded: false,
      unsolicited: false,
    },
  ],
  ['continuityIndicators', '01', { successful: true }],
  [
    'backwardCallIndicators',
    '16 14',
    {
      charge: 'charge',
      calledPartysStatus: 'subscriberFree',
      calledPartysCategory: 'ordinarySubscriber',
      endToEndMethod: 'none',
      interworking: false,
      endToEndInformation: false,
      isdnUserPartAllTheWay: true,
      holding: false,
      isdnAccess: true,
      echoControlDevice: false,
      sccpMethod: 'none',
    },
  ],
  [
    'causeIndicators',
    '84 91',
    {
      location: 'publicNetworkRemote',
      codingStandard: 'itu',
      cause: 17,
      name: 'userBusy',
      diagnostics: null,
    },
  ],
  [
    'redirectionInformation',
    '33 32',
    { indicator: 'callDiverted', originalReason: 'unconditional', counter: 2, reason: 'unconditional' },
  ],
  ['circuitGroupSupervisionMessageTypeIndicator', '01', { type: 'hardwareFailure' }],
  // five circuits, of which the first and the fourth
  ['rangeAndStatus', '04 09', { range: 4, status: '09' }],
  ['facilityIndicator', '02', 'userToUserService'],
  ['closedUserGroupInterlockCode', '0234 1f00', { networkIdentity: '0234', code: 0x1f00 }],
  [
    'userServiceInformation',
    // 3.1 kHz audio, circuit mode, 64 kbit/s, layer 1 G.711 A-law
    '90 90 a3',
    {
      codingStandard: 'itu',
      transferCapability: 'audio3k1Hz',
      transferMode: 'circuit',
      transferRate: '64k',
      layers: [{ layer: 1, protocol: 3, details: '' }],
    },
  ],
  ['signallingPointCode', '0120', 0x2001],
  ['userToUserInformation', '04 68690a', { protocolDiscriminator: 4, data: '68690a' }],
  [
    'connectedNumber',
    '04 13 447700091032',
    { ...telephone, presentation: 'allowed', screening: 'networkProvided' },
  ],
  ['suspendResumeIndicators', '01', { initiatedBy: 'network' }],
  // odd, national, plan 0
  ['transitNetworkSelection', 'a0 21 03', { digits: '123', networkType: 'national', networkPlan: 0 }],
  ['eventInformation', '01', { event: 'alerting', presentationRestricted: false }],
  ['circuitAssignmentMap', '02 03000080', { mapType: 'path2048k', circuits: [1, 2, 32] }],
  [
    'circuitStateIndicator',
    '03 0c 1d',
    {
      circuits: [
        { state: 'unequipped' },
        { call: 'idle', maintenance: 'none', hardware: 'none' },
        { call: 'idle', maintenance: 'local', hardware: 'local' },
      ],
    },
  ],
  ['automaticCongestionLevel', '02', 'level2Exceeded'],
  ['originalCalledNumber', '04 14 447700091032', { ...telephone, presentation: 'restricted' }],
  [
    'optionalBackwardCallIndicators',
    '03',
    { inBandInformation: true, callDiversionMayOccur: true, simpleSegmentation: false, mlppUser: false },
  ],
  [
    'userToUserIndicators',
    '85',
    {
      type: 'response',
      service1: 'provided',
      service2: 'noInformation',
      service3: 'noInformation',
      discardedByNetwork: true,
    },
  ],
  ['originationIscPointCode', '0100', 1],
  ['genericNotificationIndicator', 'fb', { notification: 'callIsDiverting' }],
  ['callHistoryInformation', '00fa', 250],
  ['accessDeliveryInformation', '01', { setup: 'notGenerated' }],
  [
    'networkSpecificFacility',
    // two octets of network: national, plan 1, identity 31; then the facility
    '02 a1 31 aa',
    { networkType: 'national', networkPlan: 1, network: '31', facility: 'aa' },
  ],
  [
    'userServiceInformationPrime',
    // multirate of 6, layer 1 with one more octet (5a)
    '88 98 86 21 8f',
    {
      codingStandard: 'itu',
      transferCapability: 'unrestrictedDigital',
      transferMode: 'circuit',
      transferRate: 'multirate',
      rateMultiplier: 6,
      layers: [{ layer: 1, protocol: 1, details: '8f' }],
    },
  ],
  ['propagationDelayCounter', '0064', 100],
  ['remoteOperations', '91 a1030201 01', { protocolProfile: 17, components: 'a103020101' }],
  ['serviceActivation', '01 7c', { features: ['callTransfer', 124] }],
  [
    'userTeleserviceInformation',
    '91 81',
    { codingStandard: 'itu', interpretation: 4, presentationMethod: 1, highLayer: 'telephony' },
  ],
  ['transmissionMediumUsed', '00', 'speech'],
  [
    'callDiversionInformation',
    '1a',
    { notificationSubscription: 'presentationAllowedWithNumber', reason: 'unconditional' },
  ],
  [
    'echoControlInformation',
    '16',
    {
      outgoingDevice: 'included',
      incomingDevice: 'notIncludedNotAvailable',
      outgoingRequest: 'activation',
      incomingRequest: 'noInformation',
    },
  ],
  [
    'messageCompatibilityInformation',
    '8c',
    {
      transit: 'interpretAtTransit',
      releaseCall: false,
      sendNotification: true,
      discardMessage: true,
      passOnNotPossible: 'releaseCall',
      broadbandInterworking: 'passOn',
    },
  ],
  [
    'parameterCompatibilityInformation',
    // parameter 0xf4 with one octet of instructions, 0xf5 with two
    'f4 90 f5 41 80',
    {
      parameters: [
        {
          code: 0xf4,
          transit: 'interpretAtTransit',
          releaseCall: false,
          sendNotification: false,
          discardMessage: false,
          discardParameter: true,
          passOnNotPossible: 'releaseCall',
        },
        {
          code: 0xf5,
          transit: 'interpretAtEndNode',
          releaseCall: false,
          sendNotification: false,
          discardMessage: false,
          discardParameter: false,
          passOnNotPossible: 'discardParameter',
          further: '80',
        },
      ],
    },
  ],
  [
    'mlppPrecedence',
    '44 0044 000001',
    { precedence: 'routine', lookAhead: 'notAllowed', networkIdentity: '0044', serviceDomain: 1 },
  ],
  ['mcidRequestIndicators', '03', { mcidRequested: true, holdingRequested: true }],
  ['mcidResponseIndicators', '01', { mcidIncluded: true, holdingProvided: false }],
  ['hopCounter', '1f', { count: 31 }],
  ['transmissionMediumRequirementPrime', '2a', 'unrestricted29x64k'],
  [
    'locationNumber',
    '04 93 447700091032',
    { ...telephone, inn: 'notAllowed', presentation: 'allowed', screening: 'networkProvided' },
  ],
  ['redirectionNumberRestriction', '01', { presentation: 'restricted' }],
  ['callTransferReference', '07', 7],
  ['loopPreventionIndicators', '03', { type: 'response', response: 'noLoopExists' }],
  [
    'callTransferNumber',
    '04 11 447700091032',
    { ...telephone, presentation: 'allowed', screening: 'userProvidedVerifiedPassed' },
  ],
  ['ccss', '01', { ccssCall: true }],
  [
    'forwardGvns',
    // provider 123 (odd, 2 octets), group 45 (even, 1 octet), then the routing number's octets
    '82 2103 01 54 12',
    { originatingProvider: '123', userGroup: '45', terminatingRouting: '12' },
  ],
  ['backwardGvns', '82', { terminatingAccess: 'switched' }],
  ['redirectCapability', '81', { redirectPossible: 'beforeAcm' }],
  ['networkManagementControls', '81', { temporaryAlternativeRouting: true }],
  ['correlationId', '20 21 03', { digits: '123', type: 'accountCode', scheme: 'bcdOdd' }],
  ['callDiversionTreatmentIndicators', '82', { callToBeDiverted: 'notAllowed' }],
  ['calledInNumber', '04 10 447700091032', { ...telephone, presentation: 'allowed' }],
  ['callOfferingTreatmentIndicators', '82', { callToBeOffered: 'allowed' }],
  ['conferenceTreatmentIndicators', '82', { conferenceAcceptance: 'reject' }],
  ['displayInformation', '48656c6c6f', { text: 'Hello' }],
  ['uidActionIndicators', '81', { throughConnectBothDirections: true, stopTimerT9: false }],
  ['uidCapabilityIndicators', '82', { throughConnectionModifiable: false, timerT9Stoppable: true }],
  ['redirectCounter', '02', { count: 2 }],
  [
    'applicationTransport',
    // bearer association transport; notify; new sequence, a last segment with reference 5; to and from no
    // address; action indicator
    '85 82 40 85 00 00 01828302',
    {
      context: 'bat',
      sendNotification: true,
      releaseCall: false,
      newSequence: true,
      segments: 0,
      segmentationReference: 5,
      userInformation: '000001828302',
    },
  ],
  ['collectCallRequest', '01', { requested: true }],
  ['ccnrPossibleIndicator', '01', { possible: true }],
  ['pivotCapability', '83', { pivotPossible: 'anyTime', interworkingToRedirection: false }],
  ['pivotRoutingIndicators', '81', { indicator: 'request' }],
  ['calledDirectoryNumber', '04 90 447700091032', { ...telephone, inn: 'notAllowed' }],
  ['originalCalledInNumber', '04 10 447700091032', { ...telephone, presentation: 'allowed' }],
  [
    'callingGeodeticLocation',
    '00 07 2a2a2a111111',
    { shape: 'point', presentation: 'restricted', screening: 'networkProvided', description: '2a2a2a111111' },
  ],
  ['htrInformation', '04 10 447700091032', telephone],
  // even, E.164, nature 4
  ['networkRoutingNumber', '14 447700091032', telephone],
  ['queryOnReleaseCapability', '81', { supported: true }],
  ['pivotStatus', '81', { status: 'acknowledged' }],
  ['pivotCounter', '01', { count: 1 }],
  [
    'pivotRoutingForwardInformation',
    '01 00 04 01 83',
    {
      information: [
        { type: 'returnToPivotingExchangePossible', data: '' },
        { type: 'invokingPivotReason', data: '83' },
      ],
    },
  ],
  [
    'pivotRoutingBackwardInformation',
    '01 01 05',
    { information: [{ type: 'returnToPivotingExchangeDuration', data: '05' }] },
  ],
  ['redirectStatus', '82', { status: 'notInvoked' }],
  [
    'redirectForwardInformation',
    '03 02 8301',
    { information: [{ type: 'performingRedirectIndicator', data: '8301' }] },
  ],
  ['redirectBackwardInformation', '07 01 aa', { information: [{ type: 7, data: 'aa' }] }],
  ['numberPortabilityForwardInformation', '83', { status: 'queryDonePorted' }],
  [
    'genericNumber',
    '05 04 13 447700091032',
    {
      ...telephone,
      ni: 'complete',
      presentation: 'allowed',
      screening: 'networkProvided',
      qualifier: 'additionalConnectedNumber',
    },
  ],
  [
    'genericNumber',
    '09 84 13 447700090132 f4',
    {
      digits: '4477009010234',
      nai: 4,
      np: 1,
      ni: 'complete',
      presentation: 'allowed',
      screening: 'networkProvided',
      qualifier: 'additionalRedirectionNumber',
      filler: 15,
    },
  ],
  ['subsequentNumber', '80 21f3', { digits: '123', filler: 15 }],
  ['networkRoutingNumber', '94 21f3', { digits: '123', filler: 15, nai: 4, np: 1 }],
  [
    'genericDigits',
    '22 21f3',
    { digits: '123', filler: 15, type: 'privateNetworkTravellingClassMark', scheme: 'bcdOdd' },
  ],
  ['genericDigits', '41 7a39', { text: 'z9', type: 'authorizationCode', scheme: 'ia5' }],
];

/** Where ANSI T1.113 has a form of its own. */
export const ANSI_VECTORS: readonly ParameterVector[] = [
  ['callReference', '000102 010203', { callIdentity: 0x000102, pointCode: 0x030201 }],
  ['connectionRequest', '000001 010203 03', { localReference: 1, pointCode: 0x030201, protocolClass: 3 }],
  ['signallingPointCode', '010203', 0x030201],
  ['originationIscPointCode', '010203', 0x030201],
  [
    'genericAddress',
    '00 83 13 212055050100',
    {
      digits: '12025550100',
      nai: 3,
      np: 1,
      ni: 'complete',
      presentation: 'allowed',
      screening: 'networkProvided',
      qualifier: 'dialledDigits',
    },
  ],
  ['jurisdictionInformation', '025255', { digits: '202555' }],
  ['carrierIdentification', 'a1 21 03', { digits: '123', networkType: 'national', networkPlan: 1 }],
  ['originatingLineInformation', '3d', 61],
  ['chargeNumber', '83 10 212055050100', { digits: '12025550100', nai: 3, np: 1 }],
  ['serviceCode', '01', 1],
  ['specialProcessingRequest', '01', 1],
  ['carrierSelectionInformation', '02', 2],
];
