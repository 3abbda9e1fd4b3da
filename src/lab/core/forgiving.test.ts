import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesByValue, decimalDigits, digitsOfImsi } from './forgiving.ts';

const NOTHING = { type: 'invoke', invokeId: 1, parameterStart: -1, parameterEnd: -1 } as const;

test('one octet under the tag of an object identifier is read as the code that it is', () => {
  const codes = ['1.31', '0.7', '0.4.0.0.1', 2].map((code) => ({ ...NOTHING, code }));
  assert.deepEqual(
    codesByValue(codes).map(({ code }) => code),
    [71, 7, '0.4.0.0.1', 2],
  );
});

test('fillers and digits past the fifteenth are passed over', () => {
  assert.equal(decimalDigits('4477009f00123f'), '447700900123');
  assert.equal(digitsOfImsi('2341500000000057'), '234150000000005');
});
