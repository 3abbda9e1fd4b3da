import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { octetsFromHex } from '../wire/octet-writer.ts';
import { crc32c } from './crc32c.ts';
import { ipv4Packet, sctpPacket } from './packet-builder.ts';
import { PcapWriter } from './pcap-writer.ts';
import { hex, m3ua, see } from './test-captures.ts';

describe('a written pcap file', () => {
  it('is as the format has it', () => {
    const parts: Uint8Array[] = [];
    const writer = new PcapWriter((octets) => parts.push(octets), {
      linkType: 141,
      nanoseconds: true,
      snapLength: 4,
    });
    writer.packet(0x5c530820, 123_456_789, octetsFromHex('0102030405'));
    assert.equal(
      hex(Buffer.concat(parts)),
      hex(
        octetsFromHex(`4d3cb2a1 0200 0400 00000000 00000000 04000000 8d000000
          2008535c 15cd5b07 04000000 05000000 01020304`),
      ),
    );
  });

  it('is read back with its times', () => {
    for (const nanoseconds of [true, false]) {
      const parts: Uint8Array[] = [];
      const writer = new PcapWriter((octets) => parts.push(octets), { linkType: 141, nanoseconds });
      writer.packet(4_294_967_295, 999_999_999, octetsFromHex('83'));
      const message = see(Buffer.concat(parts)).messages[0];
      assert.equal(message?.seconds, 4_294_967_295);
      assert.equal(message?.nanoseconds, nanoseconds ? 999_999_999 : 999_999_000);
      assert.equal(message?.fractionDigits, nanoseconds ? 9 : 6);
    }
  });

  it('takes no packet that no capture keeps', () => {
    const writer = new PcapWriter(() => {}, { linkType: 1 });
    assert.throws(() => writer.packet(0, 0, new Uint8Array(262_145)), RangeError);
  });
});

describe('built packets', () => {
  it('have the check value that CRC32c is known by', () => {
    assert.equal(crc32c(Buffer.from('123456789')), 0xe3069283);
  });

  it('have an IPv4 header that sums to nothing', () => {
    const packet = ipv4Packet('192.0.2.1', '198.51.100.255', 132, new Uint8Array(5));
    let sum = 0;
    const view = new DataView(packet.buffer);
    for (let at = 0; at < 20; at += 2) sum += view.getUint16(at);
    assert.equal(((sum & 0xffff) + (sum >>> 16)) & 0xffff, 0xffff);
  });

  it('have an SCTP checksum over the whole packet, least significant octet first', () => {
    const frame = sctpPacket({
      source: '192.0.2.1',
      destination: '192.0.2.2',
      sourcePort: 2905,
      destinationPort: 2906,
      verificationTag: 0x01020304,
      chunks: [{ tsn: 7, stream: 1, streamSequence: 2, ppid: 3, octets: m3ua('hi') }],
    });
    const sctp = frame.slice(34);
    const written = new DataView(sctp.buffer).getUint32(8, true);
    sctp.fill(0, 8, 12);
    assert.equal(written, crc32c(sctp));
    assert.equal(hex(sctp.subarray(0, 12)), '0b590b5a0102030400000000');
    assert.equal(hex(sctp.subarray(12, 28)), `00030020${'00000007'}${'00010002'}${'00000003'}`);
  });

  it('with an address that is none are refused', () => {
    for (const address of ['192.0.2', '192.0.2.256', 'localhost']) {
      assert.throws(() => ipv4Packet(address, '192.0.2.1', 132, new Uint8Array(4)), RangeError);
    }
  });
});
