import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_RECORD, event } from '../detect/testing/event.ts';
import { factsOf, factsWithoutPlan } from '../detect/testing/network.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';
import type { WireFault } from '../wire/fault.ts';
import { causesOf } from './cannot-judge-causes.ts';

function withFault(
  layer: WireFault['layer'],
  code: WireFault['code'],
  more: Partial<SignallingEvent> = {},
): SignallingEvent {
  const faults: WireFault[] = [{ layer, code, atOctet: 7, text: 'something' }];
  return event({ opcode: 2, operation: 'updateLocation', record: { ...EMPTY_RECORD, faults }, ...more });
}

function causes(of: SignallingEvent): readonly string[] {
  return causesOf(of, factsOf(of));
}

test('a whole message of a known operation can be judged', () => {
  assert.deepEqual(causes(event({ opcode: 2, operation: 'updateLocation' })), []);
});

test('a request of outside that can hurt is read whole before it is believed', () => {
  assert.deepEqual(causes(withFault('map', 'truncated')), ['malformed']);
  assert.deepEqual(causes(withFault('map', 'missing')), ['doubtful-value']);
  assert.deepEqual(causes(withFault('tcap', 'missing', { faulty: true })), ['malformed']);
  assert.deepEqual(causes(withFault('sms', 'truncated')), ['doubtful-value']);
  assert.deepEqual(causes(withFault('tcap', 'limit')), ['over-limit']);
});

test('a harmless operation is not read whole for the sake of it', () => {
  const harmless = withFault('map', 'truncated', { opcode: 89, operation: 'noteMM-Event' });
  assert.deepEqual(causes(harmless), []);
  assert.deepEqual(causes({ ...harmless, faulty: true }), ['malformed']);
});

test('what is broken without a word of why is malformed; what is no TCAP has another user', () => {
  assert.deepEqual(causes(event({ kind: 'none', step: 'begin', faulty: true })), ['malformed']);
  assert.deepEqual(causes(event({ kind: 'none', step: 'none', faulty: true })), ['unknown-user']);
});

test('operations, contexts and users that nobody knows are told apart', () => {
  assert.deepEqual(causes(event({ opcode: 200 })), ['unknown-operation']);
  assert.deepEqual(causes(event({ opcode: 71, user: 'unknown', contextOid: '0.4.0.0.1.0.99.3' })), [
    'unknown-context',
  ]);
  assert.deepEqual(causes(event({ opcode: 71, user: 'unknown' })), ['unknown-user']);
  assert.deepEqual(causes(event({ step: 'ansi', kind: 'none' })), ['not-an-itu-message']);
});

test('without a plan, and without a side, that is said', () => {
  const request = event({ opcode: 2, operation: 'updateLocation' });
  assert.deepEqual(causesOf(request, factsWithoutPlan(request)), ['no-network-plan']);
  assert.deepEqual(causesOf(request, factsOf(request, 'unknown')), ['side-unknown']);
});

test('what the capture cut short is no fault of the sender', () => {
  const broken = withFault('map', 'truncated', { faulty: true });
  assert.deepEqual(causesOf(broken, factsOf(broken), true), ['cut-by-capture']);
});
