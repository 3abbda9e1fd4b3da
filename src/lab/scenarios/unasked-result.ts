import { mtForwardSm } from '../../wire/map/operations/mt-forward-sm.ts';
import { sendRoutingInfoForSm } from '../../wire/map/operations/send-routing-info-for-sm.ts';
import { encodeTcap } from '../../wire/tcap/encode-tcap.ts';
import { greet } from '../carried/greet.ts';
import { e164, resultOf } from '../core/components.ts';
import type { Meaning } from '../core/dialogue.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { addressOf } from '../core/signalling-node.ts';
import type { Level } from '../core/truth.ts';
import { SSN_HLR, SSN_MSC } from '../nodes/hlr.ts';
import { deliveredText } from '../nodes/texts.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const SENT_TEXTS: Meaning = { user: 'map', version: 3, context: 'shortMsgMO-RelayContext-v3' };
/** Transaction ids that are tried: nodes count, and how far is known better the better one watches. */
const GUESSES: Readonly<Record<Level, number>> = { clumsy: 40, careful: 8, insider: 3 };
/** A service centre asks its first question in a dialogue under this invoke id. */
const FIRST_INVOKE_ID = 1;
/** The text is at the centre by then, and the answer of the register abroad is not. */
const IN_BETWEEN_MS = 20;
/** Far enough that an answer takes longer than a forged one. */
const FRIENDS_NETWORK = 'us';
const FRIEND = 321;

export const unaskedResult: Scenario = {
  id: 'unasked-result',
  title: 'Somebody answers a question that was put to another, before they do',
  about:
    'The victim is brought to text a number abroad. The home service centre asks the register there for the ' +
    'route; the attacker knows how far the centre has counted its transactions, since it greeted it before, and ' +
    'sends the answer first: the text comes to the attacker. Levels differ in the titles, in how long they wait ' +
    'after the greeting, and in how many ids they have to try: 40, 8 or 3.',
  class: 'evasion',
  alsoRight: ['sms-interception'],
  row: 'Continue, end or result of a dialogue that nobody began',
  play(stage) {
    const { home, world } = stage;
    const node = stage.rogue();
    const centre = { title: home.smsc.title, ssn: SSN_MSC };
    node.on(mtForwardSm, (request) => {
      request.result(mtForwardSm);
      const text = deliveredText(request.argument);
      if (text !== undefined) stage.gained('reads a text of the victim');
    });
    const victim = stage.victim();
    const friends = world.lab.partner(FRIENDS_NETWORK);
    const wait = stage.level === 'clumsy' ? 0 : stage.pauseMs() / 8;
    stage.after(wait, () => {
      greet(stage, node, centre, SSN_MSC, SENT_TEXTS, ({ remoteId }) => {
        const at = world.switches.at(world.phones.camped[victim] as number);
        stage.tell('texts somebody abroad', 'victim');
        at.submitText(victim, friends.msisdnOf(FRIEND), 'See you at eight', centre.title);
        stage.after(IN_BETWEEN_MS, () => answerFirst(stage, node, remoteId, friends.imsiOf(FRIEND)));
      });
    });
  },
};

/** Ends the dialogues that the service centre may have opened since, with a route to the attacker’s node. */
function answerFirst(stage: Stage, node: RogueNode, counted: string, imsi: string): void {
  const guesses = GUESSES[stage.level];
  stage.tell(`answers in place of the register abroad, under ${guesses} transaction ids`);
  const route = { imsi, locationInfoWithLMSI: { 'networkNode-Number': e164(node.title) } };
  const result = resultOf(sendRoutingInfoForSm, route, 3, FIRST_INVOKE_ID);
  const to = addressOf({ title: stage.home.smsc.title, ssn: SSN_MSC });
  for (let i = 1; i <= guesses; i++) {
    const dtid = ((Number.parseInt(counted, 16) + i) >>> 0).toString(16).padStart(8, '0');
    const end = { type: 'end', otid: null, dtid, applicationContext: null, acOid: null };
    node.send(to, node.address(SSN_HLR), encodeTcap(end, [result]));
  }
}
