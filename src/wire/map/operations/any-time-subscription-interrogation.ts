import { nullType, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString, msisdn } from '../types/address.ts';
import { offeredCamel4CSIs, supportedCamelPhases } from '../types/camel-phases.ts';
import { camelSubscriptionInfo } from '../types/camel-subscription-info.ts';
import {
  additionalRequestedCamelSubscriptionInfo,
  callBarringData,
  callForwardingData,
  callHoldData,
  callWaitingData,
  clipData,
  clirData,
  ectData,
  odbInfo,
  requestedCamelSubscriptionInfo,
} from '../types/cse-data.ts';
import { csgSubscriptionDataList } from '../types/csg-subscription.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { ssForBsCode } from '../types/ss-info.ts';
import { basicServiceList } from '../types/subscriber-data.ts';
import { subscriberIdentity } from '../types/subscriber-identity.ts';

/** A gsmSCF asks the HLR for a profile: TS 29.002 clauses 8.11.3 and 17.7.1. */
export const anyTimeSubscriptionInterrogation = operation({
  opcode: 62,
  name: 'anyTimeSubscriptionInterrogation',
  timer: 'm',
  argument: sequence({
    subscriberIdentity: tagged(0, subscriberIdentity),
    requestedSubscriptionInfo: tagged(
      1,
      sequence({
        'requestedSS-Info': optional(tagged(1, ssForBsCode)),
        odb: optional(tagged(2, nullType)),
        'requestedCAMEL-SubscriptionInfo': optional(tagged(3, requestedCamelSubscriptionInfo)),
        'supportedVLR-CAMEL-Phases': optional(tagged(4, nullType)),
        'supportedSGSN-CAMEL-Phases': optional(tagged(5, nullType)),
        extensionContainer: optional(tagged(6, extensionContainer)),
        'additionalRequestedCAMEL-SubscriptionInfo': optional(
          tagged(7, additionalRequestedCamelSubscriptionInfo),
        ),
        'msisdn-BS-List': optional(tagged(8, nullType)),
        'csg-SubscriptionDataRequested': optional(tagged(9, nullType)),
        'cw-Info': optional(tagged(10, nullType)),
        'clip-Info': optional(tagged(11, nullType)),
        'clir-Info': optional(tagged(12, nullType)),
        'hold-Info': optional(tagged(13, nullType)),
        'ect-Info': optional(tagged(14, nullType)),
      }),
    ),
    'gsmSCF-Address': tagged(2, isdnAddressString),
    extensionContainer: optional(tagged(3, extensionContainer)),
    'longFTN-Supported': optional(tagged(4, nullType)),
  }),
  result: sequence({
    callForwardingData: optional(tagged(1, callForwardingData)),
    callBarringData: optional(tagged(2, callBarringData)),
    'odb-Info': optional(tagged(3, odbInfo)),
    'camel-SubscriptionInfo': optional(tagged(4, camelSubscriptionInfo)),
    'supportedVLR-CAMEL-Phases': optional(tagged(5, supportedCamelPhases)),
    'supportedSGSN-CAMEL-Phases': optional(tagged(6, supportedCamelPhases)),
    extensionContainer: optional(tagged(7, extensionContainer)),
    offeredCamel4CSIsInVLR: optional(tagged(8, offeredCamel4CSIs)),
    offeredCamel4CSIsInSGSN: optional(tagged(9, offeredCamel4CSIs)),
    'msisdn-BS-List': optional(
      tagged(
        10,
        sequenceOf(
          sequence({
            msisdn,
            basicServiceList: optional(tagged(0, basicServiceList)),
            extensionContainer: optional(tagged(1, extensionContainer)),
          }),
        ),
      ),
    ),
    'csg-SubscriptionDataList': optional(tagged(11, csgSubscriptionDataList)),
    'cw-Data': optional(tagged(12, callWaitingData)),
    'ch-Data': optional(tagged(13, callHoldData)),
    'clip-Data': optional(tagged(14, clipData)),
    'clir-Data': optional(tagged(15, clirData)),
    'ect-data': optional(tagged(16, ectData)),
  }),
});
