import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { EMPTY_RECORD, event, party } from '../testing/event.ts';
import { factsOf, factsWith, type Remembered } from '../testing/network.ts';
import { answerByAnotherNetwork } from './answer-by-another-network.ts';

/** Our service centre asked a French register for a route, by the number of a subscriber, and is answered. */
function answered(by: string, asked = '33639980123', more: Partial<SignallingEvent> = {}) {
  const of = answer(by, asked, more);
  return answerByAnotherNetwork.inspect(of, factsOf(of));
}

/** The same once memory is a day old. */
function answeredLater(by: string, asked: string, sender?: Remembered['sender'], route = '33609000010') {
  const component = {
    type: 'returnResult' as const,
    invokeId: 1,
    opcode: 45,
    operation: 'sendRoutingInfoForSM',
    result: { locationInfoWithLMSI: { 'networkNode-Number': { digits: route, nai: 1, np: 1 } } },
  };
  const of = answer(by, asked, { record: { ...EMPTY_RECORD, components: [component] } });
  return answerByAnotherNetwork.inspect(of, factsWith(of, { ...(sender && { sender }) }));
}

function answer(by: string, asked: string, more: Partial<SignallingEvent>): SignallingEvent {
  return event({
    kind: 'returnResult',
    step: 'end',
    byInitiator: false,
    opcode: 45,
    operation: 'sendRoutingInfoForSM',
    calling: party(by, 6),
    called: party('447700900300', 8),
    opening: { opcode: 45, sender: '447700900300', receiver: asked },
    ...more,
  });
}

test('a stranger answers a question that was put to France', () => {
  const finding = answered('12125550142');
  assert.equal(finding?.severity, 'high');
  assert.match(finding?.reason ?? '', /answered sendRoutingInfoForSM, which was put to .* in France/);
});

test('the register of the subscriber answers under a title of its own', () => {
  assert.equal(answered('33609000400'), undefined);
  assert.equal(answered('33609000400', '33609000010'), undefined);
});

test('the very node that was asked answers, wherever its title is from', () => {
  assert.equal(answered('12125550142', '12125550142'), undefined);
});

test('what tells no country, refusals, and questions that others put to us are left alone', () => {
  assert.equal(answered('882399000100'), undefined);
  assert.equal(answered('12125550142', '882399000100'), undefined);
  assert.equal(answered('12125550142', '33639980123', { byInitiator: true }), undefined);
  assert.equal(answered('12125550142', '33639980123', { opening: undefined } as never), undefined);
});

test('a title of the same country that nobody claims answers for a listed operator, and leads the text to itself', () => {
  const finding = answeredLater('33700000700', '33655000123', undefined, '33700000700');
  assert.equal(finding, undefined, 'a number of nobody: whose it is, is not known');
  const forged = answeredLater('34700000700', '34609000001', undefined, '34700000700');
  assert.equal(forged?.severity, 'high');
  assert.ok((forged?.score ?? 0) >= 75);
  assert.match(forged?.reason ?? '', /the node is of Example Spain.*texts come to itself.*never seen before/);
});

test('a number of a listed operator is answered for by a stranger of its country', () => {
  const first = answeredLater('34700000700', '34655000123', undefined, '34700000700');
  assert.ok((first?.score ?? 0) >= 75);
  assert.match(first?.reason ?? '', /the number is of Example Spain/);
});

test('a ported number: an operator of the country that is in no plan answers as it has before', () => {
  const before = { firstAtMs: answer('34700000700', '34655000123', {}).atMs - 86_400_000 };
  const finding = answeredLater('34700000001', '34655000123', before, '34700000700');
  assert.equal(finding?.severity, 'low');
  assert.ok((finding?.score ?? 0) < 75);
  // a router for texts names itself, and passes too
  assert.ok((answeredLater('34700000001', '34655000123', before, '34700000001')?.score ?? 0) < 75);
});

test('a node whose operator lists a part of its range only is no stranger', () => {
  assert.equal(answeredLater('34655009999', '34655000123'), undefined);
});
