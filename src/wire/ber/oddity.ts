/**
 * Oddities of encoding: what BER or the Recommendations allow but few stacks send, and what they
 * do not allow but a careless reader takes. Bits of one small integer, set by the readers as they
 * go, so that an evasion is seen on the fast path.
 */
export const ODD_LONG_TAG = 1 << 0;
export const ODD_LONG_LENGTH = 1 << 1;
export const ODD_INDEFINITE_LENGTH = 1 << 2;
export const ODD_PADDED_INTEGER = 1 << 3;
export const ODD_GLOBAL_OPCODE = 1 << 4;
export const ODD_LONG_TRANSACTION_ID = 1 << 5;
export const ODD_SEVERAL_COMPONENTS = 1 << 6;
export const ODD_DUPLICATE_INVOKE_ID = 1 << 7;
export const ODD_TRAILING_OCTETS = 1 << 8;
export const ODD_DIGITS = 1 << 9;
export const ODD_CONSTRUCTED_STRING = 1 << 10;
export const ODD_FORM = 1 << 11;
export const ODD_EMPTY_TRANSACTION_ID = 1 << 12;
export const ODD_REPEATED_FIELD = 1 << 13;
export const ODD_LONG_OPCODE = 1 << 14;
export const ODD_ORDER = 1 << 15;

const NAMES: readonly (readonly [number, string])[] = [
  [ODD_LONG_TAG, 'long-form tag'],
  [ODD_LONG_LENGTH, 'non-minimal length'],
  [ODD_INDEFINITE_LENGTH, 'indefinite length'],
  [ODD_PADDED_INTEGER, 'padded integer'],
  [ODD_GLOBAL_OPCODE, 'global operation code'],
  [ODD_LONG_TRANSACTION_ID, 'transaction id over 4 octets'],
  [ODD_SEVERAL_COMPONENTS, 'several components'],
  [ODD_DUPLICATE_INVOKE_ID, 'duplicate invoke id'],
  [ODD_TRAILING_OCTETS, 'trailing octets'],
  [ODD_DIGITS, 'odd digits'],
  [ODD_CONSTRUCTED_STRING, 'constructed string'],
  [ODD_FORM, 'primitive where constructed belongs, or the reverse'],
  [ODD_EMPTY_TRANSACTION_ID, 'empty transaction id'],
  [ODD_REPEATED_FIELD, 'repeated field'],
  [ODD_LONG_OPCODE, 'operation code over 1 octet'],
  [ODD_ORDER, 'fields out of order'],
];

/** The names of the bits that are set, in a fixed order. */
export function oddityNames(bits: number): string[] {
  if (bits === 0) return [];
  return NAMES.filter(([bit]) => (bits & bit) !== 0).map(([, name]) => name);
}
