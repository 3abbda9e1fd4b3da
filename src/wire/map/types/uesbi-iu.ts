import { optional, sequence, tagged, taggedAs } from '../../ber/schema.ts';
import { hexOctets } from './hex.ts';

/**
 * UESBI-Iu, what is known of a telephone's own faults: TS 25.413. Each part is a BIT STRING of 1 to 128
 * bits, as hex behind the octet that counts the unused ones.
 */
export const uesbiIu = sequence({
  'uesbi-IuA': optional(tagged(0, taggedAs('[UNIVERSAL 3]', hexOctets('uesbiIuA', 2, 17)))),
  'uesbi-IuB': optional(tagged(1, taggedAs('[UNIVERSAL 3]', hexOctets('uesbiIuB', 2, 17)))),
});
