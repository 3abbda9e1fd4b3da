import { enumerated } from '../../ber/schema.ts';
import { hexOctets } from './hex.ts';

/** TimeZone: quarter hours from UTC in semi-octets, TS 24.008 clause 10.5.3.8, kept as it came. */
export const timeZone = hexOctets('timeZone', 2, 3);

export const daylightSavingTime = enumerated({
  noAdjustment: 0,
  plusOneHourAdjustment: 1,
  plusTwoHoursAdjustment: 2,
});
