import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ASSEMBLY_LIMIT_MS, MAX_ASSEMBLIES } from '../signalling/segment-assembly.ts';
import { KeptSegments } from './kept-segments.ts';

test('segments of a message are given out in order, once', () => {
  const kept = new KeptSegments();
  for (const frame of [3, 5, 9]) kept.keep('one', frame, frame);
  kept.keep('other', 4, 4);
  assert.deepEqual(kept.take('one'), [3, 5, 9]);
  assert.deepEqual(kept.take('one'), []);
  assert.deepEqual(kept.take('other'), [4]);
});

test('what waited longer than segments are put together is never given out', () => {
  const kept = new KeptSegments();
  kept.keep('one', 1, 0);
  kept.keep('one', 2, ASSEMBLY_LIMIT_MS + 1);
  assert.deepEqual(kept.take('one'), [2]);
});

test('where too many messages wait the eldest makes way', () => {
  const kept = new KeptSegments();
  for (let i = 0; i <= MAX_ASSEMBLIES; i++) kept.keep(`message ${i}`, i, i);
  assert.deepEqual(kept.take('message 0'), []);
  assert.deepEqual(kept.take('message 1'), [1]);
});
