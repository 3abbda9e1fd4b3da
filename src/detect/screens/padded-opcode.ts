import { ODD_LONG_OPCODE, ODD_PADDED_INTEGER } from '../../signalling/oddity.ts';
import { type Detector, found } from '../detector.ts';
import { isSensitiveOrHidden } from '../sensitive-operations.ts';

export const paddedOpcode: Detector = {
  id: 'padded-opcode',
  title: 'An integer written longer than it is',
  about:
    'Operation codes of MAP and CAP fit one octet. One written with leading zeros or over several octets is ' +
    'the same operation for a careless node and another one for a careless filter. Wardline reads the value ' +
    'and names the trick; on operations that can hurt a subscriber that is enough to refuse.',
  class: 'evasion',
  operations: 'all',
  when: ['odd'],
  severity: 'high',
  score: 85,
  references: ['ITU-T X.690 clause 8.3.2', 'ITU-T Q.773 clause 4.2.2'],
  falsePositives: ['A stack that writes all integers over four octets; none is known to speak MAP so'],
  inspect(event, facts) {
    if ((event.oddities & (ODD_LONG_OPCODE | ODD_PADDED_INTEGER)) === 0) return undefined;
    if (!facts.fromOutside || event.kind === 'none') return undefined;
    const { opcode, user, operation } = event;
    const isLongCode = (event.oddities & ODD_LONG_OPCODE) !== 0;
    const what = isLongCode ? 'an operation code over several octets' : 'an integer with needless octets';
    const reason = `${facts.words.caller(event)} wrote ${what} in ${operation || `operation ${opcode}`}, as filters are led astray with`;
    if (!isSensitiveOrHidden(opcode, user) || event.kind !== 'invoke') {
      return found(paddedOpcode, facts, reason, { severity: 'medium', score: 40 });
    }
    return isLongCode
      ? found(paddedOpcode, facts, reason)
      : found(paddedOpcode, facts, reason, { severity: 'high', score: 80 });
  },
};
