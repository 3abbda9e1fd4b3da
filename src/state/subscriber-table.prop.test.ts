import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RowSet } from './subscriber-row-set.ts';
import { SubscriberTable } from './subscriber-table.ts';

/** So few rows and numbers that eviction, merging and a full table are what happens most. */
const CAPACITY = 6;
const NUMBERS = 9;

interface Person {
  imsi: number;
  msisdn: number;
  vlr: number;
  sgsn: number;
  country: string;
  confirmed: boolean;
  alive: number;
}

type Step =
  | {
      readonly what: 'imsi' | 'msisdn' | 'placed-cs' | 'placed-ps' | 'home' | 'left' | 'alive' | 'asked';
      readonly n: number;
      readonly at: number;
    }
  | { readonly what: 'name'; readonly n: number; readonly m: number };

const n = fc.nat(NUMBERS - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constantFrom('imsi', 'msisdn', 'asked'), n, at: fc.nat(50) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom('placed-cs', 'placed-ps', 'home', 'left', 'alive'),
      n,
      at: fc.nat(50),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('name'), n, m: n }) },
);

const imsi = (n: number) => 1_234150000000000 + n;
const msisdn = (n: number) => 1_447700900000 + n;
const title = (n: number) => 1_33609000010 + n;

/** The table's rules once more, over a plain list; it takes from the table only who made way. */
class Model {
  people: Person[] = [];
  private readonly capacity: number;

  constructor(capacity = CAPACITY) {
    this.capacity = capacity;
  }

  byImsi(number: number): Person | undefined {
    return this.people.find((person) => person.imsi === number);
  }

  byMsisdn(number: number): Person | undefined {
    return this.people.find((person) => person.msisdn === number);
  }

  obtain(
    key: 'imsi' | 'msisdn',
    number: number,
    table: SubscriberTable,
    evictedBefore: number,
  ): Person | undefined {
    const known = key === 'imsi' ? this.byImsi(number) : this.byMsisdn(number);
    if (known !== undefined) return known;
    if (this.people.length === this.capacity) {
      const gone = this.people.filter((person) => !inTable(table, person));
      if (gone.length === 0) {
        assert.ok(
          this.people.every(({ confirmed }) => confirmed),
          'refused though somebody could make way',
        );
        return undefined;
      }
      assert.equal(gone.length, 1);
      assert.equal(table.evicted, evictedBefore + 1);
      assert.equal(gone[0]?.confirmed, false, 'who was seen made way');
      this.people = this.people.filter((person) => person !== gone[0]);
    }
    const person = {
      imsi: 0,
      msisdn: 0,
      vlr: 0,
      sgsn: 0,
      country: '',
      confirmed: false,
      alive: 0,
      [key]: number,
    };
    this.people.push(person);
    return person;
  }

  name(number: number, to: number, table: SubscriberTable, evictedBefore: number): boolean {
    const other = this.byMsisdn(to);
    let person = this.byImsi(number);
    if (other !== undefined && other === person) return false;
    const moved = other !== undefined && other.imsi !== 0;
    if (other !== undefined && moved) other.msisdn = 0;
    if (other !== undefined && !moved) {
      if (person === undefined) {
        other.imsi = number;
        return false;
      }
      if (other.confirmed) {
        if (other.alive > person.alive) person.alive = other.alive;
        person.confirmed = true;
      }
      this.people = this.people.filter((one) => one !== other);
    }
    person ??= this.obtain('imsi', number, table, evictedBefore);
    if (person !== undefined) person.msisdn = to;
    return moved;
  }
}

function inTable(table: SubscriberTable, { imsi, msisdn }: Person): boolean {
  return imsi !== 0 ? table.find(imsi) >= 0 : table.findByMsisdn(msisdn) >= 0;
}

function digits(number: number): string {
  return number === 0 ? '' : String(number).slice(1);
}

function play(table: SubscriberTable, model: Model, one: Step): void {
  const evictedBefore = table.evicted;
  if (one.what === 'name') {
    const moved = table.name(imsi(one.n), msisdn(one.m));
    assert.equal(model.name(imsi(one.n), msisdn(one.m), table, evictedBefore), moved);
    return;
  }
  const byImsi = one.what !== 'msisdn';
  const number = byImsi ? imsi(one.n) : msisdn(one.n);
  const row = byImsi ? table.obtain(number) : table.obtainByMsisdn(number);
  const person = model.obtain(byImsi ? 'imsi' : 'msisdn', number, table, evictedBefore);
  assert.equal(row >= 0, person !== undefined);
  if (person === undefined) return;
  const atMs = one.at * 1000;
  if (one.what === 'placed-cs' || one.what === 'placed-ps') {
    const domain = one.what === 'placed-cs' ? 'cs' : 'ps';
    table.placed(row, domain, title(one.at % 7), one.at % 2 === 0 ? 'FR' : 'DE', atMs);
    person[domain === 'cs' ? 'vlr' : 'sgsn'] = title(one.at % 7);
    person.country = one.at % 2 === 0 ? 'FR' : 'DE';
    person.confirmed = true;
  } else if (one.what === 'home') {
    table.cameHome(row, atMs);
    Object.assign(person, { vlr: 0, sgsn: 0, country: 'GB', confirmed: true });
  } else if (one.what === 'left') {
    table.left(row, 'cs', 1e9);
    person.vlr = 0;
  } else if (one.what === 'alive') {
    table.alive(row, atMs);
    person.confirmed = true;
  } else if (one.what === 'asked') table.routingAsked(row, title(one.n), atMs);
  person.alive = table.aliveAtMs(row);
}

