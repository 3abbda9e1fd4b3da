import { bits, numericString, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { basicServiceCode, extBasicServiceCode } from './basic-service.ts';
import { extensionContainer } from './extension-container.ts';
import { ssCode } from './ss-code.ts';
import { extSsStatus, ssStatus } from './ss-status.ts';

/* Barring by the subscriber and by the operator: TS 29.002 clauses 17.7.1 and 17.7.4. */

const extCallBarringFeature = sequence({
  basicService: optional(extBasicServiceCode),
  'ss-Status': tagged(4, extSsStatus),
  extensionContainer: optional(extensionContainer),
});

export const extCallBarFeatureList = sequenceOf(extCallBarringFeature);

export const extCallBarInfo = sequence({
  'ss-Code': ssCode,
  callBarringFeatureList: extCallBarFeatureList,
  extensionContainer: optional(extensionContainer),
});

const callBarringFeature = sequence({
  basicService: optional(basicServiceCode),
  'ss-Status': optional(tagged(4, ssStatus)),
});

export const callBarringInfo = sequence({
  'ss-Code': optional(ssCode),
  callBarringFeatureList: sequenceOf(callBarringFeature),
});

export const odbGeneralData = bits(
  'allOG-CallsBarred',
  'internationalOGCallsBarred',
  'internationalOGCallsNotToHPLMN-CountryBarred',
  'premiumRateInformationOGCallsBarred',
  'premiumRateEntertainementOGCallsBarred',
  'ss-AccessBarred',
  'interzonalOGCallsBarred',
  'interzonalOGCallsNotToHPLMN-CountryBarred',
  'interzonalOGCallsAndInternationalOGCallsNotToHPLMN-CountryBarred',
  'allECT-Barred',
  'chargeableECT-Barred',
  'internationalECT-Barred',
  'interzonalECT-Barred',
  'doublyChargeableECT-Barred',
  'multipleECT-Barred',
  'allPacketOrientedServicesBarred',
  'roamerAccessToHPLMN-AP-Barred',
  'roamerAccessToVPLMN-AP-Barred',
  'roamingOutsidePLMNOG-CallsBarred',
  'allIC-CallsBarred',
  'roamingOutsidePLMNIC-CallsBarred',
  'roamingOutsidePLMNICountryIC-CallsBarred',
  'roamingOutsidePLMN-Barred',
  'roamingOutsidePLMN-CountryBarred',
  'registrationAllCF-Barred',
  'registrationCFNotToHPLMN-Barred',
  'registrationInterzonalCF-Barred',
  'registrationInterzonalCFNotToHPLMN-Barred',
  'registrationInternationalCF-Barred',
);

const odbHplmnData = bits(
  'plmn-SpecificBarringType1',
  'plmn-SpecificBarringType2',
  'plmn-SpecificBarringType3',
  'plmn-SpecificBarringType4',
);

/** Operator determined barring, TS 23.015. */
export const odbData = sequence({
  'odb-GeneralData': odbGeneralData,
  'odb-HPLMN-Data': optional(odbHplmnData),
  extensionContainer: optional(extensionContainer),
});

export const password = numericString;
