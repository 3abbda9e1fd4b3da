import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, party } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { deliver, textToPhone } from '../testing/text.ts';
import { smsRoutingSidestep } from './sms-routing-sidestep.ts';

const ASKS = event({
  opcode: 45,
  operation: 'sendRoutingInfoForSM',
  msisdn: '447700900123',
  calling: party('33609000300', 8),
  called: party('447700900123', 6),
});

test('somebody addresses our HLR itself for the route of a text', () => {
  const aimed = event({ ...ASKS, called: party('447700900001', 6) });
  const finding = smsRoutingSidestep.inspect(aimed, factsOf(aimed));
  assert.equal(finding?.class, 'identity-harvest');
  assert.match(finding?.reason ?? '', /addressed our HLR \+44 7700 900001 \(Example Mobile\) itself/);
});

test('somebody addresses the request by a title made of an IMSI', () => {
  for (const np of [6, 7]) {
    const aimed = event({ ...ASKS, called: party('447700000000001', 6, { np }) });
    assert.match(smsRoutingSidestep.inspect(aimed, factsOf(aimed))?.reason ?? '', /made of an IMSI/);
  }
});

test('a service centre asks by the number, or asks the router', () => {
  assert.equal(smsRoutingSidestep.inspect(ASKS, factsOf(ASKS)), undefined);
  const router = event({ ...ASKS, called: party('447700900400', 6) });
  assert.equal(smsRoutingSidestep.inspect(router, factsOf(router)), undefined);
});

test('without a router there is nothing to step around', () => {
  const aimed = event({ ...ASKS, called: party('447700900001', 6) });
  const facts = factsOf(aimed, undefined, { hasSmsRouter: false });
  assert.equal(smsRoutingSidestep.inspect(aimed, facts), undefined);
});

test('our own router asks the HLR', () => {
  const own = event({
    ...ASKS,
    opc: 1002,
    calling: party('447700900400', 8),
    called: party('447700900001', 6),
  });
  assert.equal(smsRoutingSidestep.inspect(own, factsOf(own)), undefined);
});

test('a text for one of ours goes straight to a switch of ours', () => {
  const straight = textToPhone(deliver(), { called: party('447700900101', 8) });
  const finding = smsRoutingSidestep.inspect(straight, factsOf(straight));
  assert.equal(finding?.class, 'sms-spoofing');
  assert.match(finding?.reason ?? '', /straight to our switch \+44 7700 900101/);
});

test('a text goes to the router, and one for a roamer to the switch that serves it', () => {
  const routed = textToPhone(deliver());
  assert.equal(smsRoutingSidestep.inspect(routed, factsOf(routed)), undefined);
  const roamer = textToPhone(deliver(), { imsi: '208010000000001', called: party('447700900101', 8) });
  assert.equal(smsRoutingSidestep.inspect(roamer, factsOf(roamer)), undefined);
});
