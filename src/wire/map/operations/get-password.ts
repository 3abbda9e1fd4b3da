import { enumerated, named } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { password } from '../types/call-barring.ts';

/** The HLR asks the subscriber for the password: TS 29.002 clauses 11.8 and 17.7.4. */
export const getPassword = operation({
  opcode: 18,
  name: 'getPassword',
  timer: 'm',
  argument: named('guidanceInfo', enumerated({ enterPW: 0, enterNewPW: 1, 'enterNewPW-Again': 2 })),
  result: named('currentPassword', password),
});
