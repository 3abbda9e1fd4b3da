import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, party } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { globalOpcode } from './global-opcode.ts';

test('an interrogation hides its code in an object identifier', () => {
  const hidden = event({ globalOpcode: '0.4.0.0.1.71' });
  const finding = globalOpcode.inspect(hidden, factsOf(hidden));
  assert.equal(finding?.score, 95);
  assert.match(finding?.reason ?? '', /0\.4\.0\.0\.1\.71; MAP has none/);
});

test('another user of TCAP has object identifiers of its own', () => {
  const other = event({ globalOpcode: '1.2.3', user: 'unknown', called: party('447700900001', 20) });
  assert.equal(globalOpcode.inspect(other, factsOf(other))?.severity, 'low');
});

test('a local code and a message of our own are left alone', () => {
  const local = event({ opcode: 2 });
  assert.equal(globalOpcode.inspect(local, factsOf(local)), undefined);
  const ours = event({ globalOpcode: '1.2.3' });
  assert.equal(globalOpcode.inspect(ours, factsOf(ours, 'from-home')), undefined);
});
