import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { Finding } from '../detector.ts';
import { event, party } from '../testing/event.ts';
import { factsOf, factsWithoutPlan } from '../testing/network.ts';
import { foreignGsmScf } from './foreign-gsm-scf.ts';

const OPENING = { opcode: 2, msisdn: '', servingNode: '447700900100', sender: '447700900100', atMs: 0 };

function profile(scf: string, more: Parameters<typeof event>[0] = {}): SignallingEvent {
  return event({
    opcode: 7,
    operation: 'insertSubscriberData',
    titlesInArgument: [{ field: 'gsmSCF-Address', digits: scf }],
    ...more,
  });
}

/** The answer of a roamer's HLR to the registration that our VLR began. */
function answered(scf: string, imsi = '208010000000001'): SignallingEvent {
  return profile(scf, { step: 'continue', byInitiator: false, opening: { ...OPENING, imsi } });
}

function judged(of: SignallingEvent): Finding | undefined {
  return foreignGsmScf.inspect(of, factsOf(of));
}

test('somebody abroad puts a control point over the calls of our subscriber', () => {
  const finding = judged(profile('12025550100', { imsi: '234150000000001' }));
  assert.equal(finding?.class, 'call-interception');
  assert.equal(finding?.severity, 'critical');
  assert.match(finding?.reason ?? '', /put \+1 2025 550100 in control of the calls of IMSI 234150000000001/);
});

test('our own register hands out a control point that is not ours: remarked, since it may be hosted', () => {
  const outbound = {
    opc: 1001,
    dpc: 2001,
    calling: party('447700900001', 6),
    called: party('33609000010', 7),
  };
  const odd = profile('12025550100', { ...outbound, imsi: '234150000000001' });
  const finding = judged(odd);
  assert.ok((finding?.score ?? 0) >= 40);
  assert.notEqual(finding?.severity, 'critical');
  assert.equal(judged(profile('447700900600', { ...outbound, imsi: '234150000000001' })), undefined);
});

test('hosted CAMEL: a roamer’s home network names a control point of its group abroad', () => {
  const finding = judged(answered('34609000600'));
  assert.ok((finding?.score ?? 0) < 40);
  assert.equal(finding?.severity, 'low');
});

test('the same unasked, and about a roamer of somebody else, weighs more', () => {
  const asked = judged(answered('34609000600'))?.score ?? 0;
  const unasked = judged(profile('34609000600', { imsi: '208010000000001' }))?.score ?? 0;
  const others = judged(profile('34609000600', { imsi: '262010000000001' }))?.score ?? 0;
  assert.ok(asked < unasked && unasked < others);
});

test('a roamer’s home network names its own, and profiles without any', () => {
  assert.equal(judged(answered('33609000600')), undefined);
  const plain = event({ opcode: 7, operation: 'insertSubscriberData', imsi: '208010000000001' });
  assert.equal(judged(plain), undefined);
  const of = profile('12025550100', { imsi: '208010000000001' });
  assert.equal(foreignGsmScf.inspect(of, factsWithoutPlan(of)), undefined);
});
