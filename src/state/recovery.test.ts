import assert from 'node:assert/strict';
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { StateError, type StateErrorCode } from './state-error.ts';
import { SubscriberStore } from './subscriber-store.ts';
import { type Fact, FactMaker } from './testing/facts.ts';

const CAPACITY = 2_000;
const OPTIONS = { capacity: CAPACITY, homeCountry: 'GB' };
const JOURNAL = 'journal-0000000001';
const T = 1_700_000_000_000;

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'wardline-state-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'state');
}

/** Opens a copy of a folder, so that one that was damaged on purpose is looked at once. */
function opened<T>(folder: string, look: (store: SubscriberStore) => T, capacity = CAPACITY): T {
  const store = new SubscriberStore(folder, { ...OPTIONS, capacity });
  try {
    return look(store);
  } finally {
    store.commitSync();
  }
}

function refused(
  folder: string,
  code: StateErrorCode,
  file: string,
  text: RegExp,
  capacity = CAPACITY,
): void {
  const before = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size]);
  assert.throws(
    () => new SubscriberStore(folder, { ...OPTIONS, capacity }),
    (error: unknown) => {
      assert.ok(error instanceof StateError, String(error));
      assert.equal(error.code, code, error.message);
      assert.ok(error.file.endsWith(file), `${error.file} is told, not ${file}`);
      assert.match(error.message, text);
      return true;
    },
  );
  const after = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size]);
  assert.deepEqual(after, before, 'nothing on the disk is changed then');
}

function remembers(store: SubscriberStore, facts: readonly Fact[]): void {
  for (const [imsi, msisdn, vlr, second] of new Map(facts.map((fact) => [fact[0], fact])).values()) {
    const row = store.table.find(imsi);
    assert.ok(row >= 0, `${imsi} is lost`);
    assert.deepEqual([store.table.vlrOf(row), store.table.aliveAtMs(row)], [vlr, second * 1000]);
    if (msisdn !== 0) assert.equal(store.table.findByMsisdn(msisdn), row);
  }
}

test('a new folder is made, and holds nobody', (t) => {
  opened(folderOf(t), ({ table, recovered }) => {
    assert.equal(table.size, 0);
    assert.deepEqual([recovered.snapshot, recovered.batches, recovered.cutOctets], [0, 0, 0]);
  });
});

test('what was committed is there after a start, whether by journal, snapshot or both', async (t) => {
  const folder = folderOf(t);
  const facts: Fact[] = [];
  for (let start = 0; start < 6; start++) {
    const store = new SubscriberStore(folder, OPTIONS);
    remembers(store, facts);
    const maker = new FactMaker(store.table, start + 1);
    for (let i = 0; i < 20; i++) {
      facts.push(...maker.some());
      await store.commit();
    }
    if (start % 2 === 1) {
      const snapshot = store.snapshot();
      for (let i = 0; i < 20; i++) {
        facts.push(...maker.some());
        await store.commit();
      }
      await snapshot;
    }
    store.table.watched(T + start);
    await store.close();
  }
  opened(folder, (store) => remembers(store, facts));
});

test('commits that are asked for at once become one', async (t) => {
  const store = new SubscriberStore(folderOf(t), OPTIONS);
  store.table.alive(store.table.obtain(1_234150000000001), T);
  assert.equal(store.commit(), store.commit());
  await store.commit();
  const { journalOctets } = store;
  await store.commit();
  assert.equal(store.journalOctets, journalOctets, 'a commit of nothing writes nothing');
  await store.close();
});

test('how long was watched is remembered', async (t) => {
  const folder = folderOf(t);
  const store = new SubscriberStore(folder, OPTIONS);
  store.table.watched(T);
  store.table.watched(T + 90_000);
  store.table.obtain(1_234150000000001);
  await store.close();
  opened(folder, ({ table }) =>
    assert.deepEqual([table.watchedSinceMs, table.watchedUntilMs], [T, T + 90_000]),
  );
});

