import type { SegmentAssembly } from '../../signalling/segment-assembly.ts';
import { Cursor } from '../../wire/cursor.ts';
import type { Faults } from '../../wire/fault.ts';
import type { SccpAddress } from '../../wire/sccp/address.ts';
import { encodeSccp } from '../../wire/sccp/encode-sccp.ts';
import { decodeSccp } from '../../wire/sccp/sccp.ts';
import { segmentSccp } from '../../wire/sccp/segment-sccp.ts';

/** Octets of user data that a UDT has room for beside two addresses with titles of 15 digits. */
const UDT_DATA_OCTETS = 220;

/** User data between two addresses, as SCCP's connectionless service carries it. */
export interface Unitdata {
  readonly called: SccpAddress;
  readonly calling: SccpAddress;
  readonly data: Uint8Array;
  /** What is brought back since nobody could be found: `called` is who sent it. */
  readonly returned: boolean;
}

/** User data in a UDT, or in segments of XUDT where that is too small. */
export function writeUnitdata(
  called: SccpAddress,
  calling: SccpAddress,
  data: Uint8Array,
  reference: number,
): Uint8Array[] {
  if (data.length > UDT_DATA_OCTETS) return segmentSccp(data, { called, calling, reference });
  const common = { called, calling, protocolClass: 0, returnOnError: true } as const;
  return [encodeSccp({ ...common, type: 'UDT' }, data)];
}

/** What a UDT that nobody can be found for becomes on its way back: cause 1, no translation for this address. */
export function writeReturned(called: SccpAddress, calling: SccpAddress, data: Uint8Array): Uint8Array {
  return encodeSccp({ type: 'UDTS', called, calling, returnCause: RETURN_NO_TRANSLATION }, data);
}

const RETURN_NO_TRANSLATION = 1;

/**
 * Reads one SCCP message; `undefined` for what is no unitdata, cannot be read, or waits for other segments.
 *
 * @param assembly segments of the messages before, of this receiver
 * @param mixesSenders the receiver takes segments of one reference for those of one message, whoever sent them
 */
export function readUnitdata(
  sccp: Uint8Array,
  assembly: SegmentAssembly,
  atMs: number,
  mixesSenders = false,
): Unitdata | undefined {
  const faults: Faults = [];
  const decoded = decodeSccp(new Cursor(sccp), faults, 'itu');
  if (decoded?.payload === undefined || faults.length > 0) return undefined;
  const { record, payload } = decoded;
  if (!('called' in record) || record.called === null || record.calling === null) return undefined;
  if (record.called === undefined || record.calling === undefined) return undefined;
  const { called, calling } = record;
  const returned = record.type.endsWith('UDTS');
  const segmentation = 'segmentation' in record ? record.segmentation : undefined;
  const octets = payload.window(payload.pos, payload.end).bytes();
  if (segmentation === undefined || (segmentation.first && segmentation.remaining === 0)) {
    return { called, calling, data: octets, returned };
  }
  const outcome = assembly.add({
    key: `${mixesSenders ? '' : calling.gt} ${segmentation.reference}`,
    first: segmentation.first,
    remaining: segmentation.remaining,
    octets,
    atMs,
  });
  return outcome.kind === 'whole' ? { called, calling, data: outcome.octets, returned } : undefined;
}
