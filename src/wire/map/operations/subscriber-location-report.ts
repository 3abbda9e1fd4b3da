import { enumerated, integer, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString, msisdn } from '../types/address.ts';
import { cellGlobalIdOrServiceAreaIdOrLAI } from '../types/cell.ts';
import { imei, imsi } from '../types/digits.ts';
import { extensionContainer, slrArgExtensionContainer } from '../types/extension-container.ts';
import { addGeographicalInformation, extGeographicalInformation } from '../types/geographical.ts';
import { gsnAddress } from '../types/gsn-address.ts';
import { lcsClientId, lcsServiceTypeId } from '../types/lcs-client.ts';
import {
  accuracyFulfilmentIndicator,
  geranGanssPositioningData,
  lcsLocationInfo,
  positioningDataInformation,
  utranAdditionalPositioningData,
  utranBaroPressureMeas,
  utranCivicAddress,
  utranGanssPositioningData,
  utranPositioningDataInfo,
  velocityEstimate,
} from '../types/lcs-location.ts';
import {
  deferredLocationEventType,
  lcsReferenceNumber,
  periodicLdrInfo,
  reportingPlmnList,
} from '../types/lcs-request.ts';
import { ageOfLocationInformation } from '../types/location-information.ts';
import { servingNodeAddress } from '../types/network-node.ts';

const lcsEvent = enumerated({
  emergencyCallOrigination: 0,
  emergencyCallRelease: 1,
  'mo-lr': 2,
  'deferredmt-lrResponse': 3,
  'deferredmo-lrTTTPInitiation': 4,
  emergencyCallHandover: 5,
});

const terminationCause = enumerated({
  normal: 0,
  errorundefined: 1,
  internalTimeout: 2,
  congestion: 3,
  'mt-lrRestart': 4,
  privacyViolation: 5,
  shapeOfLocationEstimateNotSupported: 6,
  subscriberTermination: 7,
  uETermination: 8,
  networkTermination: 9,
});

/** A serving node tells a location centre where a subscriber is: TS 29.002 clauses 13A.3 and 17.7.13. */
export const subscriberLocationReport = operation({
  opcode: 86,
  name: 'subscriberLocationReport',
  timer: 'm',
  argument: sequence({
    'lcs-Event': lcsEvent,
    'lcs-ClientID': lcsClientId,
    lcsLocationInfo,
    msisdn: optional(tagged(0, msisdn)),
    imsi: optional(tagged(1, imsi)),
    imei: optional(tagged(2, imei)),
    'na-ESRD': optional(tagged(3, isdnAddressString)),
    'na-ESRK': optional(tagged(4, isdnAddressString)),
    locationEstimate: optional(tagged(5, extGeographicalInformation)),
    ageOfLocationEstimate: optional(tagged(6, ageOfLocationInformation)),
    'slr-ArgExtensionContainer': optional(tagged(7, slrArgExtensionContainer)),
    'add-LocationEstimate': optional(tagged(8, addGeographicalInformation)),
    'deferredmt-lrData': optional(
      tagged(
        9,
        sequence({
          deferredLocationEventType,
          terminationCause: optional(tagged(0, terminationCause)),
          lcsLocationInfo: optional(tagged(1, lcsLocationInfo)),
        }),
      ),
    ),
    'lcs-ReferenceNumber': optional(tagged(10, lcsReferenceNumber)),
    geranPositioningData: optional(tagged(11, positioningDataInformation)),
    utranPositioningData: optional(tagged(12, utranPositioningDataInfo)),
    cellIdOrSai: optional(tagged(13, cellGlobalIdOrServiceAreaIdOrLAI)),
    'h-gmlc-Address': optional(tagged(14, gsnAddress)),
    lcsServiceTypeID: optional(tagged(15, lcsServiceTypeId)),
    'sai-Present': optional(tagged(17, nullType)),
    pseudonymIndicator: optional(tagged(18, nullType)),
    accuracyFulfilmentIndicator: optional(tagged(19, accuracyFulfilmentIndicator)),
    velocityEstimate: optional(tagged(20, velocityEstimate)),
    sequenceNumber: optional(tagged(21, integer)),
    periodicLDRInfo: optional(tagged(22, periodicLdrInfo)),
    'mo-lrShortCircuitIndicator': optional(tagged(23, nullType)),
    geranGANSSpositioningData: optional(tagged(24, geranGanssPositioningData)),
    utranGANSSpositioningData: optional(tagged(25, utranGanssPositioningData)),
    targetServingNodeForHandover: optional(tagged(26, servingNodeAddress)),
    utranAdditionalPositioningData: optional(tagged(27, utranAdditionalPositioningData)),
    utranBaroPressureMeas: optional(tagged(28, utranBaroPressureMeas)),
    utranCivicAddress: optional(tagged(29, utranCivicAddress)),
  }),
  result: sequence({
    extensionContainer: optional(extensionContainer),
    'na-ESRK': optional(tagged(0, isdnAddressString)),
    'na-ESRD': optional(tagged(1, isdnAddressString)),
    'h-gmlc-Address': optional(tagged(2, gsnAddress)),
    'mo-lrShortCircuitIndicator': optional(tagged(3, nullType)),
    reportingPLMNList: optional(tagged(4, reportingPlmnList)),
    'lcs-ReferenceNumber': optional(tagged(5, lcsReferenceNumber)),
  }),
});
