import { choice, integer, tagged } from '../../ber/schema.ts';
import { octetNumber } from './octet-number.ts';

/** 1 is the calling side or the one that began, 2 the called side; 3 and up are legs made by the gsmSCF. */
const legType = octetNumber('legType');

/** A leg as the gsmSCF names it. */
export const sendingSideId = choice({ sendingSideID: tagged(0, legType) });
/** A leg as the gsmSSF names it. */
export const receivingSideId = choice({ receivingSideID: tagged(1, legType) });
export const legId = choice({ sendingSideID: tagged(0, legType), receivingSideID: tagged(1, legType) });
/** 1 to 127. */
export const callSegmentId = integer;
export const legOrCallSegment = choice({ callSegmentID: tagged(0, callSegmentId), legID: tagged(1, legId) });
export const aChChargingAddress = choice({
  legID: tagged(2, legId),
  srfConnection: tagged(50, callSegmentId),
});
