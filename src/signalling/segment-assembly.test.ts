import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ASSEMBLY_LIMIT_MS,
  MAX_ASSEMBLED_OCTETS,
  MAX_ASSEMBLIES,
  MAX_SEGMENTS,
  type Segment,
  SegmentAssembly,
  type SegmentOutcome,
} from './segment-assembly.ts';

const WAITING = { kind: 'waiting' } as const;

function segment(text: string, remaining: number, more: Partial<Segment> = {}): Segment {
  return {
    key: 'vlr 7',
    parties: 'vlr hlr',
    first: false,
    remaining,
    octets: Buffer.from(text),
    atMs: 0,
    ...more,
  };
}
const first = (text: string, remaining: number, more: Partial<Segment> = {}) =>
  segment(text, remaining, { first: true, ...more });

function whole(outcome: SegmentOutcome): string {
  assert.equal(outcome.kind, 'whole');
  return outcome.kind === 'whole' ? Buffer.from(outcome.octets).toString() : '';
}

test('segments in sequence make the message', () => {
  const assembly = new SegmentAssembly();
  assert.deepEqual(assembly.add(first('one ', 2)), WAITING);
  assert.deepEqual(assembly.add(segment('two ', 1)), WAITING);
  const outcome = assembly.add(segment('three', 0));
  assert.equal(whole(outcome), 'one two three');
  assert.equal(outcome.kind === 'whole' && outcome.segments, 3);
  assert.equal(assembly.abandoned, 0);
});

test('the octets of a segment may change once it was taken', () => {
  const assembly = new SegmentAssembly();
  const buffer = Buffer.from('abcd');
  assembly.add(first('', 1, { octets: buffer.subarray(0, 2) }));
  buffer.fill(0);
  assert.equal(whole(assembly.add(segment('ef', 0))), 'abef');
});

test('a first segment that none follows is the message', () => {
  assert.equal(whole(new SegmentAssembly().add(first('alone', 0))), 'alone');
});

test('two senders may use one reference', () => {
  const assembly = new SegmentAssembly();
  assembly.add(first('a', 1, { key: 'vlr 7' }));
  assembly.add(first('x', 1, { key: 'hlr 7' }));
  assert.equal(whole(assembly.add(segment('b', 0, { key: 'vlr 7' }))), 'ab');
  assert.equal(whole(assembly.add(segment('y', 0, { key: 'hlr 7' }))), 'xy');
});

test('a segment that was lost ends the message, and is said', () => {
  const assembly = new SegmentAssembly();
  assembly.add(first('a', 3));
  assert.deepEqual(assembly.add(segment('c', 1)), {
    kind: 'refused',
    text: 'a segment out of turn: 1 are to follow, 2 should',
  });
  assert.equal(assembly.add(segment('d', 0)).kind, 'refused');
  assert.equal(assembly.abandoned, 1);
});

test('a segment that comes twice ends the message: two readers could put it together in two ways', () => {
  const assembly = new SegmentAssembly();
  assembly.add(first('a', 2));
  assembly.add(segment('b', 1));
  assert.equal(assembly.add(segment('B', 1)).kind, 'refused');
  assert.equal(assembly.add(segment('c', 0)).kind, 'refused');
});

test('a first segment that the link brings twice is taken once', () => {
  const assembly = new SegmentAssembly();
  assembly.add(first('on', 1));
  assert.deepEqual(assembly.add(first('on', 1)), WAITING);
  assert.equal(whole(assembly.add(segment('ce', 0))), 'once');
  assert.equal(assembly.abandoned, 0);
});

test('another first segment under one reference spoils the message: receivers differ in which one they keep', () => {
  const assembly = new SegmentAssembly();
  assembly.add(first('old', 1));
  assert.equal(assembly.add(first('new', 1)).kind, 'refused');
  assert.equal(assembly.add(segment('er', 0)).kind, 'refused');
  assert.equal(assembly.add(first('old', 1)).kind, 'refused');
  assert.deepEqual(assembly.add(first('later', 1, { atMs: ASSEMBLY_LIMIT_MS + 1 })), WAITING);
});

test('segments of one reference between other parties spoil the message: one receiver would join what another never sees', () => {
  const assembly = new SegmentAssembly();
  assembly.add(first('to the register ', 1));
  assert.equal(assembly.add(first('to a switch ', 1, { parties: 'vlr msc' })).kind, 'refused');
  assert.equal(assembly.add(segment('and on', 0)).kind, 'refused');
});

test('a segment without the first one is refused', () => {
  assert.equal(new SegmentAssembly().add(segment('b', 0)).kind, 'refused');
});

test('more segments than the field may announce are refused', () => {
  const assembly = new SegmentAssembly();
  assert.equal(assembly.add(first('a', MAX_SEGMENTS)).kind, 'refused');
  assert.deepEqual(assembly.add(first('a', MAX_SEGMENTS - 1)), WAITING);
});

test('a message whose next segment comes too late is given up', () => {
  const assembly = new SegmentAssembly();
  assembly.add(first('a', 1, { atMs: 5 }));
  assert.equal(assembly.add(segment('b', 0, { atMs: 6 + ASSEMBLY_LIMIT_MS })).kind, 'refused');
  assembly.add(first('a', 1, { atMs: 5 }));
  assert.equal(whole(assembly.add(segment('b', 0, { atMs: 5 + ASSEMBLY_LIMIT_MS }))), 'ab');
  assert.equal(assembly.abandoned, 1);
});

test('more octets than any message has are refused', () => {
  const assembly = new SegmentAssembly();
  const half = new Uint8Array(Math.ceil(MAX_ASSEMBLED_OCTETS / 2) + 1);
  assembly.add(first('', 1, { octets: half }));
  assert.equal(assembly.add(segment('', 0, { octets: half })).kind, 'refused');
});

test('where too many messages wait the oldest is given up', () => {
  const assembly = new SegmentAssembly();
  for (let i = 0; i < MAX_ASSEMBLIES; i++) assembly.add(first('a', 1, { key: `vlr ${i}` }));
  assert.equal(assembly.abandoned, 0);
  assembly.add(first('a', 1, { key: 'one more' }));
  assert.equal(assembly.abandoned, 1);
  assert.equal(assembly.add(segment('b', 0, { key: 'vlr 0' })).kind, 'refused');
  assert.equal(whole(assembly.add(segment('b', 0, { key: 'vlr 1' }))), 'ab');
  assert.equal(whole(assembly.add(segment('b', 0, { key: 'one more' }))), 'ab');
});
