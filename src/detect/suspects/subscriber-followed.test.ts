import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecentFinding } from '../../state/recent-finding.ts';
import { event, party } from '../testing/event.ts';
import { factsWith, type Remembered } from '../testing/network.ts';
import { deliver, textToPhone } from '../testing/text.ts';
import { subscriberFollowed } from './subscriber-followed.ts';

const QUESTION = event({
  opcode: 71,
  operation: 'anyTimeInterrogation',
  msisdn: '447700900123',
  calling: party('4915100000001', 147),
});

function before(operation: string, sender: string, minutes: number): RecentFinding {
  const atMs = QUESTION.atMs - minutes * 60_000;
  return {
    detector: 'at-interconnect-never',
    threat: 'location-tracking',
    score: 95,
    atMs,
    sender,
    operation,
  };
}

function inspect(remembered: Remembered, of = QUESTION) {
  return subscriberFollowed.inspect(of, factsWith(of, remembered));
}

test('the same subscriber is asked for by several operations and titles', () => {
  const recent = [
    before('provideSubscriberInfo', '4915100000001', 3),
    before('sendRoutingInfoForLCS', '4915100000002', 5),
  ];
  const finding = inspect({ recent });
  assert.equal(finding?.class, 'location-tracking');
  assert.equal(finding?.severity, 'critical');
  assert.match(
    finding?.reason ?? '',
    /by provideSubscriberInfo, sendRoutingInfoForLCS, anyTimeInterrogation/,
  );
  assert.match(finding?.reason ?? '', /from \+49 1510 0000002|from \+49.*, \+49/);
});

test('one title asks where many subscribers are', () => {
  const finding = inspect({ sender: { hour: { locationAsked: 40, locationSubscribers: 30 } } });
  assert.equal(finding?.severity, 'medium');
  assert.match(finding?.reason ?? '', /where 30 subscribers are within an hour/);
});

test('one title asks again and again where the same few are', () => {
  assert.equal(inspect({ sender: { hour: { locationAsked: 40, locationSubscribers: 3 } } }), undefined);
});

test('a silent text follows a refused question', () => {
  const silent = textToPhone(deliver({ 'TP-PID': 0x40 }));
  const recent = [before('anyTimeInterrogation', '33609000300', 1)];
  assert.ok((inspect({ recent }, silent)?.score ?? 0) >= 50);
  const plain = textToPhone(deliver());
  assert.equal(inspect({ recent }, plain), undefined);
});

test('the same question again is told and stops nothing by itself', () => {
  const finding = inspect({ recent: [before('anyTimeInterrogation', '4915100000001', 30)] });
  assert.equal(finding?.severity, 'low');
});

test('a contracted location service asks again and again', () => {
  const contracted = event({
    ...QUESTION,
    opcode: 85,
    operation: 'sendRoutingInfoForLCS',
    calling: party('33609000145', 145),
  });
  const hour = { locationAsked: 500, locationSubscribers: 200 };
  assert.equal(inspect({ sender: { hour }, recent: [before('x', '33609000145', 1)] }, contracted), undefined);
});

test('a home network asks for its roamer here; a first question is another detector’s', () => {
  const roamer = event({
    ...QUESTION,
    opcode: 70,
    operation: 'provideSubscriberInfo',
    msisdn: '',
    imsi: '208010000000001',
    calling: party('33609000010', 6),
  });
  assert.equal(inspect({ recent: [before('provideSubscriberInfo', '33609000010', 1)] }, roamer), undefined);
  assert.equal(inspect({}), undefined);
  const other = { ...before('updateLocation', '4915100000001', 1), threat: 'sms-interception' };
  assert.equal(inspect({ recent: [other] }), undefined);
});
