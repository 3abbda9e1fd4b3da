import { integer, optional, sequence, tagged } from '../../ber/schema.ts';

/** Bursts of warning tones; intervals and durations in tenths of a second. TS 29.078 clause 5.1. */
export const burst = sequence({
  numberOfBursts: optional(tagged(0, integer)),
  burstInterval: optional(tagged(1, integer)),
  numberOfTonesInBurst: optional(tagged(2, integer)),
  toneDuration: optional(tagged(3, integer)),
  toneInterval: optional(tagged(4, integer)),
});
