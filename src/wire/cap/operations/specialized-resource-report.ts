import { choice, either, nullType, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';

/**
 * An announcement has begun or ended; phases 2 and 3 said the latter by a lone NULL:
 * TS 29.078 clause 6.2.1.
 */
export const specializedResourceReport = operation({
  opcode: 49,
  name: 'specializedResourceReport',
  timer: 'short',
  invokedBy: ['srf', 'ssf'],
  since: 2,
  argument: either(
    choice({
      allAnnouncementsComplete: tagged(50, nullType),
      firstAnnouncementStarted: tagged(51, nullType),
    }),
    nullType,
  ),
});
