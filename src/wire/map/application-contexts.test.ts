import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  APPLICATION_CONTEXTS,
  applicationContextName,
  applicationContextOid,
  operationAllowed,
} from './application-contexts.ts';
import { operationOf } from './registry.ts';

test('a context is known by its object identifier and by its name', () => {
  assert.equal(applicationContextName('0.4.0.0.1.0.1.3'), 'networkLocUpContext-v3');
  assert.equal(applicationContextName('0.4.0.0.1.0.1.1'), 'networkLocUpContext-v1');
  assert.equal(applicationContextOid('shortMsgRelayContext-v1'), '0.4.0.0.1.0.21.1');
  assert.equal(applicationContextOid('shortMsgMO-RelayContext-v2'), '0.4.0.0.1.0.21.2');
  assert.equal(applicationContextName('0.4.0.0.1.0.1.4'), undefined);
  assert.equal(applicationContextName('0.4.0.0.1.0.50.1'), undefined);
});

test('no two contexts share a name or an identifier', () => {
  assert.equal(new Set(APPLICATION_CONTEXTS.map(({ oid }) => oid)).size, APPLICATION_CONTEXTS.length);
  assert.equal(new Set(APPLICATION_CONTEXTS.map(({ name }) => name)).size, APPLICATION_CONTEXTS.length);
});

test('every operation that a context names is known', () => {
  for (const { name, byInitiator, byResponder } of APPLICATION_CONTEXTS) {
    assert.ok(byInitiator.length > 0, name);
    for (const opcode of [...byInitiator, ...byResponder])
      assert.ok(operationOf(opcode), `${name} ${opcode}`);
  }
});

test('the HLR may insert a profile where a VLR opened the dialogue, and not the VLR', () => {
  const networkLocUp = '0.4.0.0.1.0.1.3';
  assert.equal(operationAllowed(networkLocUp, 7, false), true);
  assert.equal(operationAllowed(networkLocUp, 7, true), false);
  assert.equal(operationAllowed(networkLocUp, 2, true), true);
  assert.equal(operationAllowed(networkLocUp, 2, false), false);
});

test('a short message to a telephone is forwardSM in version 2 and mt-ForwardSM in version 3', () => {
  assert.equal(operationAllowed('0.4.0.0.1.0.25.2', 46, true), true);
  assert.equal(operationAllowed('0.4.0.0.1.0.25.2', 44, true), false);
  assert.equal(operationAllowed('0.4.0.0.1.0.25.3', 44, true), true);
  assert.equal(operationAllowed('0.4.0.0.1.0.25.3', 46, true), false);
});

test('either side of a USSD dialogue may ask', () => {
  assert.equal(operationAllowed('0.4.0.0.1.0.19.2', 59, true), true);
  assert.equal(operationAllowed('0.4.0.0.1.0.19.2', 60, false), true);
});

test('of a context that is none of MAP nothing can be said', () => {
  assert.equal(operationAllowed('0.4.0.0.1.0.99.3', 71, true), undefined);
  assert.equal(operationAllowed('0.4.0.0.1.21.3.4', 0, true), undefined);
});
