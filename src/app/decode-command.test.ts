import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { M3uaCaptureWriter } from '../capture/m3ua-capture-writer.ts';
import { sctpPacket } from '../capture/packet-builder.ts';
import { PcapWriter } from '../capture/pcap-writer.ts';
import { firstLook } from '../lab/first-look.ts';
import { MAX_SHOWN_CAPTURE_FAULTS } from './decode-command.ts';
import { parseFilter } from './filter.ts';
import { FIRST_LOOK, ROOT, runDecode } from './test-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'wardline-decode-'));
after(() => rmSync(folder, { recursive: true }));

const capture = readFileSync(join(ROOT, FIRST_LOOK));

function file(name: string, octets: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, octets);
  return path;
}

interface Line {
  readonly frame: number;
  readonly at: string;
  readonly faults: readonly { readonly layer: string; readonly code: string; readonly atOctet: number }[];
  readonly file?: string;
}

function parsed(ndjson: string): Line[] {
  assert.ok(ndjson.endsWith('\n') || ndjson === '');
  return ndjson
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

describe('ndjson', () => {
  test('a location update is the line that the interface promises', async () => {
    const { stdout, stderr, status } = await runDecode([FIRST_LOOK], {
      format: 'ndjson',
      filter: parseFilter('frame=7'),
    });
    assert.equal(status, 0);
    assert.equal(stderr, '');
    assert.equal(
      stdout,
      '{"frame":7,"at":"2026-01-15T10:00:10.360000Z",' +
        '"layers":["ethernet","ipv4","sctp","m3ua","mtp3","sccp","tcap","map"],"opc":2001,"dpc":1001,"si":3,' +
        '"sccp":{"type":"UDT",' +
        '"called":{"gt":"447700900001","ssn":6,"np":1,"nai":4,"tt":0,"pc":null,"ri":"gt","gti":4,"es":2},' +
        '"calling":{"gt":"33609000010","ssn":7,"np":1,"nai":4,"tt":0,"pc":null,"ri":"gt","gti":4,"es":1},' +
        '"protocolClass":0,"returnOnError":true},' +
        '"tcap":{"type":"begin","otid":"10000002","dtid":null,"applicationContext":"networkLocUpContext-v3",' +
        '"acOid":"0.4.0.0.1.0.1.3","dialogue":{"pdu":"AARQ"}},' +
        '"components":[{"type":"invoke","invokeId":1,"opcode":2,"operation":"updateLocation",' +
        '"argument":{"imsi":"234150000000001","msc-Number":{"digits":"33609000010","nai":1,"np":1},' +
        '"vlr-Number":{"digits":"33609000010","nai":1,"np":1}}}],' +
        '"isup":null,"faults":[],"ni":2,"sls":1}\n',
    );
  });

  test('the end of a call is the line that the interface promises', async () => {
    const { stdout } = await runDecode([FIRST_LOOK], { format: 'ndjson', filter: parseFilter('isup=REL') });
    assert.equal(
      stdout,
      '{"frame":18,"at":"2026-01-15T10:05:07.500000Z","layers":["ethernet","ipv4","sctp","m3ua","mtp3","isup"],' +
        '"opc":2001,"dpc":1001,"si":5,"sccp":null,"tcap":null,"components":[],' +
        '"isup":{"cic":17,"messageType":"REL","messageTypeCode":12,"parameters":{"causeIndicators":' +
        '{"location":"user","codingStandard":"itu","cause":16,"name":"normalCallClearing","diagnostics":null}}},' +
        '"faults":[],"ni":2,"sls":1}\n',
    );
  });

  test('every MSU has one line with the promised keys in order, and management none', async () => {
    const { stdout } = await runDecode([FIRST_LOOK], { format: 'ndjson' });
    const lines = parsed(stdout);
    assert.deepEqual(
      lines.map(({ frame }) => frame),
      Array.from({ length: 24 }, (_, i) => i + 5),
    );
    for (const line of lines) {
      assert.equal(
        Object.keys(line).slice(0, 11).join(),
        'frame,at,layers,opc,dpc,si,sccp,tcap,components,isup,faults',
      );
    }
  });

  test('management messages are shown when all are asked for', async () => {
    const { stdout } = await runDecode([FIRST_LOOK], { format: 'ndjson', all: true });
    assert.equal(parsed(stdout).length, 28);
  });

  test('several files count their packets anew and are named', async () => {
    const { stdout } = await runDecode([FIRST_LOOK, FIRST_LOOK], { format: 'ndjson' });
    const lines = parsed(stdout);
    assert.equal(lines.length, 48);
    assert.ok(lines.every((line) => line.file === FIRST_LOOK));
    assert.equal(lines[24]?.frame, 5);
  });

  test('a capture in nanoseconds keeps nine digits', async () => {
    const parts: Uint8Array[] = [];
    const writer = new PcapWriter((octets) => parts.push(octets), { linkType: 1, nanoseconds: true });
    writer.packet(1_768_471_200, 123_456_789, packetOf(5));
    const { stdout } = await runDecode([file('nano.pcap', Buffer.concat(parts))], { format: 'ndjson' });
    assert.equal(parsed(stdout)[0]?.at, '2026-01-15T10:00:00.123456789Z');
  });

  test('a message that the snap length cut says so', async () => {
    const parts: Uint8Array[] = [];
    const writer = new PcapWriter((octets) => parts.push(octets), { linkType: 1, snapLength: 120 });
    writer.packet(1_768_471_200, 0, packetOf(5));
    const { stdout, stderr } = await runDecode([file('snap.pcap', Buffer.concat(parts))], {
      format: 'ndjson',
    });
    const [line] = parsed(stdout);
    assert.deepEqual(
      [line?.faults[0]?.layer, line?.faults[0]?.code],
      ['capture', 'truncated'],
      JSON.stringify(line?.faults),
    );
    assert.match(stderr, /the ends of 1 message \(snap length\)/);
  });
});

/** The packet of a frame of the first look. */
function packetOf(frame: number): Uint8Array {
  const message = firstLook()[frame - 1];
  assert.ok(message);
  const { source, destination, octets } = message;
  const chunk = { tsn: 1, stream: 1, streamSequence: 0, ppid: 3, octets };
  return sctpPacket({
    ...{ source, destination, sourcePort: 2905, destinationPort: 2905 },
    verificationTag: 1,
    chunks: [chunk],
  });
}

describe('text', () => {
  test('a message is a line with who, to whom and what', async () => {
    const filter = parseFilter('frame=13,15,21');
    const { stdout, stderr } = await runDecode([FIRST_LOOK], { filter });
    assert.equal(
      stdout,
      '2026-01-15 UTC\n' +
        '   13 10:03:00.840 1001→2001   447700900300(8)   → 33609000010(8)    begin    invoke mt-ForwardSM  imsi 234150000000001  from ExampleBank  smsc 447700900300  "Your code is 482913. Never tell it to anyone."\n' +
        '   15 10:05:00.000 2001→1001   33639980123       → 447700900124      IAM      cic 17\n' +
        '   21 10:10:00.240 1001→2001   447700900001(6)   → 12125550142(147)  end      result anyTimeInterrogation  vlr 33609000010  at 208-01 lac 4660 ci 257\n',
    );
    assert.equal(
      stderr,
      'wardline: 28 packets, 24 MSUs, 3 shown by the filter\n' +
        'wardline: left out: 4 messages that carry no MSU (--all shows them)\n',
    );
  });

  test('the tree shows every field of a message', async () => {
    const { stdout } = await runDecode([FIRST_LOOK], { verbose: true, filter: parseFilter('frame=23') });
    assert.deepEqual(stdout.split('\n').slice(2), [
      '      layers  ethernet, ipv4, sctp, m3ua, mtp3, sccp, tcap, map',
      '      mtp3  opc 2001 (0-250-1)  dpc 1001 (0-125-1)  si 3 (sccp)  ni 2 (national)  sls 1',
      '      sccp  UDT',
      '        called: 447700900001  ssn 6 (HLR)  international  E.164  tt 0  routed on title',
      '        calling: 12125550142  ssn 8 (MSC)  international  E.164  tt 0  routed on title',
      '        protocolClass: 0',
      '        returnOnError: yes',
      '      tcap  begin  otid 66000003',
      '        applicationContext: shortMsgGatewayContext-v3 (0.4.0.0.1.0.20.3)',
      '        dialogue:',
      '          pdu: AARQ',
      '      invoke  sendRoutingInfoForSM (45)  invoke id 1',
      '        msisdn: 447700900123 (international, E.164)',
      '        sm-RP-PRI: yes',
      '        serviceCentreAddress: 12125550142 (international, E.164)',
      '',
      '',
    ]);
  });

  test('several files are headed by their names', async () => {
    const { stdout } = await runDecode([FIRST_LOOK, FIRST_LOOK], { filter: parseFilter('frame=5') });
    assert.equal(stdout.split('\n').filter((line) => line === FIRST_LOOK).length, 2);
  });

  test('a new day is told', async () => {
    const parts: Uint8Array[] = [];
    const writer = new M3uaCaptureWriter((octets) => parts.push(octets));
    const [message] = firstLook().slice(4);
    assert.ok(message);
    for (const day of [1, 1, 2]) {
      const { source, destination, octets, stream } = message;
      writer.message(Date.UTC(2026, 0, day, 23, 59), source, destination, octets, stream);
    }
    const { stdout } = await runDecode([file('days.pcap', Buffer.concat(parts))]);
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.endsWith('UTC')),
      ['2026-01-01 UTC', '2026-01-02 UTC'],
    );
  });
});

