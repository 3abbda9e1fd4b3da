import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { resultOf } from '../argument.ts';
import { type Detector, type Evidence, type Finding, found } from '../detector.ts';
import { suspected } from '../evidence.ts';
import { type Facts, WARM_UP_MS } from '../facts.ts';
import { member } from '../member.ts';
import { countryName, duration } from '../place-words.ts';
import { NETWORK_DIGITS } from '../same-network.ts';

const SEND_ROUTING_INFO_FOR_SM = 45;

/** Titles of nodes are not ported; numbers are, and who took them over may be in no plan of ours. */
const NODE_WAS_ASKED = 60;
const NUMBER_WAS_ASKED = 45;
/** A register and a switch are two nodes; where one answers for both it is a router for texts, or somebody who wants them. */
const NAMES_ITSELF = 15;
/** Answers of a network that was never asked before. A service centre tries again, and by then the title is known. */
const JUST_SEEN = 20;
const JUST_SEEN_MS = 3_600_000;

export const answerByAnotherNetwork: Detector = {
  id: 'answer-by-another-network',
  title: 'A question is answered by another network than was asked',
  about:
    'Who knows, or guesses, the transaction ids that a node of ours counts out can answer its questions before ' +
    'those who were asked: a forged route brings a text to the forger. Titles change on the way, where a ' +
    'register is called by the number of a subscriber; countries do not. An answer from another country than ' +
    'the question went to, by another operator, is not believed. Nor is one of the same country where we know whose ' +
    'number or node was asked, nobody claims the title that answers, and it was not heard of an hour before; ' +
    'numbers are ported, so that less than that is told and passes.',
  class: 'evasion',
  operations: 'all',
  when: ['result', 'outside'],
  severity: 'high',
  score: 85,
  references: ['ITU-T Q.774 clause 3.2.1', 'ITU-T Q.714 clause 2', '3GPP TS 23.040 clause 10.1'],
  falsePositives: [
    'Registers or service centres that a group of operators has in one country for several',
    'Hubs that answer under titles of their own: list their titles as those of the partner',
    'Numbers that were ported to an operator that is not in the plan, the first time that one is asked for',
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
    if (from === undefined || callingCountry === undefined) return undefined;
    const what = event.operation === '' ? 'a question' : event.operation;
    if (from === callingCountry) return answeredByNobody(event, facts, what);
    return found(
      answerByAnotherNetwork,
      facts,
      `${words.caller(event)} answered ${what}, which was put to ${askedWords(opening.receiver, facts)} in ${countryName(from)}`,
    );
  },
};

/** Somebody of the right country answers, whom no operator in the plan knows. */
function answeredByNobody(event: SignallingEvent, facts: Facts, what: string): Finding | undefined {
  const { opening } = event;
  if (opening === undefined || facts.callingOperator !== undefined) return undefined;
  const node = facts.operatorOf(opening.receiver);
  const whose = node ?? facts.operatorOfMsisdnNumber(opening.receiverNumber);
  if (whose === undefined || whose.home) return undefined;
  // an operator that lists a part of its range has nodes that no plan knows
  if (event.calling.title.slice(0, NETWORK_DIGITS) === opening.receiver.slice(0, NETWORK_DIGITS))
    return undefined;
  const signs: Evidence[] = [
    node === undefined
      ? {
          points: NUMBER_WAS_ASKED,
          text: `the number is of ${whose.name}, and nobody in the plan has the title`,
        }
      : {
          points: NODE_WAS_ASKED,
          text: `the node is of ${whose.name}, and nobody in the plan has the title`,
        },
  ];
  if (namesItself(event)) signs.push({ points: NAMES_ITSELF, text: 'it says that texts come to itself' });
  const { sender, watchedMs } = facts;
  const age = sender.firstAtMs === 0 ? 0 : Math.max(0, event.atMs - sender.firstAtMs);
  if (!sender.pressed && watchedMs >= WARM_UP_MS && age < JUST_SEEN_MS) {
    const text =
      age === 0 ? 'the title was never seen before' : `the title was first seen ${duration(age)} before`;
    signs.push({ points: JUST_SEEN, text });
  }
  const { words } = facts;
  return suspected(
    answerByAnotherNetwork,
    facts,
    `${words.caller(event)} answered ${what}, which was put to ${askedWords(opening.receiver, facts)}`,
    signs,
  );
}

/** Questions go to nodes, or to the number of who they are about. */
function askedWords(receiver: string, facts: Facts): string {
  const { words } = facts;
  return facts.operatorOf(receiver) === undefined ? words.msisdn(receiver) : words.node(receiver);
}

function namesItself(event: SignallingEvent): boolean {
  if (event.opening?.opcode !== SEND_ROUTING_INFO_FOR_SM) return false;
  const location = member(resultOf(event), 'locationInfoWithLMSI');
  const digits = member(member(location, 'networkNode-Number'), 'digits');
  return digits === event.calling.title;
}
