/** Whose edition of the ISDN user part a link speaks: ITU-T Q.763, ANSI T1.113, or TTC JT-Q763. */
export type IsupVariant = 'itu' | 'ansi' | 'japan';

export interface IsupOptions {
  /** Bearer-independent call control (Q.1902.3): the same messages behind a call instance code of 4 octets. */
  readonly bicc?: boolean;
  readonly variant?: IsupVariant;
}

/** Anything a parameter decodes to; plain JSON. */
export type IsupValue = string | number | boolean | null | readonly IsupValue[] | IsupFields;

/** A parameter with several fields. */
export type IsupFields = { readonly [name: string]: IsupValue };

/**
 * A telephone number of any ISUP parameter.
 *
 * `digits` as text; `b` and `c` are the codes 11 and 12, and an `f` at the end is ST, the end of
 * pulsing signal, which says that no more digits follow (see `withoutStop`). `nai` is the nature of
 * address indicator (1 subscriber, 3 national, 4 international), `np` the numbering plan (1 = E.164).
 */
export type IsupNumber = {
  readonly digits: string;
  readonly nai: number;
  readonly np: number;
  /** Routing to an internal network number (Q.763 §3.9). */
  readonly inn?: string | number;
  /** Whether the number is complete (Q.763 §3.10). */
  readonly ni?: string | number;
  readonly presentation?: string | number;
  readonly screening?: string | number;
  /** What a generic number stands for (Q.763 §3.26). */
  readonly qualifier?: string | number;
};

/** Why a call was released or refused (Q.763 §3.12, Q.850). */
export type IsupCause = {
  readonly location: string | number;
  readonly codingStandard: string | number;
  readonly cause: number;
  readonly name: string | null;
  readonly diagnostics: string | null;
};

/**
 * What is in one ISUP message behind the circuit identification code.
 *
 * `parameters` are keyed by the Q.763 name in camelCase. A parameter that came more than once is an
 * array, in the order received. One that could not be read by its own format is `{hex}`; one with a code
 * that the variant does not know is `{tag: "[code]", hex}` under `unknown<code>`. Octets that a known
 * format has no room for are `more`, spare bits that are not zero `spare`.
 */
export interface IsupMessage {
  /** The acronym of Q.763 table 4, or null for a code that it does not have. */
  messageType: string | null;
  messageTypeCode: number;
  parameters: Record<string, IsupValue>;
  /** The message inside a pass-along message. */
  passedAlong?: IsupMessage;
  /** Everything behind the message type, as hex, where its format is unknown or national. */
  body?: string;
  /** Octets between the parts, which no pointer leads to, as hex. */
  gap?: string;
  /** Octets behind the end of the message, as hex. */
  trailing?: string;
}

/** One ISUP or BICC message. `cic` is 12 bits (ITU), 14 bits (ANSI) or 32 bits (BICC). */
export interface IsupRecord extends IsupMessage {
  cic: number;
}

/** All values of one parameter, none where it did not come. */
export function parameterValues(message: IsupMessage, name: string): readonly IsupValue[] {
  const value = message.parameters[name];
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

/** The first number under a parameter name that could be read, such as `calledPartyNumber`. */
export function numberIn(message: IsupMessage, name: string): IsupNumber | undefined {
  for (const value of parameterValues(message, name)) if (isNumber(value)) return value;
  return undefined;
}

/** The cause of a REL, ACM, CPG, RLC or CFN, if it carries one that could be read. */
export function causeIn(message: IsupMessage): IsupCause | undefined {
  for (const value of parameterValues(message, 'causeIndicators')) if (isCause(value)) return value;
  return undefined;
}

/** Digits without the end of pulsing signal ST. */
export function withoutStop(digits: string): string {
  return digits.endsWith('f') ? digits.slice(0, -1) : digits;
}

export function isList(value: IsupValue): value is readonly IsupValue[] {
  return Array.isArray(value);
}

export function isFields(value: IsupValue): value is IsupFields {
  return typeof value === 'object' && value !== null && !isList(value);
}

function isNumber(value: IsupValue): value is IsupFields & IsupNumber {
  return (
    isFields(value) &&
    typeof value.digits === 'string' &&
    typeof value.nai === 'number' &&
    typeof value.np === 'number'
  );
}

function isCause(value: IsupValue): value is IsupFields & IsupCause {
  return isFields(value) && typeof value.cause === 'number' && value.diagnostics !== undefined;
}
