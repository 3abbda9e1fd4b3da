import type { Cursor } from '../cursor.ts';
import type { Decoded } from '../decoded.ts';
import { type Faults, report } from '../fault.ts';
import { OctetWriter } from '../octet-writer.ts';
import { Mtp3Layout } from './mtp3-layout.ts';
import { userPart } from './user-part.ts';
import { largestPointCode, largestSls, type Mtp3Variant } from './variant.ts';

/** Service information octet and routing label. Null where the message ends before the field. */
export interface Mtp3Record {
  readonly opc: number | null;
  readonly dpc: number | null;
  /** Service indicator 0-15. */
  readonly si: number;
  /** Network indicator 0-3. */
  readonly ni: number;
  /** Signalling link selection: 0-15, in ANSI 0-255. */
  readonly sls: number | null;
  /** 0-3; a meaning in ANSI, spare bits elsewhere. */
  readonly priority: number;
  /** The user part that `si` names. */
  readonly user?: string;
  /** Spare bits beside the SLS, where the sender set them. */
  readonly spare?: number;
}

const layout = new Mtp3Layout();

/** An MTP3 message from its service information octet on (Q.704 14.2, 15). The payload is the user part's. */
export function decodeMtp3(
  cursor: Cursor,
  faults: Faults,
  variant: Mtp3Variant = 'itu',
): Decoded<Mtp3Record> | undefined {
  const at = cursor.offset;
  const whole = layout.read(cursor, variant);
  if (layout.si < 0) {
    report(faults, 'mtp3', 'truncated', at, 'there is no service information octet');
    return undefined;
  }
  const { opc, dpc, si, ni, sls, priority, spare, dataStart, dataEnd } = layout;
  if (!whole) {
    report(faults, 'mtp3', 'truncated', at + 1, 'the routing label is cut short');
    return {
      record: { opc: null, dpc: null, si, ni, sls: null, priority, user: userPart(si) },
      payload: cursor.window(cursor.pos + 1, cursor.end),
    };
  }
  const user = userPart(si);
  return {
    record:
      spare === 0
        ? { opc, dpc, si, ni, sls, priority, user }
        : { opc, dpc, si, ni, sls, priority, user, spare },
    payload: cursor.window(dataStart, dataEnd),
  };
}

/** Writes the service information octet, the routing label and the user part's octets. */
export function encodeMtp3(
  record: Mtp3Record,
  payload: Uint8Array,
  variant: Mtp3Variant = 'itu',
  writer: OctetWriter = new OctetWriter(),
): Uint8Array {
  const { opc, dpc, sls } = record;
  if (opc === null || dpc === null || sls === null)
    throw new RangeError('a routing label needs opc, dpc and sls');
  const largest = largestPointCode(variant);
  requireRange('opc', opc, largest);
  requireRange('dpc', dpc, largest);
  requireRange('sls', sls, largestSls(variant));
  requireRange('si', record.si, 15);
  requireRange('ni', record.ni, 3);
  requireRange('priority', record.priority, 3);
  writer.u8((record.ni << 6) | (record.priority << 4) | record.si);
  const spare = record.spare ?? 0;
  requireRange('spare', spare, 15);
  switch (variant) {
    case 'itu':
      writer.u32le(dpc + opc * 0x4000 + sls * 0x10000000);
      break;
    case 'japan':
      writer
        .u16le(dpc)
        .u16le(opc)
        .u8((spare << 4) | sls);
      break;
    case 'china':
      writer
        .u24le(dpc)
        .u24le(opc)
        .u8((spare << 4) | sls);
      break;
    case 'ansi':
      writer.u24le(dpc).u24le(opc).u8(sls);
      break;
    default:
      return variant satisfies never;
  }
  return writer.bytes(payload).finish();
}

function requireRange(name: string, value: number, largest: number): void {
  if (!Number.isInteger(value) || value < 0 || value > largest) {
    throw new RangeError(`${name} ${value} is not within 0-${largest}`);
  }
}
