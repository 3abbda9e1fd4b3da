import { ODD_DIGITS } from '../../signalling/oddity.ts';
import { type Detector, found } from '../detector.ts';

/** TS 23.003 clause 2.2. */
const LONGEST_IMSI = 15;

export const oddDigits: Detector = {
  id: 'odd-digits',
  title: 'A number with digits that numbers do not have',
  about:
    'Fillers in the middle, digits above nine, an IMSI over 15 digits: a node that skips them and a filter ' +
    'that does not will disagree about whose number it is.',
  class: 'evasion',
  operations: 'all',
  when: ['odd'],
  severity: 'medium',
  score: 45,
  references: ['3GPP TS 29.002 clause 17.7.8 (TBCD-STRING)', '3GPP TS 23.003 clause 2.2'],
  falsePositives: [
    'Service codes with * and # in addresses of short messages',
    'Captures whose numbers were blanked out for privacy',
  ],
  inspect(event, facts) {
    if (!facts.fromOutside) return undefined;
    const { imsi } = event;
    const { words } = facts;
    if (imsi.length > LONGEST_IMSI) {
      return found(
        oddDigits,
        facts,
        `${words.caller(event)} named an IMSI of ${imsi.length} digits, which none has`,
      );
    }
    if ((event.oddities & ODD_DIGITS) === 0) return undefined;
    const what = event.operation === '' ? 'a message' : event.operation;
    return found(oddDigits, facts, `${words.caller(event)} wrote a number with odd digits in ${what}`, {
      severity: 'low',
      score: 30,
    });
  },
};