test('a snapshot makes older files needless, and they go', async (t) => {
  const folder = folderOf(t);
  const store = new SubscriberStore(folder, OPTIONS);
  new FactMaker(store.table, 3).some();
  await Promise.all([store.snapshot(), store.snapshot()]);
  await store.close();
  assert.deepEqual(readdirSync(folder).sort(), ['journal-0000000002', 'snapshot-0000000002']);
});

/** A journal of three commits: facts by commit, and the octets it had after each. */
async function threeCommits(folder: string) {
  const store = new SubscriberStore(folder, OPTIONS);
  const maker = new FactMaker(store.table, 5);
  const facts: Fact[][] = [];
  const ends: number[] = [];
  for (let i = 0; i < 3; i++) {
    facts.push(maker.some(6));
    await store.commit();
    ends.push(store.journalOctets);
  }
  await store.close();
  return { facts, ends, octets: readFileSync(join(folder, JOURNAL)) };
}

test('wherever the last commit is torn off, everything before it is whole and the rest is told', async (t) => {
  const folder = folderOf(t);
  const { facts, ends, octets } = await threeCommits(folder);
  const [, before = 0, end = 0] = ends;
  assert.equal(octets.length, end);
  for (let cut = before; cut < end; cut++) {
    writeFileSync(join(folder, JOURNAL), octets.subarray(0, cut));
    opened(folder, (store) => {
      assert.equal(store.recovered.cutOctets, cut - before);
      remembers(store, facts.slice(0, 2).flat());
    });
    for (const name of readdirSync(folder)) if (name !== JOURNAL) rmSync(join(folder, name));
  }
});

test('wherever the last commit is garbled, everything before it is whole', async (t) => {
  const folder = folderOf(t);
  const { facts, ends, octets } = await threeCommits(folder);
  const [, before = 0, end = 0] = ends;
  for (let at = before; at < end; at++) {
    const garbled = Buffer.from(octets);
    garbled[at] = (garbled[at] ?? 0) ^ (1 << (at % 8));
    writeFileSync(join(folder, JOURNAL), garbled);
    opened(folder, (store) => {
      assert.equal(store.recovered.cutOctets, end - before);
      remembers(store, facts.slice(0, 2).flat());
    });
    for (const name of readdirSync(folder)) if (name !== JOURNAL) rmSync(join(folder, name));
  }
});

test('damage before the last commit is told with file and octet, wherever it is', async (t) => {
  const folder = folderOf(t);
  const { ends, octets } = await threeCommits(folder);
  const [first = 0, before = 0] = ends;
  for (let at = 0; at < before; at++) {
    const garbled = Buffer.from(octets);
    garbled[at] = (garbled[at] ?? 0) ^ (1 << (at % 8));
    writeFileSync(join(folder, JOURNAL), garbled);
    const inBatch = at < 64 ? /./ : new RegExp(`octet ${at < first ? 64 : first}: `);
    refused(folder, at >= 4 && at < 8 ? 'version' : 'damaged', JOURNAL, inBatch);
  }
});

test('a torn journal is whole for the next start, and one after it is read too', async (t) => {
  const folder = folderOf(t);
  const { facts, ends } = await threeCommits(folder);
  truncateSync(join(folder, JOURNAL), (ends[2] ?? 0) - 7);
  const more: Fact[] = [];
  opened(folder, (store) => {
    more.push(...new FactMaker(store.table, 6).some());
  });
  opened(folder, (store) => {
    assert.equal(store.recovered.cutOctets, 0);
    remembers(store, [...facts.slice(0, 2).flat(), ...more]);
  });
});

test('a journal that was about to be begun is begun again', async (t) => {
  for (const octets of [0, 17, 64]) {
    const folder = folderOf(t);
    const { facts } = await threeCommits(folder);
    writeFileSync(join(folder, 'journal-0000000002'), Buffer.alloc(octets));
    opened(folder, (store) => remembers(store, facts.flat()));
    opened(folder, (store) => remembers(store, facts.flat()));
  }
});

test('a damaged journal with whole ones after it is told', async (t) => {
  const folder = folderOf(t);
  const { ends } = await threeCommits(folder);
  opened(folder, (store) => new FactMaker(store.table, 6).some());
  truncateSync(join(folder, JOURNAL), (ends[2] ?? 0) - 7);
  refused(folder, 'damaged', JOURNAL, /journals after it hold more/);
});

