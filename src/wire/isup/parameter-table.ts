import { CountedOctets } from './bit-fields.ts';
import { asHex, type ParameterCodec } from './parameter-codec.ts';
import * as bearer from './parameters/bearer.ts';
import * as indicators from './parameters/call-indicators.ts';
import { causeIndicators } from './parameters/cause.ts';
import * as circuits from './parameters/circuits.ts';
import * as compatibility from './parameters/compatibility.ts';
import * as numbers from './parameters/numbers.ts';
import * as redirection from './parameters/redirection.ts';
import * as routing from './parameters/routing.ts';
import * as services from './parameters/services.ts';

/** A parameter of Q.763 table 5: its code, its name and the format of its contents. */
export interface ParameterDefinition {
  readonly code: number;
  readonly name: string;
  readonly codec: ParameterCodec;
  /** Whether a message may carry it more than once. */
  readonly repeats: boolean;
}

type Row = readonly [code: number, name: string, codec: ParameterCodec, repeats?: 'repeats'];

const octet = new CountedOctets(1);
const twoOctets = new CountedOctets(2);

/** ITU-T Q.763 (12/1999) table 5, with the codes that its amendments added. */
const ITU: readonly Row[] = [
  [0x01, 'callReference', routing.callReference(2)],
  [0x02, 'transmissionMediumRequirement', bearer.transmissionMedium],
  [0x03, 'accessTransport', bearer.accessTransport],
  [0x04, 'calledPartyNumber', numbers.calledNumber],
  [0x05, 'subsequentNumber', numbers.subsequentNumber],
  [0x06, 'natureOfConnectionIndicators', indicators.natureOfConnectionIndicators],
  [0x07, 'forwardCallIndicators', indicators.forwardCallIndicators],
  [0x08, 'optionalForwardCallIndicators', indicators.optionalForwardCallIndicators],
  [0x09, 'callingPartysCategory', indicators.callingPartysCategory],
  [0x0a, 'callingPartyNumber', numbers.callingNumber],
  [0x0b, 'redirectingNumber', numbers.originalNumber],
  [0x0c, 'redirectionNumber', numbers.calledNumber],
  [0x0d, 'connectionRequest', routing.connectionRequest(2)],
  [0x0e, 'informationRequestIndicators', indicators.informationRequestIndicators],
  [0x0f, 'informationIndicators', indicators.informationIndicators],
  [0x10, 'continuityIndicators', indicators.continuityIndicators],
  [0x11, 'backwardCallIndicators', indicators.backwardCallIndicators],
  [0x12, 'causeIndicators', causeIndicators],
  [0x13, 'redirectionInformation', redirection.redirectionInformation],
  [0x15, 'circuitGroupSupervisionMessageTypeIndicator', circuits.circuitGroupSupervisionMessageTypeIndicator],
  [0x16, 'rangeAndStatus', circuits.rangeAndStatus],
  [0x17, 'callModificationIndicators', asHex],
  [0x18, 'facilityIndicator', indicators.facilityIndicator],
  [0x1a, 'closedUserGroupInterlockCode', services.closedUserGroupInterlockCode],
  [0x1d, 'userServiceInformation', bearer.userServiceInformation],
  [0x1e, 'signallingPointCode', routing.pointCode(2)],
  [0x20, 'userToUserInformation', services.userToUserInformation],
  [0x21, 'connectedNumber', numbers.connectedNumber],
  [0x22, 'suspendResumeIndicators', indicators.suspendResumeIndicators],
  [0x23, 'transitNetworkSelection', numbers.networkSelection],
  [0x24, 'eventInformation', indicators.eventInformation],
  [0x25, 'circuitAssignmentMap', circuits.circuitAssignmentMap],
  [0x26, 'circuitStateIndicator', circuits.circuitStateIndicator],
  [0x27, 'automaticCongestionLevel', indicators.automaticCongestionLevel],
  [0x28, 'originalCalledNumber', numbers.originalNumber],
  [0x29, 'optionalBackwardCallIndicators', indicators.optionalBackwardCallIndicators],
  [0x2a, 'userToUserIndicators', services.userToUserIndicators],
  [0x2b, 'originationIscPointCode', routing.pointCode(2)],
  [0x2c, 'genericNotificationIndicator', indicators.genericNotificationIndicator, 'repeats'],
  [0x2d, 'callHistoryInformation', twoOctets],
  [0x2e, 'accessDeliveryInformation', indicators.accessDeliveryInformation],
  [0x2f, 'networkSpecificFacility', routing.networkSpecificFacility, 'repeats'],
  [0x30, 'userServiceInformationPrime', bearer.userServiceInformation],
  [0x31, 'propagationDelayCounter', twoOctets],
  [0x32, 'remoteOperations', services.remoteOperations, 'repeats'],
  [0x33, 'serviceActivation', services.serviceActivation],
  [0x34, 'userTeleserviceInformation', bearer.userTeleserviceInformation],
  [0x35, 'transmissionMediumUsed', bearer.transmissionMedium],
  [0x36, 'callDiversionInformation', redirection.callDiversionInformation],
  [0x37, 'echoControlInformation', indicators.echoControlInformation],
  [0x38, 'messageCompatibilityInformation', compatibility.messageCompatibilityInformation],
  [0x39, 'parameterCompatibilityInformation', compatibility.parameterCompatibilityInformation],
  [0x3a, 'mlppPrecedence', services.mlppPrecedence],
  [0x3b, 'mcidRequestIndicators', indicators.mcidRequestIndicators],
  [0x3c, 'mcidResponseIndicators', indicators.mcidResponseIndicators],
  [0x3d, 'hopCounter', indicators.hopCounter],
  [0x3e, 'transmissionMediumRequirementPrime', bearer.transmissionMedium],
  [0x3f, 'locationNumber', numbers.locationNumber],
  [0x40, 'redirectionNumberRestriction', redirection.redirectionNumberRestriction],
  [0x43, 'callTransferReference', octet],
  [0x44, 'loopPreventionIndicators', services.loopPreventionIndicators],
  [0x45, 'callTransferNumber', numbers.connectedNumber],
  [0x4b, 'ccss', services.ccss],
  [0x4c, 'forwardGvns', services.forwardGvns],
  [0x4d, 'backwardGvns', services.backwardGvns],
  [0x4e, 'redirectCapability', redirection.redirectCapability],
  [0x5b, 'networkManagementControls', routing.networkManagementControls],
  [0x65, 'correlationId', numbers.genericDigits],
  [0x66, 'scfId', asHex],
  [0x6e, 'callDiversionTreatmentIndicators', redirection.callDiversionTreatmentIndicators],
  [0x6f, 'calledInNumber', numbers.originalNumber],
  [0x70, 'callOfferingTreatmentIndicators', redirection.callOfferingTreatmentIndicators],
  [0x71, 'chargedPartyIdentification', asHex],
  [0x72, 'conferenceTreatmentIndicators', services.conferenceTreatmentIndicators],
  [0x73, 'displayInformation', services.displayInformation],
  [0x74, 'uidActionIndicators', services.uidActionIndicators],
  [0x75, 'uidCapabilityIndicators', services.uidCapabilityIndicators],
  [0x77, 'redirectCounter', indicators.hopCounter],
  [0x78, 'applicationTransport', routing.applicationTransport, 'repeats'],
  [0x79, 'collectCallRequest', services.collectCallRequest],
  [0x7a, 'ccnrPossibleIndicator', services.ccnrPossibleIndicator],
  [0x7b, 'pivotCapability', redirection.pivotCapability],
  [0x7c, 'pivotRoutingIndicators', redirection.pivotRoutingIndicators],
  [0x7d, 'calledDirectoryNumber', numbers.calledNumber],
  [0x7f, 'originalCalledInNumber', numbers.originalNumber],
  [0x81, 'callingGeodeticLocation', routing.callingGeodeticLocation],
  [0x82, 'htrInformation', numbers.plainNumber],
  [0x84, 'networkRoutingNumber', numbers.networkRoutingNumber],
  [0x85, 'queryOnReleaseCapability', redirection.queryOnReleaseCapability],
  [0x86, 'pivotStatus', redirection.pivotStatus],
  [0x87, 'pivotCounter', indicators.hopCounter],
  [0x88, 'pivotRoutingForwardInformation', redirection.pivotRoutingForwardInformation],
  [0x89, 'pivotRoutingBackwardInformation', redirection.pivotRoutingBackwardInformation],
  [0x8a, 'redirectStatus', redirection.redirectStatus],
  [0x8b, 'redirectForwardInformation', redirection.redirectForwardInformation],
  [0x8c, 'redirectBackwardInformation', redirection.redirectBackwardInformation],
  [0x8d, 'numberPortabilityForwardInformation', redirection.numberPortabilityForwardInformation],
  [0x8e, 'forwardCatIndicators', asHex],
  [0x8f, 'backwardCatIndicators', asHex],
  [0x96, 'automaticRerouting', asHex],
  [0xa6, 'iepsCallInformation', asHex],
  [0xa8, 'vedInformation', asHex],
  [0xc0, 'genericNumber', numbers.genericNumber, 'repeats'],
  [0xc1, 'genericDigits', numbers.genericDigits, 'repeats'],
];

