import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EMPTY_RECORD, event, party } from '../detect/testing/event.ts';
import { TEST_PLAN } from '../detect/testing/network.ts';
import { networkKey } from '../network/network-key.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';
import { NumberTable } from '../state/number-table.ts';
import { EngineMemory } from './engine-memory.ts';
import { NumberObserver } from './number-observer.ts';
import { Observer } from './observer.ts';

const IMSI = '234150000000001';
const SIM = 1_234150000000001;
const NEW_IMSI = '234150000000002';
const MSISDN = '447700900123';
const OTHER_MSISDN = '447700900124';
const HLR = '447700900001';
const PARIS = '33609000010';
const PARIS_TOO = '33609000011';
/** A title of France that no partner announced. */
const FRENCH_STRANGER = '33789000100';
const MADRID = '34609000010';
const NOON = event().atMs;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Particulars = NonNullable<Parameters<typeof event>[0]>;

/** The small world, what is made of messages in it, and what banks could be told. */
function watching() {
  const numbers = new NumberTable({ capacity: 100 });
  const memory = new EngineMemory({ homeCountry: 'GB', maxSubscribers: 1000, tables: { numbers } });
  const observer = new Observer(memory, TEST_PLAN, {
    operatorOfNumber: (title) => TEST_PLAN.operatorOfTitleNumber(title),
    calledIsUnassigned: false,
    callingIsUnassigned: false,
    callingNetwork: -1,
    homeRoleOf: ({ number }) => TEST_PLAN.homeRoleNumber(number),
    networkOfNumber: (title) => networkKey(TEST_PLAN.operatorOfTitleNumber(title), title),
  });
  const numberObserver = new NumberObserver(memory, numbers, TEST_PLAN, observer);
  const see = (of: SignallingEvent, fromOutside: boolean, stopped = false) => {
    memory.look(of);
    observer.observe(of, fromOutside, stopped);
    numberObserver.observe(of, fromOutside, stopped);
  };
  const ours = (of: Particulars) => see(event({ calling: party(HLR, 6), ...of }), false);
  const theirs = (title: string, of: Particulars, stopped = false) =>
    see(event({ calling: party(title, 7), ...of }), true, stopped);
  const told = (msisdn = MSISDN) => {
    const row = numbers.find(Number(`1${msisdn}`));
    return row < 0 ? undefined : numbers.view(row);
  };
  const doubts = (sender: string, atMs: number) =>
    memory.findings.add(SIM, {
      detector: 'location-update-too-fast',
      threat: 'sms-interception',
      score: 80,
      atMs,
      sender,
      operation: 'updateLocation',
    });
  return { memory, numbers, ours, theirs, told, doubts };
}

type World = ReturnType<typeof watching>;

/** Our register names the SIM of a number to somebody who wants to send it a text. */
function names({ ours }: World, imsi = IMSI, msisdn = MSISDN, atMs = NOON): void {
  const opening = { opcode: 45, msisdn, sender: '33609000300' };
  ours({ atMs, kind: 'returnResult', step: 'end', byInitiator: false, opcode: 45, imsi, opening });
}

interface Registering {
  readonly atMs?: number;
  readonly refused?: boolean;
  readonly opcode?: 2 | 23;
  /** Profile within it: what `provisionedSS` has. */
  readonly services?: readonly unknown[];
  /** It is found to be a theft when it begins. */
  readonly doubted?: boolean;
  readonly stopped?: boolean;
}

/** A node registers the subscriber. Our register answers two seconds later. */
function registers(world: World, node: string, of: Registering = {}): void {
  const { atMs = NOON, refused = false, opcode = 2, services, doubted = false } = of;
  const titlesInArgument = [{ field: 'vlr-Number', digits: node }];
  if (doubted) world.doubts(node, atMs);
  world.theirs(node, { atMs, opcode, imsi: IMSI, titlesInArgument }, of.stopped);
  const opening = { opcode, imsi: IMSI, servingNode: node, sender: node, atMs };
  if (services !== undefined) provides(world, services, atMs + 1000, opening);
  world.ours({
    atMs: atMs + 2000,
    kind: refused ? 'returnError' : 'returnResult',
    step: 'end',
    byInitiator: false,
    opcode: refused ? -1 : opcode,
    errorCode: refused ? 8 : -1,
    opening,
  });
}

