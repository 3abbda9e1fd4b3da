import { choice, sequence, tagged } from '../../ber/schema.ts';
import { isdnAddressString } from './address.ts';
import { diameterIdentity } from './text.ts';

/** The name of a node that speaks Diameter: TS 29.002 clause 17.7.8. */
export const networkNodeDiameterAddress = sequence({
  'diameter-Name': tagged(0, diameterIdentity),
  'diameter-Realm': tagged(1, diameterIdentity),
});

/** A second serving node of the same subscriber. */
export const additionalNumber = choice({
  'msc-Number': tagged(0, isdnAddressString),
  'sgsn-Number': tagged(1, isdnAddressString),
});

/** The node to which a positioned call moves. */
export const servingNodeAddress = choice({
  'msc-Number': tagged(0, isdnAddressString),
  'sgsn-Number': tagged(1, isdnAddressString),
  'mme-Number': tagged(2, diameterIdentity),
});
