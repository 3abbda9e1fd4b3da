import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OctetWriter } from '../wire/octet-writer.ts';
import { MAX_FRAGMENTED_DATAGRAMS } from './ip-fragments.ts';
import { LinkType } from './link-type.ts';
import { hex, ipPacket, m3ua, pcap, see } from './test-captures.ts';

const MESSAGE = m3ua('a message of some length, to be cut into fragments here and there');
const WHOLE = ipPacket(1, MESSAGE);
const SCTP = WHOLE.subarray(20);

/** IPv4 fragment of `SCTP`, or of other octets. */
function fragment4(start: number, end: number, id = 7, from: Uint8Array = SCTP): Uint8Array {
  const more = end < from.length ? 0x2000 : 0;
  return new OctetWriter()
    .hex('4500')
    .u16(20 + end - start)
    .u16(id)
    .u16(more | (start / 8))
    .hex('40 84 0000 c0000201 c0000202')
    .bytes(from.subarray(start, end))
    .finish();
}

function header6(nextHeader: number, payload: Uint8Array): Uint8Array {
  return new OctetWriter()
    .hex('60000000')
    .u16(payload.length)
    .u8(nextHeader)
    .hex('40')
    .hex('20010db8000000000000000000000001')
    .hex('20010db8000000000000000000000002')
    .bytes(payload)
    .finish();
}

function fragment6(start: number, end: number, nextHeader = 132, from: Uint8Array = SCTP): Uint8Array {
  const payload = new OctetWriter()
    .u8(nextHeader)
    .u8(0)
    .u16(start | (end < from.length ? 1 : 0))
    .u32(0xdecade)
    .bytes(from.subarray(start, end));
  return header6(44, payload.finish());
}

function seen(packets: Uint8Array[]): { messages: [number, string][]; faults: [number, string, string][] } {
  const { messages, faults } = see(pcap(packets, LinkType.raw));
  return {
    messages: messages.map(({ frame, hex: octets }) => [frame, octets]),
    faults: faults.map(({ frame, layer, code }) => [frame, layer, code]),
  };
}

describe('IPv4', () => {
  it('with options is read', () => {
    const packet = new OctetWriter()
      .hex('4700')
      .u16(28 + SCTP.length)
      .hex('0000 0000 40 84 0000 c0000201 c0000202 94040000 01010100')
      .bytes(SCTP)
      .finish();
    assert.deepEqual(seen([packet]), { messages: [[1, hex(MESSAGE)]], faults: [] });
  });

  it('fragments are put together in any order, and belong to the packet that completed them', () => {
    const parts = [fragment4(48, SCTP.length), fragment4(0, 24), fragment4(24, 48)];
    assert.deepEqual(seen(parts), { messages: [[3, hex(MESSAGE)]], faults: [] });
  });

  it('fragments of two datagrams do not mix', () => {
    const other = ipPacket(2, m3ua('another message, of another association altogether')).subarray(20);
    const parts = [fragment4(0, 40), fragment4(0, 40, 8, other), fragment4(40, SCTP.length)];
    assert.deepEqual(seen(parts).messages, [[3, hex(MESSAGE)]]);
  });

  it('fragments captured twice are no fault', () => {
    const parts = [fragment4(0, 24), fragment4(0, 24), fragment4(24, SCTP.length)];
    assert.deepEqual(seen(parts), { messages: [[3, hex(MESSAGE)]], faults: [] });
  });

  it('fragments that overlap keep the first octets, and that is said', () => {
    const alike = [fragment4(24, 48), fragment4(0, 40), fragment4(48, SCTP.length)];
    assert.deepEqual(seen(alike), { messages: [[3, hex(MESSAGE)]], faults: [[2, 'ipv4', 'overlap']] });
    const forged = SCTP.slice();
    forged.fill(0xaa, 32);
    const late = [fragment4(0, 48), fragment4(32, 72, 7, forged), fragment4(72, SCTP.length)];
    const { messages, faults } = seen(late);
    assert.deepEqual(faults[0], [2, 'ipv4', 'overlap']);
    assert.ok(messages[0]?.[1].startsWith(hex(MESSAGE.subarray(0, 48 - 28))));
    assert.ok(messages[0]?.[1].slice(2 * (48 - 28)).startsWith('aa'));
  });

  it('fragments whose rest never comes are said at the end, by the packet of the first', () => {
    assert.deepEqual(seen([WHOLE, fragment4(0, 24), fragment4(24, 48)]).faults, [[2, 'ipv4', 'incomplete']]);
  });

  it('fragments beyond the largest datagram are refused', () => {
    const packet = fragment4(0, 24);
    new DataView(packet.buffer).setUint16(6, 0x1fff);
    assert.deepEqual(seen([packet]).faults, [[1, 'ipv4', 'bad-length']]);
  });

  it('fragments that come without end are kept within bounds', () => {
    const packets: Uint8Array[] = [];
    for (let id = 0; id < MAX_FRAGMENTED_DATAGRAMS + 3; id++) packets.push(fragment4(0, 24, id));
    const { faults, statistics } = see(pcap(packets, LinkType.raw));
    assert.equal(statistics.incomplete, MAX_FRAGMENTED_DATAGRAMS + 3);
    assert.equal(faults.length, MAX_FRAGMENTED_DATAGRAMS + 3);
    assert.equal(faults[0]?.frame, 1);
  });

  it('a fragment cut by the capture still gives what came before the cut', () => {
    const { messages } = see(pcap([fragment4(0, 48), fragment4(48, SCTP.length)], LinkType.raw, 60));
    assert.deepEqual(
      messages.map(({ cut, hex: octets }) => [cut, octets]),
      [[true, hex(MESSAGE.subarray(0, 60 - 20 - 28))]],
    );
  });

  it('a header of another version or length is a fault', () => {
    const version = WHOLE.slice();
    version[0] = 0x35;
    const short = WHOLE.slice();
    short[0] = 0x42;
    const { faults } = see(pcap([version, short, WHOLE.subarray(0, 12)], LinkType.ipv4));
    assert.deepEqual(
      faults.map(({ frame, code }) => [frame, code]),
      [
        [1, 'bad-value'],
        [2, 'bad-length'],
        [3, 'bad-length'],
      ],
    );
  });

  it('with the total length unset by segmentation offload reaches as far as its frame', () => {
    const packet = WHOLE.slice();
    packet[2] = 0;
    packet[3] = 0;
    assert.deepEqual(seen([packet]), { messages: [[1, hex(MESSAGE)]], faults: [] });
  });
});

