import type { WireFaultCode } from '../fault.ts';

/* Numbers that the layout of a TCAP message is made of. */

/** Honest messages carry at most about 10 components; an octet budget of 4 KB could hide hundreds. */
export const MAX_COMPONENTS = 32;

/** Faults kept of one message's frame; the first ones explain it. */
export const MAX_LAYOUT_FAULTS = 8;

/** Message types by their application tag, Q.773 table 8. */
export const TCAP_UNIDIRECTIONAL = 1;
export const TCAP_BEGIN = 2;
export const TCAP_END = 4;
export const TCAP_CONTINUE = 5;
export const TCAP_ABORT = 7;
/** ANSI T1.114 packages have private tags; they are told apart and left alone. */
export const TCAP_ANSI = 100;
export const TCAP_NONE = 0;

/** Component types by their context tag, Q.773 table 19. */
export const COMPONENT_INVOKE = 1;
export const COMPONENT_RESULT_LAST = 2;
export const COMPONENT_ERROR = 3;
export const COMPONENT_REJECT = 4;
export const COMPONENT_RESULT_NOT_LAST = 7;

export const CODE_ABSENT = 0;
export const CODE_LOCAL = 1;
export const CODE_GLOBAL = 2;

/** No invoke id, linked id or code was there. */
export const NO_NUMBER = -0x80000000;

/** Offsets within one row of `TcapLayout.components`. */
export const C_KIND = 0;
export const C_INVOKE_ID = 1;
export const C_LINKED_ID = 2;
/** CODE_ABSENT, CODE_LOCAL or CODE_GLOBAL: of the operation, or of the error in a return error. */
export const C_CODE_FORM = 3;
export const C_CODE = 4;
export const C_CODE_START = 5;
export const C_CODE_END = 6;
/** The parameter's element, its tag included; both 0 where there is none. */
export const C_PARAMETER_START = 7;
export const C_PARAMETER_END = 8;
/** In a reject: the tag of the problem (0 general, 1 invoke, 2 result, 3 error) and its code. */
export const C_PROBLEM = 9;
export const C_PROBLEM_CODE = 10;
export const C_START = 11;
export const C_END = 12;
export const COMPONENT_ROW = 13;

/** Kinds of fault in a frame, with the words for them. */
export const LAYOUT_FAULTS: readonly { readonly code: WireFaultCode; readonly text: string }[] = [
  { code: 'truncated', text: 'the message is cut short' },
  { code: 'bad-length', text: 'a length or tag that BER does not allow' },
  { code: 'trailing', text: 'octets follow the message' },
  { code: 'bad-tag', text: 'an element that has no place in a message of this type' },
  { code: 'missing', text: 'the transaction id that this message type needs is missing' },
  { code: 'bad-length', text: 'a transaction id of no octets or more than 4' },
  { code: 'bad-tag', text: 'an unknown type of component' },
  { code: 'limit', text: `more than ${MAX_COMPONENTS} components; the others are not read` },
  { code: 'missing', text: 'a component without what its type needs' },
  { code: 'trailing', text: 'octets follow the parameter of a component' },
  { code: 'bad-tag', text: 'a dialogue portion that is no EXTERNAL with a dialogue PDU' },
  { code: 'bad-tag', text: 'a part of the message comes twice' },
  { code: 'bad-value', text: 'a number of more octets than any in use' },
];
export const F_CUT = 0;
export const F_LENGTH = 1;
export const F_TRAILING = 2;
export const F_ELEMENT = 3;
export const F_TRANSACTION = 4;
export const F_TRANSACTION_LENGTH = 5;
export const F_COMPONENT_TYPE = 6;
export const F_COMPONENTS = 7;
export const F_COMPONENT = 8;
export const F_PARAMETER = 9;
export const F_DIALOGUE = 10;
export const F_TWICE = 11;
export const F_NUMBER = 12;
