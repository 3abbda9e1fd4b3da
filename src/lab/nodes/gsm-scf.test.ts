import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from '../../wire/cap/operations/connect.ts';
import { initialDP } from '../../wire/cap/operations/initial-dp.ts';
import { insertSubscriberData } from '../../wire/map/operations/insert-subscriber-data.ts';
import { CALL_CAUSES } from '../core/call-leg.ts';
import { e164 } from '../core/components.ts';
import { RogueNode } from '../core/rogue-node.ts';
import { isPrepaid } from './gsm-scf.ts';
import type { CallOutcome } from './outgoing-call.ts';
import { switchOf, watchedWorld } from './test-border.ts';

const HOUR = 3600;

/** A prepaid subscriber who has landed in a network, and a number that always answers. */
function prepaidIn(id: string) {
  const watched = watchedWorld();
  const { world } = watched;
  const phone = Array.from({ length: 20 }, (_, i) => i).find((i) => isPrepaid(world.home.hlr, i)) ?? -1;
  const at = switchOf(world.partner(id));
  at.arrive(phone);
  watched.wait(20);
  watched.clear();
  const ended: CallOutcome[] = [];
  const call = (to = '8613900000001') => {
    at.call(phone, to, (outcome) => ended.push(outcome));
    watched.wait(HOUR);
  };
  return { ...watched, phone, at, ended, call };
}

test('some subscribers pay before, and some do not', () => {
  const { world } = watchedWorld(1, 500);
  const paid = Array.from({ length: 500 }, (_, i) => i).filter((i) => isPrepaid(world.home.hlr, i)).length;
  assert.ok(paid > 150 && paid < 250, String(paid));
});

for (const [id, context] of [
  ['fr', 'capssf-scfGenericAC-v3'],
  ['us', 'CAP-v2-gsmSSF-to-gsmSCF-AC'],
] as const) {
  test(`a prepaid roamer calls from a network with ${context}: asked before, told of after`, () => {
    const { world, records, lines, ended, call } = prepaidIn(id);
    const charged: number[] = [];
    world.home.gsmScf.charged.push((tenths) => charged.push(tenths));
    call();
    assert.deepEqual(lines(), [
      'in begin initialDP',
      'out continue requestReportBCSMEvent, applyCharging, continue',
      'in continue eventReportBCSM',
      'in continue applyChargingReport, eventReportBCSM',
      'out end continue',
    ]);
    assert.equal(records()[0]?.record.tcap?.applicationContext, context);
    assert.deepEqual(charged, [Math.round((ended[0]?.talkMs ?? 0) / 100)]);
    assert.ok(ended[0]?.answered);
  });
}

test('no calls are controlled where the switch does not know how, and none at home', () => {
  for (const id of ['pt', 'ke']) {
    const { lines, ended, call } = prepaidIn(id);
    call();
    assert.ok(ended[0]?.answered);
    assert.deepEqual(lines(), []);
  }
  const { world, phone, at, wait, seen, clear } = prepaidIn('fr');
  switchOf(world.home).arrive(phone);
  wait(10);
  assert.equal(at.profiles.of(phone).control, undefined);
  clear();
  switchOf(world.home).call(phone, world.phones.msisdnOf(phone === 1 ? 2 : 1));
  wait(HOUR);
  assert.equal(seen.length, 0);
});

test('who has spent everything reaches nobody', () => {
  const { world, phone, lines, ended, call } = prepaidIn('fr');
  world.home.gsmScf.spent.add(world.phones.imsiOf(phone));
  call();
  assert.deepEqual(lines(), ['in begin initialDP', 'out end releaseCall']);
  assert.deepEqual(ended, [{ answered: false, cause: CALL_CAUSES.callRejected, talkMs: 0 }]);
});

test('a gsmSCF that keeps silent costs the call', () => {
  const { world, lines, ended, call } = prepaidIn('fr');
  world.lab.edge.guard = { decide: ({ inbound }) => ({ action: inbound ? 'drop' : 'forward' }) };
  call();
  assert.deepEqual(lines(), ['in begin initialDP']);
  assert.equal(ended[0]?.cause, CALL_CAUSES.temporaryFailure);
});

test('busy, silent and unreachable ends are reported as what they are', () => {
  const { world, records, phone, call } = prepaidIn('fr');
  const other = phone === 4 ? 5 : 4;
  world.phones.setInCall(other, true);
  call(world.phones.msisdnOf(other));
  world.phones.setInCall(other, false);
  world.phones.switchOn(other, false);
  call(world.phones.msisdnOf(other));
  const events = records().flatMap(({ record }) =>
    record.components
      .filter(({ operation }) => operation === 'eventReportBCSM')
      .map(({ argument }) => (argument as { eventTypeBCSM: string }).eventTypeBCSM),
  );
  assert.deepEqual(events, ['oCalledPartyBusy', 'routeSelectFailure']);
});

test('whoever is written into the profile as gsmSCF leads calls where they like', () => {
  const { world, phone, at, wait, ended, call } = prepaidIn('fr');
  const truth = { label: 'call-interception', scenario: 'test', level: 'clumsy', actor: 'attacker' } as const;
  const rogue = new RogueNode(world.lab, world.lab.partner('stranger'), '750', truth);
  const overheard: string[] = [];
  rogue.onCap(initialDP, (request) => {
    overheard.push(
      (request.argument as { calledPartyBCDNumber: { digits: string } }).calledPartyBCDNumber.digits,
    );
    request.ignore();
    request.dialogue.tell(connect, {
      destinationRoutingAddress: [{ digits: '8613900000009', nai: 4, np: 1 }],
    });
  });
  const point = {
    'o-BcsmTriggerDetectionPoint': 'collectedInfo',
    serviceKey: 1,
    'gsmSCF-Address': e164(rogue.title),
    defaultCallHandling: 'continueCall',
  };
  rogue.ask({
    to: { title: at.title, ssn: 7 },
    ssn: 6,
    context: 'subscriberDataMngtContext',
    operation: insertSubscriberData,
    argument: {
      imsi: world.phones.imsiOf(phone),
      vlrCamelSubscriptionInfo: { 'o-CSI': { 'o-BcsmCamelTDPDataList': [point] } },
    },
    done: () => {},
  });
  wait(10);
  const reached: string[] = [];
  world.fixedNumbers.listeners.push((number) => reached.push(number));
  call('491699000001');
  assert.deepEqual(overheard, ['491699000001']);
  assert.deepEqual(reached, ['8613900000009']);
  assert.ok(ended[0]?.answered);
});
