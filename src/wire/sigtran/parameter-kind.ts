/**
 * How a parameter's value is laid out, and so what its record holds:
 *
 * `u32`          four octets → number
 * `u32-list`     any number of them → numbers
 * `u8-list`      octets → numbers
 * `low-u8`       three spare octets and one → number
 * `text`         → text
 * `hex`          → lower-case hex
 * `pc`           mask and point code → {mask, pc}
 * `pc-list`      any number of them
 * `status`       two times two octets → {type, information}
 * `user-cause`   two times two octets → {cause, user}
 * `sccp-cause`   two spare octets, one and one → {causeType, causeValue}
 * `id-range`     pairs of four octets → {from, to}
 * `nested`       parameters again
 * `payload`      the layer above; no value in the record
 */
export type ParameterKind =
  | 'u32'
  | 'u32-list'
  | 'u8-list'
  | 'low-u8'
  | 'text'
  | 'hex'
  | 'pc'
  | 'pc-list'
  | 'status'
  | 'user-cause'
  | 'sccp-cause'
  | 'id-range'
  | 'nested'
  | 'payload';

export interface ParameterType {
  readonly tag: number;
  readonly name: string;
  readonly kind: ParameterKind;
}

export interface MaskedPointCode {
  /** Low bits of the point code that are wild. */
  readonly mask: number;
  readonly pc: number;
}

export interface IdentifierRange {
  readonly from: number;
  readonly to: number;
}

export interface StatusValue {
  readonly type: number;
  readonly information: number;
}

export interface UserCauseValue {
  readonly cause: number;
  readonly user: number;
}

export interface SccpCauseValue {
  /** 1 return, 2 refusal, 3 release, 4 reset, 5 error. */
  readonly causeType: number;
  readonly causeValue: number;
}

export type ParameterValue =
  | number
  | string
  | readonly number[]
  | MaskedPointCode
  | readonly MaskedPointCode[]
  | readonly IdentifierRange[]
  | StatusValue
  | UserCauseValue
  | SccpCauseValue
  | readonly Parameter[];

/** A parameter by its name; one that the schema does not know, or whose value does not fit it, as tag and hex. */
export type Parameter = NamedParameter | RawParameter;

export interface NamedParameter {
  readonly name: string;
  readonly value: ParameterValue;
}

export interface RawParameter {
  readonly name?: string;
  readonly tag: number;
  readonly hex: string;
}
