import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { event, party } from '../testing/event.ts';
import { factsWith } from '../testing/network.ts';
import { answerNobodyAskedFor } from './answer-nobody-asked-for.ts';

function inspect(more: Partial<SignallingEvent>, watchedMs = 86_400_000) {
  const of = event({
    step: 'continue',
    dialogueSeen: false,
    opcode: 7,
    operation: 'insertSubscriberData',
    ...more,
  });
  return answerNobodyAskedFor.inspect(of, factsWith(of, { watchedMs }));
}

test('a profile is inserted in a dialogue that nobody began', () => {
  const finding = inspect({});
  assert.equal(finding?.class, 'evasion');
  assert.equal(finding?.severity, 'high');
  assert.ok((finding?.score ?? 0) >= 75);
  assert.match(
    finding?.reason ?? '',
    /sent insertSubscriberData in a dialogue that nobody was seen to begin$/,
  );
});

test('a result comes that nobody asked for, with or without the name of its operation', () => {
  const result = { step: 'end', kind: 'returnResult' } as const;
  for (const more of [
    { opcode: 45, operation: 'sendRoutingInfoForSM' },
    { opcode: -1, operation: '' },
  ]) {
    const finding = inspect({ ...result, ...more });
    assert.equal(finding?.severity, 'high');
    assert.ok((finding?.score ?? 0) >= 75);
  }
});

test('while the watch is young the beginning may have been before it', () => {
  const finding = inspect({}, 60_000);
  assert.equal(finding?.severity, 'low');
  assert.match(finding?.reason ?? '', /the watch is only 60 seconds old/);
});

test('where dialogues were forgotten for want of room it may be one of them', () => {
  const finding = inspect({ dialoguesForgotten: true });
  assert.equal(finding?.severity, 'low');
  assert.match(finding?.reason ?? '', /were forgotten for want of room/);
});

test('errors that nobody asked for are told and stop nothing', () => {
  const finding = inspect({ step: 'end', kind: 'returnError', opcode: -1, operation: '', errorCode: 1 });
  assert.equal(finding?.severity, 'low');
});

test('an answer to what was asked, an abort alone and an empty end are left alone', () => {
  assert.equal(inspect({ dialogueSeen: true }), undefined);
  assert.equal(inspect({ dialogueSeen: undefined, step: 'begin' }), undefined);
  assert.equal(inspect({ step: 'abort', kind: 'none', opcode: -1 }), undefined);
  assert.equal(inspect({ step: 'end', kind: 'none', opcode: -1 }), undefined);
});

test('what we send ourselves, and what comes back undelivered, is judged elsewhere', () => {
  assert.equal(inspect({ opc: 1002, calling: party('447700900001', 6) }), undefined);
  assert.equal(inspect({ sccpType: 'UDTS' }), undefined);
});
