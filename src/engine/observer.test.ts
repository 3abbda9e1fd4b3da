import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, party } from '../detect/testing/event.ts';
import { TEST_PLAN } from '../detect/testing/network.ts';
import { networkKey } from '../network/network-key.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';
import { EngineMemory } from './engine-memory.ts';
import { Observer } from './observer.ts';

const IMSI = '234150000000001';
const MSISDN = '447700900123';
const FRENCH_VLR = '33609000010';
const NOON = event().atMs;
const MINUTE_MS = 60_000;

/** Memory of the small world, and what is made of messages in it. */
function watching() {
  const memory = new EngineMemory({ homeCountry: 'GB', maxSubscribers: 1000 });
  const observer = new Observer(memory, TEST_PLAN, {
    operatorOfNumber: (title) => TEST_PLAN.operatorOfTitleNumber(title),
    calledIsUnassigned: false,
    callingIsUnassigned: false,
    callingNetwork: -1,
    homeRoleOf: ({ number }) => TEST_PLAN.homeRoleNumber(number),
    networkOfNumber: (title) => networkKey(TEST_PLAN.operatorOfTitleNumber(title), title),
  });
  const see = (of: SignallingEvent, fromOutside: boolean, stopped = false) => {
    memory.look(of);
    observer.observe(of, fromOutside, stopped);
  };
  const remembered = () => {
    memory.look(event({ imsi: IMSI, atMs: NOON }));
    return { ...viewOf(memory) };
  };
  return { memory, see, remembered };
}

function viewOf({ subscriber }: EngineMemory) {
  const { known, whereabouts, vlr, country, msisdn, aliveAtMs, placedAtMs } = subscriber;
  return { known, whereabouts, vlr, country, msisdn, aliveAtMs, placedAtMs };
}

/** Our HLR answers, or refuses, the registration that a VLR in France asked for. */
function ends(kind: 'returnResult' | 'returnError', atMs = NOON, vlr = FRENCH_VLR): SignallingEvent {
  return event({
    atMs,
    kind,
    step: 'end',
    byInitiator: false,
    opcode: kind === 'returnResult' ? 2 : -1,
    calling: party('447700900001', 6),
    called: party(vlr, 7),
    opening: { opcode: 2, imsi: IMSI, servingNode: vlr, sender: vlr, atMs },
  });
}

test('a place is believed when our HLR has accepted it, and a refused one moves nobody', () => {
  const { see, remembered } = watching();
  see(event({ opcode: 2, imsi: IMSI, calling: party(FRENCH_VLR, 7) }), true);
  see(ends('returnError'), false);
  assert.equal(remembered().whereabouts, 'unknown');
  see(ends('returnResult'), false);
  const { whereabouts, vlr, country } = remembered();
  assert.deepEqual([whereabouts, vlr, country], ['abroad', FRENCH_VLR, 'FR']);
});

test('keys that the serving network asks for are life at the place; those of another are none', () => {
  const { see, remembered } = watching();
  see(ends('returnResult'), false);
  const asks = (title: string, afterMs: number) =>
    event({ opcode: 56, imsi: IMSI, calling: party(title, 7), atMs: NOON + afterMs });
  see(asks('34609000010', 5 * MINUTE_MS), true);
  assert.equal(remembered().aliveAtMs, NOON);
  see(asks(FRENCH_VLR, 10 * MINUTE_MS), true);
  assert.equal(remembered().aliveAtMs, NOON + 10 * MINUTE_MS);
  // what was stopped teaches nothing
  see(asks(FRENCH_VLR, 20 * MINUTE_MS), true, true);
  assert.equal(remembered().aliveAtMs, NOON + 10 * MINUTE_MS);
});

test('the IMSI that our HLR gives for a number is the subscriber’s; one that the SMS router makes up is nobody’s', () => {
  const answers = (title: string) =>
    event({
      kind: 'returnResult',
      step: 'end',
      byInitiator: false,
      opcode: 45,
      imsi: IMSI,
      calling: party(title, 6),
      called: party('33609000300', 8),
      opening: { opcode: 45, msisdn: MSISDN, sender: '33609000300' },
    });
  const byRouter = watching();
  byRouter.see(answers('447700900400'), false);
  assert.equal(byRouter.remembered().known, false);
  const byRegister = watching();
  byRegister.see(answers('447700900001'), false);
  assert.equal(byRegister.remembered().msisdn, MSISDN);
});

test('who registers aboard a ship is in no country, whatever country its network is registered in', () => {
  const { see, remembered } = watching();
  see(ends('returnResult', NOON, '882399000100'), false);
  assert.deepEqual([remembered().whereabouts, remembered().country], ['abroad', '']);
});

test('a text that is led to another network is waited for by nobody here; one that is led to us is', () => {
  const { memory, see } = watching();
  const route = (node: string) =>
    event({
      kind: 'returnResult',
      step: 'end',
      byInitiator: false,
      opcode: 45,
      imsi: IMSI,
      calling: party('447700900001', 6),
      called: party('34609000300', 8),
      titlesInArgument: [{ field: 'networkNode-Number', digits: node }],
      opening: { opcode: 45, msisdn: MSISDN, sender: '34609000300' },
    });
  const followed = (node: string) => {
    see(event({ opcode: 45, msisdn: MSISDN, calling: party('34609000300', 8) }), true);
    see(route(node), false);
    memory.look(event({ imsi: IMSI }));
    return memory.subscriber.textFollowed;
  };
  assert.equal(followed(FRENCH_VLR), true);
  assert.equal(followed('447700900100'), false);
});
