import { anyTimeInterrogation } from '../../wire/map/operations/any-time-interrogation.ts';
import { e164 } from '../core/components.ts';
import type { Scenario } from './scenario.ts';

/** Asks of one attack: somebody who follows a person asks again and again. */
const ASKS = 3;
const SSN_GSM_SCF = 147;

export const whereIsShe: Scenario = {
  id: 'where-is-she',
  title: 'A stranger asks the register where somebody is',
  about:
    'anyTimeInterrogation, which no other network needs: the register asks the switch and tells cell and state. ' +
    'The careful attacker asks under a partner’s title and rarely, the insider under a title of the home country.',
  class: 'location-tracking',
  row: 'Operations that stay within one network (category 1)',
  play(stage) {
    const { world } = stage;
    const node = stage.rogue();
    const msisdn = world.phones.msisdnOf(stage.victim());
    const ask = (left: number): void => {
      node.ask({
        to: { title: stage.home.hlr.title, ssn: 6 },
        ssn: SSN_GSM_SCF,
        context: 'anyTimeInfoEnquiryContext',
        oldest: 3,
        operation: anyTimeInterrogation,
        argument: {
          subscriberIdentity: { msisdn: e164(msisdn) },
          requestedInfo: { locationInformation: null, subscriberState: null },
          'gsmSCF-Address': e164(node.title),
        },
        done: (answer) => {
          if (answer.kind === 'result') stage.gained('learned where the victim is');
          if (left > 1) stage.after(stage.pauseMs(), () => ask(left - 1));
        },
      });
    };
    stage.tell('asks the home register where a subscriber is (anyTimeInterrogation)');
    ask(ASKS);
  },
};
