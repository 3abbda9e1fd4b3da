import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDigitRange, prefixesOf } from './digit-range.ts';

test('a prefix is a range of itself, and spaces around the ends are allowed', () => {
  assert.deepEqual(parseDigitRange('447700'), { from: '447700', to: '447700' });
  assert.deepEqual(parseDigitRange('100 - 119'), { from: '100', to: '119' });
});

test('what is no range says why', () => {
  assert.equal(parseDigitRange(''), 'not-digits');
  assert.equal(parseDigitRange('+447700'), 'not-digits');
  assert.equal(parseDigitRange('1-2-3'), 'not-digits');
  assert.equal(parseDigitRange('1-'), 'not-digits');
  assert.equal(parseDigitRange('1234567890123456'), 'too-long');
  assert.equal(parseDigitRange('99-100'), 'unequal-lengths');
  assert.equal(parseDigitRange('119-100'), 'falls');
});

test('a range is covered by the fewest prefixes', () => {
  assert.deepEqual(prefixesOf({ from: '447700900100', to: '447700900119' }), ['44770090010', '44770090011']);
  assert.deepEqual(prefixesOf({ from: '23415', to: '23415' }), ['23415']);
  assert.deepEqual(prefixesOf({ from: '0098', to: '0121' }), ['0098', '0099', '010', '011', '0120', '0121']);
  assert.deepEqual(prefixesOf({ from: '00', to: '99' }), ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
});
