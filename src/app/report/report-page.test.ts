import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, test } from 'node:test';
import { m3uaCapture } from '../../capture/m3ua-capture-writer.ts';
import { firstLook } from '../../lab/first-look.ts';
import { AT_HOME, HLR, map, ROAMER, SMSC } from '../../lab/first-look-network.ts';
import { invoke } from '../../lab/map-message.ts';
import { mtForwardSm } from '../../wire/map/operations/mt-forward-sm.ts';
import { defaultNetwork } from '../default-network.ts';
import { type InspectOptions, inspect } from '../inspect-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'wardline-report-'));
after(() => rmSync(folder, { recursive: true }));

async function pageOf(name: string, capture: Uint8Array, options: Partial<InspectOptions> = {}) {
  writeFileSync(join(folder, name), capture);
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  stdout.resume();
  const io = { stdin: new PassThrough(), stdout, stderr, env: {}, cwd: folder };
  const all: InspectOptions = { embedded: defaultNetwork(), format: 'json', report: 'page.html', ...options };
  const status = await inspect([name], all, io);
  assert.equal(status, 0, String(stderr.read()));
  return readFileSync(join(folder, 'page.html'), 'utf8');
}

/** A delivery that says to come from our own service centre, under a name that is markup. */
function forgedText(): Uint8Array {
  const tpdu = {
    type: 'SMS-DELIVER' as const,
    'TP-OA': { alphanumeric: '<script>a', nai: 5 as const, np: 0 },
    'TP-PID': 0,
    'TP-DCS': 0,
    'TP-SCTS': '2026-01-15T10:03:00+00:00',
    text: 'x',
  };
  const delivery = invoke(mtForwardSm, {
    'sm-RP-DA': { imsi: ROAMER.imsi },
    'sm-RP-OA': { serviceCentreAddressOA: { digits: SMSC.title, nai: 1, np: 1 } },
    'sm-RP-UI': { tpdu },
  });
  const { stream, octets } = map('in', {
    from: SMSC,
    to: HLR,
    type: 'begin',
    otid: '77000001',
    context: 'shortMsgMT-RelayContext-v3',
    components: [delivery],
  });
  const atMs = Date.UTC(2026, 0, 15, 10);
  return m3uaCapture([{ atMs, source: '192.0.2.1', destination: '198.51.100.1', stream, octets }]);
}

const firstLookCapture = m3uaCapture(firstLook());

test('the same capture gives the same page, octet for octet', async () => {
  assert.equal(await pageOf('same.pcap', firstLookCapture), await pageOf('same.pcap', firstLookCapture));
});

test('the page refers to nothing but itself, and forbids the rest', async () => {
  const page = await pageOf('alone.pcap', firstLookCapture);
  assert.match(page, /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-/);
  assert.doesNotMatch(page, /<script|<link|<img|<iframe|\ssrc=|url\(|@import|https?:|\sstyle=|\son\w+=/i);
  const targets = [...page.matchAll(/href="([^"]*)"/g)].map(([, target = '']) => target);
  assert.ok(targets.length > 10);
  for (const target of targets) {
    assert.ok(target.startsWith('#'), target);
    assert.ok(page.includes(`id="${target.slice(1)}"`), `${target} leads nowhere`);
  }
});

test('ids are unique in the page', async () => {
  const page = await pageOf('ids.pcap', firstLookCapture);
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('every incident has its ladder, and what was blocked ends at Wardline', async () => {
  const page = await pageOf('ladders.pcap', firstLookCapture);
  const incidents = page.split('<article class="incident').slice(1);
  assert.ok(incidents.length > 0);
  for (const incident of incidents) {
    assert.match(incident, /<svg class="ladder"/);
    assert.match(incident, /<path class="cross"/);
  }
});

test('the answer that our side gave to a blocked question is in the ladder', async () => {
  const page = await pageOf('answers.pcap', firstLookCapture);
  assert.match(page, /result of anyTimeInterrogation/);
});

test('numbers of subscribers are masked unless they are asked for', async () => {
  const masked = await pageOf('masked.pcap', firstLookCapture);
  assert.doesNotMatch(masked, new RegExp(AT_HOME.msisdn));
  assert.doesNotMatch(masked, /7700 ?900124|234150000000002|7700 ?900123|234150000000001/);
  const revealed = await pageOf('revealed.pcap', firstLookCapture, { reveal: true });
  assert.match(revealed, /\+44 7700 900124/);
});

test('a sender name, an operator and a file that are markup stay text', async () => {
  const network = defaultNetwork();
  const hostile = { ...network, network: { ...network.network, name: '"><img src=x onerror=alert(1)>' } };
  const page = await pageOf('<script>b.pcap', forgedText(), { embedded: hostile });
  assert.match(page, /sender name “&lt;script&gt;a”/);
  assert.match(page, /&lt;script&gt;b\.pcap/);
  assert.match(page, /&quot;&gt;&lt;img src=x onerror/);
  assert.doesNotMatch(page, /<script|<img/);
});

test('a capture without messages is a page too', async () => {
  const page = await pageOf('nothing.pcap', firstLookCapture.subarray(0, 24));
  assert.match(page, /<h1>Nothing was found<\/h1>/);
});

test('without a network plan the page says what that means', async () => {
  const page = await pageOf('no-plan.pcap', firstLookCapture, { embedded: undefined });
  assert.match(page, /no network plan given/);
  assert.match(page, /no-network-plan/);
});

test('a page that cannot be written is the user’s to mend, before anything is read', async () => {
  const stderr = new PassThrough();
  const io = { stdin: new PassThrough(), stdout: new PassThrough(), stderr, env: {}, cwd: folder };
  const status = await inspect(['x.pcap'], { format: 'json', report: 'no/such/page.html' }, io);
  assert.equal(status, 1);
  assert.match(String(stderr.read()), /no\/such\/page\.html: the report cannot be written there/);
});
