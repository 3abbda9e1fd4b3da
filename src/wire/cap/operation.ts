import type { Asn1Type } from '../ber/schema.ts';

/**
 * TS 29.078 tables 6-1, 6-2, 7-1, 8-1: short 1-10 s (SMS and GPRS 1-20 s), medium 1-60 s,
 * long 1 s-30 min.
 */
export type CapTimer = 'short' | 'medium' | 'long';

/** A phase of CAMEL, and so a version of CAP. */
export type CapPhase = 1 | 2 | 3 | 4;

/**
 * Who invokes an operation: the switching side (`ssf`: gsmSSF, smsSSF or gprsSSF in the network that serves
 * the subscriber), the control side (`scf`: gsmSCF at home), or a resource of announcements (`srf`).
 */
export type CapInvoker = 'ssf' | 'scf' | 'srf';

/** One operation of CAP, everything about it that octets show. */
export interface CapOperation {
  readonly opcode: number;
  /** The identifier of TS 29.078. */
  readonly name: string;
  readonly timer: CapTimer;
  readonly invokedBy: readonly CapInvoker[];
  /** The phase that brought it. */
  readonly since: CapPhase;
  /** Of all phases where their tags agree: later ones only add optional fields. */
  readonly argument?: Asn1Type;
  readonly result?: Asn1Type;
  /** Where the argument or result of a phase cannot be told from the others' by its tags. */
  readonly versions?: {
    readonly [phase: number]: { readonly argument?: Asn1Type; readonly result?: Asn1Type };
  };
}

export function operation<const O extends CapOperation>(definition: O): O {
  return definition;
}
