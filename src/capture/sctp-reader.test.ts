import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OctetWriter, octetsFromHex } from '../wire/octet-writer.ts';
import { ethernetFrame, ipv4Packet, sctpOctets, sctpPacket } from './packet-builder.ts';
import { MAX_COUNTED_PPIDS, MAX_SCTP_DIRECTIONS } from './sctp-reader.ts';
import { dataPacket, hex, m3ua, pcap, see } from './test-captures.ts';

const TAG = 0x5ac31b07;
const PEER_TAG = 0x91be2210;
const MESSAGE = m3ua('a message that is long enough to be cut in parts');

/** A frame with chunks written by hand. */
function chunks(hexOrOctets: string | Uint8Array, tag = TAG, fromPeer = false): Uint8Array {
  const octets = typeof hexOrOctets === 'string' ? octetsFromHex(hexOrOctets) : hexOrOctets;
  const source = fromPeer ? '192.0.2.2' : '192.0.2.1';
  const destination = fromPeer ? '192.0.2.1' : '192.0.2.2';
  return ethernetFrame(0x0800, ipv4Packet(source, destination, 132, sctpOctets(2905, 2905, tag, octets)));
}

/** An I-DATA chunk (RFC 8260, 2.1). `ppidOrFsn` is the PPID of a first fragment, else its number. */
function iData(
  tsn: number,
  flags: number,
  stream: number,
  message: number,
  ppidOrFsn: number,
  octets: Uint8Array,
): Uint8Array {
  const writer = new OctetWriter()
    .u8(64)
    .u8(flags)
    .u16(20 + octets.length)
    .u32(tsn)
    .u16(stream)
    .u16(0)
    .u32(message)
    .u32(ppidOrFsn)
    .bytes(octets);
  while (writer.length % 4 !== 0) writer.u8(0);
  return writer.finish();
}

function brief(
  frames: Uint8Array[],
  snapLength?: number,
): { messages: [number, number, string][]; faults: [number, string][] } {
  const { messages, faults } = see(pcap(frames, 1, snapLength));
  return {
    messages: messages.map(({ frame, index, hex: octets }) => [frame, index, octets]),
    faults: faults.map(({ frame, code }) => [frame, code]),
  };
}

describe('payload protocols', () => {
  for (const [ppid, port, layer] of [
    [3, 1, 'm3ua'],
    [2, 1, 'm2ua'],
    [5, 1, 'm2pa'],
    [4, 1, 'sua'],
    [0x03000000, 1, 'm3ua'],
    [0x05000000, 1, 'm2pa'],
    [0, 2905, 'm3ua'],
    [0, 2904, 'm2ua'],
    [0, 3565, 'm2pa'],
    [0, 14001, 'sua'],
  ] as const) {
    it(`${ppid} on port ${port} is ${layer}`, () => {
      const { messages } = see(pcap([dataPacket(1, MESSAGE, { ppid, port })]));
      assert.deepEqual(
        messages.map((message) => message.layer),
        [layer],
      );
    });
  }

  it('without SS7 are counted by number', () => {
    const frames = [46, 46, 0, 60].map((ppid, i) => dataPacket(i, MESSAGE, { ppid, port: 3868 }));
    const { messages, statistics } = see(pcap(frames));
    assert.equal(messages.length, 0);
    assert.deepEqual(statistics.otherPpids, { 0: 1, 46: 2, 60: 1 });
  });

  it('without end are counted within bounds', () => {
    const frames = Array.from({ length: MAX_COUNTED_PPIDS + 9 }, (_, i) =>
      dataPacket(i, MESSAGE, { ppid: 1000 + i }),
    );
    const { otherPpids } = see(pcap(frames)).statistics;
    assert.equal(Object.keys(otherPpids).length, MAX_COUNTED_PPIDS + 1);
    assert.equal(otherPpids.others, 9);
  });
});

