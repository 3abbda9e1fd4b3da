import { actAsSwitch, claimSubscriber, type StolenText } from '../attackers/false-switch.ts';
import { askKeys, askRoute } from '../attackers/reconnaissance.ts';
import { bankWrites, registerFor, rogueAt } from '../attackers/victims.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { SSN_HLR } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Titles that networks list as those of service centres, and honest nodes leave free. */
const CENTRE_ENDS = ['390', '391', '392', '393', '394'];

export const centreThatRegisters: Scenario = {
  id: 'centre-that-registers',
  title: 'A service centre registers subscribers',
  about:
    'Titles of service centres are the easiest to rent: they ask for routes all day and nobody wonders. Here ' +
    'one registers a subscriber, which is for switches alone. The clumsy attacker rented one in India, and ' +
    'asks, registers and reads within two minutes. The careful one has one in a neighbouring country, waits ' +
    'for hours and asks for keys first. The insider has one of the other operator of the home country, which ' +
    'texts ours all day.',
  class: 'sms-interception',
  row: 'A node that does what is not for its kind',
  play(stage) {
    const { lab } = stage.world;
    const id = { clumsy: 'in', careful: stage.random.pick(['ie', 'fr', 'nl']), insider: 'nb' }[stage.level];
    const node = rogueAt(stage, lab.partner(id), CENTRE_ENDS);
    const victim = stage.victim();
    actAsSwitch(node, ({ from, text }: StolenText) => stage.gained(`read a text from ${from}: ${text}`));
    const register = { title: stage.home.hlr.title, ssn: SSN_HLR };
    const msisdn = stage.world.phones.msisdnOf(victim);
    const isClumsy = stage.level === 'clumsy';
    stage.tell('asks where texts for the victim go, as it does all day');
    askRoute(
      node,
      msisdn,
      (route) => {
        if (route === undefined) return;
        if (isClumsy) take(stage, node, victim, route.imsi);
        else {
          const waitMs = stage.level === 'careful' ? 4 * HOUR_MS : stage.pauseMs();
          stage.after(waitMs, () => {
            const to = registerFor(stage, node.network, route.imsi);
            stage.tell('asks for keys, as an arrival does');
            askKeys(node, route.imsi, to, () => take(stage, node, victim, route.imsi));
          });
        }
      },
      isClumsy ? register : undefined,
    );
  },
};

function take(stage: Stage, node: RogueNode, victim: number, imsi: string): void {
  stage.tell('registers the victim (updateLocation), as no service centre does');
  claimSubscriber(node, {
    imsi,
    to: registerFor(stage, node.network, imsi),
    done: (accepted) => {
      if (accepted) stage.after(2 * MINUTE_MS, () => bankWrites(stage, victim));
    },
  });
}
