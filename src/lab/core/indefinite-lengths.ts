import { BerReader } from '../../wire/ber/ber-reader.ts';
import { Cursor } from '../../wire/cursor.ts';
import { OctetWriter } from '../../wire/octet-writer.ts';

/** X.690 8.1.3.6: a length that is not told, and the mark of its end. */
const INDEFINITE = 0x80;
/** Tags of TCAP messages fit one octet. */
const TAG_OCTETS = 1;

/** A TCAP message with its outermost length in the indefinite form: legal, and sent by some honest equipment. */
export function inIndefiniteLengths(tcap: Uint8Array): Uint8Array {
  const reader = new BerReader(new Cursor(tcap));
  reader.read(0, tcap.length);
  return new OctetWriter()
    .bytes(tcap.subarray(0, TAG_OCTETS))
    .u8(INDEFINITE)
    .bytes(tcap.subarray(reader.start, reader.end))
    .u8(0)
    .u8(0)
    .finish();
}
