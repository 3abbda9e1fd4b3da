import { ia5String, named } from '../../ber/schema.ts';
import { operation } from '../operation.ts';

/** USSD of version 1, text as it is: GSM 09.02 version 3. */
export const processUnstructuredSSData = operation({
  opcode: 19,
  name: 'processUnstructuredSS-Data',
  timer: 'm',
  argument: named('ss-UserData', ia5String),
  result: named('ss-UserData', ia5String),
});
