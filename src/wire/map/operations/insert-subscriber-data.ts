import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { odbGeneralData } from '../types/call-barring.ts';
import { offeredCamel4CSIs, supportedCamelPhases } from '../types/camel-phases.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { extSupportedFeatures, supportedFeatures } from '../types/serving-node.ts';
import { ssList } from '../types/ss-info.ts';
import {
  bearerServiceList,
  insertSubscriberDataArg,
  regionalSubscriptionResponse,
  teleserviceList,
} from '../types/subscriber-data.ts';

/** The HLR gives a VLR or SGSN a subscriber's profile, or part of it: TS 29.002 clauses 8.8.1 and 17.7.1. */
export const insertSubscriberData = operation({
  opcode: 7,
  name: 'insertSubscriberData',
  timer: 'm',
  argument: insertSubscriberDataArg,
  result: sequence({
    teleserviceList: optional(tagged(1, teleserviceList)),
    bearerServiceList: optional(tagged(2, bearerServiceList)),
    'ss-List': optional(tagged(3, ssList)),
    'odb-GeneralData': optional(tagged(4, odbGeneralData)),
    regionalSubscriptionResponse: optional(tagged(5, regionalSubscriptionResponse)),
    supportedCamelPhases: optional(tagged(6, supportedCamelPhases)),
    extensionContainer: optional(tagged(7, extensionContainer)),
    offeredCamel4CSIs: optional(tagged(8, offeredCamel4CSIs)),
    supportedFeatures: optional(tagged(9, supportedFeatures)),
    'ext-SupportedFeatures': optional(tagged(10, extSupportedFeatures)),
  }),
});
