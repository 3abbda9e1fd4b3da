import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { event, party } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { numberingPlanMisused } from './numbering-plan-misused.ts';

function inspect(more: Partial<SignallingEvent>) {
  const of = event({ opcode: 70, operation: 'provideSubscriberInfo', ...more });
  return numberingPlanMisused.inspect(of, factsOf(of));
}

test('a question is addressed by a title made of an IMSI', () => {
  for (const np of [6, 7]) {
    const finding = inspect({ called: party('447700000000001', 6, { np }) });
    assert.equal(finding?.class, 'evasion');
    assert.equal(finding?.severity, 'high');
    assert.match(finding?.reason ?? '', /addressed provideSubscriberInfo by the E\.21[24] title/);
  }
});

test('a caller hides behind a title that is none of E.164', () => {
  const finding = inspect({ calling: party('208010000000001', 6, { np: 6 }) });
  assert.equal(finding?.severity, 'medium');
  assert.match(finding?.reason ?? '', /its own title in E\.212/);
  assert.match(inspect({ called: party('4477', 6, { np: 3 }) })?.reason ?? '', /numbering plan 3/);
});

test('a national number comes from abroad: a remark', () => {
  assert.equal(inspect({ called: party('7700900001', 6, { nai: 3 }) })?.severity, 'low');
});

test('serving nodes address the home network of a roamer by a mobile title', () => {
  const called = party('447700000000001', 6, { np: 7 });
  for (const opcode of [2, 23, 56, 57, 59, 66, 67]) {
    assert.equal(inspect({ opcode, operation: 'x', called }), undefined, String(opcode));
  }
});

test('international E.164, addresses without a title or a nature, and our own nodes are left alone', () => {
  assert.equal(inspect({}), undefined);
  assert.equal(inspect({ called: party('', 6, { np: -1, nai: -1, pointCode: 1001 }) }), undefined);
  assert.equal(inspect({ called: party('447700900001', 6, { np: -1, nai: -1, tt: 9 }) }), undefined);
  const called = party('447700000000001', 6, { np: 7 });
  assert.equal(inspect({ called, opc: 1002, calling: party('447700900101', 7) }), undefined);
});
