import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { SubscriberView } from '../../state/subscriber-view.ts';
import type { Finding } from '../detector.ts';
import { EMPTY_RECORD, event, party } from '../testing/event.ts';
import { factsOf, factsWith, factsWithoutPlan } from '../testing/network.ts';
import { notTheServingNode } from './not-the-serving-node.ts';

const IMSI = '234150000000001';
const MINUTE_MS = 60_000;
const PURGES = event({ opcode: 67, operation: 'purgeMS', imsi: IMSI, calling: party('33609000010', 7) });
const SENDS_TEXT = event({
  opcode: 46,
  operation: 'mo-ForwardSM',
  msisdn: '447700900123',
  calling: party('33609000011', 8),
});

const HOME: Partial<SubscriberView> = {
  whereabouts: 'home',
  country: 'GB',
  placedAtMs: PURGES.atMs - 600 * MINUTE_MS,
  aliveAtMs: PURGES.atMs - 4 * MINUTE_MS,
};
const IN_FRANCE: Partial<SubscriberView> = {
  whereabouts: 'abroad',
  country: 'FR',
  previousCountry: 'GB',
  vlr: '33609000010',
  placedAtMs: PURGES.atMs - 600 * MINUTE_MS,
};
const IN_SPAIN: Partial<SubscriberView> = { ...IN_FRANCE, country: 'ES', vlr: '34609000010' };

function judged(of: SignallingEvent, subscriber: Partial<SubscriberView>): Finding | undefined {
  return notTheServingNode.inspect(of, factsWith(of, { subscriber }));
}

test('somebody abroad purges a subscriber who is at home', () => {
  const finding = judged(PURGES, HOME);
  assert.equal(finding?.class, 'denial-of-service');
  assert.equal(finding?.severity, 'high');
  assert.equal(finding?.score, 85);
  assert.equal(finding?.category, 3);
  assert.equal(
    finding?.reason,
    '+33 609 000010 (Example France) said that IMSI 234150000000001 is gone (purgeMS), ' +
      'who was active at home 4 minutes before; no network abroad serves them',
  );
});

test('a text in the name of a subscriber comes from another country than the one they roam in', () => {
  const finding = judged(SENDS_TEXT, IN_SPAIN);
  assert.equal(finding?.class, 'sms-spoofing');
  assert.equal(finding?.severity, 'high');
  assert.match(finding?.reason ?? '', /the node that serves them is \+34 609 000010 \(Example Spain\)$/);
});

test('every operation of the serving network is found, each for what it does', () => {
  const classes: Record<number, string | undefined> = {};
  for (const opcode of notTheServingNode.operations as number[]) {
    classes[opcode] = judged(event({ ...PURGES, opcode, msisdn: '447700900123' }), HOME)?.class;
  }
  assert.deepEqual(classes, {
    10: 'call-interception',
    11: 'profile-fraud',
    12: 'call-interception',
    13: 'profile-fraud',
    14: 'identity-harvest',
    17: 'profile-fraud',
    46: 'sms-spoofing',
    57: 'identity-harvest',
    59: 'profile-fraud',
    66: 'sms-interception',
    67: 'denial-of-service',
  });
  for (const opcode of notTheServingNode.capOperations ?? []) {
    assert.equal(judged(event({ ...PURGES, user: 'cap', opcode }), HOME)?.class, 'profile-fraud');
  }
});

test('who sets a barring for somebody else cuts them off', () => {
  const components = [{ type: 'invoke' as const, invokeId: 1, opcode: 12, argument: { 'ss-Code': 'baic' } }];
  const bars = event({
    ...PURGES,
    opcode: 12,
    operation: 'activateSS',
    record: { ...EMPTY_RECORD, components },
  });
  assert.equal(judged(bars, HOME)?.class, 'denial-of-service');
});

test('a text for a subscriber at home is delivered under the code of version 2', () => {
  const delivered = event({ ...PURGES, opcode: 46, operation: 'forwardSM', version: 2 });
  assert.equal(judged(delivered, HOME), undefined);
});

test('the roamer’s own network does all of it', () => {
  assert.equal(judged(PURGES, IN_FRANCE), undefined);
  assert.equal(judged(SENDS_TEXT, IN_FRANCE), undefined);
  const packets = { ...IN_SPAIN, vlr: '', sgsn: '33609000077' };
  assert.equal(judged(SENDS_TEXT, packets), undefined);
});

