import assert from 'node:assert/strict';
import { test } from 'node:test';
import { World } from '../core/world.ts';
import { TextChecker, textsComeOnce } from './texts.ts';

const MINUTE_MS = 60_000;

function checked() {
  const world = new World({ seed: 1, subscribers: 10 });
  return { world, checker: new TextChecker(world) };
}

test('a text that comes to whom it was written for is no fault', () => {
  const { world, checker } = checked();
  const to = world.phones.msisdnOf(3);
  checker.wrote({ to, text: 'Hello' });
  checker.wrote({ to, text: 'On its way yet' });
  world.home.smsc.submit({ from: '447700900001', to, text: 'Hello' });
  world.lab.queue.runUntil(world.lab.startMs + MINUTE_MS);
  assert.deepEqual(checker.faults, []);
  assert.equal(checker.delivered, 1);
  assert.deepEqual(checker.undelivered, [{ to, text: 'On its way yet' }]);
});

test('a text that comes twice, to somebody else, or from nowhere is a fault each', () => {
  const { world, checker } = checked();
  const show = (phone: number, text: string) =>
    world.phones.show(phone, { atMs: world.lab.nowMs, from: 'ExampleBank', text });
  checker.wrote({ to: world.phones.msisdnOf(3), text: 'one' });
  checker.wrote({ to: world.phones.msisdnOf(3), text: 'two' });
  show(3, 'one');
  show(3, 'one');
  show(4, 'two');
  show(5, 'three');
  assert.deepEqual(checker.faults, [
    { code: 'twice', phone: 3, text: 'one' },
    { code: 'wrong-phone', phone: 4, text: 'two' },
    { code: 'never-written', phone: 5, text: 'three' },
  ]);
});

test('the check holds where each text comes once, and fails where one comes twice or to somebody else', () => {
  const { world, checker } = checked();
  const show = (phone: number, text: string) =>
    world.phones.show(phone, { atMs: world.lab.nowMs, from: 'ExampleBank', text });
  checker.wrote({ to: world.phones.msisdnOf(3), text: 'one' });
  show(3, 'one');
  assert.equal(textsComeOnce(checker, { toldOfAll: true }).ok, true);
  show(5, 'a text of an attacker');
  assert.equal(textsComeOnce(checker, { toldOfAll: false }).ok, true);
  assert.equal(textsComeOnce(checker, { toldOfAll: true }).detail, '1 were not; the first: never written');
  show(3, 'one');
  assert.equal(textsComeOnce(checker, { toldOfAll: false }).detail, '1 were not; the first: twice');
});
