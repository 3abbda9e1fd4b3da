import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NUMBER_ROW_OCTETS } from './number-row.ts';
import { NumberTable } from './number-table.ts';

const MSISDN = 1_447700900001;
const OTHER_MSISDN = 1_447700900002;
const SIM = 1_234150000000001;
const NEW_SIM = 1_234150000000701;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const T = Date.UTC(2026, 0, 13, 20);
const NOWHERE = { whereabouts: 'unknown', country: '', seenAtMs: 0 };

/** A table, and what it says of a number. */
function table(capacity = 8) {
  const numbers = new NumberTable({ capacity, seed: 7 });
  const of = (msisdn = MSISDN) => numbers.view(numbers.find(msisdn));
  return { numbers, of };
}

/** The same with one number whose SIM is known. */
function known() {
  const { numbers, of } = table();
  numbers.pair(SIM, MSISDN, T);
  return { numbers, of, row: numbers.find(MSISDN) };
}

/** Numbers whose answers changed while something was done. */
function toldOf(numbers: NumberTable, does: () => void): number[] {
  const told: number[] = [];
  numbers.changed = (msisdn) => told.push(msisdn);
  does();
  return told;
}

/** What a start after a stop has of a table. */
function restarted(numbers: NumberTable): NumberTable {
  const after = new NumberTable({ capacity: numbers.capacity, seed: 8 });
  after.words.set(numbers.words);
  assert.equal(after.rebuild(numbers.size), undefined);
  return after;
}

describe('the SIM of a number', () => {
  test('seen for the first time is no change of SIM', () => {
    const { numbers, of } = table();
    assert.equal(numbers.pair(SIM, MSISDN, T), false);
    assert.equal(numbers.pair(SIM, MSISDN, T + HOUR), false);
    const { imsi, swapped, pairSinceMs, pairSeenMs } = of();
    assert.deepEqual([imsi, swapped, pairSinceMs, pairSeenMs], [SIM, false, T, T + HOUR]);
    assert.equal(numbers.findByImsi(SIM), numbers.find(MSISDN));
  });

  test('is another one: swapped since then, and so again when the first comes back', () => {
    const { numbers, of } = known();
    assert.equal(numbers.pair(NEW_SIM, MSISDN, T + HOUR), true);
    assert.deepEqual([of().imsi, of().swapped, of().pairSinceMs], [NEW_SIM, true, T + HOUR]);
    assert.equal(numbers.findByImsi(SIM), -1);
    assert.equal(numbers.pair(SIM, MSISDN, T + 2 * HOUR), true);
    assert.deepEqual([of().imsi, of().swapped, of().pairSinceMs], [SIM, true, T + 2 * HOUR]);
    assert.equal(numbers.findByImsi(NEW_SIM), -1);
    assert.equal(numbers.size, 1);
  });

  test('got another number: that one was swapped, and nothing is known of the old one', () => {
    const { numbers, of, row } = known();
    numbers.textsReach(row, true, T);
    numbers.placed(row, 'abroad', 'FR', 'none', T, T);
    const told = toldOf(numbers, () => assert.equal(numbers.pair(SIM, OTHER_MSISDN, T + HOUR), true));
    assert.deepEqual(told, [MSISDN, OTHER_MSISDN]);
    assert.deepEqual([of(OTHER_MSISDN).imsi, of(OTHER_MSISDN).swapped], [SIM, true]);
    const before = of();
    assert.deepEqual([before.imsi, before.texts.state, before.place.whereabouts], [0, 'unknown', 'unknown']);
  });

  test('two numbers change their SIMs with each other', () => {
    const { numbers, of } = known();
    numbers.pair(NEW_SIM, OTHER_MSISDN, T);
    numbers.pair(NEW_SIM, MSISDN, T + HOUR);
    numbers.pair(SIM, OTHER_MSISDN, T + HOUR);
    assert.deepEqual([of().imsi, of(OTHER_MSISDN).imsi], [NEW_SIM, SIM]);
    assert.deepEqual([of().swapped, of(OTHER_MSISDN).swapped], [true, true]);
    assert.equal(numbers.size, 2);
  });

  test('is new: where the phone was and what reached it is not known of it, how calls are forwarded is', () => {
    const { numbers, of, row } = known();
    numbers.placed(row, 'abroad', 'FR', 'none', T, T);
    numbers.placed(row, 'abroad', 'ES', 'doubted', T + MINUTE, T + MINUTE);
    numbers.textsReach(row, true, T);
    numbers.dataReaches(row, true, T);
    numbers.textService(row, 'given');
    numbers.forwarded(row, 'unconditional', true, T);
    numbers.forwarded(row, 'noReply', true, T + MINUTE);
    numbers.forwarded(row, 'busy', false, T);
    numbers.pair(NEW_SIM, MSISDN, T + HOUR);
    const { place, placeBefore, texts, data, textService, forwarding } = of();
    assert.deepEqual(place, { ...NOWHERE, sinceMs: 0, doubted: false });
    assert.deepEqual(placeBefore, NOWHERE);
    assert.deepEqual([texts, data], Array(2).fill({ state: 'unknown', atMs: 0 }));
    assert.equal(textService, 'given');
    assert.deepEqual(forwarding, {
      unconditional: { state: 'yes', atMs: T },
      busy: { state: 'no', atMs: T },
      noReply: { state: 'yes', atMs: T + MINUTE },
      notReachable: { state: 'unknown', atMs: 0 },
    });
  });

  test('digits that are no number name nobody', () => {
    const { numbers } = table();
    for (const [imsi, msisdn] of [
      [0, MSISDN],
      [SIM, 0],
      [-1, MSISDN],
      [SIM, Number.NaN],
    ] as const)
      assert.equal(numbers.pair(imsi, msisdn, T), false);
    assert.equal(numbers.size, 0);
    assert.equal(numbers.findByImsi(0), -1);
  });
});

