import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { ScmgRecord } from '../../wire/sccp/scmg.ts';
import { EMPTY_RECORD, event, party } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { sccpManagementFromOutside } from './sccp-management-from-outside.ts';

function management(type: ScmgRecord['type'], more: Partial<SignallingEvent> = {}): SignallingEvent {
  const scmg: ScmgRecord = { type, affectedSsn: 6, affectedPc: 1001, multiplicity: 0 };
  const neighbour = party('', 1, { pointCode: 2001 });
  return event({
    kind: 'none',
    step: 'none',
    user: 'unknown',
    componentCount: 0,
    called: party('', 1, { pointCode: 1001 }),
    calling: neighbour,
    record: { ...EMPTY_RECORD, scmg },
    ...more,
  });
}

test('somebody says by global title that our HLR is out of service', () => {
  const far = management('SSP', { calling: party('33609000010', 1) });
  const finding = sccpManagementFromOutside.inspect(far, factsOf(far));
  assert.equal(finding?.severity, 'high');
  assert.match(finding?.reason ?? '', /\(SSP\) from outside by global title/);
});

test('a neighbour says that a subsystem is prohibited', () => {
  const near = management('SSP');
  assert.equal(sccpManagementFromOutside.inspect(near, factsOf(near))?.severity, 'medium');
});

test('a neighbour tests or allows a subsystem: next to nothing', () => {
  const near = management('SST');
  assert.equal(sccpManagementFromOutside.inspect(near, factsOf(near))?.score, 15);
});

test('our own nodes manage each other, and traffic of subscribers is none of this', () => {
  const ours = management('SSP', { opc: 1002, calling: party('', 1, { pointCode: 1002 }) });
  assert.equal(sccpManagementFromOutside.inspect(ours, factsOf(ours)), undefined);
  const traffic = event({ opcode: 2 });
  assert.equal(sccpManagementFromOutside.inspect(traffic, factsOf(traffic)), undefined);
});
