import { choice, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { ftnAddressString, isdnAddressString } from './address.ts';
import {
  dCsi,
  oBcsmCamelTdpCriteriaList,
  oCsi,
  tBcsmCamelTdpCriteriaList,
  tCsi,
} from './camel-call-subscription.ts';
import { extensionContainer } from './extension-container.ts';
import { forwardingOptions } from './forwarding-options.ts';
import { hexOctets } from './hex.ts';
import { isdnSubaddressString } from './signal-info.ts';

/* Where a call goes: TS 29.002 clause 17.7.3. */

export const forwardingData = sequence({
  forwardedToNumber: optional(tagged(5, ftnAddressString)),
  forwardedToSubaddress: optional(tagged(4, isdnSubaddressString)),
  forwardingOptions: optional(tagged(6, forwardingOptions)),
  extensionContainer: optional(tagged(7, extensionContainer)),
  longForwardedToNumber: optional(tagged(8, ftnAddressString)),
});

export const routingInfo = choice({
  roamingNumber: isdnAddressString,
  forwardingData,
});

const gmscCamelSubscriptionInfo = sequence({
  't-CSI': optional(tagged(0, tCsi)),
  'o-CSI': optional(tagged(1, oCsi)),
  extensionContainer: optional(tagged(2, extensionContainer)),
  'o-BcsmCamelTDP-CriteriaList': optional(tagged(3, oBcsmCamelTdpCriteriaList)),
  't-BCSM-CAMEL-TDP-CriteriaList': optional(tagged(4, tBcsmCamelTdpCriteriaList)),
  'd-csi': optional(tagged(5, dCsi)),
});

const camelRoutingInfo = sequence({
  forwardingData: optional(forwardingData),
  gmscCamelSubscriptionInfo: tagged(0, gmscCamelSubscriptionInfo),
  extensionContainer: optional(tagged(1, extensionContainer)),
});

export const extendedRoutingInfo = choice({
  routingInfo,
  camelRoutingInfo: tagged(8, camelRoutingInfo),
});

export const naeaPreferredCi = sequence({
  'naea-PreferredCIC': tagged(0, hexOctets('naeaCic', 3)),
  extensionContainer: optional(tagged(1, extensionContainer)),
});

export const uuData = sequence({
  uuIndicator: optional(tagged(0, hexOctets('uuIndicator', 1))),
  uui: optional(tagged(1, hexOctets('uui', 1, 131))),
  uusCFInteraction: optional(tagged(2, nullType)),
  extensionContainer: optional(tagged(3, extensionContainer)),
});

export const callReferenceNumber = hexOctets('callReferenceNumber', 1, 8);
