import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { after, test } from 'node:test';
import { m3uaCapture } from '../capture/m3ua-capture-writer.ts';
import { firstLook } from '../lab/first-look.ts';
import { configSchema } from '../network/config-schema.ts';
import { type InspectOptions, inspect } from './inspect-command.ts';
import type { InspectionReport } from './inspection.ts';
import type { Io } from './io.ts';

const folder = mkdtempSync(join(tmpdir(), 'wardline-inspect-'));
after(() => rmSync(folder, { recursive: true }));

/** The capture of the lab's first look: a roamer, some texts, a call, and attacks of a stranger. */
const capture = m3uaCapture(firstLook());

const embedded = configSchema.parse({
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
});

function file(name: string, octets: Uint8Array | string): string {
  writeFileSync(join(folder, name), octets);
  return name;
}

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(
  files: readonly string[],
  options: Partial<InspectOptions> = {},
  stdin: Readable = Readable.from([]),
): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk);
        done();
      },
    });
  const io: Io = { stdin, stdout: sink('stdout'), stderr: sink('stderr'), env: {}, cwd: folder };
  const status = await inspect(files, { embedded, format: 'json', ...options }, io);
  return { status, ...written };
}

function reportOf({ stdout }: Run): InspectionReport {
  return JSON.parse(stdout) as InspectionReport;
}

test('a capture with attacks in it: every one is an incident, and honest traffic passes', async () => {
  const done = await run([file('first.pcap', capture)]);
  assert.equal(done.status, 0);
  assert.equal(done.stderr, '');
  const report = reportOf(done);
  assert.deepEqual(Object.keys(report).slice(0, 5), [
    'captures',
    'decoded',
    'faults',
    'verdicts',
    'incidents',
  ]);
  assert.equal(report.captures[0]?.file, 'first.pcap');
  assert.match(report.captures[0]?.from ?? '', /^2026-01-15T10:00:00\.\d{6}Z$/);
  const found = new Set(report.incidents.flatMap((incident) => incident.detectors));
  for (const detector of [
    'at-interconnect-never',
    'global-opcode',
    'home-only-from-outside',
    'own-title-from-outside',
    'padded-opcode',
    'sms-routing-sidestep',
  ]) {
    assert.ok(found.has(detector), detector);
  }
  assert.equal(report.verdicts.block >= 6, true);
  const first = Math.min(...report.incidents.flatMap((incident) => incident.frames));
  const attacks = firstLook().findIndex(({ atMs }) => atMs >= Date.UTC(2026, 0, 15, 10, 10)) + 1;
  assert.equal(first, attacks);
});

test('the same capture gives the same report, octet for octet', async () => {
  const name = file('same.pcap', capture);
  assert.equal((await run([name])).stdout, (await run([name])).stdout);
});

test('numbers of subscribers are masked unless they are asked for', async () => {
  const name = file('mask.pcap', capture);
  for (const format of ['json', 'text'] as const) {
    const masked = await run([name], { format, messages: 'mask.ndjson' });
    const lines = readFileSync(join(folder, 'mask.ndjson'), 'utf8');
    for (const text of [masked.stdout, lines]) assert.doesNotMatch(text, /44 ?7700 ?900124|234150000000002/);
  }
  const revealed = await run([name], { reveal: true });
  assert.match(revealed.stdout, /"msisdn": "447700900124"/);
});

test('a line a signalling message is written, in order, with its verdict', async () => {
  const done = await run([file('lines.pcap', capture)], { messages: 'lines.ndjson' });
  const lines = readFileSync(join(folder, 'lines.ndjson'), 'utf8').trimEnd().split('\n');
  const messages = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const report = reportOf(done);
  assert.equal(messages.length, report.decoded);
  const { verdicts } = report;
  assert.equal(messages.filter(({ verdict }) => verdict === 'block').length, verdicts.block);
  for (const message of messages)
    assert.deepEqual(Object.keys(message).slice(0, 5), ['frame', 'index', 'verdict', 'action', 'findings']);
  const frames = messages.map(({ frame }) => frame as number);
  assert.deepEqual(
    frames,
    [...frames].sort((a, b) => a - b),
  );
  const blocked = messages.find(({ verdict }) => verdict === 'block');
  assert.equal(blocked?.action, 'drop');
});

