import { bcdText, writeBcd } from '../bcd.ts';
import type { Cursor } from '../cursor.ts';
import type { UnknownPart } from '../decoded.ts';
import { type Faults, report } from '../fault.ts';
import { OctetWriter } from '../octet-writer.ts';
import { writeParameter } from '../sigtran/parameter.ts';

const GLOBAL_TITLE = 0x8001;
const POINT_CODE = 0x8002;
const SUBSYSTEM_NUMBER = 0x8003;
const IPV4_ADDRESS = 0x8004;
const HOST_NAME = 0x8005;
const IPV6_ADDRESS = 0x8006;

/** Parts of one address; RFC 3868 3.10.2 has six, so more are repetition. */
export const MAX_ADDRESS_PARTS = 16;

/** Routing indicators (RFC 3868 3.10.2), from 1. */
const ROUTING = ['gt', 'ssn', 'hostname', 'ip'] as const;

/** A source or destination address (RFC 3868 3.10.2). The first five keys are those of SCCP's address. */
export interface SuaAddress {
  readonly gt: string | null;
  readonly ssn: number | null;
  readonly np: number | null;
  readonly nai: number | null;
  readonly tt: number | null;
  readonly pc: number | null;
  /** What to route on; a number where RFC 3868 has no such routing. */
  readonly ri: (typeof ROUTING)[number] | number;
  /** Which parts count for routing: bit 1 subsystem number, bit 2 point code, bit 3 global title. */
  readonly indicator: number;
  readonly gti?: number;
  /** Dotted, or as hex in groups. */
  readonly ip?: string;
  readonly hostName?: string;
  /** Parts that are unknown, repeat, or do not have the length of their kind. */
  readonly parts?: readonly UnknownPart[];
}

type MutableAddress = { -readonly [K in keyof SuaAddress]: SuaAddress[K] };

/** Reads the value of an address parameter; `undefined` where its fixed part is cut short. */
export function decodeSuaAddress(value: Cursor, faults: Faults): SuaAddress | undefined {
  if (value.remaining < 4) {
    report(faults, 'sua', 'truncated', value.offset, 'the address is cut short');
    return undefined;
  }
  const routing = value.u16();
  const address: MutableAddress = {
    gt: null,
    ssn: null,
    np: null,
    nai: null,
    tt: null,
    pc: null,
    ri: ROUTING[routing - 1] ?? routing,
    indicator: value.u16(),
  };
  const parts: UnknownPart[] = [];
  for (let count = 0; value.remaining > 0; count++) {
    const at = value.offset;
    if (count === MAX_ADDRESS_PARTS || value.remaining < 4) {
      const code = count === MAX_ADDRESS_PARTS ? 'limit' : 'truncated';
      report(faults, 'sua', code, at, 'the parts of the address cannot be read to the end');
      parts.push({ tag: -1, hex: value.hex() });
      break;
    }
    const tag = value.u16();
    const length = value.u16();
    if (length < 4 || length - 4 > value.remaining) {
      report(faults, 'sua', 'bad-length', at + 2, 'an address part has a length that cannot be');
      parts.push({ tag, hex: value.hex() });
      break;
    }
    const part = value.take(length - 4);
    value.take(Math.min(-length & 3, value.remaining));
    const { pos } = part;
    if (!decodePart(address, tag, part)) parts.push({ tag, hex: part.window(pos, part.end).hex() });
  }
  if (parts.length > 0) address.parts = parts;
  return address;
}

