import { named } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { password } from '../types/call-barring.ts';
import { ssCode } from '../types/ss-code.ts';

/** A subscriber sets a new password for call barring: TS 29.002 clauses 11.7 and 17.7.4. */
export const registerPassword = operation({
  opcode: 17,
  name: 'registerPassword',
  timer: 'ml',
  argument: named('ss-Code', ssCode),
  result: named('newPassword', password),
});
