import assert from 'node:assert/strict';
import { test } from 'node:test';
import { World } from '../core/world.ts';
import type { TextOutcome } from './service-centre.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SOUND = { lost: 0, late: 0 };
const NOTHING_ARRIVES = { lost: 1, late: 0 };

/** A subscriber in Spain to whom a text is sent a minute later, and what became of it. */
function textToSpain() {
  const world = new World({ seed: 1, subscribers: 10 });
  const { lab, phones } = world;
  const [madrid] = world.partner('es').switches;
  madrid?.arrive(3);
  const shown: string[] = [];
  phones.readers.push((phone, { text }) => shown.push(`${phone}: ${text}`));
  const asked: boolean[] = [];
  lab.edge.observers.push(({ inbound }) => asked.push(inbound));
  const outcomes: TextOutcome[] = [];
  const send = () =>
    world.home.smsc.submit({
      from: { alphanumeric: 'ExampleBank' },
      to: phones.msisdnOf(3),
      text: 'Your code is 123456',
      done: (outcome) => outcomes.push(outcome),
    });
  const until = (ms: number) => lab.queue.runUntil(lab.startMs + ms);
  until(MINUTE_MS);
  return { world, madrid, shown, asked, outcomes, send, until };
}

test('a text that is lost on the way is brought again', () => {
  const { world, shown, outcomes, send, until } = textToSpain();
  world.lab.exchange.trouble = NOTHING_ARRIVES;
  send();
  until(2 * MINUTE_MS);
  assert.deepEqual(shown, []);
  world.lab.exchange.trouble = SOUND;
  until(30 * MINUTE_MS);
  assert.deepEqual(shown, ['3: Your code is 123456']);
  assert.deepEqual(outcomes, ['delivered']);
});

test('a text whose answer is lost is brought again, and shown once', () => {
  const { world, shown, asked, outcomes, send, until } = textToSpain();
  world.phones.readers.push(() => {
    world.lab.exchange.trouble = NOTHING_ARRIVES;
  });
  send();
  until(5 * MINUTE_MS);
  assert.deepEqual(shown, ['3: Your code is 123456']);
  assert.deepEqual(outcomes, []);
  world.lab.exchange.trouble = SOUND;
  const before = asked.length;
  until(30 * MINUTE_MS);
  assert.ok(asked.length > before);
  assert.deepEqual(shown, ['3: Your code is 123456']);
  assert.deepEqual(outcomes, ['delivered']);
});

test('a text for a phone that is long off waits for the alert of its register, and is given up after a day', () => {
  for (const backAfterMs of [5 * HOUR_MS, 30 * HOUR_MS]) {
    const { world, madrid, shown, outcomes, send, until } = textToSpain();
    world.phones.switchOn(3, false);
    send();
    until(backAfterMs);
    world.phones.switchOn(3, true);
    madrid?.isBack(3);
    until(backAfterMs + MINUTE_MS);
    const inTime = backAfterMs < 24 * HOUR_MS;
    assert.deepEqual(shown, inTime ? ['3: Your code is 123456'] : []);
    assert.deepEqual(outcomes, [inTime ? 'delivered' : 'absent']);
  }
});

test('the same words at another time are another text', () => {
  const { shown, send, until } = textToSpain();
  send();
  until(2 * MINUTE_MS);
  send();
  until(3 * MINUTE_MS);
  assert.equal(shown.length, 2);
});
