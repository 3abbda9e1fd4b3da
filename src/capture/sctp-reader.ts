import type { Delivery } from './delivery.ts';
import { FlowTable } from './flow-table.ts';
import { LowerLayer } from './layer-stack.ts';
import type { OctetView } from './octet-view.ts';
import { SctpDirection, TsnKind } from './sctp-direction.ts';
import { type SctpFragment, SctpFragments, type WholeUserMessage } from './sctp-fragments.ts';
import { layerOfPayload } from './sctp-payload.ts';

/** Directions of associations remembered at once; 2048 of 8 KiB are 16 MiB, and more links than an STP has. */
export const MAX_SCTP_DIRECTIONS = 2048;

/** Different payload protocol identifiers counted by number; IANA lists fewer than this. The rest share a line. */
export const MAX_COUNTED_PPIDS = 128;

/** I-DATA messages of one direction that wait for fragments; a sender interleaves a few at a time. */
export const MAX_INTERLEAVED_MESSAGES = 256;

/** Chunk types (RFC 9260, 3.2; I-DATA: RFC 8260, 2.1). */
const CHUNK_DATA = 0;
const CHUNK_INIT = 1;
const CHUNK_INIT_ACK = 2;
const CHUNK_I_DATA = 64;

/** Chunk flags of DATA and I-DATA. */
const FLAG_END = 1;
const FLAG_BEGIN = 2;
const FLAG_UNORDERED = 4;

const COMMON_HEADER_OCTETS = 12;
const DATA_HEADER_OCTETS = 16;
const I_DATA_HEADER_OCTETS = 20;

/**
 * A verification tag is 32 random bits, so that below this value it was most likely written by hand.
 * Only then do the addresses help to tell associations apart; else they stay out, since a multi-homed
 * peer retransmits from another address.
 */
const SMALLEST_RANDOM_TAG = 0x10000;

/**
 * SCTP packets (RFC 9260) to user messages: bundles taken apart, fragments put together, what was
 * retransmitted handed on once. The checksum is not verified: captures on the sending host have it unset.
 */
export class SctpReader {
  private readonly delivery: Delivery;
  private readonly fragments: SctpFragments;
  private readonly directions: FlowTable<SctpDirection>;
  private countedPpids = 0;
  // Of the packet at hand.
  private ports = 0;
  private tag = 0;
  private source = 0;
  private destination = 0;

  constructor(delivery: Delivery) {
    this.delivery = delivery;
    this.fragments = new SctpFragments(delivery);
    this.directions = new FlowTable<SctpDirection>(MAX_SCTP_DIRECTIONS, (direction) => {
      delivery.statistics.evictions.sctpDirections++;
      this.abandon(direction);
    });
  }

  /**
   * A packet at `start`. `end` is where the file's octets end, `wireEnd` where those on the wire did;
   * `source` and `destination` are the addresses, or 32 bits that stand for them.
   */
  packet(
    view: OctetView,
    start: number,
    end: number,
    wireEnd: number,
    below: number,
    source: number,
    destination: number,
  ): void {
    const { delivery } = this;
    if (end - start < COMMON_HEADER_OCTETS) {
      const code = wireEnd > end ? 'truncated' : 'bad-length';
      delivery.fault('sctp', code, start, 'the common header does not fit its packet');
      return;
    }
    const stack = delivery.stacks.on(below, LowerLayer.sctp);
    this.ports = view.i32(start);
    this.tag = view.i32(start + 4);
    this.source = source;
    this.destination = destination;
    let at = start + COMMON_HEADER_OCTETS;
    while (end - at >= 4) {
      const length = view.u16(at + 2);
      if (length < 4) {
        delivery.fault('sctp', 'bad-length', at + 2, 'a chunk is shorter than its header');
        return;
      }
      if (at + length > wireEnd) {
        delivery.fault('sctp', 'bad-length', at + 2, 'a chunk reaches past its packet');
      }
      const type = view.u8(at);
      if (type === CHUNK_DATA) this.data(view, at, length, end, stack);
      else if (type === CHUNK_I_DATA) this.interleavedData(view, at, length, end, stack);
      else if ((type === CHUNK_INIT || type === CHUNK_INIT_ACK) && at + 8 <= end) {
        this.newAssociation(view.i32(at + 4));
      }
      // Chunks are padded to 4 octets (RFC 9260, 3.2).
      at += (length + 3) & ~3;
    }
  }

  private data(view: OctetView, at: number, length: number, end: number, stack: number): void {
    if (!this.hasUserData(at, length, DATA_HEADER_OCTETS, end)) return;
    const ppid = view.u32(at + 12);
    const flags = view.u8(at + 1);
    const layer = layerOfPayload(ppid, this.ports);
    if (layer === undefined) {
      if ((flags & FLAG_BEGIN) !== 0) this.countPpid(ppid);
      return;
    }
    const present = Math.min(at + length, end);
    const cut = present < at + length;
    const tsn = view.i32(at + 4);
    const direction = this.direction();
    if (this.isRepeated(direction, view, at, present, length, tsn)) return;
    const start = at + DATA_HEADER_OCTETS;
    if ((flags & (FLAG_BEGIN | FLAG_END)) === (FLAG_BEGIN | FLAG_END)) {
      this.delivery.message(view.octets, start, present, layer, stack, cut);
      return;
    }
    this.fragment(
      {
        sequence: tsn >>> 0,
        first: (flags & FLAG_BEGIN) !== 0,
        last: (flags & FLAG_END) !== 0,
        message: view.u32(at + 8) + ((flags & FLAG_UNORDERED) !== 0 ? 0x100000000 : 0),
        ppid,
        octets: view.octets.slice(start, present),
        cut,
        frame: this.delivery.frame,
        run: direction.fragments,
      },
      stack,
    );
  }

