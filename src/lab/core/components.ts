import { encodeElement } from '../../wire/ber/encode-value.ts';
import type { Asn1Type } from '../../wire/ber/schema.ts';
import type { ComponentToWrite } from '../../wire/tcap/encode-tcap.ts';

/** An operation of `wire/map/operations/` or `wire/cap/operations/`. */
export interface Operation {
  readonly opcode: number;
  readonly name: string;
  readonly argument?: Asn1Type;
  readonly result?: Asn1Type;
  readonly versions?: {
    readonly [version: number]: { readonly argument?: Asn1Type; readonly result?: Asn1Type };
  };
}

/** A request; throws where the operation's schema in this version has no room for the argument. */
export function invokeOf(
  operation: Operation,
  argument: unknown,
  version: number,
  invokeId: number,
): ComponentToWrite {
  const type = operation.versions?.[version]?.argument ?? operation.argument;
  const component: ComponentToWrite = { type: 'invoke', invokeId, code: operation.opcode };
  if (type !== undefined && argument !== undefined)
    component.parameter = encodeElement<unknown>(type, argument);
  return component;
}

/** A result; `undefined` says that it was done and nothing else. */
export function resultOf(
  operation: Operation,
  result: unknown,
  version: number,
  invokeId: number,
): ComponentToWrite {
  const type = operation.versions?.[version]?.result ?? operation.result;
  if (type === undefined || result === undefined) return { type: 'returnResult', invokeId };
  const parameter = encodeElement<unknown>(type, result);
  return { type: 'returnResult', invokeId, code: operation.opcode, parameter };
}

/** A number as MAP has it: international, E.164. */
export function e164(digits: string) {
  return { digits, nai: 1, np: 1 } as const;
}
