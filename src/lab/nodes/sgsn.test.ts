import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sendRoutingInfoForGprs } from '../../wire/map/operations/send-routing-info-for-gprs.ts';
import { e164 } from '../core/components.ts';
import { NONE, type ReceivedText } from '../core/phones.ts';
import { switchOf, watchedWorld } from './test-border.ts';

const PHONE = 3;

test('a phone turns its data on abroad, moves on, and is forgotten where it was', () => {
  const { world, lines, wait } = watchedWorld();
  const [france, spain] = [world.partner('fr').sgsn, world.partner('es').sgsn];
  france.attach(PHONE);
  wait(10);
  assert.equal(world.home.hlr.sgsnOf(PHONE), france.title);
  assert.equal(world.phones.packetAttached[PHONE], france.number);
  // the switch is another matter
  assert.equal(world.home.hlr.vlrOf(PHONE), world.switches.at(world.phones.attached[PHONE] as number).title);
  assert.deepEqual(lines(), [
    'in begin sendAuthenticationInfo',
    'out end returnResult sendAuthenticationInfo',
    'in begin updateGprsLocation',
    'out continue insertSubscriberData',
    'in continue returnResult insertSubscriberData',
    'out end returnResult updateGprsLocation',
  ]);
  spain.attach(PHONE);
  wait(10);
  assert.equal(world.phones.packetAttached[PHONE], spain.number);
  assert.deepEqual(lines().slice(-2), ['out begin cancelLocation', 'in end returnResult']);
});

test('a packet node forgets a silent phone and says so', () => {
  const { world, lines, wait } = watchedWorld();
  const { sgsn } = world.partner('fr');
  sgsn.attach(PHONE);
  wait(10);
  sgsn.purge(PHONE);
  wait(10);
  assert.equal(world.home.hlr.sgsnOf(PHONE), '');
  assert.equal(world.phones.packetAttached[PHONE], NONE);
  assert.deepEqual(lines().slice(-2), ['in begin purgeMS', 'out end returnResult']);
});

test('a gateway learns which packet node serves a phone', () => {
  const { world, wait } = watchedWorld();
  world.partner('fr').sgsn.attach(PHONE);
  wait(10);
  let answer: unknown;
  world.partner('us').smsc.ask({
    to: { title: world.home.hlr.title, ssn: 6 },
    ssn: 150,
    context: 'gprsLocationInfoRetrievalContext',
    oldest: 3,
    operation: sendRoutingInfoForGprs,
    argument: { imsi: world.phones.imsiOf(PHONE), 'ggsn-Number': e164(world.partner('us').smsc.title) },
    done: (outcome) => {
      answer = outcome.kind === 'result' ? outcome.result : outcome.kind;
    },
  });
  wait(10);
  assert.deepEqual(answer, { 'sgsn-Address': `192.0.2.${world.partner('fr').sgsn.number + 1}` });
});

test('a text for a phone that has data alone comes over the packet node', () => {
  const { world, wait } = watchedWorld();
  const shown: ReceivedText[] = [];
  world.phones.readers.push((_phone, text) => shown.push(text));
  const paris = switchOf(world.partner('fr'));
  paris.arrive(PHONE);
  world.partner('fr').sgsn.attach(PHONE);
  wait(10);
  paris.purge(PHONE);
  wait(10);
  world.home.smsc.submit({ from: '447700900001', to: world.phones.msisdnOf(PHONE), text: 'Over packets' });
  wait(10);
  assert.deepEqual(
    shown.map(({ text }) => text),
    ['Over packets'],
  );
});

test('guests from networks of every version have data at home', () => {
  for (const id of ['fr', 'pt', 'in', 'ke']) {
    const { world, wait, lines } = watchedWorld();
    const partner = world.partner(id);
    const guest = world.addGuest(partner, 7);
    world.home.sgsn.attach(guest);
    wait(20);
    assert.equal(partner.hlr.sgsnOf(7), world.home.sgsn.title, id);
    assert.ok(lines().length >= 6);
  }
});
