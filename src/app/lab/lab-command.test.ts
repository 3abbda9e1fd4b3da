import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { CLI, ROOT } from '../test-run.ts';
import type { LabOutcome } from './lab-outcome.ts';

function runCommand(words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

test('an attack plays in the lab, and the firewall at its border stops it and says who it was', () => {
  const words = ['lab', 'where-is-she', '--level', 'careful', '--hours', '4', '--format', 'json'];
  const { status, stdout } = runCommand(words);
  const outcome = JSON.parse(stdout) as LabOutcome;
  assert.equal(status, 0, stdout);
  assert.equal(outcome.firewall, 'enforce');
  assert.ok(outcome.messages.drop > 0);
  assert.ok(outcome.incidents.some((incident) => incident.class === 'location-tracking'));
  assert.ok(outcome.steps.length > 0);
  assert.ok(outcome.checks.length > 0);
});

test('a firewall that watches stops nothing and finds the same; without one nothing is found', () => {
  const outcomeWith = (firewall: string) => {
    const words = ['lab', 'where-is-she', '--hours', '4', '--firewall', firewall, '--format', 'json'];
    return JSON.parse(runCommand(words).stdout) as LabOutcome;
  };
  const watched = outcomeWith('monitor');
  assert.equal(watched.messages.drop, 0);
  assert.ok(watched.incidents.length > 0);
  assert.ok(watched.steps.some(({ what }) => what.includes('learned')));
  assert.deepEqual(outcomeWith('off').incidents, []);
});

test('the capture and the truth beside it match message by message, and a seed gives the same twice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wardline-lab-'));
  try {
    const files = (name: string, seed: string) => {
      const [pcap, truth] = [join(folder, `${name}.pcap`), join(folder, `${name}.ndjson`)];
      const words = ['lab', 'where-is-she', '--seed', seed, '--hours', '4', '--pcap', pcap, '--truth', truth];
      assert.equal(runCommand(words).status, 0);
      return { pcap, octets: readFileSync(pcap), truth: readFileSync(truth, 'utf8') };
    };
    const one = files('one', '7');
    const same = files('same', '7');
    assert.ok(one.octets.equals(same.octets));
    assert.equal(one.truth, same.truth);
    assert.ok(!one.octets.equals(files('other', '8').octets));
    const decoded = runCommand(['decode', '--format', 'ndjson', one.pcap]);
    const lines = decoded.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const labels = one.truth
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      labels.map(({ frame }) => frame),
      lines.map(({ frame }) => frame),
    );
    const hostile = labels.filter(({ label }) => label !== 'benign');
    assert.ok(hostile.length > 0);
    for (const { frame } of hostile) {
      assert.equal(lines[frame - 1].components[0]?.operation, 'anyTimeInterrogation');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the story of the bank is told as an outcome for machines, in its exact shape', () => {
  const words = ['lab', 'metro-bank', '--level', 'careful', '--format', 'json'];
  const { status, stdout, stderr } = runCommand(words);
  const outcome = JSON.parse(stdout) as LabOutcome;
  assert.deepEqual([status, stderr], [0, '']);
  const { scenario, seed, firewall, level, codeDeliveredTo, bankVerdict, money } = outcome;
  assert.deepEqual(
    { scenario, seed, firewall, level, codeDeliveredTo, bankVerdict, money },
    {
      scenario: 'metro-bank',
      seed: 4127,
      firewall: 'enforce',
      level: 'careful',
      codeDeliveredTo: 'customer',
      bankVerdict: 'INTERCEPTION_IN_PROGRESS',
      money: { moved: 0, currency: 'GBP' },
    },
  );
  assert.ok(outcome.incidents.length > 0);
  for (const { at, actor, what } of outcome.steps) assert.ok(at.endsWith('Z') && actor !== '' && what !== '');
  assert.ok(outcome.checks.every(({ name, ok }) => name !== '' && ok));
});

test('what the user mistypes is told in one line', () => {
  const unknown = runCommand(['lab', 'no-such-thing']);
  assert.equal(unknown.status, 2);
  assert.match(
    unknown.stderr,
    /^wardline: there is no scenario "no-such-thing"; wardline lab list names them\n$/,
  );
  const seed = runCommand(['lab', 'honest-day', '--seed', 'x']);
  assert.equal(seed.status, 2);
  const folder = runCommand(['lab', 'where-is-she', '--pcap', '/no/such/folder/day.pcap']);
  assert.equal(folder.status, 1);
  assert.match(folder.stderr, /^wardline: .*cannot be written/);
});

test('the list names every scenario', () => {
  const { status, stdout } = runCommand(['lab', 'list']);
  assert.equal(status, 0);
  assert.match(stdout, /^honest-day .*\n(.*\n)*where-is-she +location-tracking +A stranger/m);
});