describe('IPv6', () => {
  it('extension headers are stepped over', () => {
    const chain = new OctetWriter()
      .hex('2b 00 010400000000') // hop-by-hop, then routing
      .hex('33 00 000000000000') // routing, then authentication
      .hex('3c 01 0000 00000001 00000001') // authentication of 12 octets, then destination options
      .hex('84 01 0000000000000000000000000000') // destination options of 16 octets
      .bytes(SCTP);
    assert.deepEqual(seen([header6(0, chain.finish())]), { messages: [[1, hex(MESSAGE)]], faults: [] });
  });

  it('fragments are put together in any order', () => {
    const parts = [fragment6(56, SCTP.length), fragment6(0, 56)];
    assert.deepEqual(seen(parts), { messages: [[2, hex(MESSAGE)]], faults: [] });
  });

  it('a datagram that is one fragment is read', () => {
    assert.deepEqual(seen([fragment6(0, SCTP.length)]).messages, [[1, hex(MESSAGE)]]);
  });

  it('extension headers within the fragments are stepped over', () => {
    const inner = new OctetWriter().hex('84 00 010400000000').bytes(SCTP).finish();
    const parts = [fragment6(0, 64, 60, inner), fragment6(64, inner.length, 60, inner)];
    assert.deepEqual(seen(parts), { messages: [[2, hex(MESSAGE)]], faults: [] });
  });

  it('a fragment header within fragments is refused', () => {
    const inner = fragment6(0, SCTP.length).subarray(40);
    const parts = [fragment6(0, 64, 44, inner), fragment6(64, inner.length, 44, inner)];
    assert.deepEqual(seen(parts), { messages: [], faults: [[2, 'ipv6', 'bad-tag']] });
  });

  it('an endless chain of extension headers is a fault', () => {
    const chain = new OctetWriter();
    for (let i = 0; i < 40; i++) chain.hex('3c 00 010400000000');
    assert.deepEqual(seen([header6(60, chain.finish())]).faults, [[1, 'ipv6', 'limit']]);
  });
});

describe('SCTP over UDP', () => {
  function udp(sourcePort: number, destinationPort: number, length = 8 + SCTP.length): Uint8Array {
    const datagram = new OctetWriter().u16(sourcePort).u16(destinationPort).u16(length).u16(0).bytes(SCTP);
    return header6(17, datagram.finish());
  }

  it('is found on either port', () => {
    for (const packet of [udp(9899, 30000), udp(30000, 9899)]) {
      const { messages, faults } = see(pcap([packet], LinkType.raw));
      assert.deepEqual(faults, []);
      assert.deepEqual(
        messages.map(({ below, hex: octets }) => [below, octets]),
        [[['ipv6', 'udp', 'sctp'], hex(MESSAGE)]],
      );
    }
  });

  it('is not looked for on other ports', () => {
    const { messages, statistics } = see(pcap([udp(53, 30000)], LinkType.raw));
    assert.equal(messages.length, 0);
    assert.equal(statistics.otherPackets, 1);
  });

  it('with a wrong length is read, and that is said', () => {
    assert.deepEqual(seen([udp(9899, 9899, 4)]), {
      messages: [[1, hex(MESSAGE)]],
      faults: [[1, 'udp', 'bad-length']],
    });
  });
});
