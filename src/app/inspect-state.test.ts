import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { m3uaCapture } from '../capture/m3ua-capture-writer.ts';
import { firstLook, type LinkMessage } from '../lab/first-look.ts';
import { HLR, international, map, ROAMER } from '../lab/first-look-network.ts';
import { invoke, type Node } from '../lab/map-message.ts';
import { configSchema } from '../network/config-schema.ts';
import { updateLocation } from '../wire/map/operations/update-location.ts';
import { type InspectOptions, inspect } from './inspect-command.ts';
import type { Io } from './io.ts';
import { CLI } from './test-run.ts';

const NETWORK = {
  network: {
    name: 'Example Mobile',
    country: 'GB',
    plmns: ['23415'],
    msisdnPrefixes: ['447700'],
    globalTitles: { prefixes: ['4477009'], hlr: ['447700900001'], smsRouter: ['447700900400'] },
    pointCodes: { home: [1001, 1002], interconnect: [2001] },
  },
  partners: {
    list: [
      { tadig: 'FRAF1', name: 'Example France', country: 'FR', plmns: ['20801'], globalTitles: ['336090'] },
    ],
  },
  policy: { mode: 'enforce' },
};
const embedded = configSchema.parse(NETWORK);

const AMERICAN_VLR: Node = { title: '12025550199', ssn: 7 };

/** Minutes after the roamer was registered in France, a VLR an ocean away wants the subscriber. */
function stolen(): LinkMessage[] {
  const { octets } = map('in', {
    from: AMERICAN_VLR,
    to: HLR,
    type: 'begin',
    otid: '77000001',
    context: 'networkLocUpContext-v3',
    components: [
      invoke(updateLocation, {
        imsi: ROAMER.imsi,
        'msc-Number': international(AMERICAN_VLR.title),
        'vlr-Number': international(AMERICAN_VLR.title),
      }),
    ],
  });
  const atMs = Date.UTC(2026, 0, 15, 10, 25);
  return [...firstLook().slice(-7), { ...firstLook()[0], atMs, octets } as LinkMessage];
}

const FIRST = m3uaCapture(firstLook());
const SECOND = m3uaCapture(stolen());

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'wardline-kept-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'first.pcap'), FIRST);
  writeFileSync(join(folder, 'second.pcap'), SECOND);
  writeFileSync(join(folder, 'wardline.yaml'), JSON.stringify(NETWORK));
  return folder;
}

async function run(cwd: string, files: readonly string[], options: Partial<InspectOptions> = {}) {
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk);
        done();
      },
    });
  const io: Io = { stdin: Readable.from([]), stdout: sink('stdout'), stderr: sink('stderr'), env: {}, cwd };
  const status = await inspect(files, { embedded, format: 'json', messages: 'lines', ...options }, io);
  return { status, ...written };
}

/** Verdicts of the second capture, from the file of `--messages`. */
function verdicts(folder: string): unknown[] {
  return readFileSync(join(folder, 'lines'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { file?: string })
    .filter(({ file }) => file !== 'first.pcap')
    .map(({ file, ...rest }) => rest);
}

test('two inspections one after the other know what one of both captures knows', async (t) => {
  const folder = folderOf(t);
  await run(folder, ['first.pcap', 'second.pcap']);
  const together = verdicts(folder);
  await run(folder, ['second.pcap']);
  const alone = verdicts(folder);
  assert.notDeepEqual(alone, together);

  const first = await run(folder, ['first.pcap'], { state: 'state' });
  assert.equal(first.stderr, 'wardline: state: nothing is remembered yet\n');
  const second = await run(folder, ['second.pcap'], { state: 'state' });
  assert.match(
    second.stderr,
    /^wardline: state: remembers \d+ subscribers and \d+ senders, from 2026-01-15T10:00:\d\dZ to 2026-01-15T10:1\d:\d\dZ\n$/,
  );
  assert.deepEqual([first.status, second.status], [0, 0]);
  assert.deepEqual(verdicts(folder), together);
});

test('without --state nothing goes from one inspection to the next', async (t) => {
  const folder = folderOf(t);
  await run(folder, ['second.pcap']);
  const alone = verdicts(folder);
  await run(folder, ['first.pcap']);
  await run(folder, ['second.pcap']);
  assert.deepEqual(verdicts(folder), alone);
});

test('an inspection that is killed in the midst is gone on with from its last commit', async (t) => {
  const folder = folderOf(t);
  await run(folder, ['first.pcap', 'second.pcap']);
  const together = verdicts(folder);
  const args = [CLI, 'inspect', '--config', 'wardline.yaml', '--state', 'state', '-'];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['pipe', 'ignore', 'pipe'] });
  const ended = new Promise<string | null>((resolve) => {
    child.on('close', (_code, signal) => resolve(signal));
  });
  child.stdin.on('error', () => {});
  // the capture goes on, as far as the child can know
  child.stdin.write(FIRST);
  const block = join(folder, 'state', 'senders.block');
  const size = () => statSync(block, { throwIfNoEntry: false })?.size ?? 0;
  const empty = 32;
  for (let tries = 0; size() <= empty && tries < 300; tries++) await delay(50);
  assert.ok(size() > empty, 'nothing was committed');
  // journal and findings are given to the disk in the same breath
  await delay(300);
  const busy = await run(folder, ['second.pcap'], { state: 'state' });
  assert.equal(busy.status, 1);
  assert.equal(
    busy.stderr,
    `wardline: state: ${folder}/state: process ${child.pid} has it; wait for its end, or name another folder\n`,
  );
  child.kill('SIGKILL');
  assert.equal(await ended, 'SIGKILL');
  const second = await run(folder, ['second.pcap'], { state: 'state' });
  assert.equal(second.status, 0);
  assert.match(
    second.stderr,
    /^wardline: state: remembers \d+ subscribers and [1-9]\d* senders, from [^\n]*\n$/,
  );
  assert.deepEqual(verdicts(folder), together);
});

test('a damaged folder is one clear line, and the inspection does not begin', async (t) => {
  const folder = folderOf(t);
  await run(folder, ['first.pcap'], { state: 'state' });
  for (const name of readdirSync(join(folder, 'state'))) {
    const path = join(folder, 'state', name);
    const whole = readFileSync(path);
    const damaged = Buffer.from(whole);
    damaged[4] = (damaged[4] ?? 0) ^ 0xff;
    writeFileSync(path, damaged);
    const done = await run(folder, ['second.pcap'], { state: 'state' });
    assert.equal(done.status, 1, name);
    assert.equal(done.stdout, '');
    assert.match(done.stderr, new RegExp(`^wardline: state: [^\\n]*${name}[^\\n]*\\n$`));
    writeFileSync(path, whole);
  }
  assert.equal((await run(folder, ['second.pcap'], { state: 'state' })).status, 0);
});

test('a place where no folder can be is one clear line', async (t) => {
  const folder = folderOf(t);
  const done = await run(folder, ['second.pcap'], { state: 'first.pcap' });
  assert.equal(done.status, 1);
  assert.match(done.stderr, /^wardline: first\.pcap: the state cannot be kept there \(EEXIST\)[^\n]*\n$/);
});

test('without a network plan there is nothing to remember, and that is wrong usage', async (t) => {
  const folder = folderOf(t);
  const done = await run(folder, ['second.pcap'], { state: 'state', embedded: undefined });
  assert.equal(done.status, 2);
  assert.match(done.stderr, /--state needs a network plan \(--config FILE\)/);
});
