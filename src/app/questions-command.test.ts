import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import type { Question } from '../http/question.ts';
import { QuestionStore } from '../http/question-store.ts';
import { keyFileOf, openQuestionKey } from './question-key-file.ts';
import { CLI, ROOT } from './test-run.ts';

const AT = Date.UTC(2026, 0, 13, 20);
const folder = mkdtempSync(join(tmpdir(), 'wardline-questions-'));
after(() => rmSync(folder, { recursive: true }));
const trail = join(folder, 'questions.db');

const QUESTION: Question = {
  atMs: AT,
  tenant: 'example-bank',
  client: 'example-bank',
  operation: 'POST /sms-interception-risk/v0.1/check',
  about: '447700900007',
  status: 200,
  code: '',
  verdict: 'SAFE',
  correlator: 'a-log-in',
};

const key = openQuestionKey(keyFileOf(trail));
const store = QuestionStore.open(trail, { create: true });
store.append(
  [
    QUESTION,
    { ...QUESTION, atMs: AT + 60_000, tenant: 'other-bank', about: '447700900008', verdict: 'AT_RISK' },
    { ...QUESTION, atMs: AT + 120_000, about: '', status: 403, code: 'PERMISSION_DENIED', verdict: '' },
  ],
  key,
  0,
);
store.dispose();

function questions(...words: readonly string[]) {
  const { npm_lifecycle_event: _event, INIT_CWD: _cwd, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'questions', ...words], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const list = (...words: readonly string[]) => questions('list', '--store', trail, ...words);

test('questions are listed a line each, the latest first, and no number with them', () => {
  const { status, stdout } = list();
  assert.equal(status, 0);
  const lines = stdout.trimEnd().split('\n');
  assert.equal(lines.length, 3);
  assert.match(
    lines[0] ?? '',
    /^3 {2}2026-01-13 20:02:00 {2}example-bank {2}POST \/sms.* {2}403 PERMISSION_DENIED$/,
  );
  assert.match(lines[1] ?? '', /^2 {2}.*other-bank.* {2}200 AT_RISK$/);
  assert.doesNotMatch(stdout, /4477009/);
});

test('and picked: of a bank, about a number, since a time, so many', () => {
  const rows = (...words: readonly string[]) =>
    (JSON.parse(list('--format', 'json', ...words).stdout) as { row: number }[]).map(({ row }) => row);
  assert.deepEqual(rows('--tenant', 'other-bank'), [2]);
  assert.deepEqual(rows('--about', '+447700900007'), [1]);
  assert.deepEqual(rows('--about', '447700900009'), []);
  assert.deepEqual(rows('--since', '2026-01-13T20:01Z'), [3, 2]);
  assert.deepEqual(rows('--most', '1'), [3]);
  assert.equal(list('--tenant', 'nobody').stdout, 'No question is kept that fits.\n');
});

test('what is wrong is one line, with its status', () => {
  const elsewhere = join(folder, 'no-key');
  writeFileSync(elsewhere, 'no key', { mode: 0o600 });
  const open = join(folder, 'open-key');
  writeFileSync(open, `${'0'.repeat(64)}\n`);
  chmodSync(open, 0o644);
  for (const [words, expected, text] of [
    [[], 2, /questions wants a word/],
    [['list', '--store', join(folder, 'absent.db')], 1, /there is no such trail/],
    [['list', '--store', trail, '--most', 'all'], 2, /whole number/],
    [['list', '--store', trail, '--since', 'yesterday'], 2, /--since/],
    [['list', '--store', trail, '--about', '07700900007'], 2, /--about wants a number/],
    [['list', '--store', trail, '--about', '447700900007', '--key', elsewhere], 1, /this is no key/],
    [['list', '--store', trail, '--about', '447700900007', '--key', open], 1, /chmod 600/],
    [['list', '--store', trail, '--about', '447700900007', '--key', join(folder, 'x')], 1, /cannot be read/],
  ] as const) {
    const { status, stdout, stderr } = questions(...words);
    assert.deepEqual([status, stdout], [expected, ''], stderr);
    assert.match(stderr, /^wardline: [^\n]+\n$/);
    assert.match(stderr, text);
  }
});

test('the key is made once, for its owner alone', () => {
  assert.equal(statSync(keyFileOf(trail)).mode & 0o077, 0);
  assert.deepEqual(openQuestionKey(keyFileOf(trail)), key);
});

test('a trail is sound until somebody changes a row', () => {
  const verified = questions('verify', '--store', trail);
  assert.equal(verified.status, 0);
  assert.match(
    verified.stdout,
    /^3 questions are as they were written; the last one's hash is [0-9a-f]{64}\n$/,
  );
  const database = new DatabaseSync(trail);
  database.exec("UPDATE question SET verdict = 'SAFE' WHERE row = 2");
  database.close();
  const { status, stderr } = questions('verify', '--store', trail);
  assert.equal(status, 1);
  assert.match(stderr, /^wardline: [^\n]*question 2 is broken[^\n]*\n$/);
});
