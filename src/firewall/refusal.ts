import type { MsuRecord } from '../signalling/msu-record.ts';
import { encodeM3ua } from '../wire/m3ua/m3ua.ts';
import { errors } from '../wire/map/errors.ts';
import type { SccpAddress } from '../wire/sccp/address.ts';
import { encodeSccp } from '../wire/sccp/encode-sccp.ts';
import { encodeTcap } from '../wire/tcap/encode-tcap.ts';
import type { DialogueRecord } from '../wire/tcap/tcap-record.ts';

const SI_SCCP = 3;

const CODES: ReadonlyMap<string, number> = new Map(errors.map(({ name, code }) => [name, code]));

const ACCEPTED: DialogueRecord = {
  pdu: 'AARE',
  result: 'accepted',
  resultSource: 'user',
  diagnostic: 'null',
};

/**
 * The answer that refuses a request in the name of whom it was addressed to: an end of the dialogue with the
 * error to every invoke of the message, as M3UA DATA back to where it came from. `undefined` where the message
 * asks for nothing that can be refused: then silence is the answer.
 *
 * @param error name of an error of MAP, TS 29.002 clause 17.6
 */
export function refusalOf(record: MsuRecord, error: string): Uint8Array | undefined {
  const code = CODES.get(error);
  const { sccp, tcap, opc, dpc } = record;
  if (code === undefined || opc === null || dpc === null || tcap?.otid === undefined || tcap.otid === null) {
    return undefined;
  }
  if (sccp === null || !('called' in sccp) || !isAddress(sccp.called) || !isAddress(sccp.calling))
    return undefined;
  const components = record.components.flatMap(({ type, invokeId }) =>
    type === 'invoke' ? [{ type: 'returnError' as const, invokeId, code }] : [],
  );
  if (components.length === 0) return undefined;
  const begins = tcap.type === 'begin' && tcap.acOid !== null;
  const end = encodeTcap(
    {
      type: 'end',
      otid: null,
      dtid: tcap.otid,
      applicationContext: null,
      acOid: begins ? tcap.acOid : null,
      ...(begins ? { dialogue: ACCEPTED } : {}),
    },
    components,
  );
  const unitdata = encodeSccp(
    { type: 'UDT', called: sccp.calling, calling: sccp.called, protocolClass: 0, returnOnError: false },
    end,
  );
  const label = { opc: dpc, dpc: opc, si: SI_SCCP, ni: record.ni ?? 0, mp: 0, sls: record.sls ?? 0 };
  return encodeM3ua({ type: 'DATA', protocolData: label, parameters: [] }, unitdata);
}

function isAddress(value: unknown): value is SccpAddress {
  return typeof value === 'object' && value !== null && 'ssn' in value;
}
