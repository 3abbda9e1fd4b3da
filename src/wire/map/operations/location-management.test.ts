import { checkVectors } from '../check-vectors.ts';
import { authenticationFailureReport } from './authentication-failure-report.ts';
import { cancelLocation } from './cancel-location.ts';
import { cancelVcsgLocation } from './cancel-vcsg-location.ts';
import { checkImei } from './check-imei.ts';
import { noteMmEvent } from './note-mm-event.ts';
import { purgeMS } from './purge-ms.ts';
import { reset } from './reset.ts';
import { restoreData } from './restore-data.ts';
import { sendIdentification } from './send-identification.ts';
import { sendImsi } from './send-imsi.ts';
import { updateGprsLocation } from './update-gprs-location.ts';
import { updateLocation } from './update-location.ts';
import { updateVcsgLocation } from './update-vcsg-location.ts';

/* Octets put together from the tables of TS 29.002 by hand; text behind a semicolon is a comment. */

const IMSI = '234150000000001';
const HLR = { digits: '447700900001', nai: 1, np: 1 };
const VLR = { digits: '33609000010', nai: 1, np: 1 };
const MSC = { digits: '33609000011', nai: 1, np: 1 };
const SGSN = { digits: '33609000012', nai: 1, np: 1 };
const SUBSCRIBER = { digits: '447700900123', nai: 1, np: 1 };