describe('where a subscriber was', () => {
  test('is told with when they came and were last seen, and the place before with when they were last seen there', () => {
    const { numbers, of, row } = known();
    numbers.placed(row, 'home', 'GB', 'none', T, T + MINUTE);
    numbers.placed(row, 'abroad', 'FR', 'none', T + HOUR, T + HOUR);
    numbers.seen(row, T + 2 * HOUR);
    numbers.placed(row, 'abroad', 'FR', 'none', T + 3 * HOUR, T + 3 * HOUR);
    const { place, placeBefore } = of();
    assert.deepEqual(place, {
      whereabouts: 'abroad',
      country: 'FR',
      seenAtMs: T + 3 * HOUR,
      sinceMs: T + HOUR,
      doubted: false,
    });
    assert.deepEqual(placeBefore, { whereabouts: 'home', country: 'GB', seenAtMs: T + MINUTE });
  });

  test('doubted: the place before is the last one that was not, through any number of doubted ones', () => {
    const { numbers, of, row } = known();
    numbers.placed(row, 'abroad', 'FR', 'none', T, T);
    numbers.placed(row, 'abroad', 'ES', 'doubted', T + HOUR, T + HOUR);
    numbers.placed(row, 'abroad', 'IT', 'doubted', T + 2 * HOUR, T + 2 * HOUR);
    assert.equal(of().place.doubted, true);
    assert.deepEqual(of().placeBefore, { whereabouts: 'abroad', country: 'FR', seenAtMs: T });
    numbers.placed(row, 'home', 'GB', 'none', T + 3 * HOUR, T + 3 * HOUR);
    assert.deepEqual([of().place.doubted, of().place.whereabouts], [false, 'home']);
    assert.equal(of().placeBefore.country, 'FR');
  });

  test('doubted within the country: it was trusted until then, and is the place before', () => {
    const { numbers, of, row } = known();
    numbers.placed(row, 'abroad', 'FR', 'none', T, T);
    numbers.placed(row, 'abroad', 'FR', 'doubted', T + HOUR, T + HOUR);
    assert.deepEqual(of().placeBefore, { whereabouts: 'abroad', country: 'FR', seenAtMs: T });
    assert.deepEqual([of().place.doubted, of().place.sinceMs], [true, T + HOUR]);
    // registering again says nothing for it
    numbers.placed(row, 'abroad', 'FR', 'none', T + 2 * HOUR, T + 2 * HOUR);
    numbers.placed(row, 'abroad', 'FR', 'doubted', T + 3 * HOUR, T + 3 * HOUR);
    assert.deepEqual([of().place.doubted, of().place.sinceMs], [true, T + HOUR]);
    assert.equal(of().placeBefore.seenAtMs, T);
  });

  test('a doubt that was lifted: they came to the same country then, and the place before stays', () => {
    const { numbers, of, row } = known();
    numbers.placed(row, 'home', 'GB', 'none', T, T);
    numbers.placed(row, 'abroad', 'FR', 'doubted', T + HOUR, T + HOUR);
    numbers.placed(row, 'abroad', 'FR', 'lifted', T + 2 * HOUR, T + 2 * HOUR);
    const { place, placeBefore } = of();
    assert.deepEqual([place.doubted, place.sinceMs, place.country], [false, T + 2 * HOUR, 'FR']);
    assert.deepEqual([placeBefore.whereabouts, placeBefore.seenAtMs], ['home', T]);
  });

  test('gone, nobody knows where: the place is the one before, unless it was doubted', () => {
    const { numbers, of, row } = known();
    numbers.placed(row, 'abroad', 'FR', 'none', T, T);
    numbers.left(row);
    assert.deepEqual(of().place, { ...NOWHERE, sinceMs: 0, doubted: false });
    assert.equal(of().placeBefore.country, 'FR');
    numbers.placed(row, 'abroad', 'ES', 'doubted', T + HOUR, T + HOUR);
    numbers.left(row);
    assert.equal(of().placeBefore.country, 'FR');
    numbers.seen(row, T + 2 * HOUR);
    assert.equal(of().place.seenAtMs, 0);
    assert.deepEqual(
      toldOf(numbers, () => numbers.left(row)),
      [],
    );
  });

  test('aboard a ship, and where no country is told, are places too', () => {
    const { numbers, of, row } = known();
    numbers.placed(row, 'abroad', 'maritime', 'none', T, T);
    numbers.placed(row, 'abroad', '', 'none', T + HOUR, T + HOUR);
    assert.deepEqual([of().place.country, of().placeBefore.country], ['', 'maritime']);
  });
});

