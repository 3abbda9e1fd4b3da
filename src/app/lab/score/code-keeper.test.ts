import assert from 'node:assert/strict';
import { test } from 'node:test';
import { World } from '../../../lab/core/world.ts';
import { CodeKeeper } from './code-keeper.ts';

const ROAMER = 3;

/** Somebody of ours has registered in France. */
function abroad() {
  const world = new World({ seed: 1, subscribers: 10 });
  world.partner('fr').switches[0]?.arrive(ROAMER);
  world.lab.queue.runUntil(world.lab.startMs + 60_000);
  const codes = new CodeKeeper();
  const wrote = (text: string, more: { to?: string; centre?: string; kind?: 'code' | 'person' } = {}) =>
    codes.wrote(
      {
        kind: 'code',
        atMs: world.lab.nowMs,
        to: world.phones.msisdnOf(ROAMER),
        text,
        centre: world.home.smsc.title,
        ...more,
      },
      world,
    );
  const show = (phone: number, text: string) =>
    world.phones.show(phone, { atMs: world.lab.nowMs, from: 'ExampleBank', text });
  return { world, codes, wrote, show };
}

test('a code to a roamer is sent, kept back for a while, and comes', () => {
  const { codes, wrote, show } = abroad();
  wrote('one');
  wrote('two');
  codes.keptBack('two');
  codes.keptBack('two');
  show(ROAMER, 'one');
  assert.deepEqual(codes.score, { sent: 2, delivered: 1, kept: 1 });
  show(ROAMER, 'two');
  assert.deepEqual(codes.score, { sent: 2, delivered: 2, kept: 1 });
});

test('texts of people, codes of others’ centres, and codes to who is at home are not counted', () => {
  const { world, codes, wrote, show } = abroad();
  wrote('one', { kind: 'person' });
  wrote('two', { centre: '316009310' });
  wrote('three', { to: world.phones.msisdnOf(4) });
  wrote('four');
  codes.keptBack('one');
  show(5, 'four');
  assert.deepEqual(codes.score, { sent: 1, delivered: 0, kept: 0 });
});
