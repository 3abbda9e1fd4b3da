import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ODD_INDEFINITE_LENGTH } from '../../signalling/oddity.ts';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { FORMS } from '../message-form.ts';
import { EMPTY_RECORD, event, party } from '../testing/event.ts';
import { factsWith, type Remembered } from '../testing/network.ts';
import { unlikeItsNetwork } from './unlike-its-network.ts';

/** A French title asks for keys with lengths of the indefinite form. */
const INDEFINITE = asks({ oddities: ODD_INDEFINITE_LENGTH });

function asks(more: Partial<SignallingEvent>): SignallingEvent {
  return event({
    opcode: 56,
    operation: 'sendAuthenticationInfo',
    imsi: '234150000000001',
    calling: party('33609000777', 7),
    sound: true,
    ...more,
  });
}

/** So many requests of the network were seen, and so many of them had the form. */
function habit(seen: number, form = 0, like = 0): NonNullable<Remembered['habit']> {
  return { seen, like: (asked) => (asked === form ? like : 0) };
}

function judged(of: SignallingEvent, remembered: Remembered) {
  return unlikeItsNetwork.inspect(of, factsWith(of, remembered));
}

test('a new title writes lengths as no switch of its network ever did', () => {
  const finding = judged(INDEFINITE, { habit: habit(400) });
  assert.equal(finding?.class, 'evasion');
  assert.equal(finding?.severity, 'medium');
  assert.match(finding?.reason ?? '', /indefinite form, as in 0 of 400 requests of its network/);
  assert.equal(judged(INDEFINITE, { habit: habit(20) })?.severity, 'low');
});

test('a short request in segments, and a translation type of its own, are odd in any network', () => {
  const segmented = asks({ sccpType: 'XUDT', record: { ...EMPTY_RECORD, segments: 2 } });
  assert.match(judged(segmented, {})?.reason ?? '', /cut into segments/);
  const translated = asks({ called: party('447700900001', 6, { tt: 10 }) });
  assert.match(judged(translated, {})?.reason ?? '', /translation type/);
});

test('a network whose equipment writes so', () => {
  assert.equal(judged(INDEFINITE, { habit: habit(400, FORMS.indefinite, 390) }), undefined);
  const translated = asks({ called: party('447700900001', 6, { tt: 10 }) });
  assert.equal(judged(translated, { habit: habit(40, FORMS.translation, 40) }), undefined);
});

test('one that has served subscribers may write as it likes, and who is hardly known has no habit', () => {
  assert.equal(judged(INDEFINITE, { sender: { served: true }, habit: habit(400) }), undefined);
  assert.equal(judged(INDEFINITE, { habit: habit(4) }), undefined);
  assert.equal(judged(INDEFINITE, { habit: habit(400), watchedMs: 60_000 }), undefined);
  assert.equal(judged(asks({}), { habit: habit(400) }), undefined);
  const long = asks({ sccpType: 'XUDT' });
  assert.equal(judged(long, { habit: habit(400) }), undefined);
});
