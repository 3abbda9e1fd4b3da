import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { octetsFromHex } from '../wire/octet-writer.ts';
import { MAX_TCP_AHEAD_SEGMENTS, MAX_TCP_STREAMS } from './tcp-reader.ts';
import { hex, m3ua, pcap, see, tcpFrame } from './test-captures.ts';

const NOTHING = new Uint8Array(0);
const SYN = 2;
const RST = 4;
const MESSAGES = [m3ua('one'), m3ua('two, longer'), m3ua('three'), m3ua('four, the longest of them all')];
const STREAM = Buffer.concat(MESSAGES);
const ALL = MESSAGES.map(hex);
/** So that the sequence number wraps within the second message. */
const INITIAL = 0xffffffff - 20;

function opening(initial = INITIAL): Uint8Array {
  return tcpFrame(initial - 1, NOTHING, SYN);
}

function part(start: number, end: number): Uint8Array {
  return tcpFrame(INITIAL + start, STREAM.subarray(start, end));
}

function brief(frames: Uint8Array[], snapLength?: number): { messages: string[]; faults: string[] } {
  const { messages, faults } = see(pcap(frames, 1, snapLength));
  return { messages: messages.map((message) => message.hex), faults: faults.map(({ code }) => code) };
}

describe('M3UA over TCP', () => {
  it('is cut into its messages, however the segments lie', () => {
    for (const size of [1, 7, 16, STREAM.length]) {
      const frames = [opening()];
      for (let at = 0; at < STREAM.length; at += size)
        frames.push(part(at, Math.min(at + size, STREAM.length)));
      assert.deepEqual(brief(frames), { messages: ALL, faults: [] }, `segments of ${size}`);
    }
  });

  it('names its layers', () => {
    assert.deepEqual(see(pcap([opening(), part(0, STREAM.length)])).messages[0]?.below, [
      'ethernet',
      'ipv4',
      'tcp',
    ]);
  });

  it('is put in order, each message belonging to the packet that completed it', () => {
    const { messages, faults } = see(pcap([opening(), part(40, STREAM.length), part(20, 40), part(0, 20)]));
    assert.deepEqual(faults, []);
    assert.deepEqual(
      messages.map(({ frame, index, hex: octets }) => [frame, index, octets]),
      ALL.map((octets, i) => [4, i, octets]),
    );
  });

  it('sent again and overlapping is handed on once', () => {
    const frames = [
      opening(),
      part(0, 30),
      part(0, 30),
      part(10, 50),
      part(40, 60),
      part(50, STREAM.length),
      opening(),
    ];
    assert.deepEqual(brief(frames), { messages: ALL, faults: [] });
  });

  it('sent again with other octets behind a hole keeps the first, and that is said', () => {
    const forged = tcpFrame(INITIAL + 30, new Uint8Array(20).fill(0xee));
    const frames = [opening(), part(20, STREAM.length), forged, part(0, 20)];
    assert.deepEqual(brief(frames), { messages: ALL, faults: ['overlap'] });
  });

  it('begun before the capture is taken up at the first header', () => {
    const { messages, faults, statistics } = see(pcap([part(5, STREAM.length)]));
    assert.deepEqual(
      messages.map((message) => message.hex),
      ALL.slice(1),
    );
    assert.deepEqual(
      faults.map(({ layer, code }) => [layer, code]),
      [['tcp', 'mid-stream']],
    );
    assert.equal(statistics.tcpResynchronisations, 1);
  });

  it('with a hole goes on behind it', () => {
    const first = MESSAGES[0]?.length ?? 0;
    const { messages, faults } = see(pcap([opening(), part(0, first + 4), part(first + 10, STREAM.length)]));
    assert.deepEqual(
      messages.map(({ frame, hex: octets }) => [frame, octets]),
      [ALL[0], ALL[2], ALL[3]].map((octets, i) => [i === 0 ? 2 : 3, octets]),
    );
    assert.deepEqual(
      faults.map(({ frame, code }) => [frame, code]),
      [[3, 'hole']],
    );
  });

  it('does not wait for ever behind a hole', () => {
    const long = Buffer.concat(Array.from({ length: 100 }, () => m3ua('again and again')));
    const frames = [opening(1), tcpFrame(1, long.subarray(0, 28))];
    for (let at = 56; at < long.length; at += 28) frames.push(tcpFrame(1 + at, long.subarray(at, at + 28)));
    const { messages } = see(pcap(frames));
    assert.equal(messages.length, 99);
    assert.ok((messages[1]?.frame ?? 0) <= MAX_TCP_AHEAD_SEGMENTS + 4);
  });

  it('with rubbish between its messages goes on at the next header', () => {
    const octets = Buffer.concat([MESSAGES[0] ?? NOTHING, Buffer.from('rubbish'), MESSAGES[1] ?? NOTHING]);
    const { messages, faults } = brief([opening(1), tcpFrame(1, octets)]);
    assert.deepEqual(messages, ALL.slice(0, 2));
    assert.deepEqual(faults, ['bad-value']);
  });

  it('whose length leaves the last padding out is read', () => {
    // length 17: a common header and a parameter of 9 octets, padded by 3
    const unpadded = octetsFromHex('01000101 00000011 02100009 0102030405');
    const octets = Buffer.concat([unpadded, new Uint8Array(3), MESSAGES[0] ?? NOTHING]);
    assert.deepEqual(brief([opening(1), tcpFrame(1, octets)]), {
      messages: [hex(unpadded), ALL[0]],
      faults: [],
    });
  });

  it('cut by the capture hands on what is there of a message', () => {
    const { messages } = see(pcap([opening(), part(0, STREAM.length)], 1, 54 + 30));
    assert.deepEqual(
      messages.map(({ cut, hex: octets }) => [cut, octets]),
      [
        [false, ALL[0]],
        [true, hex(STREAM.subarray(MESSAGES[0]?.length, 30))],
      ],
    );
  });

  it('ended by a reset begins anew on the same ports', () => {
    const frames = [opening(), part(0, STREAM.length), tcpFrame(INITIAL, NOTHING, RST), opening(77)];
    frames.push(tcpFrame(77, STREAM));
    assert.deepEqual(brief(frames), { messages: [...ALL, ...ALL], faults: [] });
  });

  it('opened again without an end begins anew', () => {
    const frames = [opening(), part(0, STREAM.length), opening(0x1234), tcpFrame(0x1234, STREAM)];
    assert.deepEqual(brief(frames), { messages: [...ALL, ...ALL], faults: [] });
  });

  it('is looked for on the ports that are named, and no others', () => {
    const file = pcap([tcpFrame(9, NOTHING, SYN, 5000), tcpFrame(10, STREAM, 16, 5000)]);
    assert.equal(see(file).messages.length, 0);
    assert.equal(see(file, file.length, { tcpPorts: [5000] }).messages.length, ALL.length);
  });

  it('on very many connections makes room for others', () => {
    const frames: Uint8Array[] = [];
    for (let i = 0; i < MAX_TCP_STREAMS + 4; i++) {
      const frame = tcpFrame(1, MESSAGES[0] ?? NOTHING);
      new DataView(frame.buffer).setUint16(34, i);
      frames.push(frame);
    }
    const { messages, statistics } = see(pcap(frames));
    assert.equal(messages.length, frames.length);
    assert.equal(statistics.evictions.tcpStreams, 4);
  });
});
