import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '../../kit/random.ts';
import { EventQueue } from './event-queue.ts';

test('things happen in order of time, and of planning where times are equal', () => {
  const queue = new EventQueue(1000);
  const random = new Random(3);
  const planned = Array.from({ length: 5000 }, (_, i) => ({ i, atMs: 1000 + random.below(500) }));
  const happened: { i: number; atMs: number }[] = [];
  for (const { i, atMs } of planned) queue.at(atMs, (i) => happened.push({ i, atMs: queue.nowMs }), i);
  queue.runUntil(2000);
  assert.deepEqual(
    happened,
    planned.toSorted((a, b) => a.atMs - b.atMs || a.i - b.i),
  );
  assert.equal(queue.nowMs, 2000);
  assert.equal(queue.length, 0);
});

test('what a thing plans meanwhile happens in its turn, and what is later waits', () => {
  const queue = new EventQueue(0);
  const told: string[] = [];
  queue.at(10, () => {
    told.push('ten');
    queue.after(5, () => told.push('fifteen'));
    queue.at(3, () => told.push('late for three'));
  });
  queue.at(12, () => told.push('twelve'));
  queue.at(40, () => told.push('forty'));
  queue.runUntil(20);
  assert.deepEqual(told, ['ten', 'late for three', 'twelve', 'fifteen']);
  assert.equal(queue.length, 1);
});

test('a time that is no number is a mistake of the planner', () => {
  assert.throws(() => new EventQueue(0).at(Number.NaN, () => {}), RangeError);
});
