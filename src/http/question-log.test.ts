import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { StoreError } from '../incident/store-error.ts';
import { KeptQuestionLog, MAX_WAITING_QUESTIONS } from './question-log.ts';
import { QuestionStore } from './question-store.ts';
import { AT, KEY, question, trailOf } from './test-questions.ts';

const DAY = 24 * 3_600_000;

function opened(t: TestContext, { path = trailOf(t), retentionDays = 30 } = {}) {
  const failures: StoreError[] = [];
  const onFailure = (error: StoreError) => failures.push(error);
  const log = new KeptQuestionLog({ path, key: KEY, retentionDays, onFailure });
  return { log, path, failures };
}

function held(path: string) {
  const store = QuestionStore.open(path);
  const found = { ...store.verify(), questions: [...store.list({ most: 100_000 })] };
  store.dispose();
  return found;
}

test('all that was asked is there after the close, in order, and sound', async (t) => {
  const { log, path, failures } = opened(t);
  for (let i = 0; i < 3_500; i++) {
    log.asked(question({ correlator: String(i) }));
    if (i % 500 === 0) await turn();
  }
  await log.close();
  const { rows, broken, questions } = held(path);
  assert.deepEqual([rows, broken, failures.length], [3_500, undefined, 0]);
  assert.deepEqual(
    questions.map(({ correlator }) => correlator),
    Array.from({ length: 3_500 }, (_, i) => String(3_499 - i)),
  );
});

test('a question is on the disk within moments, without another that pushes it', async (t) => {
  const { log, path } = opened(t);
  log.asked(question());
  log.asked(question());
  for (let tries = 0; held(path).rows < 2; tries++) {
    assert.ok(tries < 300, 'it does not come');
    await wait(50);
  }
  await log.close();
});

test('questions older than the days that they are kept are forgotten', async (t) => {
  const { log, path } = opened(t, { retentionDays: 7 });
  for (let day = 0; day < 20; day++) log.asked(question({ atMs: AT + day * DAY }));
  await log.close();
  const later = opened(t, { path, retentionDays: 7 });
  for (let i = 0; i < 20; i++) later.log.asked(question({ atMs: AT + 20 * DAY }));
  await later.log.close();
  const { questions, broken, forgotten } = held(path);
  assert.equal(broken, undefined);
  assert.equal(forgotten, 13);
  assert.ok(questions.every(({ atMs }) => atMs >= AT + 13 * DAY));
});

test('a log that nobody asked anything closes, and an empty one verifies', async (t) => {
  const { log, path } = opened(t);
  await log.close();
  assert.equal(held(path).rows, 0);
});

test('a disk that does not follow stops the questions, and takes them again when it has followed', async (t) => {
  const { log, path } = opened(t);
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  for (let i = 0; i <= MAX_WAITING_QUESTIONS + 1_000; i++) log.asked(question());
  assert.equal(log.isBehind, true);
  other.exec('COMMIT');
  other.close();
  await log.close();
  assert.equal(log.isBehind, false);
  assert.equal(held(path).rows, MAX_WAITING_QUESTIONS + 1_001);
});

test('a disk that fails is told once, and no question is taken from there on', async (t) => {
  const { log, path, failures } = opened(t);
  const other = new DatabaseSync(path);
  other.exec('DROP TABLE question');
  other.close();
  log.asked(question());
  while (failures.length === 0) await wait(10);
  log.asked(question());
  assert.equal(log.isBehind, true);
  assert.match(failures[0]?.message ?? '', /questions\.db: questions are not written down any more/);
  await log.close();
  assert.equal(failures.length, 1);
});

test('a trail that cannot be opened is told at once', (t) => {
  const path = trailOf(t);
  mkdirSync(path);
  assert.throws(
    () => new KeptQuestionLog({ path, key: KEY, retentionDays: 1, onFailure: () => {} }),
    (error: unknown) => error instanceof StoreError && error.code === 'cannot-open',
  );
});