/** Our register tells a node the profile, or a part of it. */
function provides(
  { ours }: World,
  services: readonly unknown[],
  atMs: number,
  opening: Particulars['opening'],
): void {
  const argument = { provisionedSS: services };
  const record = { ...EMPTY_RECORD, components: [{ type: 'invoke', invokeId: 1, opcode: 7, argument }] };
  ours({
    atMs,
    step: 'continue',
    opcode: 7,
    msisdn: MSISDN,
    byInitiator: false,
    opening,
    record,
  } as Particulars);
}

function forwarding(code: string, ...status: readonly string[]) {
  return { forwardingInfo: { 'ss-Code': code, forwardingFeatureList: [{ 'ss-Status': status }] } };
}

const ACTIVE = ['provisioned', 'registered', 'active'];

/** Our register takes the subscriber from a node. */
function cancels({ ours }: World, node: string, atMs: number): void {
  ours({ atMs, opcode: 3, imsi: IMSI, called: party(node, 7) });
}

/** A subscriber whose number is known, registered in Paris at noon. */
function inParis(): World {
  const world = watching();
  names(world);
  registers(world, PARIS);
  return world;
}

describe('which SIM a number has', () => {
  test('is what our register names: in routes of texts and calls, to who asks for an IMSI, in profiles and restored data', () => {
    const answers: Particulars[] = [
      { opcode: 45, imsi: IMSI, opening: { opcode: 45, msisdn: MSISDN } },
      { opcode: 22, imsi: IMSI, opening: { opcode: 22, msisdn: MSISDN } },
      { opcode: 58, imsi: IMSI, opening: { opcode: 58, msisdn: MSISDN } },
      { opcode: 57, msisdn: MSISDN, opening: { opcode: 57, imsi: IMSI } },
    ];
    for (const answer of answers) {
      const world = watching();
      world.ours({ kind: 'returnResult', step: 'end', byInitiator: false, ...answer });
      assert.equal(world.told()?.imsi, SIM, String(answer.opcode));
    }
    const world = watching();
    world.ours({ opcode: 7, imsi: IMSI, msisdn: MSISDN });
    assert.equal(world.told()?.imsi, SIM);
  });

  test('is not what an SMS router makes up, nor what is said of other networks’ numbers', () => {
    const world = watching();
    const answer = { kind: 'returnResult', step: 'end', byInitiator: false, opcode: 45, imsi: IMSI } as const;
    world.ours({ ...answer, calling: party('447700900400', 6), opening: { opcode: 45, msisdn: MSISDN } });
    world.ours({ ...answer, opening: { opcode: 45, msisdn: '33612345678' } });
    world.ours({ ...answer, imsi: '208010000000001', opening: { opcode: 45, msisdn: MSISDN } });
    assert.equal(world.numbers.size, 0);
  });

  test('is not what strangers say, whether or not they were stopped', () => {
    for (const stopped of [false, true]) {
      const world = watching();
      world.theirs(PARIS, { opcode: 7, imsi: IMSI, msisdn: MSISDN }, stopped);
      for (const opcode of [45, 22, 58]) {
        const opening = { opcode, msisdn: MSISDN, sender: HLR };
        const answer = { kind: 'returnResult', step: 'end', opcode, imsi: IMSI, opening } as const;
        world.theirs(PARIS, { ...answer, byInitiator: false }, stopped);
      }
      assert.equal(world.numbers.size, 0);
    }
  });

  test('changed: the place of the new SIM is that of the number, and the old number has none', () => {
    const world = inParis();
    names(world, IMSI, OTHER_MSISDN, NOON + HOUR);
    assert.deepEqual(
      [world.told(OTHER_MSISDN)?.place.country, world.told(OTHER_MSISDN)?.swapped],
      ['FR', true],
    );
    assert.deepEqual([world.told()?.imsi, world.told()?.place.whereabouts], [0, 'unknown']);
    names(world, NEW_IMSI, MSISDN, NOON + 2 * HOUR);
    assert.deepEqual([world.told()?.swapped, world.told()?.place.whereabouts], [true, 'unknown']);
  });
});