describe('input', () => {
  test('a compressed capture is told by its contents', async () => {
    const { stdout } = await runDecode([file('capture.bin', gzipSync(capture))], { format: 'ndjson' });
    assert.equal(parsed(stdout).length, 24);
  });

  test('standard input is read piece by piece', async () => {
    const pieces = Array.from({ length: Math.ceil(capture.length / 100) }, (_, i) =>
      capture.subarray(100 * i, 100 * i + 100),
    );
    const { stdout } = await runDecode(['-'], { format: 'ndjson' }, Readable.from(pieces));
    assert.equal(parsed(stdout).length, 24);
  });

  test('a file cut within a packet is read up to the cut, and that is said', async () => {
    const cut = file('cut.pcap', capture.subarray(0, 1000));
    const { status, stdout, stderr } = await runDecode([cut], { format: 'ndjson' });
    assert.equal(status, 0);
    assert.deepEqual(
      parsed(stdout).map(({ frame }) => frame),
      [5, 6],
    );
    assert.match(stderr, /^wardline: frame 7: ! capture\/truncated at octet 148: the file is cut/);
    const text = await runDecode([cut]);
    assert.match(text.stdout, /^frame 7: ! capture\/truncated at octet 148/m);
  });

  test('what is no capture is told on one line, and the other files are read', async () => {
    const files = ['package.json', FIRST_LOOK, file('empty.pcap', new Uint8Array(0)), 'src', 'gone.pcap'];
    const { status, stdout, stderr } = await runDecode(files, { format: 'ndjson' });
    assert.equal(status, 1);
    assert.equal(parsed(stdout).length, 24);
    const advice = 'give a capture as tcpdump or Wireshark writes it';
    assert.deepEqual(stderr.replaceAll(folder, '').split('\n'), [
      `wardline: package.json: this is neither a pcap nor a pcapng file; ${advice}`,
      `wardline: /empty.pcap: the file is empty; ${advice}`,
      'wardline: src: this is a directory; name the files in it',
      'wardline: gone.pcap: there is no such file; check the path',
      '',
    ]);
  });

  test('a capture without signalling is said to have none, with what was seen', async () => {
    const parts: Uint8Array[] = [];
    const writer = new PcapWriter((octets) => parts.push(octets), { linkType: 1 });
    writer.packet(0, 0, new Uint8Array(60));
    const { status, stderr } = await runDecode([file('none.pcap', Buffer.concat(parts))], {
      format: 'ndjson',
    });
    assert.equal(status, 0);
    assert.equal(
      stderr,
      'wardline: no MSU found in 1 packet\nwardline: left out: 1 packet without signalling\n',
    );
  });

  test('the faults of a damaged capture are shown up to a bound, then counted', async () => {
    const parts: Uint8Array[] = [];
    const writer = new PcapWriter((octets) => parts.push(octets), { linkType: 1 });
    const damaged = packetOf(5).slice();
    // the length of the DATA chunk, behind 14 octets of Ethernet, 20 of IP and 12 of SCTP
    damaged.set([0xff, 0xff], 14 + 20 + 12 + 2);
    for (let i = 0; i < 30; i++) writer.packet(i, 0, damaged);
    const { stdout, stderr } = await runDecode([file('damaged.pcap', Buffer.concat(parts))], {
      format: 'ndjson',
    });
    assert.ok(parsed(stdout).length <= 30);
    const shown = stderr.split('\n').filter((line) => line.includes(': ! sctp/'));
    assert.equal(shown.length, MAX_SHOWN_CAPTURE_FAULTS);
    assert.match(stderr, /wardline: \d+ more faults of the capture are not shown one by one/);
  });

  test('a file that grows is followed until it is enough', { timeout: 20_000 }, async () => {
    const growing = file('growing.pcap', capture.subarray(0, 1500));
    const enough = new AbortController();
    const run = runDecode([growing], { format: 'ndjson', follow: true, stop: enough.signal });
    await wait(300);
    appendFileSync(growing, capture.subarray(1500));
    await wait(700);
    enough.abort();
    const { status, stdout } = await run;
    assert.equal(status, 0);
    assert.equal(parsed(stdout).length, 24);
  });
});
