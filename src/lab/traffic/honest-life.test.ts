import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NONE } from '../core/phones.ts';
import type { World } from '../core/world.ts';
import { LivingCasting } from './living-casting.ts';
import { type BorderMessage, honestHours } from './test-life.ts';

const SEEDS = [1, 2, 3];
/** Links that lose nothing, for what holds only there. */
const SOUND = { lost: 0, late: 0, latePurgeShare: 0 };

function countOf(messages: readonly BorderMessage[], line: string | RegExp): number {
  return messages.filter((message) =>
    typeof line === 'string' ? message.line === line : line.test(message.line),
  ).length;
}

function faultsOf(messages: readonly BorderMessage[]): string[] {
  return messages.flatMap(({ record, octets, line }) =>
    record.faults.map(({ code }) => `${line} ${code} ${Buffer.from(octets).toString('hex')}`),
  );
}

/** Phones that are on and hear a switch of a network, and where their home register says that they are. */
function misplaced(world: World): string[] {
  const { phones, switches } = world;
  const wrong: string[] = [];
  for (let phone = 0; phone < phones.count; phone++) {
    const camped = phones.camped[phone] as number;
    if (!phones.isOn(phone) || camped === NONE) continue;
    const { title } = switches.at(camped);
    const known = world.registerOf(phone)?.vlrOf(phones.subscriberOf(phone));
    if (phones.attached[phone] !== camped || known !== title)
      wrong.push(`phone ${phone} hears ${title}, its register says ${known}`);
  }
  return wrong;
}

for (const seed of SEEDS) {
  test(`an honest day, seed ${seed}: no fault in any octet, and everything is honest`, () => {
    const { messages } = honestHours({ seed });
    assert.ok(messages.length > 2000, `${messages.length} messages`);
    assert.deepEqual(faultsOf(messages), []);
    assert.ok(messages.every(({ truth }) => truth.label === 'benign'));
  });

  test(`an honest day, seed ${seed}: texts come once at most, to whom they were written, and nearly all come`, () => {
    const { texts } = honestHours({ seed });
    assert.deepEqual(texts.faults, []);
    assert.ok(texts.delivered > 300, `${texts.delivered} texts`);
    assert.ok(texts.undelivered.length < texts.delivered / 4, `${texts.undelivered.length} did not come`);
  });

  test(`an honest day on sound links, seed ${seed}: who is on is registered where they are`, () => {
    const { world } = honestHours({ seed, habits: SOUND, quietHours: 0 });
    // those who arrive at this very moment are on their way through the registers yet
    const arriving = misplaced(world);
    assert.ok(arriving.length <= 3, arriving.join('\n'));
  });
}

test('the same seed gives the same octets, another seed others', () => {
  const octetsOf = (seed: number) =>
    honestHours({ seed, hours: 6, quietHours: 0 }).messages.map(
      ({ atMs, octets }) => `${atMs} ${Buffer.from(octets).toString('hex')}`,
    );
  const first = octetsOf(7);
  assert.deepEqual(octetsOf(7), first);
  assert.notDeepEqual(octetsOf(8), first);
});

test('nights are quiet and evenings busy, by the clocks of the place', () => {
  const { messages, world } = honestHours({ seed: 4, quietHours: 0 });
  const within = (from: number, to: number) =>
    messages.filter(({ atMs }) => {
      const hour = (atMs - world.lab.startMs) / 3_600_000;
      return hour >= from && hour < to;
    }).length;
  assert.ok(within(1, 4) * 3 < within(15, 18), `${within(1, 4)} at night, ${within(15, 18)} by day`);
});

test('registers steer: networks that are not preferred are refused in bursts, and in the end somebody is served', () => {
  const { messages } = honestHours({ seed: 5, hours: 48, habits: { rivalFirstShare: 1 } });
  assert.ok(countOf(messages, 'out end returnError roamingNotAllowed') > 10);
  assert.ok(countOf(messages, 'in end returnError roamingNotAllowed') > 0, 'no partner steers its guests');
  assert.ok(countOf(messages, 'out end returnResult updateLocation') > 10);
});

