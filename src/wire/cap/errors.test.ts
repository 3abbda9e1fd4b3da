import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DecodeContext } from '../ber/decode-context.ts';
import { decodeElement } from '../ber/decode-value.ts';
import { encodeElement } from '../ber/encode-value.ts';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { octetsFromHex } from '../octet-writer.ts';
import { errorName, errorOf, errors } from './errors.ts';

test('an error is found by its code', () => {
  for (const error of errors) assert.equal(errorOf(error.code), error);
  assert.equal(errorOf(6)?.name, 'missingCustomerRecord');
  assert.equal(errorName(51), 'unknownCSID');
  assert.equal(errorOf(2), undefined);
});

const parameters: readonly [code: number, octets: string, value: unknown][] = [
  [1, '30 06 80 01 01 81 01 05', { problem: 'tooLate', operation: 5 }],
  [10, '0a 01 02', 'requestedInfoNotAvailable'],
  [11, '0a 01 04', 'endUserFailure'],
  [12, '0a 01 02', 'congestion'],
];

for (const [code, octets, value] of parameters) {
  test(`${errorOf(code)?.name} says why`, () => {
    const type = errorOf(code)?.parameter;
    assert.ok(type);
    const received = octetsFromHex(octets);
    const faults: Faults = [];
    const ctx = new DecodeContext(new Cursor(received), faults, 'cap');
    assert.deepEqual(decodeElement(ctx, type, 0, received.length), value);
    assert.deepEqual(faults, []);
    assert.deepEqual(encodeElement(type, value), received);
  });
}