/** What ANSI T1.113 has instead of, or beside, the codes of Q.763. */
const ANSI: readonly Row[] = [
  [0x01, 'callReference', routing.callReference(3)],
  [0x0d, 'connectionRequest', routing.connectionRequest(3)],
  [0x1e, 'signallingPointCode', routing.pointCode(3)],
  [0x2b, 'originationIscPointCode', routing.pointCode(3)],
  [0xc0, 'genericAddress', numbers.genericNumber, 'repeats'],
  [0xc2, 'operatorServicesInformation', asHex],
  [0xc3, 'egressService', asHex],
  [0xc4, 'jurisdictionInformation', numbers.jurisdiction],
  [0xc5, 'carrierIdentification', numbers.networkSelection],
  [0xc6, 'businessGroup', asHex, 'repeats'],
  [0xc7, 'genericName', asHex, 'repeats'],
  [0xe1, 'notificationIndicator', asHex],
  [0xe2, 'serviceActivationAnsi', asHex],
  [0xe3, 'transactionRequest', asHex],
  [0xe5, 'circuitGroupCharacteristicIndicator', asHex],
  [0xe6, 'circuitValidationResponseIndicator', asHex],
  [0xe7, 'outgoingTrunkGroupNumber', asHex],
  [0xe8, 'circuitIdentificationName', asHex],
  [0xe9, 'clliCode', asHex],
  [0xea, 'originatingLineInformation', octet],
  [0xeb, 'chargeNumber', numbers.plainNumber],
  [0xec, 'serviceCode', octet],
  [0xed, 'specialProcessingRequest', octet],
  [0xee, 'carrierSelectionInformation', octet],
  [0xef, 'networkTransport', asHex],
];

/** Parameters by code and by name. */
export interface ParameterTable {
  /** 256 places, one a code. */
  readonly byCode: readonly (ParameterDefinition | undefined)[];
  readonly byName: ReadonlyMap<string, ParameterDefinition>;
}

function tableOf(...parts: readonly (readonly Row[])[]): ParameterTable {
  const byCode: (ParameterDefinition | undefined)[] = Array.from({ length: 256 }, () => undefined);
  for (const [code, name, codec, repeats] of parts.flat()) {
    byCode[code] = { code, name, codec, repeats: repeats === 'repeats' };
  }
  const byName = new Map<string, ParameterDefinition>();
  for (const definition of byCode) if (definition !== undefined) byName.set(definition.name, definition);
  return { byCode, byName };
}

export const ITU_PARAMETERS: ParameterTable = tableOf(ITU);
export const ANSI_PARAMETERS: ParameterTable = tableOf(ITU, ANSI);
