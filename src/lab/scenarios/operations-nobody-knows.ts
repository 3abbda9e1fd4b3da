import { anyTimeInterrogation } from '../../wire/map/operations/any-time-interrogation.ts';
import { atOnce } from '../carried/at-once.ts';
import { interrogate, interrogation } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import type { Operation } from '../core/components.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { SSN_HLR } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

/* TS 23.003 clause 8; 241 is of no user. */
const SSN_GSM_SCF = 147;
const SSN_OF_NOBODY = 241;
/** Codes that MAP has not given to an operation: vendors use some, and test versions stay in nodes. */
const UNKNOWN_CODES = [199, 200, 201];
/** A context of a private enterprise that there is not. */
const CONTEXT_OF_NOBODY = '1.3.6.1.4.1.99999.3';

export const operationsNobodyKnows: Scenario = {
  id: 'operations-nobody-knows',
  title: 'Operations and users of TCAP that nobody has specified',
  about:
    'The clumsy try codes that MAP does not have on the home register; that it rejects them tells that the ' +
    'border lets them by. The careful interrogate within a context of nobody’s, which a filter may take for ' +
    'another user’s and nodes that look at the operation obey. The insider asks the right switch so, from a ' +
    'subsystem of nobody’s besides.',
  class: 'evasion',
  alsoRight: ['scanning', 'location-tracking'],
  row: 'Operations and users that nobody knows',
  play(stage) {
    const node = stage.rogue();
    const contextIn = () => CONTEXT_OF_NOBODY;
    switch (stage.level) {
      case 'clumsy':
        atOnce(stage, (about) => {
          for (const code of UNKNOWN_CODES) tryCode(stage, node, about, code);
        });
        break;
      case 'careful':
        stage.after(stage.pauseMs(), () =>
          interrogate(stage, { node, about: stage.victim(), oddly: { contextIn } }),
        );
        break;
      case 'insider':
        knowingTheRoute(stage, (at) => locate(stage, { node, at, oddly: { contextIn, ssn: SSN_OF_NOBODY } }));
        break;
      default:
        stage.level satisfies never;
    }
  },
};

function tryCode(stage: Stage, node: RogueNode, about: number, opcode: number): void {
  stage.tell(`tries operation ${opcode} on the home register`);
  const operation: Operation = { ...anyTimeInterrogation, opcode, name: `operation ${opcode}` };
  node.ask({
    to: { title: stage.home.hlr.title, ssn: SSN_HLR },
    ssn: SSN_GSM_SCF,
    context: 'anyTimeInfoEnquiryContext',
    oldest: 3,
    operation,
    argument: interrogation(stage, node.title, about),
    done: ({ kind }) => {
      if (kind === 'reject') stage.gained('a rejection came back: unknown operations pass the border');
    },
  });
}
