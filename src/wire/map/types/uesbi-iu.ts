import { optional, sequence, tagged } from '../../ber/schema.ts';
import { uesbiIuA, uesbiIuB } from './bit-string.ts';

/** UESBI-Iu, what is known of a telephone's own faults: TS 25.413. */
export const uesbiIu = sequence({
  'uesbi-IuA': optional(tagged(0, uesbiIuA)),
  'uesbi-IuB': optional(tagged(1, uesbiIuB)),
});
