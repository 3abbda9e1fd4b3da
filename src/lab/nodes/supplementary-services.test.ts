import assert from 'node:assert/strict';
import { test } from 'node:test';
import { member } from '../../kit/member.ts';
import { deleteSubscriberData } from '../../wire/map/operations/delete-subscriber-data.ts';
import { insertSubscriberData } from '../../wire/map/operations/insert-subscriber-data.ts';
import { registerSS } from '../../wire/map/operations/register-ss.ts';
import { e164 } from '../core/components.ts';
import { switchOf, watchedWorld } from './test-border.ts';

const PHONE = 3;

/** A phone at home that has landed in a network. */
function roaming(id: string) {
  const watched = watchedWorld();
  const at = switchOf(watched.world.partner(id));
  at.arrive(PHONE);
  watched.wait(10);
  watched.clear();
  return { ...watched, at };
}

test('a roamer has calls forwarded, asks where to, and takes it back', () => {
  const { world, at, lines, wait } = roaming('fr');
  const told: unknown[] = [];
  at.forwardCalls(PHONE, '447700900009', (ok) => told.push(ok));
  wait(10);
  assert.equal(world.home.services.forwardedTo(PHONE, 'cfu'), '447700900009');
  at.askForwarding(PHONE, (number) => told.push(number));
  wait(10);
  at.cancelForwarding(PHONE, (ok) => told.push(ok));
  wait(10);
  assert.equal(world.home.services.forwardedTo(PHONE, 'cfu'), '');
  at.askForwarding(PHONE, (number) => told.push(number));
  wait(10);
  assert.deepEqual(told, [true, '447700900009', true, '']);
  assert.deepEqual(lines(), [
    'in begin registerSS',
    'out end returnResult registerSS',
    'in begin interrogateSS',
    'out end returnResult interrogateSS',
    'in begin eraseSS',
    'out end returnResult eraseSS',
    'in begin interrogateSS',
    'out end returnResult interrogateSS',
  ]);
});

test('whose calls are forwarded is told by whoever opens the dialogue, and believed', () => {
  const { world, records, wait } = roaming('fr');
  const stranger = world.partner('us').smsc;
  stranger.ask({
    to: { title: world.home.hlr.title, ssn: 6 },
    ssn: 7,
    context: 'networkFunctionalSsContext',
    version: 2,
    operation: registerSS,
    argument: { 'ss-Code': 'cfu', forwardedToNumber: e164('12025600001') },
    reference: world.phones.imsiOf(PHONE),
    done: () => {},
  });
  wait(10);
  assert.equal(world.home.services.forwardedTo(PHONE, 'cfu'), '12025600001');
  assert.match(JSON.stringify(records()[0]?.record.tcap), new RegExp(world.phones.imsiOf(PHONE)));
});

test('a roamer asks for the balance, and gives credit away', () => {
  const { world, at, lines, wait } = roaming('it');
  const told: string[] = [];
  const before = world.home.ussd.balanceOf(PHONE);
  at.askBalance(PHONE, (text) => told.push(text));
  wait(10);
  at.dialUssd(PHONE, `*140*${world.phones.msisdnOf(5)}*50#`, (text) => told.push(text));
  wait(10);
  assert.deepEqual(told, [
    `Your balance is ${(before / 100).toFixed(2)}`,
    `You gave 0.50 to ${world.phones.msisdnOf(5)}`,
  ]);
  assert.equal(world.home.ussd.balanceOf(PHONE), before - 50);
  assert.deepEqual(lines().slice(0, 2), [
    'in begin processUnstructuredSS-Request',
    'out end returnResult processUnstructuredSS-Request',
  ]);
});

test('version 1 names the subscriber in a component, and has USSD by another name', () => {
  const { world, at, lines, wait } = roaming('ke');
  const told: unknown[] = [];
  at.forwardCalls(PHONE, '447700900009', (ok) => told.push(ok));
  wait(10);
  at.askBalance(PHONE, (text) => told.push(text !== ''));
  wait(10);
  assert.deepEqual(told, [true, true]);
  assert.equal(world.home.services.forwardedTo(PHONE, 'cfu'), '447700900009');
  assert.deepEqual(lines(), [
    'in begin beginSubscriberActivity, registerSS',
    'out end returnResult registerSS',
    'in begin beginSubscriberActivity, processUnstructuredSS-Data',
    'out end returnResult processUnstructuredSS-Data',
  ]);
});

