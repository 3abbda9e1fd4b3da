import { encodeElement } from '../wire/ber/encode-value.ts';
import type { Asn1Type, ValueOf } from '../wire/ber/schema.ts';
import { encodeM3ua } from '../wire/m3ua/m3ua.ts';
import { applicationContextOid } from '../wire/map/application-contexts.ts';
import { encodeUdt } from '../wire/sccp/encode-sccp.ts';
import { type ComponentToWrite, encodeTcap } from '../wire/tcap/encode-tcap.ts';
import type { DialogueRecord } from '../wire/tcap/tcap-record.ts';

/** A node as SCCP addresses it: an international E.164 global title and a subsystem number. */
export interface Node {
  readonly title: string;
  readonly ssn: number;
}

/** Point codes of a message's sender and receiver on the link. */
export interface Route {
  readonly opc: number;
  readonly dpc: number;
}

export interface MapMessage {
  readonly from: Node;
  readonly to: Node;
  readonly type: 'begin' | 'continue' | 'end';
  readonly otid?: string;
  readonly dtid?: string;
  /** Name of the application context, in the two messages that carry it. */
  readonly context?: string;
  readonly components: readonly ComponentToWrite[];
}

interface OperationOf<A extends Asn1Type> {
  readonly opcode: number;
  readonly argument: A;
}

/** An invoke of an operation of `wire/map/operations/`, its argument held to the operation's schema. */
export function invoke<A extends Asn1Type>(
  operation: OperationOf<A>,
  argument: ValueOf<A>,
  invokeId = 1,
): ComponentToWrite {
  const parameter = encodeElement<unknown>(operation.argument, argument);
  return { type: 'invoke', invokeId, code: operation.opcode, parameter };
}

export function returnResult<R extends Asn1Type>(
  operation: { readonly opcode: number; readonly result: R },
  result: ValueOf<R>,
  invokeId = 1,
): ComponentToWrite {
  const parameter = encodeElement<unknown>(operation.result, result);
  return { type: 'returnResult', invokeId, code: operation.opcode, parameter };
}

/** A result that says nothing but that it was done. */
export function emptyResult(invokeId = 1): ComponentToWrite {
  return { type: 'returnResult', invokeId };
}

/** The TCAP message in a UDT, over M3UA. Throws RangeError where the specifications have no room for it. */
export function mapMessageOctets(message: MapMessage, route: Route): Uint8Array {
  const { from, to, type, otid = null, dtid = null, context, components } = message;
  const acOid = context === undefined ? null : (applicationContextOid(context) ?? null);
  if (context !== undefined && acOid === null) throw new RangeError(`MAP has no context ${context}`);
  const dialogue: DialogueRecord =
    type === 'begin'
      ? { pdu: 'AARQ' }
      : { pdu: 'AARE', result: 'accepted', resultSource: 'user', diagnostic: 'null' };
  const tcap = encodeTcap(
    { type, otid, dtid, applicationContext: null, acOid, ...(acOid === null ? {} : { dialogue }) },
    components,
  );
  const sccp = encodeUdt(
    { called: address(to), calling: address(from), protocolClass: 0, returnOnError: type === 'begin' },
    tcap,
  );
  return transferOctets(route, 3, sccp);
}

function address({ title, ssn }: Node) {
  return { gt: title, ssn, np: 1, nai: 4, tt: 0, pc: null };
}

/** An MTP3 user's message over M3UA: `si` 3 is SCCP, 5 ISUP. */
export function transferOctets(route: Route, si: number, payload: Uint8Array): Uint8Array {
  const label = { ...route, si, ni: 2, mp: 0, sls: route.opc & 0x0f };
  return encodeM3ua({ type: 'DATA', protocolData: label, parameters: [] }, payload);
}