describe('how calls are forwarded', () => {
  test('each condition has its own state, and the time that it was last told', () => {
    const { numbers, of, row } = known();
    numbers.forwarded(row, 'busy', false, T);
    numbers.forwarded(row, 'noReply', false, T);
    numbers.forwarded(row, 'notReachable', false, T);
    numbers.forwarded(row, 'unconditional', true, T + MINUTE);
    numbers.forwarded(row, 'noReply', true, T + HOUR);
    const { unconditional, busy, noReply, notReachable } = of().forwarding;
    assert.deepEqual(unconditional, { state: 'yes', atMs: T + MINUTE });
    assert.deepEqual([busy, notReachable], Array(2).fill({ state: 'no', atMs: T }));
    assert.deepEqual(noReply, { state: 'yes', atMs: T + HOUR });
  });

  test('told at three times, one may be called older than it is, and none younger', () => {
    const { numbers, of, row } = known();
    const at = { busy: T, noReply: T + HOUR, notReachable: T + 2 * HOUR };
    for (const condition of ['noReply', 'notReachable', 'busy'] as const)
      numbers.forwarded(row, condition, true, at[condition]);
    const { forwarding } = of();
    for (const condition of ['busy', 'noReply', 'notReachable'] as const)
      assert.ok(forwarding[condition].atMs <= at[condition], condition);
    assert.equal(forwarding.notReachable.atMs, at.notReachable);
    assert.equal(forwarding.busy.atMs, T);
  });

  test('an accepted registration with the profile says no of what the profile does not name', () => {
    const { numbers, of, row } = known();
    numbers.forwarded(row, 'busy', true, T);
    numbers.profileTold(row, undefined);
    numbers.forwarded(row, 'unconditional', true, T + HOUR);
    numbers.profileTold(row, 'unconditional');
    numbers.registrationEnded(row, true, T + HOUR + SECOND);
    const { unconditional, busy, noReply, notReachable } = of().forwarding;
    assert.deepEqual(unconditional, { state: 'yes', atMs: T + HOUR });
    const none = { state: 'no', atMs: T + HOUR + SECOND };
    assert.deepEqual([busy, noReply, notReachable], [none, none, none]);
  });

  test('a refused registration, and an accepted one without the profile, say nothing', () => {
    const { numbers, of, row } = known();
    numbers.profileTold(row, 'busy');
    numbers.registrationEnded(row, false, T);
    numbers.registrationEnded(row, true, T + MINUTE);
    for (const { state } of Object.values(of().forwarding)) assert.equal(state, 'unknown');
  });

  test('a registration that was under way at a stop is over: the next one does not take its profile for its own', () => {
    const { numbers, of, row } = known();
    numbers.profileTold(row, undefined);
    const after = restarted(numbers);
    after.registrationEnded(row, true, T);
    for (const { state } of Object.values(after.view(row).forwarding)) assert.equal(state, 'unknown');
    numbers.registrationEnded(row, true, T);
    assert.equal(of().forwarding.busy.state, 'no');
  });
});

test('texts and data reach a phone apart from each other, and times only go on', () => {
  const { numbers, of, row } = known();
  numbers.textsReach(row, true, T + HOUR);
  numbers.textsReach(row, true, T);
  numbers.dataReaches(row, false, T);
  assert.deepEqual(of().texts, { state: 'yes', atMs: T + HOUR });
  assert.deepEqual(of().data, { state: 'no', atMs: T });
});

