import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { operationNotOfContext } from './operation-not-of-context.ts';

const LOCATION_UPDATE = {
  contextOid: '0.4.0.0.1.0.1.3',
  contextName: 'networkLocUpContext-v3',
  contextUnseen: false,
};

test('an interrogation travels in the context of a location update', () => {
  const mixed = event({
    ...LOCATION_UPDATE,
    opcode: 71,
    operation: 'anyTimeInterrogation',
    contextAllows: false,
  });
  const finding = operationNotOfContext.inspect(mixed, factsOf(mixed));
  assert.equal(finding?.severity, 'high');
  assert.match(finding?.reason ?? '', /in networkLocUpContext-v3, which has no such operation/);
});

test('the side that begins a location update sends a profile, which only the other may', () => {
  const profile = event({
    ...LOCATION_UPDATE,
    opcode: 7,
    operation: 'insertSubscriberData',
    contextAllows: false,
  });
  const finding = operationNotOfContext.inspect(profile, factsOf(profile));
  assert.match(finding?.reason ?? '', /where only the side that answers may/);
});

test('a location update in its own context is left alone', () => {
  const update = event({ ...LOCATION_UPDATE, opcode: 2, operation: 'updateLocation', contextAllows: true });
  assert.equal(operationNotOfContext.inspect(update, factsOf(update)), undefined);
});

test('an operation that version 1 does not have comes without a context', () => {
  const bare = event({ opcode: 71, operation: 'anyTimeInterrogation', contextUnseen: false });
  assert.match(
    operationNotOfContext.inspect(bare, factsOf(bare))?.reason ?? '',
    /without an application context/,
  );
});

test('a location update of version 1 needs no context', () => {
  const old = event({ opcode: 2, operation: 'updateLocation', contextUnseen: false, version: 1 });
  assert.equal(operationNotOfContext.inspect(old, factsOf(old)), undefined);
});

test('where the beginning of the dialogue was not seen nothing is claimed', () => {
  const later = event({ opcode: 71, step: 'continue', contextUnseen: true });
  assert.equal(operationNotOfContext.inspect(later, factsOf(later)), undefined);
});

test('a context that nobody specified is remarked', () => {
  const unknown = event({
    opcode: 71,
    contextOid: '0.4.0.0.1.0.99.3',
    contextUnseen: false,
    user: 'unknown',
  });
  const finding = operationNotOfContext.inspect(unknown, factsOf(unknown));
  assert.equal(finding?.severity, 'medium');
  assert.match(finding?.reason ?? '', /0\.4\.0\.0\.1\.0\.99\.3, which is none of MAP or CAP/);
});