test('at a border phones go to and fro between home and the neighbour within minutes', () => {
  const { messages } = honestHours({ seed: 6, habits: { commuterShare: 0.01, roamerShare: 0 } });
  const times = new Map<string, number[]>();
  for (const { line, record, atMs } of messages) {
    if (line !== 'in begin invoke updateLocation') continue;
    const argument = record.components[0]?.argument as { imsi: string };
    times.set(argument.imsi, [...(times.get(argument.imsi) ?? []), atMs]);
  }
  const shortest = [...times.values()].flatMap((list) =>
    list.slice(1).map((at, i) => at - (list[i] as number)),
  );
  assert.ok(
    shortest.some((ms) => ms < 30 * 60_000),
    'nobody came back within half an hour',
  );
});

test('guests are authenticated and registered by their own registers, and gone when they go home', () => {
  const { messages } = honestHours({ seed: 7, habits: { roamerShare: 0, commuterShare: 0 } });
  assert.ok(countOf(messages, 'out begin invoke sendAuthenticationInfo') > 20);
  assert.ok(countOf(messages, 'out begin invoke updateLocation') > 10);
  assert.ok(countOf(messages, 'in begin invoke cancelLocation') > 3);
});

test('who comes home is taken from the register abroad', () => {
  const { messages } = honestHours({ seed: 8, hours: 48, habits: { guestShare: 0 } });
  assert.ok(countOf(messages, 'out begin invoke cancelLocation') > 5);
});

test('a hub asks under one title and delivers under others', () => {
  const { messages, world } = honestHours({ seed: 9, habits: { hubTextsADay: 0.2 } });
  const hub = world.partner('nl').network.title('310');
  const others = ['311', '312', '313'].map((end) => world.partner('nl').network.title(end));
  const titles = (line: string) =>
    new Set(messages.filter((message) => message.line === line).map(({ caller }) => caller));
  assert.ok(titles('in begin invoke sendRoutingInfoForSM').has(hub));
  assert.ok(!titles('in begin invoke mt-ForwardSM').has(hub));
  for (const title of others) assert.ok(titles('in begin invoke mt-ForwardSM').has(title), title);
});

test('numbers are looked up under one title, and no text follows', () => {
  const { messages, world } = honestHours({ seed: 10, habits: { lookUpsADayAThousand: 20 } });
  const title = world.partner('de').network.title('330');
  const lines = messages.filter(({ caller }) => caller === title).map(({ line }) => line);
  assert.ok(lines.length > 20, `${lines.length} look-ups`);
  assert.deepEqual(new Set(lines), new Set(['in begin invoke sendRoutingInfoForSM']));
});

test('a SIM with two identities shows ours abroad with no way there, and the sponsor’s register is asked elsewhere', () => {
  const nobodyElse = {
    roamerShare: 0,
    guestShare: 0,
    commuterShare: 0,
    internationalTextsADay: 0,
    hubTextsADay: 0,
  };
  const habits = { ...nobodyElse, twoIdentityShare: 0.02 };
  const { messages, world } = honestHours({ seed: 11, hours: 24 * 21, subscribers: 1000, habits });
  const shown = messages.filter(({ line }) => line === 'in begin invoke updateLocation');
  assert.ok(shown.length > 10, `${shown.length} showings`);
  assert.ok(countOf(messages, 'in begin invoke purgeMS') > 3, 'nobody was forgotten');
  const sponsor = world.partner('sponsor').hlr.title;
  assert.ok(
    messages.some(({ caller }) => caller === sponsor),
    'no guest of the sponsor',
  );
});

test('a register that missed the word of a departure purges days later, and nobody is moved by it', () => {
  const habits = { latePurgeShare: 1, lost: 0, late: 0, vanishingsADay: 0, twoIdentityShare: 0 };
  const { messages, world } = honestHours({
    seed: 12,
    hours: 24 * 5,
    quietHours: 24 * 5,
    subscribers: 1000,
    habits,
  });
  assert.ok(countOf(messages, 'in begin invoke purgeMS') > 5);
  assert.ok(misplaced(world).length <= 2, misplaced(world).join('\n'));
});