test('titles that no plan knows are of one network by their first digits, of two by their countries', () => {
  const served = { ...IN_FRANCE, country: 'US', vlr: '12025550100' };
  assert.equal(judged(event({ ...PURGES, calling: party('12025550101', 8) }), served), undefined);
  assert.equal(judged(event({ ...PURGES, calling: party('4915100000001', 8) }), served)?.severity, 'high');
  const unsure = judged(event({ ...PURGES, calling: party('13125550101', 8) }), served);
  assert.equal(unsure?.severity, 'low');
  assert.match(unsure?.reason ?? '', /whether both are of one network is not known/);
});

test('where nothing is remembered nothing is claimed', () => {
  assert.equal(judged(PURGES, { whereabouts: 'unknown' }), undefined);
  assert.equal(judged(PURGES, { whereabouts: 'abroad', country: 'FR' }), undefined);
  assert.equal(notTheServingNode.inspect(PURGES, factsOf(PURGES)), undefined);
  assert.equal(notTheServingNode.inspect(PURGES, factsWithoutPlan(PURGES)), undefined);
});

test('home that was proved long ago weighs less: a registration may have come unseen', () => {
  const finding = judged(PURGES, { ...HOME, placedAtMs: PURGES.atMs - 9 * 86_400_000, aliveAtMs: 0 });
  assert.equal(finding?.severity, 'medium');
  assert.match(finding?.reason ?? '', /who came back home 9 days before/);
});

test('the network that was just left clears up', () => {
  const justMoved = { ...IN_SPAIN, previousCountry: 'FR', placedAtMs: PURGES.atMs - 5 * MINUTE_MS };
  assert.equal(judged(SENDS_TEXT, justMoved)?.severity, 'low');
  assert.equal(judged(SENDS_TEXT, { ...justMoved, previousCountry: 'DE' })?.severity, 'high');
  const justHome = { ...HOME, previousCountry: 'FR', placedAtMs: PURGES.atMs - 5 * MINUTE_MS };
  assert.equal(judged(SENDS_TEXT, justHome)?.score, 30);
});

test('a VLR purges days later who left it without its being told; texts do not come so late', () => {
  const longGone = { ...IN_SPAIN, previousCountry: 'FR', placedAtMs: PURGES.atMs - 3 * 86_400_000 };
  assert.equal(judged(PURGES, longGone)?.severity, 'low');
  assert.equal(judged(SENDS_TEXT, longGone)?.severity, 'high');
});

test('a roamer of another network, and our own switch, are none of this', () => {
  const other = event({ ...PURGES, imsi: '214070000000001' });
  assert.equal(judged(other, HOME), undefined);
  const ours = event({ ...PURGES, opc: 1002, calling: party('447700900100', 7) });
  assert.equal(judged(ours, HOME), undefined);
});

test('a supplementary service names its subscriber in the dialogue alone, and is found by it', () => {
  const open = { 'map-open': { destinationReference: { digits: IMSI, nai: 1, np: 6 } } };
  const record = {
    ...EMPTY_RECORD,
    tcap: {
      type: 'begin',
      otid: '00000001',
      dtid: null,
      applicationContext: 'networkFunctionalSsContext-v2',
      acOid: '0.4.0.0.1.0.18.2',
      dialogue: { pdu: 'AARQ' as const, userInformation: [{ oid: '0.4.0.0.1.1.1.1', value: open }] },
    },
  };
  const forwards = event({ ...PURGES, opcode: 10, operation: 'registerSS', imsi: '', record });
  assert.match(judged(forwards, HOME)?.reason ?? '', /registered a supplementary service of IMSI 2341500/);
  const later = event({
    ...forwards,
    step: 'continue',
    record: EMPTY_RECORD,
    opening: { opcode: -1, imsi: IMSI, msisdn: '', servingNode: '', sender: '33609000010', atMs: 0 },
  });
  assert.equal(judged(later, HOME)?.class, 'call-interception');
  assert.equal(judged(event({ ...forwards, record: EMPTY_RECORD }), HOME), undefined);
});
