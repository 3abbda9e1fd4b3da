import { integer, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { isdnAddressString } from './address.ts';
import { csgId } from './bit-string.ts';
import { cellGlobalIdOrServiceAreaIdOrLAI, eUtranCgi, nrCgi, nrTaId, raIdentity, taId } from './cell.ts';
import { extensionContainer } from './extension-container.ts';
import { geodeticInformation, geographicalInformation } from './geographical.ts';
import { hexOctets } from './hex.ts';
import { locationNumber } from './location-number.ts';
import { plmnId } from './plmn.ts';
import { usedRatType } from './radio-access.ts';
import { diameterIdentity, fqdn } from './text.ts';
import { timeZone } from './time-zone.ts';

/* Where a subscriber is, as each kind of serving node says it: TS 29.002 clause 17.7.1 */

/** Minutes since the subscriber was heard of at this place; 0 to 32767. */
export const ageOfLocationInformation = integer;

export const lsaIdentity = hexOctets('lsaIdentity', 3);

export const userCsgInformation = sequence({
  'csg-Id': tagged(0, csgId),
  extensionContainer: optional(tagged(1, extensionContainer)),
  accessMode: optional(tagged(2, hexOctets('accessMode', 1))),
  cmi: optional(tagged(3, hexOctets('cmi', 1))),
});

export const locationInformationEPS = sequence({
  'e-utranCellGlobalIdentity': optional(tagged(0, eUtranCgi)),
  trackingAreaIdentity: optional(tagged(1, taId)),
  extensionContainer: optional(tagged(2, extensionContainer)),
  geographicalInformation: optional(tagged(3, geographicalInformation)),
  geodeticInformation: optional(tagged(4, geodeticInformation)),
  currentLocationRetrieved: optional(tagged(5, nullType)),
  ageOfLocationInformation: optional(tagged(6, ageOfLocationInformation)),
  'mme-Name': optional(tagged(7, diameterIdentity)),
});

export const locationInformation = sequence({
  ageOfLocationInformation: optional(ageOfLocationInformation),
  geographicalInformation: optional(tagged(0, geographicalInformation)),
  'vlr-number': optional(tagged(1, isdnAddressString)),
  locationNumber: optional(tagged(2, locationNumber)),
  cellGlobalIdOrServiceAreaIdOrLAI: optional(tagged(3, cellGlobalIdOrServiceAreaIdOrLAI)),
  extensionContainer: optional(tagged(4, extensionContainer)),
  'selectedLSA-Id': optional(tagged(5, lsaIdentity)),
  'msc-Number': optional(tagged(6, isdnAddressString)),
  geodeticInformation: optional(tagged(7, geodeticInformation)),
  currentLocationRetrieved: optional(tagged(8, nullType)),
  'sai-Present': optional(tagged(9, nullType)),
  locationInformationEPS: optional(tagged(10, locationInformationEPS)),
  userCSGInformation: optional(tagged(11, userCsgInformation)),
});

export const locationInformationGPRS = sequence({
  cellGlobalIdOrServiceAreaIdOrLAI: optional(tagged(0, cellGlobalIdOrServiceAreaIdOrLAI)),
  routeingAreaIdentity: optional(tagged(1, raIdentity)),
  geographicalInformation: optional(tagged(2, geographicalInformation)),
  'sgsn-Number': optional(tagged(3, isdnAddressString)),
  selectedLSAIdentity: optional(tagged(4, lsaIdentity)),
  extensionContainer: optional(tagged(5, extensionContainer)),
  'sai-Present': optional(tagged(6, nullType)),
  geodeticInformation: optional(tagged(7, geodeticInformation)),
  currentLocationRetrieved: optional(tagged(8, nullType)),
  ageOfLocationInformation: optional(tagged(9, ageOfLocationInformation)),
  userCSGInformation: optional(tagged(10, userCsgInformation)),
});

export const locationInformation5GS = sequence({
  nrCellGlobalIdentity: optional(tagged(0, nrCgi)),
  'e-utranCellGlobalIdentity': optional(tagged(1, eUtranCgi)),
  geographicalInformation: optional(tagged(2, geographicalInformation)),
  geodeticInformation: optional(tagged(3, geodeticInformation)),
  'amf-address': optional(tagged(4, fqdn)),
  trackingAreaIdentity: optional(tagged(5, taId)),
  currentLocationRetrieved: optional(tagged(6, nullType)),
  ageOfLocationInformation: optional(tagged(7, ageOfLocationInformation)),
  vplmnId: optional(tagged(8, plmnId)),
  localtimeZone: optional(tagged(9, timeZone)),
  'rat-Type': optional(tagged(10, usedRatType)),
  extensionContainer: optional(tagged(11, extensionContainer)),
  nrTrackingAreaIdentity: optional(tagged(12, nrTaId)),
});
