import type { OperationVector } from './operation-vector.ts';

/** Operations about short messages, with numbers reserved for fiction. Comments name the element that a line begins. */
export const smsVectors: readonly OperationVector[] = [
  {
    operation: 'initialDPSMS',
    part: 'argument',
    about: 'a roaming subscriber sends a short message',
    octets: [
      '30 6b', // initialDPSMS
      '  80 01 1e', // serviceKey
      '  81 07 91 44 77 00 09 10 32', // destinationSubscriberNumber
      '  82 07 91 44 77 00 09 40 65', // callingPartyNumber
      '  83 01 01', // eventTypeSMS
      '  84 08 32 14 05 00 00 00 00 f1', // iMSI
      '  a5 09', // locationInformationMSC
      '    81 07 91 33 06 09 00 10 f1', // vlr-number
      '  87 07 91 44 77 00 09 30 00', // sMSCAddress
      '  88 08 02 42 50 10 01 02 03 80', // timeAndTimezone
      '  89 01 11', // tPShortMessageSpecificInfo
      '  8a 01 00', // tPProtocolIdentifier
      '  8b 01 00', // tPDataCodingScheme
      '  8c 01 a7', // tPValidityPeriod
      '  8e 05 01 02 03 04 05', // smsReferenceNumber
      '  8f 07 91 33 06 09 00 10 f1', // mscAddress
      '  91 03 57 59 a6', // ms-Classmark2
      '  93 08 53 00 00 00 00 00 00 21', // iMEI
    ],
    value: {
      serviceKey: 30,
      destinationSubscriberNumber: { digits: '447700900123', nai: 1, np: 1 },
      callingPartyNumber: { digits: '447700900456', nai: 1, np: 1 },
      eventTypeSMS: 'sms-CollectedInfo',
      iMSI: '234150000000001',
      locationInformationMSC: { 'vlr-number': { digits: '33609000011', nai: 1, np: 1 } },
      sMSCAddress: { digits: '447700900300', nai: 1, np: 1 },
      timeAndTimezone: '2024-05-01T10:20:30+02:00',
      tPShortMessageSpecificInfo: 17,
      tPProtocolIdentifier: 0,
      tPDataCodingScheme: 0,
      tPValidityPeriod: 'a7',
      smsReferenceNumber: '0102030405',
      mscAddress: { digits: '33609000011', nai: 1, np: 1 },
      'ms-Classmark2': '5759a6',
      iMEI: '3500000000000012',
    },
  },
  {
    operation: 'initialDPSMS',
    part: 'argument',
    about: 'a bank writes to a subscriber whose SGSN asks',
    octets: [
      '30 54', // initialDPSMS
      '  80 01 1f', // serviceKey
      '  82 09 d0 cd 22 55 fa 14 06 9d 4b', // callingPartyNumber
      '  83 01 0b', // eventTypeSMS
      '  84 08 32 14 05 00 00 00 00 f1', // iMSI
      '  a6 1c', // locationInformationGPRS
      '    80 07 02 f8 10 01 02 12 34', // cellGlobalIdOrServiceAreaIdOrLAI
      '    81 06 02 f8 10 01 02 07', // routeingAreaIdentity
      '    83 07 91 33 06 09 00 10 f2', // sgsn-Number
      '    86 00', // sai-Present
      '  90 07 91 33 06 09 00 10 f2', // sgsn-Number
      '  b2 07', // gPRSMSClass
      '    80 01 01', // mSNetworkCapability
      '    81 02 02 03', // mSRadioAccessCapability
      '  94 07 91 44 77 00 09 10 32', // calledPartyNumber
    ],
    value: {
      serviceKey: 31,
      callingPartyNumber: { alphanumeric: 'METROBANK', nai: 5, np: 0 },
      eventTypeSMS: 'sms-DeliveryRequested',
      iMSI: '234150000000001',
      locationInformationGPRS: {
        cellGlobalIdOrServiceAreaIdOrLAI: { mcc: '208', mnc: '01', lac: 258, ci: 4660 },
        routeingAreaIdentity: { mcc: '208', mnc: '01', lac: 258, rac: 7 },
        'sgsn-Number': { digits: '33609000012', nai: 1, np: 1 },
        'sai-Present': null,
      },
      'sgsn-Number': { digits: '33609000012', nai: 1, np: 1 },
      gPRSMSClass: { mSNetworkCapability: '01', mSRadioAccessCapability: '0203' },
      calledPartyNumber: { digits: '447700900123', nai: 1, np: 1 },
    },
  },
  {
    operation: 'furnishChargingInformationSMS',
    part: 'argument',
    about: 'a message is marked for charging',
    octets: [
      '04 09 a0 07 80 02 0a 0b 81 01 00', // furnishChargingInformationSMS
    ],
    value: { fCIBCCCAMELsequence1: { freeFormatData: '0a0b', appendFreeFormatData: 'overwrite' } },
  },
  {
    operation: 'connectSMS',
    part: 'argument',
    about: 'a message is sent to another number',
    octets: [
      '30 2b', // connectSMS
      '  80 07 91 44 77 00 09 40 65', // callingPartysNumber
      '  81 07 91 44 77 00 09 90 99', // destinationSubscriberNumber
      '  82 07 91 44 77 00 09 30 00', // sMSCAddress
      '  aa 0e', // extensions
      '    30 0c', // element
      '      02 01 07', // type local
      '      0a 01 01', // criticality
      '      a1 04', // value
      '        04 02 ca fe', // value
    ],
    value: {
      callingPartysNumber: { digits: '447700900456', nai: 1, np: 1 },
      destinationSubscriberNumber: { digits: '447700900999', nai: 1, np: 1 },
      sMSCAddress: { digits: '447700900300', nai: 1, np: 1 },
      extensions: [
        { type: { local: 7 }, criticality: 'abort', value: { tag: '[UNIVERSAL 4]', hex: 'cafe' } },
      ],
    },
  },
  {
    operation: 'requestReportSMSEvent',
    part: 'argument',
    about: 'the fate of a message is asked for',
    octets: [
      '30 12', // requestReportSMSEvent
      '  a0 10', // sMSEvents
      '    30 06', // element
      '      80 01 02', // eventTypeSMS
      '      81 01 00', // monitorMode
      '    30 06', // element
      '      80 01 03', // eventTypeSMS
      '      81 01 01', // monitorMode
    ],
    value: {
      sMSEvents: [
        { eventTypeSMS: 'o-smsFailure', monitorMode: 'interrupted' },
        { eventTypeSMS: 'o-smsSubmission', monitorMode: 'notifyAndContinue' },
      ],
    },
  },
  {
    operation: 'eventReportSMS',
    part: 'argument',
    about: 'a message could not be submitted',
    octets: [
      '30 0f', // eventReportSMS
      '  80 01 02', // eventTypeSMS
      '  a1 05', // eventSpecificInformationSMS
      '    a0 03', // o-smsFailureSpecificInfo
      '      80 01 03', // failureCause
      '  a2 03', // miscCallInfo
      '    80 01 00', // messageType
    ],
    value: {
      eventTypeSMS: 'o-smsFailure',
      eventSpecificInformationSMS: { 'o-smsFailureSpecificInfo': { failureCause: 'sM-DeliveryFailure' } },
      miscCallInfo: { messageType: 'request' },
    },
  },
  {
    operation: 'eventReportSMS',
    part: 'argument',
    about: 'a message could not be delivered',
    octets: [
      '30 0a', // eventReportSMS
      '  80 01 0c', // eventTypeSMS
      '  a1 05', // eventSpecificInformationSMS
      '    a2 03', // t-smsFailureSpecificInfo
      '      80 01 16', // failureCause
    ],
    value: {
      eventTypeSMS: 't-smsFailure',
      eventSpecificInformationSMS: { 't-smsFailureSpecificInfo': { failureCause: 22 } },
    },
  },
  {
    operation: 'releaseSMS',
    part: 'argument',
    about: 'a message is refused',
    octets: [
      '04 01 15', // releaseSMS
    ],
    value: 21,
  },
  {
    operation: 'resetTimerSMS',
    part: 'argument',
    about: 'the control point needs time',
    octets: [
      '30 06', // resetTimerSMS
      '  80 01 00', // timerID
      '  81 01 0a', // timervalue
    ],
    value: { timerID: 'tssf', timervalue: 10 },
  },
];
