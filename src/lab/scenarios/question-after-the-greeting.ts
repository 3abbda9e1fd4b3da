import { anyTimeInterrogation } from '../../wire/map/operations/any-time-interrogation.ts';
import { atOnce } from '../carried/at-once.ts';
import { interrogate, interrogation } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import { SSN_HLR } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';

/** TS 23.003 clause 8. */
const SSN_GSM_SCF = 147;
/** Longer than watchers remember a dialogue in which nothing happened, shorter than nodes do. */
const SILENCE_MS = 9 * 60_000;

export const questionAfterTheGreeting: Scenario = {
  id: 'question-after-the-greeting',
  title: 'A dialogue begins empty, and the request comes later',
  about:
    'Honest where texts are long: first both sides agree, then one asks. A filter that screens beginnings sees ' +
    'nothing. The clumsy interrogate three subscribers so; the careful greet, wait nine minutes until whoever ' +
    'looked has forgotten, and interrogate; the insider greets a switch as a service centre with a long text ' +
    'does and then asks it where the victim is.',
  class: 'evasion',
  alsoRight: ['location-tracking'],
  row: 'The operation in the continue of a dialogue that began empty',
  play(stage) {
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        atOnce(stage, (about) => interrogate(stage, { node, about, oddly: { handshake: true } }));
        break;
      case 'careful': {
        stage.tell('opens a dialogue with the home register and says nothing');
        const to = { title: stage.home.hlr.title, ssn: SSN_HLR };
        const meaning = { user: 'map', version: 3, context: 'anyTimeInfoEnquiryContext-v3' } as const;
        const dialogue = node.open(to, SSN_GSM_SCF, meaning);
        dialogue.flush();
        const about = stage.victim();
        stage.after(SILENCE_MS, () => {
          stage.tell('asks in it where a subscriber is (anyTimeInterrogation)');
          dialogue.invoke(anyTimeInterrogation, interrogation(stage, node.title, about), (answer) => {
            if (answer.kind === 'result') stage.gained('learned where the victim is');
          });
          dialogue.flush();
        });
        break;
      }
      case 'insider':
        knowingTheRoute(stage, (at) =>
          locate(stage, { node, at, oddly: { handshake: true, context: 'shortMsgMT-RelayContext', ssn: 8 } }),
        );
        break;
      default:
        stage.level satisfies never;
    }
  },
};
