import { checkVectors } from '../check-vectors.ts';
import { anyTimeModification } from './any-time-modification.ts';
import { anyTimeSubscriptionInterrogation } from './any-time-subscription-interrogation.ts';
import { deleteSubscriberData } from './delete-subscriber-data.ts';
import { insertSubscriberData } from './insert-subscriber-data.ts';
import { noteSubscriberDataModified } from './note-subscriber-data-modified.ts';
import { sendParameters } from './send-parameters.ts';

/* Octets put together from the tables of TS 29.002 by hand; text behind a semicolon is a comment. */

const SCF = { digits: '447700900200', nai: 1, np: 1 };

checkVectors([
  {
    says: 'an HLR gives a VLR the profile of a subscriber whose calls a gsmSCF may take over',
    type: insertSubscriberData.argument,
    octets: `
  30 82011d                       ; InsertSubscriberDataArg
    80 08 32140500000000f1        ; imsi 234150000000001
    81 07 91447700091032          ; msisdn
    82 01 0a                      ; category: ordinary subscriber
    83 01 00                      ; subscriberStatus: service granted
    a4 03                         ; bearerServiceList
      04 01 17                    ; general-dataCDA
    a6 0a                         ; teleserviceList
      04 01 11                    ; telephony
      04 01 22                    ; shortMessageMO-PP
      04 02 1155                  ; telephony with an octet that is reserved
    a7 4c                         ; provisionedSS
      a0 19                       ; forwardingInfo
        04 01 21                  ; ss-Code: cfu
        30 14                     ; forwardingFeatureList
          30 12
            83 01 11              ; basicService: ext-Teleservice telephony
            84 01 07              ; ss-Status: P, R, A
            85 07 912120550521f3  ; forwardedToNumber
            86 01 ac              ; forwardingOptions: 1 0 1 0 11 00
      a1 0a                       ; callBarringInfo
        04 01 92                  ; ss-Code: baoc
        30 05                     ; callBarringFeatureList
          30 03
            84 01 04              ; ss-Status: P
      a2 10                       ; cug-Info
        30 0e                     ; cug-SubscriptionList
          30 0c
            02 01 07              ; cug-Index
            04 04 23f00001        ; cug-Interlock
            0a 01 01              ; intraCUG-Options: incoming barred
      a3 09                       ; ss-Data
        04 01 12                  ; ss-Code: clir
        84 01 05                  ; ss-Status: P, A
        82 01 01                  ; ss-SubscriptionOption: cliRestrictionOption
      a4 06                       ; emlpp-Info
        02 01 06                  ; maximumentitledPriority A
        02 01 04                  ; defaultPriority 4
    a8 0b                         ; odb-Data
      03 05 0340000000            ; odb-GeneralData: bit 1 of 29
      03 02 0480                  ; odb-HPLMN-Data: bit 0 of 4
    89 00                         ; roamingRestrictionDueToUnsupportedFeature
    aa 04                         ; regionalSubscriptionData
      04 02 0a0b                  ; a zone
    ab 07                         ; vbsSubscriptionData
      30 05
        04 03 2143f5              ; groupid 12345
    ac 0b                         ; vgcsSubscriptionData
      30 09
        04 03 2143f5              ; groupId 12345
        03 02 0540                ; additionalSubscriptions: bit 1 of 3
    ad 78                         ; vlrCamelSubscriptionInfo
      a0 19                       ; o-CSI
        30 14                     ; o-BcsmCamelTDPDataList
          30 12
            0a 01 02              ; collectedInfo
            02 01 01              ; serviceKey
            80 07 91447700092000  ; gsmSCF-Address
            81 01 00              ; continueCall
        80 01 02                  ; camelCapabilityHandling
      a2 10                       ; ss-CSI
        30 0e                     ; ss-CamelData
          30 03                   ; ss-EventList
            04 01 31              ; ect
          04 07 91447700092000    ; gsmSCF-Address
      83 00                       ; tif-CSI
      a5 11                       ; m-CSI
        30 03                     ; mobilityTriggers
          04 01 02                ; IMSI-Attach
        02 01 03                  ; serviceKey
        80 07 91447700092000      ; gsmSCF-Address
      a6 16                       ; mo-sms-CSI
        a0 14                     ; sms-CAMEL-TDP-DataList
          30 12
            80 01 01              ; sms-CollectedInfo
            81 01 04              ; serviceKey
            82 07 91447700092000  ; gsmSCF-Address
            83 01 01              ; releaseTransaction
      a9 1c                       ; d-CSI
        a0 1a                     ; dp-AnalysedInfoCriteriaList
          30 18
            04 07 91447700093012  ; dialledNumber
            02 01 05              ; serviceKey
            04 07 91447700092000  ; gsmSCF-Address
            0a 01 00              ; continueCall
`,
    value: {
      imsi: '234150000000001',
      msisdn: { digits: '447700900123', nai: 1, np: 1 },
      category: 'ordinary',
      subscriberStatus: 'serviceGranted',
      bearerServiceList: ['general-dataCDA'],
      teleserviceList: ['telephony', 'shortMessageMO-PP', '0x1155'],
      provisionedSS: [
        {
          forwardingInfo: {
            'ss-Code': 'cfu',
            forwardingFeatureList: [
              {
                basicService: { 'ext-Teleservice': 'telephony' },
                'ss-Status': ['provisioned', 'registered', 'active'],
                forwardedToNumber: { digits: '12025550123', nai: 1, np: 1 },
                forwardingOptions: {
                  notificationToForwardingParty: true,
                  redirectingPresentation: false,
                  notificationToCallingParty: true,
                  forwardingReason: 'unconditional',
                },
              },
            ],
          },
        },
        {
          callBarringInfo: { 'ss-Code': 'baoc', callBarringFeatureList: [{ 'ss-Status': ['provisioned'] }] },
        },
        {
          'cug-Info': {
            'cug-SubscriptionList': [
              { 'cug-Index': 7, 'cug-Interlock': '23f00001', 'intraCUG-Options': 'cugIC-CallBarred' },
            ],
          },
        },
        {
          'ss-Data': {
            'ss-Code': 'clir',
            'ss-Status': ['provisioned', 'active'],
            'ss-SubscriptionOption': { cliRestrictionOption: 'temporaryDefaultRestricted' },
          },
        },
        { 'emlpp-Info': { maximumentitledPriority: 6, defaultPriority: 4 } },
      ],
      'odb-Data': {
        'odb-GeneralData': ['internationalOGCallsBarred'],
        'odb-HPLMN-Data': ['plmn-SpecificBarringType1'],
      },
      roamingRestrictionDueToUnsupportedFeature: null,
      regionalSubscriptionData: ['0a0b'],
      vbsSubscriptionData: [{ groupid: '12345' }],
      vgcsSubscriptionData: [{ groupId: '12345', additionalSubscriptions: ['emergencyUplinkRequest'] }],
      vlrCamelSubscriptionInfo: {
        'o-CSI': {
          'o-BcsmCamelTDPDataList': [
            {
              'o-BcsmTriggerDetectionPoint': 'collectedInfo',
              serviceKey: 1,
              'gsmSCF-Address': SCF,
              defaultCallHandling: 'continueCall',
            },
          ],
          camelCapabilityHandling: 2,
        },
        'ss-CSI': { 'ss-CamelData': { 'ss-EventList': ['ect'], 'gsmSCF-Address': SCF } },
        'tif-CSI': null,
        'm-CSI': { mobilityTriggers: ['IMSI-Attach'], serviceKey: 3, 'gsmSCF-Address': SCF },
        'mo-sms-CSI': {
          'sms-CAMEL-TDP-DataList': [
            {
              'sms-TriggerDetectionPoint': 'sms-CollectedInfo',
              serviceKey: 4,
              'gsmSCF-Address': SCF,
              'defaultSMS-Handling': 'releaseTransaction',
            },
          ],
        },
        'd-CSI': {
          'dp-AnalysedInfoCriteriaList': [
            {
              dialledNumber: { digits: '447700900321', nai: 1, np: 1 },
              serviceKey: 5,
              'gsmSCF-Address': SCF,
              defaultCallHandling: 'continueCall',
            },
          ],
        },
      },
    },
  },
  {
    says: 'an HLR gives an SGSN packet contexts, a 4G profile and what may not be used',
    type: insertSubscriberData.argument,
    octets: `
  30 7d
    80 08 32140500000000f1            ; imsi 234150000000001
    b0 23                             ; gprsSubscriptionData
      05 00                           ; completeDataListIncluded
      a1 1f                           ; gprsDataList
        30 1d
          02 01 01                    ; pdp-ContextId
          90 02 f121                  ; pdp-Type
          91 04 c0000207              ; pdp-Address
          92 03 1b421f                ; qos-Subscribed
          94 09 08696e7465726e6574    ; apn internet
    98 01 00                          ; networkAccessMode
    93 02 0020                        ; accessRestrictionData: bit 2 of 8
    bf1f 24                           ; [31] eps-SubscriptionData
      a4 22                           ; apn-ConfigurationProfile
        02 01 01                      ; defaultContext
        a1 1d                         ; epsDataList
          30 1b
            80 01 01                  ; contextId
            81 01 03                  ; pdn-Type IPv4v6
            83 09 08696e7465726e6574  ; apn
            a4 08                     ; eps-qos-Subscribed
              80 01 09                ; qos-Class-Identifier
              a1 03                   ; allocation-Retention-Priority
                80 01 08              ; priority-level
    bf20 09                           ; [32] csg-SubscriptionDataList
      30 07
        03 05 0512345660              ; csg-Id, 27 bits
    9f22 07 91447700092002            ; [34] sgsn-Number
    9f29 07 91447700091042            ; [41] additionalMSISDN
`,
    value: {
      imsi: '234150000000001',
      gprsSubscriptionData: {
        completeDataListIncluded: null,
        gprsDataList: [
          {
            'pdp-ContextId': 1,
            'pdp-Type': 'IPv4',
            'pdp-Address': '192.0.2.7',
            'qos-Subscribed': '1b421f',
            apn: 'internet',
          },
        ],
      },
      networkAccessMode: 'packetAndCircuit',
      accessRestrictionData: ['ganNotAllowed'],
      'eps-SubscriptionData': {
        'apn-ConfigurationProfile': {
          defaultContext: 1,
          epsDataList: [
            {
              contextId: 1,
              'pdn-Type': 'IPv4v6',
              apn: 'internet',
              'eps-qos-Subscribed': {
                'qos-Class-Identifier': 9,
                'allocation-Retention-Priority': { 'priority-level': 8 },
              },
            },
          ],
        },
      },
      'csg-SubscriptionDataList': [{ 'csg-Id': '0512345660' }],
      'sgsn-Number': { digits: '447700900220', nai: 1, np: 1 },
      additionalMSISDN: { digits: '447700900124', nai: 1, np: 1 },
    },
  },
  {
    says: 'a VLR says which parts of a profile it cannot follow',
    type: insertSubscriberData.result,
    octets: `
  30 0e
    a1 03       ; teleserviceList
      04 01 62  ; automaticFacsimileGroup3
    a3 03       ; ss-List
      04 01 41  ; cw
    86 02 04e0  ; supportedCamelPhases 1, 2, 3
`,
    value: {
      teleserviceList: ['automaticFacsimileGroup3'],
      'ss-List': ['cw'],
      supportedCamelPhases: ['phase1', 'phase2', 'phase3'],
    },
  },
  {
    says: 'an HLR takes services and the CAMEL subscription away',
    type: deleteSubscriberData.argument,
    octets: `
  30 22
    80 08 32140500000000f1  ; imsi 234150000000001
    a1 03                   ; basicServiceList
      83 01 11              ; telephony
    a2 06                   ; ss-List
      04 01 92              ; baoc
      04 01 24              ; cd
    89 00                   ; camelSubscriptionInfoWithdraw
    aa 02                   ; gprsSubscriptionDataWithdraw
      05 00                 ; allGPRSData
    8f 03 028000            ; specificCSI-Withdraw: bit 0 of 14
`,
    value: {
      imsi: '234150000000001',
      basicServiceList: [{ 'ext-Teleservice': 'telephony' }],
      'ss-List': ['baoc', 'cd'],
      camelSubscriptionInfoWithdraw: null,
      gprsSubscriptionDataWithdraw: { allGPRSData: null },
      'specificCSI-Withdraw': ['o-csi'],
    },
  },
  {
    says: 'a VLR says that an area is restricted',
    type: deleteSubscriberData.result,
    octets: `
  30 03
    80 01 00  ; networkNode-AreaRestricted
`,
    value: { regionalSubscriptionResponse: 'networkNode-AreaRestricted' },
  },
  {
    says: 'a gsmSCF asks where a subscriber forwards to',
    type: anyTimeSubscriptionInterrogation.argument,
    octets: `
  30 20
    a0 09                   ; subscriberIdentity
      81 07 91447700091032  ; msisdn
    a1 0a                   ; requestedSubscriptionInfo
      a1 03                 ; requestedSS-Info
        04 01 21            ; cfu
      82 00                 ; odb
      83 01 00              ; requestedCAMEL-SubscriptionInfo: o-CSI
    82 07 91447700092000    ; gsmSCF-Address
`,
    value: {
      subscriberIdentity: { msisdn: { digits: '447700900123', nai: 1, np: 1 } },
      requestedSubscriptionInfo: {
        'requestedSS-Info': { 'ss-Code': 'cfu' },
        odb: null,
        'requestedCAMEL-SubscriptionInfo': 'o-CSI',
      },
      'gsmSCF-Address': SCF,
    },
  },
  {
    says: 'an HLR tells a gsmSCF the forwarding, the waiting calls and the hidden number of a subscriber',
    type: anyTimeSubscriptionInterrogation.result,
    octets: `
  30 28
    a1 10                       ; callForwardingData
      30 0e                     ; forwardingFeatureList
        30 0c
          84 01 07              ; P, R, A
          85 07 912120550521f3  ; forwardedToNumber
    ac 0c                       ; cw-Data
      a1 0a                     ; cwFeatureList
        30 08
          a1 03                 ; basicService
            83 01 11            ; telephony
          82 01 0c              ; Q, P
    af 06                       ; clir-Data
      81 01 04                  ; P
      82 01 00                  ; permanent
`,
    value: {
      callForwardingData: {
        forwardingFeatureList: [
          {
            'ss-Status': ['provisioned', 'registered', 'active'],
            forwardedToNumber: { digits: '12025550123', nai: 1, np: 1 },
          },
        ],
      },
      'cw-Data': {
        cwFeatureList: [
          { basicService: { 'ext-Teleservice': 'telephony' }, 'ss-Status': ['quiescent', 'provisioned'] },
        ],
      },
      'clir-Data': { 'ss-Status': ['provisioned'], cliRestrictionOption: 'permanent' },
    },
  },
  {
    says: 'a gsmSCF sets a number to forward to',
    type: anyTimeModification.argument,
    octets: `
  30 29
    a0 0a                     ; subscriberIdentity
      80 08 32140500000000f1  ; imsi
    81 07 91447700092000      ; gsmSCF-Address
    a2 12                     ; modificationRequestFor-CF-Info
      80 01 21                ; ss-Code: cfu
      82 01 07                ; ss-Status: P, R, A
      83 07 912120550521f3    ; forwardedToNumber
      86 01 01                ; modifyNotificationToCSE: activate
`,
    value: {
      subscriberIdentity: { imsi: '234150000000001' },
      'gsmSCF-Address': SCF,
      'modificationRequestFor-CF-Info': {
        'ss-Code': 'cfu',
        'ss-Status': ['provisioned', 'registered', 'active'],
        forwardedToNumber: { digits: '12025550123', nai: 1, np: 1 },
        modifyNotificationToCSE: 'activate',
      },
    },
  },
  {
    says: 'an HLR confirms the forwarding that a gsmSCF has set',
    type: anyTimeModification.result,
    octets: `
  30 0e
    a0 0c             ; ss-InfoFor-CSE
      a0 0a           ; forwardingInfoFor-CSE
        80 01 21      ; cfu
        a1 05         ; forwardingFeatureList
          30 03
            84 01 07  ; P, R, A
`,
    value: {
      'ss-InfoFor-CSE': {
        'forwardingInfoFor-CSE': {
          'ss-Code': 'cfu',
          forwardingFeatureList: [{ 'ss-Status': ['provisioned', 'registered', 'active'] }],
        },
      },
    },
  },
  {
    says: 'an HLR tells a gsmSCF that barring has changed',
    type: noteSubscriberDataModified.argument,
    octets: `
  30 27
    04 08 32140500000000f1  ; imsi
    04 07 91447700091032    ; msisdn
    a1 10                   ; callBarringInfoFor-CSE
      80 01 92              ; baoc
      a1 05                 ; callBarringFeatureList
        30 03
          84 01 05          ; P, A
      82 04 31323334        ; password 1234
    84 00                   ; allInformationSent
`,
    value: {
      imsi: '234150000000001',
      msisdn: { digits: '447700900123', nai: 1, np: 1 },
      'callBarringInfoFor-CSE': {
        'ss-Code': 'baoc',
        callBarringFeatureList: [{ 'ss-Status': ['provisioned', 'active'] }],
        password: '1234',
      },
      allInformationSent: null,
    },
  },
  {
    says: 'a VLR of version 1 asks an HLR for triplets and a profile',
    type: sendParameters.argument,
    octets: `
  30 12
    80 08 32140500000000f1  ; imsi 234150000000001
    30 06                   ; requestParameterList
      0a 01 01              ; requestAuthenticationSet
      0a 01 02              ; requestSubscriberData
`,
    value: {
      subscriberId: { imsi: '234150000000001' },
      requestParameterList: ['requestAuthenticationSet', 'requestSubscriberData'],
    },
  },
  {
    says: 'an HLR of version 1 answers with a profile',
    type: sendParameters.result,
    octets: `
  30 0e                     ; SentParameterList
    a2 0c                   ; subscriberData
      81 07 91447700091032  ; msisdn
      82 01 0a              ; ordinary
`,
    value: [{ subscriberData: { msisdn: { digits: '447700900123', nai: 1, np: 1 }, category: 'ordinary' } }],
  },
]);
