import { checkVectors } from '../check-vectors.ts';
import { istAlert } from './ist-alert.ts';
import { istCommand } from './ist-command.ts';
import { provideRoamingNumber } from './provide-roaming-number.ts';
import { releaseResources } from './release-resources.ts';
import { remoteUserFree } from './remote-user-free.ts';
import { resumeCallHandling } from './resume-call-handling.ts';
import { sendRoutingInfo } from './send-routing-info.ts';
import { setReportingState } from './set-reporting-state.ts';
import { statusReport } from './status-report.ts';

/* Octets put together from the tables of TS 29.002 by hand; text behind a semicolon is a comment. */

const SCF = { digits: '447700900200', nai: 1, np: 1 };

checkVectors([
  {
    says: 'a GMSC asks where a call goes',
    type: sendRoutingInfo.argument,
    octets: `
  30 34
    80 07 91447700091032  ; msisdn
    83 01 00              ; basicCall
    86 07 91447700092001  ; gmsc-OrGsmSCF-Address
    87 04 45f69b00        ; callReferenceNumber
    a9 03                 ; basicServiceGroup
      83 01 11            ; telephony
    aa 08                 ; networkSignalInfo
      0a 01 01            ; gsm-0408
      04 03 0401a0        ; signalInfo
    ab 06                 ; camelInfo
      03 02 04c0          ; supportedCamelPhases 1 and 2 of 4
      05 00               ; suppress-T-CSI
    95 00                 ; [21] longFTN-Supported
`,
    value: {
      msisdn: { digits: '447700900123', nai: 1, np: 1 },
      interrogationType: 'basicCall',
      'gmsc-OrGsmSCF-Address': { digits: '447700900210', nai: 1, np: 1 },
      callReferenceNumber: '45f69b00',
      basicServiceGroup: { 'ext-Teleservice': 'telephony' },
      networkSignalInfo: { protocolId: 'gsm-0408', signalInfo: '0401a0' },
      camelInfo: { supportedCamelPhases: ['phase1', 'phase2'], 'suppress-T-CSI': null },
      'longFTN-Supported': null,
    },
  },
  {
    says: 'a GMSC of version 1 asks where a call goes',
    type: sendRoutingInfo.argument,
    octets: `
  30 0c
    80 07 91447700091032  ; msisdn
    82 01 01              ; numberOfForwarding
`,
    value: { msisdn: { digits: '447700900123', nai: 1, np: 1 }, numberOfForwarding: 1 },
  },
  {
    says: 'the HLR answers with a roaming number',
    type: sendRoutingInfo.result,
    octets: `
  a3 1c                     ; [3] SendRoutingInfoRes
    89 08 32140500000000f1  ; imsi 234150000000001
    04 07 913306090090f9    ; extendedRoutingInfo, routingInfo, roamingNumber
    82 07 913306090010f1    ; vmsc-Address
`,
    value: {
      imsi: '234150000000001',
      extendedRoutingInfo: { routingInfo: { roamingNumber: { digits: '33609000099', nai: 1, np: 1 } } },
      'vmsc-Address': { digits: '33609000011', nai: 1, np: 1 },
    },
  },
  {
    says: 'the HLR answers that the call is forwarded and a gsmSCF wants it',
    type: sendRoutingInfo.result,
    octets: `
  a3 34                             ; [3]
    89 08 32140500000000f1          ; imsi 234150000000001
    a8 28                           ; camelRoutingInfo
      30 0c                         ; forwardingData
        85 07 912120550521f3        ; forwardedToNumber
        86 01 04                    ; busy
      a0 18                         ; gmscCamelSubscriptionInfo
        a0 16                       ; t-CSI
          30 14                     ; t-BcsmCamelTDPDataList
            30 12
              0a 01 0c              ; termAttemptAuthorized
              02 01 01              ; serviceKey
              80 07 91447700092000  ; gsmSCF-Address
              81 01 01              ; releaseCall
`,
    value: {
      imsi: '234150000000001',
      extendedRoutingInfo: {
        camelRoutingInfo: {
          forwardingData: {
            forwardedToNumber: { digits: '12025550123', nai: 1, np: 1 },
            forwardingOptions: {
              notificationToForwardingParty: false,
              redirectingPresentation: false,
              notificationToCallingParty: false,
              forwardingReason: 'busy',
            },
          },
          gmscCamelSubscriptionInfo: {
            't-CSI': {
              't-BcsmCamelTDPDataList': [
                {
                  't-BcsmTriggerDetectionPoint': 'termAttemptAuthorized',
                  serviceKey: 1,
                  'gsmSCF-Address': SCF,
                  defaultCallHandling: 'releaseCall',
                },
              ],
            },
          },
        },
      },
    },
  },
  {
    says: 'an HLR of version 2 answers that the call is forwarded',
    type: sendRoutingInfo.result,
    octets: `
  30 15
    04 08 32140500000000f1  ; imsi
    30 09                   ; routingInfo, forwardingData
      85 07 912120550521f3  ; forwardedToNumber
`,
    value: {
      imsi: '234150000000001',
      routingInfo: { forwardingData: { forwardedToNumber: { digits: '12025550123', nai: 1, np: 1 } } },
    },
  },
  {
    says: 'an HLR asks a VLR for a roaming number',
    type: provideRoamingNumber.argument,
    octets: `
  30 3b
    80 08 32140500000000f1  ; imsi 234150000000001
    81 07 913306090010f1    ; msc-Number
    82 07 91447700091032    ; msisdn
    84 04 0000002a          ; lmsi
    a5 08                   ; gsm-BearerCapability
      0a 01 01              ; gsm-0408
      04 03 0401a0          ; signalInfo
    88 07 91447700092001    ; gmsc-Address
    b6 04                   ; [22] pagingArea
      81 02 1234            ; lac
`,
    value: {
      imsi: '234150000000001',
      'msc-Number': { digits: '33609000011', nai: 1, np: 1 },
      msisdn: { digits: '447700900123', nai: 1, np: 1 },
      lmsi: '0000002a',
      'gsm-BearerCapability': { protocolId: 'gsm-0408', signalInfo: '0401a0' },
      'gmsc-Address': { digits: '447700900210', nai: 1, np: 1 },
      pagingArea: [{ lac: 0x1234 }],
    },
  },
  {
    says: 'a VLR gives a roaming number',
    type: provideRoamingNumber.result,
    octets: `
  30 0b
    04 07 913306090090f9  ; roamingNumber
    05 00                 ; releaseResourcesSupported
`,
    value: { roamingNumber: { digits: '33609000099', nai: 1, np: 1 }, releaseResourcesSupported: null },
  },
  {
    says: 'a VLR of version 2 gives a roaming number',
    type: provideRoamingNumber.result,
    onlyRead: true,
    octets: `
  04 07 913306090090f9  ; roamingNumber
`,
    value: { roamingNumber: { digits: '33609000099', nai: 1, np: 1 } },
  },
  {
    says: 'a visited MSC hands a call back to be forwarded',
    type: resumeCallHandling.argument,
    octets: `
  30 1b
    80 02 0102              ; callReferenceNumber
    a2 09                   ; forwardingData
      85 07 912120550521f3  ; forwardedToNumber
    83 08 32140500000000f1  ; imsi 234150000000001
    8b 00                   ; allInformationSent
`,
    value: {
      callReferenceNumber: '0102',
      forwardingData: { forwardedToNumber: { digits: '12025550123', nai: 1, np: 1 } },
      imsi: '234150000000001',
      allInformationSent: null,
    },
  },
  {
    says: 'an HLR has a VLR watch a subscriber',
    type: setReportingState.argument,
    octets: `
  30 0d
    80 08 32140500000000f1  ; imsi 234150000000001
    82 01 01                ; startMonitoring
`,
    value: { imsi: '234150000000001', 'ccbs-Monitoring': 'startMonitoring' },
  },
  {
    says: 'a VLR says that the subscriber is not idle',
    type: setReportingState.result,
    octets: `
  30 03
    80 01 00  ; ccbsNotIdle
`,
    value: { 'ccbs-SubscriberStatus': 'ccbsNotIdle' },
  },
  {
    says: 'a VLR reports that a subscriber is idle again',
    type: statusReport.argument,
    octets: `
  30 17
    80 08 32140500000000f1  ; imsi 234150000000001
    a1 03                   ; eventReportData
      80 01 01              ; ccbsIdle
    a2 06                   ; callReportdata
      80 01 00              ; a-side
      81 01 02              ; busy
`,
    value: {
      imsi: '234150000000001',
      eventReportData: { 'ccbs-SubscriberStatus': 'ccbsIdle' },
      callReportdata: { monitoringMode: 'a-side', callOutcome: 'busy' },
    },
  },
  {
    says: 'an HLR tells a VLR that the other party is free',
    type: remoteUserFree.argument,
    octets: `
  30 22
    80 08 32140500000000f1  ; imsi 234150000000001
    a1 08                   ; callInfo
      0a 01 01              ; gsm-0408
      04 03 0401a0          ; signalInfo
    a2 03                   ; ccbs-Feature
      80 01 01              ; ccbs-Index
    83 07 91447700093012    ; translatedB-Number
`,
    value: {
      imsi: '234150000000001',
      callInfo: { protocolId: 'gsm-0408', signalInfo: '0401a0' },
      'ccbs-Feature': { 'ccbs-Index': 1 },
      'translatedB-Number': { digits: '447700900321', nai: 1, np: 1 },
    },
  },
  {
    says: 'a subscriber takes the call back',
    type: remoteUserFree.result,
    octets: `
  30 03
    80 01 00  ; accepted
`,
    value: { 'ruf-Outcome': 'accepted' },
  },
  {
    says: 'an MSC asks whether a call may go on',
    type: istAlert.argument,
    octets: `
  30 0a
    80 08 32140500000000f1  ; imsi 234150000000001
`,
    value: { imsi: '234150000000001' },
  },
  {
    says: 'an HLR has all calls ended',
    type: istAlert.result,
    octets: `
  30 06
    80 01 3c  ; istAlertTimer 60 min
    82 01 01  ; terminateAllCallActivities
`,
    value: { istAlertTimer: 60, callTerminationIndicator: 'terminateAllCallActivities' },
  },
  {
    says: 'an HLR has the calls of a subscriber ended',
    type: istCommand.argument,
    octets: `
  30 0a
    80 08 32140500000000f1  ; imsi 234150000000001
`,
    value: { imsi: '234150000000001' },
  },
  {
    says: 'a GMSC gives a roaming number back',
    type: releaseResources.argument,
    octets: `
  30 09
    04 07 913306090090f9  ; msrn
`,
    value: { msrn: { digits: '33609000099', nai: 1, np: 1 } },
  },
]);
