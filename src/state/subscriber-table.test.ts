import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_SUBSCRIBERS } from './subscriber-row.ts';
import { SubscriberTable } from './subscriber-table.ts';
import type { SubscriberView } from './subscriber-view.ts';
import { EMPTY_SUBSCRIBER } from './subscriber-view.ts';
import { titleCapacity } from './title-table.ts';

const T = 1_700_000_000_000;
const PARIS = 1_33609000010;
const LYON = 1_33609000020;
const BERLIN = 1_49171000010;

function imsi(n: number): number {
  return 1_234150000000000 + n;
}

function msisdn(n: number): number {
  return 1_447700900000 + n;
}

function table(capacity = 8): SubscriberTable {
  return new SubscriberTable({ capacity, homeCountry: 'GB', seed: 7 });
}

function seen(view: SubscriberView): Partial<SubscriberView> {
  const { known, imsi, msisdn, whereabouts, vlr, sgsn, country, previousCountry, placedAtMs, aliveAtMs } =
    view;
  const { routingAskedBy, routingAskedAtMs, authenticationAskedBy, authenticationAskedAtMs } = view;
  const numbers: readonly (readonly [string, number])[] = [
    [vlr, view.vlrNumber],
    [sgsn, view.sgsnNumber],
    [routingAskedBy, view.routingAskedByNumber],
    [authenticationAskedBy, view.authenticationAskedByNumber],
  ];
  for (const [text, number] of numbers) assert.equal(number, text === '' ? 0 : Number(`1${text}`));
  return {
    ...{ known, imsi, msisdn, whereabouts, vlr, sgsn, country, previousCountry, placedAtMs, aliveAtMs },
    ...{ routingAskedBy, routingAskedAtMs, authenticationAskedBy, authenticationAskedAtMs },
  };
}

test('a subscriber who was never seen is not known', () => {
  const subscribers = table();
  assert.equal(subscribers.find(imsi(1)), -1);
  assert.equal(subscribers.findByMsisdn(msisdn(1)), -1);
  assert.equal(subscribers.find(0), -1);
  assert.equal(EMPTY_SUBSCRIBER.known, false);
});

test('everything that is remembered of a roamer is there to read', () => {
  const subscribers = table();
  const row = subscribers.obtain(imsi(1));
  assert.equal(subscribers.name(imsi(1), msisdn(1)), false);
  subscribers.placed(row, 'cs', BERLIN, 'DE', T - 86_400_000);
  subscribers.placed(row, 'cs', PARIS, 'FR', T);
  subscribers.placed(row, 'ps', LYON, 'FR', T + 5_000);
  subscribers.alive(row, T + 61_999);
  subscribers.routingAsked(row, 1_4366012345678, T + 70_000);
  subscribers.authenticationAsked(row, 1_12345, T + 80_000);
  assert.deepEqual(seen(subscribers.view(subscribers.findByMsisdn(msisdn(1)))), {
    known: true,
    imsi: '234150000000001',
    msisdn: '447700900001',
    whereabouts: 'abroad',
    vlr: '33609000010',
    sgsn: '33609000020',
    country: 'FR',
    previousCountry: 'DE',
    placedAtMs: T,
    aliveAtMs: T + 61_000,
    routingAskedBy: '436601234',
    routingAskedAtMs: T + 70_000,
    authenticationAskedBy: '12345',
    authenticationAskedAtMs: T + 80_000,
  });
  assert.equal(subscribers.vlrOf(row), PARIS);
  assert.equal(subscribers.sgsnOf(row), LYON);
  assert.equal(subscribers.aliveAtMs(row), T + 61_000);
});

test('who registers again where they are stays there since they came', () => {
  const subscribers = table();
  const row = subscribers.obtain(imsi(1));
  subscribers.placed(row, 'cs', PARIS, 'FR', T);
  subscribers.placed(row, 'cs', PARIS, 'FR', T + 3_600_000);
  assert.equal(subscribers.view(row).placedAtMs, T);
  assert.equal(subscribers.aliveAtMs(row), T + 3_600_000);
  subscribers.placed(row, 'ps', LYON, 'FR', T + 3_700_000);
  assert.equal(subscribers.view(row).placedAtMs, T, 'packets in the same country are no new place');
  subscribers.placed(row, 'cs', LYON, 'FR', T + 3_800_000);
  assert.equal(subscribers.view(row).placedAtMs, T + 3_800_000, 'another VLR is');
  assert.equal(subscribers.view(row).previousCountry, '');
});

