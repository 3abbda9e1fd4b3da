import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { parse } from 'yaml';
import { m3uaCapture } from '../../capture/m3ua-capture-writer.ts';
import { METRICS } from '../../http/metrics/metric-table.ts';
import { IncidentStore } from '../../incident/incident-store.ts';
import { firstLook } from '../../lab/first-look.ts';
import { configSchema } from '../../network/config-schema.ts';
import { EXAMPLE_CONFIG } from '../../network/test-configs.ts';
import { inspect } from '../inspect-command.ts';
import type { InspectionReport } from '../inspection.ts';
import { FIRST_LOOK, ROOT } from '../test-run.ts';
import { UserError } from '../user-error.ts';
import { ServedTraffic } from './served-traffic.ts';
import { type Served, startServing, until } from './test-serve.ts';

const CAPTURE = readFileSync(join(ROOT, FIRST_LOOK));
const MESSAGES = 24;
const LIMIT = { timeout: 60_000 };

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'wardline-serve-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What `inspect` says of the same capture. */
async function inspected(): Promise<InspectionReport> {
  let text = '';
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const io = { stdin: new PassThrough(), stdout, stderr: new PassThrough(), env: {}, cwd: ROOT };
  await inspect([FIRST_LOOK], { config: 'examples/wardline.yaml', format: 'json' }, io);
  return JSON.parse(text) as InspectionReport;
}

async function judged(served: Served, messages: number): Promise<void> {
  await until(async () => ((await served.metric('wardline_messages_decoded_total')) ?? 0) >= messages);
}

test('what is piped in is judged, and the metrics count what inspect counts', LIMIT, async (t) => {
  const served = await startServing(t);
  await until(async () => (await served.get('/readyz')).status === 200);
  assert.equal((await served.get('/healthz')).status, 200);
  // octet by octet at the beginning, as slow links bring them
  for (const octet of CAPTURE.subarray(0, 100)) served.stdin.write(Buffer.of(octet));
  served.stdin.write(CAPTURE.subarray(100));
  await judged(served, MESSAGES);
  const { text } = await served.get('/metrics');
  const value = (name: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')
        .at(-1),
    );
  const report = await inspected();
  assert.equal(value('wardline_packets_total'), report.captures[0]?.packets);
  assert.equal(value('wardline_messages_total'), report.captures[0]?.messages);
  assert.equal(value('wardline_messages_decoded_total'), report.decoded);
  for (const [verdict, count] of Object.entries(report.verdicts))
    assert.equal(value(`wardline_verdicts_total{verdict="${verdict}"}`), count, verdict);
  assert.ok(report.incidents.length > 0);
  for (const { class: threat, severity } of report.incidents) {
    const same = report.incidents.filter((one) => one.class === threat && one.severity === severity);
    assert.equal(value(`wardline_incidents{class="${threat}",severity="${severity}"}`), same.length, threat);
  }
  assert.ok(value('wardline_subscribers') > 0);
  assert.ok(value('wardline_senders') > 0);
  assert.equal(value('wardline_latest_message_time_seconds'), Date.parse('2026-01-15T10:13:01.700Z') / 1000);
  assert.equal(await served.stop(), 0);
});

test('every metric that is documented is told once its matter has come up', LIMIT, async (t) => {
  const served = await startServing(t);
  served.stdin.write(CAPTURE);
  await judged(served, MESSAGES);
  const { text } = await served.get('/metrics');
  /** What this capture, and a network without banks, has none of. */
  const absent = [
    'wardline_numbers',
    'wardline_detector_failures_total',
    'wardline_faults_total',
    'wardline_unjudged_messages_total',
  ];
  for (const { name } of Object.values(METRICS))
    assert.equal(text.includes(`\n# TYPE ${name} `), !absent.includes(name), name);
  assert.doesNotMatch(text, /447700900123|234150000000001/);
  await served.stop();
});

test('a pipe that breaks off leaves a service that answers, and is not ready', LIMIT, async (t) => {
  const served = await startServing(t);
  served.stdin.end(CAPTURE);
  await until(async () => (await served.get('/readyz')).status === 503);
  assert.match((await served.get('/readyz')).text, /the input has ended/);
  assert.equal((await served.get('/healthz')).status, 200);
  assert.equal(await served.metric('wardline_messages_decoded_total'), MESSAGES);
  assert.equal(await served.metric('wardline_input_open'), 0);
  assert.equal(served.log().split('the input has ended').length, 2);
  assert.equal(await served.stop(), 0);
});

test('a capture that is named is known when it is read, and the service stays ready', LIMIT, async (t) => {
  const served = await startServing(t, { capture: FIRST_LOOK });
  await until(async () => (await served.metric('wardline_input_open')) === 0);
  assert.equal((await served.get('/readyz')).status, 200);
  assert.equal(await served.stop(), 0);
});