test('a journal that is gone is told by its name', async (t) => {
  const folder = folderOf(t);
  await threeCommits(folder);
  for (let i = 0; i < 2; i++) opened(folder, (store) => new FactMaker(store.table, 6 + i).some());
  renameSync(join(folder, 'journal-0000000002'), join(folder, 'elsewhere'));
  refused(folder, 'missing', 'journal-0000000002', /bring it back/);
  renameSync(join(folder, 'elsewhere'), join(folder, 'journal-0000000002'));
  rmSync(join(folder, JOURNAL));
  refused(folder, 'missing', JOURNAL, /bring it back/);
});

/** A folder with a snapshot and a journal of commits after it. */
async function withSnapshot(folder: string): Promise<Fact[]> {
  const store = new SubscriberStore(folder, OPTIONS);
  const maker = new FactMaker(store.table, 9);
  const facts = maker.some();
  for (let i = 0; i < 10; i++) facts.push(...maker.some());
  await store.snapshot();
  facts.push(...maker.some());
  await store.close();
  return facts;
}

test('a damaged snapshot is told, unless older files make up for it', async (t) => {
  const folder = folderOf(t);
  const { facts } = await threeCommits(folder);
  const older = `${folder}-older`;
  cpSync(folder, older, { recursive: true });
  const store = new SubscriberStore(folder, OPTIONS);
  await store.snapshot();
  await store.close();
  const snapshot = readdirSync(folder).find((name) => name.startsWith('snapshot')) ?? '';
  const whole = readFileSync(join(folder, snapshot));
  for (let at = 0; at < whole.length; at += 97) {
    const garbled = Buffer.from(whole);
    garbled[at] = (garbled[at] ?? 0) ^ (1 << (at % 8));
    writeFileSync(join(folder, snapshot), garbled);
    refused(folder, 'damaged', snapshot, /damaged|belongs|begin/);
  }
  writeFileSync(join(folder, snapshot), whole.subarray(0, -1));
  refused(folder, 'damaged', snapshot, /ends within/);
  writeFileSync(join(folder, snapshot), Buffer.concat([whole, Buffer.alloc(4)]));
  refused(folder, 'damaged', snapshot, /goes on/);
  // As it is when Wardline is killed before the older files went: journal 2 was empty.
  copyFileSync(join(older, JOURNAL), join(folder, JOURNAL));
  const empty = new SubscriberStore(older, OPTIONS);
  await empty.close();
  copyFileSync(join(older, 'journal-0000000002'), join(folder, 'journal-0000000002'));
  opened(folder, (recovered) => {
    assert.equal(recovered.recovered.notes.length, 1);
    remembers(recovered, facts.flat());
  });
});

test('a snapshot that was not finished is nothing', async (t) => {
  const folder = folderOf(t);
  const facts = await withSnapshot(folder);
  writeFileSync(join(folder, 'snapshot-unfinished'), 'half');
  opened(folder, (store) => remembers(store, facts));
  assert.ok(!readdirSync(folder).includes('snapshot-unfinished'));
});

test('another format is named, and what to do', async (t) => {
  const folder = folderOf(t);
  await withSnapshot(folder);
  const snapshot = join(folder, 'snapshot-0000000002');
  const octets = readFileSync(snapshot);
  octets.writeUInt32LE(7, 4);
  writeFileSync(snapshot, octets);
  refused(
    folder,
    'version',
    'snapshot-0000000002',
    /format 7.*reads format 1: start the Wardline that wrote it/,
  );
});

test('a folder of a smaller table fits a larger one, and not the other way', async (t) => {
  const folder = folderOf(t);
  const facts = await withSnapshot(folder);
  refused(
    folder,
    'capacity',
    'snapshot-0000000002',
    /2000 subscribers.*room for 1999: give room for 2000/,
    CAPACITY - 1,
  );
  opened(folder, (store) => remembers(store, facts), 3 * CAPACITY);
  refused(folder, 'capacity', 'journal-0000000003', /give room for 6000/);
});
