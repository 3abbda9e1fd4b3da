import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { party } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { deliver, textToPhone } from '../testing/text.ts';
import { silentText } from './silent-text.ts';

function inspect(tpdu: Record<string, unknown>, more: Partial<SignallingEvent> = {}) {
  const text = textToPhone(deliver(tpdu), more);
  return silentText.inspect(text, factsOf(text));
}

test('a silent text finds out whether a phone is on', () => {
  const finding = inspect({ 'TP-PID': 0x40 });
  assert.equal(finding?.class, 'location-tracking');
  assert.equal(finding?.severity, 'high');
  assert.ok((finding?.score ?? 0) >= 75);
  assert.match(finding?.reason ?? '', /a silent text \(type 0\)/);
});

test('texts without content are told, and stop nothing', () => {
  assert.equal(inspect({ 'TP-UDL': 0, text: '' })?.severity, 'low');
  const dcs = { messageWaiting: { active: false, indication: 'voicemail', store: false } };
  assert.match(inspect({ 'TP-UDL': 0, text: '', dcs })?.reason ?? '', /waiting sign/);
});

test('a partner tests a SIM of its own that roams here', () => {
  assert.equal(inspect({ 'TP-PID': 0x40 }, { imsi: '208010000000001' }), undefined);
});

test('texts with words, reports of delivery and our own tests are left alone', () => {
  assert.equal(inspect({}), undefined);
  assert.equal(inspect({ type: 'SMS-STATUS-REPORT', 'TP-UDL': 0 }), undefined);
  const own = textToPhone(deliver({ 'TP-PID': 0x40 }), { opc: 1002, calling: party('447700900300', 8) });
  assert.equal(silentText.inspect(own, factsOf(own)), undefined);
});
