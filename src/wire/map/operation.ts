import type { Asn1Type } from '../ber/schema.ts';

/** TS 29.002 clause 17.1.2: s 3-10 s, m 15-30 s, ml 1-10 min, l 28-38 h. */
export type OperationTimer = 's' | 'm' | 'ml' | 'l';

/** One operation of MAP, everything about it that octets show. */
export interface MapOperation {
  readonly opcode: number;
  /** The identifier of TS 29.002. */
  readonly name: string;
  readonly timer: OperationTimer;
  /**
   * The argument, of all versions where their tags agree (later versions only add optional fields).
   * Absent where the operation has none, or where no schema is given: the generic walk keeps it then.
   */
  readonly argument?: Asn1Type;
  readonly result?: Asn1Type;
  /**
   * Where a version's argument or result cannot be told from the others' by its tags, or is written in a
   * form of its own.
   */
  readonly versions?: {
    readonly [version: number]: { readonly argument?: Asn1Type; readonly result?: Asn1Type };
  };
  /** The name in an older version, where it differs: `beginSubscriberActivity`, `forwardSM`. */
  readonly formerNames?: { readonly [version: number]: string };
}

export function operation<const O extends MapOperation>(definition: O): O {
  return definition;
}
