import { enumerated, integer, nullType, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { isdnAddressString } from './address.ts';
import { apn, apnOiReplacement } from './apn.ts';
import { extensionContainer } from './extension-container.ts';
import {
  ambr,
  lipaPermission,
  niddMechanism,
  siptoLocalNetworkPermission,
  siptoPermission,
} from './gprs-subscription.ts';
import { hexOctets } from './hex.ts';
import { pdnType } from './octet-codes.ts';
import { allocationRetentionPriority, chargingCharacteristics, pdnGwIdentity } from './packet-data.ts';
import { pdpAddress } from './pdp.ts';
import { fqdn } from './text.ts';

/* EPS profile for an SGSN that serves 4G subscriptions: TS 29.002 clause 17.7.1, TS 29.272. */

const epsQoSSubscribed = sequence({
  'qos-Class-Identifier': tagged(0, integer),
  'allocation-Retention-Priority': tagged(1, allocationRetentionPriority),
  extensionContainer: optional(tagged(2, extensionContainer)),
});

const specificApnInfo = sequence({
  apn: tagged(0, apn),
  'pdn-gw-Identity': tagged(1, pdnGwIdentity),
  extensionContainer: optional(tagged(2, extensionContainer)),
});

const wlanOffloadability = sequence({
  'wlan-offloadability-EUTRAN': optional(tagged(0, enumerated({ notAllowed: 0, allowed: 1 }))),
  'wlan-offloadability-UTRAN': optional(tagged(1, enumerated({ notAllowed: 0, allowed: 1 }))),
  extensionContainer: optional(tagged(2, extensionContainer)),
});

const apnConfiguration = sequence({
  contextId: tagged(0, integer),
  'pdn-Type': tagged(1, pdnType),
  'servedPartyIP-IPv4-Address': optional(tagged(2, pdpAddress)),
  apn: tagged(3, apn),
  'eps-qos-Subscribed': tagged(4, epsQoSSubscribed),
  'pdn-gw-Identity': optional(tagged(5, pdnGwIdentity)),
  'pdn-gw-AllocationType': optional(tagged(6, enumerated({ static: 0, dynamic: 1 }))),
  vplmnAddressAllowed: optional(tagged(7, nullType)),
  chargingCharacteristics: optional(tagged(8, chargingCharacteristics)),
  ambr: optional(tagged(9, ambr)),
  specificAPNInfoList: optional(tagged(10, sequenceOf(specificApnInfo))),
  extensionContainer: optional(tagged(11, extensionContainer)),
  'servedPartyIP-IPv6-Address': optional(tagged(12, pdpAddress)),
  'apn-oi-Replacement': optional(tagged(13, apnOiReplacement)),
  'sipto-Permission': optional(tagged(14, siptoPermission)),
  'lipa-Permission': optional(tagged(15, lipaPermission)),
  'restoration-Priority': optional(tagged(16, hexOctets('restorationPriority', 1))),
  'sipto-local-network-Permission': optional(tagged(17, siptoLocalNetworkPermission)),
  'wlan-offloadability': optional(tagged(18, wlanOffloadability)),
  'non-IP-PDN-Type-Indicator': optional(tagged(19, nullType)),
  'nIDD-Mechanism': optional(tagged(20, niddMechanism)),
  'sCEF-ID': optional(tagged(21, fqdn)),
  'pdn-ConnectionContinuity': optional(
    tagged(
      22,
      enumerated({
        'maintainPDN-Connection': 0,
        'disconnectPDN-ConnectionWithReactivationRequest': 1,
        'disconnectPDN-ConnectionWithoutReactivationRequest': 2,
      }),
    ),
  ),
});

const apnConfigurationProfile = sequence({
  defaultContext: integer,
  completeDataListIncluded: optional(nullType),
  epsDataList: tagged(1, sequenceOf(apnConfiguration)),
  extensionContainer: optional(tagged(2, extensionContainer)),
  additionalDefaultContext: optional(tagged(3, integer)),
});

export const epsSubscriptionData = sequence({
  'apn-oi-Replacement': optional(tagged(0, apnOiReplacement)),
  'rfsp-id': optional(tagged(2, integer)),
  ambr: optional(tagged(3, ambr)),
  'apn-ConfigurationProfile': optional(tagged(4, apnConfigurationProfile)),
  'stn-sr': optional(tagged(6, isdnAddressString)),
  extensionContainer: optional(tagged(5, extensionContainer)),
  'mps-CSPriority': optional(tagged(7, nullType)),
  'mps-EPSPriority': optional(tagged(8, nullType)),
  'subscribed-vsrvcc': optional(tagged(9, nullType)),
});
