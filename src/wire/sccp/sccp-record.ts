import type { UnknownPart } from '../decoded.ts';
import type { SccpAddress } from './address.ts';
import type { SccpTypeName } from './message-type.ts';

/** Segmentation parameter (Q.713 3.17). */
export interface Segmentation {
  readonly first: boolean;
  /** Class that the sender chose: 0, or 1 for delivery in sequence. */
  readonly class: number;
  /** Segments that still follow, 0-15. */
  readonly remaining: number;
  /** Tells the segments of one message from those of another. */
  readonly reference: number;
  /** The two spare bits beside `remaining`, where set. */
  readonly spare?: number;
}

/** What every SCCP record may carry beside its fields. */
export interface SccpExtras {
  readonly segmentation?: Segmentation;
  /** 0-7. */
  readonly importance?: number;
  /** Optional parameters that the message type does not name, or that repeat, in order. */
  readonly optional?: readonly UnknownPart[];
  /** Octets that no pointer leads to. */
  readonly unread?: string;
  /** The high half of the protocol class octet, where it is neither 0 nor 8. */
  readonly handling?: number;
}

export interface UnitdataRecord extends SccpExtras {
  readonly type: 'UDT' | 'XUDT' | 'LUDT';
  readonly called: SccpAddress | null;
  readonly calling: SccpAddress | null;
  readonly protocolClass: number;
  readonly returnOnError: boolean;
  /** XUDT and LUDT. */
  readonly hopCounter?: number;
}

export interface UnitdataServiceRecord extends SccpExtras {
  readonly type: 'UDTS' | 'XUDTS' | 'LUDTS';
  readonly called: SccpAddress | null;
  readonly calling: SccpAddress | null;
  readonly returnCause: number;
  readonly returnCauseName?: string;
  /** XUDTS and LUDTS. */
  readonly hopCounter?: number;
}

/** A connection-oriented message: the fields that its type has (Q.713 4.2 to 4.17). */
export interface ConnectionRecord extends SccpExtras {
  readonly type: Exclude<SccpTypeName, 'UDT' | 'XUDT' | 'LUDT' | 'UDTS' | 'XUDTS' | 'LUDTS'>;
  readonly called?: SccpAddress | null;
  readonly calling?: SccpAddress | null;
  readonly destinationReference?: number;
  readonly sourceReference?: number;
  readonly protocolClass?: number;
  readonly cause?: number;
  readonly causeName?: string;
  /** DT1: more data follow. */
  readonly moreData?: boolean;
  /** DT1: the octet's seven spare bits, where set. */
  readonly moreDataSpare?: number;
  /** DT2 and IT: the two octets of sequencing/segmenting, the first one high. */
  readonly sequencing?: number;
  readonly receiveSequence?: number;
  readonly credit?: number;
  readonly hopCounter?: number;
}

/** A message type that Q.713 does not know, its octets behind the type. */
export interface UnknownSccpRecord {
  readonly type: 'unknown';
  readonly code: number;
  readonly hex: string;
}

/** A message too short to have what its type asks for: all that came. */
export interface CutSccpRecord {
  readonly type: 'cut';
  readonly of: SccpTypeName;
  readonly hex: string;
}

export type SccpRecord =
  | UnitdataRecord
  | UnitdataServiceRecord
  | ConnectionRecord
  | UnknownSccpRecord
  | CutSccpRecord;