describe('where a subscriber is', () => {
  test('is where they were when the number became known, since they came there', () => {
    const world = watching();
    registers(world, PARIS);
    names(world, IMSI, MSISDN, NOON + HOUR);
    const place = world.told()?.place;
    assert.deepEqual([place?.country, place?.sinceMs, place?.seenAtMs], ['FR', NOON + 2000, NOON + 2000]);
  });

  test('is home when our register takes them from the node that serves them; any other node says nothing', () => {
    const world = inParis();
    cancels(world, MADRID, NOON + HOUR);
    assert.equal(world.told()?.place.country, 'FR');
    cancels(world, PARIS, NOON + 2 * HOUR);
    assert.deepEqual([world.told()?.place.whereabouts, world.told()?.placeBefore.country], ['home', 'FR']);
  });

  test('a registration that was refused, or never answered, moves nobody', () => {
    const world = inParis();
    registers(world, MADRID, { atMs: NOON + HOUR, refused: true });
    world.theirs(MADRID, { atMs: NOON + HOUR, opcode: 2, imsi: IMSI });
    assert.equal(world.told()?.place.country, 'FR');
    assert.equal(world.told()?.texts.atMs, NOON + 2000);
  });

  test('a stolen registration is doubted: the last trusted place is the one before, and whom texts reach is not known by it', () => {
    const world = inParis();
    registers(world, MADRID, { atMs: NOON + HOUR, doubted: true });
    const { place, placeBefore, texts } = world.told() ?? {};
    assert.deepEqual([place?.country, place?.doubted], ['ES', true]);
    assert.deepEqual([placeBefore?.country, placeBefore?.seenAtMs], ['FR', NOON + 2000]);
    assert.deepEqual(texts, { state: 'yes', atMs: NOON + 2000 });
    // nor by what the thief answers
    const opening = { opcode: 44, imsi: IMSI };
    world.theirs(MADRID, { atMs: NOON + 2 * HOUR, kind: 'returnResult', byInitiator: false, opening });
    world.theirs(MADRID, { atMs: NOON + 2 * HOUR, opcode: 66, imsi: IMSI });
    assert.equal(world.told()?.texts.atMs, NOON + 2000);
  });

  test('stolen within the country, the place that was trusted until then is the one before', () => {
    const world = inParis();
    registers(world, FRENCH_STRANGER, { atMs: NOON + HOUR, doubted: true });
    const { place, placeBefore } = world.told() ?? {};
    assert.deepEqual([place?.country, place?.doubted, place?.sinceMs], ['FR', true, NOON + HOUR + 2000]);
    assert.deepEqual([placeBefore?.country, placeBefore?.seenAtMs], ['FR', NOON + 2000]);
  });

  test('stolen by the very node that serves them, it is doubted too', () => {
    const world = inParis();
    registers(world, PARIS, { atMs: NOON + HOUR, doubted: true });
    assert.equal(world.told()?.place.doubted, true);
    assert.equal(world.told()?.placeBefore.country, 'FR');
  });

  test('the thieves move on within their network, or to titles of nobody: it stays doubted', () => {
    const world = watching();
    names(world);
    registers(world, PARIS, { doubted: true });
    registers(world, PARIS_TOO, { atMs: NOON + HOUR });
    assert.equal(world.told()?.place.doubted, true);
    registers(world, FRENCH_STRANGER, { atMs: NOON + 2 * HOUR });
    assert.equal(world.told()?.place.doubted, true);
    // also when what was found is too old to be remembered
    registers(world, PARIS_TOO, { atMs: NOON + 9 * HOUR });
    assert.equal(world.told()?.place.doubted, true);
  });

  test('another partner of the same country registers them: they are there, undoubted, from then on', () => {
    const world = watching();
    names(world);
    registers(world, FRENCH_STRANGER, { atMs: NOON, doubted: true });
    registers(world, PARIS, { atMs: NOON + HOUR });
    const { place, placeBefore, texts } = world.told() ?? {};
    assert.deepEqual([place?.country, place?.doubted, place?.sinceMs], ['FR', false, NOON + HOUR + 2000]);
    assert.equal(placeBefore?.whereabouts, 'unknown');
    assert.deepEqual(texts, { state: 'yes', atMs: NOON + HOUR + 2000 });
  });

  test('taken from the thief: home, undoubted, and the place before is still the last trusted one', () => {
    const world = inParis();
    registers(world, MADRID, { atMs: NOON + HOUR, doubted: true });
    cancels(world, MADRID, NOON + 2 * HOUR);
    const { place, placeBefore } = world.told() ?? {};
    assert.deepEqual([place?.whereabouts, place?.doubted], ['home', false]);
    assert.equal(placeBefore?.country, 'FR');
    registers(world, PARIS, { atMs: NOON + 3 * HOUR });
    assert.deepEqual([world.told()?.place.country, world.told()?.place.doubted], ['FR', false]);
    assert.equal(world.told()?.placeBefore.whereabouts, 'home');
  });

  test('taken from the thief within the honest registration: there, undoubted, with the right place before', () => {
    for (const afterMs of [30_000, HOUR]) {
      const world = inParis();
      registers(world, MADRID, { atMs: NOON + HOUR, doubted: true });
      const atMs = NOON + HOUR + afterMs;
      world.theirs(PARIS, { atMs, opcode: 2, imsi: IMSI });
      cancels(world, MADRID, atMs + 1000);
      registers(world, PARIS, { atMs });
      const { place, placeBefore } = world.told() ?? {};
      assert.deepEqual([place?.country, place?.doubted], ['FR', false], String(afterMs));
      assert.deepEqual([placeBefore?.country, placeBefore?.seenAtMs], ['FR', NOON + 2000]);
    }
  });

  test('an attempt that was stopped or refused casts no doubt on where the subscriber is, nor on what comes after', () => {
    const world = inParis();
    registers(world, MADRID, { atMs: NOON + MINUTE / 2, doubted: true, refused: true });
    names(world, IMSI, MSISDN, NOON + MINUTE / 2);
    assert.equal(world.told()?.place.doubted, false);
    registers(world, PARIS_TOO, { atMs: NOON + HOUR });
    cancels(world, PARIS_TOO, NOON + 2 * HOUR);
    assert.deepEqual([world.told()?.place.whereabouts, world.told()?.placeBefore.country], ['home', 'FR']);
  });

  test('stolen before the number was known, the place is doubted when it is', () => {
    const world = watching();
    registers(world, MADRID, { doubted: true });
    names(world, IMSI, MSISDN, NOON + HOUR);
    assert.deepEqual([world.told()?.place.country, world.told()?.place.doubted], ['ES', true]);
  });
});

