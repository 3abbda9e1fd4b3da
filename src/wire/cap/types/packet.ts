import { choice, enumerated, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { isdnAddressString } from '../../map/types/address.ts';
import { globalCellId, raIdentity } from '../../map/types/cell.ts';
import { extensionContainer } from '../../map/types/extension-container.ts';
import { geographicalInformation } from '../../map/types/geographical.ts';
import { hexOctets } from '../../map/types/hex.ts';
import { lsaIdentity, userCsgInformation } from '../../map/types/location-information.ts';
import {
  ext2QosSubscribed,
  ext3QosSubscribed,
  extQosSubscribed,
  qosSubscribed,
} from '../../map/types/packet-data.ts';
import { octetNumber } from './octet-number.ts';

/* Parts of several operations about data sessions, TS 29.078 clause 5.1 */

export const pdpId = octetNumber('pDPID');
export const gprsCause = octetNumber('gPRSCause');
export const pdpInitiationType = enumerated({ mSInitiated: 0, networkInitiated: 1 });

/** TS 29.060 clause 7.7.27. */
export const endUserAddress = sequence({
  pDPTypeOrganization: tagged(0, hexOctets('pDPTypeOrganization', 1)),
  pDPTypeNumber: tagged(1, hexOctets('pDPTypeNumber', 1)),
  pDPAddress: optional(tagged(2, hexOctets('pDPAddress', 1, 63))),
});

const gprsQos = choice({
  'short-QoS-format': tagged(0, qosSubscribed),
  'long-QoS-format': tagged(1, extQosSubscribed),
});
const gprsQosExtension = sequence({
  'supplement-to-long-QoS-format': tagged(0, ext2QosSubscribed),
  additionalSupplement: optional(tagged(1, ext3QosSubscribed)),
});
export const qualityOfService = sequence({
  'requested-QoS': optional(tagged(0, gprsQos)),
  'subscribed-QoS': optional(tagged(1, gprsQos)),
  'negotiated-QoS': optional(tagged(2, gprsQos)),
  'requested-QoS-Extension': optional(tagged(3, gprsQosExtension)),
  'subscribed-QoS-Extension': optional(tagged(4, gprsQosExtension)),
  'negotiated-QoS-Extension': optional(tagged(5, gprsQosExtension)),
});

/** CAP's own type, unlike that of MAP: the cell is not in a choice, and the tail differs. */
export const locationInformationGprs = sequence({
  cellGlobalIdOrServiceAreaIdOrLAI: optional(tagged(0, globalCellId)),
  routeingAreaIdentity: optional(tagged(1, raIdentity)),
  geographicalInformation: optional(tagged(2, geographicalInformation)),
  'sgsn-Number': optional(tagged(3, isdnAddressString)),
  selectedLSAIdentity: optional(tagged(4, lsaIdentity)),
  extensionContainer: optional(tagged(5, extensionContainer)),
  'sai-Present': optional(tagged(6, nullType)),
  userCSGInformation: optional(tagged(7, userCsgInformation)),
});
