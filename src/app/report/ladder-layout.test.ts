import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LadderEntry } from './incident-ladder.ts';
import { LADDER_WIDTH, layOutLadder, MAX_LANES_A_SIDE, MAX_ROWS_A_DRAWING } from './ladder-layout.ts';
import type { LadderNode, LadderStep } from './ladder-step.ts';

function node(title: string): LadderNode {
  return { title, pointCode: -1, operator: null, country: null, role: null };
}

function entry(from: string, to: string, more: Partial<LadderStep> = {}): LadderEntry {
  const step: LadderStep = {
    capture: 0,
    frame: 1,
    index: 0,
    order: 0,
    at: '2026-01-15T10:00:00.000000Z',
    atMs: 0,
    side: 'from-outside',
    from: node(from),
    to: node(to),
    what: 'updateLocation',
    isAnswer: false,
    parameters: [],
    verdict: 'block',
    isForwarded: false,
    reason: null,
    ...more,
  };
  return { step, isEvidence: true };
}

const HLR = '447700900001';
const STRANGER = '12025550142';

test('strangers stand to the left of Wardline, our nodes to the right', () => {
  const [drawing] = layOutLadder([entry(STRANGER, HLR)]);
  const [left, right] = drawing?.lanes ?? [];
  assert.equal(left?.side, 'outside');
  assert.equal(right?.side, 'home');
  assert.ok((left?.x ?? 0) < (drawing?.wardlineX ?? 0));
  assert.ok((right?.x ?? 0) > (drawing?.wardlineX ?? 0));
  assert.equal(drawing?.rows[0]?.wardlineX, drawing?.wardlineX);
});

test('the answer of our node goes back over the same life lines', () => {
  const [drawing] = layOutLadder([entry(STRANGER, HLR), entry(HLR, STRANGER, { side: 'from-home' })]);
  assert.equal(drawing?.lanes.length, 2);
  assert.equal(drawing?.rows[1]?.fromX, drawing?.rows[0]?.toX);
});

test('a forger stands outside though its title is one of ours', () => {
  const [drawing] = layOutLadder([entry(HLR, '447700900100'), entry(STRANGER, HLR)]);
  const sides = drawing?.lanes.filter(({ nodes }) => nodes[0]?.title === HLR).map(({ side }) => side);
  assert.deepEqual(sides, ['outside', 'home']);
});

test('where no side is known an answer uses the life lines of the question', () => {
  const unknown = { side: 'unknown' as const };
  const [drawing] = layOutLadder([entry(STRANGER, HLR, unknown), entry(HLR, STRANGER, unknown)]);
  assert.equal(drawing?.lanes.length, 2);
});

test('many senders share the last life line and none is left out', () => {
  const entries = Array.from({ length: 9 }, (_, place) => entry(`${STRANGER}${place}`, HLR));
  const [drawing] = layOutLadder(entries);
  const outside = drawing?.lanes.filter(({ side }) => side === 'outside') ?? [];
  assert.equal(outside.length, MAX_LANES_A_SIDE);
  assert.equal(outside.flatMap(({ nodes }) => nodes).length, 9);
});

test('a long ladder goes on in further drawings', () => {
  const entries = Array.from({ length: 2 * MAX_ROWS_A_DRAWING + 1 }, () => entry(STRANGER, HLR));
  const drawings = layOutLadder(entries);
  assert.deepEqual(
    drawings.map(({ rows }) => rows.length),
    [MAX_ROWS_A_DRAWING, MAX_ROWS_A_DRAWING, 1],
  );
});

test('rows follow upon each other and stay within the drawing', () => {
  const parameters = Array.from(
    { length: 6 },
    (_, place) => `vlr-Number +33 609 00001${place} in a long text`,
  );
  const entries = Array.from({ length: 8 }, (_, place) =>
    entry(STRANGER, HLR, { atMs: place * 60_000, parameters }),
  );
  const [drawing] = layOutLadder(entries);
  let last = 0;
  for (const { y, silence, lines, fromX, toX } of drawing?.rows ?? []) {
    assert.ok(y - last > 40);
    assert.ok(y + lines.length * 15 < (drawing?.height ?? 0));
    assert.ok(Math.max(fromX, toX) < LADDER_WIDTH);
    assert.equal(silence, last === 0 ? '' : '1 min later');
    last = y;
  }
});