describe('whether texts reach a phone', () => {
  const delivered = (of: Particulars) => ({ byInitiator: false, opening: { opcode: 44, imsi: IMSI }, ...of });
  const absent = { kind: 'returnError', errorCode: 27 } as const;

  test('is told by the node that serves it, or another of its network, and by no other', () => {
    const world = inParis();
    world.theirs(PARIS_TOO, delivered({ atMs: NOON + HOUR, ...absent }));
    assert.deepEqual(world.told()?.texts, { state: 'no', atMs: NOON + HOUR });
    for (const title of [MADRID, FRENCH_STRANGER]) {
      world.theirs(title, delivered({ atMs: NOON + 2 * HOUR, kind: 'returnResult' }));
      world.theirs(title, { atMs: NOON + 2 * HOUR, opcode: 66, imsi: IMSI });
    }
    assert.equal(world.told()?.texts.state, 'no');
    world.theirs(PARIS, delivered({ atMs: NOON + 3 * HOUR, kind: 'returnResult' }), true);
    assert.equal(world.told()?.texts.state, 'no');
    world.theirs(PARIS, delivered({ atMs: NOON + 4 * HOUR, kind: 'returnResult' }));
    assert.deepEqual(world.told()?.texts, { state: 'yes', atMs: NOON + 4 * HOUR });
    assert.equal(world.told()?.place.seenAtMs, NOON + 4 * HOUR);
  });

  test('is not told by who asks and answers in one dialogue', () => {
    const world = inParis();
    world.theirs(PARIS, delivered({ atMs: NOON + HOUR, ...absent, byInitiator: true }));
    assert.equal(world.told()?.texts.state, 'yes');
  });

  test('another fault than that nobody is there says nothing', () => {
    const world = inParis();
    world.theirs(PARIS, delivered({ atMs: NOON + HOUR, kind: 'returnError', errorCode: 34 }));
    assert.deepEqual(world.told()?.texts, { state: 'yes', atMs: NOON + 2000 });
  });

  test('our register says so when it is asked for a route, and when a text may come again', () => {
    const world = inParis();
    const opening = { opcode: 45, msisdn: MSISDN };
    const answers = { step: 'end', byInitiator: false, opening } as const;
    world.ours({ ...answers, atMs: NOON + HOUR, kind: 'returnError', errorCode: 27 });
    assert.equal(world.told()?.texts.state, 'no');
    world.ours({ atMs: NOON + 2 * HOUR, opcode: 64, msisdn: MSISDN });
    assert.deepEqual(world.told()?.texts, { state: 'yes', atMs: NOON + 2 * HOUR });
    assert.equal(world.told()?.textService, 'given');
    world.ours({ ...answers, kind: 'returnError', errorCode: 13 });
    assert.equal(world.told()?.textService, 'barred');
    world.ours({ ...answers, kind: 'returnError', errorCode: 11 });
    assert.equal(world.told()?.textService, 'not-provisioned');
    names(world);
    assert.equal(world.told()?.textService, 'given');
  });

  /** Our register answers who says that a subscriber is not there any more. */
  const purges = (world: World, node: string, atMs: number) => {
    world.theirs(node, { atMs, opcode: 67, imsi: IMSI });
    const opening = { opcode: 67, imsi: IMSI, sender: node };
    world.ours({ atMs, kind: 'returnResult', step: 'end', byInitiator: false, opcode: 67, opening });
  };

  test('not, when the serving node purged it; what others purge says nothing, also of who is nowhere', () => {
    const world = inParis();
    purges(world, MADRID, NOON + HOUR);
    assert.deepEqual([world.told()?.texts.state, world.told()?.place.country], ['yes', 'FR']);
    purges(world, PARIS, NOON + 2 * HOUR);
    assert.deepEqual(world.told()?.texts, { state: 'no', atMs: NOON + 2 * HOUR });
    assert.deepEqual([world.told()?.place.whereabouts, world.told()?.placeBefore.country], ['unknown', 'FR']);
    world.ours({ atMs: NOON + 3 * HOUR, opcode: 64, msisdn: MSISDN });
    purges(world, MADRID, NOON + 4 * HOUR);
    assert.equal(world.told()?.texts.state, 'yes');
  });

  test('data is told apart: by registrations for it, and purges of those', () => {
    const world = inParis();
    registers(world, PARIS_TOO, { atMs: NOON + HOUR, opcode: 23 });
    assert.deepEqual(world.told()?.data, { state: 'yes', atMs: NOON + HOUR + 2000 });
    purges(world, PARIS_TOO, NOON + 2 * HOUR);
    assert.equal(world.told()?.data.state, 'no');
    assert.deepEqual([world.told()?.texts.state, world.told()?.place.country], ['yes', 'FR']);
  });
});

