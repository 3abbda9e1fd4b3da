import {
  ODD_CONSTRUCTED_STRING,
  ODD_FORM,
  ODD_LONG_TAG,
  ODD_ORDER,
  ODD_REPEATED_FIELD,
  ODD_TRAILING_OCTETS,
  oddityNames,
} from '../../signalling/oddity.ts';
import { type Detector, found } from '../detector.ts';
import { isSensitiveOrHidden } from '../sensitive-operations.ts';
import type { Severity } from '../severity.ts';

interface Weight {
  readonly bit: number;
  /** On operations that can hurt a subscriber, and on all others. */
  readonly sensitive: readonly [Severity, number];
  readonly other: readonly [Severity, number];
}

/** The worst first: it names the finding's weight. */
const WEIGHTS: readonly Weight[] = [
  { bit: ODD_LONG_TAG, sensitive: ['high', 85], other: ['medium', 50] },
  { bit: ODD_REPEATED_FIELD, sensitive: ['high', 80], other: ['medium', 50] },
  { bit: ODD_CONSTRUCTED_STRING, sensitive: ['high', 75], other: ['medium', 50] },
  { bit: ODD_FORM, sensitive: ['high', 75], other: ['medium', 50] },
  { bit: ODD_TRAILING_OCTETS, sensitive: ['medium', 55], other: ['low', 30] },
  { bit: ODD_ORDER, sensitive: ['low', 30], other: ['low', 20] },
];

const BITS = WEIGHTS.reduce((bits, weight) => bits | weight.bit, 0);

export const oddTags: Detector = {
  id: 'odd-tags',
  title: 'Tags and fields written to be misread',
  about:
    'A tag in the long form although it fits the short one, a string cut into pieces, a field given twice, a ' +
    'primitive where a structure belongs, octets behind the end: one node reads past it, another stops. Where ' +
    'the filter and the node behind it differ, the filter is passed. Wardline reads by meaning and names what ' +
    'was odd.',
  class: 'evasion',
  operations: 'all',
  when: ['odd'],
  severity: 'high',
  score: 85,
  references: ['ITU-T X.690 clauses 8.1.2 and 8.6', 'ITU-T Q.773 clause 4.1'],
  falsePositives: [
    'Stacks of a partner that add fields of their own behind the end; they do so in every message',
    'Captures that were cut and padded by the tool that took them',
  ],
  inspect(event, facts) {
    const odd = event.oddities & BITS;
    if (odd === 0 || !facts.fromOutside) return undefined;
    const weight = WEIGHTS.find(({ bit }) => (odd & bit) !== 0);
    if (weight === undefined) return undefined;
    const sensitive = event.kind === 'invoke' && isSensitiveOrHidden(event.opcode, event.user);
    const [severity, score] = sensitive ? weight.sensitive : weight.other;
    const what = event.operation === '' ? 'a message' : event.operation;
    return found(
      oddTags,
      facts,
      `${facts.words.caller(event)} encoded ${what} oddly: ${oddityNames(odd).join(', ')}`,
      { severity, score },
    );
  },
};
