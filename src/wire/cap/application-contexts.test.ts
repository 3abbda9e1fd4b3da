import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CAP_CONTEXTS,
  capContextName,
  capContextOf,
  capContextOid,
  capOperationAllowed,
} from './application-contexts.ts';
import { operationOf } from './registry.ts';

test('a context has one name and one object identifier', () => {
  assert.equal(CAP_CONTEXTS.length, 15);
  for (const context of CAP_CONTEXTS) {
    assert.equal(capContextName(context.oid), context.name);
    assert.equal(capContextOid(context.name), context.oid);
  }
});

test('the phases of call control are told apart by their object identifiers', () => {
  assert.equal(capContextName('0.4.0.0.1.0.50.0'), 'CAP-v1-gsmSSF-to-gsmSCF-AC');
  assert.equal(capContextName('0.4.0.0.1.0.50.1'), 'CAP-v2-gsmSSF-to-gsmSCF-AC');
  assert.equal(capContextOf('0.4.0.0.1.21.3.4')?.phase, 3);
  assert.equal(capContextOf('0.4.0.0.1.23.3.4')?.phase, 4);
  assert.equal(capContextName('0.4.0.0.1.21.3.61'), 'cap3-sms-AC');
});

test('a context of MAP is none of CAP', () => {
  assert.equal(capContextOf('0.4.0.0.1.0.1.3'), undefined);
});

test('a context names operations that CAP has, of its own phase or before, for the side that invokes them', () => {
  for (const context of CAP_CONTEXTS) {
    for (const opcode of [...context.byInitiator, ...context.byResponder]) {
      const operation = operationOf(opcode);
      assert.ok(operation, `${opcode} of ${context.name}`);
      assert.ok(operation.since <= context.phase, `${opcode} is younger than ${context.name}`);
    }
    for (const opcode of context.byInitiator) {
      assert.ok(!context.byResponder.includes(opcode), `${opcode} comes from both sides of ${context.name}`);
    }
    const sides = [context.byInitiator, context.byResponder];
    for (const side of sides) {
      const fromScf = side.map((opcode) => operationOf(opcode)?.invokedBy.includes('scf'));
      assert.equal(new Set(fromScf).size, 1, `one side of ${context.name} is the gsmSCF`);
    }
  }
});

test('only the switching side may begin a call with initialDP', () => {
  assert.equal(capOperationAllowed('0.4.0.0.1.23.3.4', 0, true), true);
  assert.equal(capOperationAllowed('0.4.0.0.1.23.3.4', 0, false), false);
  assert.equal(capOperationAllowed('0.4.0.0.1.23.3.8', 0, true), false);
  assert.equal(capOperationAllowed('0.4.0.0.1.0.1.3', 0, true), undefined);
});
