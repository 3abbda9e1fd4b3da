import { type Detector, found } from '../detector.ts';
import { countryName } from '../place-words.ts';

export const answerByAnotherNetwork: Detector = {
  id: 'answer-by-another-network',
  title: 'A question is answered by another network than was asked',
  about:
    'Who knows, or guesses, the transaction ids that a node of ours counts out can answer its questions before ' +
    'those who were asked: a forged route brings a text to the forger. Titles change on the way, where a ' +
    'register is called by the number of a subscriber; countries do not. An answer from another country than ' +
    'the question went to, by another operator, is not believed.',
  class: 'evasion',
  operations: 'all',
  when: ['result', 'outside'],
  severity: 'high',
  score: 85,
  references: ['ITU-T Q.774 clause 3.2.1', 'ITU-T Q.714 clause 2', '3GPP TS 23.040 clause 10.1'],
  falsePositives: [
    'Registers or service centres that a group of operators has in one country for several',
    'Hubs that answer under titles of their own: list their titles as those of the partner',
  ],
  inspect(event, facts) {
    const { opening } = event;
    if (opening === undefined || event.byInitiator !== false || opening.receiverNumber === 0)
      return undefined;
    if (event.calling.number === opening.receiverNumber || !facts.fromOutside || facts.returned)
      return undefined;
    const asked = facts.operatorOf(opening.receiver);
    const { callingOperator, callingCountry, words } = facts;
    if (asked?.home === true || (asked !== undefined && asked === callingOperator)) return undefined;
    const from = facts.countryOf(opening.receiver);
    if (from === undefined || callingCountry === undefined || from === callingCountry) return undefined;
    const what = event.operation === '' ? 'a question' : event.operation;
    return found(
      answerByAnotherNetwork,
      facts,
      `${words.caller(event)} answered ${what}, which was put to ${words.node(opening.receiver)} in ${countryName(from)}`,
    );
  },
};
