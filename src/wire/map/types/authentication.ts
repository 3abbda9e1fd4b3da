import { choice, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { extensionContainer } from './extension-container.ts';
import { hexOctets } from './hex.ts';

/* Authentication vectors: TS 29.002 clause 17.7.1, TS 33.102, TS 33.401 */

export const rand = hexOctets('rand', 16);
export const sres = hexOctets('sres', 4);
export const kc = hexOctets('kc', 8);
export const xres = hexOctets('xres', 4, 16);
export const ck = hexOctets('ck', 16);
export const ik = hexOctets('ik', 16);
export const autn = hexOctets('autn', 16);
export const auts = hexOctets('auts', 14);
export const kasme = hexOctets('kasme', 32);

export const authenticationTriplet = sequence({ rand, sres, kc });
export const authenticationQuintuplet = sequence({ rand, xres, ck, ik, autn });
export const epcAv = sequence({
  rand,
  xres,
  autn,
  kasme,
  extensionContainer: optional(extensionContainer),
});

export const tripletList = sequenceOf(authenticationTriplet);

export const authenticationSetList = choice({
  tripletList: tagged(0, tripletList),
  quintupletList: tagged(1, sequenceOf(authenticationQuintuplet)),
});

export const epsAuthenticationSetList = sequenceOf(epcAv);

/** The keys in use now, handed from the previous VLR or SGSN to the next. */
export const currentSecurityContext = choice({
  'gsm-SecurityContextData': tagged(0, sequence({ kc, cksn: hexOctets('cksn', 1) })),
  'umts-SecurityContextData': tagged(1, sequence({ ck, ik, ksi: hexOctets('ksi', 1) })),
});

export const reSynchronisationInfo = sequence({ rand, auts });
