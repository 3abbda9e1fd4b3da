import { emptyResult, returnResult } from '../../lab/map-message.ts';
import { encodeElement } from '../../wire/ber/encode-value.ts';
import type { Asn1Type } from '../../wire/ber/schema.ts';
import { OctetWriter } from '../../wire/octet-writer.ts';
import type { ComponentToWrite } from '../../wire/tcap/encode-tcap.ts';

/* Components, as short words of a story. */

interface Described {
  readonly opcode: number;
  readonly argument?: Asn1Type;
  readonly versions?: Readonly<Record<number, object>>;
}

/** A request in any version; the schema throws where it has no room for the argument. */
export function ask(operation: Described, argument: unknown, version = 3, invokeId = 1): ComponentToWrite {
  const own: { readonly argument?: Asn1Type } | undefined = operation.versions?.[version];
  const type = own?.argument ?? operation.argument;
  if (type === undefined) return { type: 'invoke', invokeId, code: operation.opcode };
  const parameter = encodeElement<unknown>(type, argument);
  return { type: 'invoke', invokeId, code: operation.opcode, parameter };
}

/** A request whose argument is octets, whatever they are. */
export function askOctets(opcode: number, hex: string, invokeId = 1): ComponentToWrite {
  return {
    type: 'invoke',
    invokeId,
    code: opcode,
    parameter: new OctetWriter().hex(hex.replaceAll(' ', '')).finish(),
  };
}

/** Errors of MAP, TS 29.002 clause 17.6. */
export const UNKNOWN_SUBSCRIBER = 1;
export const ROAMING_NOT_ALLOWED = 8;

export function refuse(code: number, invokeId = 1): ComponentToWrite {
  return { type: 'returnError', invokeId, code };
}

/** Done, and nothing more to say. */
export const done = emptyResult;
export const answer = returnResult;

/** A number as MAP has it: international, E.164. */
export function e164(digits: string) {
  return { digits, nai: 1, np: 1 } as const;
}
