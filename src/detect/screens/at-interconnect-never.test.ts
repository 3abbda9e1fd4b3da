import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CATEGORY_ONE_OPERATIONS } from '../category-one-table.ts';
import { event, party } from '../testing/event.ts';
import { factsOf, factsWithoutPlan } from '../testing/network.ts';
import { atInterconnectNever } from './at-interconnect-never.ts';

const ASKS_WHERE = event({ opcode: 71, operation: 'anyTimeInterrogation', msisdn: '447700900123' });

test('a roaming partner asks for a location it may not have', () => {
  assert.deepEqual(atInterconnectNever.inspect(ASKS_WHERE, factsOf(ASKS_WHERE)), {
    detector: 'at-interconnect-never',
    category: 1,
    class: 'location-tracking',
    severity: 'high',
    score: 95,
    reason:
      '+33 609 000010 (Example France) asked where +44 7700 900123 is and whether the phone is in use ' +
      '(anyTimeInterrogation); only our own gsmSCF may ask',
  });
});

test('our own gsmSCF asks its HLR where a subscriber is', () => {
  const own = event({ ...ASKS_WHERE, opc: 1002, calling: party('447700900200', 147) });
  assert.equal(factsOf(own).side, 'from-home');
  assert.equal(atInterconnectNever.inspect(own, factsOf(own)), undefined);
});

test('a partner that has an agreement for the operation is left alone, and only for that one', () => {
  const allowed = event({ opcode: 85, operation: 'sendRoutingInfoForLCS', msisdn: '447700900123' });
  assert.equal(atInterconnectNever.inspect(allowed, factsOf(allowed)), undefined);
  const other = event({ ...allowed, opcode: 83, operation: 'provideSubscriberLocation' });
  assert.equal(atInterconnectNever.inspect(other, factsOf(other))?.class, 'location-tracking');
  const spain = event({ ...allowed, calling: party('34609000010', 145) });
  assert.equal(atInterconnectNever.inspect(spain, factsOf(spain))?.severity, 'high');
});

test('an answer from outside to what we asked is no request', () => {
  const answer = event({ ...ASKS_WHERE, step: 'end', kind: 'returnResult' });
  assert.equal(atInterconnectNever.inspect(answer, factsOf(answer)), undefined);
});

test('our own request that SCCP brings back is no request of theirs', () => {
  const returned = event({ ...ASKS_WHERE, sccpType: 'UDTS' });
  assert.equal(atInterconnectNever.inspect(returned, factsOf(returned)), undefined);
});

test('in a dialogue that our side opened the request weighs less', () => {
  const handover = event({ opcode: 33, operation: 'processAccessSignalling', step: 'continue' });
  const unasked = atInterconnectNever.inspect(handover, factsOf(handover));
  const invited = event({ ...handover, byInitiator: false });
  const finding = atInterconnectNever.inspect(invited, factsOf(invited));
  assert.equal(unasked?.severity, 'high');
  assert.equal(finding?.severity, 'medium');
  assert.match(finding?.reason ?? '', /our side opened/);
});

test('where nothing tells the side, the finding is a step less severe and says so', () => {
  const finding = atInterconnectNever.inspect(ASKS_WHERE, factsWithoutPlan(ASKS_WHERE));
  assert.equal(finding?.severity, 'medium');
  assert.match(finding?.reason ?? '', /^\+33 609 000010 asked .*which side it came from is not known/);
});

test('the subscriber is masked where nobody asked to see it', () => {
  const finding = atInterconnectNever.inspect(ASKS_WHERE, factsOf(ASKS_WHERE, undefined, { reveal: false }));
  assert.match(finding?.reason ?? '', /where \+44 7700 90•••• is/);
});

test('the list is that of the operations that never cross an interconnection', () => {
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const named = [71, 65, 62, 58, 22, 24, 85, 83, 5, 55, 68, 69, 29, 33];
  const rest = [
    6,
    9,
    16,
    20,
    21,
    ...range(25, 28),
    ...range(30, 32),
    34,
    35,
    ...range(39, 43),
    ...range(50, 52),
  ];
  const high = [72, ...range(76, 82), 84, 86, ...range(109, 126)];
  assert.deepEqual(
    CATEGORY_ONE_OPERATIONS,
    [...named, ...rest, ...high].sort((a, b) => a - b),
  );
});

test('every operation of the list is found and named', () => {
  for (const opcode of CATEGORY_ONE_OPERATIONS) {
    const request = event({ opcode, imsi: '234150000000001', calling: party('34609000010', 6) });
    const finding = atInterconnectNever.inspect(request, factsOf(request));
    assert.match(finding?.reason ?? '', new RegExp(`\\(operation ${opcode}\\)`));
    assert.doesNotMatch(finding?.reason ?? '', /\$/);
  }
});

test('the operation hides in the continue of a dialogue that began empty', () => {
  const hidden = event({ ...ASKS_WHERE, step: 'continue', byInitiator: true, dialogueSeen: true });
  assert.equal(atInterconnectNever.inspect(hidden, factsOf(hidden))?.severity, 'high');
});

test('a dialogue that begins empty is an honest handshake', () => {
  const empty = event({ kind: 'none', componentCount: 0 });
  assert.equal(atInterconnectNever.inspect(empty, factsOf(empty)), undefined);
});
