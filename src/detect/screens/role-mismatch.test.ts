import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, party } from '../testing/event.ts';
import { factsOf, factsWithoutPlan } from '../testing/network.ts';
import { roleMismatch } from './role-mismatch.ts';

const IMSI = '234150000000001';

function found(opcode: number, operation: string, title: string) {
  const request = event({ opcode, operation, imsi: IMSI, calling: party(title, 8) });
  return roleMismatch.inspect(request, factsOf(request));
}

test('a service centre registers one of our subscribers', () => {
  const finding = found(2, 'updateLocation', '33609000300');
  assert.equal(finding?.class, 'sms-interception');
  assert.equal(finding?.severity, 'high');
  assert.equal(
    finding?.reason,
    '+33 609 000300 (Example France), a service centre (SMSC) by its IR.21, sent updateLocation for ' +
      'IMSI 234150000000001; only nodes that serve subscribers do',
  );
});

test('a home register sends a text for a subscriber', () => {
  const request = event({
    opcode: 46,
    operation: 'mo-ForwardSM',
    msisdn: '447700900123',
    calling: party('33609000400', 8),
  });
  const finding = roleMismatch.inspect(request, factsOf(request));
  assert.equal(finding?.class, 'sms-spoofing');
  assert.equal(finding?.severity, 'high');
});

test('a switch cancels a registration, which is for home registers to do', () => {
  const finding = found(3, 'cancelLocation', '33609000500');
  assert.equal(finding?.class, 'denial-of-service');
  assert.equal(finding?.severity, 'medium');
});

test('everybody minds their own business', () => {
  assert.equal(found(2, 'updateLocation', '33609000500'), undefined);
  assert.equal(found(3, 'cancelLocation', '33609000400'), undefined);
  assert.equal(found(45, 'sendRoutingInfoForSM', '33609000300'), undefined);
  assert.equal(found(44, 'mt-ForwardSM', '33609000500'), undefined);
  assert.equal(found(46, 'forwardSM', '33609000300'), undefined);
});

test('a title of several roles may do what fits one of them', () => {
  assert.equal(found(2, 'updateLocation', '33609000510'), undefined);
  assert.equal(found(3, 'cancelLocation', '33609000510')?.severity, 'medium');
});

test('where no partner says what a title is nothing is claimed', () => {
  assert.equal(found(2, 'updateLocation', '33609000010'), undefined);
  assert.equal(found(2, 'updateLocation', '12025550100'), undefined);
  const request = event({ opcode: 2, imsi: IMSI, calling: party('33609000300', 8) });
  assert.equal(roleMismatch.inspect(request, factsWithoutPlan(request)), undefined);
  const fromHome = event({ ...request, opc: 1001, dpc: 2001 });
  assert.equal(roleMismatch.inspect(fromHome, factsOf(fromHome)), undefined);
});
