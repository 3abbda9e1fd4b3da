import { type Detector, found } from '../detector.ts';

export const globalOpcode: Detector = {
  id: 'global-opcode',
  title: 'An operation code written as an object identifier',
  about:
    'TCAP can name an operation by a small integer or by an object identifier. MAP and CAP only have ' +
    'integers. Some nodes nevertheless take the last arc of an identifier for the code, while a filter that ' +
    'compares integers sees none.',
  class: 'evasion',
  operations: 'all',
  when: ['odd'],
  severity: 'high',
  score: 95,
  references: ['ITU-T Q.773 table 23', '3GPP TS 29.002 clause 17.1.1'],
  falsePositives: ['Other users of TCAP than MAP and CAP: told apart by subsystem, and only noted'],
  inspect(event, facts) {
    if (event.globalOpcode === '' || !facts.fromOutside) return undefined;
    const reason = `${facts.words.caller(event)} named an operation by the object identifier ${event.globalOpcode}`;
    return event.user === 'unknown'
      ? found(globalOpcode, facts, `${reason}, to a user that is neither MAP nor CAP`, {
          severity: 'low',
          score: 30,
        })
      : found(globalOpcode, facts, `${reason}; ${event.user.toUpperCase()} has none of these`);
  },
};
