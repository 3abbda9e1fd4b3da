import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OctetWriter } from '../wire/octet-writer.ts';
import { MAX_PACKET_OCTETS } from './capture-format.ts';
import { CaptureReader } from './capture-reader.ts';
import { collector, dataPacket, hex, m3ua, PcapngBlocks, pcap, see } from './test-captures.ts';

const ONE = m3ua('one');
const TWO = m3ua('two, longer');
const FRAMES = [dataPacket(1, ONE), dataPacket(2, TWO)];

/** A pcap file written by hand, in either byte order. */
function pcapByHand(magic: number, little: boolean, fraction: number, extraHeaderOctets = 0): Uint8Array {
  const writer = new OctetWriter();
  const u32 = (value: number): OctetWriter => (little ? writer.u32le(value) : writer.u32(value));
  const u16 = (value: number): OctetWriter => (little ? writer.u16le(value) : writer.u16(value));
  u32(magic);
  u16(2);
  u16(4);
  u32(0);
  u32(0);
  u32(65535);
  u32(1);
  for (const frame of FRAMES) {
    u32(1_548_928_800);
    u32(fraction);
    u32(frame.length);
    u32(frame.length);
    writer.bytes(new Uint8Array(extraHeaderOctets)).bytes(frame);
  }
  return writer.finish();
}

describe('pcap files', () => {
  const variants: [string, number, number, number, number, number][] = [
    ['microseconds', 0xa1b2c3d4, 123_456, 123_456_000, 6, 0],
    ['nanoseconds', 0xa1b23c4d, 123_456_789, 123_456_789, 9, 0],
    ['longer packet headers', 0xa1b2cd34, 123_456, 123_456_000, 6, 8],
  ];
  for (const [name, magic, fraction, nanoseconds, fractionDigits, extra] of variants) {
    for (const little of [true, false]) {
      it(`with ${name} from a ${little ? 'little' : 'big'}-endian machine are read`, () => {
        const seen = see(pcapByHand(magic, little, fraction, extra));
        assert.deepEqual(seen.faults, []);
        assert.deepEqual(seen.messages, [
          {
            layer: 'm3ua',
            below: ['ethernet', 'ipv4', 'sctp'],
            frame: 1,
            index: 0,
            seconds: 1_548_928_800,
            nanoseconds,
            fractionDigits,
            cut: false,
            hex: hex(ONE),
          },
          { ...seen.messages[0], frame: 2, hex: hex(TWO) },
        ]);
        assert.equal(seen.statistics.format, 'pcap');
      });
    }
  }

  it('tell their first and last time, in whatever order the packets are', () => {
    const { statistics } = see(pcap(FRAMES));
    assert.deepEqual(statistics.from, {
      seconds: 1_548_928_800,
      nanoseconds: 123_456_000,
      fractionDigits: 6,
    });
    assert.deepEqual(statistics.to, { seconds: 1_548_928_801, nanoseconds: 123_456_000, fractionDigits: 6 });
  });

  it('that claim a packet larger than any capture keeps stop with one fault', () => {
    const file = pcap(FRAMES);
    const second = 24 + 16 + (FRAMES[0]?.length ?? 0);
    new DataView(file.buffer, file.byteOffset).setUint32(second + 8, MAX_PACKET_OCTETS + 1, true);
    const { messages, faults } = see(Buffer.concat([file, file]));
    assert.equal(messages.length, 1);
    assert.deepEqual(
      faults.map(({ frame, code }) => [frame, code]),
      [[2, 'limit']],
    );
  });

  it('cut within a packet are read up to the cut, and that is said', () => {
    const file = pcap(FRAMES);
    const { messages, faults } = see(file.subarray(0, file.length - 5));
    assert.deepEqual(
      messages.map(({ hex: octets }) => octets),
      [hex(ONE)],
    );
    assert.deepEqual(
      faults.map(({ frame, layer, code, atOctet }) => [frame, layer, code, atOctet]),
      [[2, 'capture', 'truncated', 16 + (FRAMES[1]?.length ?? 0) - 5]],
    );
  });

  it('cut between two packets have no fault', () => {
    const file = pcap(FRAMES);
    assert.deepEqual(see(file.subarray(0, 24 + 16 + (FRAMES[0]?.length ?? 0))).faults, []);
  });

  it('hand a message on as soon as its packet is whole', () => {
    const file = pcap(FRAMES);
    const sink = collector();
    const reader = new CaptureReader(sink);
    reader.push(file.subarray(0, file.length - 1));
    assert.equal(sink.messages.length, 1);
    reader.push(file.subarray(file.length - 1));
    assert.equal(sink.messages.length, 2);
  });
});

