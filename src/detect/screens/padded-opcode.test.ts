import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ODD_LONG_LENGTH, ODD_LONG_OPCODE, ODD_PADDED_INTEGER } from '../../signalling/oddity.ts';
import { event } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { paddedOpcode } from './padded-opcode.ts';

test('an interrogation writes its code over two octets', () => {
  const oddities = ODD_LONG_OPCODE | ODD_PADDED_INTEGER;
  const padded = event({ opcode: 71, operation: 'anyTimeInterrogation', oddities });
  const finding = paddedOpcode.inspect(padded, factsOf(padded));
  assert.equal(finding?.severity, 'high');
  assert.match(finding?.reason ?? '', /an operation code over several octets in anyTimeInterrogation/);
});

test('the same in an answer, or in an operation that hurts nobody, is remarked', () => {
  const answer = event({ opcode: 71, kind: 'returnResult', oddities: ODD_LONG_OPCODE });
  assert.equal(paddedOpcode.inspect(answer, factsOf(answer))?.severity, 'medium');
  const harmless = event({ opcode: 89, operation: 'noteMM-Event', oddities: ODD_PADDED_INTEGER });
  assert.equal(paddedOpcode.inspect(harmless, factsOf(harmless))?.score, 40);
});

test('a code of one octet is left alone, whatever else is odd', () => {
  const plain = event({ opcode: 71, oddities: ODD_LONG_LENGTH });
  assert.equal(paddedOpcode.inspect(plain, factsOf(plain)), undefined);
});
