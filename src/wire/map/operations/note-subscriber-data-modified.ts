import { bits, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { msisdn } from '../types/address.ts';
import { camelSubscriptionInfo } from '../types/camel-subscription-info.ts';
import {
  callHoldData,
  callWaitingData,
  clipData,
  clirData,
  ectData,
  extCallBarringInfoForCse,
  extForwardingInfoForCse,
  odbInfo,
} from '../types/cse-data.ts';
import { csgSubscriptionDataList } from '../types/csg-subscription.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';

/** The HLR tells a gsmSCF that a profile has changed: TS 29.002 clauses 8.11.5 and 17.7.1. */
export const noteSubscriberDataModified = operation({
  opcode: 5,
  name: 'noteSubscriberDataModified',
  timer: 'm',
  argument: sequence({
    imsi,
    msisdn,
    'forwardingInfoFor-CSE': optional(tagged(0, extForwardingInfoForCse)),
    'callBarringInfoFor-CSE': optional(tagged(1, extCallBarringInfoForCse)),
    'odb-Info': optional(tagged(2, odbInfo)),
    'camel-SubscriptionInfo': optional(tagged(3, camelSubscriptionInfo)),
    allInformationSent: optional(tagged(4, nullType)),
    extensionContainer: optional(extensionContainer),
    'ue-reachable': optional(tagged(5, bits('mme', 'sgsn'))),
    'csg-SubscriptionDataList': optional(tagged(6, csgSubscriptionDataList)),
    'cw-Data': optional(tagged(7, callWaitingData)),
    'ch-Data': optional(tagged(8, callHoldData)),
    'clip-Data': optional(tagged(9, clipData)),
    'clir-Data': optional(tagged(10, clirData)),
    'ect-data': optional(tagged(11, ectData)),
  }),
  result: sequence({
    extensionContainer: optional(extensionContainer),
  }),
});
