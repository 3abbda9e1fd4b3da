import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, party } from '../testing/event.ts';
import { factsWith, type Remembered } from '../testing/network.ts';
import { deliveryReportWithoutQuestion } from './delivery-report-without-question.ts';

const REPORT = event({
  opcode: 47,
  operation: 'reportSM-DeliveryStatus',
  msisdn: '447700900123',
  calling: party('33609000300', 8),
});

const inspect = (remembered: Remembered) =>
  deliveryReportWithoutQuestion.inspect(REPORT, factsWith(REPORT, remembered));

test('somebody who never asked reports that a subscriber cannot be reached', () => {
  const finding = inspect({ subscriber: { whereabouts: 'home' } });
  assert.equal(finding?.class, 'denial-of-service');
  assert.equal(finding?.severity, 'medium');
  assert.match(finding?.reason ?? '', /nobody asked where to deliver/);
});

test('another network asked', () => {
  const routing = { routingAskedBy: '346090003', routingAskedAtMs: REPORT.atMs - 60_000 };
  assert.match(inspect({ subscriber: routing })?.reason ?? '', /that is another network/);
});

test('the gateway that asked reports', () => {
  const routing = { routingAskedBy: '336090003', routingAskedAtMs: REPORT.atMs - 60_000 };
  assert.equal(inspect({ subscriber: { ...routing, textFollowed: true } }), undefined);
  // a text to a roamer goes by other roads
  assert.equal(inspect({ subscriber: { ...routing, whereabouts: 'abroad' } }), undefined);
});

test('a gateway that asked and brought nothing reports that nobody is there', () => {
  const routing = { routingAskedBy: '336090003', routingAskedAtMs: REPORT.atMs - 60_000 };
  const finding = inspect({ subscriber: routing });
  assert.match(finding?.reason ?? '', /asked where to deliver, and no text of it came/);
  assert.equal(inspect({ subscriber: routing, watchedMs: 60_000 }), undefined);
});

test('a service centre asked where nobody watched: no finding worth telling', () => {
  assert.equal(inspect({ sender: { askedRouting: true } }), undefined);
  assert.equal(inspect({ watchedMs: 60_000 }), undefined);
});
