import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, party } from '../testing/event.ts';
import { factsWith, type Remembered } from '../testing/network.ts';
import { deliver, textToPhone } from '../testing/text.ts';
import { textWithoutQuestion } from './text-without-question.ts';

const TEXT = textToPhone(deliver(), { called: party('447700900101', 8) });

function inspect(remembered: Remembered, of = TEXT, hasSmsRouter = false) {
  return textWithoutQuestion.inspect(of, factsWith(of, remembered, { hasSmsRouter }));
}

const askedBy = (routingAskedBy: string, minutes = 1) => ({
  subscriber: { routingAskedBy, routingAskedAtMs: TEXT.atMs - minutes * 60_000 },
});

test('a stranger delivers a text and nobody asked where to', () => {
  const finding = inspect({ subscriber: { whereabouts: 'home' } });
  assert.equal(finding?.class, 'sms-spoofing');
  assert.equal(finding?.severity, 'high');
  assert.ok((finding?.score ?? 0) >= 75);
  assert.match(finding?.reason ?? '', /nobody asked where to deliver.*in the .* that were watched/);
});

test('another network delivers than the one that asked', () => {
  const finding = inspect(askedBy('346090003'));
  assert.match(
    finding?.reason ?? '',
    /the last to ask where to deliver was a title 346090003… \(Example Spain\), .* another network/,
  );
  assert.ok((finding?.score ?? 0) >= 50);
});

test('forwardSM of version 2 is a text to a phone too', () => {
  const old = event({
    ...TEXT,
    opcode: 46,
    operation: 'forwardSM',
    contextName: 'shortMsgMT-RelayContext-v2',
  });
  assert.ok(inspect({ subscriber: {} }, old) !== undefined);
});

test('the service centre that asked delivers', () => {
  assert.equal(inspect(askedBy('336090003')), undefined);
});

test('a hub delivers under another of its titles', () => {
  assert.equal(inspect(askedBy('336090009')), undefined);
  const nobodys = textToPhone(deliver(), { calling: party('4917200000300', 8) });
  assert.equal(inspect(askedBy('491720000'), nobodys), undefined);
});

test('a sender of many texts asked over a link that nobody watches: below the bound', () => {
  const finding = inspect({ subscriber: {}, sender: { sentTexts: true } });
  assert.ok((finding?.score ?? 0) < 50);
  assert.equal(finding?.severity, 'low');
});

test('a young memory proves nothing', () => {
  assert.equal(inspect({ subscriber: {}, watchedMs: 60_000 }), undefined);
});

test('a text for an identity that the SMS router made up is left alone', () => {
  assert.equal(inspect({}, TEXT, true), undefined);
});

test('texts for roamers, and those that our own centre sends, are left alone', () => {
  const roamer = textToPhone(deliver(), { imsi: '208010000000001' });
  assert.equal(inspect({}, roamer), undefined);
  const own = textToPhone(deliver(), { opc: 1002, calling: party('447700900300', 8) });
  assert.equal(inspect({}, own), undefined);
});
