import { choice, sequenceOf, setOf, tagged } from '../../ber/schema.ts';
import { hexOctets } from '../../map/types/hex.ts';
import { calledPartyNumber, genericNumber } from './isup-parameter.ts';

/* Parts of several operations about calls, TS 29.078 clause 5.1 */

/** One number. */
export const destinationRoutingAddress = sequenceOf(calledPartyNumber);
export const genericNumbers = setOf(genericNumber);
/** User service information of Q.763 clause 3.57. */
export const bearerCapability = choice({ bearerCap: tagged(0, hexOctets('bearerCap', 2, 11)) });
export const alertingPattern = hexOctets('alertingPattern', 3);
/** North America: how the carrier was chosen, and its identification. */
export const carrier = hexOctets('carrier', 4);
/** North America: the kind of line that calls. */
export const naOliInfo = hexOctets('naOliInfo', 1);
export const callReferenceNumber = hexOctets('callReferenceNumber', 1, 8);
export const cugInterlock = hexOctets('cug-Interlock', 4);
export const highLayerCompatibility = hexOctets('highLayerCompatibility', 2);
export const lowLayerCompatibility = hexOctets('lowLayerCompatibility', 1, 16);
export const ipSspCapabilities = hexOctets('iPSSPCapabilities', 1, 4);
export const scfId = hexOctets('scfID', 2, 25);
