import { bits, boolean, enumerated, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { offeredCamel4CSIs, supportedCamelPhases } from './camel-phases.ts';
import { imei } from './digits.ts';
import { extensionContainer } from './extension-container.ts';
import { superChargerInfo } from './packet-data.ts';
import { supportedRatTypes } from './radio-access.ts';

/* What a serving node says that it can do: TS 29.002 clause 17.7.1 */

export const istSupportIndicator = enumerated({ basicISTSupported: 0, istCommandSupported: 1 });

export const supportedLcsCapabilitySets = bits(
  'lcsCapabilitySet1',
  'lcsCapabilitySet2',
  'lcsCapabilitySet3',
  'lcsCapabilitySet4',
  'lcsCapabilitySet5',
);

export const vlrCapability = sequence({
  supportedCamelPhases: optional(tagged(0, supportedCamelPhases)),
  extensionContainer: optional(extensionContainer),
  solsaSupportIndicator: optional(tagged(2, nullType)),
  istSupportIndicator: optional(tagged(1, istSupportIndicator)),
  superChargerSupportedInServingNetworkEntity: optional(tagged(3, superChargerInfo)),
  'longFTN-Supported': optional(tagged(4, nullType)),
  'supportedLCS-CapabilitySets': optional(tagged(5, supportedLcsCapabilitySets)),
  offeredCamel4CSIs: optional(tagged(6, offeredCamel4CSIs)),
  'supportedRAT-TypesIndicator': optional(tagged(7, supportedRatTypes)),
  'longGroupID-Supported': optional(tagged(8, nullType)),
  mtRoamingForwardingSupported: optional(tagged(9, nullType)),
  'msisdn-lessOperation-Supported': optional(tagged(10, nullType)),
  'reset-ids-Supported': optional(tagged(11, nullType)),
});

export const supportedFeatures = bits(
  'odb-all-apn',
  'odb-HPLMN-APN',
  'odb-VPLMN-APN',
  'odb-all-og',
  'odb-all-international-og',
  'odb-all-int-og-not-to-HPLMN-country',
  'odb-all-interzonal-og',
  'odb-all-interzonal-og-not-to-HPLMN-country',
  'odb-all-interzonal-og-and-internat-og-not-to-HPLMN-country',
  'regSub',
  'trace',
  'lcs-all-PrivExcep',
  'lcs-universal',
  'lcs-CallSessionRelated',
  'lcs-CallSessionUnrelated',
  'lcs-PLMN-operator',
  'lcs-ServiceType',
  'lcs-all-MOLR-SS',
  'lcs-basicSelfLocation',
  'lcs-autonomousSelfLocation',
  'lcs-transferToThirdParty',
  'sm-mo-pp',
  'barring-OutgoingCalls',
  'baoc',
  'boic',
  'boicExHC',
  'localTimeZoneRetrieval',
  'additionalMsisdn',
  'smsInMME',
  'smsInSGSN',
  'ue-Reachability-Notification',
  'state-Location-Information-Retrieval',
  'partialPurge',
  'gddInSGSN',
  'sgsnCAMELCapability',
  'pcscf-Restoration',
  'dedicatedCoreNetworks',
  'non-IP-PDN-Type-APNs',
  'non-IP-PDP-Type-APNs',
  'nrAsSecondaryRAT',
);

export const extSupportedFeatures = bits('unlicensedSpectrumAsSecondaryRAT');

export const sgsnCapability = sequence({
  solsaSupportIndicator: optional(nullType),
  extensionContainer: optional(tagged(1, extensionContainer)),
  superChargerSupportedInServingNetworkEntity: optional(tagged(2, superChargerInfo)),
  gprsEnhancementsSupportIndicator: optional(tagged(3, nullType)),
  supportedCamelPhases: optional(tagged(4, supportedCamelPhases)),
  'supportedLCS-CapabilitySets': optional(tagged(5, supportedLcsCapabilitySets)),
  offeredCamel4CSIs: optional(tagged(6, offeredCamel4CSIs)),
  smsCallBarringSupportIndicator: optional(tagged(7, nullType)),
  'supportedRAT-TypesIndicator': optional(tagged(8, supportedRatTypes)),
  supportedFeatures: optional(tagged(9, supportedFeatures)),
  't-adsDataRetrieval': optional(tagged(10, nullType)),
  homogeneousSupportOfIMSVoiceOverPSSessions: optional(tagged(11, boolean)),
  cancellationTypeInitialAttach: optional(tagged(12, nullType)),
  'msisdn-lessOperation-Supported': optional(tagged(14, nullType)),
  updateofHomogeneousSupportOfIMSVoiceOverPSSessions: optional(tagged(15, nullType)),
  'reset-ids-Supported': optional(tagged(16, nullType)),
  'ext-SupportedFeatures': optional(tagged(17, extSupportedFeatures)),
});

/** ADD-Info: the equipment that came with the subscriber. */
export const addInfo = sequence({
  imeisv: tagged(0, imei),
  skipSubscriberDataUpdate: optional(tagged(1, nullType)),
});
