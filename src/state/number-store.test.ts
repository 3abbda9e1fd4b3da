import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { NumberStore } from './number-store.ts';
import { StateError, type StateErrorCode } from './state-error.ts';

const T = Date.UTC(2026, 0, 13, 20);
const HOUR = 3_600_000;
const CAPACITY = 1000;

const imsi = (n: number) => 1_234150000000000 + n;
const msisdn = (n: number) => 1_447700900000 + n;

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'wardline-numbers-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function open(folder: string, capacity = CAPACITY): NumberStore {
  return new NumberStore(folder, { capacity, seed: 3 });
}

function remember({ table }: NumberStore, from: number, to: number, atMs = T): void {
  for (let n = from; n < to; n++) {
    table.pair(imsi(n), msisdn(n), atMs);
    table.placed(table.find(msisdn(n)), 'abroad', 'FR', 'none', atMs, atMs);
  }
}

/** A folder that keeps so many numbers. */
async function keptIn(folder: string, numbers: number): Promise<void> {
  const store = open(folder);
  remember(store, 0, numbers);
  await store.commit();
  await store.close();
}

/** Numbers that a folder holds, or why it does not tell. */
async function held(folder: string, capacity = CAPACITY): Promise<number> {
  const store = open(folder, capacity);
  const { size } = store.table;
  await store.close();
  return size;
}

function refused(folder: string, code: StateErrorCode, words: RegExp, capacity = CAPACITY): void {
  assert.throws(
    () => open(folder, capacity),
    (error: unknown) => {
      assert.ok(error instanceof StateError, String(error));
      assert.equal(error.code, code, error.message);
      assert.ok(error.file.endsWith('numbers.db'));
      assert.match(error.message, words);
      return true;
    },
  );
}

/** Does something to the file, as no Wardline would. */
function tamper(folder: string, sql: string): void {
  const database = new DatabaseSync(join(folder, 'numbers.db'));
  database.exec(sql);
  database.close();
}

test('numbers are known to who opens the folder next, with all that was seen of them', async (t) => {
  const folder = folderOf(t);
  const store = open(folder);
  remember(store, 0, 100);
  const row = store.table.find(msisdn(7));
  store.table.forwarded(row, 'busy', true, T + HOUR);
  store.table.textsReach(row, false, T + HOUR);
  store.table.pair(imsi(900), msisdn(8), T + HOUR);
  const views = Array.from({ length: 100 }, (_, n) => store.table.view(store.table.find(msisdn(n))));
  await store.commit();
  await store.close();
  const next = open(folder);
  assert.equal(next.table.size, 100);
  for (const [n, view] of views.entries())
    assert.deepEqual(next.table.view(next.table.find(msisdn(n))), view);
  assert.equal(next.table.findByImsi(imsi(900)), next.table.find(msisdn(8)));
  assert.equal(next.table.findByImsi(imsi(8)), -1);
  assert.equal(next.table.dirty.size, 0);
  await next.close();
});

test('what was not committed is not there, and what comes after a start is added to what was', async (t) => {
  const folder = folderOf(t);
  const store = open(folder);
  remember(store, 0, 20);
  await store.commit();
  remember(store, 20, 30);
  await store.close();
  const next = open(folder);
  assert.equal(next.table.size, 20);
  remember(next, 40, 50);
  await next.commit();
  await next.close();
  assert.equal(await held(folder), 30);
});

test('a commit that is asked for while one runs holds what came in between', async (t) => {
  const folder = folderOf(t);
  const store = open(folder);
  const commits: Promise<void>[] = [];
  for (let n = 0; n < 30; n++) {
    remember(store, n, n + 1);
    commits.push(store.commit());
    if (n % 7 === 3) await commits.at(-1);
  }
  await Promise.all(commits);
  await store.close();
  assert.equal(await held(folder), 30);
});

test('a commit of more than is copied at a time is whole', async (t) => {
  const folder = folderOf(t);
  const many = 300_000;
  const store = open(folder, many);
  for (let n = 0; n < many; n++) store.table.pair(imsi(0) + n, 1_447000000000 + n, T);
  await store.commit();
  assert.equal(store.table.dirty.size, 0);
  await store.close();
  assert.equal(await held(folder, many), many);
});