test('a guest from a network of version 1 is served by the oldest version', () => {
  const { world, lines, wait } = watchedWorld();
  const kenya = world.partner('ke');
  const guest = world.addGuest(kenya, 7);
  const at = switchOf(world.home);
  at.arrive(guest);
  wait(20);
  assert.equal(world.phones.attached[guest], at.number);
  at.forwardCalls(guest, kenya.network.msisdnOf(8));
  wait(20);
  assert.equal(kenya.services.forwardedTo(7, 'cfu'), kenya.network.msisdnOf(8));
  assert.deepEqual(lines().slice(-4), [
    'out begin registerSS',
    'in abort',
    'out begin beginSubscriberActivity, registerSS',
    'in end returnResult registerSS',
  ]);
});

test('a password is asked for twice, and the second time the old one before it', () => {
  const { world, at, lines, wait } = roaming('fr');
  at.setPassword(PHONE);
  wait(10);
  assert.match(world.home.services.passwordOf(PHONE), /^\d{4}$/);
  assert.equal(lines().filter((line) => line === 'out continue getPassword').length, 2);
  at.setPassword(PHONE);
  wait(10);
  assert.equal(lines().filter((line) => line === 'out continue getPassword').length, 5);
  assert.equal(lines().at(-1), 'out end returnResult registerPassword');
});

test('a profile that somebody else changes bars the phone, until it registers anew', () => {
  const { world, at, wait } = roaming('fr');
  const change = (operation: typeof insertSubscriberData | typeof deleteSubscriberData, argument: object) =>
    world.partner('us').smsc.ask({
      to: { title: at.title, ssn: 7 },
      ssn: 6,
      context: 'subscriberDataMngtContext',
      operation,
      argument: { imsi: world.phones.imsiOf(PHONE), ...argument },
      done: () => {},
    });
  const sent: boolean[] = [];
  const text = () =>
    at.submitText(PHONE, world.phones.msisdnOf(4), 'Hello', world.home.smsc.title, (ok) => sent.push(ok));
  change(insertSubscriberData, {
    subscriberStatus: 'operatorDeterminedBarring',
    'odb-Data': { 'odb-GeneralData': ['allOG-CallsBarred'] },
  });
  wait(10);
  text();
  wait(10);
  at.register(PHONE);
  wait(10);
  text();
  wait(10);
  change(deleteSubscriberData, { basicServiceList: [{ 'ext-Teleservice': 'shortMessageMO-PP' }] });
  wait(10);
  text();
  wait(10);
  assert.deepEqual(sent, [false, true, false]);
});

test('a profile of somebody who is not there is refused, and a gsmSCF is kept and taken away', () => {
  const { world, at, records, wait } = roaming('fr');
  const point = {
    'o-BcsmTriggerDetectionPoint': 'collectedInfo',
    serviceKey: 7,
    'gsmSCF-Address': e164('12125500700'),
    defaultCallHandling: 'continueCall',
  };
  const write = (
    phone: number,
    operation: typeof insertSubscriberData | typeof deleteSubscriberData,
    argument: object,
  ) =>
    world.home.smsc.ask({
      to: { title: at.title, ssn: 7 },
      ssn: 6,
      context: 'subscriberDataMngtContext',
      operation,
      argument: { imsi: world.phones.imsiOf(phone), ...argument },
      done: () => {},
    });
  const oCsi = { vlrCamelSubscriptionInfo: { 'o-CSI': { 'o-BcsmCamelTDPDataList': [point] } } };
  write(PHONE, insertSubscriberData, oCsi);
  write(4, insertSubscriberData, oCsi);
  wait(10);
  assert.equal(at.profiles.of(PHONE).control?.gsmScf, '12125500700');
  assert.equal(at.profiles.of(4).control, undefined);
  const errors = records().map(({ record }) => member(record.components[0], 'error'));
  assert.deepEqual(errors.filter(Boolean), ['unidentifiedSubscriber']);
  write(PHONE, deleteSubscriberData, { camelSubscriptionInfoWithdraw: null });
  wait(10);
  assert.equal(at.profiles.of(PHONE).control, undefined);
});