test('whether our register gives texts on is what it said last', () => {
  const { numbers, of, row } = known();
  assert.equal(of().textService, 'unknown');
  for (const service of ['given', 'barred', 'not-provisioned', 'given'] as const) {
    assert.deepEqual(
      toldOf(numbers, () => numbers.textService(row, service)),
      [MSISDN],
    );
    assert.equal(of().textService, service);
  }
  assert.deepEqual(
    toldOf(numbers, () => numbers.textService(row, 'given')),
    [],
  );
});

test('who subscribed hears of what changed, and not of what is still so', () => {
  const { numbers, row } = known();
  const does = (minute: number) => {
    numbers.pair(SIM, MSISDN, T + minute * MINUTE);
    numbers.forwarded(row, 'busy', true, T + minute * MINUTE);
    numbers.textsReach(row, true, T + minute * MINUTE);
    numbers.placed(row, 'home', 'GB', 'none', T + minute * MINUTE, T + minute * MINUTE);
    numbers.seen(row, T + minute * MINUTE);
  };
  assert.deepEqual(
    toldOf(numbers, () => does(1)),
    [MSISDN, MSISDN, MSISDN],
  );
  assert.deepEqual(
    toldOf(numbers, () => does(2)),
    [],
  );
});

test('a number that is seen every minute is written every five, not never and not every time', () => {
  const { numbers, row } = known();
  let writes = 0;
  numbers.dirty.clear();
  for (let minute = 1; minute <= 60; minute++) {
    numbers.pair(SIM, MSISDN, T + minute * MINUTE);
    if (numbers.dirty.has(row)) writes++;
    numbers.dirty.clear();
  }
  assert.equal(writes, 12);
});

test('a full table takes no newcomers, counts them, and goes on for whom it has', () => {
  const { numbers, of } = table(1);
  numbers.pair(SIM, MSISDN, T);
  assert.equal(numbers.pair(NEW_SIM, OTHER_MSISDN, T), false);
  assert.deepEqual([numbers.refused, numbers.size, numbers.find(OTHER_MSISDN)], [1, 1, -1]);
  assert.equal(numbers.findByImsi(NEW_SIM), -1);
  assert.equal(numbers.pair(NEW_SIM, MSISDN, T + HOUR), true);
  assert.equal(of().imsi, NEW_SIM);
});

test('a SIM that goes to a number without room is not told of the number that it left', () => {
  const { numbers, of } = table(1);
  numbers.pair(SIM, MSISDN, T);
  numbers.pair(SIM, OTHER_MSISDN, T + HOUR);
  assert.equal(of().imsi, 0);
  assert.equal(numbers.findByImsi(SIM), -1);
});

test('a stop in the midst of a long commit may leave a SIM with two numbers: the later one has it', () => {
  for (const [first, second] of [
    [T, T + HOUR],
    [T + HOUR, T],
  ] as const) {
    const { numbers } = table();
    numbers.pair(SIM, MSISDN, first);
    numbers.pair(NEW_SIM, OTHER_MSISDN, second);
    // as if the row that lost the SIM had not been written
    numbers.words.copyWithin(NUMBER_ROW_OCTETS / 4 + 2, 2, 4);
    const after = restarted(numbers);
    const [holder, loser] = first > second ? [MSISDN, OTHER_MSISDN] : [OTHER_MSISDN, MSISDN];
    assert.equal(after.findByImsi(SIM), after.find(holder));
    assert.equal(after.view(after.find(loser)).imsi, 0);
    assert.ok(after.dirty.has(after.find(loser)));
  }
});

test('rows that hold no numbers, or one twice, are told', () => {
  const { numbers } = known();
  numbers.words.copyWithin(NUMBER_ROW_OCTETS / 4, 0, NUMBER_ROW_OCTETS / 4);
  const again = (words: Uint32Array, rows: number) => {
    const after = new NumberTable({ capacity: 8 });
    after.words.set(words);
    return after.rebuild(rows);
  };
  assert.match(again(numbers.words, 2) ?? '', /row 1 holds an MSISDN that another row has/);
  assert.match(again(numbers.words, 3) ?? '', /row 2 holds what is no number/);
});

test('room is asked for within what an index can name', () => {
  for (const capacity of [0, -1, 1.5, 2 ** 24]) {
    assert.throws(() => new NumberTable({ capacity }), /there is room for 1 to 16777214/);
  }
  const { numbers } = table(1000);
  assert.ok(numbers.octets >= 1000 * NUMBER_ROW_OCTETS);
  assert.ok(numbers.octets <= 1000 * (NUMBER_ROW_OCTETS + 12));
});
