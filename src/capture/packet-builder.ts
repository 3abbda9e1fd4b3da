import { OctetWriter } from '../wire/octet-writer.ts';
import { crc32c } from './crc32c.ts';

/** A user message, or a part of one, as a DATA chunk carries it. */
export interface DataChunk {
  readonly tsn: number;
  readonly stream: number;
  readonly streamSequence: number;
  readonly ppid: number;
  readonly octets: Uint8Array;
  /** Whether it begins and ends a user message; both unless told. */
  readonly begins?: boolean;
  readonly ends?: boolean;
}

export interface SctpPacket {
  /** IPv4 addresses as text. */
  readonly source: string;
  readonly destination: string;
  readonly sourcePort: number;
  readonly destinationPort: number;
  readonly verificationTag: number;
  readonly chunks: readonly DataChunk[];
}

/** Locally administered addresses (IEEE 802): no maker's. */
const SOURCE_MAC = '020000000001';
const DESTINATION_MAC = '020000000002';

const ETHERTYPE_IPV4 = 0x0800;
const PROTOCOL_SCTP = 132;
const MAX_IPV4_PAYLOAD = 65535 - 20;

/** An Ethernet frame with an IPv4 packet with an SCTP packet with DATA chunks, checksums set. */
export function sctpPacket(packet: SctpPacket): Uint8Array {
  const chunks = new OctetWriter();
  for (const chunk of packet.chunks) chunks.bytes(dataChunk(chunk));
  const { sourcePort, destinationPort, verificationTag } = packet;
  const sctp = sctpOctets(sourcePort, destinationPort, verificationTag, chunks.finish());
  return ethernetFrame(ETHERTYPE_IPV4, ipv4Packet(packet.source, packet.destination, PROTOCOL_SCTP, sctp));
}

/** A DATA chunk (RFC 9260, 3.3.1) with its padding. */
export function dataChunk(chunk: DataChunk): Uint8Array {
  const flags = ((chunk.begins ?? true) ? 2 : 0) | ((chunk.ends ?? true) ? 1 : 0);
  const length = 16 + chunk.octets.length;
  if (length > 0xffff) throw new RangeError(`a chunk of ${length} octets is too long`);
  const writer = new OctetWriter(length + 3)
    .u8(0)
    .u8(flags)
    .u16(length)
    .u32(chunk.tsn)
    .u16(chunk.stream)
    .u16(chunk.streamSequence)
    .u32(chunk.ppid)
    .bytes(chunk.octets);
  while (writer.length % 4 !== 0) writer.u8(0);
  return writer.finish();
}

/** An SCTP packet (RFC 9260, 3.1) of chunks already written. */
export function sctpOctets(
  sourcePort: number,
  destinationPort: number,
  verificationTag: number,
  chunks: Uint8Array,
): Uint8Array {
  const writer = new OctetWriter(12 + chunks.length)
    .u16(sourcePort)
    .u16(destinationPort)
    .u32(verificationTag)
    .u32(0)
    .bytes(chunks);
  const checksum = crc32c(writer.finish());
  for (let i = 0; i < 4; i++) writer.patch(8 + i, (checksum >>> (8 * i)) & 0xff);
  return writer.finish();
}

/** An IPv4 packet (RFC 791) without options. Throws RangeError on a payload or address it cannot carry. */
export function ipv4Packet(
  source: string,
  destination: string,
  protocol: number,
  payload: Uint8Array,
): Uint8Array {
  if (payload.length > MAX_IPV4_PAYLOAD)
    throw new RangeError(`a payload of ${payload.length} octets is too long`);
  const writer = new OctetWriter(20 + payload.length)
    .u8(0x45)
    .u8(0)
    .u16(20 + payload.length)
    .u16(0)
    .u16(0x4000)
    .u8(64)
    .u8(protocol)
    .u16(0)
    .bytes(ipv4Address(source))
    .bytes(ipv4Address(destination));
  const checksum = internetChecksum(writer.finish());
  writer.patch(10, checksum >>> 8).patch(11, checksum & 0xff);
  return writer.bytes(payload).finish();
}

/** An Ethernet frame, padded to the 60 octets that the wire wants. */
export function ethernetFrame(etherType: number, payload: Uint8Array): Uint8Array {
  const writer = new OctetWriter(14 + payload.length)
    .hex(DESTINATION_MAC)
    .hex(SOURCE_MAC)
    .u16(etherType)
    .bytes(payload);
  while (writer.length < 60) writer.u8(0);
  return writer.finish();
}

function ipv4Address(text: string): Uint8Array {
  const parts = text.split('.').map(Number);
  const valid =
    parts.length === 4 && parts.every((part) => Number.isInteger(part) && part >= 0 && part <= 255);
  if (!valid) throw new RangeError(`${text} is no IPv4 address`);
  return Uint8Array.from(parts);
}

/** Ones' complement sum of an even number of octets (RFC 1071). */
function internetChecksum(octets: Uint8Array): number {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  let sum = 0;
  for (let at = 0; at + 2 <= octets.length; at += 2) sum += view.getUint16(at);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}
