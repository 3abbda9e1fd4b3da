import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NumberTable } from './number-table.ts';
import type { ForwardingCondition, NumberView, PlaceDoubt } from './number-view.ts';

/** So few numbers and rows that swaps, moves and a full table are what happens most. */
const CAPACITY = 5;
const NUMBERS = 7;

const CONDITIONS = ['unconditional', 'busy', 'noReply', 'notReachable'] as const;
const PLACES = [
  ['home', 'GB'],
  ['abroad', 'FR'],
  ['abroad', 'ES'],
  ['abroad', ''],
] as const;
const DOUBTS: readonly PlaceDoubt[] = ['none', 'none', 'doubted', 'lifted'];

type Step =
  | { readonly what: 'pair'; readonly n: number; readonly m: number; readonly at: number }
  | {
      readonly what: 'forwarded' | 'texts' | 'data' | 'placed' | 'left' | 'seen' | 'told' | 'ended';
      readonly n: number;
      readonly at: number;
      readonly is: boolean;
      readonly which: number;
      readonly doubt: number;
    };

const n = fc.nat(NUMBERS - 1);
const at = fc.nat(2_000);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ what: fc.constant('pair'), n, m: n, at }) },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom('forwarded', 'texts', 'data', 'placed', 'left', 'seen', 'told', 'ended'),
      n,
      at,
      is: fc.boolean(),
      which: fc.nat(3),
      doubt: fc.nat(DOUBTS.length - 1),
    }),
  },
);

const imsi = (one: number) => 1_234150000000000 + one;
const msisdn = (one: number) => 1_447700900000 + one;

interface State {
  is: boolean;
  at: number;
}

interface Place {
  kind: 'home' | 'abroad';
  country: string;
  since: number;
  seen: number;
  doubted: boolean;
}

interface Row {
  imsi: number;
  since: number;
  seen: number;
  swapped: boolean;
  forwarding: Map<ForwardingCondition, State>;
  told: Set<ForwardingCondition> | undefined;
  texts: State | undefined;
  data: State | undefined;
  place: Place | undefined;
  before: Place | undefined;
}

const NO_SIM = { imsi: 0, swapped: false, told: undefined, texts: undefined, data: undefined };
const NO_PLACE = { place: undefined, before: undefined };

/** The table's rules once more, over a plain Map. */
class Model {
  readonly rows = new Map<number, Row>();
  refused = 0;

  pair(sim: number, number: number, seconds: number): boolean {
    const known = this.rows.get(number);
    if (known?.imsi === sim) {
      known.seen = Math.max(known.seen, seconds);
      return false;
    }
    const other = [...this.rows.values()].find((row) => row.imsi === sim);
    if (other !== undefined) Object.assign(other, NO_SIM, NO_PLACE);
    if (known === undefined && this.rows.size === CAPACITY) {
      this.refused++;
      return false;
    }
    const swapped = known !== undefined || other !== undefined;
    const forwarding = known?.forwarding ?? new Map<ForwardingCondition, State>();
    const row = { ...NO_SIM, ...NO_PLACE, forwarding, imsi: sim, since: seconds, seen: seconds, swapped };
    this.rows.set(number, row);
    return swapped;
  }

  forwarded(row: Row, condition: ForwardingCondition, is: boolean, seconds: number): void {
    row.forwarding.set(condition, later(row.forwarding.get(condition), is, seconds));
  }

  ended(row: Row, accepted: boolean, seconds: number): void {
    const { told } = row;
    row.told = undefined;
    if (!accepted || told === undefined) return;
    for (const condition of CONDITIONS)
      if (!told.has(condition)) this.forwarded(row, condition, false, seconds);
  }

  placed(row: Row, kind: 'home' | 'abroad', country: string, doubt: PlaceDoubt, seconds: number): void {
    const { place } = row;
    const same = place?.kind === kind && place.country === country;
    const begins = place?.doubted === true ? doubt === 'lifted' : doubt === 'doubted';
    if (place !== undefined && same && !begins) {
      place.seen = Math.max(place.seen, seconds);
      return;
    }
    this.left(row);
    row.place = { kind, country, since: seconds, seen: seconds, doubted: doubt === 'doubted' };
  }

  left(row: Row): void {
    if (row.place?.doubted === false) row.before = row.place;
    row.place = undefined;
  }
}

function later(state: State | undefined, is: boolean, seconds: number): State {
  return { is, at: state?.is === is ? Math.max(state.at, seconds) : seconds };
}

