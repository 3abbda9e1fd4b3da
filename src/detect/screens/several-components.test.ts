import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ODD_DUPLICATE_INVOKE_ID } from '../../signalling/oddity.ts';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { EMPTY_RECORD, event } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { severalComponents } from './several-components.ts';

const NAMES: Readonly<Record<number, string>> = {
  2: 'updateLocation',
  7: 'insertSubscriberData',
  71: 'anyTimeInterrogation',
};

function opening(opcodes: readonly number[], more: Partial<SignallingEvent> = {}): SignallingEvent {
  const components = opcodes.map((opcode, invokeId) => ({
    type: 'invoke' as const,
    invokeId,
    opcode,
    operation: NAMES[opcode] ?? null,
  }));
  const record = { ...EMPTY_RECORD, components };
  return event({ opcode: opcodes[0] ?? -1, componentCount: opcodes.length, record, ...more });
}

test('an interrogation hides behind a location update', () => {
  const two = opening([2, 71]);
  const finding = severalComponents.inspect(two, factsOf(two));
  assert.equal(finding?.severity, 'high');
  assert.match(finding?.reason ?? '', /2 requests at once: updateLocation, anyTimeInterrogation/);
});

test('two interrogations in one message', () => {
  const two = opening([71, 71]);
  assert.equal(severalComponents.inspect(two, factsOf(two))?.severity, 'medium');
});

test('version 1 names the subscriber of a service in a request of its own; anything else behind it is found', () => {
  const honest = opening([54, 10]);
  assert.equal(severalComponents.inspect(honest, factsOf(honest)), undefined);
  for (const odd of [opening([54, 71]), opening([54, 10, 71]), opening([10, 54])]) {
    assert.equal(severalComponents.inspect(odd, factsOf(odd))?.severity, 'high');
  }
  const later = opening([54, 10], { contextOid: '0.4.0.0.1.0.19.2' });
  assert.equal(severalComponents.inspect(later, factsOf(later))?.severity, 'high');
});

test('two requests under one invoke id', () => {
  const two = opening([2, 2], { oddities: ODD_DUPLICATE_INVOKE_ID, step: 'continue' });
  assert.match(severalComponents.inspect(two, factsOf(two))?.reason ?? '', /under one invoke id/);
});

test('two requests under one invoke id stand behind a result', () => {
  const hidden = opening([2, 2], {
    oddities: ODD_DUPLICATE_INVOKE_ID,
    step: 'continue',
    kind: 'returnResult',
  });
  assert.equal(severalComponents.inspect(hidden, factsOf(hidden))?.severity, 'medium');
});

test('a message of ours that comes back asks nothing', () => {
  const back = opening([2, 71], { sccpType: 'UDTS' });
  assert.equal(severalComponents.inspect(back, factsOf(back)), undefined);
});

test('it is said once a message', () => {
  const second = opening([2, 71], { componentIndex: 1 });
  assert.equal(severalComponents.inspect(second, factsOf(second)), undefined);
});

test('a long profile comes in several pieces, and a result with a request', () => {
  const profile = opening([7, 7]);
  assert.equal(severalComponents.inspect(profile, factsOf(profile)), undefined);
  const later = opening([71, 2], { step: 'continue', byInitiator: false });
  assert.equal(severalComponents.inspect(later, factsOf(later)), undefined);
  const one = opening([71]);
  assert.equal(severalComponents.inspect(one, factsOf(one)), undefined);
});
