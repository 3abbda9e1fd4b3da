import { checkVectors } from '../check-vectors.ts';
import { activateSS } from './activate-ss.ts';
import { beginSubscriberActivity } from './begin-subscriber-activity.ts';
import { deactivateSS } from './deactivate-ss.ts';
import { eraseCCEntry } from './erase-cc-entry.ts';
import { eraseSS } from './erase-ss.ts';
import { getPassword } from './get-password.ts';
import { interrogateSS } from './interrogate-ss.ts';
import { processUnstructuredSSData } from './process-unstructured-ss-data.ts';
import { processUnstructuredSSRequest } from './process-unstructured-ss-request.ts';
import { registerCCEntry } from './register-cc-entry.ts';
import { registerPassword } from './register-password.ts';
import { registerSS } from './register-ss.ts';
import { ssInvocationNotification } from './ss-invocation-notification.ts';
import { unstructuredSSNotify } from './unstructured-ss-notify.ts';
import { unstructuredSSRequest } from './unstructured-ss-request.ts';

/* Octets put together from the tables of TS 29.002 by hand; text behind a semicolon is a comment. */

checkVectors([
  {
    says: 'a subscriber forwards all calls to a number abroad',
    type: registerSS.argument,
    octets: `
  30 14
    04 01 21              ; ss-Code: cfu
    83 01 11              ; basicService: telephony
    84 07 912120550521f3  ; forwardedToNumber
    85 01 14              ; noReplyConditionTime 20 s
    89 00                 ; longFTN-Supported
`,
    value: {
      'ss-Code': 'cfu',
      basicService: { teleservice: 'telephony' },
      forwardedToNumber: { digits: '12025550123', nai: 1, np: 1 },
      noReplyConditionTime: 20,
      'longFTN-Supported': null,
    },
  },
  {
    says: 'the HLR confirms a number to forward to',
    type: registerSS.result,
    octets: `
  a0 16                       ; forwardingInfo
    04 01 21                  ; cfu
    30 11                     ; forwardingFeatureList
      30 0f
        83 01 11              ; telephony
        84 01 07              ; P, R, A
        85 07 912120550521f3  ; forwardedToNumber
`,
    value: {
      forwardingInfo: {
        'ss-Code': 'cfu',
        forwardingFeatureList: [
          {
            basicService: { teleservice: 'telephony' },
            'ss-Status': ['provisioned', 'registered', 'active'],
            forwardedToNumber: { digits: '12025550123', nai: 1, np: 1 },
          },
        ],
      },
    },
  },
  {
    says: 'a subscriber gives up every conditional forwarding',
    type: eraseSS.argument,
    octets: `
  30 03
    04 01 28  ; allCondForwardingSS
`,
    value: { 'ss-Code': 'allCondForwardingSS' },
  },
  {
    says: 'a subscriber bars outgoing calls',
    type: activateSS.argument,
    octets: `
  30 06
    04 01 92  ; baoc
    82 01 17  ; bearerService
`,
    value: { 'ss-Code': 'baoc', basicService: { bearerService: 'general-dataCDA' } },
  },
  {
    says: 'the HLR confirms a barring',
    type: activateSS.result,
    octets: `
  a1 0d           ; callBarringInfo
    04 01 92      ; baoc
    30 08         ; callBarringFeatureList
      30 06
        83 01 11  ; telephony
        84 01 05  ; P, A
`,
    value: {
      callBarringInfo: {
        'ss-Code': 'baoc',
        callBarringFeatureList: [
          { basicService: { teleservice: 'telephony' }, 'ss-Status': ['provisioned', 'active'] },
        ],
      },
    },
  },
  {
    says: 'a subscriber turns a service without a name off',
    type: deactivateSS.argument,
    octets: `
  30 03
    04 01 cd  ; no service
`,
    value: { 'ss-Code': '0xcd' },
  },
  {
    says: 'the HLR says that a service is off',
    type: deactivateSS.result,
    octets: `
  a3 06       ; ss-Data
    04 01 41  ; cw
    84 01 04  ; P
`,
    value: { 'ss-Data': { 'ss-Code': 'cw', 'ss-Status': ['provisioned'] } },
  },
  {
    says: 'a subscriber asks where calls are forwarded when busy',
    type: interrogateSS.argument,
    octets: `
  30 05
    04 01 29  ; cfb
    84 00     ; longFTN-Supported
`,
    value: { 'ss-Code': 'cfb', 'longFTN-Supported': null },
  },
  {
    says: 'the HLR tells where calls are forwarded when busy',
    type: interrogateSS.result,
    octets: `
  a3 0e                     ; forwardingFeatureList
    30 0c
      84 01 07              ; P, R, A
      85 07 912120550521f3  ; forwardedToNumber
`,
    value: {
      forwardingFeatureList: [
        {
          'ss-Status': ['provisioned', 'registered', 'active'],
          forwardedToNumber: { digits: '12025550123', nai: 1, np: 1 },
        },
      ],
    },
  },
  {
    says: 'the HLR tells the state of a service and its spare bits',
    type: interrogateSS.result,
    octets: `
  80 01 14  ; a bit that is unused, and P
`,
    value: { 'ss-Status': '0x14' },
  },
  {
    says: 'a subscriber sets a new password for all barring',
    type: registerPassword.argument,
    octets: `
  04 01 90  ; allBarringSS
`,
    value: { 'ss-Code': 'allBarringSS' },
  },
  {
    says: 'the HLR confirms a new password',
    type: registerPassword.result,
    octets: `
  12 04 31323334  ; NumericString
`,
    value: { newPassword: '1234' },
  },
  {
    says: 'the HLR asks for the new password a second time',
    type: getPassword.argument,
    octets: `
  0a 01 02  ; enterNewPW-Again
`,
    value: { guidanceInfo: 'enterNewPW-Again' },
  },
  {
    says: 'a subscriber gives the password',
    type: getPassword.result,
    octets: `
  12 04 30303030  ; NumericString
`,
    value: { currentPassword: '0000' },
  },
  {
    says: 'a subscriber asks for the balance by USSD',
    type: processUnstructuredSSRequest.argument,
    octets: `
  30 13
    04 01 0f              ; ussd-DataCodingScheme: GSM 7-bit, no language
    04 05 aa180c3602      ; *100#: 2a 31 30 30 23, packed
    80 07 91447700091032  ; msisdn
`,
    value: {
      'ussd-DataCodingScheme': 15,
      'ussd-String': { text: '*100#', alphabet: 'gsm7' },
      msisdn: { digits: '447700900123', nai: 1, np: 1 },
    },
  },
  {
    says: 'the home network answers in UCS-2',
    type: processUnstructuredSSRequest.result,
    octets: `
  30 09
    04 01 48        ; general coding, UCS-2
    04 04 20ac0035  ; €5
`,
    value: { 'ussd-DataCodingScheme': 72, 'ussd-String': { text: '€5', alphabet: 'ucs2' } },
  },
  {
    says: 'the home network asks by USSD and rings',
    type: unstructuredSSRequest.argument,
    octets: `
  30 0a
    04 01 44    ; general coding, 8-bit
    04 02 ff00  ; octets
    04 01 01    ; alertingLevel-1
`,
    value: {
      'ussd-DataCodingScheme': 68,
      'ussd-String': { text: null, alphabet: '8bit', data: 'ff00' },
      alertingPattern: 'alertingLevel-1',
    },
  },
  {
    says: 'the home network shows a text by USSD',
    type: unstructuredSSNotify.argument,
    octets: `
  30 07
    04 01 0f    ; GSM 7-bit
    04 02 c834  ; Hi: 48 69, packed
`,
    value: { 'ussd-DataCodingScheme': 15, 'ussd-String': { text: 'Hi', alphabet: 'gsm7' } },
  },
  {
    says: 'a subscriber of version 1 sends USSD',
    type: processUnstructuredSSData.argument,
    octets: `
  16 05 2a31303023  ; IA5String *100#
`,
    value: { 'ss-UserData': '*100#' },
  },
  {
    says: 'a VLR of version 1 says who speaks USSD',
    type: beginSubscriberActivity.argument,
    octets: `
  30 1c
    04 08 32140500000000f1  ; imsi
    04 07 913306090010f0    ; originatingEntityNumber
    dc 07 91447700091032    ; [PRIVATE 28] msisdn
`,
    value: {
      imsi: '234150000000001',
      originatingEntityNumber: { digits: '33609000010', nai: 1, np: 1 },
      msisdn: { digits: '447700900123', nai: 1, np: 1 },
    },
  },
  {
    says: 'an MSC tells a gsmSCF of a call transfer',
    type: ssInvocationNotification.argument,
    octets: `
  30 21
    80 08 32140500000000f1  ; imsi 234150000000001
    81 07 91447700091032    ; msisdn
    82 01 31                ; ss-Event: ect
    a3 09                   ; ss-EventSpecification
      04 07 91447700093012  ; address
`,
    value: {
      imsi: '234150000000001',
      msisdn: { digits: '447700900123', nai: 1, np: 1 },
      'ss-Event': 'ect',
      'ss-EventSpecification': [{ digits: '447700900321', nai: 1, np: 1 }],
    },
  },
  {
    says: 'a subscriber asks to be called back',
    type: registerCCEntry.argument,
    octets: `
  30 31
    80 01 43                  ; ccbs-A
    a1 2c                     ; ccbs-Data
      a0 09                   ; ccbs-Feature
        81 07 91447700093012  ; b-subscriberNumber
      81 07 91447700093012    ; translatedB-Number
      82 02 0680              ; serviceIndicator: clir
      a3 08                   ; callInfo
        0a 01 01              ; gsm-0408
        04 03 0401a0          ; signalInfo
      a4 08                   ; networkSignalInfo
        0a 01 01              ; gsm-0408
        04 03 0401a0          ; signalInfo
`,
    value: {
      'ss-Code': 'ccbs-A',
      'ccbs-Data': {
        'ccbs-Feature': { 'b-subscriberNumber': { digits: '447700900321', nai: 1, np: 1 } },
        'translatedB-Number': { digits: '447700900321', nai: 1, np: 1 },
        serviceIndicator: ['clir-invoked'],
        callInfo: { protocolId: 'gsm-0408', signalInfo: '0401a0' },
        networkSignalInfo: { protocolId: 'gsm-0408', signalInfo: '0401a0' },
      },
    },
  },
  {
    says: 'the HLR has queued a call back',
    type: registerCCEntry.result,
    octets: `
  30 05
    a0 03       ; ccbs-Feature
      80 01 01  ; ccbs-Index
`,
    value: { 'ccbs-Feature': { 'ccbs-Index': 1 } },
  },
  {
    says: 'a subscriber withdraws a call back',
    type: eraseCCEntry.argument,
    octets: `
  30 06
    80 01 43  ; ccbs-A
    81 01 01  ; ccbs-Index
`,
    value: { 'ss-Code': 'ccbs-A', 'ccbs-Index': 1 },
  },
  {
    says: 'the HLR has withdrawn a call back',
    type: eraseCCEntry.result,
    octets: `
  30 06
    80 01 43  ; ccbs-A
    81 01 00  ; no state
`,
    value: { 'ss-Code': 'ccbs-A', 'ss-Status': [] },
  },
]);
