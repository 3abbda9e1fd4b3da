/** Parameter name codes, as they stand before optional parameters (Q.713 table 2). */
export const END_OF_OPTIONAL = 0x00;
export const CALLED_PARTY_ADDRESS = 0x03;
export const CALLING_PARTY_ADDRESS = 0x04;
export const DATA = 0x0f;
export const SEGMENTATION = 0x10;
export const HOP_COUNTER = 0x11;
export const IMPORTANCE = 0x12;
export const LONG_DATA = 0x13;

/**
 * Optional parameters read in one message. Q.713 has seven that could stand in one; more are
 * repetition, and a message of 254 octets must not cost more than an honest one.
 */
export const MAX_OPTIONAL_PARAMETERS = 16;
