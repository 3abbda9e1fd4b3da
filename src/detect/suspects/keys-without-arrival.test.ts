import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { Finding } from '../detector.ts';
import { event, party } from '../testing/event.ts';
import { factsWith, factsWithoutPlan, type Remembered } from '../testing/network.ts';
import { keysWithoutArrival } from './keys-without-arrival.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const HOLD_WORTHY = 40;

function asks(title: string, more: Partial<SignallingEvent> = {}): SignallingEvent {
  return event({
    opcode: 56,
    operation: 'sendAuthenticationInfo',
    imsi: '234150000000001',
    calling: party(title, 7),
    ...more,
  });
}

const AMERICAN = asks('12025550100');
const FRENCH = asks('33609000010');
const SERVES = { served: true };

function atHome(agoMs: number): NonNullable<Remembered['subscriber']> {
  const aliveAtMs = AMERICAN.atMs - agoMs;
  return { whereabouts: 'home', country: 'GB', placedAtMs: aliveAtMs - HOUR_MS, aliveAtMs };
}

function judged(of: SignallingEvent, remembered: Remembered): Finding | undefined {
  return keysWithoutArrival.inspect(of, factsWith(of, remembered));
}

function score(of: SignallingEvent, remembered: Remembered): number {
  return judged(of, remembered)?.score ?? 0;
}

test('a title collects the keys of many subscribers and registers none', () => {
  const sender = { hour: { authenticationAsked: 90, authenticationSubscribers: 60 } };
  const finding = judged(AMERICAN, { sender });
  assert.equal(finding?.class, 'key-theft');
  assert.ok((finding?.score ?? 0) >= 70);
  assert.match(
    finding?.reason ?? '',
    /\+45 within an hour it asked for keys of 60 subscribers and registered 0/,
  );
  assert.ok(score(FRENCH, { sender: { ...SERVES, ...sender } }) >= 20);
});

test('a title collects keys and registers a few for show', () => {
  const hour = { authenticationAsked: 90, authenticationSubscribers: 60, updatedSubscribers: 5, updates: 6 };
  assert.match(
    judged(AMERICAN, { sender: { hour } })?.reason ?? '',
    /\+25 within an hour it asked for keys of 60 subscribers and registered 5/,
  );
  const some = { authenticationAsked: 6, authenticationSubscribers: 5, updatedSubscribers: 0 };
  assert.match(
    judged(AMERICAN, { sender: { hour: some } })?.reason ?? '',
    /\+25 within an hour it asked for keys of 5 subscribers and registered 0/,
  );
});

test('many questions for the keys of few subscribers are no collection', () => {
  const hour = { authenticationAsked: 90, authenticationSubscribers: 4, updatedSubscribers: 0 };
  assert.doesNotMatch(judged(AMERICAN, { sender: { hour } })?.reason ?? '', /within an hour/);
});

test('it asks again and again for one subscriber, who is at home', () => {
  const subscriber = {
    ...atHome(3 * MINUTE_MS),
    authenticationAskedBy: '120255501',
    authenticationAskedAtMs: AMERICAN.atMs - 20 * MINUTE_MS,
  };
  const finding = judged(AMERICAN, { subscriber });
  assert.ok((finding?.score ?? 0) >= 75);
  assert.match(
    finding?.reason ?? '',
    /it asked for them 20 minutes before already, and no registration came of it/,
  );
  assert.match(finding?.reason ?? '', /the phone was active in the United Kingdom 3 minutes before/);
});

test('an arrival: keys first, and the registration follows', () => {
  assert.equal(judged(FRENCH, { subscriber: atHome(2 * HOUR_MS), sender: SERVES }), undefined);
  assert.ok(score(AMERICAN, { subscriber: atHome(9 * HOUR_MS) }) < HOLD_WORTHY);
  assert.ok(score(asks('34609000010'), { subscriber: atHome(4 * HOUR_MS) }) < HOLD_WORTHY);
});