describe('how calls are forwarded', () => {
  const states = (world: World) => Object.values(world.told()?.forwarding ?? {}).map(({ state }) => state);

  test('is what the profile says in a registration that was accepted, all parts of it together', () => {
    const world = watching();
    names(world);
    registers(world, PARIS, { services: [forwarding('cfu', ...ACTIVE), forwarding('cfb', 'provisioned')] });
    assert.deepEqual(states(world), ['yes', 'no', 'no', 'no']);
  });

  test('a registration that is refused, or breaks off, leaves what it did not say unknown', () => {
    const world = watching();
    names(world);
    registers(world, PARIS, { services: [forwarding('cfu', ...ACTIVE)], refused: true });
    assert.deepEqual(states(world), ['yes', 'unknown', 'unknown', 'unknown']);
    const opening = { opcode: 2, imsi: IMSI, sender: PARIS };
    provides(world, [], NOON + HOUR, opening);
    world.ours({ atMs: NOON + HOUR, kind: 'none', step: 'abort', byInitiator: false, opening });
    registers(world, PARIS, { atMs: NOON + 2 * HOUR });
    provides(world, [], NOON + 3 * HOUR, opening);
    // and one that is never ended at all
    registers(world, PARIS, { atMs: NOON + 4 * HOUR });
    assert.deepEqual(states(world), ['yes', 'unknown', 'unknown', 'unknown']);
  });

  test('a change of the profile outside of a registration says what it says, and no more', () => {
    const world = watching();
    names(world);
    provides(world, [forwarding('cfb', ...ACTIVE)], NOON, { opcode: 7, imsi: IMSI });
    assert.deepEqual(states(world), ['unknown', 'yes', 'unknown', 'unknown']);
  });

  /** What our register answers to a request about supplementary services. */
  const confirms = (world: World, opcode: number, forwardingInfo: unknown) => {
    const component = { type: 'returnResult', invokeId: 1, opcode, result: { forwardingInfo } };
    const record = { ...EMPTY_RECORD, components: [component] };
    const opening = { opcode, imsi: IMSI, sender: PARIS };
    const answer = { kind: 'returnResult', step: 'end', byInitiator: false, opcode, opening, record };
    world.ours(answer as Particulars);
  };

  test('is what our register confirms of a change, not what was asked for', () => {
    const world = inParis();
    for (const opcode of [10, 11, 12, 13]) {
      world.theirs(PARIS, { opcode, imsi: IMSI });
      confirms(world, opcode, undefined);
    }
    assert.deepEqual(states(world), ['unknown', 'unknown', 'unknown', 'unknown']);
    confirms(world, 10, forwarding('cfu', ...ACTIVE).forwardingInfo);
    assert.equal(world.told()?.forwarding.unconditional.state, 'yes');
    confirms(world, 13, forwarding('cfu', 'provisioned', 'registered').forwardingInfo);
    assert.equal(world.told()?.forwarding.unconditional.state, 'no');
  });

  test('is what the route of a call shows', () => {
    const world = watching();
    names(world);
    const result = { routingInfo: { forwardingData: { forwardingOptions: { forwardingReason: 'busy' } } } };
    const component = { type: 'returnResult', invokeId: 1, opcode: 22, result };
    const record = { ...EMPTY_RECORD, components: [component] };
    const opening = { opcode: 22, msisdn: MSISDN };
    const answer = { kind: 'returnResult', step: 'end', byInitiator: false, opcode: 22, opening, record };
    world.ours(answer as Particulars);
    assert.deepEqual(states(world), ['no', 'yes', 'unknown', 'unknown']);
  });

  test('is not what strangers write into profiles or answer for our register', () => {
    const world = inParis();
    const argument = { provisionedSS: [forwarding('cfu', ...ACTIVE)] };
    const record = { ...EMPTY_RECORD, components: [{ type: 'invoke', invokeId: 1, opcode: 7, argument }] };
    world.theirs(PARIS, { opcode: 7, imsi: IMSI, msisdn: MSISDN, record } as Particulars);
    const result = { forwardingInfo: forwarding('cfu', ...ACTIVE).forwardingInfo };
    const answers = {
      ...EMPTY_RECORD,
      components: [{ type: 'returnResult', invokeId: 1, opcode: 10, result }],
    };
    const opening = { opcode: 10, imsi: IMSI, sender: HLR };
    const answer = { kind: 'returnResult', step: 'end', byInitiator: false, opcode: 10, opening };
    world.theirs(PARIS, { ...answer, record: answers } as Particulars);
    assert.deepEqual(states(world), ['unknown', 'unknown', 'unknown', 'unknown']);
  });
});

test('messages that could not be read whole, and those of CAP, teach nothing', () => {
  const world = watching();
  world.ours({ opcode: 7, imsi: IMSI, msisdn: MSISDN, faulty: true });
  world.ours({ opcode: 7, imsi: IMSI, msisdn: MSISDN, user: 'cap' });
  assert.equal(world.numbers.size, 0);
});
