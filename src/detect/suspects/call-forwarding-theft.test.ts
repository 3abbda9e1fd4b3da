import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { Finding } from '../detector.ts';
import { EMPTY_RECORD, event, party } from '../testing/event.ts';
import { factsWith, type Remembered } from '../testing/network.ts';
import { afterTheft, THIEF } from '../testing/theft.ts';
import { callForwardingTheft } from './call-forwarding-theft.ts';

const HOLD_WORTHY = 40;

/** registerSS of our subscriber, who is named in the dialogue. */
function forwards(title: string, digits: string, code = 'cfu', nai = 1): SignallingEvent {
  const argument = {
    'ss-Code': code,
    ...(digits === '' ? {} : { forwardedToNumber: { digits, nai, np: 1 } }),
  };
  return event({
    opcode: digits === '' ? 12 : 10,
    operation: digits === '' ? 'activateSS' : 'registerSS',
    calling: party(title, 7),
    step: 'continue',
    opening: { opcode: -1, imsi: '234150000000001', msisdn: '', servingNode: '', sender: title, atMs: 0 },
    record: { ...EMPTY_RECORD, components: [{ type: 'invoke', invokeId: 1, opcode: 10, argument }] },
  });
}

const NOW = event().atMs;
const HOME: NonNullable<Remembered['subscriber']> = {
  imsi: '234150000000001',
  whereabouts: 'home',
  country: 'GB',
  placedAtMs: NOW - 9_000_000,
  aliveAtMs: NOW - 600_000,
};
const IN_FRANCE: NonNullable<Remembered['subscriber']> = {
  ...HOME,
  whereabouts: 'abroad',
  country: 'FR',
  vlr: '33609000010',
};

function judged(of: SignallingEvent, remembered: Remembered): Finding | undefined {
  return callForwardingTheft.inspect(of, factsWith(of, remembered));
}

test('a stranger forwards every call of a subscriber at home to a third country', () => {
  const finding = judged(forwards(THIEF, '37120000001'), { subscriber: HOME });
  assert.equal(finding?.class, 'call-interception');
  assert.equal(finding?.severity, 'high');
  assert.match(
    finding?.reason ?? '',
    /set the forwarding of calls \(cfu\) of IMSI 234150000000001 to \+371 20 000001 \(registerSS\), who was active at home 10 minutes before \(\+45 the subscriber is at home; \+35 the number is in Latvia, where the subscriber is not/,
  );
});

test('to a premium number of no country, and by switching an old one on', () => {
  assert.match(
    judged(forwards(THIEF, '979123456789'), { subscriber: HOME })?.reason ?? '',
    /the number is no country’s/,
  );
  assert.ok((judged(forwards(THIEF, ''), { subscriber: HOME })?.score ?? 0) >= HOLD_WORTHY);
});

test('the thief of the registration forwards calls as the network that serves', () => {
  const finding = judged(forwards(THIEF, '37120000001'), afterTheft(NOW));
  assert.ok((finding?.score ?? 0) >= HOLD_WORTHY);
  assert.match(finding?.reason ?? '', /registered the subscriber 5 minutes before, which was doubted/);
});

test('a roamer forwards calls: home, to a number of the place, to voice mail', () => {
  const served = { subscriber: IN_FRANCE, sender: { served: true } };
  for (const number of ['447700900199', '33612345678', '44791100000']) {
    assert.equal(judged(forwards('33609000010', number), served), undefined, number);
  }
  assert.equal(judged(forwards('33609000010', '07700900199', 'cfnry', 2), served), undefined);
  assert.ok((judged(forwards('33609000010', '37120000001'), served)?.score ?? 0) < HOLD_WORTHY);
});

test('other services, and roamers of others, are none of this', () => {
  assert.equal(judged(forwards(THIEF, '37120000001', 'baoc'), { subscriber: HOME }), undefined);
  const other = event({ ...forwards(THIEF, '37120000001'), imsi: '214070000000001' });
  assert.equal(judged(other, { subscriber: HOME }), undefined);
  const ours = event({ ...forwards('447700900100', '37120000001'), opc: 1002 });
  assert.equal(judged(ours, { subscriber: HOME }), undefined);
});
