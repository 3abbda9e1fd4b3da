import { enumerated, integer, nullType, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { isdnAddressString } from './address.ts';
import { extBasicServiceCode } from './basic-service.ts';
import { extensionContainer } from './extension-container.ts';
import { hexOctets } from './hex.ts';

/*
 * CAMEL subscriptions to calls: at which point of a call which gsmSCF takes over. TS 29.002 clause 17.7.1,
 * TS 23.078.
 */

export const serviceKey = integer;

const oBcsmTriggerDetectionPoint = enumerated({ collectedInfo: 2, routeSelectFailure: 4 });

const defaultCallHandling = enumerated({ continueCall: 0, releaseCall: 1 });

const oBcsmCamelTdpData = sequence({
  'o-BcsmTriggerDetectionPoint': oBcsmTriggerDetectionPoint,
  serviceKey,
  'gsmSCF-Address': tagged(0, isdnAddressString),
  defaultCallHandling: tagged(1, defaultCallHandling),
  extensionContainer: optional(tagged(2, extensionContainer)),
});

/** Calls from the subscriber, and calls that are forwarded. */
export const oCsi = sequence({
  'o-BcsmCamelTDPDataList': sequenceOf(oBcsmCamelTdpData),
  extensionContainer: optional(extensionContainer),
  camelCapabilityHandling: optional(tagged(0, integer)),
  notificationToCSE: optional(tagged(1, nullType)),
  csiActive: optional(tagged(2, nullType)),
});

const tBcsmTriggerDetectionPoint = enumerated({ termAttemptAuthorized: 12, tBusy: 13, tNoAnswer: 14 });

const tBcsmCamelTdpData = sequence({
  't-BcsmTriggerDetectionPoint': tBcsmTriggerDetectionPoint,
  serviceKey,
  'gsmSCF-Address': tagged(0, isdnAddressString),
  defaultCallHandling: tagged(1, defaultCallHandling),
  extensionContainer: optional(tagged(2, extensionContainer)),
});

/** Calls to the subscriber. */
export const tCsi = sequence({
  't-BcsmCamelTDPDataList': sequenceOf(tBcsmCamelTdpData),
  extensionContainer: optional(extensionContainer),
  camelCapabilityHandling: optional(tagged(0, integer)),
  notificationToCSE: optional(tagged(1, nullType)),
  'csi-Active': optional(tagged(2, nullType)),
});

const dpAnalysedInfoCriterium = sequence({
  dialledNumber: isdnAddressString,
  serviceKey,
  'gsmSCF-Address': isdnAddressString,
  defaultCallHandling,
  extensionContainer: optional(extensionContainer),
});

/** Numbers that the subscriber dials. */
export const dCsi = sequence({
  'dp-AnalysedInfoCriteriaList': optional(tagged(0, sequenceOf(dpAnalysedInfoCriterium))),
  camelCapabilityHandling: optional(tagged(1, integer)),
  extensionContainer: optional(tagged(2, extensionContainer)),
  notificationToCSE: optional(tagged(3, nullType)),
  'csi-Active': optional(tagged(4, nullType)),
});

const destinationNumberCriteria = sequence({
  matchType: tagged(0, enumerated({ inhibiting: 0, enabling: 1 })),
  destinationNumberList: optional(tagged(1, sequenceOf(isdnAddressString))),
  destinationNumberLengthList: optional(tagged(2, sequenceOf(integer))),
});

const oBcsmCamelTdpCriteria = sequence({
  'o-BcsmTriggerDetectionPoint': oBcsmTriggerDetectionPoint,
  destinationNumberCriteria: optional(tagged(0, destinationNumberCriteria)),
  basicServiceCriteria: optional(tagged(1, sequenceOf(extBasicServiceCode))),
  callTypeCriteria: optional(tagged(2, enumerated({ forwarded: 0, notForwarded: 1 }))),
  'o-CauseValueCriteria': optional(tagged(3, sequenceOf(hexOctets('causeValue', 1)))),
  extensionContainer: optional(tagged(4, extensionContainer)),
});

export const oBcsmCamelTdpCriteriaList = sequenceOf(oBcsmCamelTdpCriteria);

const tBcsmCamelTdpCriteria = sequence({
  't-BCSM-TriggerDetectionPoint': tBcsmTriggerDetectionPoint,
  basicServiceCriteria: optional(tagged(0, sequenceOf(extBasicServiceCode))),
  't-CauseValueCriteria': optional(tagged(1, sequenceOf(hexOctets('causeValue', 1)))),
});

export const tBcsmCamelTdpCriteriaList = sequenceOf(tBcsmCamelTdpCriteria);