test('a file that grows is followed', LIMIT, async (t) => {
  const path = join(folderOf(t), 'growing.pcap');
  writeFileSync(path, CAPTURE.subarray(0, 1000));
  const served = await startServing(t, { capture: path, follow: true });
  await judged(served, 1);
  appendFileSync(path, CAPTURE.subarray(1000));
  await judged(served, MESSAGES);
  assert.equal((await served.get('/readyz')).status, 200);
  assert.equal(await served.stop(), 0);
});

test('what is no capture ends the service in one line', LIMIT, async (t) => {
  const served = await startServing(t);
  served.stdin.end('this is a text, and not a short one either\n'.repeat(100));
  await assert.rejects(served.ended, (error) => {
    assert.ok(error instanceof UserError);
    assert.match(error.message, /^standard input: this is no capture; [^\n]*$/);
    return true;
  });
});

test('incidents are told in the log without numbers, and kept where --store says', LIMIT, async (t) => {
  const store = join(folderOf(t), 'incidents.db');
  const served = await startServing(t, { store });
  served.stdin.write(CAPTURE);
  await judged(served, MESSAGES);
  assert.equal(await served.stop(), 0);
  const told = served
    .log()
    .split('\n')
    .filter((line) => line.includes('"incident":'));
  const report = await inspected();
  assert.equal(told.length, report.incidents.length);
  assert.doesNotMatch(served.log(), /900123|234150000000\d{3}/);
  const open = IncidentStore.open(store);
  const kept = [...open.list()].map(({ incident }) => incident.id).sort();
  assert.deepEqual(kept, report.incidents.map(({ id }) => id).sort());
  assert.equal(open.verify().broken, undefined);
  open.dispose();
});

test('a port that another program has is one clear line', LIMIT, async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  await assert.rejects(startServing(t, { port }), (error) => {
    assert.ok(error instanceof UserError);
    assert.equal(error.exitStatus, 1);
    assert.match(
      error.message,
      new RegExp(`^port ${port} of 127\\.0\\.0\\.1 is taken [^\\n]*--port ${port + 1}$`),
    );
    return true;
  });
  other.close();
});

test('a request that never ends and an answer that nobody takes hold nothing up', LIMIT, async (t) => {
  const served = await startServing(t);
  const { port } = new URL(served.url);
  const sockets: Socket[] = [];
  for (const text of [
    'GET /metrics HTTP/1.1\r\nHost: x\r\n',
    'GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(2000),
  ]) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    socket.pause();
    socket.write(text);
    sockets.push(socket);
  }
  await wait(300);
  served.stdin.write(CAPTURE);
  await judged(served, MESSAGES);
  const beganMs = performance.now();
  assert.equal(await served.stop(), 0);
  assert.ok(performance.now() - beganMs < 20_000);
  for (const socket of sockets) socket.destroy();
});

test(
  'requests are answered while a long capture is judged, and the input waits for its turn',
  LIMIT,
  async (t) => {
    const served = await startServing(t);
    const times = 300;
    served.stdin.write(m3uaCapture(Array.from({ length: times }, () => firstLook()).flat()));
    let asked = 0;
    let isDone = false;
    while (!isDone) {
      const decoded = (await served.metric('wardline_messages_decoded_total')) ?? 0;
      isDone = decoded >= times * MESSAGES;
      asked++;
    }
    // a judge that took no breath would have answered once, at its end
    assert.ok(asked > 5, `${asked} answers`);
    assert.equal(await served.stop(), 0);
  },
);

test('with --clock capture now is the time of the latest message', LIMIT, async () => {
  const config = configSchema.parse(parse(EXAMPLE_CONFIG));
  const log = pino({ level: 'silent' });
  const traffic = new ServedTraffic({
    config,
    state: undefined,
    store: undefined,
    reader: {},
    clock: 'capture',
    log,
  });
  const before = Date.now();
  assert.ok(traffic.nowMs() >= before);
  const input = { name: 'x', size: undefined, octets: Readable.from([CAPTURE]), close: async () => {} };
  await traffic.read(input, new AbortController().signal, {});
  assert.equal(traffic.nowMs(), Date.parse('2026-01-15T10:13:01.700Z'));
  await traffic.close();
});

test('what banks ask about is known at the next start', LIMIT, async (t) => {
  const folder = folderOf(t);
  const config = join(folder, 'wardline.yaml');
  writeFileSync(config, `${EXAMPLE_CONFIG}\nbank: {}\n`);
  const options = { config, state: join(folder, 'state') };
  const first = await startServing(t, options);
  first.stdin.write(CAPTURE);
  await judged(first, MESSAGES);
  const known = await first.metric('wardline_numbers');
  assert.ok(known !== undefined && known > 0);
  assert.equal(await first.stop(), 0);
  const second = await startServing(t, options);
  assert.equal(await second.metric('wardline_numbers'), known);
  assert.equal(await second.stop(), 0);
});
