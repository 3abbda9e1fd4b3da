import { integer, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { ftnAddressString } from '../types/address.ts';
import { basicServiceCode } from '../types/basic-service.ts';
import { isdnSubaddressString } from '../types/signal-info.ts';
import { ssCode } from '../types/ss-code.ts';
import { ssInfo } from '../types/ss-info.ts';

/**
 * A subscriber enters data for a supplementary service, a number to forward to above all: TS 29.002 clauses
 * 11.1 and 17.7.4.
 */
export const registerSS = operation({
  opcode: 10,
  name: 'registerSS',
  timer: 'm',
  argument: sequence({
    'ss-Code': ssCode,
    basicService: optional(basicServiceCode),
    forwardedToNumber: optional(tagged(4, ftnAddressString)),
    forwardedToSubaddress: optional(tagged(6, isdnSubaddressString)),
    noReplyConditionTime: optional(tagged(5, integer)),
    defaultPriority: optional(tagged(7, integer)),
    nbrUser: optional(tagged(8, integer)),
    'longFTN-Supported': optional(tagged(9, nullType)),
  }),
  result: ssInfo,
});
