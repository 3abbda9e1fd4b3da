import {
  bits,
  boolean,
  enumerated,
  integer,
  nullType,
  optional,
  sequence,
  sequenceOf,
  tagged,
} from '../../ber/schema.ts';
import { isdnAddressString, msisdn } from './address.ts';
import { extBasicServiceCode, extBearerServiceCode, extTeleserviceCode } from './basic-service.ts';
import { odbData } from './call-barring.ts';
import { sgsnCamelSubscriptionInfo, vlrCamelSubscriptionInfo } from './camel-subscription-info.ts';
import { csgSubscriptionData, csgSubscriptionDataList } from './csg-subscription.ts';
import { imsi } from './digits.ts';
import { epsSubscriptionData } from './eps-subscription.ts';
import { extensionContainer } from './extension-container.ts';
import { gprsSubscriptionData } from './gprs-subscription.ts';
import { vbsDataList, vgcsDataList } from './group-call-subscription.ts';
import { hexOctets } from './hex.ts';
import { lcsInformation } from './lcs-subscription.ts';
import { lsaInformation } from './lsa-subscription.ts';
import { category } from './octet-codes.ts';
import { chargingCharacteristics } from './packet-data.ts';
import { plmnId } from './plmn.ts';
import { usedRatType } from './radio-access.ts';
import { naeaPreferredCi } from './routing-info.ts';
import { extSsInfoList, mcSsInfo } from './ss-subscription.ts';
import { diameterIdentity } from './text.ts';

/* A subscriber's profile as the HLR hands it on: TS 29.002 clause 17.7.1. */

export const bearerServiceList = sequenceOf(extBearerServiceCode);

export const teleserviceList = sequenceOf(extTeleserviceCode);

export const zoneCode = hexOctets('zoneCode', 2);

export const zoneCodeList = sequenceOf(zoneCode);

/** SubscriberData: the part of a profile that is older than packet data. */
export const subscriberDataFields = {
  msisdn: optional(tagged(1, msisdn)),
  category: optional(tagged(2, category)),
  subscriberStatus: optional(tagged(3, enumerated({ serviceGranted: 0, operatorDeterminedBarring: 1 }))),
  bearerServiceList: optional(tagged(4, bearerServiceList)),
  teleserviceList: optional(tagged(6, teleserviceList)),
  provisionedSS: optional(tagged(7, extSsInfoList)),
  'odb-Data': optional(tagged(8, odbData)),
  roamingRestrictionDueToUnsupportedFeature: optional(tagged(9, nullType)),
  regionalSubscriptionData: optional(tagged(10, zoneCodeList)),
  vbsSubscriptionData: optional(tagged(11, vbsDataList)),
  vgcsSubscriptionData: optional(tagged(12, vgcsDataList)),
  vlrCamelSubscriptionInfo: optional(tagged(13, vlrCamelSubscriptionInfo)),
} as const;

const accessRestrictionData = bits(
  'utranNotAllowed',
  'geranNotAllowed',
  'ganNotAllowed',
  'i-hspa-evolutionNotAllowed',
  'wb-e-utranNotAllowed',
  'ho-toNon3GPP-AccessNotAllowed',
  'nb-iotNotAllowed',
  'enhancedCoverageNotAllowed',
);

const extAccessRestrictionData = bits(
  'nrAsSecondaryRATNotAllowed',
  'unlicensedSpectrumAsSecondaryRATNotAllowed',
);

export const regionalSubscriptionResponse = enumerated({
  'networkNode-AreaRestricted': 0,
  tooManyZoneCodes: 1,
  zoneCodesConflict: 2,
  regionalSubscNotSupported: 3,
});

export const basicServiceList = sequenceOf(extBasicServiceCode);

const imsiGroupId = sequence({
  'group-Service-Id': tagged(0, integer),
  plmnId: tagged(1, plmnId),
  'local-Group-ID': tagged(2, hexOctets('localGroupId', 1, 10)),
});

const eDrxCycleLength = sequence({
  'rat-Type': tagged(0, usedRatType),
  'eDRX-Cycle-Length-Value': tagged(1, hexOctets('edrxCycleLengthValue', 1)),
});

