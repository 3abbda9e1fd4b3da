import { bits, optional, sequence, tagged } from '../../ber/schema.ts';

/** UESBI-Iu, what is known of a telephone's own faults: TS 25.413. Bits without names, told by number. */
export const uesbiIu = sequence({
  'uesbi-IuA': optional(tagged(0, bits())),
  'uesbi-IuB': optional(tagged(1, bits())),
});
