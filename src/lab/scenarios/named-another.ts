import { actAsSwitch, claimSubscriber, type StolenText } from '../attackers/false-switch.ts';
import { askKeys, askRoute } from '../attackers/reconnaissance.ts';
import { bankWrites, registerFor, switchOf } from '../attackers/victims.ts';
import { SSN_HLR } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export const namedAnother: Scenario = {
  id: 'named-another',
  title: 'A registration names other nodes than the one that calls',
  about:
    'Who reads the calling title alone sees somebody harmless; texts go to the node that the argument names. ' +
    'The clumsy attacker calls from far away and names an accomplice in Kenya. The careful one calls as the ' +
    'French virtual operator and names a node of its French host, hours after asking for the route and ' +
    'keys first: two operators, one country, one of them rightly the other’s host. The insider calls under a ' +
    'title of the home country, names itself as the VLR and the true switch of the victim as the MSC.',
  class: 'sms-interception',
  alsoRight: ['evasion'],
  row: 'Calling title and nodes in the argument of different operators',
  play(stage) {
    const { lab, phones } = stage.world;
    const victim = stage.victim();
    const imsi = phones.imsiOf(victim);
    const read = ({ from, text }: StolenText): void => stage.gained(`read a text from ${from}: ${text}`);
    switch (stage.level) {
      case 'clumsy': {
        const caller = stage.rogue();
        const accomplice = stage.rogue({ in: lab.partner('ke') });
        actAsSwitch(caller);
        actAsSwitch(accomplice, read);
        stage.tell('registers the victim and names a node in Kenya');
        claimSubscriber(caller, {
          imsi,
          to: { title: stage.home.hlr.title, ssn: SSN_HLR },
          vlr: accomplice.title,
          done: (accepted) => afterwards(stage, victim, accepted),
        });
        break;
      }
      case 'careful': {
        const caller = stage.rogue({ in: lab.partner('mvno') });
        const host = stage.rogue({ in: lab.partner('fr') });
        actAsSwitch(caller);
        actAsSwitch(host, read);
        stage.tell('asks by number where texts for the victim go');
        askRoute(host, phones.msisdnOf(victim), (route) => {
          if (route === undefined) return;
          stage.after(4 * HOUR_MS, () => {
            const to = registerFor(stage, caller.network, route.imsi);
            stage.tell('asks for keys, registers the victim and names a node of the host');
            askKeys(caller, route.imsi, to, () => {
              const done = (accepted: boolean) => afterwards(stage, victim, accepted);
              claimSubscriber(caller, { imsi: route.imsi, to, vlr: host.title, done });
            });
          });
        });
        break;
      }
      case 'insider': {
        const caller = stage.rogue();
        actAsSwitch(caller, read);
        const to = registerFor(stage, caller.network, imsi);
        stage.tell('registers the victim, with the victim’s own switch named as the MSC');
        askKeys(caller, imsi, to, () => {
          claimSubscriber(caller, {
            imsi,
            to,
            vlr: caller.title,
            msc: switchOf(stage.world, victim).title,
            done: (accepted) => afterwards(stage, victim, accepted),
          });
        });
        break;
      }
      default:
        stage.level satisfies never;
    }
  },
};

function afterwards(stage: Stage, victim: number, accepted: boolean): void {
  if (accepted) stage.after(2 * MINUTE_MS, () => bankWrites(stage, victim));
}