function decodePart(address: MutableAddress, tag: number, part: Cursor): boolean {
  const { remaining } = part;
  switch (tag) {
    case GLOBAL_TITLE:
      return address.gt === null && remaining >= 8 && decodeGlobalTitle(address, part);
    case POINT_CODE:
      if (address.pc !== null || remaining !== 4) return false;
      address.pc = part.u32();
      return true;
    case SUBSYSTEM_NUMBER:
      if (address.ssn !== null || remaining !== 4 || part.u24() !== 0) return false;
      address.ssn = part.u8();
      return true;
    case IPV4_ADDRESS:
      if (address.ip !== undefined || remaining !== 4) return false;
      address.ip = `${part.u8()}.${part.u8()}.${part.u8()}.${part.u8()}`;
      return true;
    case IPV6_ADDRESS:
      if (address.ip !== undefined || remaining !== 16) return false;
      address.ip = Array.from({ length: 8 }, () => part.u16().toString(16)).join(':');
      return true;
    case HOST_NAME:
      if (address.hostName !== undefined) return false;
      return decodeHostName(address, part);
    default:
      return false;
  }
}

/** Reserved, GTI; count of digits, translation type, numbering plan, nature of address; digits. */
function decodeGlobalTitle(address: MutableAddress, part: Cursor): boolean {
  const start = part.pos;
  if (part.u24() !== 0) return false;
  const gti = part.u8();
  const count = part.u8();
  if (part.remaining - 3 !== Math.ceil(count / 2)) return false;
  // An odd count leaves a half octet, which only a 0 there lets us write again.
  if (count % 2 === 1 && part.at(part.end - 1) >> 4 !== 0) return false;
  part.pos = start + 5;
  address.gti = gti;
  address.tt = part.u8();
  address.np = part.u8();
  address.nai = part.u8();
  address.gt = bcdText(part, part.pos, part.end, count % 2 === 1);
  return true;
}

/** Printable ASCII, or not a name. */
function decodeHostName(address: MutableAddress, part: Cursor): boolean {
  let name = '';
  while (part.remaining > 0) {
    const octet = part.u8();
    if (octet < 0x20 || octet > 0x7e) return false;
    name += String.fromCharCode(octet);
  }
  address.hostName = name;
  return true;
}

/** Writes the value of an address parameter. */
export function encodeSuaAddress(address: SuaAddress): Uint8Array {
  const writer = new OctetWriter();
  const { ri, gt, pc, ssn } = address;
  writer.u16(typeof ri === 'number' ? ri : ROUTING.indexOf(ri) + 1).u16(address.indicator);
  if (gt !== null) {
    const title = new OctetWriter(24).u32(address.gti ?? 4).u8(gt.length);
    title
      .u8(address.tt ?? 0)
      .u8(address.np ?? 1)
      .u8(address.nai ?? 4);
    writeBcd(title, gt);
    writeParameter(writer, GLOBAL_TITLE, title.finish());
  }
  if (pc !== null) writeParameter(writer, POINT_CODE, new OctetWriter(4).u32(pc).finish());
  if (ssn !== null) {
    if (ssn < 0 || ssn > 255) throw new RangeError(`ssn ${ssn} is not within 0-255`);
    writeParameter(writer, SUBSYSTEM_NUMBER, new OctetWriter(4).u32(ssn).finish());
  }
  if (address.ip !== undefined) writeIp(writer, address.ip);
  if (address.hostName !== undefined) {
    writeParameter(writer, HOST_NAME, new TextEncoder().encode(address.hostName));
  }
  for (const part of address.parts ?? []) {
    if (part.tag < 0) throw new RangeError('octets without a tag cannot be written');
    writeParameter(writer, part.tag, new OctetWriter().hex(part.hex).finish());
  }
  return writer.finish();
}

function writeIp(writer: OctetWriter, ip: string): void {
  const octets = new OctetWriter(16);
  if (ip.includes(':')) {
    for (const group of ip.split(':')) octets.u16(Number.parseInt(group, 16));
    if (octets.length !== 16) throw new RangeError(`"${ip}" is not eight groups`);
  } else {
    for (const part of ip.split('.')) octets.u8(Number(part));
    if (octets.length !== 4) throw new RangeError(`"${ip}" is not four octets`);
  }
  writeParameter(writer, octets.length === 4 ? IPV4_ADDRESS : IPV6_ADDRESS, octets.finish());
}