test('who is silent for days is purged, and comes back', () => {
  const habits = { vanishingsADay: 0.3, latePurgeShare: 0 };
  const { messages } = honestHours({ seed: 13, hours: 24 * 5, subscribers: 1000, habits });
  assert.ok(countOf(messages, 'in begin invoke purgeMS') > 3);
  assert.ok(countOf(messages, 'out begin invoke purgeMS') > 0);
});

test('people abroad dial for their balance and forward their calls, by the registers of their own networks', () => {
  const { messages } = honestHours({ seed: 18, habits: { serviceCodesADay: 10 } });
  for (const way of ['in', 'out'])
    for (const operation of ['processUnstructuredSS-Request', 'registerSS', 'eraseSS', 'interrogateSS'])
      assert.ok(countOf(messages, `${way} begin invoke ${operation}`) > 0, `${way} ${operation}`);
});

test('calls to people abroad ask for roaming numbers, and go there over the trunks', () => {
  const { messages } = honestHours({ seed: 19, habits: { callsADay: 8 } });
  for (const way of ['in', 'out']) {
    assert.ok(countOf(messages, `${way} begin invoke provideRoamingNumber`) > 0, way);
    assert.ok(countOf(messages, `${way} undefined`) > 0, `no trunks ${way}`);
  }
});

test('prepaid roamers’ calls are asked for, and packet data registers phones with packet nodes', () => {
  const { messages } = honestHours({ seed: 20, habits: { callsADay: 8, sessionsADay: 4 } });
  assert.ok(countOf(messages, /initialDP/i) > 0, 'no call was asked for');
  for (const way of ['in', 'out'])
    assert.ok(countOf(messages, `${way} begin invoke updateGprsLocation`) > 0, way);
  assert.deepEqual(faultsOf(messages), []);
});

test('a register that restarts says so, and people register where they are already', () => {
  const habits = { daysBetweenRestarts: 0.1, movesADay: 0 };
  const { messages } = honestHours({ seed: 21, hours: 48, habits });
  for (const way of ['in', 'out']) assert.ok(countOf(messages, `${way} begin invoke reset`) > 0, way);
  assert.ok(
    countOf(messages, 'in begin invoke restoreData') + countOf(messages, 'in begin invoke updateLocation') >
      50,
  );
});

test('links lose and delay: phones try again, and what is lost harms nobody’s octets', () => {
  const { messages, texts } = honestHours({ seed: 14, habits: { lost: 0.02, late: 0.02 } });
  assert.deepEqual(faultsOf(messages), []);
  assert.deepEqual(texts.faults, []);
  const lost = messages.filter(({ record }) => record.tcap?.type === 'begin').length;
  const ended = messages.filter(({ record }) => record.tcap?.type === 'end').length;
  assert.ok(ended < lost);
});

test('a switch that nobody has heard of serves phones from one day to the next', () => {
  const habits = { daysBetweenNewSwitches: 0.1, movesADay: 8 };
  const { messages, world } = honestHours({ seed: 15, hours: 48, habits });
  const known = new Set(
    world.partners.flatMap(({ network }) => ['100', '101', '102'].map((end) => network.title(end))),
  );
  const callers = messages
    .filter(({ line }) => line === 'in begin invoke updateLocation')
    .map(({ caller }) => caller);
  assert.ok(callers.some((title) => !known.has(title)));
});

test('every kind of journey and network shows at the border', () => {
  const { messages, world } = honestHours({ seed: 16, hours: 72, habits: { ferryShare: 0.3 } });
  const titles = new Set(messages.map(({ caller }) => caller));
  const speaks = (id: string) =>
    [...titles].some((title) => title.startsWith(world.partner(id).network.facts.titles));
  for (const id of ['ie', 'fr', 'es', 'de', 'sea', 'us', 'mvno', 'pl']) assert.ok(speaks(id), id);
});

test('victims are at home and on, nobody twice, and go nowhere', () => {
  const { world, life } = honestHours({ seed: 17, hours: 1, quietHours: 0 });
  const casting = new LivingCasting(life);
  const taken = Array.from({ length: 50 }, () => casting.next());
  assert.equal(new Set(taken).size, 50);
  for (const phone of taken) assert.ok(life.isAtHome(phone));
  world.lab.queue.runUntil(world.lab.nowMs + 24 * 3_600_000);
  for (const phone of taken) assert.ok(life.isAtHome(phone));
});
