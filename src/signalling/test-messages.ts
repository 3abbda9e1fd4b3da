import fc from 'fast-check';
import { arbitraryOctets } from '../wire/ber/arbitrary-value.ts';
import type { Asn1Type } from '../wire/ber/schema.ts';
import { CAP_CONTEXTS } from '../wire/cap/application-contexts.ts';
import { OPERATIONS as CAP_OPERATIONS } from '../wire/cap/registry.ts';
import { encodeM3ua } from '../wire/m3ua/m3ua.ts';
import { APPLICATION_CONTEXTS } from '../wire/map/application-contexts.ts';
import { OPERATIONS as MAP_OPERATIONS } from '../wire/map/registry.ts';
import { encodeMtp3 } from '../wire/mtp3/mtp3.ts';
import type { SccpAddress } from '../wire/sccp/address.ts';
import { encodeSccp } from '../wire/sccp/encode-sccp.ts';
import { segmentSccp } from '../wire/sccp/segment-sccp.ts';
import { type ComponentToWrite, encodeTcap } from '../wire/tcap/encode-tcap.ts';
import type { DialogueRecord } from '../wire/tcap/tcap-record.ts';

/* For tests alone: whole messages around any argument or result of MAP and CAP. */

export const HOME_HLR: SccpAddress = { gt: '447700900001', ssn: 6, np: 1, nai: 4, tt: 0, pc: null };
export const FOREIGN_VLR: SccpAddress = { gt: '33609000010', ssn: 7, np: 1, nai: 4, tt: 0, pc: null };
const HOME_SCF: SccpAddress = { ...HOME_HLR, ssn: 146 };

/** An operation in one version of MAP or phase of CAP, as a dialogue of that context carries it. */
export interface OperationInContext {
  readonly user: 'map' | 'cap';
  readonly name: string;
  readonly opcode: number;
  /** MAP version or CAP phase; 0 without a context. */
  readonly version: number;
  readonly contextOid: string | null;
  readonly argument: Asn1Type | undefined;
  readonly result: Asn1Type | undefined;
}

interface Described {
  readonly name: string;
  readonly opcode: number;
  readonly argument?: Asn1Type;
  readonly result?: Asn1Type;
  readonly versions?: {
    readonly [version: number]: { readonly argument?: Asn1Type; readonly result?: Asn1Type };
  };
}

interface Context {
  readonly oid: string;
  readonly version: number;
  readonly opcodes: readonly number[];
}

function inContexts(
  user: 'map' | 'cap',
  operations: readonly Described[],
  contexts: readonly Context[],
): OperationInContext[] {
  return operations.flatMap((operation) => {
    const { name, opcode } = operation;
    const known = contexts.filter(({ opcodes }) => opcodes.includes(opcode));
    const versions = new Map(known.map(({ version, oid }) => [version, oid]));
    return [[0, null] as const, ...versions].map(([version, contextOid]) => {
      const own = operation.versions?.[version];
      return {
        user,
        name,
        opcode,
        version,
        contextOid,
        argument: own?.argument ?? operation.argument,
        result: own?.result ?? operation.result,
      };
    });
  });
}

/** Every operation of MAP and CAP, once without a context and once in each version that has it. */
export const OPERATIONS_IN_CONTEXT: readonly OperationInContext[] = [
  ...inContexts(
    'map',
    MAP_OPERATIONS,
    APPLICATION_CONTEXTS.map(({ oid, version, byInitiator, byResponder }) => ({
      oid,
      version,
      opcodes: [...byInitiator, ...byResponder],
    })),
  ),
  ...inContexts(
    'cap',
    CAP_OPERATIONS,
    CAP_CONTEXTS.map(({ oid, phase, byInitiator, byResponder }) => ({
      oid,
      version: phase,
      opcodes: [...byInitiator, ...byResponder],
    })),
  ),
];

/** Element octets of a type by seed: structure as it should be, leaves mostly so. */
export function elementOctets(type: Asn1Type, seed: number): Uint8Array {
  return fc.sample(arbitraryOctets(type), { seed, numRuns: 1 })[0] ?? new Uint8Array(0);
}

export interface Frame {
  readonly type: 'begin' | 'continue' | 'end' | 'unidirectional';
  readonly otid?: string;
  readonly dtid?: string;
  readonly contextOid?: string | null;
}

/** A TCAP message of components, with the dialogue portion that its type and context ask for. */
export function tcapOctets(frame: Frame, components: readonly ComponentToWrite[]): Uint8Array {
  const { type, otid = null, dtid = null, contextOid = null } = frame;
  const dialogue: DialogueRecord =
    type === 'begin'
      ? { pdu: 'AARQ' }
      : type === 'unidirectional'
        ? { pdu: 'AUDT' }
        : { pdu: 'AARE', result: 'accepted', resultSource: 'user', diagnostic: 'null' };
  return encodeTcap(
    { type, otid, dtid, applicationContext: null, acOid: contextOid, ...(contextOid && { dialogue }) },
    components,
  );
}

/** The invoke of an operation, its argument made by seed. */
export function invokeOf(operation: OperationInContext, seed: number, invokeId = 1): ComponentToWrite {
  const { argument, opcode } = operation;
  return {
    type: 'invoke',
    invokeId,
    code: opcode,
    ...(argument && { parameter: elementOctets(argument, seed) }),
  };
}

/** The result of an operation, made by seed. */
export function resultOf(operation: OperationInContext, seed: number, last = true): ComponentToWrite {
  const { result, opcode } = operation;
  return {
    type: last ? 'returnResult' : 'returnResultNotLast',
    invokeId: 1,
    ...(result && { code: opcode, parameter: elementOctets(result, seed) }),
  };
}

/** Called party and calling party of a dialogue's first message; its answers have them the other way round. */
export function partiesOf(user: 'map' | 'cap'): { called: SccpAddress; calling: SccpAddress } {
  return { called: user === 'cap' ? HOME_SCF : HOME_HLR, calling: FOREIGN_VLR };
}

interface Parties {
  readonly called: SccpAddress;
  readonly calling: SccpAddress;
}

/** In a UDT; in an LUDT where that is too small. */
export function unitdata(data: Uint8Array, { called, calling }: Parties): Uint8Array {
  const common = { called, calling, protocolClass: 0, returnOnError: false };
  return data.length > 200
    ? encodeSccp({ ...common, type: 'LUDT', hopCounter: 15 }, data)
    : encodeSccp({ ...common, type: 'UDT' }, data);
}

/** In as many XUDTs as `segmentOctets` makes necessary. */
export function segments(
  data: Uint8Array,
  { called, calling }: Parties,
  segmentOctets: number,
  reference = 7,
): Uint8Array[] {
  return segmentSccp(data, { called, calling, reference, segmentOctets });
}

const LABEL = { opc: 2001, dpc: 1001, ni: 2, sls: 5 };

/** An MTP3 user's message over M3UA; `si` 3 is SCCP. */
export function m3uaData(payload: Uint8Array, si = 3): Uint8Array {
  return encodeM3ua({ type: 'DATA', protocolData: { ...LABEL, si, mp: 0 }, parameters: [] }, payload);
}

/** The same as an MTP3 message. */
export function mtp3Message(payload: Uint8Array, si = 3): Uint8Array {
  return encodeMtp3({ ...LABEL, si, priority: 0 }, payload);
}
