import { checkVectors } from '../check-vectors.ts';
import { provideSubscriberLocation } from './provide-subscriber-location.ts';
import { sendRoutingInfoForLcs } from './send-routing-info-for-lcs.ts';
import { subscriberLocationReport } from './subscriber-location-report.ts';

/* Octets put together from the tables of TS 29.002 by hand; text behind a semicolon is a comment. */

const IMSI = '234150000000001';
const GMLC = { digits: '33609000030', nai: 1, np: 1 };
const MSC = { digits: '33609000011', nai: 1, np: 1 };
const SUBSCRIBER = { digits: '447700900123', nai: 1, np: 1 };

checkVectors([
  {
    says: 'a location centre asks who serves a subscriber',
    type: sendRoutingInfoForLcs.argument,
    octets: `
  30 14
    80 07 913306090030f0    ; mlcNumber
    a1 09                   ; targetMS
      81 07 91447700091032  ; msisdn
`,
    value: { mlcNumber: GMLC, targetMS: { msisdn: SUBSCRIBER } },
  },
  {
    says: 'the HLR tells which MSC can locate a subscriber',
    type: sendRoutingInfoForLcs.result,
    octets: `
  30 22
    a0 0a                     ; targetMS
      80 08 32140500000000f1  ; imsi
    a1 0d                     ; lcsLocationInfo
      04 07 913306090010f1    ; networkNode-Number
      84 02 03c8              ; supportedLCS-CapabilitySets 1, 2 and 5 of 5 bits
    84 05 04c0000203          ; h-gmlc-Address
`,
    value: {
      targetMS: { imsi: IMSI },
      lcsLocationInfo: {
        'networkNode-Number': MSC,
        'supportedLCS-CapabilitySets': ['lcsCapabilitySet1', 'lcsCapabilitySet2', 'lcsCapabilitySet5'],
      },
      'h-gmlc-Address': '192.0.2.3',
    },
  },
  {
    says: 'a location centre asks for a position in the name of a service',
    type: provideSubscriberLocation.argument,
    octets: `
  30 6d
    30 03                     ; locationType
      80 01 01                ; currentOrLastKnownLocation
    04 07 913306090030f0      ; mlc-Number
    a0 12                     ; lcs-ClientID
      80 01 01                ; valueAddedServices
      a4 0d                   ; lcsClientName
        80 01 0f              ; dataCodingScheme
        82 05 e8329bfd06      ; nameString
        83 01 00              ; logicalName
    81 00                     ; privacyOverride
    82 08 32140500000000f1    ; imsi
    86 01 00                  ; lcs-Priority
    a7 08                     ; lcs-QoS
      80 01 0c                ; horizontal-accuracy
      a3 03                   ; responseTime
        0a 01 00              ; lowdelay
    89 02 01fe                ; supportedGADShapes, all of 7 bits
    8b 01 02                  ; lcsServiceTypeID
    ae 13                     ; areaEventInfo
      a0 0e                   ; areaDefinition
        a0 0c                 ; areaList
          30 0a
            80 01 02          ; locationAreaId
            81 05 02f8100102  ; areaIdentification
      81 01 00                ; oneTimeEvent
    b1 06                     ; periodicLDRInfo
      02 01 0a                ; reportingAmount
      02 01 3c                ; reportingInterval
    b2 0c                     ; reportingPLMNList
      a1 0a                   ; plmn-List
        30 08
          80 03 02f810        ; plmn-Id
          81 01 01            ; umts
`,
    value: {
      locationType: { locationEstimateType: 'currentOrLastKnownLocation' },
      'mlc-Number': GMLC,
      'lcs-ClientID': {
        lcsClientType: 'valueAddedServices',
        lcsClientName: {
          dataCodingScheme: 15,
          nameString: { text: 'hello', alphabet: 'gsm7' },
          'lcs-FormatIndicator': 'logicalName',
        },
      },
      privacyOverride: null,
      imsi: IMSI,
      'lcs-Priority': '00',
      'lcs-QoS': { 'horizontal-accuracy': '0c', responseTime: { responseTimeCategory: 'lowdelay' } },
      supportedGADShapes: [
        'ellipsoidPoint',
        'ellipsoidPointWithUncertaintyCircle',
        'ellipsoidPointWithUncertaintyEllipse',
        'polygon',
        'ellipsoidPointWithAltitude',
        'ellipsoidPointWithAltitudeAndUncertaintyElipsoid',
        'ellipsoidArc',
      ],
      lcsServiceTypeID: 2,
      areaEventInfo: {
        areaDefinition: {
          areaList: [{ areaType: 'locationAreaId', areaIdentification: '02f8100102' }],
        },
        occurrenceInfo: 'oneTimeEvent',
      },
      periodicLDRInfo: { reportingAmount: 10, reportingInterval: 60 },
      reportingPLMNList: {
        'plmn-List': [{ 'plmn-Id': { mcc: '208', mnc: '01' }, 'ran-Technology': 'umts' }],
      },
    },
  },
  {
    says: 'the MSC tells a position as an ellipse',
    type: provideSubscriberLocation.result,
    octets: `
  30 29
    04 0b 30493ed5ffe9510c0a2d5f  ; locationEstimate
    80 01 00                      ; ageOfLocationEstimate
    a6 09                         ; cellIdOrSai
      80 07 02f81001021234        ; cellGlobalIdOrServiceAreaIdFixedLength
    88 01 01                      ; requestedAccuracyNotFulfilled
    ad 09                         ; targetServingNodeForHandover
      80 07 913306090010f1        ; msc-Number
`,
    value: {
      locationEstimate: {
        type: 'ellipsoidPointWithUncertaintyEllipse',
        latitude: 51.500698,
        longitude: -0.124605,
        uncertaintySemiMajor: 21.38,
        uncertaintySemiMinor: 15.94,
        orientation: 90,
        confidence: 95,
      },
      ageOfLocationEstimate: 0,
      cellIdOrSai: {
        cellGlobalIdOrServiceAreaIdFixedLength: { mcc: '208', mnc: '01', lac: 258, ci: 4660 },
      },
      accuracyFulfilmentIndicator: 'requestedAccuracyNotFulfilled',
      targetServingNodeForHandover: { 'msc-Number': MSC },
    },
  },
  {
    says: 'an MSC reports where an emergency call comes from',
    type: subscriberLocationReport.argument,
    octets: `
  30 44
    0a 01 00                ; emergencyCallOrigination
    30 06                   ; lcs-ClientID
      80 01 00              ; emergencyServices
      83 01 01              ; o-andM-HPLMN
    30 09                   ; lcsLocationInfo
      04 07 913306090010f1  ; networkNode-Number
    80 07 91447700091032    ; msisdn
    81 08 32140500000000f1  ; imsi
    85 07 00493ed5ffe951    ; locationEstimate
    a7 04                   ; slr-ArgExtensionContainer
      a1 02                 ; slr-Arg-PCS-Extensions
        80 00               ; na-ESRK-Request
    a9 07                   ; deferredmt-lrData
      03 02 0308            ; periodicLDR of 5 bits
      80 01 00              ; normal
    8a 01 07                ; lcs-ReferenceNumber
`,
    value: {
      'lcs-Event': 'emergencyCallOrigination',
      'lcs-ClientID': { lcsClientType: 'emergencyServices', lcsClientInternalID: 'o-andM-HPLMN' },
      lcsLocationInfo: { 'networkNode-Number': MSC },
      msisdn: SUBSCRIBER,
      imsi: IMSI,
      locationEstimate: { type: 'ellipsoidPoint', latitude: 51.500698, longitude: -0.124605 },
      'slr-ArgExtensionContainer': { 'slr-Arg-PCS-Extensions': { 'na-ESRK-Request': null } },
      'deferredmt-lrData': { deferredLocationEventType: ['periodicLDR'], terminationCause: 'normal' },
      'lcs-ReferenceNumber': '07',
    },
  },
  {
    says: 'a location centre has heard the report',
    type: subscriberLocationReport.result,
    octets: `
  30 0c
    80 07 91447700091032  ; na-ESRK
    85 01 07              ; lcs-ReferenceNumber
`,
    value: { 'na-ESRK': SUBSCRIBER, 'lcs-ReferenceNumber': '07' },
  },
]);
