import {
  bits,
  choice,
  enumerated,
  nullType,
  optional,
  sequence,
  sequenceOf,
  tagged,
} from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { gsnAddress } from '../types/gsn-address.ts';
import { pdnGwUpdate } from '../types/packet-data.ts';
import { plmnId } from '../types/plmn.ts';
import { usedRatType } from '../types/radio-access.ts';
import { addInfo, sgsnCapability } from '../types/serving-node.ts';
import { diameterIdentity } from '../types/text.ts';

/** An SGSN tells the HLR that it serves the subscriber now: TS 29.002 clauses 8.1.7 and 17.7.1. */
export const updateGprsLocation = operation({
  opcode: 23,
  name: 'updateGprsLocation',
  timer: 'm',
  argument: sequence({
    imsi,
    'sgsn-Number': isdnAddressString,
    'sgsn-Address': gsnAddress,
    extensionContainer: optional(extensionContainer),
    'sgsn-Capability': optional(tagged(0, sgsnCapability)),
    informPreviousNetworkEntity: optional(tagged(1, nullType)),
    'ps-LCS-NotSupportedByUE': optional(tagged(2, nullType)),
    'v-gmlc-Address': optional(tagged(3, gsnAddress)),
    'add-info': optional(tagged(4, addInfo)),
    'eps-info': optional(
      tagged(
        5,
        choice({
          'pdn-gw-update': tagged(0, pdnGwUpdate),
          'isr-Information': tagged(1, bits('updateLocation', 'cancelSGSN', 'initialAttachIndicator')),
        }),
      ),
    ),
    servingNodeTypeIndicator: optional(tagged(6, nullType)),
    skipSubscriberDataUpdate: optional(tagged(7, nullType)),
    'usedRAT-Type': optional(tagged(8, usedRatType)),
    gprsSubscriptionDataNotNeeded: optional(tagged(9, nullType)),
    nodeTypeIndicator: optional(tagged(10, nullType)),
    areaRestricted: optional(tagged(11, nullType)),
    'ue-reachableIndicator': optional(tagged(12, nullType)),
    epsSubscriptionDataNotNeeded: optional(tagged(13, nullType)),
    'ue-srvcc-Capability': optional(
      tagged(14, enumerated({ 'ue-srvcc-not-supported': 0, 'ue-srvcc-supported': 1 })),
    ),
    'eplmn-List': optional(tagged(15, sequenceOf(plmnId))),
    mmeNumberforMTSMS: optional(tagged(16, isdnAddressString)),
    smsRegisterRequest: optional(
      tagged(
        17,
        enumerated({
          'sms-registration-required': 0,
          'sms-registration-not-preferred': 1,
          'no-preference': 2,
        }),
      ),
    ),
    'sms-Only': optional(tagged(18, nullType)),
    removalofMMERegistrationforSMS: optional(tagged(22, nullType)),
    'sgsn-Name': optional(tagged(19, diameterIdentity)),
    'sgsn-Realm': optional(tagged(20, diameterIdentity)),
    'lgd-supportIndicator': optional(tagged(21, nullType)),
    'adjacentPLMN-List': optional(tagged(23, sequenceOf(plmnId))),
  }),
  result: sequence({
    'hlr-Number': isdnAddressString,
    extensionContainer: optional(extensionContainer),
    'add-Capability': optional(nullType),
    'sgsn-mmeSeparationSupported': optional(tagged(0, nullType)),
    mmeRegisteredforSMS: optional(tagged(1, nullType)),
  }),
});