checkVectors([
  {
    says: 'a VLR abroad says that it serves a subscriber, and what it can do',
    type: updateLocation.argument,
    octets: `
  30 60
    04 08 32140500000000f1    ; imsi
    81 07 913306090010f1      ; msc-Number
    04 07 913306090010f0      ; vlr-Number
    8a 04 00112233            ; lmsi
    a6 0e                     ; vlr-Capability
      80 02 0460              ; supportedCamelPhases 2 and 3
      82 00                   ; solsaSupportIndicator
      85 02 0380              ; supportedLCS-CapabilitySets
      86 02 01d0              ; offeredCamel4CSIs
    8b 00                     ; informPreviousNetworkEntity
    82 05 04c0000201          ; v-gmlc-Address, IPv4
    ad 0a                     ; add-info
      80 08 5362810094214365  ; imeisv
    ae 0b                     ; pagingArea
      80 05 02f8100102        ; laiFixedLength
      81 02 0103              ; lac
    a3 0a                     ; eplmn-List
      04 03 02f810
      04 03 130062
`,
    value: {
      imsi: IMSI,
      'msc-Number': MSC,
      'vlr-Number': VLR,
      lmsi: '00112233',
      'vlr-Capability': {
        supportedCamelPhases: ['phase2', 'phase3'],
        solsaSupportIndicator: null,
        'supportedLCS-CapabilitySets': ['lcsCapabilitySet1'],
        offeredCamel4CSIs: ['o-csi', 'd-csi', 't-csi'],
      },
      informPreviousNetworkEntity: null,
      'v-gmlc-Address': '192.0.2.1',
      'add-info': { imeisv: '3526180049123456' },
      pagingArea: [{ laiFixedLength: { mcc: '208', mnc: '01', lac: 258 } }, { lac: 259 }],
      'eplmn-List': [
        { mcc: '208', mnc: '01' },
        { mcc: '310', mnc: '260' },
      ],
    },
  },
  {
    says: 'a VLR of version 1 names the MSC by a roaming number',
    type: updateLocation.versions[1].argument,
    octets: `
  30 1c
    04 08 32140500000000f1  ; imsi
    80 07 913306090010f1    ; roamingNumber
    04 07 913306090010f0    ; vlr-Number
`,
    value: { imsi: IMSI, roamingNumber: MSC, 'vlr-Number': VLR },
  },
  {
    says: 'the HLR accepts a VLR',
    type: updateLocation.result,
    octets: `
  30 0d
    04 07 91447700090010  ; hlr-Number
    05 00                 ; add-Capability
    80 00                 ; pagingArea-Capability
`,
    value: { 'hlr-Number': HLR, 'add-Capability': null, 'pagingArea-Capability': null },
  },
  {
    says: 'the HLR accepts a VLR of version 1 with its bare number',
    type: updateLocation.versions[1].result,
    octets: `
  04 07 91447700090010  ; hlr-Number
`,
    value: { 'hlr-Number': HLR },
  },
  {
    says: 'the HLR has the previous VLR forget a subscriber who moved',
    type: cancelLocation.argument,
    octets: `
  a3 21
    30 10                     ; imsi-WithLMSI
      04 08 32140500000000f1  ; imsi
      04 04 00112233          ; lmsi
    0a 01 00                  ; updateProcedure
    80 01 01                  ; mme-change
    84 07 913306090010f0      ; newVLR-Number
`,
    value: {
      identity: { 'imsi-WithLMSI': { imsi: IMSI, lmsi: '00112233' } },
      cancellationType: 'updateProcedure',
      typeOfUpdate: 'mme-change',
      'newVLR-Number': VLR,
    },
  },
  {
    says: 'the HLR of version 2 has a VLR forget a bare IMSI',
    type: cancelLocation.versions[2].argument,
    octets: `
  04 08 32140500000000f1  ; imsi
`,
    value: { imsi: IMSI },
  },
  {
    says: 'a VLR has forgotten a subscriber',
    type: cancelLocation.result,
    octets: `
  30 00
`,
    value: {},
  },
  {
    says: 'a VLR purges a silent subscriber',
    type: purgeMS.argument,
    octets: `
  a3 21
    04 08 32140500000000f1  ; imsi
    80 07 913306090010f0    ; vlr-Number
    a2 0c                   ; locationInformation
      02 01 0a              ; ageOfLocationInformation
      a3 07                 ; cellGlobalIdOrServiceAreaIdOrLAI
        81 05 02f8100102    ; laiFixedLength
`,
    value: {
      imsi: IMSI,
      'vlr-Number': VLR,
      locationInformation: {
        ageOfLocationInformation: 10,
        cellGlobalIdOrServiceAreaIdOrLAI: { laiFixedLength: { mcc: '208', mnc: '01', lac: 258 } },
      },
    },
  },
  {
    says: 'a VLR of version 2 purges a silent subscriber',
    type: purgeMS.versions[2].argument,
    octets: `
  30 13
    04 08 32140500000000f1  ; imsi
    04 07 913306090010f0    ; vlr-Number
`,
    value: { imsi: IMSI, 'vlr-Number': VLR },
  },
  {
    says: 'the HLR has the TMSI of a purged subscriber frozen',
    type: purgeMS.result,
    octets: `
  30 02
    80 00  ; freezeTMSI
`,
    value: { freezeTMSI: null },
  },
  {
    says: 'a VLR asks the previous one whose a TMSI is',
    type: sendIdentification.argument,
    octets: `
  30 1c
    04 04 a1b2c3d4        ; tmsi
    02 01 03              ; numberOfRequestedVectors
    80 05 02f8100102      ; previous-LAI
    81 01 01              ; hopCounter
    83 07 913306090010f0  ; newVLR-Number
`,
    value: {
      tmsi: 'a1b2c3d4',
      numberOfRequestedVectors: 3,
      'previous-LAI': { mcc: '208', mnc: '01', lac: 258 },
      hopCounter: 1,
      'newVLR-Number': VLR,
    },
  },
  {
    says: 'a VLR of version 2 asks with the bare TMSI',
    type: sendIdentification.versions[2].argument,
    octets: `
  04 04 a1b2c3d4  ; tmsi
`,
    value: { tmsi: 'a1b2c3d4' },
  },
  {
    says: 'the previous VLR hands over the IMSI and the keys in use',
    type: sendIdentification.result,
    octets: `
  a3 1b
    04 08 32140500000000f1      ; imsi
    a2 0f                       ; currentSecurityContext
      a0 0d                     ; gsm-SecurityContextData
        04 08 0011223344556677  ; kc
        04 01 05                ; cksn
`,
    value: {
      imsi: IMSI,
      currentSecurityContext: { 'gsm-SecurityContextData': { kc: '0011223344556677', cksn: '05' } },
    },
  },
  {
    says: 'the previous VLR of version 2 hands over triplets',
    type: sendIdentification.versions[2].result,
    octets: `
  30 30
    04 08 32140500000000f1                      ; imsi
    30 24                                       ; authenticationSetList
      30 22
        04 10 000102030405060708090a0b0c0d0e0f  ; rand
        04 04 deadbeef                          ; sres
        04 08 0011223344556677                  ; kc
`,
    value: {
      imsi: IMSI,
      authenticationSetList: {
        tripletList: [{ rand: '000102030405060708090a0b0c0d0e0f', sres: 'deadbeef', kc: '0011223344556677' }],
      },
    },
  },
  {
    says: 'an SGSN abroad says that it serves a subscriber',
    type: updateGprsLocation.argument,
    octets: `
  30 3a
    04 08 32140500000000f1                    ; imsi
    04 07 913306090010f2                      ; sgsn-Number
    04 11 5020010db8000000000000000000000001  ; sgsn-Address, IPv6
    a0 06                                     ; sgsn-Capability
      a2 02                                   ; superChargerSupportedInServingNetworkEntity
        80 00                                 ; sendSubscriberData
      83 00                                   ; gprsEnhancementsSupportIndicator
    a5 04                                     ; eps-info
      81 02 05a0                              ; isr-Information
    88 01 04                                  ; usedRAT-Type
    91 01 01                                  ; smsRegisterRequest
`,
    value: {
      imsi: IMSI,
      'sgsn-Number': SGSN,
      'sgsn-Address': '2001:db8::1',
      'sgsn-Capability': {
        superChargerSupportedInServingNetworkEntity: { sendSubscriberData: null },
        gprsEnhancementsSupportIndicator: null,
      },
      'eps-info': { 'isr-Information': ['updateLocation', 'initialAttachIndicator'] },
      'usedRAT-Type': 'e-utran',
      smsRegisterRequest: 'sms-registration-not-preferred',
    },
  },
  {
    says: 'the HLR accepts an SGSN',
    type: updateGprsLocation.result,
    octets: `
  30 0b
    04 07 91447700090010  ; hlr-Number
    81 00                 ; mmeRegisteredforSMS
`,
    value: { 'hlr-Number': HLR, mmeRegisteredforSMS: null },
  },
  {
    says: 'an SGSN asks the CSS for closed groups',
    type: updateVcsgLocation.argument,
    octets: `
  30 1c
    04 08 32140500000000f1  ; imsi
    82 07 91447700091032    ; msisdn
    81 07 913306090010f2    ; sgsn-Number
`,
    value: { imsi: IMSI, msisdn: SUBSCRIBER, 'sgsn-Number': SGSN },
  },
  {
    says: 'the CSS knows no closed groups of a subscriber',
    type: updateVcsgLocation.result,
    octets: `
  30 02
    05 00  ; temporaryEmptySubscriptiondataIndicator
`,
    value: { temporaryEmptySubscriptiondataIndicator: null },
  },
  {
    says: 'the CSS has closed groups forgotten',
    type: cancelVcsgLocation.argument,
    octets: `
  30 0a
    04 08 32140500000000f1  ; imsi
`,
    value: { identity: { imsi: IMSI } },
  },
  {
    says: 'closed groups are forgotten',
    type: cancelVcsgLocation.result,
    octets: `
  30 00
`,
    value: {},
  },
  {
    says: 'an HLR that restarted names the IMSIs that it serves',
    type: reset.argument,
    octets: `
  30 10
    04 07 91447700090010  ; hlr-Number
    30 05                 ; hlr-List
      04 03 321405        ; IMSIs from 234150
`,
    value: { sendingNodenumber: { 'hlr-Number': HLR }, 'hlr-List': ['234150'] },
  },
  {
    says: 'a CSS has one reset identity updated',
    type: reset.argument,
    octets: `
  30 0f
    81 07 91447700090010  ; css-Number
    a1 04                 ; reset-Id-List
      04 02 0001
`,
    value: { sendingNodenumber: { 'css-Number': HLR }, 'reset-Id-List': ['0001'] },
  },
  {
    says: 'a VLR asks for lost data of a subscriber',
    type: restoreData.argument,
    octets: `
  30 18
    04 08 32140500000000f1  ; imsi
    04 04 00112233          ; lmsi
    a6 04                   ; vlr-Capability
      80 02 04f0            ; supportedCamelPhases
    87 00                   ; restorationIndicator
`,
    value: {
      imsi: IMSI,
      lmsi: '00112233',
      'vlr-Capability': { supportedCamelPhases: ['phase1', 'phase2', 'phase3', 'phase4'] },
      restorationIndicator: null,
    },
  },
  {
    says: 'the HLR restores and says that messages wait',
    type: restoreData.result,
    octets: `
  30 0b
    04 07 91447700090010  ; hlr-Number
    05 00                 ; msNotReachable
`,
    value: { 'hlr-Number': HLR, msNotReachable: null },
  },
  {
    says: 'a VLR tells the gsmSCF of a move',
    type: noteMmEvent.argument,
    octets: `
  30 27
    02 01 19                ; serviceKey
    80 01 01                ; eventMet
    81 08 32140500000000f1  ; imsi
    82 07 91447700091032    ; msisdn
    a3 0c                   ; locationInformation
      02 01 00              ; ageOfLocationInformation
      81 07 913306090010f0  ; vlr-number
`,
    value: {
      serviceKey: 25,
      eventMet: 'Location-update-to-other-VLR',
      imsi: IMSI,
      msisdn: SUBSCRIBER,
      locationInformation: { ageOfLocationInformation: 0, 'vlr-number': VLR },
    },
  },
  {
    says: 'the gsmSCF has heard of a move',
    type: noteMmEvent.result,
    octets: `
  30 00
`,
    value: {},
  },
  {
    says: 'a VLR asks for the IMSI behind a number',
    type: sendImsi.argument,
    octets: `
  04 07 91447700091032  ; msisdn
`,
    value: { msisdn: SUBSCRIBER },
  },
  {
    says: 'the HLR tells the IMSI behind a number',
    type: sendImsi.result,
    octets: `
  04 08 32140500000000f1  ; imsi
`,
    value: { imsi: IMSI },
  },
  {
    says: 'an MSC asks whether equipment is stolen',
    type: checkImei.argument,
    octets: `
  30 0e
    04 08 5362810094214365  ; imei
    03 02 0680              ; equipmentStatus of 2 bits
`,
    value: { imei: '3526180049123456', requestedEquipmentInfo: ['equipmentStatus'] },
  },
  {
    says: 'an MSC of version 2 asks with the bare IMEI',
    type: checkImei.versions[2].argument,
    octets: `
  04 08 5362810094214365  ; imei
`,
    value: { imei: '3526180049123456' },
  },
  {
    says: 'the EIR says that equipment is black-listed',
    type: checkImei.result,
    octets: `
  30 03
    0a 01 01  ; blackListed
`,
    value: { equipmentStatus: 'blackListed' },
  },
  {
    says: 'the EIR of version 2 says so with the bare status',
    type: checkImei.versions[2].result,
    octets: `
  0a 01 01  ; blackListed
`,
    value: { equipmentStatus: 'blackListed' },
  },
  {
    says: 'an SGSN reports a wrong answer to a challenge',
    type: authenticationFailureReport.argument,
    octets: `
  30 2e
    04 08 32140500000000f1                  ; imsi
    0a 01 00                                ; wrongUserResponse
    01 01 ff                                ; re-attempt
    0a 01 05                                ; gprsAttach
    04 10 000102030405060708090a0b0c0d0e0f  ; rand
    81 07 913306090010f2                    ; sgsn-Number
`,
    value: {
      imsi: IMSI,
      failureCause: 'wrongUserResponse',
      're-attempt': true,
      accessType: 'gprsAttach',
      rand: '000102030405060708090a0b0c0d0e0f',
      'sgsn-Number': SGSN,
    },
  },
  {
    says: 'the HLR has heard of a failed authentication',
    type: authenticationFailureReport.result,
    octets: `
  30 00
`,
    value: {},
  },
]);
