import {
  choice,
  enumerated,
  integer,
  nullType,
  optional,
  sequence,
  sequenceOf,
  tagged,
} from '../../ber/schema.ts';
import { apn } from './apn.ts';
import { extensionContainer } from './extension-container.ts';
import { gsnAddress } from './gsn-address.ts';
import { hexOctets } from './hex.ts';
import {
  chargingCharacteristics,
  contextId,
  ext2QosSubscribed,
  ext3QosSubscribed,
  ext4QosSubscribed,
  extQosSubscribed,
  gprsChargingId,
} from './packet-data.ts';
import { pdpAddress, pdpType } from './pdp.ts';

/* Whether a subscriber can be reached: TS 29.002 clause 17.7.1 */

export const notReachableReason = enumerated({
  msPurged: 0,
  imsiDetached: 1,
  restrictedArea: 2,
  notRegistered: 3,
});

export const subscriberState = choice({
  assumedIdle: tagged(0, nullType),
  camelBusy: tagged(1, nullType),
  netDetNotReachable: notReachableReason,
  notProvidedFromVLR: tagged(2, nullType),
});

const teid = hexOctets('teid', 4);

export const pdpContextInfo = sequence({
  'pdp-ContextIdentifier': tagged(0, contextId),
  'pdp-ContextActive': optional(tagged(1, nullType)),
  'pdp-Type': tagged(2, pdpType),
  'pdp-Address': optional(tagged(3, pdpAddress)),
  'apn-Subscribed': optional(tagged(4, apn)),
  'apn-InUse': optional(tagged(5, apn)),
  nsapi: optional(tagged(6, integer)),
  transactionId: optional(tagged(7, hexOctets('transactionId', 1, 2))),
  'teid-ForGnAndGp': optional(tagged(8, teid)),
  'teid-ForIu': optional(tagged(9, teid)),
  'ggsn-Address': optional(tagged(10, gsnAddress)),
  'qos-Subscribed': optional(tagged(11, extQosSubscribed)),
  'qos-Requested': optional(tagged(12, extQosSubscribed)),
  'qos-Negotiated': optional(tagged(13, extQosSubscribed)),
  chargingId: optional(tagged(14, gprsChargingId)),
  chargingCharacteristics: optional(tagged(15, chargingCharacteristics)),
  'rnc-Address': optional(tagged(16, gsnAddress)),
  extensionContainer: optional(tagged(17, extensionContainer)),
  'qos2-Subscribed': optional(tagged(18, ext2QosSubscribed)),
  'qos2-Requested': optional(tagged(19, ext2QosSubscribed)),
  'qos2-Negotiated': optional(tagged(20, ext2QosSubscribed)),
  'qos3-Subscribed': optional(tagged(21, ext3QosSubscribed)),
  'qos3-Requested': optional(tagged(22, ext3QosSubscribed)),
  'qos3-Negotiated': optional(tagged(23, ext3QosSubscribed)),
  'qos4-Subscribed': optional(tagged(25, ext4QosSubscribed)),
  'qos4-Requested': optional(tagged(26, ext4QosSubscribed)),
  'qos4-Negotiated': optional(tagged(27, ext4QosSubscribed)),
  'ext-pdp-Type': optional(tagged(28, pdpType)),
  'ext-pdp-Address': optional(tagged(29, pdpAddress)),
});

const pdpContextInfoList = sequenceOf(pdpContextInfo);

export const psSubscriberState = choice({
  notProvidedFromSGSNorMME: tagged(0, nullType),
  'ps-Detached': tagged(1, nullType),
  'ps-AttachedNotReachableForPaging': tagged(2, nullType),
  'ps-AttachedReachableForPaging': tagged(3, nullType),
  'ps-PDP-ActiveNotReachableForPaging': tagged(4, pdpContextInfoList),
  'ps-PDP-ActiveReachableForPaging': tagged(5, pdpContextInfoList),
  netDetNotReachable: notReachableReason,
});
