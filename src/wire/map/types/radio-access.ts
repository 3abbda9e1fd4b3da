import { bits, enumerated } from '../../ber/schema.ts';

export const usedRatType = enumerated({
  utran: 0,
  geran: 1,
  gan: 2,
  'i-hspa-evolution': 3,
  'e-utran': 4,
  'nb-iot': 5,
});

export const supportedRatTypes = bits('utran', 'geran', 'gan', 'i-hspa-evolution', 'e-utran', 'nb-iot');