test('in monitor mode nothing is dropped, and the verdicts are those of enforce', async () => {
  const name = file('monitor.pcap', capture);
  const monitor = { ...embedded, policy: { ...embedded.policy, mode: 'monitor' as const } };
  const done = await run([name], { embedded: monitor, messages: 'monitor.ndjson' });
  assert.deepEqual(reportOf(done).verdicts, reportOf(await run([name])).verdicts);
  assert.doesNotMatch(readFileSync(join(folder, 'monitor.ndjson'), 'utf8'), /"action":"(drop|answer)/);
});

test('without a network plan that is said, and what no network needs is found all the same', async () => {
  const done = await run([file('noplan.pcap', capture)], { embedded: undefined });
  assert.match(done.stderr, /^wardline: no network plan is given[^\n]*\n$/);
  const report = reportOf(done);
  const found = new Set(report.incidents.flatMap((incident) => incident.detectors));
  assert.ok(found.has('at-interconnect-never') && found.has('global-opcode'));
  assert.ok(!found.has('home-only-from-outside') && !found.has('own-title-from-outside'));
});

test('incidents as severe as the user fears are an exit status', async () => {
  const name = file('fail.pcap', capture);
  assert.equal((await run([name], { failOn: 'critical' })).status, 3);
  const quiet = file('quiet.pcap', capture.subarray(0, 24));
  assert.equal((await run([quiet], { failOn: 'info' })).status, 0);
});

test('several captures are one time line, and evidence says which it is of', async () => {
  const names = [file('one.pcap', capture), file('two.pcap', capture)];
  const report = reportOf(await run(names, { messages: 'two.ndjson' }));
  assert.deepEqual(
    report.captures.map((one) => one.file),
    names,
  );
  const [incident] = report.incidents;
  assert.deepEqual(new Set(incident?.evidence.map((one) => one.capture)), new Set([0, 1]));
  assert.match(readFileSync(join(folder, 'two.ndjson'), 'utf8'), /"file":"two\.pcap"\}\n$/);
});

test('a capture from a pipe', async () => {
  const pipe = new PassThrough();
  pipe.end(capture);
  assert.equal(reportOf(await run(['-'], {}, pipe)).captures[0]?.file, '-');
});

test('a file cut short is read up to the cut, and that is said', async () => {
  const done = await run([file('cut.pcap', capture.subarray(0, capture.length - 10))]);
  assert.equal(done.status, 0);
  assert.match(done.stderr, /^wardline: cut\.pcap: [^\n]* cut [^\n]*\n$/);
  assert.equal(reportOf(done).faults['capture/truncated'], 1);
});

test('what cannot be read is one line: what, where, and what to do', async () => {
  const text = file('notes.txt', 'no capture at all');
  for (const name of ['absent.pcap', text, file('empty.pcap', '')]) {
    const done = await run([name]);
    assert.equal(done.status, 1);
    assert.equal(done.stdout, '');
    assert.match(done.stderr, new RegExp(`^wardline: ${name}: [^\\n]+; [^\\n]+\\n$`));
  }
});

test('one unreadable file does not keep the others from being read', async () => {
  const done = await run(['absent.pcap', file('there.pcap', capture)], { failOn: 'info' });
  assert.equal(done.status, 1);
  assert.equal(reportOf(done).captures.length, 1);
});

test('a configuration with faults: a line each, and nothing is judged by it', async () => {
  const config = file('bad.yaml', 'network:\n  name: Example\n  country: gb\n  plmns: [x]\n');
  const done = await run([file('config.pcap', capture)], { embedded: undefined, config });
  assert.equal(done.status, 1);
  assert.equal(done.stdout, '');
  assert.match(done.stderr, /bad\.yaml:3: .*\n.*bad\.yaml:4: /);
});

test('wrong usage has a status of its own', async () => {
  assert.equal((await run([])).status, 2);
  assert.equal((await run(['-', '-'])).status, 2);
});

test('verdicts that cannot be written are the user’s to mend', async () => {
  const done = await run([file('out.pcap', capture)], { messages: 'no/such/folder' });
  assert.equal(done.status, 1);
  assert.match(done.stderr, /^wardline: no\/such\/folder: the verdicts cannot be written there/);
});

test('the text tells what was read, what was judged, and each incident with its advice', async () => {
  const { stdout } = await run([file('text.pcap', capture)], { format: 'text' });
  assert.match(stdout, /^Read\n {2}text\.pcap: \d+ packets, /);
  assert.match(stdout, /\nVerdicts\n {2}pass +\d+\n/);
  assert.match(stdout, /\nHIGH {2}Location asked for: \+44 7700 90•••• {2}[0-9a-f]{12}\n {2}who /);
  assert.match(stdout, /\n {2}advice +\S/);
  assert.equal(stdout.includes('\x1b'), false);
  for (const line of stdout.split('\n')) assert.ok(line.length <= 100, line);
});

test('where nothing was found it says so, and what was not looked for', async () => {
  const { stdout } = await run([file('nothing.pcap', capture.subarray(0, 24))], { format: 'text' });
  assert.match(stdout, /\nNothing was found\.\n\nEvery message of MAP and CAP was shown to \d+ detectors/);
  assert.match(stdout, /\nNot looked for: attacks by calls/);
  assert.match(stdout, /Nothing\s+found is no proof that nothing happened/);
});