test('the first question of a network that is not in the plan says nothing', () => {
  assert.equal(judged(asks('491715000010'), {}), undefined);
});

test('the network that serves the subscriber renews its keys, for many and often', () => {
  const subscriber = { ...atHome(0), whereabouts: 'abroad' as const, country: 'FR', vlr: '33609000011' };
  const sender = {
    ...SERVES,
    hour: { authenticationAsked: 700, authenticationSubscribers: 400, updatedSubscribers: 0 },
  };
  assert.equal(judged(FRENCH, { subscriber, sender }), undefined);
});

test('a busy switch at an airport: an arrival for most of the keys', () => {
  const hour = {
    authenticationAsked: 340,
    authenticationSubscribers: 300,
    updatedSubscribers: 260,
    updates: 280,
  };
  assert.equal(judged(FRENCH, { subscriber: atHome(2 * HOUR_MS), sender: { ...SERVES, hour } }), undefined);
});

test('steering of roaming: keys are given, the registration is refused, the phone tries again', () => {
  const subscriber = {
    ...atHome(4 * HOUR_MS),
    authenticationAskedBy: '346090000',
    authenticationAskedAtMs: AMERICAN.atMs - 3 * MINUTE_MS,
  };
  const hour = { updates: 3, updatedSubscribers: 1, authenticationSubscribers: 1, refused: 3 };
  assert.ok(score(asks('34609000010'), { subscriber, sender: { ...SERVES, hour } }) < HOLD_WORTHY);
});

test('the phone is authenticated once more within its arrival, or after a registration that was accepted', () => {
  const soon = {
    ...atHome(4 * HOUR_MS),
    authenticationAskedBy: '336090000',
    authenticationAskedAtMs: AMERICAN.atMs - 20_000,
  };
  assert.equal(judged(FRENCH, { subscriber: soon, sender: SERVES }), undefined);
  const left = {
    ...soon,
    whereabouts: 'abroad' as const,
    country: 'ES',
    vlr: '34609000010',
    authenticationAskedAtMs: AMERICAN.atMs - 4 * HOUR_MS,
    placedAtMs: AMERICAN.atMs - 2 * HOUR_MS,
  };
  assert.equal(judged(FRENCH, { subscriber: left, sender: SERVES }), undefined);
});

test('roamers of others, and a world without a plan', () => {
  const other = event({ ...AMERICAN, imsi: '214070000000001' });
  assert.equal(judged(other, { subscriber: atHome(0) }), undefined);
  assert.equal(keysWithoutArrival.inspect(AMERICAN, factsWithoutPlan(AMERICAN)), undefined);
});

test('a few keys an hour, a day long, and nobody arrives', () => {
  const patient = judged(FRENCH, { senderDay: { keysUnused: 5, keysUsed: 0 } });
  assert.equal(patient?.severity, 'medium');
  assert.match(
    patient?.reason ?? '',
    /\+50 within a day it was given keys of 5 subscribers whom its network did not try to register within an hour, and of 0/,
  );
  assert.ok(score(FRENCH, { senderDay: { keysUnused: 3 } }) >= 30);
});

test('several titles of a network take keys in turn, one each, and none ever served anybody', () => {
  const day = { keysUnused: 1, networkKeysUnused: 6 };
  assert.match(judged(FRENCH, { senderDay: day })?.reason ?? '', /titles of its network/);
  // one that serves subscribers is not held to what others of its network do
  assert.equal(judged(FRENCH, { sender: SERVES, senderDay: day }), undefined);
});

test('a working switch: nearly all arrive within a day; a lost message, a phone switched off', () => {
  assert.equal(judged(FRENCH, { sender: SERVES, senderDay: { keysUsed: 300, keysUnused: 40 } }), undefined);
  assert.equal(judged(FRENCH, { senderDay: { keysUsed: 4, keysUnused: 4 } }), undefined);
  assert.equal(judged(FRENCH, { senderDay: { keysUnused: 2, networkKeysUnused: 2 } }), undefined);
});
