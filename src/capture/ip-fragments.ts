import type { Delivery } from './delivery.ts';
import { OctetPieces, Overlap } from './octet-pieces.ts';

/** Datagrams being put together at once. Signalling seldom fragments; a thousand is a storm or an attack. */
export const MAX_FRAGMENTED_DATAGRAMS = 1024;

/** Octets held for all of them: 8 MiB is 128 datagrams of the largest size. */
export const MAX_FRAGMENT_OCTETS = 8 * 1024 * 1024;

/** Pieces of one datagram: 65535 octets over the smallest usual MTU, 576, are 119. */
export const MAX_FRAGMENTS_PER_DATAGRAM = 256;

/** Capture time after which the missing fragments no longer come (RFC 8200, 4.5: 60 seconds). */
export const MAX_FRAGMENT_AGE_SECONDS = 60;

/** The largest IP datagram. */
const MAX_DATAGRAM_OCTETS = 65535;

interface Datagram {
  readonly layer: 'ipv4' | 'ipv6';
  readonly pieces: OctetPieces;
  readonly frame: number;
  readonly seconds: number;
  /** Length of the whole, -1 until the last fragment has told. */
  total: number;
  protocol: number;
  overlapTold: boolean;
}

/** One fragment as the IP header describes it; `from` up to `presentEnd` of `source` are its octets. */
export interface IpFragment {
  layer: 'ipv4' | 'ipv6';
  key: string;
  /** Place of the first octet in the datagram. */
  offset: number;
  /** Octets that the header claims. */
  length: number;
  more: boolean;
  /** What the datagram carries, as this fragment says; the first fragment's word counts. */
  protocol: number;
  source: Uint8Array;
  from: number;
  presentEnd: number;
}

/** A datagram put together. `octets` is shorter than `length` where a fragment was cut. */
export interface WholeDatagram {
  readonly octets: Uint8Array;
  readonly length: number;
  readonly protocol: number;
}

/** Puts IP fragments together, of both versions, in any order. The first octets at a place win. */
export class IpFragments {
  private readonly delivery: Delivery;
  private readonly datagrams = new Map<string, Datagram>();
  private held = 0;

  constructor(delivery: Delivery) {
    this.delivery = delivery;
  }

  /** Takes a fragment in; answers the datagram if this one completes it. */
  add(fragment: IpFragment): WholeDatagram | undefined {
    const { delivery } = this;
    delivery.statistics.ipFragments++;
    if (fragment.offset + fragment.length > MAX_DATAGRAM_OCTETS) {
      delivery.fault(
        fragment.layer,
        'bad-length',
        fragment.from,
        'a fragment reaches past the largest datagram',
      );
      return undefined;
    }
    // All but the last are whole units of 8 octets (RFC 791, 3.2; RFC 8200, 4.5).
    if (fragment.length <= 0 || (fragment.more && fragment.length % 8 !== 0)) {
      delivery.fault(
        fragment.layer,
        'bad-length',
        fragment.from,
        'a fragment has a length that none can have',
      );
      return undefined;
    }
    const datagram = this.datagramOf(fragment);
    if (!this.place(fragment, datagram)) return undefined;
    if (datagram.total < 0 || datagram.pieces.covered < datagram.total) {
      this.makeRoom();
      return undefined;
    }
    this.forget(fragment.key, datagram);
    return { octets: datagram.pieces.join(), length: datagram.total, protocol: datagram.protocol };
  }

  private datagramOf(fragment: IpFragment): Datagram {
    const known = this.datagrams.get(fragment.key);
    if (known !== undefined) {
      if (Math.abs(this.delivery.seconds - known.seconds) <= MAX_FRAGMENT_AGE_SECONDS) return known;
      this.abandon(fragment.key, known);
    }
    const made: Datagram = {
      layer: fragment.layer,
      pieces: new OctetPieces(),
      frame: this.delivery.frame,
      seconds: this.delivery.seconds,
      total: -1,
      protocol: fragment.protocol,
      overlapTold: false,
    };
    this.datagrams.set(fragment.key, made);
    return made;
  }

  private place(fragment: IpFragment, datagram: Datagram): boolean {
    const { delivery } = this;
    const end = fragment.offset + fragment.length;
    const { pieces } = datagram;
    if (!fragment.more) {
      const last = pieces.pieces.at(-1);
      if ((datagram.total >= 0 && datagram.total !== end) || (last !== undefined && last.end > end)) {
        delivery.fault(
          fragment.layer,
          'bad-length',
          fragment.from,
          'fragments disagree about where they end',
        );
        return false;
      }
      datagram.total = end;
    } else if (datagram.total >= 0 && end > datagram.total) {
      delivery.fault(fragment.layer, 'bad-length', fragment.from, 'a fragment lies behind the last one');
      return false;
    }
    if (pieces.pieces.length >= MAX_FRAGMENTS_PER_DATAGRAM) {
      delivery.fault(fragment.layer, 'limit', fragment.from, 'a datagram has too many fragments');
      delivery.statistics.evictions.ipDatagrams++;
      this.forget(fragment.key, datagram);
      return false;
    }
    if (fragment.offset === 0) datagram.protocol = fragment.protocol;
    const before = pieces.held;
    const overlap = pieces.insert(
      fragment.offset,
      end,
      fragment.source,
      fragment.from,
      fragment.presentEnd,
      delivery.frame,
      delivery.seconds,
      delivery.nanoseconds,
    );
    this.held += pieces.held - before;
    if (overlap === Overlap.again) delivery.statistics.duplicates++;
    else if (overlap !== Overlap.none && !datagram.overlapTold) {
      datagram.overlapTold = true;
      const text =
        overlap === Overlap.different ? 'fragments overlap with other octets' : 'fragments overlap';
      delivery.fault(fragment.layer, 'overlap', fragment.from, text);
    }
    return true;
  }

  private makeRoom(): void {
    for (const [key, datagram] of this.datagrams) {
      const full = this.datagrams.size > MAX_FRAGMENTED_DATAGRAMS || this.held > MAX_FRAGMENT_OCTETS;
      const old = Math.abs(this.delivery.seconds - datagram.seconds) > MAX_FRAGMENT_AGE_SECONDS;
      if (!full && !old) return;
      if (full) this.delivery.statistics.evictions.ipDatagrams++;
      this.abandon(key, datagram);
    }
  }

  private abandon(key: string, datagram: Datagram): void {
    this.forget(key, datagram);
    this.delivery.statistics.incomplete++;
    const text = 'fragments of a datagram never came';
    this.delivery.faultOf(datagram.frame, datagram.layer, 'incomplete', 0, text);
  }

  private forget(key: string, datagram: Datagram): void {
    if (this.datagrams.delete(key)) this.held -= datagram.pieces.held;
  }

  /** No more packets come: says which datagrams stay incomplete. */
  end(): void {
    for (const [key, datagram] of this.datagrams) this.abandon(key, datagram);
  }
}
