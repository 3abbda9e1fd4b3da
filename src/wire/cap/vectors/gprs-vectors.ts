import type { OperationVector } from './operation-vector.ts';

/** Operations about data sessions, with numbers reserved for fiction. Comments name the element that a line begins. */
export const gprsVectors: readonly OperationVector[] = [
  {
    operation: 'initialDPGPRS',
    part: 'argument',
    about: 'a roaming subscriber opens a data session',
    octets: [
      '30 81 a9', // initialDPGPRS
      '  80 01 28', // serviceKey
      '  81 01 0b', // gPRSEventType
      '  82 07 91 44 77 00 09 10 32', // mSISDN
      '  83 08 32 14 05 00 00 00 00 f1', // iMSI
      '  84 08 02 42 50 10 01 02 03 49', // timeAndTimeZone
      '  a5 03', // gPRSMSClass
      '    80 01 01', // mSNetworkCapability
      '  a6 0c', // endUserAddress
      '    80 01 f1', // pDPTypeOrganization
      '    81 01 21', // pDPTypeNumber
      '    82 04 c0 00 02 01', // pDPAddress
      '  a7 19', // qualityOfService
      '    a0 05', // requested-QoS
      '      80 03 0b 92 1f', // short-QoS-format
      '    a2 0b', // negotiated-QoS
      '      81 09 03 0b 92 1f 73 96 40 40 74', // long-QoS-format
      '    a5 03', // negotiated-QoS-Extension
      '      80 01 00', // supplement-to-long-QoS-format
      '  88 11 08 69 6e 74 65 72 6e 65 74 07 65 78 61 6d 70 6c 65', // accessPointName
      '  89 06 02 f8 10 01 02 07', // routeingAreaIdentity
      '  8a 04 00 00 00 01', // chargingID
      '  8b 01 01', // sGSNCapabilities
      '  ac 1c', // locationInformationGPRS
      '    80 07 02 f8 10 01 02 12 34', // cellGlobalIdOrServiceAreaIdOrLAI
      '    81 06 02 f8 10 01 02 07', // routeingAreaIdentity
      '    83 07 91 33 06 09 00 10 f2', // sgsn-Number
      '    86 00', // sai-Present
      '  8d 01 00', // pDPInitiationType
      '  8f 05 04 c0 00 02 01', // gGSNAddress
      '  90 00', // secondaryPDP-context
      '  91 08 53 00 00 00 00 00 00 21', // iMEI
    ],
    value: {
      serviceKey: 40,
      gPRSEventType: 'pdp-ContextEstablishment',
      mSISDN: { digits: '447700900123', nai: 1, np: 1 },
      iMSI: '234150000000001',
      timeAndTimeZone: '2024-05-01T10:20:30-03:30',
      gPRSMSClass: { mSNetworkCapability: '01' },
      endUserAddress: { pDPTypeOrganization: 'f1', pDPTypeNumber: '21', pDPAddress: 'c0000201' },
      qualityOfService: {
        'requested-QoS': { 'short-QoS-format': '0b921f' },
        'negotiated-QoS': { 'long-QoS-format': '030b921f7396404074' },
        'negotiated-QoS-Extension': { 'supplement-to-long-QoS-format': '00' },
      },
      accessPointName: 'internet.example',
      routeingAreaIdentity: { mcc: '208', mnc: '01', lac: 258, rac: 7 },
      chargingID: '00000001',
      sGSNCapabilities: '01',
      locationInformationGPRS: {
        cellGlobalIdOrServiceAreaIdOrLAI: { mcc: '208', mnc: '01', lac: 258, ci: 4660 },
        routeingAreaIdentity: { mcc: '208', mnc: '01', lac: 258, rac: 7 },
        'sgsn-Number': { digits: '33609000012', nai: 1, np: 1 },
        'sai-Present': null,
      },
      pDPInitiationType: 'mSInitiated',
      gGSNAddress: '192.0.2.1',
      'secondaryPDP-context': null,
      iMEI: '3500000000000012',
    },
  },
  {
    operation: 'applyChargingGPRS',
    part: 'argument',
    about: 'a session may use a megabyte',
    octets: [
      '30 0e', // applyChargingGPRS
      '  a0 05', // chargingCharacteristics
      '    80 03 10 00 00', // maxTransferredVolume
      '  81 02 0e 10', // tariffSwitchInterval
      '  82 01 01', // pDPID
    ],
    value: {
      chargingCharacteristics: { maxTransferredVolume: 1048576 },
      tariffSwitchInterval: 3600,
      pDPID: 1,
    },
  },
  {
    operation: 'applyChargingReportGPRS',
    part: 'argument',
    about: 'a session has used half of it',
    octets: [
      '30 31', // applyChargingReportGPRS
      '  a0 07', // chargingResult
      '    a0 05', // transferredVolume
      '      80 03 08 00 00', // volumeIfNoTariffSwitch
      '  a1 19', // qualityOfService
      '    a0 05', // requested-QoS
      '      80 03 0b 92 1f', // short-QoS-format
      '    a2 0b', // negotiated-QoS
      '      81 09 03 0b 92 1f 73 96 40 40 74', // long-QoS-format
      '    a5 03', // negotiated-QoS-Extension
      '      80 01 00', // supplement-to-long-QoS-format
      '  82 01 ff', // active
      '  83 01 01', // pDPID
      '  a4 05', // chargingRollOver
      '    a0 03', // transferredVolumeRollOver
      '      80 01 00', // rO-VolumeIfNoTariffSwitch
    ],
    value: {
      chargingResult: { transferredVolume: { volumeIfNoTariffSwitch: 524288 } },
      qualityOfService: {
        'requested-QoS': { 'short-QoS-format': '0b921f' },
        'negotiated-QoS': { 'long-QoS-format': '030b921f7396404074' },
        'negotiated-QoS-Extension': { 'supplement-to-long-QoS-format': '00' },
      },
      active: true,
      pDPID: 1,
      chargingRollOver: { transferredVolumeRollOver: { 'rO-VolumeIfNoTariffSwitch': 0 } },
    },
  },
  {
    operation: 'applyChargingReportGPRS',
    part: 'argument',
    about: 'a session has passed a tariff switch',
    octets: [
      '30 0c', // applyChargingReportGPRS
      '  a0 0a', // chargingResult
      '    a1 08', // elapsedTime
      '      a1 06', // timeGPRSIfTariffSwitch
      '        80 01 3c', // timeGPRSSinceLastTariffSwitch
      '        81 01 1e', // timeGPRSTariffSwitchInterval
    ],
    value: {
      chargingResult: {
        elapsedTime: {
          timeGPRSIfTariffSwitch: { timeGPRSSinceLastTariffSwitch: 60, timeGPRSTariffSwitchInterval: 30 },
        },
      },
    },
  },
  {
    operation: 'cancelGPRS',
    part: 'argument',
    about: 'requests are withdrawn',
    octets: [
      '30 03', // cancelGPRS
      '  80 01 01', // pDPID
    ],
    value: { pDPID: 1 },
  },
  {
    operation: 'connectGPRS',
    part: 'argument',
    about: 'a session is sent to another access point',
    octets: [
      '30 13', // connectGPRS
      '  80 0e 05 74 6f 70 75 70 07 65 78 61 6d 70 6c 65', // accessPointName
      '  81 01 01', // pdpID
    ],
    value: { accessPointName: 'topup.example', pdpID: 1 },
  },
  {
    operation: 'continueGPRS',
    part: 'argument',
    about: 'a session goes on',
    octets: [
      '30 03', // continueGPRS
      '  80 01 01', // pDPID
    ],
    value: { pDPID: 1 },
  },
  {
    operation: 'entityReleasedGPRS',
    part: 'argument',
    about: 'a session is lost',
    octets: [
      '30 06', // entityReleasedGPRS
      '  80 01 24', // gPRSCause
      '  81 01 01', // pDPID
    ],
    value: { gPRSCause: 36, pDPID: 1 },
  },
  {
    operation: 'furnishChargingInformationGPRS',
    part: 'argument',
    about: 'a session is marked for charging',
    octets: [
      '04 0e 30 0c a0 0a 80 02 0a 0b 81 01 01 82 01 01', // furnishChargingInformationGPRS
    ],
    value: { fCIBCCCAMELsequence1: { freeFormatData: '0a0b', pDPID: 1, appendFreeFormatData: 'append' } },
  },
  {
    operation: 'releaseGPRS',
    part: 'argument',
    about: 'a session is ended',
    octets: [
      '30 06', // releaseGPRS
      '  80 01 24', // gprsCause
      '  81 01 01', // pDPID
    ],
    value: { gprsCause: 36, pDPID: 1 },
  },
  {
    operation: 'eventReportGPRS',
    part: 'argument',
    about: 'a session is acknowledged',
    octets: [
      '30 81 8c', // eventReportGPRS
      '  80 01 0c', // gPRSEventType
      '  a1 03', // miscGPRSInfo
      '    80 01 01', // messageType
      '  a2 7f', // gPRSEventSpecificInformation
      '    a5 7d', // pDPContextEstablishmentAcknowledgementSpecificInformation
      '      80 11 08 69 6e 74 65 72 6e 65 74 07 65 78 61 6d 70 6c 65', // accessPointName
      '      81 04 00 00 00 01', // chargingID
      '      a2 0c', // endUserAddress
      '        80 01 f1', // pDPTypeOrganization
      '        81 01 21', // pDPTypeNumber
      '        82 04 c0 00 02 01', // pDPAddress
      '      a3 19', // qualityOfService
      '        a0 05', // requested-QoS
      '          80 03 0b 92 1f', // short-QoS-format
      '        a2 0b', // negotiated-QoS
      '          81 09 03 0b 92 1f 73 96 40 40 74', // long-QoS-format
      '        a5 03', // negotiated-QoS-Extension
      '          80 01 00', // supplement-to-long-QoS-format
      '      a4 1c', // locationInformationGPRS
      '        80 07 02 f8 10 01 02 12 34', // cellGlobalIdOrServiceAreaIdOrLAI
      '        81 06 02 f8 10 01 02 07', // routeingAreaIdentity
      '        83 07 91 33 06 09 00 10 f2', // sgsn-Number
      '        86 00', // sai-Present
      '      85 08 02 42 50 10 01 02 03 80', // timeAndTimeZone
      '      86 11 50 20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01', // gGSNAddress
      '  83 01 01', // pDPID
    ],
    value: {
      gPRSEventType: 'pdp-ContextEstablishmentAcknowledgement',
      miscGPRSInfo: { messageType: 'notification' },
      gPRSEventSpecificInformation: {
        pDPContextEstablishmentAcknowledgementSpecificInformation: {
          accessPointName: 'internet.example',
          chargingID: '00000001',
          endUserAddress: { pDPTypeOrganization: 'f1', pDPTypeNumber: '21', pDPAddress: 'c0000201' },
          qualityOfService: {
            'requested-QoS': { 'short-QoS-format': '0b921f' },
            'negotiated-QoS': { 'long-QoS-format': '030b921f7396404074' },
            'negotiated-QoS-Extension': { 'supplement-to-long-QoS-format': '00' },
          },
          locationInformationGPRS: {
            cellGlobalIdOrServiceAreaIdOrLAI: { mcc: '208', mnc: '01', lac: 258, ci: 4660 },
            routeingAreaIdentity: { mcc: '208', mnc: '01', lac: 258, rac: 7 },
            'sgsn-Number': { digits: '33609000012', nai: 1, np: 1 },
            'sai-Present': null,
          },
          timeAndTimeZone: '2024-05-01T10:20:30+02:00',
          gGSNAddress: '2001:db8::1',
        },
      },
      pDPID: 1,
    },
  },
  {
    operation: 'eventReportGPRS',
    part: 'argument',
    about: 'a subscriber detaches',
    octets: [
      '30 0c', // eventReportGPRS
      '  80 01 03', // gPRSEventType
      '  a2 07', // gPRSEventSpecificInformation
      '    a2 05', // detachSpecificInformation
      '      80 01 00', // initiatingEntity
      '      81 00', // routeingAreaUpdate
    ],
    value: {
      gPRSEventType: 'detached',
      gPRSEventSpecificInformation: {
        detachSpecificInformation: { initiatingEntity: 'mobileStation', routeingAreaUpdate: null },
      },
    },
  },
  {
    operation: 'requestReportGPRSEvent',
    part: 'argument',
    about: 'the events of a session are armed',
    octets: [
      '30 15', // requestReportGPRSEvent
      '  a0 10', // gPRSEvent
      '    30 06', // element
      '      80 01 0c', // gPRSEventType
      '      81 01 01', // monitorMode
      '    30 06', // element
      '      80 01 0d', // gPRSEventType
      '      81 01 00', // monitorMode
      '  81 01 01', // pDPID
    ],
    value: {
      gPRSEvent: [
        { gPRSEventType: 'pdp-ContextEstablishmentAcknowledgement', monitorMode: 'notifyAndContinue' },
        { gPRSEventType: 'disonnect', monitorMode: 'interrupted' },
      ],
      pDPID: 1,
    },
  },
  {
    operation: 'resetTimerGPRS',
    part: 'argument',
    about: 'the control point needs time',
    octets: [
      '30 06', // resetTimerGPRS
      '  80 01 00', // timerID
      '  81 01 0a', // timervalue
    ],
    value: { timerID: 'tssf', timervalue: 10 },
  },
  {
    operation: 'sendChargingInformationGPRS',
    part: 'argument',
    about: 'a phone is told its tariff',
    octets: [
      '30 0e', // sendChargingInformationGPRS
      '  80 0c 30 0a a0 05 a0 03 80 01 01 81 01 01', // sCIGPRSBillingChargingCharacteristics
    ],
    value: { sCIGPRSBillingChargingCharacteristics: { aOCGPRS: { aOCInitial: { e1: 1 } }, pDPID: 1 } },
  },
];
