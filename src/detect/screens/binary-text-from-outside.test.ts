import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { party } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { deliver, textToPhone } from '../testing/text.ts';
import { binaryTextFromOutside } from './binary-text-from-outside.ts';

function inspect(tpdu: Record<string, unknown>, more: Partial<SignallingEvent> = {}) {
  const text = textToPhone(deliver(tpdu), more);
  return binaryTextFromOutside.inspect(text, factsOf(text));
}

const class2 = { group: 'class', alphabet: '8bit', messageClass: 2, messageWaiting: null };

test('a SIM toolkit command comes from another network', () => {
  const finding = inspect({ 'TP-PID': 0x7f, dcs: class2, text: null });
  assert.equal(finding?.class, 'sms-spoofing');
  assert.equal(finding?.severity, 'high');
  assert.ok((finding?.score ?? 0) >= 75);
  assert.match(finding?.reason ?? '', /goes to the SIM and not to the reader/);
});

test('a toolkit command is told by its security header too', () => {
  assert.equal(inspect({ udh: [{ iei: 0x70, name: 'toolkit', hex: '' }] })?.score, 90);
});

test('texts give orders to the phone, or change its settings', () => {
  assert.match(inspect({ 'TP-PID': 0x7d })?.reason ?? '', /orders to the phone/);
  assert.match(inspect({ udh: [{ iei: 5, destinationPort: 49996 }] })?.reason ?? '', /changes settings/);
});

test('a WAP push and a text for the card are flagged, no more', () => {
  const push = inspect({ udh: [{ iei: 5, destinationPort: 2948 }] });
  assert.equal(push?.severity, 'medium');
  assert.equal(inspect({ dcs: class2 })?.severity, 'low');
});

test('a roamer’s own home network keeps its SIM', () => {
  const roamer = { imsi: '208010000000001', called: party('447700900101', 8) };
  assert.equal(inspect({ 'TP-PID': 0x7f }, roamer), undefined);
});

test('our own platform, plain texts and long texts in parts are left alone', () => {
  const own = textToPhone(deliver({ 'TP-PID': 0x7f }), { opc: 1002, calling: party('447700900300', 8) });
  assert.equal(binaryTextFromOutside.inspect(own, factsOf(own)), undefined);
  assert.equal(inspect({}), undefined);
  assert.equal(inspect({ udh: [{ iei: 0, reference: 1, parts: 2, part: 1 }] }), undefined);
  assert.equal(inspect({ dcs: { messageClass: 0 } }), undefined);
});
