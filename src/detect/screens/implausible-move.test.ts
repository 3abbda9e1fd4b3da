import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { RecentFinding } from '../../state/recent-finding.ts';
import type { SubscriberView } from '../../state/subscriber-view.ts';
import type { Finding } from '../detector.ts';
import { event, party } from '../testing/event.ts';
import { factsWith } from '../testing/network.ts';
import { implausibleMove } from './implausible-move.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

function registersFrom(title: string, more: Partial<SignallingEvent> = {}): SignallingEvent {
  return event({
    opcode: 2,
    operation: 'updateLocation',
    imsi: '234150000000001',
    calling: party(title, 7),
    titlesInArgument: [{ field: 'vlr-Number', digits: title }],
    ...more,
  });
}

const AMERICAN = registersFrom('12025550100');

function atHome(agoMs: number): Partial<SubscriberView> {
  const placedAtMs = AMERICAN.atMs - 90 * HOUR_MS;
  return { whereabouts: 'home', country: 'GB', placedAtMs, aliveAtMs: AMERICAN.atMs - agoMs };
}

function judged(
  of: SignallingEvent,
  subscriber: Partial<SubscriberView>,
  recent: readonly RecentFinding[] = [],
): Finding | undefined {
  return implausibleMove.inspect(of, factsWith(of, { subscriber, recent }));
}

test('a subscriber who was at home ten minutes ago is registered in America', () => {
  const finding = judged(AMERICAN, atHome(10 * MINUTE_MS));
  assert.equal(finding?.class, 'sms-interception');
  assert.equal(finding?.severity, 'high');
  assert.equal(finding?.score, 85);
  assert.match(
    finding?.reason ?? '',
    /registered IMSI 234150000000001 \(updateLocation\) in the United States, who was active at home 10 minutes before; \d{4} kilometres in 10 minutes, where at least \d+ (minutes|hours) are needed$/,
  );
});

test('keys are asked for in a country where the subscriber cannot be', () => {
  const asks = event({ ...AMERICAN, opcode: 56, operation: 'sendAuthenticationInfo' });
  assert.equal(judged(asks, atHome(10 * MINUTE_MS))?.class, 'key-theft');
});

test('a tourist takes a flight', () => {
  assert.equal(judged(AMERICAN, atHome(9 * HOUR_MS)), undefined);
  assert.equal(judged(registersFrom('34609000010'), atHome(3 * HOUR_MS)), undefined);
});

test('phones on a ferry and at a border register with neighbours in turn', () => {
  assert.equal(judged(registersFrom('33609000010'), atHome(5_000)), undefined);
});

test('a ship, an aircraft or a satellite registers a passenger', () => {
  assert.equal(judged(registersFrom('882123450000'), atHome(MINUTE_MS)), undefined);
  assert.equal(judged(registersFrom('87077000001'), atHome(MINUTE_MS)), undefined);
  const aboard = { ...atHome(MINUTE_MS), whereabouts: 'abroad' as const, country: 'maritime' };
  assert.equal(judged(AMERICAN, aboard), undefined);
});

test('a place that is a registration and no more accuses less than life does', () => {
  const registered: Partial<SubscriberView> = {
    whereabouts: 'abroad',
    country: 'FR',
    vlr: '33609000010',
    placedAtMs: AMERICAN.atMs - 10 * MINUTE_MS,
    aliveAtMs: AMERICAN.atMs - 10 * MINUTE_MS,
  };
  assert.equal(judged(AMERICAN, registered)?.severity, 'medium');
  const cancelled = { ...atHome(0), placedAtMs: AMERICAN.atMs - 10 * MINUTE_MS, aliveAtMs: 0 };
  assert.equal(judged(AMERICAN, cancelled)?.severity, 'medium');
});

test('who comes back from a place that was claimed falsely is not locked out', () => {
  const stolen: Partial<SubscriberView> = {
    whereabouts: 'abroad',
    country: 'US',
    vlr: '12025550100',
    placedAtMs: AMERICAN.atMs - 10 * MINUTE_MS,
  };
  const finding: RecentFinding = {
    detector: 'stolen-registration',
    threat: 'sms-interception',
    score: 80,
    atMs: AMERICAN.atMs - 10 * MINUTE_MS,
    sender: '12025550100',
    operation: 'updateLocation',
  };
  const back = registersFrom('33609000010');
  assert.equal(judged(back, stolen)?.severity, 'medium');
  const seen = judged(back, stolen, [finding]);
  assert.equal(seen?.severity, 'low');
  assert.match(seen?.reason ?? '', /this may be the way back$/);
  assert.equal(judged(back, stolen, [{ ...finding, threat: 'location-tracking' }])?.severity, 'medium');
  assert.equal(judged(back, stolen, [{ ...finding, sender: '4915100000001' }])?.severity, 'medium');
});

test('where no place is remembered, and about roamers of others, nothing is claimed', () => {
  assert.equal(judged(AMERICAN, { whereabouts: 'unknown' }), undefined);
  assert.equal(judged(event({ ...AMERICAN, imsi: '214070000000001' }), atHome(0)), undefined);
});