describe('bundles', () => {
  it('are taken apart in order', () => {
    const texts = ['one', 'three', 'seventeen'];
    const frame = sctpPacket({
      source: '192.0.2.1',
      destination: '192.0.2.2',
      sourcePort: 2905,
      destinationPort: 2905,
      verificationTag: TAG,
      chunks: texts.map((text, i) => ({
        tsn: i,
        stream: 0,
        streamSequence: i,
        ppid: 3,
        octets: Buffer.from(text),
      })),
    });
    assert.deepEqual(brief([frame]), {
      messages: texts.map((text, i) => [1, i, hex(Buffer.from(text))]),
      faults: [],
    });
  });

  it('with other chunks between keep their messages', () => {
    // SACK, DATA with 4 octets, HEARTBEAT without information, DATA with 1 octet and its padding
    const frame = chunks(`03000010 00000001 00010000 00000000
      00030014 00000005 00000000 00000003 01020304
      04000004 00030011 00000006 00000001 00000003 05000000`);
    assert.deepEqual(brief([frame]).messages, [
      [1, 0, '01020304'],
      [1, 1, '05'],
    ]);
  });

  it('end at a chunk that is shorter than its header', () => {
    const frame = chunks('00030014 00000005 00000000 00000003 01020304 00030002 00000006');
    assert.deepEqual(brief([frame]), { messages: [[1, 0, '01020304']], faults: [[1, 'bad-length']] });
  });

  it('with a chunk that reaches past the packet keep what is there', () => {
    const frame = chunks(`00030400 00000005 00000000 00000003 ${'01'.repeat(40)}`);
    const { messages, faults } = see(pcap([frame]));
    assert.deepEqual(
      messages.map(({ cut, hex: octets }) => [cut, octets]),
      [[true, '01'.repeat(40)]],
    );
    assert.deepEqual(
      faults.map(({ layer, code, atOctet }) => [layer, code, atOctet]),
      [['sctp', 'bad-length', 14 + 20 + 12 + 2]],
    );
  });

  it('with a data chunk without user data say so', () => {
    assert.deepEqual(brief([chunks('00030010 00000005 00000000 00000003')]).faults, [[1, 'bad-length']]);
  });
});

describe('packets cut by the capture', () => {
  const frame = dataPacket(1, MESSAGE);
  it('hand on what is there of the last message', () => {
    const { messages, faults, statistics } = see(pcap([frame], 1, 70));
    assert.deepEqual(faults, []);
    assert.deepEqual(
      messages.map(({ cut, hex: octets }) => [cut, octets]),
      [[true, hex(MESSAGE.subarray(0, 70 - 62))]],
    );
    assert.equal(statistics.cutMessages, 1);
  });

  it('hand on nothing where nothing of a message is there', () => {
    for (const snapLength of [61, 62]) assert.equal(see(pcap([frame], 1, snapLength)).messages.length, 0);
  });

  it('say so where not even the headers are there', () => {
    for (const snapLength of [13, 30, 40]) {
      assert.deepEqual(brief([frame], snapLength).faults, [[1, 'truncated']], `kept ${snapLength}`);
    }
  });
});

describe('retransmissions', () => {
  it('are handed on once', () => {
    const { messages, statistics } = see(pcap([1, 2, 1, 2, 3].map((tsn) => dataPacket(tsn, MESSAGE))));
    assert.deepEqual(
      messages.map(({ frame }) => frame),
      [1, 2, 5],
    );
    assert.equal(statistics.duplicates, 2);
  });

  it('from another address of the same host are handed on once', () => {
    const frames = ['192.0.2.1', '198.51.100.1'].map((source) => dataPacket(1, MESSAGE, { source }));
    assert.equal(see(pcap(frames)).messages.length, 1);
  });

  it('are not seen where transmission sequence numbers wrap', () => {
    const frames = [0xfffffffe, 0xffffffff, 0, 1, 0xffffffff].map((tsn) => dataPacket(tsn, MESSAGE));
    assert.equal(see(pcap(frames)).messages.length, 4);
  });

  it('are not seen in another association or the other direction', () => {
    const frames = [TAG, PEER_TAG, 0x01020304].map((tag) => dataPacket(1, MESSAGE, { tag }));
    assert.equal(see(pcap(frames)).messages.length, 3);
  });

  it('are not seen between hosts that both use a tag written by hand', () => {
    const frames = ['192.0.2.1', '192.0.2.3'].map((source) => dataPacket(1, MESSAGE, { source, tag: 1 }));
    assert.equal(see(pcap(frames)).messages.length, 2);
  });

  it('are not seen once the association has started anew, even with the old tag', () => {
    const init = `01000014 ${TAG.toString(16)} 0000ffff 000a000a 00000001`;
    const frames = [
      dataPacket(1, MESSAGE),
      chunks(init, 0, true),
      dataPacket(1, MESSAGE),
      dataPacket(1, MESSAGE),
    ];
    assert.deepEqual(
      see(pcap(frames)).messages.map(({ frame }) => frame),
      [1, 3],
    );
  });

  it('with other octets are handed on, and that is said once', () => {
    const frames = ['a', 'b', 'c'].map((text) => dataPacket(1, m3ua(text), { streamSequence: 1 }));
    const { messages, faults } = brief(frames);
    assert.equal(messages.length, 3);
    assert.deepEqual(faults, [[2, 'bad-value']]);
  });

  it('are not looked for in packets made from hex dumps, which have no verification tag', () => {
    const frames = [0, 0, 0].map((tsn) => dataPacket(tsn, MESSAGE, { tag: 0 }));
    assert.deepEqual(brief(frames), {
      messages: [1, 2, 3].map((frame) => [frame, 0, hex(MESSAGE)]),
      faults: [],
    });
  });

  it('of one among very many associations make room for others', () => {
    const frames = Array.from({ length: MAX_SCTP_DIRECTIONS + 5 }, (_, i) =>
      dataPacket(1, MESSAGE, { tag: 0x10000 + i }),
    );
    const { messages, statistics } = see(pcap([...frames, ...frames.slice(-3)]));
    assert.equal(messages.length, frames.length);
    assert.equal(statistics.evictions.sctpDirections, 5);
    assert.equal(statistics.duplicates, 3);
  });
});

