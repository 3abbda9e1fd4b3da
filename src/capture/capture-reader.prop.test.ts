import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CaptureReader } from './capture-reader.ts';
import {
  collector,
  dataPacket,
  ipPacket,
  m3ua,
  PcapngBlocks,
  pcap,
  type Seen,
  see,
  tcpFrame,
} from './test-captures.ts';

const NUM_RUNS = 300;

const FRAMES = [
  dataPacket(1, m3ua('one')),
  dataPacket(2, m3ua('a part'), { ends: false, streamSequence: 9 }),
  tcpFrame(1000, m3ua('over TCP')),
  dataPacket(3, m3ua('and the rest'), { begins: false, streamSequence: 9 }),
  tcpFrame(1040, m3ua('behind a hole')),
];

/** Sound captures of several kinds, as a start for damage. */
const SOUND: readonly Uint8Array[] = [
  pcap(FRAMES),
  pcap(FRAMES, 1, 70),
  pcap([ipPacket(1, m3ua('raw'))], 101),
  FRAMES.reduce(
    (blocks, frame) => blocks.packet(0, 5n, frame),
    new PcapngBlocks(true).section().interface(1),
  ).finish(),
  new PcapngBlocks(false)
    .section()
    .interface(140)
    .packet(0, 1n, m3ua('x'))
    .block(77, new Uint8Array(9))
    .finish(),
];

/** Reads in chunks of the given sizes, again and again. */
function seeInChunks(file: Uint8Array, sizes: readonly number[]): Seen {
  const sink = collector();
  const reader = new CaptureReader(sink);
  for (let at = 0, i = 0; at < file.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    reader.push(file.slice(at, at + size));
    at += size;
  }
  reader.end();
  return { messages: sink.messages, faults: sink.faults, statistics: reader.statistics };
}

const damaged = fc
  .record({
    file: fc.constantFrom(...SOUND),
    edits: fc.array(fc.record({ at: fc.nat(1000), octet: fc.nat(255) }), { maxLength: 12 }),
    cutTo: fc.option(fc.nat(1000)),
    again: fc.boolean(),
  })
  .map(({ file, edits, cutTo, again }) => {
    const made = Uint8Array.from(again ? Buffer.concat([file, file.subarray(24)]) : file);
    for (const { at, octet } of edits) made[at % made.length] = octet;
    return cutTo === null ? made : made.subarray(0, cutTo);
  });

const chunkSizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 8 });

describe('whatever the octets', () => {
  it('nothing throws, and every message lies within what was read', () => {
    const magics = [
      'd4c3b2a1',
      'a1b23c4d',
      'a1b2cd34',
      '0a0d0d0a0000001c1a2b3c4d',
      '0a0d0d0a1c0000004d3c2b1a',
      '',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...magics), fc.uint8Array({ maxLength: 600 }), (magic, octets) => {
        const { messages, statistics } = see(Buffer.concat([Buffer.from(magic, 'hex'), octets]));
        assert.equal(statistics.messages, messages.length);
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it('link and network layers take any packet', () => {
    const linkTypes = [0, 1, 12, 14, 101, 108, 113, 139, 140, 141, 142, 228, 229, 276];
    const starts = [
      '',
      '45000040000020000684',
      '6000000000302c40',
      '02000000',
      '4500006400000000408400000000000000000000',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...linkTypes),
        fc.constantFrom(...starts),
        fc.array(fc.uint8Array({ maxLength: 120 }), { maxLength: 4 }),
        (linkType, start, packets) => {
          const whole = packets.map((packet) => Buffer.concat([Buffer.from(start, 'hex'), packet]));
          assert.equal(see(pcap(whole, linkType)).statistics.packets, whole.length);
        },
      ),
      { numRuns: NUM_RUNS },
    );
  });

  it('damage to a sound capture makes nothing throw, and chunks make no difference', () => {
    fc.assert(
      fc.property(damaged, chunkSizes, (file, sizes) => {
        assert.deepEqual(seeInChunks(file, sizes), see(file));
      }),
      { numRuns: NUM_RUNS },
    );
  });
});

describe('fragments', () => {
  it('give the message back, in whatever parts and order they come', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 2, maxLength: 400 }),
        fc.uniqueArray(fc.nat(399), { maxLength: 12 }),
        fc.nat(0xffffffff),
        fc.infiniteStream(fc.nat(1000)),
        (octets, cuts, firstTsn, chance) => {
          const edges = [
            0,
            ...cuts.filter((cut) => cut > 0 && cut < octets.length).sort((a, b) => a - b),
            octets.length,
          ];
          const frames = edges.slice(1).map((end, i) =>
            dataPacket((firstTsn + i) >>> 0, octets.subarray(edges[i] ?? 0, end), {
              begins: i === 0,
              ends: end === octets.length,
              streamSequence: 1,
            }),
          );
          const order = frames
            .map((frame) => ({ frame, key: chance.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ frame }) => frame);
          const { messages, faults } = see(pcap(order));
          assert.deepEqual(faults, []);
          assert.deepEqual(
            messages.map(({ hex }) => hex),
            [Buffer.from(octets).toString('hex')],
          );
        },
      ),
      { numRuns: NUM_RUNS },
    );
  });
});
