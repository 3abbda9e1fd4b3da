import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capContextName, capContextOf, capContextOid, capContexts } from './application-contexts.ts';
import { operationNamed } from './registry.ts';

test('a context has one name and one object identifier', () => {
  assert.equal(capContexts.length, 15);
  for (const context of capContexts) {
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
  for (const context of capContexts) {
    for (const name of [...context.initiatorInvokes, ...context.responderInvokes]) {
      const operation = operationNamed(name);
      assert.ok(operation, `${name} of ${context.name}`);
      assert.ok(operation.since <= context.phase, `${name} is younger than ${context.name}`);
    }
    for (const name of context.initiatorInvokes) {
      assert.ok(!context.responderInvokes.includes(name), `${name} comes from both sides of ${context.name}`);
    }
    const sides = [context.initiatorInvokes, context.responderInvokes];
    for (const side of sides) {
      const fromScf = side.map((name) => operationNamed(name)?.invokedBy.includes('scf'));
      assert.equal(new Set(fromScf).size, 1, `one side of ${context.name} is the gsmSCF`);
    }
  }
});
