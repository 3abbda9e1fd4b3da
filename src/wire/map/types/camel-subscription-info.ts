import { bits, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import {
  dCsi,
  oBcsmCamelTdpCriteriaList,
  oCsi,
  tBcsmCamelTdpCriteriaList,
  tCsi,
} from './camel-call-subscription.ts';
import {
  gprsCsi,
  mCsi,
  mgCsi,
  mtSmsCamelTdpCriteriaList,
  smsCsi,
  ssCsi,
} from './camel-event-subscription.ts';
import { extensionContainer } from './extension-container.ts';

/* All CAMEL subscriptions of a subscriber together: TS 29.002 clause 17.7.1. */

/** What the HLR gives a VLR. */
export const vlrCamelSubscriptionInfo = sequence({
  'o-CSI': optional(tagged(0, oCsi)),
  extensionContainer: optional(tagged(1, extensionContainer)),
  'ss-CSI': optional(tagged(2, ssCsi)),
  'o-BcsmCamelTDP-CriteriaList': optional(tagged(4, oBcsmCamelTdpCriteriaList)),
  'tif-CSI': optional(tagged(3, nullType)),
  'm-CSI': optional(tagged(5, mCsi)),
  'mo-sms-CSI': optional(tagged(6, smsCsi)),
  'vt-CSI': optional(tagged(7, tCsi)),
  't-BCSM-CAMEL-TDP-CriteriaList': optional(tagged(8, tBcsmCamelTdpCriteriaList)),
  'd-CSI': optional(tagged(9, dCsi)),
  'mt-sms-CSI': optional(tagged(10, smsCsi)),
  'mt-smsCAMELTDP-CriteriaList': optional(tagged(11, mtSmsCamelTdpCriteriaList)),
});

/** What the HLR gives an SGSN. */
export const sgsnCamelSubscriptionInfo = sequence({
  'gprs-CSI': optional(tagged(0, gprsCsi)),
  'mo-sms-CSI': optional(tagged(1, smsCsi)),
  extensionContainer: optional(tagged(2, extensionContainer)),
  'mt-sms-CSI': optional(tagged(3, smsCsi)),
  'mt-smsCAMELTDP-CriteriaList': optional(tagged(4, mtSmsCamelTdpCriteriaList)),
  'mg-csi': optional(tagged(5, mgCsi)),
});

export const specificCsiWithdraw = bits(
  'o-csi',
  'ss-csi',
  'tif-csi',
  'd-csi',
  'vt-csi',
  'mo-sms-csi',
  'm-csi',
  'gprs-csi',
  't-csi',
  'mt-sms-csi',
  'mg-csi',
  'o-IM-CSI',
  'd-IM-CSI',
  'vt-IM-CSI',
);

/** What the HLR tells a gsmSCF. */
export const camelSubscriptionInfo = sequence({
  'o-CSI': optional(tagged(0, oCsi)),
  'o-BcsmCamelTDP-CriteriaList': optional(tagged(1, oBcsmCamelTdpCriteriaList)),
  'd-CSI': optional(tagged(2, dCsi)),
  't-CSI': optional(tagged(3, tCsi)),
  't-BCSM-CAMEL-TDP-CriteriaList': optional(tagged(4, tBcsmCamelTdpCriteriaList)),
  'vt-CSI': optional(tagged(5, tCsi)),
  'vt-BCSM-CAMEL-TDP-CriteriaList': optional(tagged(6, tBcsmCamelTdpCriteriaList)),
  'tif-CSI': optional(tagged(7, nullType)),
  'tif-CSI-NotificationToCSE': optional(tagged(8, nullType)),
  'gprs-CSI': optional(tagged(9, gprsCsi)),
  'mo-sms-CSI': optional(tagged(10, smsCsi)),
  'ss-CSI': optional(tagged(11, ssCsi)),
  'm-CSI': optional(tagged(12, mCsi)),
  extensionContainer: optional(tagged(13, extensionContainer)),
  specificCSIDeletedList: optional(tagged(14, specificCsiWithdraw)),
  'mt-sms-CSI': optional(tagged(15, smsCsi)),
  'mt-smsCAMELTDP-CriteriaList': optional(tagged(16, mtSmsCamelTdpCriteriaList)),
  'mg-csi': optional(tagged(17, mgCsi)),
  'o-IM-CSI': optional(tagged(18, oCsi)),
  'o-IM-BcsmCamelTDP-CriteriaList': optional(tagged(19, oBcsmCamelTdpCriteriaList)),
  'd-IM-CSI': optional(tagged(20, dCsi)),
  'vt-IM-CSI': optional(tagged(21, tCsi)),
  'vt-IM-BCSM-CAMEL-TDP-CriteriaList': optional(tagged(22, tBcsmCamelTdpCriteriaList)),
});
