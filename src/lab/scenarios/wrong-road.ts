import { anyTimeInterrogation } from '../../wire/map/operations/any-time-interrogation.ts';
import { bringText } from '../attackers/delivery.ts';
import { actAsSwitch, claimSubscriber, type StolenText } from '../attackers/false-switch.ts';
import { askKeys, askRoute } from '../attackers/reconnaissance.ts';
import { bankWrites, registerFor } from '../attackers/victims.ts';
import { e164 } from '../core/components.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { SSN_HLR } from '../nodes/hlr.ts';
import { deliverTpdu } from '../nodes/texts.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SSN_GSM_SCF = 147;

/** Whose title, and over which carrier its network never comes. */
const ROADS = {
  clumsy: { network: 'us', carrier: 0 },
  careful: { network: 'fr', carrier: 1 },
  insider: { network: 'nb', carrier: 1 },
} as const;

export const wrongRoad: Scenario = {
  id: 'wrong-road',
  title: 'A partner’s title comes over a link that the partner does not use',
  about:
    'A title is the sender’s word, the link is not. The clumsy attacker asks for places under an American ' +
    'title over the carrier of the neighbours, one after the other. The careful one does everything as an arrival in ' +
    'France does, hours after asking for the route, and only comes over the wrong carrier. The insider ' +
    'delivers one text under a title of the other operator of the country, properly asked for, over the ' +
    'carrier that comes from afar.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'sms-interception', 'sms-spoofing'],
  row: 'A title over a link that its network does not use',
  play(stage) {
    const { network, carrier } = ROADS[stage.level];
    const facts = stage.world.lab.partner(network);
    const node = stage.rogue({ in: facts });
    node.way = { carrier, latencyMs: facts.facts.latencyMs + 15 };
    const msisdn = stage.world.phones.msisdnOf(stage.victim());
    switch (stage.level) {
      case 'clumsy':
        for (let i = 0; i < 4; i++) stage.after(i * 2_000, () => interrogate(stage, node, msisdn));
        break;
      case 'careful':
        registerLikeAnArrival(stage, node);
        break;
      case 'insider':
        stage.tell('asks where texts for the victim go, as service centres do');
        askRoute(node, msisdn, (route) => {
          if (route === undefined) return;
          bringText(node, {
            imsi: route.imsi,
            node: route.node,
            tpdu: deliverTpdu(
              facts.msisdnOf(1),
              'I am at the airport, can you pay for me',
              stage.world.lab.nowMs,
            ),
            done: (kind) => {
              if (kind === 'result') stage.gained('the victim’s phone shows the forged text');
            },
          });
        });
        break;
      default:
        stage.level satisfies never;
    }
  },
};

function interrogate(stage: Stage, node: RogueNode, msisdn: string): void {
  stage.tell('asks the register where somebody is (anyTimeInterrogation)');
  node.ask({
    to: { title: stage.home.hlr.title, ssn: SSN_HLR },
    ssn: SSN_GSM_SCF,
    context: 'anyTimeInfoEnquiryContext',
    oldest: 3,
    operation: anyTimeInterrogation,
    argument: {
      subscriberIdentity: { msisdn: e164(msisdn) },
      requestedInfo: { locationInformation: null },
      'gsmSCF-Address': e164(node.title),
    },
    done: (answer) => {
      if (answer.kind === 'result') stage.gained('learned where the victim is');
    },
  });
}

function registerLikeAnArrival(stage: Stage, node: RogueNode): void {
  const { phones } = stage.world;
  const [victim = 0] = stage.victims;
  actAsSwitch(node, ({ from, text }: StolenText) => stage.gained(`read a text from ${from}: ${text}`));
  stage.tell('asks by number where texts for the victim go');
  askRoute(node, phones.msisdnOf(victim), (route) => {
    if (route === undefined) return;
    const { imsi } = route;
    const to = registerFor(stage, node.network, imsi);
    stage.after(5 * HOUR_MS, () => {
      stage.tell('asks for keys and registers the victim, as an arrival in France does');
      askKeys(node, imsi, to, () =>
        claimSubscriber(node, {
          imsi,
          to,
          done: (accepted) => {
            if (accepted) stage.after(2 * MINUTE_MS, () => bankWrites(stage, victim));
          },
        }),
      );
    });
  });
}
