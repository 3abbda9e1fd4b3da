import { boolean, choice, integer, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { apn } from './apn.ts';
import { extensionContainer } from './extension-container.ts';
import { hexOctets } from './hex.ts';
import { pdpAddress } from './pdp.ts';
import { fqdn } from './text.ts';

/* Leaves of packet-data subscriptions and contexts, TS 29.002 clause 17.7.1 */

export const contextId = integer;
export const qosSubscribed = hexOctets('qosSubscribed', 3);
export const extQosSubscribed = hexOctets('extQosSubscribed', 1, 9);
export const ext2QosSubscribed = hexOctets('ext2QosSubscribed', 1, 3);
export const ext3QosSubscribed = hexOctets('ext3QosSubscribed', 1, 2);
export const ext4QosSubscribed = hexOctets('ext4QosSubscribed', 1);
export const chargingCharacteristics = hexOctets('chargingCharacteristics', 2);
export const gprsChargingId = hexOctets('gprsChargingId', 4);

export const allocationRetentionPriority = sequence({
  'priority-level': tagged(0, integer),
  'pre-emption-capability': optional(tagged(1, boolean)),
  'pre-emption-vulnerability': optional(tagged(2, boolean)),
  extensionContainer: optional(tagged(3, extensionContainer)),
});

export const pdnGwIdentity = sequence({
  'pdn-gw-ipv4-Address': optional(tagged(0, pdpAddress)),
  'pdn-gw-ipv6-Address': optional(tagged(1, pdpAddress)),
  'pdn-gw-name': optional(tagged(2, fqdn)),
  extensionContainer: optional(tagged(3, extensionContainer)),
});

export const pdnGwUpdate = sequence({
  apn: optional(tagged(0, apn)),
  'pdn-gw-Identity': optional(tagged(1, pdnGwIdentity)),
  contextId: optional(tagged(2, contextId)),
  extensionContainer: optional(tagged(3, extensionContainer)),
});

export const superChargerInfo = choice({
  sendSubscriberData: tagged(0, nullType),
  subscriberDataStored: tagged(1, hexOctets('ageIndicator', 1, 6)),
});
