import { choice, integer, nullType, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { specificCsiWithdraw } from './camel-subscription-info.ts';
import { imsi } from './digits.ts';
import { extensionContainer } from './extension-container.ts';
import { lsaInformationWithdraw } from './lsa-subscription.ts';
import { ssList } from './ss-info.ts';
import { basicServiceList, zoneCode } from './subscriber-data.ts';

/* What the HLR takes back from a profile: TS 29.002 clause 17.7.1. */

export const deleteSubscriberDataArg = sequence({
  imsi: tagged(0, imsi),
  basicServiceList: optional(tagged(1, basicServiceList)),
  'ss-List': optional(tagged(2, ssList)),
  roamingRestrictionDueToUnsupportedFeature: optional(tagged(4, nullType)),
  regionalSubscriptionIdentifier: optional(tagged(5, zoneCode)),
  vbsGroupIndication: optional(tagged(7, nullType)),
  vgcsGroupIndication: optional(tagged(8, nullType)),
  camelSubscriptionInfoWithdraw: optional(tagged(9, nullType)),
  extensionContainer: optional(tagged(6, extensionContainer)),
  gprsSubscriptionDataWithdraw: optional(
    tagged(
      10,
      choice({
        allGPRSData: nullType,
        contextIdList: sequenceOf(integer),
      }),
    ),
  ),
  roamingRestrictedInSgsnDueToUnsuppportedFeature: optional(tagged(11, nullType)),
  lsaInformationWithdraw: optional(tagged(12, lsaInformationWithdraw)),
  'gmlc-ListWithdraw': optional(tagged(13, nullType)),
  istInformationWithdraw: optional(tagged(14, nullType)),
  'specificCSI-Withdraw': optional(tagged(15, specificCsiWithdraw)),
  chargingCharacteristicsWithdraw: optional(tagged(16, nullType)),
  'stn-srWithdraw': optional(tagged(17, nullType)),
  epsSubscriptionDataWithdraw: optional(
    tagged(
      18,
      choice({
        'allEPS-Data': nullType,
        contextIdList: sequenceOf(integer),
      }),
    ),
  ),
  'apn-oi-replacementWithdraw': optional(tagged(19, nullType)),
  'csg-SubscriptionDeleted': optional(tagged(20, nullType)),
  'subscribedPeriodicTAU-RAU-TimerWithdraw': optional(tagged(22, nullType)),
  'subscribedPeriodicLAU-TimerWithdraw': optional(tagged(23, nullType)),
  'subscribed-vsrvccWithdraw': optional(tagged(21, nullType)),
  'vplmn-Csg-SubscriptionDeleted': optional(tagged(24, nullType)),
  'additionalMSISDN-Withdraw': optional(tagged(25, nullType)),
  'cs-to-ps-SRVCC-Withdraw': optional(tagged(26, nullType)),
  'imsiGroupIdList-Withdraw': optional(tagged(27, nullType)),
  userPlaneIntegrityProtectionWithdraw: optional(tagged(28, nullType)),
  'dl-Buffering-Suggested-Packet-Count-Withdraw': optional(tagged(29, nullType)),
  'ue-UsageTypeWithdraw': optional(tagged(30, nullType)),
  'reset-idsWithdraw': optional(tagged(31, nullType)),
  'iab-OperationWithdraw': optional(tagged(32, nullType)),
});
