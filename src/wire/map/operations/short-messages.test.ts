import { checkVectors } from '../check-vectors.ts';
import { alertServiceCentre } from './alert-service-centre.ts';
import { alertServiceCentreWithoutResult } from './alert-service-centre-without-result.ts';
import { informServiceCentre } from './inform-service-centre.ts';
import { moForwardSm } from './mo-forward-sm.ts';
import { mtForwardSm } from './mt-forward-sm.ts';
import { mtForwardSmVgcs } from './mt-forward-sm-vgcs.ts';
import { noteSubscriberPresent } from './note-subscriber-present.ts';
import { readyForSm } from './ready-for-sm.ts';
import { reportSmDeliveryStatus } from './report-sm-delivery-status.ts';
import { sendRoutingInfoForSm } from './send-routing-info-for-sm.ts';

/* Octets put together from the tables of TS 29.002 and TS 23.040 by hand; behind a semicolon is comment. */

const IMSI = '234150000000001';
const CENTRE = { digits: '447700900300', nai: 1, np: 1 };
const MSC = { digits: '33609000011', nai: 1, np: 1 };
const SGSN = { digits: '33609000012', nai: 1, np: 1 };
const SUBSCRIBER = { digits: '447700900123', nai: 1, np: 1 };

const SUBMIT = {
  type: 'SMS-SUBMIT',
  'TP-MTI': 1,
  'TP-RD': 0,
  'TP-SRR': 0,
  'TP-UDHI': 0,
  'TP-RP': 0,
  'TP-VPF': 0,
  'TP-MR': 5,
  'TP-DA': SUBSCRIBER,
  'TP-PID': 0,
  'TP-DCS': 0,
  dcs: {
    group: 'general',
    alphabet: 'gsm7',
    messageClass: null,
    compressed: false,
    automaticDeletion: false,
    messageWaiting: null,
  },
  'TP-UDL': 5,
  text: 'hello',
};

const DELIVER = {
  type: 'SMS-DELIVER',
  'TP-MTI': 0,
  'TP-MMS': 1,
  'TP-LP': 0,
  'TP-SRI': 0,
  'TP-UDHI': 0,
  'TP-RP': 0,
  'TP-OA': { alphanumeric: 'Bank', nai: 5, np: 0 },
  'TP-PID': 0,
  'TP-DCS': 0,
  dcs: {
    group: 'general',
    alphabet: 'gsm7',
    messageClass: null,
    compressed: false,
    automaticDeletion: false,
    messageWaiting: null,
  },
  'TP-SCTS': '2026-11-22T17:13:08+00:00',
  'TP-UDL': 5,
  text: 'hello',
};

const SUBMIT_REPORT = {
  type: 'SMS-SUBMIT-REPORT',
  'TP-MTI': 1,
  'TP-UDHI': 0,
  'TP-PI': 0,
  'TP-SCTS': '2026-11-22T17:13:08+00:00',
};

const DELIVER_REPORT = { type: 'SMS-DELIVER-REPORT', 'TP-MTI': 0, 'TP-UDHI': 0, 'TP-PI': 0 };

