import { nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString, msisdn } from '../types/address.ts';
import { cellGlobalIdOrServiceAreaIdOrLAI } from '../types/cell.ts';
import { imei, imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { addGeographicalInformation, extGeographicalInformation } from '../types/geographical.ts';
import { gsnAddress } from '../types/gsn-address.ts';
import { lcsClientId, lcsServiceTypeId } from '../types/lcs-client.ts';
import {
  accuracyFulfilmentIndicator,
  geranGanssPositioningData,
  positioningDataInformation,
  utranAdditionalPositioningData,
  utranBaroPressureMeas,
  utranCivicAddress,
  utranGanssPositioningData,
  utranPositioningDataInfo,
  velocityEstimate,
} from '../types/lcs-location.ts';
import {
  areaEventInfo,
  lcsCodeword,
  lcsPriority,
  lcsPrivacyCheck,
  lcsQoS,
  lcsReferenceNumber,
  locationType,
  periodicLdrInfo,
  reportingPlmnList,
  supportedGadShapes,
} from '../types/lcs-request.ts';
import { lmsi } from '../types/lmsi.ts';
import { ageOfLocationInformation } from '../types/location-information.ts';
import { servingNodeAddress } from '../types/network-node.ts';

/** A location centre asks the serving node for a position: TS 29.002 clauses 13A.2 and 17.7.13. */
export const provideSubscriberLocation = operation({
  opcode: 83,
  name: 'provideSubscriberLocation',
  timer: 'ml',
  argument: sequence({
    locationType,
    'mlc-Number': isdnAddressString,
    'lcs-ClientID': optional(tagged(0, lcsClientId)),
    privacyOverride: optional(tagged(1, nullType)),
    imsi: optional(tagged(2, imsi)),
    msisdn: optional(tagged(3, msisdn)),
    lmsi: optional(tagged(4, lmsi)),
    imei: optional(tagged(5, imei)),
    'lcs-Priority': optional(tagged(6, lcsPriority)),
    'lcs-QoS': optional(tagged(7, lcsQoS)),
    extensionContainer: optional(tagged(8, extensionContainer)),
    supportedGADShapes: optional(tagged(9, supportedGadShapes)),
    'lcs-ReferenceNumber': optional(tagged(10, lcsReferenceNumber)),
    lcsServiceTypeID: optional(tagged(11, lcsServiceTypeId)),
    lcsCodeword: optional(tagged(12, lcsCodeword)),
    'lcs-PrivacyCheck': optional(tagged(13, lcsPrivacyCheck)),
    areaEventInfo: optional(tagged(14, areaEventInfo)),
    'h-gmlc-Address': optional(tagged(15, gsnAddress)),
    'mo-lrShortCircuitIndicator': optional(tagged(16, nullType)),
    periodicLDRInfo: optional(tagged(17, periodicLdrInfo)),
    reportingPLMNList: optional(tagged(18, reportingPlmnList)),
  }),
  result: sequence({
    locationEstimate: extGeographicalInformation,
    ageOfLocationEstimate: optional(tagged(0, ageOfLocationInformation)),
    extensionContainer: optional(tagged(1, extensionContainer)),
    'add-LocationEstimate': optional(tagged(2, addGeographicalInformation)),
    'deferredmt-lrResponseIndicator': optional(tagged(3, nullType)),
    geranPositioningData: optional(tagged(4, positioningDataInformation)),
    utranPositioningData: optional(tagged(5, utranPositioningDataInfo)),
    cellIdOrSai: optional(tagged(6, cellGlobalIdOrServiceAreaIdOrLAI)),
    'sai-Present': optional(tagged(7, nullType)),
    accuracyFulfilmentIndicator: optional(tagged(8, accuracyFulfilmentIndicator)),
    velocityEstimate: optional(tagged(9, velocityEstimate)),
    'mo-lrShortCircuitIndicator': optional(tagged(10, nullType)),
    geranGANSSpositioningData: optional(tagged(11, geranGanssPositioningData)),
    utranGANSSpositioningData: optional(tagged(12, utranGanssPositioningData)),
    targetServingNodeForHandover: optional(tagged(13, servingNodeAddress)),
    utranAdditionalPositioningData: optional(tagged(14, utranAdditionalPositioningData)),
    utranBaroPressureMeas: optional(tagged(15, utranBaroPressureMeas)),
    utranCivicAddress: optional(tagged(16, utranCivicAddress)),
  }),
});
