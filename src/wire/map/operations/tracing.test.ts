import { checkVectors } from '../check-vectors.ts';
import { activateTraceMode } from './activate-trace-mode.ts';
import { deactivateTraceMode } from './deactivate-trace-mode.ts';
import { traceSubscriberActivity } from './trace-subscriber-activity.ts';

/* Octets put together from the tables of TS 29.002 by hand; text behind a semicolon is a comment. */

const IMSI = '234150000000001';
const CENTRE = { digits: '447700900001', nai: 1, np: 1 };

checkVectors([
  {
    says: 'the HLR has the doings of a subscriber recorded',
    type: activateTraceMode.argument,
    octets: `
  30 63
    80 08 32140500000000f1      ; imsi
    81 02 0102                  ; traceReference
    82 01 01                    ; traceType
    83 07 91447700090010        ; omc-Id
    a6 06                       ; traceDepthList
      80 01 02                  ; msc-s: maximum
      8a 01 00                  ; msc-s: minimumWithoutVendorSpecificExtension
    87 03 068000                ; traceNE-TypeList, msc-s of 10 bits
    a8 05                       ; traceInterfaceList
      80 03 068040              ; msc-s-List, a and map-c of 10 bits
    a9 04                       ; traceEventList
      80 02 0360                ; msc-s-List, of 5 bits
    8a 05 04c0000204            ; traceCollectionEntity
    ab 26                       ; mdt-Configuration
      0a 01 00                  ; immediate-MDT-only
      30 14                     ; areaScope
        a0 09                   ; cgi-List
          04 07 02f81001021234
        a4 07                   ; trackingAreaId-List
          04 05 02f8100304
      0a 01 0f                  ; reportInterval lte120ms
      81 01 07                  ; reportAmount infinity
      ae 05                     ; mdt-Allowed-PLMN-List
        04 03 02f810
`,
    value: {
      imsi: IMSI,
      traceReference: '0102',
      traceType: 1,
      'omc-Id': CENTRE,
      traceDepthList: {
        'msc-s-TraceDepth': 'maximum',
        'msc-s-TraceDepthExtension': 'minimumWithoutVendorSpecificExtension',
      },
      'traceNE-TypeList': ['msc-s'],
      traceInterfaceList: { 'msc-s-List': ['a', 'map-c'] },
      traceEventList: { 'msc-s-List': ['mo-mt-sms', 'lu-imsiAttach-imsiDetach'] },
      traceCollectionEntity: '192.0.2.4',
      'mdt-Configuration': {
        jobType: 'immediate-MDT-only',
        areaScope: {
          'cgi-List': [{ mcc: '208', mnc: '01', lac: 258, ci: 4660 }],
          'trackingAreaId-List': [{ mcc: '208', mnc: '01', tac: 772 }],
        },
        reportInterval: 'lte120ms',
        reportAmount: 'infinity',
        'mdt-Allowed-PLMN-List': [{ mcc: '208', mnc: '01' }],
      },
    },
  },
  {
    says: 'the VLR can record',
    type: activateTraceMode.result,
    octets: `
  30 02
    81 00  ; traceSupportIndicator
`,
    value: { traceSupportIndicator: null },
  },
  {
    says: 'the HLR ends a recording',
    type: deactivateTraceMode.argument,
    octets: `
  30 13
    80 08 32140500000000f1  ; imsi
    81 02 0102              ; traceReference
    83 03 030405            ; traceReference2
`,
    value: { imsi: IMSI, traceReference: '0102', traceReference2: '030405' },
  },
  {
    says: 'the VLR has ended it',
    type: deactivateTraceMode.result,
    octets: `
  30 00
`,
    value: {},
  },
  {
    says: 'an MSC of version 1 has a handed-over call recorded',
    type: traceSubscriberActivity.argument,
    octets: `
  30 16
    80 08 32140500000000f1  ; imsi
    81 02 0102              ; traceReference
    82 01 01                ; traceType
    84 03 050607            ; callReference
`,
    value: { imsi: IMSI, traceReference: '0102', traceType: 1, callReference: '050607' },
  },
]);
