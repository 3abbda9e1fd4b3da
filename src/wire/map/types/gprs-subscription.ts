import { enumerated, integer, nullType, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { apn, apnOiReplacement } from './apn.ts';
import { extensionContainer } from './extension-container.ts';
import { hexOctets } from './hex.ts';
import {
  chargingCharacteristics,
  ext2QosSubscribed,
  ext3QosSubscribed,
  ext4QosSubscribed,
  extQosSubscribed,
  qosSubscribed,
} from './packet-data.ts';
import { pdpAddress, pdpType } from './pdp.ts';
import { fqdn } from './text.ts';

/* Packet-data contexts in a subscriber's profile: TS 29.002 clause 17.7.1. */

export const ambr = sequence({
  'max-RequestedBandwidth-UL': tagged(0, integer),
  'max-RequestedBandwidth-DL': tagged(1, integer),
  extensionContainer: optional(tagged(2, extensionContainer)),
  'extended-Max-RequestedBandwidth-UL': optional(tagged(3, integer)),
  'extended-Max-RequestedBandwidth-DL': optional(tagged(4, integer)),
});

export const siptoPermission = enumerated({ siptoAboveRanAllowed: 0, siptoAboveRanNotAllowed: 1 });

export const lipaPermission = enumerated({ lipaProhibited: 0, lipaOnly: 1, lipaConditional: 2 });

export const siptoLocalNetworkPermission = enumerated({
  siptoAtLocalNetworkAllowed: 0,
  siptoAtLocalNetworkNotAllowed: 1,
});

export const niddMechanism = enumerated({ 'sGi-based-data-delivery': 0, 'sCEF-based-data-delivery': 1 });

const pdpContext = sequence({
  'pdp-ContextId': integer,
  'pdp-Type': tagged(16, pdpType),
  'pdp-Address': optional(tagged(17, pdpAddress)),
  'qos-Subscribed': tagged(18, qosSubscribed),
  vplmnAddressAllowed: optional(tagged(19, nullType)),
  apn: tagged(20, apn),
  extensionContainer: optional(tagged(21, extensionContainer)),
  'ext-QoS-Subscribed': optional(tagged(0, extQosSubscribed)),
  'pdp-ChargingCharacteristics': optional(tagged(1, chargingCharacteristics)),
  'ext2-QoS-Subscribed': optional(tagged(2, ext2QosSubscribed)),
  'ext3-QoS-Subscribed': optional(tagged(3, ext3QosSubscribed)),
  'ext4-QoS-Subscribed': optional(tagged(4, ext4QosSubscribed)),
  'apn-oi-Replacement': optional(tagged(5, apnOiReplacement)),
  'ext-pdp-Type': optional(tagged(6, pdpType)),
  'ext-pdp-Address': optional(tagged(7, pdpAddress)),
  ambr: optional(tagged(10, ambr)),
  'sipto-Permission': optional(tagged(8, siptoPermission)),
  'lipa-Permission': optional(tagged(9, lipaPermission)),
  'restoration-Priority': optional(tagged(11, hexOctets('restorationPriority', 1))),
  'sipto-local-network-Permission': optional(tagged(12, siptoLocalNetworkPermission)),
  'nIDD-Mechanism': optional(tagged(13, niddMechanism)),
  'sCEF-ID': optional(tagged(14, fqdn)),
});

export const gprsSubscriptionData = sequence({
  completeDataListIncluded: optional(nullType),
  gprsDataList: tagged(1, sequenceOf(pdpContext)),
  extensionContainer: optional(tagged(2, extensionContainer)),
  'apn-oi-Replacement': optional(tagged(3, apnOiReplacement)),
});
