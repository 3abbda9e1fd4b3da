import type { Mtp3Variant } from '../mtp3/variant.ts';
import { encodeAddress } from './address.ts';
import { encodeSccp } from './encode-sccp.ts';
import type { UnitdataRecord } from './sccp-record.ts';

/** Segments of one message: four bits count those that remain (Q.713 3.17). */
export const MAX_SEGMENTS = 16;

/**
 * Octets that one XUDT may have: an MTP3 signalling information field of 272 octets less the
 * routing label of 4 (Q.703 2.3.3).
 */
export const MAX_XUDT_OCTETS = 268;

/** Type, class, hop counter, four pointers, three lengths, segmentation (6) and the end mark. */
const XUDT_OVERHEAD_OCTETS = 17;

export interface SegmentOptions {
  readonly called: NonNullable<UnitdataRecord['called']>;
  readonly calling: NonNullable<UnitdataRecord['calling']>;
  /** Tells the segments of this message from those of others between the same two addresses. 24 bits. */
  readonly reference: number;
  /** The class that the user asked for; segments themselves go in sequence, in class 1. */
  readonly userClass?: 0 | 1;
  readonly returnOnError?: boolean;
  readonly hopCounter?: number;
  readonly variant?: Mtp3Variant;
  /** Octets of user data a segment carries at most. As many as fit when left out. */
  readonly segmentOctets?: number;
}

/**
 * User data as one XUDT, or as up to 16 whose segmentation parameters tie them together
 * (Q.714 4.1.1). Throws `RangeError` where 16 do not suffice.
 */
export function segmentSccp(data: Uint8Array, options: SegmentOptions): Uint8Array[] {
  const variant = options.variant ?? 'itu';
  const addresses =
    encodeAddress(options.called, variant).length + encodeAddress(options.calling, variant).length;
  // The pointer to the optional part is one octet: from it to there lie three lengths, addresses and data.
  const reach = 255 - 1 - 3 - addresses;
  const room = Math.min(MAX_XUDT_OCTETS - XUDT_OVERHEAD_OCTETS - addresses, reach);
  const most = Math.min(options.segmentOctets ?? room, room);
  if (most < 1) throw new RangeError('no user data fit beside these addresses');
  const count = Math.max(1, Math.ceil(data.length / most));
  if (count > MAX_SEGMENTS)
    throw new RangeError(`${data.length} octets need more than ${MAX_SEGMENTS} segments`);
  const base = {
    type: 'XUDT',
    called: options.called,
    calling: options.calling,
    protocolClass: count > 1 ? 1 : (options.userClass ?? 0),
    returnOnError: options.returnOnError ?? false,
    hopCounter: options.hopCounter ?? 15,
  } as const;
  if (count === 1) return [encodeSccp(base, data, variant)];
  return Array.from({ length: count }, (_, i) => {
    const segmentation = {
      first: i === 0,
      class: options.userClass ?? 0,
      remaining: count - 1 - i,
      reference: options.reference,
    };
    return encodeSccp({ ...base, segmentation }, data.subarray(i * most, (i + 1) * most), variant);
  });
}
