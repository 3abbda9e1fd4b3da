import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { Finding } from '../detector.ts';
import { EMPTY_RECORD, event, party } from '../testing/event.ts';
import { factsWith, type Remembered } from '../testing/network.ts';
import { serviceDenied } from './service-denied.ts';

const STORM = { hour: { messages: 640, operations: 1 } };
const PURGES = event({
  opcode: 67,
  operation: 'purgeMS',
  imsi: '234150000000001',
  calling: party('33609000010', 7),
});
const CANCELS = event({ opcode: 3, operation: 'cancelLocation', imsi: '208010000000001' });

function resets(title: string, hlr: string): SignallingEvent {
  const argument = { sendingNodenumber: { 'hlr-Number': { digits: hlr, nai: 1, np: 1 } } };
  const components = [{ type: 'invoke' as const, invokeId: 1, opcode: 37, argument }];
  return event({
    opcode: 37,
    operation: 'reset',
    calling: party(title, 6),
    record: { ...EMPTY_RECORD, components },
  });
}

function judged(of: SignallingEvent, remembered: Remembered): Finding | undefined {
  return serviceDenied.inspect(of, factsWith(of, remembered));
}

const IN_SPAIN = { whereabouts: 'abroad' as const, country: 'ES', vlr: '34609000010', placedAtMs: 1 };
const IN_FRANCE = { ...IN_SPAIN, country: 'FR', vlr: '33609000011' };

test('a title purges subscribers by the hundred whom it does not serve', () => {
  const finding = judged(PURGES, { subscriber: IN_SPAIN, sender: STORM });
  assert.equal(finding?.class, 'denial-of-service');
  assert.ok((finding?.score ?? 0) >= 70);
  assert.match(
    finding?.reason ?? '',
    /\+40 within an hour it sent 640 messages and hardly anything but purgeMS/,
  );
});

test('somebody unknown cancels the registrations of our subscribers by the thousand', () => {
  const ours = event({ ...CANCELS, imsi: '234150000000001', calling: party('12025550100', 6) });
  const finding = judged(ours, { sender: { hour: { messages: 4000, operations: 1 } } });
  assert.equal(finding?.severity, 'high');
  assert.equal(finding?.score, 99);
});

test('a reset in the name of our own HLR, or of another network’s', () => {
  const ours = judged(resets('33609000010', '447700900001'), {});
  assert.equal(ours?.severity, 'high');
  assert.match(ours?.reason ?? '', /it named \+44 7700 900001 \(Example Mobile\), one of ours, as the HLR/);
  assert.equal(judged(resets('33609000010', '34609000010'), {})?.score, 50);
  assert.equal(judged(resets('12025550100', '34609000010'), {})?.score, 70);
});

test('the HLR of roamers restarts, and tells each of our switches', () => {
  assert.equal(judged(resets('33609000010', '33609000010'), {}), undefined);
  assert.equal(judged(resets('33609000010', '33609000010'), { sender: STORM }), undefined);
});

test('a home network ends the visits of its own roamers', () => {
  assert.equal(judged(CANCELS, { sender: STORM }), undefined);
});

test('a switch that restarts purges the roamers whom it served', () => {
  assert.equal(judged(PURGES, { subscriber: IN_FRANCE, sender: STORM }), undefined);
});

test('single ones, and busy titles that do other things as well, are no storm', () => {
  assert.equal(
    judged(PURGES, { subscriber: IN_SPAIN, sender: { hour: { messages: 20, operations: 1 } } }),
    undefined,
  );
  assert.equal(
    judged(PURGES, { subscriber: IN_SPAIN, sender: { hour: { messages: 900, operations: 9 } } }),
    undefined,
  );
});
