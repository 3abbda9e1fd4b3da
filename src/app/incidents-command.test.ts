import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { CLI, FIRST_LOOK, ROOT } from './test-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'wardline-incidents-'));
after(() => rmSync(folder, { recursive: true }));
const store = join(folder, 'incidents.db');

function wardline(...words: readonly string[]) {
  const { npm_lifecycle_event: _event, INIT_CWD: _cwd, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const INSPECT = ['inspect', '--config', 'examples/wardline.yaml', '--format', 'json', '--who', 'ann'];
const incidents = (...words: readonly string[]) =>
  wardline('incidents', ...words, '--store', store, '--who', 'ann');

let ids: string[] = [];
before(() => {
  const done = wardline(...INSPECT, '--store', store, '--evidence', join(folder, 'evidence'), FIRST_LOOK);
  assert.equal(done.status, 0, done.stderr);
  assert.match(done.stderr, /\d+ new incidents, 0 with more to them, 0 known already\n$/);
  ids = (JSON.parse(done.stdout).incidents as { id: string }[]).map(({ id }) => id);
  assert.ok(ids.length > 0);
});

describe('incidents that inspect keeps', () => {
  test('are kept once, though the capture is inspected twice', () => {
    const again = wardline(...INSPECT, '--store', store, '--reveal', FIRST_LOOK);
    assert.match(again.stderr, new RegExp(`: 0 new incidents, 0 with more to them, ${ids.length} known`));
    assert.equal(JSON.parse(incidents('list', '--format', 'json').stdout).length, ids.length);
  });

  test('are listed a line each, and picked', () => {
    const { status, stdout } = incidents('list');
    assert.equal(status, 0);
    assert.equal(stdout.trimEnd().split('\n').length, ids.length);
    for (const line of stdout.split('\n')) assert.ok(line.length <= 110, line);
    assert.equal(incidents('list', '--since', '2026-01-16').stdout, 'No incident is kept that fits.\n');
    assert.equal(incidents('list', '--status', 'closed').stdout, 'No incident is kept that fits.\n');
  });

  test('show subscribers’ numbers only to those who ask, which is written down', () => {
    const whole = /44 ?7700 ?900124|234150000000002/;
    for (const id of ids) {
      for (const format of ['text', 'json'])
        assert.doesNotMatch(incidents('show', id, '--format', format).stdout, whole);
    }
    assert.ok(ids.some((id) => whole.test(incidents('show', id, '--reveal').stdout)));
    assert.match(incidents('show', ids[0] ?? '').stdout, /revealed by ann \(subscribers' numbers\)/);
  });

  test('live: acknowledged, closed for a reason, opened again', () => {
    const id = ids.at(-1) ?? '';
    assert.match(incidents('acknowledge', id).stdout, /^\w+ acknowledged by ann at /);
    const again = incidents('acknowledge', id);
    assert.equal(again.status, 1);
    assert.match(again.stderr, /^wardline: incident \w+ is acknowledged since [^\n]*\n$/);
    assert.match(incidents('close', id, '--why', 'a partner test').stdout, /: a partner test\n$/);
    assert.equal(JSON.parse(incidents('reopen', id, '--format', 'json').stdout).status, 'open');
    assert.match(incidents('show', id).stdout, /closed by ann \(a partner test\)/);
    assert.equal(incidents('verify').status, 0);
  });

  test('what is wrong is one line, with its status', () => {
    const wrong = [
      [['list', '--since', 'yesterday'], 2],
      [['close', ids[0] ?? ''], 2],
      [['close', ids[0] ?? '', '--why', ' '], 2],
      [['show', 'zz'], 1],
      [[], 2],
    ] as const;
    for (const [words, expected] of wrong) {
      const { status, stdout, stderr } = words.length === 0 ? wardline('incidents') : incidents(...words);
      assert.deepEqual([status, stdout], [expected, ''], stderr);
      assert.match(stderr, /^wardline: [^\n]+\n$/);
    }
    const absent = wardline('incidents', 'list', '--store', join(folder, 'absent.db'));
    assert.equal(absent.status, 1);
    assert.match(absent.stderr, /^wardline: [^\n]*there is no such store[^\n]*\n$/);
  });
});

test('evidence of each incident: its report, messages and packets, with sums that hold', () => {
  const at = (...names: readonly string[]) => join(folder, 'evidence', ...names);
  const sums = readFileSync(at('SHA256SUMS'), 'utf8').trimEnd().split('\n');
  for (const line of sums) {
    const [sum, name = ''] = line.split('  ');
    assert.equal(
      createHash('sha256')
        .update(readFileSync(at(name)))
        .digest('hex'),
      sum,
      name,
    );
  }
  assert.equal(sums.length, 3 * ids.length + 1);
  for (const id of ids) {
    const { evidence, frames } = JSON.parse(readFileSync(at(id, 'incident.json'), 'utf8'));
    const lines = readFileSync(at(id, 'messages.ndjson'), 'utf8').trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line).frame),
      evidence.map(({ frame }: { frame: number }) => frame),
    );
    const decoded = wardline('decode', '--format', 'ndjson', at(id, 'frames.pcap')).stdout;
    assert.equal(decoded.trimEnd().split('\n').length, frames.length);
    const whole = (line: string) => JSON.parse(line).components;
    assert.deepEqual(decoded.trimEnd().split('\n').map(whole), lines.map(whole));
  }
});

test('a store that was tampered with is told, after everything else', () => {
  const database = new DatabaseSync(store);
  database.exec("UPDATE audit SET who = 'eve' WHERE row = 1");
  database.close();
  const { status, stderr } = incidents('verify');
  assert.equal(status, 1);
  assert.match(stderr, /^wardline: [^\n]*row 1 of the audit trail is broken[^\n]*\n$/);
});
