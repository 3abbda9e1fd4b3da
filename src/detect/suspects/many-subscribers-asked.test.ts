import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, party } from '../testing/event.ts';
import { factsWith, type Remembered } from '../testing/network.ts';
import { manySubscribersAsked } from './many-subscribers-asked.ts';

const QUESTION = event({
  opcode: 45,
  operation: 'sendRoutingInfoForSM',
  msisdn: '447700900123',
  calling: party('4915100000001', 8),
});

function inspect(sender: Remembered['sender'], of = QUESTION) {
  return manySubscribersAsked.inspect(of, factsWith(of, { ...(sender && { sender }) }));
}

test('one title asks about numbers one after another and sends no text', () => {
  const hour = {
    routingAsked: 60,
    routingSubscribers: 60,
    consecutiveNumbers: 40,
    answered: 20,
    refused: 40,
  };
  const finding = inspect({ hour });
  assert.equal(finding?.class, 'identity-harvest');
  assert.equal(finding?.severity, 'high');
  assert.ok((finding?.score ?? 0) >= 75);
  assert.match(finding?.reason ?? '', /60 subscribers.*40 numbers one after another.*no text followed/);
});

test('a slow harvest of numbers in disorder is told', () => {
  const finding = inspect({ hour: { routingAsked: 30, routingSubscribers: 30 } });
  assert.equal(finding?.severity, 'low');
});

test('sendIMSI is counted alike', () => {
  const odd = event({ ...QUESTION, opcode: 58, operation: 'sendIMSI' });
  const hour = { routingAsked: 300, routingSubscribers: 300, consecutiveNumbers: 12 };
  assert.ok((inspect({ hour }, odd)?.score ?? 0) >= 75);
});

test('a busy service centre asks, and its texts follow', () => {
  const hour = { routingAsked: 5000, routingSubscribers: 900, textsSent: 4700, consecutiveNumbers: 5 };
  assert.equal(inspect({ sentTexts: true, hour }), undefined);
});

test('a hub delivers under a title of another operator: below the bound', () => {
  const hour = { routingAsked: 5000, routingSubscribers: 900, textsSent: 0, consecutiveNumbers: 3 };
  const score = inspect({ sentTexts: false, hour })?.score ?? 0;
  assert.ok(score >= 20 && score < 75, String(score));
});

test('few questions are no harvest; our own nodes ask as they like', () => {
  assert.equal(inspect({ hour: { routingAsked: 9, routingSubscribers: 9 } }), undefined);
  const own = event({ ...QUESTION, opc: 1002, calling: party('447700900300', 8) });
  assert.equal(inspect({ hour: { routingAsked: 900, routingSubscribers: 900 } }, own), undefined);
});

function inspectDay(senderDay: Remembered['senderDay'], sender: Remembered['sender'] = {}, of = QUESTION) {
  return manySubscribersAsked.inspect(of, factsWith(of, { sender, ...(senderDay && { senderDay }) }));
}

test('a patient harvest: some questions an hour for a day, and no text comes of them', () => {
  const finding = inspectDay({ routesUnused: 12 });
  assert.equal(finding?.class, 'identity-harvest');
  assert.equal(finding?.severity, 'medium');
  assert.match(finding?.reason ?? '', /no text followed on 12 answers, and one on 0/);
  const partner = event({ ...QUESTION, calling: party('33609000777', 8) });
  assert.ok((inspectDay({ routesUnused: 5 }, {}, partner)?.score ?? 0) >= 30);
});

test('several titles of a network ask in turn, one question each', () => {
  const finding = inspectDay({ routesUnused: 1, networkRoutesUnused: 12 });
  assert.match(finding?.reason ?? '', /12 answers to titles of its network that never sent one/);
  assert.equal(inspectDay({ routesUnused: 1, networkRoutesUnused: 12 }, { sentTexts: true }), undefined);
});

test('a centre or a hub whose texts follow, but for some', () => {
  assert.equal(inspectDay({ routesUsed: 900, routesUnused: 60 }), undefined);
  assert.equal(inspectDay({ routesUnused: 4, networkRoutesUnused: 4 }), undefined);
});
