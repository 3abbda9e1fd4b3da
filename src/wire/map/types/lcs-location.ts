import { enumerated, integer, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { isdnAddressString } from './address.ts';
import { extensionContainer } from './extension-container.ts';
import { hexOctets, hexString } from './hex.ts';
import { lmsi } from './lmsi.ts';
import { additionalNumber } from './network-node.ts';
import { supportedLcsCapabilitySets } from './serving-node.ts';
import { diameterIdentity } from './text.ts';

/* Where to ask for a positioning, and what came of it: TS 29.002 clause 17.7.13 */

export const lcsLocationInfo = sequence({
  'networkNode-Number': isdnAddressString,
  lmsi: optional(tagged(0, lmsi)),
  extensionContainer: optional(tagged(1, extensionContainer)),
  gprsNodeIndicator: optional(tagged(2, nullType)),
  'additional-Number': optional(tagged(3, additionalNumber)),
  'supportedLCS-CapabilitySets': optional(tagged(4, supportedLcsCapabilitySets)),
  'additional-LCS-CapabilitySets': optional(tagged(5, supportedLcsCapabilitySets)),
  'mme-Name': optional(tagged(6, diameterIdentity)),
  'aaa-Server-Name': optional(tagged(8, diameterIdentity)),
  'sgsn-Name': optional(tagged(9, diameterIdentity)),
  'sgsn-Realm': optional(tagged(10, diameterIdentity)),
});

export const accuracyFulfilmentIndicator = enumerated({
  requestedAccuracyFulfilled: 0,
  requestedAccuracyNotFulfilled: 1,
});

export const velocityEstimate = hexOctets('velocityEstimate', 4, 7);
export const positioningDataInformation = hexOctets('positioningDataInformation', 2, 10);
export const utranPositioningDataInfo = hexOctets('utranPositioningDataInfo', 3, 11);
export const geranGanssPositioningData = hexOctets('geranGanssPositioningData', 2, 10);
export const utranGanssPositioningData = hexOctets('utranGanssPositioningData', 1, 9);
export const utranAdditionalPositioningData = hexOctets('utranAdditionalPositioningData', 1, 8);
/** Pascal, 30000 to 115000. */
export const utranBaroPressureMeas = integer;
export const utranCivicAddress = hexString;