const adjacentAccessRestrictionData = sequence({
  plmnId: tagged(0, plmnId),
  accessRestrictionData: tagged(1, accessRestrictionData),
  'ext-AccessRestrictionData': optional(tagged(2, extAccessRestrictionData)),
});

const resetIdList = sequenceOf(hexOctets('resetId', 1, 4));

/** All of a profile, or the part of it that is new. */
export const insertSubscriberDataArg = sequence({
  imsi: optional(tagged(0, imsi)),
  ...subscriberDataFields,
  extensionContainer: optional(tagged(14, extensionContainer)),
  'naea-PreferredCI': optional(tagged(15, naeaPreferredCi)),
  gprsSubscriptionData: optional(tagged(16, gprsSubscriptionData)),
  roamingRestrictedInSgsnDueToUnsupportedFeature: optional(tagged(23, nullType)),
  networkAccessMode: optional(tagged(24, enumerated({ packetAndCircuit: 0, onlyCircuit: 1, onlyPacket: 2 }))),
  lsaInformation: optional(tagged(25, lsaInformation)),
  'lmu-Indicator': optional(tagged(21, nullType)),
  lcsInformation: optional(tagged(22, lcsInformation)),
  istAlertTimer: optional(tagged(26, integer)),
  superChargerSupportedInHLR: optional(tagged(27, hexOctets('ageIndicator', 1, 6))),
  'mc-SS-Info': optional(tagged(28, mcSsInfo)),
  'cs-AllocationRetentionPriority': optional(tagged(29, hexOctets('csAllocationRetentionPriority', 1))),
  'sgsn-CAMEL-SubscriptionInfo': optional(tagged(17, sgsnCamelSubscriptionInfo)),
  chargingCharacteristics: optional(tagged(18, chargingCharacteristics)),
  accessRestrictionData: optional(tagged(19, accessRestrictionData)),
  'ics-Indicator': optional(tagged(20, boolean)),
  'eps-SubscriptionData': optional(tagged(31, epsSubscriptionData)),
  'csg-SubscriptionDataList': optional(tagged(32, csgSubscriptionDataList)),
  'ue-ReachabilityRequestIndicator': optional(tagged(33, nullType)),
  'sgsn-Number': optional(tagged(34, isdnAddressString)),
  'mme-Name': optional(tagged(35, diameterIdentity)),
  subscribedPeriodicRAUTAUtimer: optional(tagged(36, integer)),
  vplmnLIPAAllowed: optional(tagged(37, nullType)),
  mdtUserConsent: optional(tagged(38, boolean)),
  subscribedPeriodicLAUtimer: optional(tagged(39, integer)),
  'vplmn-Csg-SubscriptionDataList': optional(tagged(40, sequenceOf(csgSubscriptionData))),
  additionalMSISDN: optional(tagged(41, msisdn)),
  'psAndSMS-OnlyServiceProvision': optional(tagged(42, nullType)),
  smsInSGSNAllowed: optional(tagged(43, nullType)),
  'cs-to-ps-SRVCC-Allowed-Indicator': optional(tagged(44, nullType)),
  'pcscf-Restoration-Request': optional(tagged(45, nullType)),
  adjacentAccessRestrictionDataList: optional(tagged(46, sequenceOf(adjacentAccessRestrictionData))),
  'imsi-Group-Id-List': optional(tagged(47, sequenceOf(imsiGroupId))),
  ueUsageType: optional(tagged(48, hexOctets('ueUsageType', 4))),
  userPlaneIntegrityProtectionIndicator: optional(tagged(49, nullType)),
  'dl-Buffering-Suggested-Packet-Count': optional(tagged(50, integer)),
  'reset-Id-List': optional(tagged(51, resetIdList)),
  'eDRX-Cycle-Length-List': optional(tagged(52, sequenceOf(eDrxCycleLength))),
  'ext-AccessRestrictionData': optional(tagged(53, extAccessRestrictionData)),
  'iab-Operation-Allowed-Indicator': optional(tagged(54, nullType)),
});