describe('what is no capture', () => {
  for (const [name, file] of [
    ['a text', Buffer.from('Dear customer,\nyour capture is attached.')],
    ['three octets', Buffer.from([1, 2, 3])],
    ['zeros', new Uint8Array(5000)],
  ] as const) {
    it(`${name} gives one fault of the file and nothing more`, () => {
      const { messages, faults, statistics } = see(file);
      assert.equal(messages.length, 0);
      assert.deepEqual(
        faults.map(({ frame, code }) => [frame, code]),
        [[0, 'not-a-capture']],
      );
      assert.equal(statistics.packets, 0);
    });
  }

  it('an empty file is said to be empty', () => {
    assert.match(see(new Uint8Array(0)).faults[0]?.text ?? '', /empty/);
  });
});

describe('pcapng files', () => {
  it('hold several sections, each in its own byte order, with interfaces of their own', () => {
    const file = Buffer.concat([
      new PcapngBlocks(true)
        .section()
        .interface(1)
        .interface(141)
        .packet(0, 1_000_000n, FRAMES[0] ?? ONE)
        .finish(),
      new PcapngBlocks(false).section().interface(142).packet(0, 2_000_000n, Buffer.from('0900')).finish(),
    ]);
    const { messages, faults, statistics } = see(file);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      messages.map(({ frame, layer, seconds }) => [frame, layer, seconds]),
      [
        [1, 'm3ua', 1],
        [2, 'sccp', 2],
      ],
    );
    assert.equal(statistics.format, 'pcapng');
  });

  const times: [string, { resolution?: number; offsetSeconds?: number }, bigint, number, number, number][] = [
    ['microseconds unless told', {}, 1_548_928_800_123_456n, 1_548_928_800, 123_456_000, 6],
    ['nanoseconds', { resolution: 9 }, 1_548_928_800_123_456_789n, 1_548_928_800, 123_456_789, 9],
    ['milliseconds', { resolution: 3 }, 1_548_928_800_123n, 1_548_928_800, 123_000_000, 6],
    ['whole seconds', { resolution: 0 }, 1_548_928_800n, 1_548_928_800, 0, 6],
    ['picoseconds', { resolution: 12 }, 7_123_456_789_999n, 7, 123_456_789, 9],
    ['2^-10 seconds', { resolution: 0x8a }, (1_548_928_800n << 10n) + 512n, 1_548_928_800, 500_000_000, 6],
    [
      '2^-32 seconds',
      { resolution: 0xa0 },
      (1_548_928_800n << 32n) + (1n << 30n),
      1_548_928_800,
      250_000_000,
      9,
    ],
    ['an offset forth', { offsetSeconds: 1_500_000_000 }, 48_928_800_000_001n, 1_548_928_800, 1000, 6],
    ['an offset back', { offsetSeconds: -10 }, 11_000_000n, 1, 0, 6],
  ];
  for (const [name, options, ticks, seconds, nanoseconds, digits] of times) {
    for (const little of [true, false]) {
      it(`keep time in ${name}, ${little ? 'little' : 'big'}-endian`, () => {
        const blocks = new PcapngBlocks(little).section().interface(141, options).packet(0, ticks, ONE);
        const { messages, faults } = see(blocks.finish());
        assert.deepEqual(faults, []);
        assert.deepEqual(
          messages.map((message) => [message.seconds, message.nanoseconds, message.fractionDigits]),
          [[seconds, nanoseconds, digits]],
        );
      });
    }
  }

  it('with a time that no calendar has are read without it, and that is said once', () => {
    const blocks = new PcapngBlocks(true).section().interface(141, { resolution: 0 });
    blocks.packet(0, 0xffffffffffffffffn, ONE).packet(0, 0xffffffffffffffffn, TWO);
    const { messages, faults } = see(blocks.finish());
    assert.deepEqual(
      messages.map(({ seconds }) => seconds),
      [0, 0],
    );
    assert.deepEqual(
      faults.map(({ frame, code }) => [frame, code]),
      [[1, 'bad-value']],
    );
  });

  it('hold simple and obsolete packet blocks, and blocks that are nobody’s business', () => {
    const file = new PcapngBlocks(true)
      .section()
      .block(0x0bad, new Uint8Array(700_000))
      .interface(141, { snapLength: 20 })
      .block(5, new Uint8Array(12))
      .simplePacket(ONE)
      .block(4, new Uint8Array(4))
      .packet(0, 5_000_000n, TWO, true)
      .simplePacket(TWO.subarray(0, 20), TWO.length)
      .finish();
    const { messages, faults } = see(file);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      messages.map(({ frame, seconds, cut, hex: octets }) => [frame, seconds, cut, octets]),
      [
        [1, 0, false, hex(ONE)],
        [2, 5, false, hex(TWO)],
        [3, 0, true, hex(TWO.subarray(0, 20))],
      ],
    );
  });

  it('that name an interface nobody described lose that packet only', () => {
    const file = new PcapngBlocks(true)
      .section()
      .interface(141)
      .packet(7, 0n, ONE)
      .packet(0, 0n, TWO)
      .finish();
    const { messages, faults } = see(file);
    assert.deepEqual(
      messages.map(({ frame }) => frame),
      [2],
    );
    assert.deepEqual(
      faults.map(({ frame, code }) => [frame, code]),
      [[1, 'bad-value']],
    );
  });

  it('with a block shorter than its header stop with one fault', () => {
    const good = new PcapngBlocks(true).section().interface(141).packet(0, 0n, ONE).finish();
    const bad = new OctetWriter().u32le(6).u32le(8).u32le(0).bytes(good).finish();
    const { messages, faults } = see(Buffer.concat([good, bad]));
    assert.equal(messages.length, 1);
    assert.deepEqual(
      faults.map(({ frame, code, atOctet }) => [frame, code, atOctet]),
      [[0, 'bad-length', good.length + 4]],
    );
  });

  it('with a packet that claims more than its block hold the packets behind it', () => {
    const bad = new PcapngBlocks(true).packet(0, 0n, ONE).finish();
    new DataView(bad.buffer, bad.byteOffset).setUint32(20, 0xffffff00, true);
    const head = new PcapngBlocks(true).section().interface(141).finish();
    const { messages, faults } = see(
      Buffer.concat([head, bad, new PcapngBlocks(true).packet(0, 0n, TWO).finish()]),
    );
    assert.deepEqual(
      messages.map(({ frame, hex: octets }) => [frame, octets]),
      [[2, hex(TWO)]],
    );
    assert.deepEqual(
      faults.map(({ frame, code }) => [frame, code]),
      [[1, 'bad-length']],
    );
  });

  it('with a packet block too long to be read lose that packet only', () => {
    const file = new PcapngBlocks(true)
      .section()
      .interface(141)
      .packet(0, 0n, new Uint8Array(600_000))
      .packet(0, 0n, TWO)
      .finish();
    for (const chunk of [file.length, 100_001]) {
      const { messages, faults } = see(file, chunk);
      assert.deepEqual(
        messages.map(({ frame }) => frame),
        [2],
      );
      assert.deepEqual(
        faults.map(({ frame, code }) => [frame, code]),
        [[1, 'limit']],
      );
    }
  });
});

describe('the size of the chunks', () => {
  const files: [string, Uint8Array][] = [
    ['pcap', pcap(FRAMES)],
    [
      'pcapng',
      new PcapngBlocks(false)
        .section()
        .block(0x0bad, new Uint8Array(40))
        .interface(1)
        .packet(0, 1n, FRAMES[0] ?? ONE)
        .packet(0, 2n, FRAMES[1] ?? ONE)
        .finish(),
    ],
  ];
  for (const [name, file] of files) {
    it(`does not matter: ${name}, one octet at a time`, () => {
      assert.deepEqual(see(file, 1), see(file));
    });

    it(`does not matter: ${name}, in two parts, split anywhere`, () => {
      const whole = see(file);
      assert.equal(whole.messages.length, 2);
      for (let at = 1; at < file.length; at++) {
        const sink = collector();
        const reader = new CaptureReader(sink);
        reader.push(file.slice(0, at));
        reader.push(file.slice(at));
        reader.end();
        assert.deepEqual(sink.messages, whole.messages, `split at ${at}`);
        assert.deepEqual(reader.statistics, whole.statistics, `split at ${at}`);
      }
    });
  }
});
