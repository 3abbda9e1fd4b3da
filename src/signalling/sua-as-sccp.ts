import { Cursor } from '../wire/cursor.ts';
import type { SccpAddress } from '../wire/sccp/address.ts';
import { encodeSccp } from '../wire/sccp/encode-sccp.ts';
import { decodeSua } from '../wire/sua/sua.ts';
import type { SuaAddress } from '../wire/sua/sua-address.ts';

/** UDT carries this much at most (Q.713 3.16); LUDT what is longer. */
const MAX_UDT_OCTETS = 254;

/**
 * The connectionless message of SUA (CLDT, RFC 3868 3.2.1) as the SCCP message that it stands for, so
 * that the quick road has one form to read. `undefined` for other messages, and for one whose addresses
 * SCCP cannot carry: it is then judged as one that no screen could see.
 */
export function suaAsSccp(octets: Uint8Array, start: number, end: number): Uint8Array | undefined {
  const decoded = decodeSua(new Cursor(octets, start, end), []);
  if (decoded?.record.type !== 'CLDT' || decoded.payload === undefined) return undefined;
  const { called, calling } = decoded.record;
  if (called === undefined || calling === undefined) return undefined;
  const payload = decoded.payload.bytes();
  const addresses = { called: sccpAddress(called), calling: sccpAddress(calling) };
  const common = { ...addresses, protocolClass: 0, returnOnError: false };
  try {
    return payload.length <= MAX_UDT_OCTETS
      ? encodeSccp({ type: 'UDT', ...common }, payload)
      : encodeSccp({ type: 'LUDT', ...common, hopCounter: 15 }, payload);
  } catch (error) {
    // an encoder refuses what its specification has no room for; here that is the peer's doing
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function sccpAddress(address: SuaAddress): SccpAddress {
  const { gt, ssn, np, nai, tt, pc, ri } = address;
  return { gt, ssn, np, nai, tt, pc, ri: ri === 'gt' ? 'gt' : 'ssn' };
}
