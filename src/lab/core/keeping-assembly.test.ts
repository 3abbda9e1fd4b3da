import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SegmentAssembly } from '../../signalling/segment-assembly.ts';
import { KeepingAssembly } from './keeping-assembly.ts';

const piece = (first: boolean, octet: number) => ({
  key: 'a',
  first,
  remaining: first ? 1 : 0,
  octets: Uint8Array.of(octet),
  atMs: 0,
});

test('of two first segments forgiving equipment keeps the earlier, where others begin anew', () => {
  const whole = (assembly: SegmentAssembly) => {
    const outcomes = [piece(true, 1), piece(true, 2), piece(false, 3)].map((one) => assembly.add(one));
    const last = outcomes.at(-1);
    return last?.kind === 'whole' ? [...last.octets] : undefined;
  };
  assert.deepEqual(whole(new KeepingAssembly()), [1, 3]);
  assert.deepEqual(whole(new SegmentAssembly()), [2, 3]);
});

test('a first segment after the time for the others is past begins anew', () => {
  const assembly = new KeepingAssembly();
  assembly.add(piece(true, 1));
  assembly.add({ ...piece(true, 2), atMs: 60_000 });
  const outcome = assembly.add({ ...piece(false, 3), atMs: 60_001 });
  assert.deepEqual(outcome.kind === 'whole' ? [...outcome.octets] : undefined, [2, 3]);
});
