import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { event, party } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { ssnNotOfContext } from './ssn-not-of-context.ts';

/** networkLocUpContext-v3: from a VLR to an HLR. */
function inspect(more: Partial<SignallingEvent>) {
  const of = event({
    opcode: 2,
    operation: 'updateLocation',
    contextOid: '0.4.0.0.1.0.1.3',
    contextName: 'networkLocUpContext-v3',
    contextUnseen: false,
    calling: party('33609000010', 7),
    ...more,
  });
  return ssnNotOfContext.inspect(of, factsOf(of));
}

test('a location update is addressed to a gsmSCF', () => {
  const finding = inspect({ called: party('447700900001', 147) });
  assert.equal(finding?.class, 'evasion');
  assert.equal(finding?.severity, 'medium');
  assert.match(finding?.reason ?? '', /networkLocUpContext-v3 with subsystem 147; it is for 6/);
});

test('a location update names no subsystem', () => {
  for (const ssn of [-1, 0]) {
    assert.match(inspect({ called: party('447700900001', ssn) })?.reason ?? '', /left out which subsystem/);
  }
});

test('an HLR begins what only a VLR begins: a remark', () => {
  const finding = inspect({ calling: party('33609000010', 6) });
  assert.equal(finding?.severity, 'low');
});

test('a VLR, or the MSC that is one node with it, updates a location', () => {
  assert.equal(inspect({}), undefined);
  assert.equal(inspect({ calling: party('33609000010', 8) }), undefined);
});

test('USSD runs between several kinds of nodes', () => {
  const contextOid = '0.4.0.0.1.0.19.2';
  for (const ssn of [6, 7, 147]) {
    assert.equal(inspect({ contextOid, opcode: 59, called: party('447700900001', ssn) }), undefined);
  }
});

test('without a context, in later messages and from home nothing is said', () => {
  const called = party('447700900001', 147);
  assert.equal(inspect({ called, contextOid: '' }), undefined);
  assert.equal(inspect({ called, contextOid: '0.4.0.1.1.1.50.1' }), undefined);
  assert.equal(inspect({ called, step: 'continue' }), undefined);
  assert.equal(inspect({ called, opc: 1002, calling: party('447700900101', 7) }), undefined);
});
