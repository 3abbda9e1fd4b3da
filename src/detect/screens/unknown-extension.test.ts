import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { EMPTY_RECORD, event } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { unknownExtension } from './unknown-extension.ts';

function inspect(argument: unknown, more: Partial<SignallingEvent> = {}) {
  const component = {
    type: 'invoke' as const,
    invokeId: 1,
    opcode: 2,
    operation: 'updateLocation',
    argument,
  };
  const record = { ...EMPTY_RECORD, components: [component] };
  const of = event({ opcode: 2, operation: 'updateLocation', imsi: '234150000000001', record, ...more });
  return unknownExtension.inspect(of, factsOf(of));
}

test('a location update carries an extension of somebody', () => {
  const finding = inspect({ extensionContainer: { privateExtensionList: [{ extId: '1.2.826.0.1' }] } });
  assert.equal(finding?.class, 'evasion');
  assert.match(finding?.reason ?? '', /private extensions \(1\.2\.826\.0\.1\)/);
});

test('a location update carries a field that it does not have', () => {
  assert.match(inspect({ unknown: [{ tag: '[99]', hex: '00' }] })?.reason ?? '', /does not have: \[99\]/);
});

test('vendors add fields everywhere: it is told below the bound', () => {
  assert.ok(unknownExtension.score < 75);
});

test('plain arguments, empty containers and harmless operations are left alone', () => {
  assert.equal(inspect({ imsi: '234150000000001' }), undefined);
  assert.equal(inspect({ extensionContainer: {} }), undefined);
  assert.ok(unknownExtension.operations !== 'all' && !unknownExtension.operations.includes(89));
});
