import assert from 'node:assert/strict';
import { test } from 'node:test';
import { internationalNumber } from './number-words.ts';

test('a number is written with its country code apart', () => {
  assert.equal(internationalNumber('447700900123'), '+44 7700 900123');
  assert.equal(internationalNumber('33609000010'), '+33 609 000010');
  assert.equal(internationalNumber('35312345'), '+353 12345');
});

test('a number that ends with its country code has no groups behind it', () => {
  assert.equal(internationalNumber('44'), '+44');
  assert.equal(internationalNumber('1'), '+1');
});
