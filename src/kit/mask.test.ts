import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskDigits } from './mask.ts';

test('a masked number keeps its length and its operator, and hides who it is', () => {
  assert.equal(maskDigits('447700900123'), '44770090••••');
  assert.equal(maskDigits('234150000000001'), '23415000000••••');
});

test('a short number is hidden whole', () => {
  assert.equal(maskDigits('123'), '•••');
  assert.equal(maskDigits('1234'), '••••');
  assert.equal(maskDigits(''), '');
});
