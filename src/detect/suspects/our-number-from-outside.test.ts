import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { event, party } from '../testing/event.ts';
import { factsWith, type Remembered } from '../testing/network.ts';
import { ourNumberFromOutside } from './our-number-from-outside.ts';

const OUR_CENTRE = [{ field: 'serviceCentreAddress', digits: '447700900300' }];

function inspect(more: Partial<SignallingEvent>, remembered: Remembered = {}) {
  const text = event({
    opcode: 46,
    operation: 'mo-ForwardSM',
    contextName: 'shortMsgMO-RelayContext-v3',
    msisdn: '447700900123',
    titlesInArgument: OUR_CENTRE,
    ...more,
  });
  return ourNumberFromOutside.inspect(text, factsWith(text, remembered));
}

const OTHER_CENTRE = [{ field: 'serviceCentreAddress', digits: '4917200000300' }];
const NOBODY = party('4915100000001', 8);

test('a stranger sends a text under one of our numbers to a centre that is not ours', () => {
  const finding = inspect({ calling: NOBODY, titlesInArgument: OTHER_CENTRE });
  assert.equal(finding?.class, 'sms-spoofing');
  assert.equal(finding?.severity, 'medium');
  assert.match(finding?.reason ?? '', /which is not ours; \+20 nobody was seen to register there/);
});

test('the number is ours and the IMSI of another network', () => {
  const finding = inspect({ calling: NOBODY, imsi: '208010000000001' });
  assert.ok((finding?.score ?? 0) >= 75);
  assert.match(finding?.reason ?? '', /none of ours/);
});

test('a roamer of ours sends a text from a network that serves roamers', () => {
  assert.equal(inspect({ imsi: '234150000000001' }, { sender: { served: true } }), undefined);
  assert.equal(inspect({ titlesInArgument: OTHER_CENTRE }, { sender: { served: true } }), undefined);
});

test('a roamer whose registration was before our time is told at most, and never stopped', () => {
  assert.ok((inspect({})?.score ?? 0) < 50);
  assert.equal(inspect({}, { watchedMs: 60_000 }), undefined);
});

test('where memory knows who serves the subscriber, another detector judges', () => {
  const subscriber = { whereabouts: 'abroad', vlr: '33609000010', country: 'FR' } as const;
  assert.equal(inspect({ calling: NOBODY, titlesInArgument: OTHER_CENTRE }, { subscriber }), undefined);
});

test('a roamer of another network sends a text through us, and a text comes to a phone', () => {
  assert.equal(inspect({ msisdn: '33612345678', calling: NOBODY }), undefined);
  const toPhone = { contextName: 'shortMsgMT-RelayContext-v2', calling: NOBODY };
  assert.equal(inspect({ ...toPhone, imsi: '234150000000001' }), undefined);
});
