import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OctetWriter, octetsFromHex } from '../wire/octet-writer.ts';
import { LinkType } from './link-type.ts';
import { dataPacket, hex, ipPacket, m3ua, PcapngBlocks, pcap, see } from './test-captures.ts';

const MESSAGE = m3ua('hello');
const IPV4 = ipPacket(1, MESSAGE);
const IPV6 = new OctetWriter()
  .hex('60000000')
  .u16(IPV4.length - 20)
  .hex('84 40')
  .hex('20010db8000000000000000000000001')
  .hex('20010db8000000000000000000000002')
  .bytes(IPV4.subarray(20))
  .finish();

function behind(header: string, packet: Uint8Array): Uint8Array {
  return new OctetWriter().hex(header).bytes(packet).finish();
}

const MACS = '020000000002020000000001';

describe('signalling over IP is found behind', () => {
  const cases: [string, number, Uint8Array, string[]][] = [
    ['Ethernet', LinkType.ethernet, behind(`${MACS}0800`, IPV4), ['ethernet', 'ipv4', 'sctp']],
    ['Ethernet with IPv6', LinkType.ethernet, behind(`${MACS}86dd`, IPV6), ['ethernet', 'ipv6', 'sctp']],
    [
      'a VLAN tag',
      LinkType.ethernet,
      behind(`${MACS}8100 0064 0800`, IPV4),
      ['ethernet', 'vlan', 'ipv4', 'sctp'],
    ],
    [
      'two stacked tags',
      LinkType.ethernet,
      behind(`${MACS}88a8 0064 8100 0065 0800`, IPV4),
      ['ethernet', 'vlan', 'vlan', 'ipv4', 'sctp'],
    ],
    [
      'the older stacked tag',
      LinkType.ethernet,
      behind(`${MACS}9100 0064 8100 0065 86dd`, IPV6),
      ['ethernet', 'vlan', 'vlan', 'ipv6', 'sctp'],
    ],
    [
      'Linux cooked capture',
      LinkType.linuxSll,
      behind('0000 0001 0006 0200000000010000 0800', IPV4),
      ['sll', 'ipv4', 'sctp'],
    ],
    [
      'Linux cooked capture, version 2',
      LinkType.linuxSll2,
      behind('86dd 0000 00000002 0001 00 06 0200000000010000', IPV6),
      ['sll2', 'ipv6', 'sctp'],
    ],
    [
      'Linux cooked capture, version 2, with a tag',
      LinkType.linuxSll2,
      behind('8100 0000 00000002 0001 00 06 0200000000010000 0064 0800', IPV4),
      ['sll2', 'vlan', 'ipv4', 'sctp'],
    ],
    ['raw IP, version 4', LinkType.raw, IPV4, ['ipv4', 'sctp']],
    ['raw IP, version 6', LinkType.raw, IPV6, ['ipv6', 'sctp']],
    ['raw IP as BSD numbers it', LinkType.rawBsd, IPV4, ['ipv4', 'sctp']],
    ['raw IP as OpenBSD numbers it', LinkType.rawOpenBsd, IPV6, ['ipv6', 'sctp']],
    ['raw IPv4', LinkType.ipv4, IPV4, ['ipv4', 'sctp']],
    ['raw IPv6', LinkType.ipv6, IPV6, ['ipv6', 'sctp']],
    [
      'BSD loopback, little-endian',
      LinkType.bsdLoopback,
      behind('02000000', IPV4),
      ['loopback', 'ipv4', 'sctp'],
    ],
    [
      'BSD loopback, big-endian',
      LinkType.bsdLoopback,
      behind('0000001c', IPV6),
      ['loopback', 'ipv6', 'sctp'],
    ],
    ['OpenBSD loopback', LinkType.openBsdLoopback, behind('00000002', IPV4), ['loopback', 'ipv4', 'sctp']],
  ];
  for (const [name, linkType, packet, below] of cases) {
    it(name, () => {
      const { messages, faults } = see(pcap([packet], linkType));
      assert.deepEqual(faults, []);
      assert.deepEqual(
        messages.map((message) => [message.layer, message.below, message.hex]),
        [['m3ua', below, hex(MESSAGE)]],
      );
    });
  }

  it('the padding of a short Ethernet frame', () => {
    const short = octetsFromHex('01000301 00000008'); // ASP up, without parameters
    const frame = dataPacket(1, short);
    assert.deepEqual(
      see(pcap([behind(hex(frame), new Uint8Array(20).fill(0xee))])).messages[0]?.hex,
      hex(short),
    );
  });
});

