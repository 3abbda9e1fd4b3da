import { nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { msisdn } from '../types/address.ts';
import { extBasicServiceCode } from '../types/basic-service.ts';
import { dCsi, oBcsmCamelTdpCriteriaList, oCsi } from '../types/camel-call-subscription.ts';
import { cugCheckInfo } from '../types/closed-user-group.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { callReferenceNumber, forwardingData, uuData } from '../types/routing-info.ts';

/** A visited MSC hands a call back to the GMSC, to be forwarded there: TS 29.002 clauses 10.3 and 17.7.3. */
export const resumeCallHandling = operation({
  opcode: 6,
  name: 'resumeCallHandling',
  timer: 'm',
  argument: sequence({
    callReferenceNumber: optional(tagged(0, callReferenceNumber)),
    basicServiceGroup: optional(tagged(1, extBasicServiceCode)),
    forwardingData: optional(tagged(2, forwardingData)),
    imsi: optional(tagged(3, imsi)),
    'cug-CheckInfo': optional(tagged(4, cugCheckInfo)),
    'o-CSI': optional(tagged(5, oCsi)),
    extensionContainer: optional(tagged(7, extensionContainer)),
    'ccbs-Possible': optional(tagged(8, nullType)),
    msisdn: optional(tagged(9, msisdn)),
    'uu-Data': optional(tagged(10, uuData)),
    allInformationSent: optional(tagged(11, nullType)),
    'd-csi': optional(tagged(12, dCsi)),
    'o-BcsmCamelTDPCriteriaList': optional(tagged(13, oBcsmCamelTdpCriteriaList)),
    basicServiceGroup2: optional(tagged(14, extBasicServiceCode)),
    mtRoamingRetry: optional(tagged(15, nullType)),
  }),
  result: sequence({
    extensionContainer: optional(extensionContainer),
  }),
});
