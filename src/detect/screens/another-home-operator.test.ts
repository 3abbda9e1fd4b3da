import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NetworkPlan } from '../../network/network-plan.ts';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { NO_MEMORY } from '../../state/message-memory.ts';
import type { Finding } from '../detector.ts';
import { MessageFacts } from '../message-facts.ts';
import { event, party } from '../testing/event.ts';
import { factsOf, factsWithoutPlan, TEST_CONFIG } from '../testing/network.ts';
import { anotherHomeOperator } from './another-home-operator.ts';

/** The small world with a rival at home, who may or may not have our subscribers as guests. */
function withRival(of: SignallingEvent, allow: string[] = []): Finding | undefined {
  const rival = {
    tadig: 'GBRRV',
    name: 'Example Rival',
    country: 'GB',
    plmns: ['23499'],
    globalTitles: ['447999'],
    mobileGlobalTitles: [],
    msisdnPrefixes: [],
    roamingNumbers: [],
    nodes: [],
    allow,
  };
  const partners = { ...TEST_CONFIG.partners, list: [...TEST_CONFIG.partners.list, rival] };
  const plan = new NetworkPlan({ ...TEST_CONFIG, partners });
  const facts = new MessageFacts({ plan, hasSmsRouter: true, reveal: true, memory: NO_MEMORY });
  facts.reset(of);
  return anotherHomeOperator.inspect(of, facts);
}

const REGISTERS = event({
  opcode: 2,
  operation: 'updateLocation',
  imsi: '234150000000001',
  calling: party('44799900010', 7),
});

test('another operator of our country registers our subscriber', () => {
  const finding = withRival(REGISTERS);
  assert.equal(finding?.severity, 'high');
  assert.equal(finding?.class, 'sms-interception');
  assert.match(
    finding?.reason ?? '',
    /\(Example Rival\) registered IMSI 234150000000001 \(updateLocation\), another operator of our own/,
  );
});

test('it asks for keys', () => {
  const asks = event({ ...REGISTERS, opcode: 56, operation: 'sendAuthenticationInfo' });
  assert.equal(withRival(asks)?.class, 'key-theft');
});

test('a title of our country that nobody claims is flagged: leased, or one of ours that was forgotten', () => {
  const finding = anotherHomeOperator.inspect(REGISTERS, factsOf(REGISTERS));
  assert.equal(finding?.severity, 'medium');
  assert.match(finding?.reason ?? '', /no operator in the network plan claims it/);
});

test('national roaming that is agreed', () => {
  assert.equal(withRival(REGISTERS, ['updateLocation']), undefined);
});

test('roaming abroad, the rival’s own subscribers, and our own switches', () => {
  const abroad = event({ ...REGISTERS, calling: party('33609000010', 7) });
  assert.equal(withRival(abroad), undefined);
  assert.equal(withRival(event({ ...REGISTERS, imsi: '214070000000001' })), undefined);
  const ours = event({ ...REGISTERS, opc: 1002, calling: party('447700900100', 7) });
  assert.equal(withRival(ours), undefined);
  assert.equal(anotherHomeOperator.inspect(REGISTERS, factsWithoutPlan(REGISTERS)), undefined);
});

test('islands with the prefix of our country are countries of their own', () => {
  const jersey = event({ ...REGISTERS, calling: party('44779700010', 7) });
  assert.equal(factsOf(jersey).callingCountry, 'JE');
  assert.equal(anotherHomeOperator.inspect(jersey, factsOf(jersey)), undefined);
});
