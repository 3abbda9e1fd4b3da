import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { StoreError, type StoreErrorCode } from '../incident/store-error.ts';
import { hashedNumber, QuestionStore } from './question-store.ts';
import { ABOUT, AT, KEY, question, trailOf } from './test-questions.ts';

const HOUR = 3_600_000;
const NEVER = 0;

function tamper(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

/** A trail with so many questions, an hour apart. */
function keeping(path: string, count: number): QuestionStore {
  const store = QuestionStore.open(path, { create: true });
  for (let i = 0; i < count; i++) {
    store.append([question({ atMs: AT + i * HOUR, correlator: `log-in-${i}` })], KEY, NEVER);
  }
  return store;
}

test('what was asked is told as it was, the latest first, with the number as a hash', (t) => {
  const store = keeping(trailOf(t), 0);
  store.append(
    [
      question(),
      question({ tenant: 'other-bank', about: '', status: 403, code: 'PERMISSION_DENIED', verdict: '' }),
      question({ atMs: AT + HOUR, about: '447700900008' }),
    ],
    KEY,
    NEVER,
  );
  const rows = [...store.list({ most: 10 })];
  assert.deepEqual(
    rows.map(({ row }) => row),
    [3, 2, 1],
  );
  const { row: _row, hash: _hash, ...first } = rows[2] ?? assert.fail();
  assert.deepEqual(first, { ...question(), about: hashedNumber(KEY, ABOUT) });
  assert.equal(rows[1]?.about, '');
  const correlators = (filter: object) => [...store.list({ most: 10, ...filter })].map(({ row }) => row);
  assert.deepEqual(correlators({ tenant: 'other-bank' }), [2]);
  assert.deepEqual(correlators({ about: hashedNumber(KEY, ABOUT) }), [1]);
  assert.deepEqual(correlators({ sinceMs: AT + 1 }), [3]);
  assert.deepEqual(correlators({ most: 1 }), [3]);
  store.dispose();
});

test('no number is in the file, and its hash is another under another key', (t) => {
  const path = trailOf(t);
  const store = keeping(path, 3);
  for (const name of readdirSync(dirname(path))) {
    assert.equal(readFileSync(join(dirname(path), name)).includes(ABOUT), false, name);
    assert.equal(statSync(join(dirname(path), name)).mode & 0o077, 0, name);
  }
  store.dispose();
  assert.notEqual(hashedNumber(KEY, ABOUT), hashedNumber(new Uint8Array(32), ABOUT));
  assert.equal(hashedNumber(KEY, ''), '');
});

test('a trail is sound as it was written, also across starts', (t) => {
  const path = trailOf(t);
  keeping(path, 3).dispose();
  const store = keeping(path, 2);
  const { rows, forgotten, lastHash, broken } = store.verify();
  assert.deepEqual([rows, forgotten, broken], [5, 0, undefined]);
  assert.equal(lastHash, [...store.list({ most: 1 })][0]?.hash);
  store.dispose();
  const empty = keeping(trailOf(t), 0);
  assert.deepEqual([empty.verify().rows, empty.verify().broken], [0, undefined]);
  empty.dispose();
});

for (const [what, sql, row] of [
  ['another bank', "UPDATE question SET tenant = 'eve' WHERE row = 2", 2],
  ['another time', 'UPDATE question SET at = at + 1 WHERE row = 3', 3],
  ['another verdict', "UPDATE question SET verdict = 'SAFE ' WHERE row = 1", 1],
  ['another number', "UPDATE question SET about = '' WHERE row = 4", 4],
  ['a question left out', 'DELETE FROM question WHERE row = 3', 3],
  ['the first left out', 'DELETE FROM question WHERE row = 1', 1],
  ['the last left out', 'DELETE FROM question WHERE row = 5', 5],
  [
    'two in each other’s place',
    'UPDATE question SET row = CASE row WHEN 2 THEN -3 ELSE -2 END WHERE row IN (2, 3); UPDATE question SET row = -row WHERE row < 0',
    2,
  ],
  [
    'one put behind the end',
    'INSERT INTO question SELECT 6, at, tenant, client, operation, about, status, code, verdict, correlator, hash FROM question WHERE row = 5',
    6,
  ],
  [
    'the end set back',
    "UPDATE trail_end SET row = 4, hash = (SELECT hash FROM question WHERE row = 4) WHERE which = 'last'",
    5,
  ],
] as const) {
  test(`${what} is found out`, (t) => {
    const path = trailOf(t);
    keeping(path, 5).dispose();
    tamper(path, sql);
    const store = QuestionStore.open(path);
    assert.equal(store.verify().broken?.row, row);
    store.dispose();
  });
}

test('what has grown too old is forgotten from the beginning on, and the rest is still sound', (t) => {
  const path = trailOf(t);
  const store = keeping(path, 10);
  store.append([question({ atMs: AT + 10 * HOUR })], KEY, AT + 5 * HOUR);
  // two for each that comes: it catches up
  assert.equal(store.verify().forgotten, 2);
  store.append([question({ atMs: AT + 11 * HOUR }), question({ atMs: AT + 11 * HOUR })], KEY, AT + 5 * HOUR);
  const { rows, forgotten, broken } = store.verify();
  assert.deepEqual([rows, forgotten, broken], [8, 5, undefined]);
  assert.equal([...store.list({ most: 100 })].at(-1)?.row, 6);
  store.append([question({ atMs: AT + 99 * HOUR })], KEY, AT + 5 * HOUR);
  assert.equal(store.verify().forgotten, 5);
  store.dispose();
  tamper(path, 'DELETE FROM question WHERE row = 6');
  const tampered = QuestionStore.open(path);
  assert.equal(tampered.verify().broken?.row, 6);
  tampered.dispose();
});

function refused(path: string, code: StoreErrorCode, words: RegExp): void {
  assert.throws(
    () => QuestionStore.open(path),
    (error: unknown) => error instanceof StoreError && error.code === code && words.test(error.message),
  );
}

test('no file, another program’s file, no database and a newer version are told in a line', (t) => {
  const path = trailOf(t);
  refused(path, 'no-store', /there is no such trail/);
  tamper(path, 'CREATE TABLE other (a)');
  refused(path, 'not-a-store', /this is no trail of questions/);
  writeFileSync(path, 'no database, and longer than the header of one is'.repeat(9));
  refused(path, 'not-a-store', /this is no trail of questions/);
  const newer = trailOf(t);
  keeping(newer, 1).dispose();
  tamper(newer, 'PRAGMA user_version = 2');
  refused(newer, 'newer-version', /a newer Wardline/);
  assert.throws(
    () => QuestionStore.open(join(dirname(path), 'absent', 'questions.db'), { create: true }),
    (error: unknown) => error instanceof StoreError && error.code === 'cannot-open',
  );
});
