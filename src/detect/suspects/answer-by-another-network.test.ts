import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { event, party } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { answerByAnotherNetwork } from './answer-by-another-network.ts';

/** Our service centre asked a French register for a route, by the number of a subscriber, and is answered. */
function answered(by: string, asked = '33639980123', more: Partial<SignallingEvent> = {}) {
  const of = event({
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
  return answerByAnotherNetwork.inspect(of, factsOf(of));
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
