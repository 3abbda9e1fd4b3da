import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeIsup, type IsupToEncode } from './encode-isup.ts';
import type { IsupValue } from './isup-record.ts';

const CALLED = { digits: '447700900123', nai: 4, np: 1 };
const MANDATORY = {
  natureOfConnectionIndicators: {},
  forwardCallIndicators: { isdnUserPartAllTheWay: true },
  callingPartysCategory: 'ordinarySubscriber',
  transmissionMediumRequirement: 'speech',
  calledPartyNumber: CALLED,
};

function call(parameters: Record<string, IsupValue>): IsupToEncode {
  return { cic: 1, messageType: 'IAM', parameters };
}

test('indicators that are left out are zero', () => {
  assert.equal(
    Buffer.from(encodeIsup(call(MANDATORY))).toString('hex'),
    // CIC, IAM, fixed part, pointers (no optional part), called number
    `010001${'00'}${'2000'}${'0a'}${'00'}0200${'08'}0410447700091032`,
  );
});

const refused: readonly (readonly [string, IsupToEncode])[] = [
  ['a call without a called number', call({ ...MANDATORY, calledPartyNumber: [] })],
  ['a circuit of 13 bits', { ...call(MANDATORY), cic: 4096 }],
  ['a message type that is none', { ...call(MANDATORY), messageType: 'XYZ' }],
  ['a message type against its own code', { ...call(MANDATORY), messageTypeCode: 6 }],
  ['a code for a type that has a name', { ...call({}), messageType: null, messageTypeCode: 1 }],
  ['a parameter that is none', call({ ...MANDATORY, colour: 'red' })],
  ['a field that is none', call({ ...MANDATORY, natureOfConnectionIndicators: { satelite: 'one' } })],
  ['a code that is none', call({ ...MANDATORY, callingPartysCategory: 'president' })],
  ['a flag that is text', call({ ...MANDATORY, ccss: { ccssCall: 'yes' } })],
  ['a digit that is none', call({ ...MANDATORY, calledPartyNumber: { ...CALLED, digits: '+44' } })],
  ['a nature of address of 8 bits', call({ ...MANDATORY, calledPartyNumber: { ...CALLED, nai: 128 } })],
  ['a fixed parameter of the wrong size', call({ ...MANDATORY, forwardCallIndicators: { hex: '00' } })],
  ['contents of 256 octets', call({ ...MANDATORY, scfId: { hex: '00'.repeat(256) } })],
  [
    'a pointer beyond 255',
    { cic: 1, messageType: 'REL', parameters: { causeIndicators: { hex: '00'.repeat(255) }, ccss: {} } },
  ],
  ['optional parameters where none may be', { cic: 1, messageType: 'BLO', parameters: { ccss: {} } }],
];

for (const [what, record] of refused) {
  test(`${what} is not encoded`, () => assert.throws(() => encodeIsup(record), RangeError));
}
