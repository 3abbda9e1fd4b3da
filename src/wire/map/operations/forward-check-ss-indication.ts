import { operation } from '../operation.ts';

/** An HLR that restarted asks for the subscriber to be told to check services: clause 8.10.2. */
export const forwardCheckSsIndication = operation({
  opcode: 38,
  name: 'forwardCheckSS-Indication',
  timer: 's',
});
