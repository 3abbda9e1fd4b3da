import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32c } from '../../src/capture/crc32c.ts';
import { M3uaCaptureWriter } from '../../src/capture/m3ua-capture-writer.ts';
import { Glance } from '../../src/wire/glance/glance.ts';
import { hostileTraffic, linkTraffic, strangerOf, type TrafficMessage } from './traffic.ts';
import { CARRIERS, imsiOf, msisdnOf } from './traffic-network.ts';

/**
 * Some 8000 dialogues, whose ids fill two octets; the other two tell one repetition from another. Each
 * repetition is of other subscribers at the same places, which come round every 900.
 */
const SUBSCRIBERS = 4500;
const START_S = Date.UTC(2026, 0, 15, 10) / 1000;
/** Five thousand messages a second: a busy link. */
const GAP_US = 200;

/* Where things lie in a packet's record of the file: pcap, Ethernet, IPv4 and SCTP headers without options. */
const IP = 16 + 14;
const SCTP = IP + 20;
const CHECKSUM = SCTP + 8;
const CHUNK = SCTP + 12;
const TSN = CHUNK + 4;
const STREAM_SEQUENCE = CHUNK + 10;
const M3UA = CHUNK + 16;

interface Packet {
  readonly at: number;
  readonly direction: number;
  /** Where its transaction ids begin. */
  readonly ids: readonly number[];
  readonly subscriber: number;
  /** Where the subscriber's numbers and the stranger's title begin, as swapped digits. */
  readonly imsis: readonly number[];
  readonly msisdns: readonly number[];
  readonly strangers: readonly number[];
}

/**
 * A pcap file of a link's traffic, as long as one likes: some thousand dialogues encoded once, then repeated
 * with their own times, sequence numbers, transaction ids, subscribers and checksums.
 */
export class TrafficCapture {
  readonly header: Uint8Array;
  /** Messages of one repetition; one a packet. */
  readonly messages: number;
  /** Octets of one repetition. */
  readonly octets: number;
  /** Octets of an M3UA message on average. */
  readonly meanMessageOctets: number;
  private readonly block: Uint8Array;
  private readonly view: DataView;
  private readonly packets: Packet[] = [];
  /** Packets of each direction in one repetition. */
  private readonly counts: number[] = new Array(2 * CARRIERS).fill(0);

  private readonly subscribers: number;

  /** @param hostile of strangers who flood, each message of another dialogue, title and subscriber */
  constructor(hostile = false) {
    const parts: Uint8Array[] = [];
    const writer = new M3uaCaptureWriter((octets) => parts.push(octets));
    const traffic: TrafficMessage[] = hostile ? hostileTraffic(SUBSCRIBERS) : linkTraffic(SUBSCRIBERS);
    this.subscribers = SUBSCRIBERS;
    let messageOctets = 0;
    traffic.forEach(({ carrier, toHome, octets }, i) => {
      const ends = [`192.0.2.${1 + carrier}`, '198.51.100.1'] as const;
      const [source, destination] = toHome ? ends : [ends[1], ends[0]];
      writer.message(START_S * 1000 + i, source, destination, octets, 1);
      messageOctets += octets.length;
    });
    const [header, ...records] = parts;
    this.header = header ?? new Uint8Array(0);
    this.block = new Uint8Array(Buffer.concat(records));
    this.view = new DataView(this.block.buffer);
    this.messages = traffic.length;
    this.octets = this.block.length;
    this.meanMessageOctets = messageOctets / traffic.length;
    const glance = new Glance();
    let at = 0;
    traffic.forEach(({ carrier, toHome, subscriber, stranger, octets }, i) => {
      glance.readM3ua(this.block, at + M3UA, at + M3UA + octets.length);
      const ids = [glance.tcap.otidStart, glance.tcap.dtidStart].filter((id) => id >= 0);
      const direction = 2 * carrier + (toHome ? 1 : 0);
      this.counts[direction] = (this.counts[direction] as number) + 1;
      const places = (digits: string) => placesOf(this.block, swapped(digits), at + M3UA, octets.length);
      this.packets.push({
        at,
        direction,
        ids,
        subscriber,
        imsis: places(imsiOf(subscriber)),
        msisdns: places(msisdnOf(subscriber)),
        strangers: stranger === undefined ? [] : places(stranger),
      });
      at += records[i]?.length ?? 0;
    });
    // sequence numbers of the first repetition, from which the others count on
    for (const packet of this.packets) this.first.push(this.view.getUint32(packet.at + TSN));
  }

