import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent, TitleInArgument } from '../../signalling/signalling-event.ts';
import { event, party } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { titlesContradict } from './titles-contradict.ts';

function update(titles: readonly TitleInArgument[], more: Partial<SignallingEvent> = {}): SignallingEvent {
  const operation = 'updateLocation';
  return event({ opcode: 2, operation, imsi: '234150000000001', titlesInArgument: titles, ...more });
}

test('a location update names a VLR of another operator than the one that calls', () => {
  const odd = update([
    { field: 'msc-Number', digits: '33609000011' },
    { field: 'vlr-Number', digits: '34609000010' },
  ]);
  const finding = titlesContradict.inspect(odd, factsOf(odd));
  assert.equal(finding?.class, 'sms-interception');
  assert.equal(finding?.severity, 'high');
  assert.match(finding?.reason ?? '', /named \+34 609 000010 \(Example Spain\) as vlr-Number/);
});

test('a location update names our own VLR', () => {
  const odd = update([{ field: 'vlr-Number', digits: '447700900100' }]);
  assert.equal(titlesContradict.inspect(odd, factsOf(odd))?.severity, 'high');
});

test('a roamer registers and every title is of the network that calls', () => {
  const honest = update([
    { field: 'msc-Number', digits: '33609000011' },
    { field: 'vlr-Number', digits: '33609000010' },
  ]);
  assert.equal(titlesContradict.inspect(honest, factsOf(honest)), undefined);
});

test('unknown operators of two countries are remarked, of one country left alone', () => {
  const calling = party('4915100000001', 7);
  const abroad = update([{ field: 'vlr-Number', digits: '33709000010' }], { calling });
  assert.equal(titlesContradict.inspect(abroad, factsOf(abroad))?.severity, 'low');
  const sameCountry = update([{ field: 'vlr-Number', digits: '4915200000001' }], { calling });
  assert.equal(titlesContradict.inspect(sameCountry, factsOf(sameCountry)), undefined);
});

test('a ship’s title says nothing about a country', () => {
  const ship = update([{ field: 'vlr-Number', digits: '87077000001' }]);
  assert.equal(titlesContradict.inspect(ship, factsOf(ship)), undefined);
});

test('a hub delivers a text for another operator’s service centre: remarked, no more', () => {
  const hub = event({
    opcode: 44,
    operation: 'mt-ForwardSM',
    imsi: '234150000000001',
    titlesInArgument: [{ field: 'serviceCentreAddress', digits: '34609000300' }],
  });
  assert.equal(titlesContradict.inspect(hub, factsOf(hub))?.severity, 'low');
});

test('a roamer’s text goes to our service centre, as it should', () => {
  const text = event({
    opcode: 46,
    operation: 'mo-ForwardSM',
    msisdn: '447700900123',
    titlesInArgument: [{ field: 'serviceCentreAddress', digits: '447700900300' }],
  });
  assert.equal(titlesContradict.inspect(text, factsOf(text)), undefined);
});

test('a forwardSM of version 2 brings a text for a service centre of another operator', () => {
  const hub = event({
    opcode: 46,
    operation: 'forwardSM',
    contextName: 'shortMsgMT-RelayContext-v2',
    imsi: '234150000000001',
    titlesInArgument: [{ field: 'serviceCentreAddress', digits: '34609000300' }],
  });
  assert.equal(titlesContradict.inspect(hub, factsOf(hub))?.class, 'sms-spoofing');
});

test('a location service names a centre of another operator than the one that calls', () => {
  const asks = { opcode: 85, operation: 'sendRoutingInfoForLCS', msisdn: '447700900123' };
  const odd = event({ ...asks, titlesInArgument: [{ field: 'mlc-Number', digits: '34609000145' }] });
  assert.equal(titlesContradict.inspect(odd, factsOf(odd))?.class, 'location-tracking');
  const own = event({ ...asks, titlesInArgument: [{ field: 'mlc-Number', digits: '33609000145' }] });
  assert.equal(titlesContradict.inspect(own, factsOf(own)), undefined);
});

test('a gsmSCF of another operator asks for a profile', () => {
  const titlesInArgument = [{ field: 'gsmSCF-Address', digits: '34609000147' }];
  const odd = event({ opcode: 62, operation: 'anyTimeSubscriptionInterrogation', titlesInArgument });
  assert.equal(titlesContradict.inspect(odd, factsOf(odd))?.severity, 'medium');
});

test('a caller under a title of E.212 and the VLR it names are held together all the same', () => {
  const calling = party('208010000000001', 7, { np: 6 });
  const odd = update([{ field: 'vlr-Number', digits: '34609000010' }], { calling });
  assert.equal(titlesContradict.inspect(odd, factsOf(odd))?.severity, 'high');
  const honest = update([{ field: 'vlr-Number', digits: '33609000010' }], { calling });
  assert.equal(titlesContradict.inspect(honest, factsOf(honest)), undefined);
});
