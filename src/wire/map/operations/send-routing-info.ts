import { bits, either, enumerated, integer, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString, msisdn } from '../types/address.ts';
import { extBasicServiceCode } from '../types/basic-service.ts';
import { offeredCamel4CSIs, supportedCamelPhases } from '../types/camel-phases.ts';
import { cugCheckInfo } from '../types/closed-user-group.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { hexOctets } from '../types/hex.ts';
import { alertingPattern } from '../types/octet-codes.ts';
import {
  callReferenceNumber,
  extendedRoutingInfo,
  naeaPreferredCi,
  routingInfo,
} from '../types/routing-info.ts';
import { istSupportIndicator } from '../types/serving-node.ts';
import { extExternalSignalInfo, externalSignalInfo } from '../types/signal-info.ts';
import { ssList } from '../types/ss-info.ts';
import { numberPortabilityStatus, subscriberInfo } from '../types/subscriber-info.ts';

/**
 * A GMSC or gsmSCF asks the HLR where a call to a subscriber goes: TS 29.002 clauses 10.1 and 17.7.3.
 * Versions 1 and 2 have neither interrogationType nor gmsc-OrGsmSCF-Address, which version 3 demands.
 */
export const sendRoutingInfo = operation({
  opcode: 22,
  name: 'sendRoutingInfo',
  timer: 'm',
  argument: sequence({
    msisdn: tagged(0, msisdn),
    'cug-CheckInfo': optional(tagged(1, cugCheckInfo)),
    numberOfForwarding: optional(tagged(2, integer)),
    interrogationType: optional(tagged(3, enumerated({ basicCall: 0, forwarding: 1 }))),
    'or-Interrogation': optional(tagged(4, nullType)),
    'or-Capability': optional(tagged(5, integer)),
    'gmsc-OrGsmSCF-Address': optional(tagged(6, isdnAddressString)),
    callReferenceNumber: optional(tagged(7, callReferenceNumber)),
    forwardingReason: optional(tagged(8, enumerated({ notReachable: 0, busy: 1, noReply: 2 }))),
    basicServiceGroup: optional(tagged(9, extBasicServiceCode)),
    networkSignalInfo: optional(tagged(10, externalSignalInfo)),
    camelInfo: optional(
      tagged(
        11,
        sequence({
          supportedCamelPhases,
          'suppress-T-CSI': optional(nullType),
          extensionContainer: optional(extensionContainer),
          offeredCamel4CSIs: optional(tagged(0, offeredCamel4CSIs)),
        }),
      ),
    ),
    suppressionOfAnnouncement: optional(tagged(12, nullType)),
    extensionContainer: optional(tagged(13, extensionContainer)),
    alertingPattern: optional(tagged(14, alertingPattern)),
    'ccbs-Call': optional(tagged(15, nullType)),
    'supportedCCBS-Phase': optional(tagged(16, integer)),
    additionalSignalInfo: optional(tagged(17, extExternalSignalInfo)),
    istSupportIndicator: optional(tagged(18, istSupportIndicator)),
    'pre-pagingSupported': optional(tagged(19, nullType)),
    callDiversionTreatmentIndicator: optional(tagged(20, hexOctets('callDiversionTreatmentIndicator', 1))),
    'longFTN-Supported': optional(tagged(21, nullType)),
    'suppress-VT-CSI': optional(tagged(22, nullType)),
    suppressIncomingCallBarring: optional(tagged(23, nullType)),
    'gsmSCF-InitiatedCall': optional(tagged(24, nullType)),
    basicServiceGroup2: optional(tagged(25, extBasicServiceCode)),
    networkSignalInfo2: optional(tagged(26, externalSignalInfo)),
    suppressMTSS: optional(tagged(27, bits('suppressCUG', 'suppressCCBS'))),
    mtRoamingRetrySupported: optional(tagged(28, nullType)),
    callPriority: optional(tagged(29, integer)),
  }),
  result: either(
    tagged(
      3,
      sequence({
        imsi: optional(tagged(9, imsi)),
        extendedRoutingInfo: optional(extendedRoutingInfo),
        'cug-CheckInfo': optional(tagged(3, cugCheckInfo)),
        cugSubscriptionFlag: optional(tagged(6, nullType)),
        subscriberInfo: optional(tagged(7, subscriberInfo)),
        'ss-List': optional(tagged(1, ssList)),
        basicService: optional(tagged(5, extBasicServiceCode)),
        forwardingInterrogationRequired: optional(tagged(4, nullType)),
        'vmsc-Address': optional(tagged(2, isdnAddressString)),
        extensionContainer: optional(tagged(0, extensionContainer)),
        'naea-PreferredCI': optional(tagged(10, naeaPreferredCi)),
        'ccbs-Indicators': optional(
          tagged(
            11,
            sequence({
              'ccbs-Possible': optional(tagged(0, nullType)),
              'keepCCBS-CallIndicator': optional(tagged(1, nullType)),
              extensionContainer: optional(tagged(2, extensionContainer)),
            }),
          ),
        ),
        msisdn: optional(tagged(12, msisdn)),
        numberPortabilityStatus: optional(tagged(13, numberPortabilityStatus)),
        istAlertTimer: optional(tagged(14, integer)),
        supportedCamelPhasesInVMSC: optional(tagged(15, supportedCamelPhases)),
        offeredCamel4CSIsInVMSC: optional(tagged(16, offeredCamel4CSIs)),
        routingInfo2: optional(tagged(17, routingInfo)),
        'ss-List2': optional(tagged(18, ssList)),
        basicService2: optional(tagged(19, extBasicServiceCode)),
        allowedServices: optional(tagged(20, bits('firstServiceAllowed', 'secondServiceAllowed'))),
        unavailabilityCause: optional(
          tagged(
            21,
            enumerated({
              bearerServiceNotProvisioned: 1,
              teleserviceNotProvisioned: 2,
              absentSubscriber: 3,
              busySubscriber: 4,
              callBarred: 5,
              'cug-Reject': 6,
            }),
          ),
        ),
        releaseResourcesSupported: optional(tagged(22, nullType)),
        'gsm-BearerCapability': optional(tagged(23, externalSignalInfo)),
      }),
    ),
    sequence({
      imsi,
      routingInfo,
      'cug-CheckInfo': optional(cugCheckInfo),
    }),
  ),
});
