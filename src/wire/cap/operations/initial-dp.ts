import { enumerated, integer, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { isdnAddressString } from '../../map/types/address.ts';
import { extBasicServiceCode } from '../../map/types/basic-service.ts';
import { offeredCamel4Functionalities, supportedCamelPhases } from '../../map/types/camel-phases.ts';
import { imei, imsi } from '../../map/types/digits.ts';
import { extensionContainer } from '../../map/types/extension-container.ts';
import { hexOctets } from '../../map/types/hex.ts';
import { locationInformation } from '../../map/types/location-information.ts';
import { locationNumber } from '../../map/types/location-number.ts';
import { msClassmark2 } from '../../map/types/subscriber-info.ts';
import { subscriberState } from '../../map/types/subscriber-state.ts';
import { operation } from '../operation.ts';
import { calledPartyBcdNumber } from '../types/bcd-number.ts';
import {
  bearerCapability,
  callReferenceNumber,
  carrier,
  cugInterlock,
  highLayerCompatibility,
  ipSspCapabilities,
  lowLayerCompatibility,
} from '../types/call.ts';
import { eventTypeBcsm } from '../types/event.ts';
import { extensions } from '../types/extensions.ts';
import {
  calledPartyNumber,
  callingPartyNumber,
  callingPartysCategory,
  cause,
  digitsAsNumber,
  originalCalledPartyId,
  redirectingPartyId,
  redirectionInformation,
} from '../types/isup-parameter.ts';
import { serviceInteractionIndicatorsTwo } from '../types/service-interaction.ts';
import { timeAndTimezone } from '../types/time.ts';

/** User-to-user data of the calling side. */
const uuData = sequence({
  uuIndicator: optional(tagged(0, hexOctets('uuIndicator', 1))),
  uui: optional(tagged(1, hexOctets('uui', 1, 131))),
  uusCFInteraction: optional(tagged(2, nullType)),
  extensionContainer: optional(tagged(3, extensionContainer)),
});

const initialDPArgExtension = sequence({
  gmscAddress: optional(tagged(0, isdnAddressString)),
  forwardingDestinationNumber: optional(tagged(1, calledPartyNumber)),
  'ms-Classmark2': optional(tagged(2, msClassmark2)),
  iMEI: optional(tagged(3, imei)),
  supportedCamelPhases: optional(tagged(4, supportedCamelPhases)),
  offeredCamel4Functionalities: optional(tagged(5, offeredCamel4Functionalities)),
  bearerCapability2: optional(tagged(6, bearerCapability)),
  'ext-basicServiceCode2': optional(tagged(7, extBasicServiceCode)),
  highLayerCompatibility2: optional(tagged(8, highLayerCompatibility)),
  lowLayerCompatibility: optional(tagged(9, lowLayerCompatibility)),
  lowLayerCompatibility2: optional(tagged(10, lowLayerCompatibility)),
  enhancedDialledServicesAllowed: optional(tagged(11, nullType)),
  'uu-Data': optional(tagged(12, uuData)),
  collectInformationAllowed: optional(tagged(13, nullType)),
  releaseCallArgExtensionAllowed: optional(tagged(14, nullType)),
});

const fields = {
  serviceKey: tagged(0, integer),
  calledPartyNumber: optional(tagged(2, calledPartyNumber)),
  callingPartyNumber: optional(tagged(3, callingPartyNumber)),
  callingPartysCategory: optional(tagged(5, callingPartysCategory)),
  cGEncountered: optional(
    tagged(7, enumerated({ noCGencountered: 0, manualCGencountered: 1, scpOverload: 2 })),
  ),
  iPSSPCapabilities: optional(tagged(8, ipSspCapabilities)),
  locationNumber: optional(tagged(10, locationNumber)),
  originalCalledPartyID: optional(tagged(12, originalCalledPartyId)),
  extensions: optional(tagged(15, extensions)),
  highLayerCompatibility: optional(tagged(23, highLayerCompatibility)),
  additionalCallingPartyNumber: optional(tagged(25, digitsAsNumber)),
  bearerCapability: optional(tagged(27, bearerCapability)),
  eventTypeBCSM: optional(tagged(28, eventTypeBcsm)),
  redirectingPartyID: optional(tagged(29, redirectingPartyId)),
  redirectionInformation: optional(tagged(30, redirectionInformation)),
  cause: optional(tagged(17, cause)),
  serviceInteractionIndicatorsTwo: optional(tagged(32, serviceInteractionIndicatorsTwo)),
  carrier: optional(tagged(37, carrier)),
  'cug-Index': optional(tagged(45, integer)),
  'cug-Interlock': optional(tagged(46, cugInterlock)),
  'cug-OutgoingAccess': optional(tagged(47, nullType)),
  iMSI: optional(tagged(50, imsi)),
  subscriberState: optional(tagged(51, subscriberState)),
  locationInformation: optional(tagged(52, locationInformation)),
  'ext-basicServiceCode': optional(tagged(53, extBasicServiceCode)),
  callReferenceNumber: optional(tagged(54, callReferenceNumber)),
  mscAddress: optional(tagged(55, isdnAddressString)),
  calledPartyBCDNumber: optional(tagged(56, calledPartyBcdNumber)),
  timeAndTimezone: optional(tagged(57, timeAndTimezone)),
  'callForwardingSS-Pending': optional(tagged(58, nullType)),
};

/**
 * In phase 2 the extension was another sequence, in which the gateway had the tag that now is the number
 * diverted to. Data of North American carriers, tag 0, stay as octets.
 */
const phase2Extension = sequence({ gmscAddress: optional(tagged(1, isdnAddressString)) });

/**
 * A call of a subscriber with a CAMEL service has reached a detection point, and waits for instructions:
 * TS 29.078 clause 6.1.1.
 */
export const initialDP = operation({
  opcode: 0,
  name: 'initialDP',
  timer: 'short',
  invokedBy: ['ssf'],
  since: 1,
  argument: sequence({ ...fields, initialDPArgExtension: optional(tagged(59, initialDPArgExtension)) }),
  versions: {
    2: { argument: sequence({ ...fields, initialDPArgExtension: optional(tagged(59, phase2Extension)) }) },
  },
});
