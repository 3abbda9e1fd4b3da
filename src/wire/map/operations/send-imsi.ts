import { named } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { msisdn } from '../types/address.ts';
import { imsi } from '../types/digits.ts';

/** A VLR asks for the IMSI behind a number: TS 29.002 clauses 9.1.1 and 17.7.2. Both are bare. */
export const sendImsi = operation({
  opcode: 58,
  name: 'sendIMSI',
  timer: 'm',
  argument: named('msisdn', msisdn),
  result: named('imsi', imsi),
});