describe('fragments of a user message', () => {
  const part = (tsn: number, start: number, end: number): Uint8Array =>
    dataPacket(tsn, MESSAGE.subarray(start, end), {
      begins: start === 0,
      ends: end === MESSAGE.length,
      streamSequence: 4,
    });
  const parts = [part(0xffffffff, 0, 20), part(0, 20, 40), part(1, 40, MESSAGE.length)];

  it('are put together in any order', () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [0, 2, 1],
    ]) {
      const frames = order.map((i) => parts[i] ?? MESSAGE);
      assert.deepEqual(brief(frames), { messages: [[3, 0, hex(MESSAGE)]], faults: [] }, order.join());
    }
  });

  it('sent again count once', () => {
    const frames = [0, 0, 1, 2, 2].map((i) => parts[i] ?? MESSAGE);
    const { messages, statistics } = see(pcap(frames));
    assert.equal(messages.length, 1);
    assert.equal(statistics.duplicates, 2);
    assert.equal(statistics.sctpFragments, 3);
  });

  it('whose rest never comes are said at the end, by the packet of the first', () => {
    const frames = [dataPacket(50, MESSAGE), parts[0] ?? MESSAGE, parts[1] ?? MESSAGE];
    const { messages, faults } = brief(frames);
    assert.equal(messages.length, 1);
    assert.deepEqual(faults, [[2, 'incomplete']]);
  });

  it('of two messages do not mix', () => {
    const begin = dataPacket(7, Buffer.from('aaaa'), { ends: false, streamSequence: 1 });
    const end = dataPacket(8, Buffer.from('bbbb'), { begins: false, streamSequence: 2 });
    const { messages, faults } = brief([begin, end]);
    assert.equal(messages.length, 0);
    assert.equal(faults.length, 2);
  });

  it('cut by the capture give what came before the cut', () => {
    const { messages } = see(pcap(parts, 1, 62 + 10));
    assert.deepEqual(
      messages.map(({ cut, hex: octets }) => [cut, octets]),
      [[true, hex(MESSAGE.subarray(0, 10))]],
    );
  });

  it('that never end are kept within bounds', () => {
    const big = new Uint8Array(60_000);
    const frames = Array.from({ length: 300 }, (_, i) => dataPacket(i * 2, big, { ends: false }));
    const { statistics } = see(pcap(frames));
    assert.ok(statistics.evictions.sctpFragments > 10);
    assert.equal(statistics.incomplete, 300);
  });
});

describe('I-DATA', () => {
  const [first, second, third] = [MESSAGE.subarray(0, 20), MESSAGE.subarray(20, 40), MESSAGE.subarray(40)];

  it('holds whole messages', () => {
    assert.deepEqual(brief([chunks(iData(1, 3, 1, 0, 3, MESSAGE))]), {
      messages: [[1, 0, hex(MESSAGE)]],
      faults: [],
    });
  });

  it('interleaves the fragments of several messages', () => {
    const frames = [
      chunks(iData(1, 2, 1, 9, 3, first)),
      chunks(iData(2, 2, 2, 9, 3, third)),
      chunks(iData(3, 1, 1, 9, 2, third)),
      chunks(iData(4, 1, 2, 9, 1, first)),
      chunks(iData(5, 0, 1, 9, 1, second)),
    ];
    assert.deepEqual(brief(frames), {
      messages: [
        [4, 0, hex(third) + hex(first)],
        [5, 0, hex(MESSAGE)],
      ],
      faults: [],
    });
  });

  it('of other payload protocols is counted', () => {
    const { statistics } = see(pcap([chunks(iData(1, 3, 1, 0, 46, MESSAGE))]));
    assert.deepEqual(statistics.otherPpids, { 46: 1 });
  });

  it('whose rest never comes is said at the end', () => {
    assert.deepEqual(brief([chunks(iData(1, 0, 1, 9, 1, second))]).faults, [[1, 'incomplete']]);
  });
});
