import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { event } from '../testing/event.ts';
import { factsWith } from '../testing/network.ts';
import { reflectedMessage } from './reflected-message.ts';

function inspect(more: Partial<SignallingEvent>, watchedMs = 86_400_000) {
  const of = event({
    sccpType: 'UDTS',
    dialogueSeen: false,
    opcode: 71,
    operation: 'anyTimeInterrogation',
    ...more,
  });
  return reflectedMessage.inspect(of, factsWith(of, { watchedMs }));
}

test('a network brings back what we never sent', () => {
  for (const sccpType of ['UDTS', 'XUDTS', 'LUDTS']) {
    const finding = inspect({ sccpType });
    assert.equal(finding?.class, 'evasion');
    assert.equal(finding?.severity, 'high');
    assert.match(finding?.reason ?? '', /brought back anyTimeInterrogation/);
  }
});

test('while the watch is young it may have gone out before', () => {
  assert.equal(inspect({}, 60_000)?.severity, 'low');
  assert.equal(inspect({ dialoguesForgotten: true })?.severity, 'low');
});

test('what we sent comes back undelivered', () => {
  assert.equal(inspect({ dialogueSeen: true }), undefined);
});

test('where nothing says what went out, nothing is claimed', () => {
  assert.equal(inspect({ dialogueSeen: undefined }), undefined);
  assert.equal(inspect({ sccpType: 'UDT' }), undefined);
});
