import { moForwardSm } from '../../wire/map/operations/mo-forward-sm.ts';
import { e164 } from '../core/components.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { SSN_MSC } from '../nodes/hlr.ts';
import { submitTpdu } from '../nodes/texts.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Texts of the clumsy attacker. */
const TEXTS = 10;

export const inHerName: Scenario = {
  id: 'in-her-name',
  title: 'Texts are written in the name of a subscriber by somebody who does not serve them',
  about:
    'mo-ForwardSM with one of our numbers as its writer, to our own service centre, which believes it and ' +
    'bills it. The clumsy attacker, far away, writes ten within seconds in the name of somebody at home. The ' +
    'careful one picks a subscriber who roams in Spain and writes from a neighbouring country, hours after ' +
    'they landed there. The insider writes one, in the name of somebody at home, under a title of the country.',
  class: 'sms-spoofing',
  alsoRight: ['profile-fraud'],
  row: 'A text under one of our numbers from a title that does not serve it',
  play(stage) {
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy': {
        const victim = stage.victim();
        for (let i = 0; i < TEXTS; i++) stage.after(i * 900, () => write(stage, node, victim));
        break;
      }
      case 'careful': {
        const victim = stage.roamer(stage.world.partner('es'));
        for (const hours of [2, 3.5]) stage.after(hours * HOUR_MS, () => write(stage, node, victim));
        break;
      }
      case 'insider': {
        const victim = stage.victim();
        write(stage, node, victim);
        break;
      }
      default:
        stage.level satisfies never;
    }
  },
};

function write(stage: Stage, node: RogueNode, victim: number): void {
  const { phones } = stage.world;
  const friend = stage.victim();
  const centre = stage.home.smsc.title;
  const text = 'Can you send me 200, I pay you back tomorrow';
  stage.tell('writes a text in the victim’s name (mo-ForwardSM)');
  phones.readers.push((phone, shown) => {
    if (phone === friend && shown.text === text) {
      stage.gained('a friend reads a text that the victim never wrote');
    }
  });
  node.ask({
    to: { title: centre, ssn: SSN_MSC },
    ssn: SSN_MSC,
    context: 'shortMsgMO-RelayContext',
    version: 3,
    oldest: 3,
    operation: moForwardSm,
    argument: {
      'sm-RP-DA': { serviceCentreAddressDA: e164(centre) },
      'sm-RP-OA': { msisdn: e164(phones.msisdnOf(victim)) },
      'sm-RP-UI': { tpdu: submitTpdu(phones.msisdnOf(friend), text) },
      imsi: phones.imsiOf(victim),
    },
    done: () => {},
  });
}
