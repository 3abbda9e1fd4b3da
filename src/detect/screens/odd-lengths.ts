import { ODD_INDEFINITE_LENGTH, ODD_LONG_LENGTH, oddityNames } from '../../signalling/oddity.ts';
import { type Detector, found } from '../detector.ts';

const BITS = ODD_INDEFINITE_LENGTH | ODD_LONG_LENGTH;

export const oddLengths: Detector = {
  id: 'odd-lengths',
  title: 'Lengths in a form that few stacks use',
  about:
    'Indefinite lengths and lengths over more octets than needed are legal, and some honest stacks send them. ' +
    'They are named because tools of attackers do so too; alone they never decide anything.',
  class: 'evasion',
  operations: 'all',
  when: ['odd'],
  severity: 'info',
  score: 10,
  references: ['ITU-T X.690 clause 8.1.3', 'ITU-T Q.773 clause 4.1.2'],
  falsePositives: ['Many honest stacks; this is a remark rather than a finding'],
  inspect(event, facts) {
    const odd = event.oddities & BITS;
    if (odd === 0 || !facts.fromOutside) return undefined;
    return found(
      oddLengths,
      facts,
      `${facts.words.caller(event)} wrote lengths in a legal but rare form: ${oddityNames(odd).join(', ')}`,
    );
  },
};
