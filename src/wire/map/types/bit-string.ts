import { type Asn1Type, taggedAs } from '../../ber/schema.ts';
import { hexOctets } from './hex.ts';

/**
 * A BIT STRING that is a number or a structure of another specification, not a set of flags: hex of
 * its contents, the first octet telling how many bits of the last one are unused.
 */
function bitString(name: string, least: number, most: number): Asn1Type<string> {
  return taggedAs('[UNIVERSAL 3]', hexOctets(name, least, most));
}

/** CSG-Id: 27 bits, TS 23.003 clause 4.7. */
export const csgId = bitString('csgId', 5, 5);
/** AdditionalInfo of a group call: 1 to 136 bits, TS 43.068. */
export const additionalInfo = bitString('additionalInfo', 2, 18);
/** UESBI-IuA of TS 25.413: 1 to 128 bits. */
export const uesbiIuA = bitString('uesbiIuA', 2, 17);
/** UESBI-IuB of TS 25.413: 1 to 128 bits. */
export const uesbiIuB = bitString('uesbiIuB', 2, 17);
