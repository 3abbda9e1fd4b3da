import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, party } from '../testing/event.ts';
import { factsWith } from '../testing/network.ts';
import { deliver, textToPhone } from '../testing/text.ts';
import { protectedSenderName } from './protected-sender-name.ts';

/** One bank, whose aggregator sends from the title 346090003xx. */
function routesOfSenderName(name: string) {
  return name === 'LLOYDBANK' ? (title: string) => title.startsWith('346090003') : undefined;
}

const named = (alphanumeric: string, from = '33609000300') =>
  textToPhone(deliver({ 'TP-OA': { alphanumeric, nai: 5, np: 0 } }), { calling: party(from, 8) });

function inspect(of: ReturnType<typeof named>) {
  return protectedSenderName.inspect(of, factsWith(of, {}, { routesOfSenderName }));
}

test('a text comes under a bank’s name by a route that is not the bank’s', () => {
  const finding = inspect(named('LloydBank'));
  assert.equal(finding?.class, 'sms-spoofing');
  assert.equal(finding?.severity, 'high');
  assert.match(finding?.reason ?? '', /under the name "LLOYDBANK", which is protected/);
});

test('a name is written so that it looks like a bank’s', () => {
  for (const name of ['L1oyd Bank', 'Lloyd-B4nk', 'LLØYDBANK', 'L|oydBank', 'LLOYD BANK']) {
    assert.match(inspect(named(name))?.reason ?? '', /looks like the protected name "LLOYDBANK"/, name);
  }
});

test('forwardSM of an older version carries the name', () => {
  const old = event({
    ...named('LloydBank'),
    opcode: 46,
    operation: 'forwardSM',
    contextName: 'shortMsgMT-RelayContext-v2',
    version: 2,
  });
  assert.equal(inspect(old)?.detector, 'protected-sender-name');
});

test('the bank’s own aggregator sends, whatever way it writes the name', () => {
  assert.equal(inspect(named('LloydBank', '34609000301')), undefined);
  assert.equal(inspect(named('Lloyd Bank', '34609000301')), undefined);
});

test('names that nobody protects, and numbers, are left alone', () => {
  assert.equal(inspect(named('Pizza')), undefined);
  assert.equal(inspect(textToPhone(deliver())), undefined);
});

test('a subscriber’s own text, and what our own centre sends, are left alone', () => {
  const ours = named('LloydBank', '447700900300');
  const facts = factsWith(ours, {}, { routesOfSenderName, side: 'from-home' });
  assert.equal(protectedSenderName.inspect(ours, facts), undefined);
  const submitted = event({ ...named('LloydBank'), opcode: 46, contextName: '', msisdn: '447700900123' });
  assert.equal(inspect(submitted), undefined);
});
