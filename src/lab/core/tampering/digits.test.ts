import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tbcdOctets } from './digits.ts';

test('digits stand low half first, a filler behind an odd count', () => {
  assert.deepEqual(tbcdOctets('23415'), Uint8Array.of(0x32, 0x14, 0xf5));
  assert.deepEqual(tbcdOctets('1b'), Uint8Array.of(0xb1));
});
