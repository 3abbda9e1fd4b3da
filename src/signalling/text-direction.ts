import type { Glance } from '../wire/glance/glance.ts';
import type { Direction } from '../wire/sms/tpdu-record.ts';

/** mt-ForwardSM, and mo-ForwardSM, which carries texts both ways in versions 1 and 2 (TS 29.002 clause 12.2). */
const MT_FORWARD_SM = 44;
const FORWARD_SM = 46;

/** Which way a request of MAP carries its short message, as the full decode has it; `undefined` where it carries none. */
export function textDirection(opcode: number, { textStart, textFromCentre }: Glance): Direction | undefined {
  if (textStart < 0) return undefined;
  if (opcode === MT_FORWARD_SM) return 'sc-to-ms';
  if (opcode !== FORWARD_SM) return undefined;
  return textFromCentre ? 'sc-to-ms' : 'ms-to-sc';
}