/** Every person of the model is in the table by both numbers, and nobody else. */
function compare(table: SubscriberTable, model: Model): void {
  assert.equal(table.size, model.people.length);
  for (let n = 0; n < NUMBERS; n++) {
    assert.equal(table.find(imsi(n)) >= 0, model.byImsi(imsi(n)) !== undefined);
    assert.equal(table.findByMsisdn(msisdn(n)) >= 0, model.byMsisdn(msisdn(n)) !== undefined);
  }
  for (const person of model.people) {
    const row = person.imsi !== 0 ? table.find(person.imsi) : table.findByMsisdn(person.msisdn);
    const view = table.view(row);
    assert.deepEqual([view.imsi, view.msisdn], [digits(person.imsi), digits(person.msisdn)]);
    assert.equal(table.aliveAtMs(row), person.alive);
  }
}

test('whatever happens, the table remembers what a plain list would', () => {
  const counts = { evicted: 0, refused: 0 };
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80, size: 'max' }), fc.integer(), (steps, seed) => {
      const table = new SubscriberTable({ capacity: CAPACITY, homeCountry: 'GB', seed });
      const model = new Model();
      for (const one of steps) {
        play(table, model, one);
        compare(table, model);
      }
      counts.evicted += table.evicted;
      counts.refused += table.refused;
    }),
    { numRuns: 300 },
  );
  assert.ok(counts.evicted > 0 && counts.refused > 0, 'neither eviction nor a full table was tried');
});

test('places follow registrations, whatever their order', () => {
  fc.assert(
    fc.property(
      fc.array(
        step.filter(({ what }) => what !== 'name' && what !== 'msisdn'),
        { maxLength: 80, size: 'max' },
      ),
      (steps) => {
        const table = new SubscriberTable({ capacity: 64, homeCountry: 'GB' });
        const model = new Model(64);
        for (const one of steps) play(table, model, one);
        for (const person of model.people) {
          const row = table.find(person.imsi);
          assert.deepEqual(
            [table.vlrOf(row), table.sgsnOf(row), table.view(row).country],
            [person.vlr, person.sgsn, person.country],
          );
        }
      },
    ),
  );
});

test('what a table answers does not depend on its seed', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80, size: 'max' }), fc.integer(), (steps, seed) => {
      const tables = [0, seed].map(
        (seed) => new SubscriberTable({ capacity: CAPACITY, homeCountry: 'GB', seed }),
      );
      for (const table of tables)
        for (const one of steps)
          if (one.what === 'name') table.name(imsi(one.n), msisdn(one.m));
          else if (one.what === 'alive') {
            const row = table.obtain(imsi(one.n));
            if (row >= 0) table.alive(row, one.at * 1000);
          } else table.obtainByMsisdn(msisdn(one.n));
      assert.deepEqual(tables[0]?.words, tables[1]?.words);
    }),
  );
});

test('a rebuilt table is the same table', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80, size: 'max' }), (steps) => {
      const table = new SubscriberTable({ capacity: CAPACITY, homeCountry: 'GB' });
      const model = new Model();
      for (const one of steps) play(table, model, one);
      const other = new SubscriberTable({ capacity: CAPACITY + 3, homeCountry: 'GB', seed: 99 });
      other.words.set(table.words);
      other.titles.titles.set(table.titles.titles.subarray(0, table.titles.highWater));
      for (let n = 1; n < table.countries.size; n++) other.countries.take(table.countries.code(n));
      assert.equal(other.rebuild(table.highWater), undefined);
      compare(other, model);
    }),
  );
});

test('a set of rows is a set, and goes through its members in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), fc.oneof(fc.nat(99_999), fc.nat(70))), { size: 'max', maxLength: 300 }),
      fc.nat(99_999),
      (changes, from) => {
        const rows = new RowSet(100_000);
        const plain = new Set<number>();
        for (const [adds, member] of changes) {
          if (adds) {
            rows.add(member);
            plain.add(member);
          } else {
            rows.delete(member);
            plain.delete(member);
          }
        }
        const members: number[] = [];
        for (let member = rows.next(0); member >= 0; member = rows.next(member + 1)) members.push(member);
        const sorted = [...plain].sort((a, b) => a - b);
        assert.deepEqual(members, sorted);
        assert.equal(rows.size, plain.size);
        assert.equal(rows.next(from), sorted.find((member) => member >= from) ?? -1);
        for (const [, member] of changes) assert.equal(rows.has(member), plain.has(member));
      },
    ),
  );
});
