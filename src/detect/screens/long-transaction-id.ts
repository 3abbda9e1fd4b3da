import { ODD_EMPTY_TRANSACTION_ID, ODD_LONG_TRANSACTION_ID } from '../../signalling/oddity.ts';
import { type Detector, found } from '../detector.ts';

/** Q.773 clause 4.2.1. */
const LONGEST_ID_OCTETS = 4;

export const longTransactionId: Detector = {
  id: 'long-transaction-id',
  title: 'A transaction id that TCAP does not allow',
  about:
    'Transaction ids have one to four octets. A filter that keeps four of a longer one loses the dialogue, ' +
    'and what follows in it is not screened with what came before.',
  class: 'evasion',
  operations: 'all',
  when: ['odd'],
  severity: 'high',
  score: 85,
  references: ['ITU-T Q.773 clause 4.2.1'],
  falsePositives: ['None known'],
  inspect(event, facts) {
    if (!facts.fromOutside) return undefined;
    const octets = Math.max(event.otidOctets, event.dtidOctets);
    const { words } = facts;
    if (octets > LONGEST_ID_OCTETS || (event.oddities & ODD_LONG_TRANSACTION_ID) !== 0) {
      return found(
        longTransactionId,
        facts,
        `${words.caller(event)} used a transaction id of ${octets} octets; four are the most`,
      );
    }
    if ((event.oddities & ODD_EMPTY_TRANSACTION_ID) === 0) return undefined;
    return found(longTransactionId, facts, `${words.caller(event)} used an empty transaction id`);
  },
};
