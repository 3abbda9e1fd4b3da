/** What `decode` shows of a TCAP message, beside its components. */
export interface TcapRecord {
  /** `begin`, `continue`, `end`, `abort`, `unidirectional`; of an ANSI package its name. */
  type: string;
  /** Transaction ids as hex, as long as they came. */
  otid: string | null;
  dtid: string | null;
  /** `networkLocUpContext-v3`; `null` where none is given or its name is not known. */
  applicationContext: string | null;
  acOid: string | null;
  /** ANSI T1.114: recognised and named, its contents kept as hex. */
  variant?: 'ansi';
  hex?: string;
  dialogue?: DialogueRecord;
  /** By name; the number where it has none. */
  pAbortCause?: string | number;
}

/** The dialogue portion, Q.773 clause 4.2. */
export interface DialogueRecord {
  pdu: 'AARQ' | 'AARE' | 'ABRT' | 'AUDT';
  /** Given where it is not version 1. */
  protocolVersion?: string;
  result?: string | number;
  /** Who refused: `user` or `provider`, and why. */
  resultSource?: 'user' | 'provider';
  diagnostic?: string | number;
  abortSource?: string | number;
  userInformation?: UserInformation[];
}

/** One EXTERNAL of the user information: MAP's own dialogue PDUs travel here. */
export interface UserInformation {
  oid: string | null;
  /** Filled by who knows the identifier; the element as hex otherwise. */
  value?: unknown;
  hex?: string;
}

/** A component, its parameter not yet decoded. */
export interface TcapComponent {
  type: 'invoke' | 'returnResult' | 'returnResultNotLast' | 'returnError' | 'reject';
  invokeId: number | null;
  linkedId?: number;
  /** Local code, or a global one as object identifier. */
  code?: number | string;
  problem?: { type: string; code: number | string };
  /** Absolute positions of the parameter's element in the octets decoded; -1 where there is none. */
  parameterStart: number;
  parameterEnd: number;
}

export interface TcapMessage {
  record: TcapRecord;
  components: TcapComponent[];
  /** Of the application context, as `readContextCode` has it. */
  contextCode: number;
  /** Bits of `ber/oddity.ts`. */
  oddities: number;
}
