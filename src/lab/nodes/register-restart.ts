import { reset } from '../../wire/map/operations/reset.ts';
import { e164 } from '../core/components.ts';
import { type Hlr, SSN_HLR, SSN_SGSN, SSN_VLR } from './hlr.ts';

/**
 * A register restarts: it tells every node that serves a subscriber of it, and hears of each of them again at
 * their next activity. TS 29.002 clause 8.10.1.
 */
export function restartRegister(hlr: Hlr): void {
  const sender = { sendingNodenumber: { 'hlr-Number': e164(hlr.title) } };
  const tell = (title: string, ssn: number) =>
    hlr.ask({
      to: { title, ssn },
      ssn: SSN_HLR,
      context: 'resetContext',
      operation: reset,
      argument: (version: number) => (version === 1 ? { networkResource: 'hlr', ...sender } : sender),
      done: () => {},
    });
  const { vlrs, sgsns } = hlr.servingNodes();
  for (const vlr of vlrs) tell(vlr, SSN_VLR);
  for (const sgsn of sgsns) tell(sgsn, SSN_SGSN);
}