test('who comes home is at no node elsewhere', () => {
  const subscribers = table();
  const row = subscribers.obtain(imsi(1));
  subscribers.placed(row, 'cs', PARIS, 'FR', T);
  subscribers.placed(row, 'ps', LYON, 'FR', T);
  subscribers.cameHome(row, T + 60_000);
  subscribers.cameHome(row, T + 90_000);
  const { whereabouts, vlr, sgsn, country, previousCountry, placedAtMs, aliveAtMs } = subscribers.view(row);
  assert.deepEqual([whereabouts, vlr, sgsn, country, previousCountry], ['home', '', '', 'GB', 'FR']);
  assert.deepEqual([placedAtMs, aliveAtMs], [T + 60_000, T + 90_000]);
});

test('who has left every node may be anywhere', () => {
  const subscribers = table();
  const row = subscribers.obtain(imsi(1));
  subscribers.placed(row, 'cs', PARIS, 'FR', T);
  subscribers.placed(row, 'ps', LYON, 'FR', T);
  subscribers.left(row, 'cs', T - 1_000);
  assert.equal(subscribers.view(row).vlr, '33609000010', 'what was before the place does not end it');
  subscribers.left(row, 'cs', T + 1_000);
  assert.deepEqual([subscribers.view(row).vlr, subscribers.view(row).whereabouts], ['', 'abroad']);
  subscribers.left(row, 'ps', T + 1_000);
  const { sgsn, whereabouts, country } = subscribers.view(row);
  assert.deepEqual([sgsn, whereabouts, country], ['', 'unknown', 'FR']);
});

test('what was asked about a number joins the IMSI when it is learned', () => {
  const subscribers = table();
  const asked = subscribers.obtainByMsisdn(msisdn(1));
  subscribers.routingAsked(asked, PARIS, T);
  const row = subscribers.obtain(imsi(1));
  subscribers.placed(row, 'cs', BERLIN, 'DE', T - 60_000);
  subscribers.authenticationAsked(row, BERLIN, T - 60_000);
  assert.equal(subscribers.size, 2);
  assert.equal(subscribers.name(imsi(1), msisdn(1)), false);
  assert.equal(subscribers.size, 1);
  assert.equal(subscribers.findByMsisdn(msisdn(1)), row);
  const { routingAskedBy, authenticationAskedBy, country } = subscribers.view(row);
  assert.deepEqual([routingAskedBy, authenticationAskedBy, country], ['336090000', '491710000', 'DE']);
});

test('a number alone takes the IMSI that it turns out to have', () => {
  const subscribers = table();
  const row = subscribers.obtainByMsisdn(msisdn(1));
  subscribers.name(imsi(1), msisdn(1));
  assert.equal(subscribers.find(imsi(1)), row);
  assert.equal(subscribers.size, 1);
});

test('a place learned by number alone is kept when it is the later one', () => {
  const subscribers = table();
  const row = subscribers.obtain(imsi(1));
  subscribers.placed(row, 'cs', BERLIN, 'DE', T);
  const other = subscribers.obtainByMsisdn(msisdn(1));
  subscribers.placed(other, 'cs', PARIS, 'FR', T + 60_000);
  subscribers.name(imsi(1), msisdn(1));
  assert.deepEqual([subscribers.view(row).vlr, subscribers.view(row).country], ['33609000010', 'FR']);
  const next = subscribers.obtain(imsi(2));
  subscribers.placed(next, 'cs', LYON, 'FR', T);
  assert.equal(subscribers.vlrOf(row), PARIS, 'its title is still its own');
});

test('a number that moves to another IMSI is a change of SIM card', () => {
  const subscribers = table();
  subscribers.name(imsi(1), msisdn(1));
  assert.equal(subscribers.name(imsi(1), msisdn(1)), false, 'the same once more is not');
  assert.equal(subscribers.name(imsi(2), msisdn(1)), true);
  assert.equal(subscribers.view(subscribers.find(imsi(1))).msisdn, '');
  assert.equal(subscribers.findByMsisdn(msisdn(1)), subscribers.find(imsi(2)));
  assert.equal(subscribers.name(imsi(2), msisdn(2)), false, 'another number for the same card is not');
  assert.equal(subscribers.findByMsisdn(msisdn(1)), -1);
});

