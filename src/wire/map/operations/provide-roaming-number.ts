import { either, integer, named, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString, msisdn } from '../types/address.ts';
import { offeredCamel4CSIs, supportedCamelPhases } from '../types/camel-phases.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { lmsi } from '../types/lmsi.ts';
import { alertingPattern } from '../types/octet-codes.ts';
import { pagingArea } from '../types/paging-area.ts';
import { plmnId } from '../types/plmn.ts';
import { callReferenceNumber } from '../types/routing-info.ts';
import { extExternalSignalInfo, externalSignalInfo } from '../types/signal-info.ts';

/** Version 3. */
const given = sequence({
  roamingNumber: isdnAddressString,
  extensionContainer: optional(extensionContainer),
  releaseResourcesSupported: optional(nullType),
  'vmsc-Address': optional(isdnAddressString),
});

/** Versions 1 and 2. */
const bareNumber = named('roamingNumber', isdnAddressString);

/**
 * The HLR asks the VLR for a number to route a call to: TS 29.002 clauses 10.2 and 17.7.3.
 * previousRoamingNumber is of version 1.
 */
export const provideRoamingNumber = operation({
  opcode: 4,
  name: 'provideRoamingNumber',
  timer: 'm',
  argument: sequence({
    imsi: tagged(0, imsi),
    'msc-Number': tagged(1, isdnAddressString),
    msisdn: optional(tagged(2, msisdn)),
    previousRoamingNumber: optional(tagged(3, isdnAddressString)),
    lmsi: optional(tagged(4, lmsi)),
    'gsm-BearerCapability': optional(tagged(5, externalSignalInfo)),
    networkSignalInfo: optional(tagged(6, externalSignalInfo)),
    suppressionOfAnnouncement: optional(tagged(7, nullType)),
    'gmsc-Address': optional(tagged(8, isdnAddressString)),
    callReferenceNumber: optional(tagged(9, callReferenceNumber)),
    'or-Interrogation': optional(tagged(10, nullType)),
    extensionContainer: optional(tagged(11, extensionContainer)),
    alertingPattern: optional(tagged(12, alertingPattern)),
    'ccbs-Call': optional(tagged(13, nullType)),
    supportedCamelPhasesInInterrogatingNode: optional(tagged(15, supportedCamelPhases)),
    additionalSignalInfo: optional(tagged(14, extExternalSignalInfo)),
    orNotSupportedInGMSC: optional(tagged(16, nullType)),
    'pre-pagingSupported': optional(tagged(17, nullType)),
    'longFTN-Supported': optional(tagged(18, nullType)),
    'suppress-VT-CSI': optional(tagged(19, nullType)),
    offeredCamel4CSIsInInterrogatingNode: optional(tagged(20, offeredCamel4CSIs)),
    mtRoamingRetrySupported: optional(tagged(21, nullType)),
    pagingArea: optional(tagged(22, pagingArea)),
    callPriority: optional(tagged(23, integer)),
    'mtrf-Indicator': optional(tagged(24, nullType)),
    'oldMSC-Number': optional(tagged(25, isdnAddressString)),
    'lastUsedLtePLMN-Id': optional(tagged(26, plmnId)),
  }),
  result: either(given, bareNumber),
  // read as any version, written as their own
  versions: {
    2: { result: either(bareNumber, given) },
    1: { result: either(bareNumber, given) },
  },
});
