import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { Finding } from '../detector.ts';
import { EMPTY_RECORD, event, party } from '../testing/event.ts';
import { factsWith, type Remembered } from '../testing/network.ts';
import { afterTheft, THIEF } from '../testing/theft.ts';
import { roamingNumberElsewhere } from './roaming-number-elsewhere.ts';

/** A visited switch answers our HLR, which asked for a number to route a call to. */
function gives(title: string, digits: string, nai = 1): SignallingEvent {
  const result = { roamingNumber: { digits, nai, np: 1 } };
  return event({
    kind: 'returnResult',
    step: 'end',
    opcode: 4,
    operation: 'provideRoamingNumber',
    byInitiator: false,
    calling: party(title, 7),
    opening: {
      opcode: 4,
      imsi: '234150000000001',
      msisdn: '',
      servingNode: '',
      sender: '447700900001',
      atMs: 0,
    },
    record: { ...EMPTY_RECORD, components: [{ type: 'returnResult', invokeId: 1, opcode: 4, result }] },
  });
}

function judged(of: SignallingEvent, remembered: Remembered = {}): Finding | undefined {
  return roamingNumberElsewhere.inspect(of, factsWith(of, remembered));
}

test('after a stolen registration calls are led to a third country', () => {
  const finding = judged(gives(THIEF, '37120000001'), afterTheft(event().atMs));
  assert.equal(finding?.class, 'call-interception');
  assert.equal(finding?.severity, 'high');
  assert.match(
    finding?.reason ?? '',
    /gave \+371 20 000001 as the number to route calls for IMSI 234150000000001 to \(\+50 the number is in Latvia, the switch in the United States; \+30/,
  );
});

test('without a story it is a doubt; a fresh registration adds to it', () => {
  const plain = judged(gives(THIEF, '37120000001'));
  assert.equal(plain?.severity, 'medium');
  const placedAtMs = event().atMs - 600_000;
  const fresh = { whereabouts: 'abroad' as const, country: 'US', vlr: THIEF, placedAtMs };
  assert.equal(
    (judged(gives(THIEF, '37120000001'), { subscriber: fresh })?.score ?? 0) - (plain?.score ?? 0),
    15,
  );
});

test('a number of ours, of no country, or that another partner gives out', () => {
  assert.match(judged(gives(THIEF, '447700900199'))?.reason ?? '', /the number is one of ours/);
  assert.match(judged(gives(THIEF, '979123456789'))?.reason ?? '', /the number is no country’s/);
  assert.match(judged(gives('33609000010', '34609990001'))?.reason ?? '', /in Spain, the switch in France/);
});

test('a switch gives out a number of its own country, or one that its operator lists', () => {
  assert.equal(judged(gives('33609000010', '33612345678')), undefined);
  assert.equal(judged(gives('34609000010', '34609990001')), undefined);
});

test('numbers in national form say no country, and ships have none', () => {
  assert.equal(judged(gives('33609000010', '0612345678', 2)), undefined);
  assert.equal(judged(gives('882123450000', '882123459999')), undefined);
});

test('requests, other answers, and our own switches', () => {
  assert.equal(judged(event({ ...gives(THIEF, '37120000001'), kind: 'invoke' })), undefined);
  assert.equal(judged(event({ ...gives(THIEF, '37120000001'), opcode: 45 })), undefined);
  const ours = event({ ...gives('447700900100', '37120000001'), opc: 1001 });
  assert.equal(judged(ours), undefined);
});