checkVectors([
  {
    says: 'a gateway asks where to take a short message',
    type: sendRoutingInfoForSm.argument,
    octets: `
  30 1d
    80 07 91447700091032  ; msisdn
    81 01 ff              ; sm-RP-PRI
    82 07 91447700093000  ; serviceCentreAddress
    87 00                 ; gprsSupportIndicator
    88 01 00              ; sm-RP-MTI
    8a 01 01              ; onlyMCC-MNC-requested
`,
    value: {
      msisdn: SUBSCRIBER,
      'sm-RP-PRI': true,
      serviceCentreAddress: CENTRE,
      gprsSupportIndicator: null,
      'sm-RP-MTI': 0,
      'sm-deliveryNotIntended': 'onlyMCC-MNC-requested',
    },
  },
  {
    says: 'the HLR tells the IMSI and the MSC that serves it',
    type: sendRoutingInfoForSm.result,
    octets: `
  30 26
    04 08 32140500000000f1    ; imsi
    a0 1a                     ; locationInfoWithLMSI
      81 07 913306090010f1    ; networkNode-Number
      04 04 00112233          ; lmsi
      a6 09                   ; additional-Number
        81 07 913306090010f2  ; sgsn-Number
`,
    value: {
      imsi: IMSI,
      locationInfoWithLMSI: {
        'networkNode-Number': MSC,
        lmsi: '00112233',
        'additional-Number': { 'sgsn-Number': SGSN },
      },
    },
  },
  {
    says: 'a subscriber sends a short message',
    type: moForwardSm.argument,
    octets: `
  30 30
    84 07 91447700093000                        ; serviceCentreAddressDA
    82 07 91447700091032                        ; msisdn
    04 12 01050c91447700091032000005e8329bfd06  ; SMS-SUBMIT
    04 08 32140500000000f1                      ; imsi
`,
    value: {
      'sm-RP-DA': { serviceCentreAddressDA: CENTRE },
      'sm-RP-OA': { msisdn: SUBSCRIBER },
      'sm-RP-UI': { tpdu: SUBMIT },
      imsi: IMSI,
    },
  },
  {
    says: 'a service centre of version 2 sends a short message to a subscriber by the same operation',
    type: moForwardSm.argument,
    octets: `
  30 2d
    80 08 32140500000000f1                              ; imsi
    84 07 91447700093000                                ; serviceCentreAddressOA
    04 16 0407d0c2b07b0d00006211227131800005e8329bfd06  ; SMS-DELIVER
    05 00                                               ; moreMessagesToSend
`,
    value: {
      'sm-RP-DA': { imsi: IMSI },
      'sm-RP-OA': { serviceCentreAddressOA: CENTRE },
      'sm-RP-UI': { tpdu: DELIVER },
      moreMessagesToSend: null,
    },
  },
  {
    says: 'the service centre has taken a short message',
    type: moForwardSm.result,
    octets: `
  30 0b
    04 09 010062112271318000  ; SMS-SUBMIT-REPORT
`,
    value: { 'sm-RP-UI': { tpdu: SUBMIT_REPORT } },
  },
  {
    says: 'a gateway brings a short message to the MSC',
    type: mtForwardSm.argument,
    octets: `
  30 3f
    80 08 32140500000000f1                              ; imsi
    84 07 91447700093000                                ; serviceCentreAddressOA
    04 16 0407d0c2b07b0d00006211227131800005e8329bfd06  ; SMS-DELIVER
    05 00                                               ; moreMessagesToSend
    02 01 3c                                            ; smDeliveryTimer
    04 04 dffd45a0                                      ; smDeliveryStartTime
    83 07 91447700093000                                ; smsGmscAddress
`,
    value: {
      'sm-RP-DA': { imsi: IMSI },
      'sm-RP-OA': { serviceCentreAddressOA: CENTRE },
      'sm-RP-UI': { tpdu: DELIVER },
      moreMessagesToSend: null,
      smDeliveryTimer: 60,
      smDeliveryStartTime: '2019-01-31T10:00:00Z',
      smsGmscAddress: CENTRE,
    },
  },
  {
    says: 'the telephone has taken a short message',
    type: mtForwardSm.result,
    octets: `
  30 04
    04 02 0000  ; SMS-DELIVER-REPORT
`,
    value: { 'sm-RP-UI': { tpdu: DELIVER_REPORT } },
  },
  {
    says: 'a short message goes to all who hear a group call',
    type: mtForwardSmVgcs.argument,
    octets: `
  30 27
    04 04 21436587                                      ; asciCallReference
    84 07 91447700093000                                ; serviceCentreAddressOA
    04 16 0407d0c2b07b0d00006211227131800005e8329bfd06  ; SMS-DELIVER
`,
    value: {
      asciCallReference: '12345678',
      'sm-RP-OA': { serviceCentreAddressOA: CENTRE },
      'sm-RP-UI': { tpdu: DELIVER },
    },
  },
  {
    says: 'the MSC names the dispatchers of a group call',
    type: mtForwardSmVgcs.result,
    octets: `
  30 0d
    a1 09                   ; dispatcherList
      04 07 91447700091032
    05 00                   ; ongoingCall
`,
    value: { dispatcherList: [SUBSCRIBER], ongoingCall: null },
  },
  {
    says: 'a gateway tells the HLR that a subscriber was absent',
    type: reportSmDeliveryStatus.argument,
    octets: `
  30 27
    04 07 91447700091032    ; msisdn
    04 07 91447700093000    ; serviceCentreAddress
    0a 01 01                ; absentSubscriber
    80 01 01                ; absentSubscriberDiagnosticSM
    82 00                   ; gprsSupportIndicator
    84 01 02                ; additionalSM-DeliveryOutcome
    89 08 32140500000000f1  ; imsi
`,
    value: {
      msisdn: SUBSCRIBER,
      serviceCentreAddress: CENTRE,
      'sm-DeliveryOutcome': 'absentSubscriber',
      absentSubscriberDiagnosticSM: 1,
      gprsSupportIndicator: null,
      'additionalSM-DeliveryOutcome': 'successfulTransfer',
      imsi: IMSI,
    },
  },
  {
    says: 'the HLR tells the number that it keeps messages under',
    type: reportSmDeliveryStatus.result,
    octets: `
  30 09
    04 07 91447700091032  ; storedMSISDN
`,
    value: { storedMSISDN: SUBSCRIBER },
  },
  {
    says: 'the HLR tells that messages wait',
    type: informServiceCentre.argument,
    octets: `
  30 13
    04 07 91447700091032  ; storedMSISDN
    03 02 0240            ; mnrf-Set of 6 bits
    02 01 06              ; absentSubscriberDiagnosticSM
    81 01 07              ; smsf3gppAbsentSubscriberDiagnosticSM
`,
    value: {
      storedMSISDN: SUBSCRIBER,
      'mw-Status': ['mnrf-Set'],
      absentSubscriberDiagnosticSM: 6,
      smsf3gppAbsentSubscriberDiagnosticSM: 7,
    },
  },
  {
    says: 'the HLR tells a service centre that a subscriber is back',
    type: alertServiceCentre.argument,
    octets: `
  30 28
    04 07 91447700091032    ; msisdn
    04 07 91447700093000    ; serviceCentreAddress
    04 08 32140500000000f1  ; imsi
    81 01 01                ; msUnderNewServingNode
    87 07 913306090010f1    ; newMSCNumber
`,
    value: {
      msisdn: SUBSCRIBER,
      serviceCentreAddress: CENTRE,
      imsi: IMSI,
      smsGmscAlertEvent: 'msUnderNewServingNode',
      newMSCNumber: MSC,
    },
  },
  {
    says: 'the HLR of version 1 tells a service centre that a subscriber is back',
    type: alertServiceCentreWithoutResult.argument,
    octets: `
  30 12
    04 07 91447700091032  ; msisdn
    04 07 91447700093000  ; serviceCentreAddress
`,
    value: { msisdn: SUBSCRIBER, serviceCentreAddress: CENTRE },
  },
  {
    says: 'a VLR of version 1 tells that a subscriber is back',
    type: noteSubscriberPresent.argument,
    octets: `
  04 08 32140500000000f1  ; imsi
`,
    value: { imsi: IMSI },
  },
  {
    says: 'a VLR tells that a telephone has room for messages',
    type: readyForSm.argument,
    octets: `
  30 0f
    80 08 32140500000000f1  ; imsi
    0a 01 01                ; memoryAvailable
    05 00                   ; alertReasonIndicator
`,
    value: { imsi: IMSI, alertReason: 'memoryAvailable', alertReasonIndicator: null },
  },
  {
    says: 'the HLR has heard of it',
    type: readyForSm.result,
    octets: `
  30 00
`,
    value: {},
  },
]);
