import { checkVectors } from '../check-vectors.ts';
import { anyTimeInterrogation } from './any-time-interrogation.ts';
import { failureReport } from './failure-report.ts';
import { noteMsPresentForGprs } from './note-ms-present-for-gprs.ts';
import { provideSubscriberInfo } from './provide-subscriber-info.ts';
import { sendRoutingInfoForGprs } from './send-routing-info-for-gprs.ts';

/* Octets put together from the tables of TS 29.002 by hand; text behind a semicolon is a comment. */

const IMSI = '234150000000001';
const SCF = { digits: '33609000020', nai: 1, np: 1 };
const VLR = { digits: '33609000010', nai: 1, np: 1 };
const GGSN = { digits: '447700900310', nai: 1, np: 1 };
const SUBSCRIBER = { digits: '447700900123', nai: 1, np: 1 };

checkVectors([
  {
    says: 'a gsmSCF asks where a subscriber is, now',
    type: anyTimeInterrogation.argument,
    octets: `
  30 25
    a0 09                   ; subscriberIdentity
      81 07 91447700091032  ; msisdn
    a1 0f                   ; requestedInfo
      80 00                 ; locationInformation
      81 00                 ; subscriberState
      83 00                 ; currentLocation
      84 01 00              ; cs-Domain
      86 00                 ; imei
      89 02 0640            ; requestedNodes, sgsn of 2 bits
    83 07 913306090020f0    ; gsmSCF-Address
`,
    value: {
      subscriberIdentity: { msisdn: SUBSCRIBER },
      requestedInfo: {
        locationInformation: null,
        subscriberState: null,
        currentLocation: null,
        requestedDomain: 'cs-Domain',
        imei: null,
        requestedNodes: ['sgsn'],
      },
      'gsmSCF-Address': SCF,
    },
  },
  {
    says: 'the HLR tells cell, place and state of a subscriber',
    type: anyTimeInterrogation.result,
    octets: `
  30 81 af
    30 81 ac                                    ; subscriberInfo
      a0 2d                                     ; locationInformation
        02 01 03                                ; ageOfLocationInformation
        80 08 10493ed5ffe9510c                  ; geographicalInformation
        81 07 913306090010f0                    ; vlr-number
        82 08 8493447700090000                  ; locationNumber, 11 digits
        a3 09                                   ; cellGlobalIdOrServiceAreaIdOrLAI
          80 07 02f81001021234                  ; cellGlobalIdOrServiceAreaIdFixedLength
        88 00                                   ; currentLocationRetrieved
      a1 02                                     ; subscriberState
        80 00                                   ; assumedIdle
      a3 08                                     ; locationInformationGPRS
        81 06 02f810010205                      ; routeingAreaIdentity
      a4 1d                                     ; ps-SubscriberState
        a5 1b                                   ; ps-PDP-ActiveReachableForPaging
          30 19
            80 01 01                            ; pdp-ContextIdentifier
            82 02 f121                          ; pdp-Type
            84 09 08696e7465726e6574            ; apn-Subscribed
            8a 05 04c0000201                    ; ggsn-Address
      85 08 5362810094214365                    ; imei
      8a 04 dffd45a0                            ; lastUE-ActivityTime
      8b 01 04                                  ; lastRAT-Type
      ac 03                                     ; eps-SubscriberState
        0a 01 02                                ; netDetNotReachable: restrictedArea
      ad 22                                     ; locationInformationEPS
        80 07 02f81000abcd01                    ; e-utranCellGlobalIdentity
        81 05 02f8100304                        ; trackingAreaIdentity
        87 10 6d6d65312e6570632e6578616d706c65  ; mme-Name
      b0 12                                     ; locationInformation5GS
        80 08 02f8100123456789                  ; nrCellGlobalIdentity
        8c 06 02f810000102                      ; nrTrackingAreaIdentity
`,
    value: {
      subscriberInfo: {
        locationInformation: {
          ageOfLocationInformation: 3,
          geographicalInformation: {
            type: 'ellipsoidPointWithUncertaintyCircle',
            latitude: 51.500698,
            longitude: -0.124605,
            uncertainty: 21.38,
          },
          'vlr-number': VLR,
          locationNumber: {
            digits: '44770090000',
            nai: 4,
            np: 1,
            inn: 'notAllowed',
            presentation: 'allowed',
            screening: 'networkProvided',
          },
          cellGlobalIdOrServiceAreaIdOrLAI: {
            cellGlobalIdOrServiceAreaIdFixedLength: { mcc: '208', mnc: '01', lac: 258, ci: 4660 },
          },
          currentLocationRetrieved: null,
        },
        subscriberState: { assumedIdle: null },
        locationInformationGPRS: { routeingAreaIdentity: { mcc: '208', mnc: '01', lac: 258, rac: 5 } },
        'ps-SubscriberState': {
          'ps-PDP-ActiveReachableForPaging': [
            {
              'pdp-ContextIdentifier': 1,
              'pdp-Type': 'IPv4',
              'apn-Subscribed': 'internet',
              'ggsn-Address': '192.0.2.1',
            },
          ],
        },
        imei: '3526180049123456',
        'lastUE-ActivityTime': '2019-01-31T10:00:00Z',
        'lastRAT-Type': 'e-utran',
        'eps-SubscriberState': { netDetNotReachable: 'restrictedArea' },
        locationInformationEPS: {
          'e-utranCellGlobalIdentity': { mcc: '208', mnc: '01', eci: 0xabcd01 },
          trackingAreaIdentity: { mcc: '208', mnc: '01', tac: 772 },
          'mme-Name': 'mme1.epc.example',
        },
        locationInformation5GS: {
          nrCellGlobalIdentity: { mcc: '208', mnc: '01', nci: 0x0123456789 },
          nrTrackingAreaIdentity: { mcc: '208', mnc: '01', tac: 258 },
        },
      },
    },
  },
  {
    says: 'the HLR asks the VLR where a subscriber is',
    type: provideSubscriberInfo.argument,
    octets: `
  30 1b
    80 08 32140500000000f1  ; imsi
    81 04 00112233          ; lmsi
    a2 06                   ; requestedInfo
      80 00                 ; locationInformation
      8b 00                 ; locationInformationEPS-Supported
      8c 00                 ; localTimeZoneRequest
    84 01 04                ; callPriority
`,
    value: {
      imsi: IMSI,
      lmsi: '00112233',
      requestedInfo: {
        locationInformation: null,
        'locationInformationEPS-Supported': null,
        localTimeZoneRequest: null,
      },
      callPriority: 4,
    },
  },
  {
    says: 'the VLR tells that a subscriber is detached',
    type: provideSubscriberInfo.result,
    octets: `
  30 13
    30 11           ; subscriberInfo
      a1 03         ; subscriberState
        0a 01 01    ; netDetNotReachable: imsiDetached
      a8 07         ; mnpInfoRes
        80 02 4477  ; routeingNumber
        83 01 04    ; ownNumberNotPortedOut
      8f 01 01      ; plusOneHourAdjustment
`,
    value: {
      subscriberInfo: {
        subscriberState: { netDetNotReachable: 'imsiDetached' },
        mnpInfoRes: { routeingNumber: '4477', numberPortabilityStatus: 'ownNumberNotPortedOut' },
        daylightSavingTime: 'plusOneHourAdjustment',
      },
    },
  },
  {
    says: 'a GGSN asks which SGSN serves a subscriber',
    type: sendRoutingInfoForGprs.argument,
    octets: `
  30 1a
    80 08 32140500000000f1  ; imsi
    81 05 04c0000202        ; ggsn-Address
    82 07 91447700093001    ; ggsn-Number
`,
    value: { imsi: IMSI, 'ggsn-Address': '192.0.2.2', 'ggsn-Number': GGSN },
  },
  {
    says: 'the HLR tells which SGSN serves a subscriber',
    type: sendRoutingInfoForGprs.result,
    octets: `
  30 0a
    80 05 04c0000201  ; sgsn-Address
    82 01 01          ; mobileNotReachableReason
`,
    value: { 'sgsn-Address': '192.0.2.1', mobileNotReachableReason: 1 },
  },
  {
    says: 'a GGSN could not open a context',
    type: failureReport.argument,
    octets: `
  30 1a
    80 08 32140500000000f1  ; imsi
    81 07 91447700093001    ; ggsn-Number
    82 05 04c0000202        ; ggsn-Address
`,
    value: { imsi: IMSI, 'ggsn-Number': GGSN, 'ggsn-Address': '192.0.2.2' },
  },
  {
    says: 'the HLR will tell the GGSN',
    type: failureReport.result,
    octets: `
  30 07
    80 05 04c0000202  ; ggsn-Address
`,
    value: { 'ggsn-Address': '192.0.2.2' },
  },
  {
    says: 'the HLR tells a GGSN that a subscriber is back',
    type: noteMsPresentForGprs.argument,
    octets: `
  30 18
    80 08 32140500000000f1  ; imsi
    81 05 04c0000201        ; sgsn-Address
    82 05 04c0000202        ; ggsn-Address
`,
    value: { imsi: IMSI, 'sgsn-Address': '192.0.2.1', 'ggsn-Address': '192.0.2.2' },
  },
  {
    says: 'the GGSN has heard that a subscriber is back, with a private extension',
    type: noteMsPresentForGprs.result,
    octets: `
  30 10
    a0 0e                 ; extensionContainer
      a0 0c               ; privateExtensionList
        30 0a
          06 04 2a030405  ; extId
          80 02 0102      ; extType
`,
    value: {
      extensionContainer: {
        privateExtensionList: [{ extId: '1.2.3.4.5', extType: { tag: '[0]', hex: '0102' } }],
      },
    },
  },
]);
