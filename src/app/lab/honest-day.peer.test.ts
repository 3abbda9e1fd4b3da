import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { CLI, ROOT } from '../test-run.ts';

const OUTPUT_OCTETS = 1 << 28;

test('tshark finds no malformed packet in a simulated day, and as many packets as there are lines of truth', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wardline-day-'));
  try {
    const [pcap, truth] = [join(folder, 'day.pcap'), join(folder, 'day.ndjson')];
    const words = [
      'lab',
      'honest-day',
      '--subscribers',
      '5000',
      '--firewall',
      'off',
      '--pcap',
      pcap,
      '--truth',
      truth,
    ];
    const run = spawnSync(process.execPath, [CLI, ...words], { cwd: ROOT, encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
    const tshark = (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync('tshark', ['-r', pcap, ...args], {
        encoding: 'utf8',
        maxBuffer: OUTPUT_OCTETS,
      });
      assert.equal(status, 0, stderr);
      return stdout.split('\n').slice(0, -1);
    };
    assert.deepEqual(tshark('-Y', '_ws.malformed'), []);
    const frames = tshark('-T', 'fields', '-e', 'frame.number');
    assert.ok(frames.length > 5000, `${frames.length} packets`);
    const lines = readFileSync(truth, 'utf8').trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => String(JSON.parse(line).frame)),
      frames,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
