import { anyTimeInterrogation } from '../../wire/map/operations/any-time-interrogation.ts';
import { e164 } from '../core/components.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

/** Whom and how often, by level: somebody who follows a person asks again and again. */
const PLANS = {
  clumsy: { victims: 5, asks: 2 },
  careful: { victims: 1, asks: 3 },
  insider: { victims: 1, asks: 1 },
} as const;
const SSN_GSM_SCF = 147;
/** End of the title of our own gsmSCF, which may ask. */
const OWN_GSM_SCF = '500';

export const whereIsShe: Scenario = {
  id: 'where-is-she',
  title: 'A stranger asks the register where somebody is',
  about:
    'anyTimeInterrogation, which no other network needs: the register asks the switch and tells cell and state. ' +
    'The clumsy attacker, far away, asks about five subscribers in turn within seconds. The careful one asks ' +
    'about one under a partner’s title, three times with pauses. The insider asks once under a title of the ' +
    'home country, and names our own gsmSCF as the one that asks.',
  class: 'location-tracking',
  row: 'Operations that stay within one network (category 1)',
  play(stage) {
    const { victims, asks } = PLANS[stage.level];
    const node = stage.rogue();
    const numbers = Array.from({ length: victims }, () => stage.world.phones.msisdnOf(stage.victim()));
    let atMs = 0;
    for (let i = 0; i < victims * asks; i++) {
      const msisdn = numbers[i % victims] as string;
      stage.after(atMs, () => interrogate(stage, node, msisdn));
      atMs += stage.pauseMs();
    }
  },
};

function interrogate(stage: Stage, node: RogueNode, msisdn: string): void {
  const named = stage.level === 'insider' ? stage.home.network.title(OWN_GSM_SCF) : node.title;
  stage.tell('asks the home register where a subscriber is (anyTimeInterrogation)');
  node.ask({
    to: { title: stage.home.hlr.title, ssn: 6 },
    ssn: SSN_GSM_SCF,
    context: 'anyTimeInfoEnquiryContext',
    oldest: 3,
    operation: anyTimeInterrogation,
    argument: {
      subscriberIdentity: { msisdn: e164(msisdn) },
      requestedInfo: { locationInformation: null, subscriberState: null },
      'gsmSCF-Address': e164(named),
    },
    done: (answer) => {
      if (answer.kind === 'result') stage.gained('learned where the victim is');
    },
  });
}
