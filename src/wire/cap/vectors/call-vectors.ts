import type { OperationVector } from './operation-vector.ts';

/** Operations about calls, with numbers reserved for fiction. Comments name the element that a line begins. */
export const callVectors: readonly OperationVector[] = [
  {
    operation: 'initialDP',
    part: 'argument',
    about: 'a roaming subscriber dials, phase 2',
    octets: [
      '30 76', // initialDP
      '  80 01 19', // serviceKey
      '  83 08 04 13 44 77 00 09 40 65', // callingPartyNumber
      '  85 01 0a', // callingPartysCategory
      '  8a 08 84 93 44 77 00 09 00 00', // locationNumber
      '  bb 05', // bearerCapability
      '    80 03 80 90 a3', // bearerCap
      '  9c 01 02', // eventTypeBCSM
      '  9f 32 08 32 14 05 00 00 00 00 f1', // iMSI
      '  bf 34 17', // locationInformation
      '    02 01 03', // ageOfLocationInformation
      '    81 07 91 33 06 09 00 10 f1', // vlr-number
      '    a3 09', // cellGlobalIdOrServiceAreaIdOrLAI
      '      80 07 02 f8 10 01 02 12 34', // cellGlobalIdOrServiceAreaIdFixedLength
      '  bf 35 03', // ext-basicServiceCode
      '    83 01 11', // ext-Teleservice
      '  9f 36 05 1a 2b 3c 4d 5e', // callReferenceNumber
      '  9f 37 07 91 33 06 09 00 10 f1', // mscAddress
      '  9f 38 07 81 70 07 90 00 21 f3', // calledPartyBCDNumber
      '  9f 39 08 02 42 50 10 01 02 03 80', // timeAndTimezone
    ],
    value: {
      serviceKey: 25,
      callingPartyNumber: {
        digits: '447700900456',
        nai: 4,
        np: 1,
        ni: 'complete',
        presentation: 'allowed',
        screening: 'networkProvided',
      },
      callingPartysCategory: 'ordinarySubscriber',
      locationNumber: {
        digits: '44770090000',
        nai: 4,
        np: 1,
        inn: 'notAllowed',
        presentation: 'allowed',
        screening: 'networkProvided',
      },
      bearerCapability: { bearerCap: '8090a3' },
      eventTypeBCSM: 'collectedInfo',
      iMSI: '234150000000001',
      locationInformation: {
        ageOfLocationInformation: 3,
        'vlr-number': { digits: '33609000011', nai: 1, np: 1 },
        cellGlobalIdOrServiceAreaIdOrLAI: {
          cellGlobalIdOrServiceAreaIdFixedLength: { mcc: '208', mnc: '01', lac: 258, ci: 4660 },
        },
      },
      'ext-basicServiceCode': { 'ext-Teleservice': 'telephony' },
      callReferenceNumber: '1a2b3c4d5e',
      mscAddress: { digits: '33609000011', nai: 1, np: 1 },
      calledPartyBCDNumber: { digits: '07700900123', nai: 0, np: 1 },
      timeAndTimezone: '2024-05-01T10:20:30+02:00',
    },
  },
  {
    operation: 'initialDP',
    part: 'argument',
    about: 'a call to a subscriber is diverted, phase 4',
    octets: [
      '30 81 d5', // initialDP
      '  80 02 01 2c', // serviceKey
      '  82 08 04 10 44 77 00 09 10 32', // calledPartyNumber
      '  87 01 00', // cGEncountered
      '  88 01 01', // iPSSPCapabilities
      '  8c 08 04 14 44 77 00 09 10 11', // originalCalledPartyID
      '  af 0e', // extensions
      '    30 0c', // element
      '      02 01 07', // type local
      '      0a 01 01', // criticality
      '      a1 04', // value
      '        04 02 ca fe', // value
      '  97 02 91 81', // highLayerCompatibility
      '  99 09 01 04 11 44 77 00 09 20 22', // additionalCallingPartyNumber
      '  9c 01 0d', // eventTypeBCSM
      '  9d 08 04 14 44 77 00 09 10 11', // redirectingPartyID
      '  9e 02 13 11', // redirectionInformation
      '  91 02 84 91', // cause
      '  bf 20 09', // serviceInteractionIndicatorsTwo
      '    a0 03', // forwardServiceInteractionInd
      '      81 01 01', // conferenceTreatmentIndicator
      '    9f 32 01 02', // holdTreatmentIndicator
      '  9f 25 04 01 21 00 00', // carrier
      '  9f 2d 01 05', // cug-Index
      '  9f 2e 04 00 01 02 03', // cug-Interlock
      '  9f 2f 00', // cug-OutgoingAccess
      '  bf 33 03', // subscriberState
      '    0a 01 01', // netDetNotReachable
      '  9f 3a 00', // callForwardingSS-Pending
      '  bf 3b 56', // initialDPArgExtension
      '    80 07 91 33 06 09 00 10 f1', // gmscAddress
      '    81 08 04 10 44 77 00 09 10 32', // forwardingDestinationNumber
      '    82 03 57 59 a6', // ms-Classmark2
      '    83 08 53 00 00 00 00 00 00 21', // iMEI
      '    84 02 04 f0', // supportedCamelPhases
      '    85 04 04 82 00 00', // offeredCamel4Functionalities
      '    a6 04', // bearerCapability2
      '      80 02 88 90', // bearerCap
      '    a7 03', // ext-basicServiceCode2
      '      82 01 10', // ext-BearerService
      '    88 02 91 81', // highLayerCompatibility2
      '    89 02 88 90', // lowLayerCompatibility
      '    8a 02 88 90', // lowLayerCompatibility2
      '    8b 00', // enhancedDialledServicesAllowed
      '    ac 0b', // uu-Data
      '      80 01 02', // uuIndicator
      '      81 04 04 61 62 63', // uui
      '      82 00', // uusCFInteraction
      '    8d 00', // collectInformationAllowed
      '    8e 00', // releaseCallArgExtensionAllowed
    ],
    value: {
      serviceKey: 300,
      calledPartyNumber: { digits: '447700900123', nai: 4, np: 1, inn: 'allowed' },
      cGEncountered: 'noCGencountered',
      iPSSPCapabilities: '01',
      originalCalledPartyID: { digits: '447700900111', nai: 4, np: 1, presentation: 'restricted' },
      extensions: [
        { type: { local: 7 }, criticality: 'abort', value: { tag: '[UNIVERSAL 4]', hex: 'cafe' } },
      ],
      highLayerCompatibility: '9181',
      additionalCallingPartyNumber: {
        digits: '447700900222',
        nai: 4,
        np: 1,
        ni: 'complete',
        presentation: 'allowed',
        screening: 'userProvidedVerifiedPassed',
        qualifier: 'additionalCalledNumber',
      },
      eventTypeBCSM: 'tBusy',
      redirectingPartyID: { digits: '447700900111', nai: 4, np: 1, presentation: 'restricted' },
      redirectionInformation: {
        indicator: 'callDiverted',
        originalReason: 'userBusy',
        counter: 1,
        reason: 'userBusy',
      },
      cause: {
        location: 'publicNetworkRemote',
        codingStandard: 'itu',
        cause: 17,
        name: 'userBusy',
        diagnostics: null,
      },
      serviceInteractionIndicatorsTwo: {
        forwardServiceInteractionInd: { conferenceTreatmentIndicator: '01' },
        holdTreatmentIndicator: '02',
      },
      carrier: '01210000',
      'cug-Index': 5,
      'cug-Interlock': '00010203',
      'cug-OutgoingAccess': null,
      subscriberState: { netDetNotReachable: 'imsiDetached' },
      'callForwardingSS-Pending': null,
      initialDPArgExtension: {
        gmscAddress: { digits: '33609000011', nai: 1, np: 1 },
        forwardingDestinationNumber: { digits: '447700900123', nai: 4, np: 1, inn: 'allowed' },
        'ms-Classmark2': '5759a6',
        iMEI: '3500000000000012',
        supportedCamelPhases: ['phase1', 'phase2', 'phase3', 'phase4'],
        offeredCamel4Functionalities: ['initiateCallAttempt', 'playTone'],
        bearerCapability2: { bearerCap: '8890' },
        'ext-basicServiceCode2': { 'ext-BearerService': 'allDataCDA-Services' },
        highLayerCompatibility2: '9181',
        lowLayerCompatibility: '8890',
        lowLayerCompatibility2: '8890',
        enhancedDialledServicesAllowed: null,
        'uu-Data': { uuIndicator: '02', uui: '04616263', uusCFInteraction: null },
        collectInformationAllowed: null,
        releaseCallArgExtensionAllowed: null,
      },
    },
  },
  {
    operation: 'assistRequestInstructions',
    part: 'argument',
    about: 'an assisting switch asks',
    octets: [
      '30 1e', // assistRequestInstructions
      '  80 09 01 04 11 44 77 00 09 20 22', // correlationID
      '  82 01 01', // iPSSPCapabilities
      '  a3 0e', // extensions
      '    30 0c', // element
      '      02 01 07', // type local
      '      0a 01 01', // criticality
      '      a1 04', // value
      '        04 02 ca fe', // value
    ],
    value: {
      correlationID: {
        digits: '447700900222',
        nai: 4,
        np: 1,
        ni: 'complete',
        presentation: 'allowed',
        screening: 'userProvidedVerifiedPassed',
        qualifier: 'additionalCalledNumber',
      },
      iPSSPCapabilities: '01',
      extensions: [
        { type: { local: 7 }, criticality: 'abort', value: { tag: '[UNIVERSAL 4]', hex: 'cafe' } },
      ],
    },
  },
  {
    operation: 'establishTemporaryConnection',
    part: 'argument',
    about: 'an assisting switch is called in',
    octets: [
      '30 49', // establishTemporaryConnection
      '  80 09 01 04 11 44 77 00 09 20 22', // assistingSSPIPRoutingAddress
      '  81 03 00 21 43', // correlationID
      '  83 04 44 77 00 90', // scfID
      '  85 04 01 21 00 00', // carrier
      '  a6 03', // serviceInteractionIndicatorsTwo
      '    82 01 01', // bothwayThroughConnectionInd
      '  87 01 01', // callSegmentID
      '  9f 32 01 3d', // naOliInfo
      '  9f 33 08 84 93 44 77 00 09 00 00', // chargeNumber
      '  9f 34 08 04 14 44 77 00 09 10 11', // originalCalledPartyID
      '  9f 35 08 04 13 44 77 00 09 40 65', // callingPartyNumber
    ],
    value: {
      assistingSSPIPRoutingAddress: {
        digits: '447700900222',
        nai: 4,
        np: 1,
        ni: 'complete',
        presentation: 'allowed',
        screening: 'userProvidedVerifiedPassed',
        qualifier: 'additionalCalledNumber',
      },
      correlationID: { digits: '1234', type: 'accountCode', scheme: 'bcdEven' },
      scfID: '44770090',
      carrier: '01210000',
      serviceInteractionIndicatorsTwo: { bothwayThroughConnectionInd: 'bothwayPathNotRequired' },
      callSegmentID: 1,
      naOliInfo: '3d',
      chargeNumber: {
        digits: '44770090000',
        nai: 4,
        np: 1,
        inn: 'notAllowed',
        presentation: 'allowed',
        screening: 'networkProvided',
      },
      originalCalledPartyID: { digits: '447700900111', nai: 4, np: 1, presentation: 'restricted' },
      callingPartyNumber: {
        digits: '447700900456',
        nai: 4,
        np: 1,
        ni: 'complete',
        presentation: 'allowed',
        screening: 'networkProvided',
      },
    },
  },
  {
    operation: 'disconnectForwardConnectionWithArgument',
    part: 'argument',
    about: 'a resource is no longer needed',
    octets: [
      '30 03', // disconnectForwardConnectionWithArgument
      '  81 01 01', // callSegmentID
    ],
    value: { callSegmentID: 1 },
  },
  {
    operation: 'connectToResource',
    part: 'argument',
    about: 'a call is put to an announcement machine',
    octets: [
      '30 0e', // connectToResource
      '  80 08 04 10 44 77 00 09 10 32', // resourceAddress ipRoutingAddress
      '  9f 32 01 02', // callSegmentID
    ],
    value: {
      resourceAddress: { ipRoutingAddress: { digits: '447700900123', nai: 4, np: 1, inn: 'allowed' } },
      callSegmentID: 2,
    },
  },
  {
    operation: 'connectToResource',
    part: 'argument',
    about: 'the switch has the machine itself',
    octets: [
      '30 02', // connectToResource
      '  83 00', // resourceAddress none
    ],
    value: { resourceAddress: { none: null } },
  },
  {
    operation: 'connect',
    part: 'argument',
    about: 'a call is sent to another number',
    octets: [
      '30 6f', // connect
      '  a0 0a', // destinationRoutingAddress
      '    04 08 04 10 44 77 00 09 10 32', // element
      '  81 03 00 00 02', // alertingPattern
      '  86 08 04 14 44 77 00 09 10 11', // originalCalledPartyID
      '  8b 04 01 21 00 00', // carrier
      '  9c 01 0f', // callingPartysCategory
      '  9d 08 04 14 44 77 00 09 10 11', // redirectingPartyID
      '  9e 02 03 31', // redirectionInformation
      '  ae 0b', // genericNumbers
      '    04 09 01 04 11 44 77 00 09 20 22', // element
      '  af 05', // serviceInteractionIndicatorsTwo
      '    84 01 00', // connectedNumberTreatmentInd
      '    8d 00', // nonCUGCall
      '  93 08 84 93 44 77 00 09 00 00', // chargeNumber
      '  b5 03', // legToBeConnected
      '    80 01 02', // sendingSideID
      '  9f 1f 04 00 01 02 03', // cug-Interlock
      '  9f 20 00', // cug-OutgoingAccess
      '  9f 37 00', // suppressionOfAnnouncement
      '  9f 38 00', // oCSIApplicable
      '  9f 39 01 3d', // naOliInfo
      '  9f 3a 00', // bor-InterrogationRequested
      '  9f 3b 00', // suppress-N-CSI
    ],
    value: {
      destinationRoutingAddress: [{ digits: '447700900123', nai: 4, np: 1, inn: 'allowed' }],
      alertingPattern: '000002',
      originalCalledPartyID: { digits: '447700900111', nai: 4, np: 1, presentation: 'restricted' },
      carrier: '01210000',
      callingPartysCategory: 'payphone',
      redirectingPartyID: { digits: '447700900111', nai: 4, np: 1, presentation: 'restricted' },
      redirectionInformation: {
        indicator: 'callDiverted',
        originalReason: 'unknown',
        counter: 1,
        reason: 'unconditional',
      },
      genericNumbers: [
        {
          digits: '447700900222',
          nai: 4,
          np: 1,
          ni: 'complete',
          presentation: 'allowed',
          screening: 'userProvidedVerifiedPassed',
          qualifier: 'additionalCalledNumber',
        },
      ],
      serviceInteractionIndicatorsTwo: { connectedNumberTreatmentInd: 'noINImpact', nonCUGCall: null },
      chargeNumber: {
        digits: '44770090000',
        nai: 4,
        np: 1,
        inn: 'notAllowed',
        presentation: 'allowed',
        screening: 'networkProvided',
      },
      legToBeConnected: { sendingSideID: 2 },
      'cug-Interlock': '00010203',
      'cug-OutgoingAccess': null,
      suppressionOfAnnouncement: null,
      oCSIApplicable: null,
      naOliInfo: '3d',
      'bor-InterrogationRequested': null,
      'suppress-N-CSI': null,
    },
  },
  {
    operation: 'releaseCall',
    part: 'argument',
    about: 'a call is refused',
    octets: [
      '04 02 81 90', // allCallSegments
    ],
    value: {
      allCallSegments: {
        location: 'privateNetworkLocal',
        codingStandard: 'itu',
        cause: 16,
        name: 'normalCallClearing',
        diagnostics: null,
      },
    },
  },
  {
    operation: 'releaseCall',
    part: 'argument',
    about: 'all call segments end, with an extension',
    octets: [
      'a2 14', // allCallSegmentsWithExtension
      '  80 02 80 90', // allCallSegments
      '  a1 0e', // extensions
      '    30 0c', // element
      '      02 01 07', // type local
      '      0a 01 01', // criticality
      '      a1 04', // value
      '        04 02 ca fe', // value
    ],
    value: {
      allCallSegmentsWithExtension: {
        allCallSegments: {
          location: 'user',
          codingStandard: 'itu',
          cause: 16,
          name: 'normalCallClearing',
          diagnostics: null,
        },
        extensions: [
          { type: { local: 7 }, criticality: 'abort', value: { tag: '[UNIVERSAL 4]', hex: 'cafe' } },
        ],
      },
    },
  },
  {
    operation: 'requestReportBCSMEvent',
    part: 'argument',
    about: 'the events of a call are armed',
    octets: [
      '30 58', // requestReportBCSMEvent
      '  a0 56', // bcsmEvents
      '    30 0b', // element
      '      80 01 07', // eventTypeBCSM
      '      81 01 01', // monitorMode
      '      a2 03', // legID
      '        80 01 02', // sendingSideID
      '    30 10', // element
      '      80 01 06', // eventTypeBCSM
      '      81 01 00', // monitorMode
      '      a2 03', // legID
      '        80 01 02', // sendingSideID
      '      be 03', // dpSpecificCriteria
      '        81 01 14', // applicationTimer
      '    30 1e', // element
      '      80 01 08', // eventTypeBCSM
      '      81 01 00', // monitorMode
      '      a2 03', // legID
      '        80 01 01', // sendingSideID
      '      be 0e', // dpSpecificCriteria
      '        a2 0c', // midCallControlInfo
      '          80 01 01', // minimumNumberOfDigits
      '          81 01 02', // maximumNumberOfDigits
      '          82 01 0c', // endOfReplyDigit
      '          86 01 05', // interDigitTimeout
      '      9f 32 00', // automaticRearm
      '    30 15', // element
      '      80 01 32', // eventTypeBCSM
      '      81 01 01', // monitorMode
      '      be 0d', // dpSpecificCriteria
      '        a3 0b', // dpSpecificCriteriaAlt
      '          a0 09', // changeOfPositionControlInfo
      '            82 05 02 f8 10 01 02', // locationAreaId
      '            85 00', // inter-MSCHandOver
    ],
    value: {
      bcsmEvents: [
        { eventTypeBCSM: 'oAnswer', monitorMode: 'notifyAndContinue', legID: { sendingSideID: 2 } },
        {
          eventTypeBCSM: 'oNoAnswer',
          monitorMode: 'interrupted',
          legID: { sendingSideID: 2 },
          dpSpecificCriteria: { applicationTimer: 20 },
        },
        {
          eventTypeBCSM: 'oMidCall',
          monitorMode: 'interrupted',
          legID: { sendingSideID: 1 },
          dpSpecificCriteria: {
            midCallControlInfo: {
              minimumNumberOfDigits: 1,
              maximumNumberOfDigits: 2,
              endOfReplyDigit: '0c',
              interDigitTimeout: 5,
            },
          },
          automaticRearm: null,
        },
        {
          eventTypeBCSM: 'oChangeOfPosition',
          monitorMode: 'notifyAndContinue',
          dpSpecificCriteria: {
            dpSpecificCriteriaAlt: {
              changeOfPositionControlInfo: [
                { locationAreaId: { mcc: '208', mnc: '01', lac: 258 } },
                { 'inter-MSCHandOver': null },
              ],
            },
          },
        },
      ],
    },
  },
  {
    operation: 'eventReportBCSM',
    part: 'argument',
    about: 'the called party answers',
    octets: [
      '30 29', // eventReportBCSM
      '  80 01 07', // eventTypeBCSM
      '  a2 1a', // eventSpecificInformationBCSM
      '    a5 18', // oAnswerSpecificInfo
      '      9f 32 08 04 10 44 77 00 09 10 32', // destinationAddress
      '      9f 33 00', // or-Call
      '      9f 35 01 02', // chargeIndicator
      '      bf 36 03', // ext-basicServiceCode
      '        83 01 11', // ext-Teleservice
      '  a3 03', // legID
      '    81 01 02', // receivingSideID
      '  a4 03', // miscCallInfo
      '    80 01 01', // messageType
    ],
    value: {
      eventTypeBCSM: 'oAnswer',
      eventSpecificInformationBCSM: {
        oAnswerSpecificInfo: {
          destinationAddress: { digits: '447700900123', nai: 4, np: 1, inn: 'allowed' },
          'or-Call': null,
          chargeIndicator: 'charge',
          'ext-basicServiceCode': { 'ext-Teleservice': 'telephony' },
        },
      },
      legID: { receivingSideID: 2 },
      miscCallInfo: { messageType: 'notification' },
    },
  },
  {
    operation: 'eventReportBCSM',
    part: 'argument',
    about: 'the called party is busy',
    octets: [
      '30 15', // eventReportBCSM
      '  80 01 05', // eventTypeBCSM
      '  a2 06', // eventSpecificInformationBCSM
      '    a3 04', // oCalledPartyBusySpecificInfo
      '      80 02 84 91', // busyCause
      '  a3 03', // legID
      '    81 01 02', // receivingSideID
      '  a4 03', // miscCallInfo
      '    80 01 00', // messageType
    ],
    value: {
      eventTypeBCSM: 'oCalledPartyBusy',
      eventSpecificInformationBCSM: {
        oCalledPartyBusySpecificInfo: {
          busyCause: {
            location: 'publicNetworkRemote',
            codingStandard: 'itu',
            cause: 17,
            name: 'userBusy',
            diagnostics: null,
          },
        },
      },
      legID: { receivingSideID: 2 },
      miscCallInfo: { messageType: 'request' },
    },
  },
  {
    operation: 'eventReportBCSM',
    part: 'argument',
    about: 'a busy subscriber diverts',
    octets: [
      '30 1e', // eventReportBCSM
      '  80 01 0d', // eventTypeBCSM
      '  a2 14', // eventSpecificInformationBCSM
      '    a8 12', // tBusySpecificInfo
      '      80 02 84 91', // busyCause
      '      9f 32 00', // callForwarded
      '      9f 34 08 04 10 44 77 00 09 10 32', // forwardingDestinationNumber
      '  a3 03', // legID
      '    81 01 02', // receivingSideID
    ],
    value: {
      eventTypeBCSM: 'tBusy',
      eventSpecificInformationBCSM: {
        tBusySpecificInfo: {
          busyCause: {
            location: 'publicNetworkRemote',
            codingStandard: 'itu',
            cause: 17,
            name: 'userBusy',
            diagnostics: null,
          },
          callForwarded: null,
          forwardingDestinationNumber: { digits: '447700900123', nai: 4, np: 1, inn: 'allowed' },
        },
      },
      legID: { receivingSideID: 2 },
    },
  },
  {
    operation: 'eventReportBCSM',
    part: 'argument',
    about: 'the caller hangs up',
    octets: [
      '30 15', // eventReportBCSM
      '  80 01 09', // eventTypeBCSM
      '  a2 06', // eventSpecificInformationBCSM
      '    a7 04', // oDisconnectSpecificInfo
      '      80 02 80 90', // releaseCause
      '  a3 03', // legID
      '    81 01 01', // receivingSideID
      '  a4 03', // miscCallInfo
      '    80 01 00', // messageType
    ],
    value: {
      eventTypeBCSM: 'oDisconnect',
      eventSpecificInformationBCSM: {
        oDisconnectSpecificInfo: {
          releaseCause: {
            location: 'user',
            codingStandard: 'itu',
            cause: 16,
            name: 'normalCallClearing',
            diagnostics: null,
          },
        },
      },
      legID: { receivingSideID: 1 },
      miscCallInfo: { messageType: 'request' },
    },
  },
  {
    operation: 'eventReportBCSM',
    part: 'argument',
    about: 'a subscriber keys digits during a call',
    octets: [
      '30 0e', // eventReportBCSM
      '  80 01 08', // eventTypeBCSM
      '  a2 09', // eventSpecificInformationBCSM
      '    a6 07', // oMidCallSpecificInfo
      '      a1 05', // midCallEvents
      '        83 03 00 21 43', // dTMFDigitsCompleted
    ],
    value: {
      eventTypeBCSM: 'oMidCall',
      eventSpecificInformationBCSM: {
        oMidCallSpecificInfo: {
          midCallEvents: { dTMFDigitsCompleted: { digits: '1234', type: 'accountCode', scheme: 'bcdEven' } },
        },
      },
    },
  },
  {
    operation: 'eventReportBCSM',
    part: 'argument',
    about: 'a subscriber moves to another cell',
    octets: [
      '30 22', // eventReportBCSM
      '  80 01 33', // eventTypeBCSM
      '  a2 1d', // eventSpecificInformationBCSM
      '    bf 33 1a', // tChangeOfPositionSpecificInfo
      '      bf 32 09', // locationInformation
      '        86 07 91 33 06 09 00 10 f1', // msc-Number
      '      bf 33 0b', // metDPCriteriaList
      '        80 07 02 f8 10 01 02 12 35', // enteringCellGlobalId
      '        88 00', // inter-PLMNHandOver
    ],
    value: {
      eventTypeBCSM: 'tChangeOfPosition',
      eventSpecificInformationBCSM: {
        tChangeOfPositionSpecificInfo: {
          locationInformation: { 'msc-Number': { digits: '33609000011', nai: 1, np: 1 } },
          metDPCriteriaList: [
            { enteringCellGlobalId: { mcc: '208', mnc: '01', lac: 258, ci: 4661 } },
            { 'inter-PLMNHandOver': null },
          ],
        },
      },
    },
  },
  {
    operation: 'eventReportBCSM',
    part: 'argument',
    about: 'a call becomes a data call',
    octets: [
      '30 15', // eventReportBCSM
      '  80 01 34', // eventTypeBCSM
      '  a2 10', // eventSpecificInformationBCSM
      '    bf 34 0d', // dpSpecificInfoAlt
      '      a0 0b', // oServiceChangeSpecificInfo
      '        a0 03', // ext-basicServiceCode
      '          82 01 30', // ext-BearerService
      '        81 01 00', // initiatorOfServiceChange
      '        82 01 00', // natureOfServiceChange
    ],
    value: {
      eventTypeBCSM: 'oServiceChange',
      eventSpecificInformationBCSM: {
        dpSpecificInfoAlt: {
          oServiceChangeSpecificInfo: {
            'ext-basicServiceCode': { 'ext-BearerService': 'allAlternateSpeech-DataCDA' },
            initiatorOfServiceChange: 'a-side',
            natureOfServiceChange: 'userInitiated',
          },
        },
      },
    },
  },
  {
    operation: 'collectInformation',
    part: 'argument',
    about: 'more digits are wanted',
    octets: [
      '30 10', // collectInformation
      '  a0 0e', // extensions
      '    30 0c', // element
      '      02 01 07', // type local
      '      0a 01 01', // criticality
      '      a1 04', // value
      '        04 02 ca fe', // value
    ],
    value: {
      extensions: [
        { type: { local: 7 }, criticality: 'abort', value: { tag: '[UNIVERSAL 4]', hex: 'cafe' } },
      ],
    },
  },
  {
    operation: 'initiateCallAttempt',
    part: 'argument',
    about: 'the home network sets up a call',
    octets: [
      '30 30', // initiateCallAttempt
      '  a0 0a', // destinationRoutingAddress
      '    04 08 04 10 44 77 00 09 10 32', // element
      '  a5 03', // legToBeCreated
      '    80 01 03', // sendingSideID
      '  86 01 02', // newCallSegment
      '  9e 08 04 13 44 77 00 09 40 65', // callingPartyNumber
      '  9f 33 02 01 02', // callReferenceNumber
      '  9f 34 07 91 44 77 00 09 30 00', // gsmSCFAddress
      '  9f 35 00', // suppress-T-CSI
    ],
    value: {
      destinationRoutingAddress: [{ digits: '447700900123', nai: 4, np: 1, inn: 'allowed' }],
      legToBeCreated: { sendingSideID: 3 },
      newCallSegment: 2,
      callingPartyNumber: {
        digits: '447700900456',
        nai: 4,
        np: 1,
        ni: 'complete',
        presentation: 'allowed',
        screening: 'networkProvided',
      },
      callReferenceNumber: '0102',
      gsmSCFAddress: { digits: '447700900300', nai: 1, np: 1 },
      'suppress-T-CSI': null,
    },
  },
  {
    operation: 'initiateCallAttempt',
    part: 'result',
    about: 'the switch has set it up',
    octets: [
      '30 0c', // initiateCallAttempt
      '  80 02 04 f0', // supportedCamelPhases
      '  81 04 04 10 00 00', // offeredCamel4Functionalities
      '  83 00', // releaseCallArgExtensionAllowed
    ],
    value: {
      supportedCamelPhases: ['phase1', 'phase2', 'phase3', 'phase4'],
      offeredCamel4Functionalities: ['disconnectLeg'],
      releaseCallArgExtensionAllowed: null,
    },
  },
  {
    operation: 'resetTimer',
    part: 'argument',
    about: 'a subscriber takes long to answer a prompt',
    octets: [
      '30 09', // resetTimer
      '  80 01 00', // timerID
      '  81 01 3c', // timervalue
      '  83 01 01', // callSegmentID
    ],
    value: { timerID: 'tssf', timervalue: 60, callSegmentID: 1 },
  },
  {
    operation: 'furnishChargingInformation',
    part: 'argument',
    about: 'the home network marks a charging record',
    octets: [
      '04 11 a0 0f 80 05 01 02 03 04 05 a1 03 80 01 01 82 01 01', // furnishChargingInformation
    ],
    value: {
      fCIBCCCAMELsequence1: {
        freeFormatData: '0102030405',
        partyToCharge: { sendingSideID: 1 },
        appendFreeFormatData: 'append',
      },
    },
  },
  {
    operation: 'applyCharging',
    part: 'argument',
    about: 'a prepaid call may last five minutes, phase 4',
    octets: [
      '30 34', // applyCharging
      '  80 25 a0 23 80 02 0b b8 81 01 ff 82 02 02 58 a3 16 a1 14 80 01 1e a1 0f 80 01 01 81 01 02 82 01 03 83 01 02 84 01 02', // aChBillingChargingCharacteristics
      '  a2 03', // partyToCharge
      '    80 01 01', // sendingSideID
      '  bf 32 05', // aChChargingAddress
      '    a2 03', // legID
      '      80 01 01', // sendingSideID
    ],
    value: {
      aChBillingChargingCharacteristics: {
        timeDurationCharging: {
          maxCallPeriodDuration: 3000,
          releaseIfdurationExceeded: true,
          tariffSwitchInterval: 600,
          audibleIndicator: {
            burstList: {
              warningPeriod: 30,
              bursts: {
                numberOfBursts: 1,
                burstInterval: 2,
                numberOfTonesInBurst: 3,
                toneDuration: 2,
                toneInterval: 2,
              },
            },
          },
        },
      },
      partyToCharge: { sendingSideID: 1 },
      aChChargingAddress: { legID: { sendingSideID: 1 } },
    },
  },
  {
    operation: 'applyCharging',
    part: 'argument',
    about: 'a prepaid call may last five minutes, phase 3',
    octets: [
      '30 13', // applyCharging
      '  80 0c a0 0a 80 02 0b b8 81 01 ff 83 01 ff', // aChBillingChargingCharacteristics
      '  a2 03', // partyToCharge
      '    80 01 01', // sendingSideID
    ],
    value: {
      aChBillingChargingCharacteristics: {
        timeDurationCharging: { maxCallPeriodDuration: 3000, releaseIfdurationExceeded: true, tone: true },
      },
      partyToCharge: { sendingSideID: 1 },
    },
  },
  {
    operation: 'applyCharging',
    part: 'argument',
    about: 'a prepaid call may last five minutes, phase 2',
    octets: [
      '30 12', // applyCharging
      '  80 0b a0 09 80 02 0b b8 a1 03 01 01 ff', // aChBillingChargingCharacteristics
      '  a2 03', // partyToCharge
      '    80 01 01', // sendingSideID
    ],
    value: {
      aChBillingChargingCharacteristics: {
        timeDurationCharging: { maxCallPeriodDuration: 3000, releaseIfdurationExceeded: { tone: true } },
      },
      partyToCharge: { sendingSideID: 1 },
    },
  },
  {
    operation: 'applyChargingReport',
    part: 'argument',
    about: 'a prepaid call has lasted a minute',
    octets: [
      '04 10 a0 0e a0 03 81 01 01 a1 04 80 02 02 58 82 01 00', // applyChargingReport
    ],
    value: {
      timeDurationChargingResult: {
        partyToCharge: { receivingSideID: 1 },
        timeInformation: { timeIfNoTariffSwitch: 600 },
        legActive: false,
      },
    },
  },
  {
    operation: 'applyChargingReport',
    part: 'argument',
    about: 'a prepaid call has passed a tariff switch',
    octets: [
      '04 1d a0 1b a0 03 81 01 01 a1 09 a1 07 80 01 64 81 02 01 f4 82 01 ff 83 00 a5 04 9f 32 01 01', // applyChargingReport
    ],
    value: {
      timeDurationChargingResult: {
        partyToCharge: { receivingSideID: 1 },
        timeInformation: { timeIfTariffSwitch: { timeSinceTariffSwitch: 100, tariffSwitchInterval: 500 } },
        legActive: true,
        callLegReleasedAtTcpExpiry: null,
        aChChargingAddress: { srfConnection: 1 },
      },
    },
  },
  {
    operation: 'callGap',
    part: 'argument',
    about: 'a televote floods the control point',
    octets: [
      '30 23', // callGap
      '  a0 10', // gapCriteria
      '    bd 0e', // basicGapCriteria
      '      80 09 01 04 11 44 77 00 09 20 22', // calledAddressValue
      '      81 01 19', // ?
      '  a1 06', // gapIndicators
      '    80 01 3c', // duration
      '    81 01 ff', // gapInterval
      '  82 01 00', // controlType
      '  a3 04', // gapTreatment
      '    81 02 84 91', // releaseCause
    ],
    value: {
      gapCriteria: {
        basicGapCriteria: {
          calledAddressAndService: {
            calledAddressValue: {
              digits: '447700900222',
              nai: 4,
              np: 1,
              ni: 'complete',
              presentation: 'allowed',
              screening: 'userProvidedVerifiedPassed',
              qualifier: 'additionalCalledNumber',
            },
            serviceKey: 25,
          },
        },
      },
      gapIndicators: { duration: 60, gapInterval: -1 },
      controlType: 'sCPOverloaded',
      gapTreatment: {
        releaseCause: {
          location: 'publicNetworkRemote',
          codingStandard: 'itu',
          cause: 17,
          name: 'userBusy',
          diagnostics: null,
        },
      },
    },
  },
  {
    operation: 'callInformationReport',
    part: 'argument',
    about: 'the facts of a call that has ended',
    octets: [
      '30 37', // callInformationReport
      '  a0 30', // requestedInformationList
      '    30 08', // element
      '      80 01 00', // requestedInformationType
      '      a1 03', // requestedInformationValue
      '        80 01 07', // callAttemptElapsedTimeValue
      '    30 0e', // element
      '      80 01 01', // requestedInformationType
      '      a1 09', // requestedInformationValue
      '        81 07 02 42 50 10 01 52 03', // callStopTimeValue
      '    30 09', // element
      '      80 01 02', // requestedInformationType
      '      a1 04', // requestedInformationValue
      '        82 02 04 b0', // callConnectedElapsedTimeValue
      '    30 09', // element
      '      80 01 1e', // requestedInformationType
      '      a1 04', // requestedInformationValue
      '        9e 02 80 90', // releaseCauseValue
      '  a3 03', // legID
      '    81 01 02', // receivingSideID
    ],
    value: {
      requestedInformationList: [
        {
          requestedInformationType: 'callAttemptElapsedTime',
          requestedInformationValue: { callAttemptElapsedTimeValue: 7 },
        },
        {
          requestedInformationType: 'callStopTime',
          requestedInformationValue: { callStopTimeValue: '2024-05-01T10:25:30' },
        },
        {
          requestedInformationType: 'callConnectedElapsedTime',
          requestedInformationValue: { callConnectedElapsedTimeValue: 1200 },
        },
        {
          requestedInformationType: 'releaseCause',
          requestedInformationValue: {
            releaseCauseValue: {
              location: 'user',
              codingStandard: 'itu',
              cause: 16,
              name: 'normalCallClearing',
              diagnostics: null,
            },
          },
        },
      ],
      legID: { receivingSideID: 2 },
    },
  },
  {
    operation: 'callInformationRequest',
    part: 'argument',
    about: 'the facts of a call are asked for',
    octets: [
      '30 0d', // callInformationRequest
      '  a0 06', // requestedInformationTypeList
      '    0a 01 01', // element
      '    0a 01 1e', // element
      '  a3 03', // legID
      '    80 01 02', // sendingSideID
    ],
    value: { requestedInformationTypeList: ['callStopTime', 'releaseCause'], legID: { sendingSideID: 2 } },
  },
  {
    operation: 'sendChargingInformation',
    part: 'argument',
    about: 'a phone is told its tariff',
    octets: [
      '30 2b', // sendChargingInformation
      '  80 24 a0 22 a0 15 80 01 0a 81 01 14 82 01 1e 83 01 28 84 01 32 85 01 3c 86 01 46 a1 09 a0 03 80 01 0b 81 02 0e 10', // sCIBillingChargingCharacteristics
      '  a1 03', // partyToCharge
      '    80 01 01', // sendingSideID
    ],
    value: {
      sCIBillingChargingCharacteristics: {
        aOCBeforeAnswer: {
          aOCInitial: { e1: 10, e2: 20, e3: 30, e4: 40, e5: 50, e6: 60, e7: 70 },
          aOCSubsequent: { 'cAI-GSM0224': { e1: 11 }, tariffSwitchInterval: 3600 },
        },
      },
      partyToCharge: { sendingSideID: 1 },
    },
  },
  {
    operation: 'playAnnouncement',
    part: 'argument',
    about: 'a caller hears how much is left',
    octets: [
      '30 3b', // playAnnouncement
      '  a0 2c', // informationToSend
      '    a0 2a', // inbandInfo
      '      a0 1f', // messageID
      '        be 1d', // variableMessage
      '          80 01 0c', // elementaryMessageID
      '          a1 18', // variableParts
      '            80 01 05', // integer
      '            81 03 00 21 43', // number
      '            82 02 01 32', // time
      '            83 04 02 42 10 50', // date
      '            84 04 00 00 05 10', // price
      '      81 01 02', // numberOfRepetitions
      '      82 01 0a', // duration
      '      83 01 01', // interval
      '  81 01 ff', // disconnectFromIPForbidden
      '  82 01 00', // requestAnnouncementCompleteNotification
      '  85 01 01', // callSegmentID
      '  9f 33 01 ff', // requestAnnouncementStartedNotification
    ],
    value: {
      informationToSend: {
        inbandInfo: {
          messageID: {
            variableMessage: {
              elementaryMessageID: 12,
              variableParts: [
                { integer: 5 },
                { number: { digits: '1234', type: 'accountCode', scheme: 'bcdEven' } },
                { time: '0132' },
                { date: '02421050' },
                { price: '00000510' },
              ],
            },
          },
          numberOfRepetitions: 2,
          duration: 10,
          interval: 1,
        },
      },
      disconnectFromIPForbidden: true,
      requestAnnouncementCompleteNotification: false,
      callSegmentID: 1,
      requestAnnouncementStartedNotification: true,
    },
  },
  {
    operation: 'playAnnouncement',
    part: 'argument',
    about: 'a caller hears a text',
    octets: [
      '30 18', // playAnnouncement
      '  a0 16', // informationToSend
      '    a0 14', // inbandInfo
      '      a0 12', // messageID
      '        a1 10', // text
      '          80 0a 6c 6f 77 20 63 72 65 64 69 74', // messageContent
      '          81 02 00 01', // attributes
    ],
    value: {
      informationToSend: {
        inbandInfo: { messageID: { text: { messageContent: 'low credit', attributes: '0001' } } },
      },
    },
  },
  {
    operation: 'playAnnouncement',
    part: 'argument',
    about: 'a caller hears several messages',
    octets: [
      '30 0e', // playAnnouncement
      '  a0 0c', // informationToSend
      '    a0 0a', // inbandInfo
      '      a0 08', // messageID
      '        bd 06', // elementaryMessageIDs
      '          02 01 01', // element
      '          02 01 02', // element
    ],
    value: { informationToSend: { inbandInfo: { messageID: { elementaryMessageIDs: [1, 2] } } } },
  },
  {
    operation: 'promptAndCollectUserInformation',
    part: 'argument',
    about: 'a caller is asked for a code',
    octets: [
      '30 35', // promptAndCollectUserInformation
      '  a0 23', // collectedInfo
      '    a0 21', // collectedDigits
      '      80 01 04', // minimumNbOfDigits
      '      81 01 06', // maximumNbOfDigits
      '      82 01 0c', // endOfReplyDigit
      '      83 01 0b', // cancelDigit
      '      84 01 0b', // startDigit
      '      85 01 0a', // firstDigitTimeOut
      '      86 01 05', // interDigitTimeOut
      '      87 01 02', // errorTreatment
      '      88 01 ff', // interruptableAnnInd
      '      89 01 00', // voiceInformation
      '      8a 01 00', // voiceBack
      '  81 01 ff', // disconnectFromIPForbidden
      '  a2 08', // informationToSend
      '    a1 06', // tone
      '      80 01 03', // toneID
      '      81 01 01', // duration
      '  84 01 01', // callSegmentID
    ],
    value: {
      collectedInfo: {
        collectedDigits: {
          minimumNbOfDigits: 4,
          maximumNbOfDigits: 6,
          endOfReplyDigit: '0c',
          cancelDigit: '0b',
          startDigit: '0b',
          firstDigitTimeOut: 10,
          interDigitTimeOut: 5,
          errorTreatment: 'repeatPrompt',
          interruptableAnnInd: true,
          voiceInformation: false,
          voiceBack: false,
        },
      },
      disconnectFromIPForbidden: true,
      informationToSend: { tone: { toneID: 3, duration: 1 } },
      callSegmentID: 1,
    },
  },
  {
    operation: 'promptAndCollectUserInformation',
    part: 'result',
    about: 'a caller has keyed the code',
    octets: [
      '80 03 00 21 43', // digitsResponse
    ],
    value: { digitsResponse: { digits: '1234', type: 'accountCode', scheme: 'bcdEven' } },
  },
  {
    operation: 'specializedResourceReport',
    part: 'argument',
    about: 'an announcement has ended, phase 4',
    octets: [
      '9f 32 00', // specializedResourceReport
    ],
    value: { allAnnouncementsComplete: null },
  },
  {
    operation: 'specializedResourceReport',
    part: 'argument',
    about: 'an announcement has ended, phase 2',
    octets: [
      '05 00', // specializedResourceReport
    ],
    value: null,
  },
  {
    operation: 'cancel',
    part: 'argument',
    about: 'one operation is cancelled',
    octets: [
      '80 01 05', // invokeID
    ],
    value: { invokeID: 5 },
  },
  {
    operation: 'cancel',
    part: 'argument',
    about: 'all requests are cancelled',
    octets: [
      '81 00', // allRequests
    ],
    value: { allRequests: null },
  },
  {
    operation: 'cancel',
    part: 'argument',
    about: 'the requests of a call segment are cancelled',
    octets: [
      'a2 06', // callSegmentToCancel
      '  80 01 05', // invokeID
      '  81 01 01', // callSegmentID
    ],
    value: { callSegmentToCancel: { invokeID: 5, callSegmentID: 1 } },
  },
  {
    operation: 'continueWithArgument',
    part: 'argument',
    about: 'a call goes on with another caller number',
    octets: [
      '30 5e', // continueWithArgument
      '  81 03 00 00 01', // alertingPattern
      '  a7 10', // serviceInteractionIndicatorsTwo
      '    a1 06', // backwardServiceInteractionInd
      '      81 01 02', // conferenceTreatmentIndicator
      '      82 01 01', // callCompletionTreatmentIndicator
      '    9f 33 01 02', // cwTreatmentIndicator
      '    9f 34 01 02', // ectTreatmentIndicator
      '  8c 01 0b', // callingPartysCategory
      '  b0 0b', // genericNumbers
      '    04 09 01 04 11 44 77 00 09 20 22', // element
      '  91 04 00 01 02 03', // cug-Interlock
      '  92 00', // cug-OutgoingAccess
      '  9f 32 08 84 93 44 77 00 09 00 00', // chargeNumber
      '  9f 34 04 01 21 00 00', // carrier
      '  9f 37 00', // suppressionOfAnnouncement
      '  9f 38 01 3d', // naOliInfo
      '  9f 39 00', // bor-InterrogationRequested
      '  9f 3a 00', // suppress-O-CSI
      '  bf 3b 0d', // continueWithArgumentArgExtension
      '    80 00', // suppress-D-CSI
      '    81 00', // suppress-N-CSI
      '    82 00', // suppressOutgoingCallBarring
      '    a3 05', // legOrCallSegment
      '      a1 03', // legID
      '        80 01 01', // sendingSideID
    ],
    value: {
      alertingPattern: '000001',
      serviceInteractionIndicatorsTwo: {
        cwTreatmentIndicator: '02',
        ectTreatmentIndicator: '02',
        backwardServiceInteractionInd: {
          conferenceTreatmentIndicator: '02',
          callCompletionTreatmentIndicator: '01',
        },
      },
      callingPartysCategory: 'prioritySubscriber',
      genericNumbers: [
        {
          digits: '447700900222',
          nai: 4,
          np: 1,
          ni: 'complete',
          presentation: 'allowed',
          screening: 'userProvidedVerifiedPassed',
          qualifier: 'additionalCalledNumber',
        },
      ],
      'cug-Interlock': '00010203',
      'cug-OutgoingAccess': null,
      chargeNumber: {
        digits: '44770090000',
        nai: 4,
        np: 1,
        inn: 'notAllowed',
        presentation: 'allowed',
        screening: 'networkProvided',
      },
      carrier: '01210000',
      suppressionOfAnnouncement: null,
      naOliInfo: '3d',
      'bor-InterrogationRequested': null,
      'suppress-O-CSI': null,
      continueWithArgumentArgExtension: {
        'suppress-D-CSI': null,
        'suppress-N-CSI': null,
        suppressOutgoingCallBarring: null,
        legOrCallSegment: { legID: { sendingSideID: 1 } },
      },
    },
  },
  {
    operation: 'disconnectLeg',
    part: 'argument',
    about: 'a leg is taken down',
    octets: [
      '30 09', // disconnectLeg
      '  a0 03', // legToBeReleased
      '    80 01 02', // sendingSideID
      '  81 02 80 90', // releaseCause
    ],
    value: {
      legToBeReleased: { sendingSideID: 2 },
      releaseCause: {
        location: 'user',
        codingStandard: 'itu',
        cause: 16,
        name: 'normalCallClearing',
        diagnostics: null,
      },
    },
  },
  {
    operation: 'moveLeg',
    part: 'argument',
    about: 'a leg is moved',
    octets: [
      '30 05', // moveLeg
      '  a0 03', // legIDToMove
      '    80 01 03', // sendingSideID
    ],
    value: { legIDToMove: { sendingSideID: 3 } },
  },
  {
    operation: 'splitLeg',
    part: 'argument',
    about: 'a leg is split off',
    octets: [
      '30 08', // splitLeg
      '  a0 03', // legToBeSplit
      '    80 01 02', // sendingSideID
      '  81 01 02', // newCallSegment
    ],
    value: { legToBeSplit: { sendingSideID: 2 }, newCallSegment: 2 },
  },
  {
    operation: 'entityReleased',
    part: 'argument',
    about: 'a call segment is lost',
    octets: [
      'a0 07', // callSegmentFailure
      '  80 01 01', // callSegmentID
      '  82 02 80 90', // cause
    ],
    value: {
      callSegmentFailure: {
        callSegmentID: 1,
        cause: {
          location: 'user',
          codingStandard: 'itu',
          cause: 16,
          name: 'normalCallClearing',
          diagnostics: null,
        },
      },
    },
  },
  {
    operation: 'entityReleased',
    part: 'argument',
    about: 'a leg is lost',
    octets: [
      'a1 09', // bCSM-Failure
      '  a0 03', // legID
      '    81 01 02', // receivingSideID
      '  82 02 80 90', // cause
    ],
    value: {
      'bCSM-Failure': {
        legID: { receivingSideID: 2 },
        cause: {
          location: 'user',
          codingStandard: 'itu',
          cause: 16,
          name: 'normalCallClearing',
          diagnostics: null,
        },
      },
    },
  },
  {
    operation: 'playTone',
    part: 'argument',
    about: 'a caller hears that credit ends',
    octets: [
      '30 0d', // playTone
      '  a0 03', // legOrCallSegment
      '    80 01 01', // callSegmentID
      '  a1 06', // bursts
      '    80 01 02', // numberOfBursts
      '    83 01 05', // toneDuration
    ],
    value: { legOrCallSegment: { callSegmentID: 1 }, bursts: { numberOfBursts: 2, toneDuration: 5 } },
  },
];