  private interleavedData(view: OctetView, at: number, length: number, end: number, stack: number): void {
    if (!this.hasUserData(at, length, I_DATA_HEADER_OCTETS, end)) return;
    const flags = view.u8(at + 1);
    const first = (flags & FLAG_BEGIN) !== 0;
    const last = (flags & FLAG_END) !== 0;
    const present = Math.min(at + length, end);
    const cut = present < at + length;
    const direction = this.direction();
    if (this.isRepeated(direction, view, at, present, length, view.i32(at + 4))) return;
    const start = at + I_DATA_HEADER_OCTETS;
    // The first fragment has the payload protocol identifier where the others have their number.
    const ppidOrNumber = view.u32(at + 16);
    if (first && last) {
      this.complete({ octets: view.octets.subarray(start, present), ppid: ppidOrNumber, cut }, stack);
      return;
    }
    const key = `${view.u16(at + 8)}/${flags & FLAG_UNORDERED}/${view.u32(at + 12)}`;
    let run = direction.interleaved.get(key);
    if (run === undefined) {
      if (direction.interleaved.size >= MAX_INTERLEAVED_MESSAGES) this.dropOldestInterleaved(direction);
      run = new Map();
      direction.interleaved.set(key, run);
    }
    this.fragment(
      {
        sequence: first ? 0 : ppidOrNumber,
        first,
        last,
        message: 0,
        ppid: first ? ppidOrNumber : 0,
        octets: view.octets.slice(start, present),
        cut,
        frame: this.delivery.frame,
        run,
      },
      stack,
    );
    if (run.size === 0) direction.interleaved.delete(key);
  }

  private dropOldestInterleaved(direction: SctpDirection): void {
    for (const [key, run] of direction.interleaved) {
      if (run.size > 0) this.delivery.statistics.evictions.sctpFragments++;
      this.fragments.abandonRun(run);
      direction.interleaved.delete(key);
      return;
    }
  }

  private fragment(fragment: SctpFragment, stack: number): void {
    const whole = this.fragments.add(fragment);
    if (whole !== undefined) this.complete(whole, stack);
  }

  private complete(whole: WholeUserMessage, stack: number): void {
    const layer = layerOfPayload(whole.ppid, this.ports);
    if (layer === undefined) this.countPpid(whole.ppid);
    else this.delivery.message(whole.octets, 0, whole.octets.length, layer, stack, whole.cut);
  }

  private hasUserData(at: number, length: number, headerOctets: number, end: number): boolean {
    if (length <= headerOctets) {
      this.delivery.fault('sctp', 'bad-length', at + 2, 'a data chunk has no user data');
      return false;
    }
    // Cut within the chunk header or right behind it: nothing of the message is there.
    return at + headerOctets < end;
  }

  private isRepeated(
    direction: SctpDirection,
    view: OctetView,
    at: number,
    present: number,
    length: number,
    tsn: number,
  ): boolean {
    // No association has the verification tag 0 (RFC 9260, 3.3.2): such packets were made from hex
    // dumps, all with one TSN, and equal ones stand for two messages.
    if (this.tag === 0) return false;
    const digest = view.digest(at + 8, present) ^ length || 1;
    const kind = direction.note(tsn, digest);
    if (kind === TsnKind.fresh) return false;
    if (kind === TsnKind.repeated) {
      this.delivery.statistics.duplicates++;
      return true;
    }
    if (!direction.reuseTold) {
      direction.reuseTold = true;
      this.delivery.fault(
        'sctp',
        'bad-value',
        at + 4,
        'a transmission sequence number comes with other octets',
      );
    }
    return false;
  }

  private direction(): SctpDirection {
    const addressed = this.tag >>> 0 < SMALLEST_RANDOM_TAG;
    const from = addressed ? this.source : 0;
    const to = addressed ? this.destination : 0;
    const { directions } = this;
    const slot = directions.find(this.ports, this.tag, from, to);
    const known = slot >= 0 ? directions.values[slot] : undefined;
    return known ?? this.newDirection(from, to);
  }

  private newDirection(from: number, to: number): SctpDirection {
    const { directions } = this;
    const slot = directions.add(this.ports, this.tag, from, to);
    const left = directions.values[slot];
    if (left !== undefined) {
      left.reset();
      return left;
    }
    const made = new SctpDirection();
    directions.values[slot] = made;
    return made;
  }

  /** INIT and INIT ACK name the tag that the peer's packets will carry from now on (RFC 9260, 3.3.2). */
  private newAssociation(initiateTag: number): void {
    const addressed = initiateTag >>> 0 < SMALLEST_RANDOM_TAG;
    const from = addressed ? this.destination : 0;
    const to = addressed ? this.source : 0;
    const peerPorts = (this.ports << 16) | (this.ports >>> 16);
    const slot = this.directions.find(peerPorts, initiateTag, from, to);
    const direction = slot >= 0 ? this.directions.values[slot] : undefined;
    if (direction === undefined) return;
    this.abandon(direction);
    direction.reset();
  }

  private abandon(direction: SctpDirection): void {
    this.fragments.abandonRun(direction.fragments);
    for (const run of direction.interleaved.values()) this.fragments.abandonRun(run);
  }

  private countPpid(ppid: number): void {
    const counts = this.delivery.statistics.otherPpids;
    const known = counts[ppid];
    if (known === undefined && this.countedPpids >= MAX_COUNTED_PPIDS) {
      counts.others = (counts.others ?? 0) + 1;
      return;
    }
    if (known === undefined) this.countedPpids++;
    counts[ppid] = (known ?? 0) + 1;
  }

  /** No more packets come. */
  end(): void {
    this.fragments.end();
  }
}