  private readonly first: number[] = [];

  /** The records of a repetition, from 0. Valid until the next is asked for. */
  repetition(repetition: number): Uint8Array {
    const { view, block } = this;
    this.packets.forEach((packet, i) => {
      const { at, direction, ids, imsis, msisdns, strangers } = packet;
      const us = (repetition * this.messages + i) * GAP_US;
      view.setUint32(at, START_S + Math.floor(us / 1e6), true);
      view.setUint32(at + 4, us % 1e6, true);
      const tsn = (this.first[i] as number) + repetition * (this.counts[direction] as number);
      view.setUint32(at + TSN, tsn);
      view.setUint16(at + STREAM_SEQUENCE, tsn);
      for (const id of ids) view.setUint16(id, repetition);
      const subscriber = packet.subscriber + repetition * this.subscribers;
      for (const place of imsis) block.set(swapped(imsiOf(subscriber)), place);
      for (const place of msisdns) block.set(swapped(msisdnOf(subscriber)), place);
      for (const place of strangers) block.set(swapped(strangerOf(subscriber)), place);
      view.setUint32(at + CHECKSUM, 0);
      const end = at + IP + view.getUint16(at + IP + 2);
      view.setUint32(at + CHECKSUM, crc32c(block.subarray(at + SCTP, end)), true);
    });
    return block;
  }

  /** A file's octets piece by piece, each a copy of its own, until `octets` are there or some more. */
  *pieces(octets: number): Generator<Uint8Array> {
    yield this.header;
    const repetitions = Math.ceil(octets / this.octets);
    for (let i = 0; i < repetitions; i++) yield this.repetition(i).slice();
  }

  /** Writes a file of `repetitions`; answers how many messages it holds. */
  write(file: string, repetitions: number): number {
    const fd = openSync(file, 'w');
    try {
      writeSync(fd, this.header);
      for (let i = 0; i < repetitions; i++) writeAll(fd, this.repetition(i));
    } finally {
      closeSync(fd);
    }
    return repetitions * this.messages;
  }

  /** Writes a file of the first `messages` messages. */
  writeFirst(file: string, messages: number): number {
    const end = this.packets[messages]?.at ?? this.octets;
    const fd = openSync(file, 'w');
    try {
      writeSync(fd, this.header);
      writeAll(fd, this.repetition(0).subarray(0, end));
    } finally {
      closeSync(fd);
    }
    return Math.min(messages, this.messages);
  }
}

function writeAll(fd: number, octets: Uint8Array): void {
  for (let at = 0; at < octets.length; ) at += writeSync(fd, octets, at);
}

/** Two digits an octet, the first in the low half, as identities and titles are written; a filler at the end. */
function swapped(digits: string): Uint8Array {
  const octets = new Uint8Array(Math.ceil(digits.length / 2));
  for (let i = 0; i < octets.length; i++) {
    const second = 2 * i + 1 < digits.length ? digits.charCodeAt(2 * i + 1) - ZERO : FILLER;
    octets[i] = (second << 4) | (digits.charCodeAt(2 * i) - ZERO);
  }
  return octets;
}

const ZERO = 0x30;
const FILLER = 0x0f;

/** All places where `wanted` stands in the `length` octets from `start` on. */
function placesOf(octets: Uint8Array, wanted: Uint8Array, start: number, length: number): number[] {
  const message = Buffer.from(octets.buffer, octets.byteOffset + start, length);
  const places: number[] = [];
  for (let at = message.indexOf(wanted); at >= 0; at = message.indexOf(wanted, at + 1))
    places.push(start + at);
  return places;
}
