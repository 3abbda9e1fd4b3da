import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { Finding } from '../detector.ts';
import { event, party } from '../testing/event.ts';
import { factsWith, type Remembered } from '../testing/network.ts';
import { afterTheft, THIEF, theftFound } from '../testing/theft.ts';
import { textToStolenPlace } from './text-to-stolen-place.ts';

const TEXT = event({
  opcode: 44,
  operation: 'mt-ForwardSM',
  imsi: '234150000000001',
  opc: 1001,
  dpc: 2001,
  calling: party('447700900400', 8),
  called: party(THIEF, 8),
});
const STOLEN = afterTheft(TEXT.atMs);

function judged(of: SignallingEvent, remembered: Remembered): Finding | undefined {
  return textToStolenPlace.inspect(of, factsWith(of, remembered));
}

test('a bank’s code goes to who registered the subscriber five minutes ago', () => {
  const finding = judged(TEXT, STOLEN);
  assert.equal(finding?.class, 'sms-interception');
  assert.equal(finding?.severity, 'high');
  assert.equal(
    finding?.reason,
    'a text for IMSI 234150000000001 goes to +1 2025 550100 (mt-ForwardSM), 5 minutes after +1 2025 550100 ' +
      'registered them there, which was doubted (stolen-registration, 85 of 100)',
  );
});

test('it goes out in version 2, or to the switch that the thief named instead of itself', () => {
  assert.equal(judged(event({ ...TEXT, opcode: 46, version: 2 }), STOLEN)?.score, 90);
  const other = '4915100000001';
  const named = { ...STOLEN, subscriber: { ...STOLEN.subscriber, vlr: other } };
  assert.equal(judged(event({ ...TEXT, called: party(other, 8) }), named)?.score, 90);
});

test('a registration that was doubted a little makes the text a doubt', () => {
  const recent = [theftFound(TEXT.atMs - 60_000, { score: 45 })];
  const finding = judged(TEXT, { ...STOLEN, recent });
  assert.equal(finding?.severity, 'medium');
});

test('texts to roamers whose registration nobody doubted', () => {
  assert.equal(judged(TEXT, { subscriber: STOLEN.subscriber ?? {} }), undefined);
  const remark = [theftFound(TEXT.atMs - 60_000, { score: 30 })];
  assert.equal(judged(TEXT, { ...STOLEN, recent: remark }), undefined);
  const tracked = [theftFound(TEXT.atMs - 60_000, { threat: 'location-tracking' })];
  assert.equal(judged(TEXT, { ...STOLEN, recent: tracked }), undefined);
  const old = [theftFound(TEXT.atMs - 25 * 3_600_000)];
  assert.equal(judged(TEXT, { ...STOLEN, recent: old }), undefined);
});

test('the subscriber is back at the honest switch, and texts go there', () => {
  const back = {
    ...STOLEN,
    subscriber: { ...STOLEN.subscriber, country: 'FR', vlr: '33609000010', placedAtMs: TEXT.atMs - 60_000 },
  };
  const honest = event({ ...TEXT, called: party('33609000010', 8) });
  assert.equal(judged(honest, back), undefined);
});

test('texts of others, and texts that come from outside', () => {
  assert.equal(judged(event({ ...TEXT, imsi: '214070000000001' }), STOLEN), undefined);
  assert.equal(judged(event({ ...TEXT, imsi: '', msisdn: '447700900123' }), STOLEN), undefined);
  const inbound = event({ ...TEXT, opc: 2001, dpc: 1001, calling: party(THIEF, 8) });
  assert.equal(judged(inbound, STOLEN), undefined);
});
