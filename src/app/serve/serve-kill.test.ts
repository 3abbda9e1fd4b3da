import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { CLI, FIRST_LOOK, ROOT } from '../test-run.ts';
import { until } from './test-serve.ts';

const CAPTURE = readFileSync(join(ROOT, FIRST_LOOK));
const LIMIT = { timeout: 120_000 };

interface Running {
  readonly child: ChildProcess;
  readonly output: { stdout: string; stderr: string };
  metric(name: string): Promise<number>;
  /** Sends a signal; answers how the process ended. */
  end(signal: NodeJS.Signals): Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

/** The service as a process of its own, with a pipe that stays open. */
async function started(t: TestContext, folder: string): Promise<Running> {
  const words = ['serve', '--config', `${ROOT}/examples/wardline.yaml`, '--state', 'state', '--port', '0'];
  const child = spawn(process.execPath, [CLI, ...words], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
  t.after(() => child.kill('SIGKILL'));
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    output.stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += String(chunk);
  });
  child.stdin.on('error', () => {});
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  await until(() => output.stdout.includes('until Ctrl-C') || child.exitCode !== null);
  const url = /http:\S+/.exec(output.stdout)?.[0];
  assert.ok(url, output.stderr);
  return {
    child,
    output,
    metric: async (name) => {
      const text = await (await fetch(`${url}/metrics`)).text();
      const line = text.split('\n').find((one) => one.startsWith(`${name} `));
      return Number(line?.split(' ')[1]);
    },
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'wardline-killed-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`what was learned before ${signal} is known at the next start`, LIMIT, async (t) => {
    const folder = folderOf(t);
    const first = await started(t, folder);
    first.child.stdin?.write(CAPTURE);
    await until(async () => (await first.metric('wardline_messages_decoded_total')) >= 24);
    const known = await first.metric('wardline_subscribers');
    assert.ok(known > 0);
    // nothing is waited for where the process may end in order
    if (signal === 'SIGKILL')
      await until(async () => (await first.metric('wardline_journal_lag_seconds')) === 0);
    const end = await first.end(signal);
    assert.deepEqual(end, signal === 'SIGTERM' ? { code: 0, signal: null } : { code: null, signal });
    const second = await started(t, folder);
    assert.match(second.output.stderr, /remembers [1-9]\d* subscribers and [1-9]\d* senders/);
    assert.equal(await second.metric('wardline_subscribers'), known);
    assert.equal((await second.end('SIGINT')).code, 0);
  });
}

test('the second signal ends the service at once', LIMIT, async (t) => {
  const { child, end, output } = await started(t, folderOf(t));
  // a request that never ends keeps the first one waiting
  const url = /http:\S+/.exec(output.stdout)?.[0] ?? '';
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write('GET /metrics HTTP/1.1\r\nHost: x\r\n');
  await new Promise((resolve) => socket.once('connect', resolve));
  child.kill('SIGTERM');
  await until(() => output.stderr.includes('"msg":"stops"'));
  assert.deepEqual(await end('SIGTERM'), { code: 143, signal: null });
  socket.destroy();
});