describe('SS7 links', () => {
  // BSN 66, FSN 110, LI 5, then SIO and the routing label
  const unit = octetsFromHex('c2 ee 05 83 e4e4103911');
  const shortUnit = unit.subarray(0, 8);
  it('are handed on as they are', () => {
    for (const [linkType, layer] of [
      [LinkType.mtp2, 'mtp2'],
      [LinkType.mtp3, 'mtp3'],
      [LinkType.sccp, 'sccp'],
    ] as const) {
      const { messages, faults } = see(pcap([shortUnit], linkType));
      assert.deepEqual(faults, []);
      assert.deepEqual(
        messages.map((message) => [message.layer, message.below, message.hex]),
        [[layer, [], hex(shortUnit)]],
      );
    }
  });

  it('lose the frame check sequence that the length indicator leaves outside', () => {
    const withFcs = behind(hex(shortUnit), octetsFromHex('beef'));
    assert.equal(see(pcap([withFcs], LinkType.mtp2)).messages[0]?.hex, hex(shortUnit));
  });

  it('lose the frame check sequence of a long unit only where it is right', () => {
    const long = behind('c2ee3f', new Uint8Array(80).fill(0x5a));
    // X.25: the complement of the CRC of the unit, least significant octet first
    let crc = 0xffff;
    for (const octet of long) {
      crc ^= octet;
      for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0x8408 : crc >>> 1;
    }
    crc ^= 0xffff;
    const right = new OctetWriter().bytes(long).u16le(crc).finish();
    const wrong = new OctetWriter()
      .bytes(long)
      .u16le(crc ^ 1)
      .finish();
    const { messages } = see(pcap([long, right, wrong], LinkType.mtp2));
    assert.deepEqual(
      messages.map((message) => message.hex),
      [hex(long), hex(long), hex(wrong)],
    );
  });

  it('lose the pseudo-header before MTP2', () => {
    const { messages } = see(pcap([behind('00 00 0001', shortUnit)], LinkType.mtp2Pseudo));
    assert.deepEqual(
      messages.map((message) => [message.layer, message.below, message.hex]),
      [['mtp2', ['mtp2-phdr'], hex(shortUnit)]],
    );
  });

  it('with the wide header of high-speed links begin at MTP3', () => {
    // 12-bit BSN and FSN, 9-bit LI of 5, two octets of FCS behind
    const annexA = octetsFromHex('00 01 0001 4280 6e80 0500 83e4e41039 beef');
    const { messages } = see(pcap([annexA], LinkType.mtp2Pseudo));
    assert.deepEqual(
      messages.map((message) => [message.layer, message.below, message.hex]),
      [['mtp3', ['mtp2-phdr', 'mtp2'], '83e4e41039']],
    );
  });

  it('say where the file kept less than was on the wire', () => {
    const { messages, statistics } = see(pcap([shortUnit], LinkType.mtp3, 6));
    assert.deepEqual(
      messages.map((message) => [message.cut, message.hex]),
      [[true, hex(shortUnit.subarray(0, 6))]],
    );
    assert.equal(statistics.cutPackets, 1);
  });
});

describe('a link type that is not read', () => {
  it('is said once an interface, and its packets are counted', () => {
    const file = new PcapngBlocks(true).section().interface(147).interface(148).interface(141);
    for (const number of [0, 0, 1, 2, 0]) file.packet(number, 0n, MESSAGE);
    const { messages, faults, statistics } = see(file.finish());
    assert.deepEqual(
      messages.map(({ frame, layer }) => [frame, layer]),
      [[4, 'mtp3']],
    );
    assert.deepEqual(
      faults.map(({ frame, code }) => [frame, code]),
      [
        [1, 'unsupported'],
        [3, 'unsupported'],
      ],
    );
    assert.equal(statistics.unknownLinkTypePackets, 4);
  });
});

describe('other traffic', () => {
  it('is counted and nothing is said about it', () => {
    const arp = behind(`${MACS}0806`, new Uint8Array(28));
    const { faults, statistics } = see(pcap([arp, arp]));
    assert.deepEqual(faults, []);
    assert.equal(statistics.otherPackets, 2);
  });

  it('with endless VLAN tags is a fault', () => {
    const frame = behind(MACS, octetsFromHex('81000064'.repeat(50)));
    assert.deepEqual(
      see(pcap([frame])).faults.map(({ layer, code }) => [layer, code]),
      [['ethernet', 'limit']],
    );
  });
});