test('who was only asked about makes way, who was seen does not', () => {
  const subscribers = table(4);
  const seenRow = subscribers.obtain(imsi(1));
  subscribers.placed(seenRow, 'cs', PARIS, 'FR', T);
  for (let n = 2; n < 1000; n++) assert.notEqual(subscribers.obtain(imsi(n)), -1);
  assert.equal(subscribers.find(imsi(1)), seenRow);
  assert.equal(subscribers.view(seenRow).country, 'FR');
  assert.deepEqual([subscribers.size, subscribers.evicted, subscribers.refused], [4, 995, 0]);
  assert.deepEqual(
    [996, 997, 998, 999].map((n) => subscribers.find(imsi(n)) >= 0),
    [false, true, true, true],
    'the oldest went first',
  );
});

test('who was asked about again is spared once', () => {
  const subscribers = table(2);
  subscribers.obtain(imsi(1));
  subscribers.obtain(imsi(2));
  subscribers.routingAsked(subscribers.find(imsi(1)), PARIS, T);
  subscribers.obtain(imsi(3));
  assert.ok(subscribers.find(imsi(1)) >= 0);
  assert.equal(subscribers.find(imsi(2)), -1);
  subscribers.obtain(imsi(4));
  assert.equal(subscribers.find(imsi(1)), -1);
});

test('where everybody was seen there is no room, and that is counted', () => {
  const subscribers = table(2);
  for (const n of [1, 2]) subscribers.alive(subscribers.obtain(imsi(n)), T);
  assert.equal(subscribers.obtain(imsi(3)), -1);
  assert.equal(subscribers.obtainByMsisdn(msisdn(3)), -1);
  assert.equal(subscribers.name(imsi(3), msisdn(3)), false);
  assert.equal(subscribers.refused, 3);
  assert.equal(subscribers.size, 2);
});

test('what is no number is nobody', () => {
  const subscribers = table();
  for (const none of [0, 1, -5, 2 ** 53, Number.NaN, 12.5]) {
    assert.equal(subscribers.obtain(none), -1);
    assert.equal(subscribers.obtainByMsisdn(none), -1);
    assert.equal(subscribers.name(imsi(1), none), false);
  }
  assert.deepEqual([subscribers.size, subscribers.refused], [0, 0]);
});

test('without room for one more title a place is kept by its country', () => {
  const subscribers = table(2000);
  const room = titleCapacity(2000);
  for (let n = 0; n < room; n++) {
    subscribers.placed(subscribers.obtain(imsi(n)), 'cs', PARIS + n, 'FR', T);
  }
  const row = subscribers.obtain(imsi(1999));
  subscribers.placed(row, 'cs', BERLIN, 'DE', T);
  assert.deepEqual([subscribers.view(row).vlr, subscribers.view(row).country], ['', 'DE']);
  assert.equal(subscribers.titlesRefused, 1);
  subscribers.cameHome(subscribers.find(imsi(5)), T + 1_000);
  subscribers.placed(row, 'cs', BERLIN, 'DE', T + 2_000);
  assert.equal(subscribers.vlrOf(row), BERLIN, 'a title that nobody is at any more makes room');
});

test('a life within the same second changes nothing that must be written', () => {
  const subscribers = table();
  const row = subscribers.obtain(imsi(1));
  subscribers.alive(row, T);
  subscribers.dirty.clear();
  subscribers.alive(row, T + 999);
  subscribers.alive(row, T - 5_000);
  assert.equal(subscribers.dirty.size, 0);
  subscribers.alive(row, T + 1_000);
  assert.equal(subscribers.dirty.size, 1);
});

test('a subscriber takes 64 octets at most, indexes and all', () => {
  const subscribers = table(1_000_000);
  assert.ok(subscribers.octets / subscribers.capacity <= 64, `${subscribers.octets / subscribers.capacity}`);
});

test('a table for nobody or for too many is refused', () => {
  for (const capacity of [0, -1, 1.5, MAX_SUBSCRIBERS + 1]) assert.throws(() => table(capacity), RangeError);
});