test('an empty folder, and one without news, cost no write', async (t) => {
  const folder = folderOf(t);
  const store = open(folder);
  await store.commit();
  await store.close();
  await keptIn(folder, 3);
  const before = readFileSync(join(folder, 'numbers.db'));
  const next = open(folder);
  await next.commit();
  await next.close();
  assert.deepEqual(readFileSync(join(folder, 'numbers.db')), before);
});

test('a damaged page is told, and changes nothing', async (t) => {
  const folder = folderOf(t);
  await keptIn(folder, 40);
  const path = join(folder, 'numbers.db');
  const whole = readFileSync(path);
  for (const [sql, words] of [
    ["UPDATE page SET rows = x'00' WHERE page = 1", /page 1 is not there whole/],
    ['UPDATE page SET crc = crc + 1 WHERE page = 0', /page 0 is not there whole/],
    ['DELETE FROM page WHERE page = 0', /page 0 is not there whole/],
    ['UPDATE page SET page = 7 WHERE page = 2', /page 2 is not there whole/],
    ['DROP TABLE page', /cannot be read/],
  ] as const) {
    tamper(folder, sql);
    const damaged = readFileSync(path);
    refused(folder, 'damaged', words);
    assert.deepEqual(readFileSync(path), damaged);
    writeFileSync(path, whole);
  }
  // any octet of a number, wherever it lies in the file
  const at = whole.indexOf(Buffer.from(new Float64Array([msisdn(21)]).buffer));
  assert.ok(at > 0);
  for (const octet of [at, at + 20, at + 63]) {
    const garbled = Buffer.from(whole);
    garbled[octet] = (garbled[octet] ?? 0) ^ 4;
    writeFileSync(path, garbled);
    refused(folder, 'damaged', /page 1 is not there whole/);
  }
  writeFileSync(path, whole);
  assert.equal(await held(folder), 40);
});

test('a file that is none of ours is told', (t) => {
  const folder = folderOf(t);
  writeFileSync(
    join(folder, 'numbers.db'),
    'no database, and longer than the header of one would have to be'.repeat(9),
  );
  refused(folder, 'damaged', /cannot be read/);
  rmSync(join(folder, 'numbers.db'));
  tamper(folder, 'CREATE TABLE page (other TEXT)');
  refused(folder, 'damaged', /another program/);
});

test('a newer version is named, and what to do', async (t) => {
  const folder = folderOf(t);
  await keptIn(folder, 3);
  tamper(folder, 'PRAGMA user_version = 2');
  refused(folder, 'version', /version 2.*use the Wardline that wrote it/);
});

test('more numbers than there is room for are refused, and found whole when there is', async (t) => {
  const folder = folderOf(t);
  await keptIn(folder, 40);
  refused(folder, 'capacity', /more numbers than there is room for now \(39\)/, 39);
  refused(folder, 'capacity', /room/, 1);
  assert.equal(await held(folder, 40), 40);
  assert.equal(await held(folder, 100 * CAPACITY), 40);
});

test('a disk that does not take a commit is told, and not trusted again', async (t) => {
  const folder = folderOf(t);
  const store = open(folder);
  remember(store, 0, 3);
  await store.commit();
  tamper(folder, 'ALTER TABLE page RENAME TO elsewhere');
  remember(store, 3, 6);
  const isFailed = (error: unknown) => error instanceof StateError && error.code === 'failed';
  await assert.rejects(store.commit(), isFailed);
  tamper(folder, 'ALTER TABLE elsewhere RENAME TO page');
  await assert.rejects(store.commit(), isFailed);
  await store.close();
  assert.equal(await held(folder), 3);
});

test('a writer that cannot begin fails the commit, and holds up nothing', async (t) => {
  const folder = folderOf(t);
  const store = open(folder);
  rmSync(folder, { recursive: true });
  remember(store, 0, 3);
  await assert.rejects(
    store.commit(),
    (error: unknown) => error instanceof StateError && error.code === 'failed',
  );
  await store.close();
});

test('nobody but the owner reads the numbers', async (t) => {
  const folder = folderOf(t);
  const store = open(folder);
  remember(store, 0, 3);
  await store.commit();
  for (const name of ['numbers.db', 'numbers.db-wal']) {
    assert.equal(statSync(join(folder, name)).mode & 0o077, 0, name);
  }
  await store.close();
});
