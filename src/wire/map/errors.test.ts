import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Asn1Type } from '../ber/schema.ts';
import { checkVectors } from './check-vectors.ts';
import { errorName, errorOf, errors } from './errors.ts';

function parameterOf(code: number): Asn1Type {
  return errorOf(code)?.parameter ?? assert.fail(`error ${code} has no parameter`);
}

test('an error is known by its code', () => {
  assert.equal(errorName(1), 'unknownSubscriber');
  assert.equal(errorName(49), 'ati-NotAllowed');
  assert.equal(errorName(72), 'ussd-Busy');
  assert.equal(errorName(99), undefined);
});

test('no two errors share a code or a name', () => {
  assert.equal(new Set(errors.map(({ code }) => code)).size, errors.length);
  assert.equal(new Set(errors.map(({ name }) => name)).size, errors.length);
});

checkVectors([
  {
    says: 'the HLR does not know the IMSI',
    type: parameterOf(1),
    octets: `
  30 03
    0a 01 00  ; imsiUnknown
`,
    value: { unknownSubscriberDiagnostic: 'imsiUnknown' },
  },
  {
    says: 'the telephone that a message is for is away',
    type: parameterOf(6),
    octets: `
  30 0d
    02 01 01                ; absentSubscriberDiagnosticSM
    81 08 32140500000000f1  ; imsi
`,
    value: { absentSubscriberDiagnosticSM: 1, imsi: '234150000000001' },
  },
  {
    says: 'the HLR does not let a subscriber roam here',
    type: parameterOf(8),
    octets: `
  30 06
    0a 01 00  ; plmnRoamingNotAllowed
    80 01 00  ; supportedRAT-TypesNotAllowed
`,
    value: {
      roamingNotAllowedCause: 'plmnRoamingNotAllowed',
      additionalRoamingNotAllowedCause: 'supportedRAT-TypesNotAllowed',
    },
  },
  {
    says: 'the HLR of version 2 says so with the bare cause',
    type: parameterOf(8),
    octets: `
  0a 01 03  ; operatorDeterminedBarring
`,
    value: { roamingNotAllowedCause: 'operatorDeterminedBarring' },
    onlyRead: true,
  },
  {
    says: 'a call is barred by the subscriber, of version 2',
    type: parameterOf(13),
    octets: `
  0a 01 00  ; barringServiceActive
`,
    value: { callBarringCause: 'barringServiceActive' },
    onlyRead: true,
  },
  {
    says: 'the state of a service forbids',
    type: parameterOf(17),
    octets: `
  04 01 05  ; ss-Status
`,
    value: { 'ss-Status': ['provisioned', 'active'] },
  },
  {
    says: 'a subscriber is purged',
    type: parameterOf(27),
    octets: `
  30 03
    80 01 03  ; purgedMS
`,
    value: { absentSubscriberReason: 'purgedMS' },
  },
  {
    says: 'a subscriber of version 1 is absent, and messages wait',
    type: parameterOf(27),
    octets: `
  01 01 ff  ; mwd-Set
`,
    value: { 'mwd-Set': true },
  },
  {
    says: 'a telephone refuses a message with its own report',
    type: parameterOf(32),
    octets: `
  30 08
    0a 01 01      ; equipmentProtocolError
    04 03 00d300  ; SMS-DELIVER-REPORT: failure cause d3, no more
`,
    value: {
      'sm-EnumeratedDeliveryFailureCause': 'equipmentProtocolError',
      diagnosticInfo: {
        tpdu: { type: 'SMS-DELIVER-REPORT', 'TP-MTI': 0, 'TP-UDHI': 0, 'TP-FCS': 0xd3, 'TP-PI': 0 },
      },
    },
  },
  {
    says: 'a service centre refuses a message with its own report',
    type: parameterOf(32),
    octets: `
  30 0f
    0a 01 04                    ; sc-Congestion
    04 0a 01c00062112271318000  ; SMS-SUBMIT-REPORT: SC busy
`,
    value: {
      'sm-EnumeratedDeliveryFailureCause': 'sc-Congestion',
      diagnosticInfo: {
        tpdu: {
          type: 'SMS-SUBMIT-REPORT',
          'TP-MTI': 1,
          'TP-UDHI': 0,
          'TP-FCS': 0xc0,
          'TP-PI': 0,
          'TP-SCTS': '2026-11-22T17:13:08+00:00',
        },
      },
    },
  },
  {
    says: 'a node of version 1 fails',
    type: parameterOf(34),
    octets: `
  0a 01 02  ; vlr
`,
    value: { networkResource: 'vlr' },
    onlyRead: true,
  },
  {
    says: 'a node fails for too many locations at once',
    type: parameterOf(34),
    octets: `
  30 09
    0a 01 05  ; vmsc
    80 01 02  ; gmlc
    81 01 00  ; limitReachedOnNumberOfConcurrentLocationRequests
`,
    value: {
      networkResource: 'vmsc',
      additionalNetworkResource: 'gmlc',
      failureCauseParam: 'limitReachedOnNumberOfConcurrentLocationRequests',
    },
  },
  {
    says: 'a new password is in the wrong form',
    type: parameterOf(37),
    octets: `
  0a 01 01  ; invalidFormat
`,
    value: { 'pw-RegistrationFailureCause': 'invalidFormat' },
  },
  {
    says: 'a client may not locate a subscriber',
    type: parameterOf(53),
    octets: `
  30 03
    80 01 04  ; disallowedByLocalRegulatoryRequirements
`,
    value: { 'unauthorizedLCSClient-Diagnostic': 'disallowedByLocalRegulatoryRequirements' },
  },
]);
