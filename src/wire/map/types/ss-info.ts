import { bits, choice, integer, nullType, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { ftnAddressString, isdnAddressString } from './address.ts';
import { basicServiceCode } from './basic-service.ts';
import { callBarringInfo } from './call-barring.ts';
import { forwardingFeatureList, forwardingInfo } from './call-forwarding.ts';
import { externalSignalInfo, isdnSubaddressString } from './signal-info.ts';
import { ssCode } from './ss-code.ts';
import { ssStatus } from './ss-status.ts';
import { cliRestrictionOption, ssSubscriptionOption } from './ss-subscription.ts';

/* Arguments and answers of the supplementary service operations: TS 29.002 clause 17.7.4. */

const basicServiceGroupList = sequenceOf(basicServiceCode);

const ssData = sequence({
  'ss-Code': optional(ssCode),
  'ss-Status': optional(tagged(4, ssStatus)),
  'ss-SubscriptionOption': optional(ssSubscriptionOption),
  basicServiceGroupList: optional(basicServiceGroupList),
  defaultPriority: optional(integer),
  nbrUser: optional(tagged(5, integer)),
});

export const ssInfo = choice({
  forwardingInfo: tagged(0, forwardingInfo),
  callBarringInfo: tagged(1, callBarringInfo),
  'ss-Data': tagged(3, ssData),
});

export const ssForBsCode = sequence({
  'ss-Code': ssCode,
  basicService: optional(basicServiceCode),
  'longFTN-Supported': optional(tagged(4, nullType)),
});

export const ssList = sequenceOf(ssCode);

export const ccbsFeature = sequence({
  'ccbs-Index': optional(tagged(0, integer)),
  'b-subscriberNumber': optional(tagged(1, isdnAddressString)),
  'b-subscriberSubaddress': optional(tagged(2, isdnSubaddressString)),
  basicServiceGroup: optional(tagged(3, basicServiceCode)),
});

const genericServiceInfo = sequence({
  'ss-Status': ssStatus,
  cliRestrictionOption: optional(cliRestrictionOption),
  maximumEntitledPriority: optional(tagged(0, integer)),
  defaultPriority: optional(tagged(1, integer)),
  'ccbs-FeatureList': optional(tagged(2, sequenceOf(ccbsFeature))),
  nbrSB: optional(tagged(3, integer)),
  nbrUser: optional(tagged(4, integer)),
  nbrSN: optional(tagged(5, integer)),
});

export const interrogateSsRes = choice({
  'ss-Status': tagged(0, ssStatus),
  forwardedToNumber: tagged(1, ftnAddressString),
  basicServiceGroupList: tagged(2, basicServiceGroupList),
  forwardingFeatureList: tagged(3, forwardingFeatureList),
  genericServiceInfo: tagged(4, genericServiceInfo),
});

export const ccbsData = sequence({
  'ccbs-Feature': tagged(0, ccbsFeature),
  'translatedB-Number': tagged(1, isdnAddressString),
  serviceIndicator: optional(tagged(2, bits('clir-invoked', 'camel-invoked'))),
  callInfo: tagged(3, externalSignalInfo),
  networkSignalInfo: tagged(4, externalSignalInfo),
});
