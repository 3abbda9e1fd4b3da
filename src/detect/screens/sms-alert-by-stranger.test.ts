import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { event, party } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { smsAlertByStranger } from './sms-alert-by-stranger.ts';

function alert(more: Partial<SignallingEvent> = {}): SignallingEvent {
  const operation = 'alertServiceCentre';
  const called = party('447700900300', 8);
  return event({ opcode: 64, operation, msisdn: '447700900123', called, ...more });
}

test('a stranger says that texts can be delivered to one of ours', () => {
  const odd = alert();
  const finding = smsAlertByStranger.inspect(odd, factsOf(odd));
  assert.equal(finding?.class, 'sms-interception');
  assert.match(finding?.reason ?? '', /\(alertServiceCentre\), one of our own; only our HLR says so/);
});

test('a stranger says why texts wait', () => {
  const odd = alert({ opcode: 63, operation: 'informServiceCentre', step: 'continue', byInitiator: false });
  assert.match(smsAlertByStranger.inspect(odd, factsOf(odd))?.reason ?? '', /said that texts wait for/);
});

test('a home network alerts our service centre about its own subscriber', () => {
  const honest = alert({ msisdn: '33612345678' });
  assert.equal(smsAlertByStranger.inspect(honest, factsOf(honest)), undefined);
});

test('our own HLR alerts a service centre abroad', () => {
  const own = alert({ opc: 1002, calling: party('447700900001', 6), called: party('33609000300', 8) });
  assert.equal(smsAlertByStranger.inspect(own, factsOf(own)), undefined);
});

test('a ported number is below the bound: flagged, never stopped', () => {
  assert.ok(smsAlertByStranger.score < 75);
});