function play(table: NumberTable, model: Model, one: Step): void {
  const atMs = one.at * 1000;
  if (one.what === 'pair') {
    const swapped = table.pair(imsi(one.n), msisdn(one.m), atMs);
    assert.equal(model.pair(imsi(one.n), msisdn(one.m), one.at), swapped);
    return;
  }
  const row = table.find(msisdn(one.n));
  const modelled = model.rows.get(msisdn(one.n));
  assert.equal(row >= 0, modelled !== undefined);
  if (modelled === undefined) return;
  const condition = CONDITIONS[one.which] as ForwardingCondition;
  switch (one.what) {
    case 'forwarded':
      table.forwarded(row, condition, one.is, atMs);
      model.forwarded(modelled, condition, one.is, one.at);
      break;
    case 'texts':
      table.textsReach(row, one.is, atMs);
      modelled.texts = later(modelled.texts, one.is, one.at);
      break;
    case 'data':
      table.dataReaches(row, one.is, atMs);
      modelled.data = later(modelled.data, one.is, one.at);
      break;
    case 'placed': {
      const [kind, country] = PLACES[one.which] as (typeof PLACES)[number];
      const doubt = DOUBTS[one.doubt] as PlaceDoubt;
      table.placed(row, kind, country, doubt, atMs, atMs);
      model.placed(modelled, kind, country, doubt, one.at);
      break;
    }
    case 'left':
      table.left(row);
      model.left(modelled);
      break;
    case 'seen':
      table.seen(row, atMs);
      if (modelled.place !== undefined) modelled.place.seen = Math.max(modelled.place.seen, one.at);
      break;
    case 'told':
      table.profileTold(row, condition);
      modelled.told = (modelled.told ?? new Set()).add(condition);
      break;
    case 'ended':
      table.registrationEnded(row, one.is, atMs);
      model.ended(modelled, one.is, one.at);
      break;
    default:
      one satisfies never;
  }
}

/** A view as the model has it. Times of forwarding are compared apart. */
function viewOf(row: Row): Omit<NumberView, 'forwarding' | 'textService'> {
  const state = (one: State | undefined) => ({
    state: one === undefined ? ('unknown' as const) : one.is ? ('yes' as const) : ('no' as const),
    atMs: (one?.at ?? 0) * 1000,
  });
  const place = (one: Place | undefined) => ({
    whereabouts: one?.kind ?? ('unknown' as const),
    country: one?.country ?? '',
    seenAtMs: (one?.seen ?? 0) * 1000,
  });
  return {
    imsi: row.imsi,
    pairSinceMs: row.since * 1000,
    pairSeenMs: row.seen * 1000,
    swapped: row.swapped,
    texts: state(row.texts),
    data: state(row.data),
    place: {
      ...place(row.place),
      sinceMs: (row.place?.since ?? 0) * 1000,
      doubted: row.place?.doubted === true,
    },
    placeBefore: place(row.before),
  };
}

function compare(table: NumberTable, model: Model): void {
  assert.equal(table.size, model.rows.size);
  assert.equal(table.refused, model.refused);
  for (let one = 0; one < NUMBERS; one++) {
    const row = table.find(msisdn(one));
    const modelled = model.rows.get(msisdn(one));
    assert.equal(row >= 0, modelled !== undefined);
    if (modelled === undefined) continue;
    const { forwarding, textService, ...view } = table.view(row);
    assert.deepEqual(view, viewOf(modelled));
    assert.equal(textService, 'unknown');
    for (const condition of CONDITIONS) {
      const wanted = modelled.forwarding.get(condition);
      const told = forwarding[condition];
      assert.equal(told.state, wanted === undefined ? 'unknown' : wanted.is ? 'yes' : 'no');
      assert.ok(told.atMs <= (wanted?.at ?? 0) * 1000, `${condition} is told younger than it is`);
      if (condition === 'unconditional') assert.equal(told.atMs, (wanted?.at ?? 0) * 1000);
    }
  }
  for (let one = 0; one < NUMBERS; one++) {
    const holder = [...model.rows].find(([, row]) => row.imsi === imsi(one))?.[0];
    assert.equal(table.findByImsi(imsi(one)), holder === undefined ? -1 : table.find(holder));
  }
}

test('whatever happens to numbers, the table remembers what a plain Map would, also after a start', () => {
  const counts = { refused: 0, swapped: 0 };
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), fc.integer(), (steps, seed) => {
      const table = new NumberTable({ capacity: CAPACITY, seed });
      const model = new Model();
      for (const one of steps) {
        play(table, model, one);
        compare(table, model);
      }
      const after = new NumberTable({ capacity: CAPACITY, seed: seed + 1 });
      after.words.set(table.words);
      assert.equal(after.rebuild(table.size), undefined);
      after.refused = table.refused;
      compare(after, model);
      counts.refused += table.refused;
      for (const { swapped } of model.rows.values()) if (swapped) counts.swapped++;
    }),
    { numRuns: 300 },
  );
  assert.ok(counts.refused > 0 && counts.swapped > 0, 'neither a full table nor a swap was tried');
});
