import { alertServiceCentre } from '../../wire/map/operations/alert-service-centre.ts';
import { switchOf } from '../attackers/victims.ts';
import { e164 } from '../core/components.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { SSN_HLR, SSN_MSC } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
/** Numbers that the clumsy attacker alerts about. */
const ALERTED = 20;

export const falseAlert: Scenario = {
  id: 'false-alert',
  title: 'A stranger tells our service centre that a phone is back',
  about:
    'alertServiceCentre makes waiting texts go out at once: a thief who has the registration gets what waited, ' +
    'and a service centre that is told so all day does nothing else. The phone of each victim is off, and a ' +
    'text waits for it. The clumsy attacker alerts about twenty numbers in a row within seconds. The careful ' +
    'one alerts about one, under a partner’s title, twice in an hour. The insider does so once, under a title ' +
    'of the home country, minutes after the text was sent.',
  class: 'sms-interception',
  alsoRight: ['denial-of-service'],
  row: 'Alerts and notices about our subscribers from outside',
  play(stage) {
    const { phones } = stage.world;
    const node = stage.rogue();
    const victim = stage.victim();
    phones.switchOn(victim, false);
    stage.home.smsc.submit({
      from: { alphanumeric: 'Clinic' },
      to: phones.msisdnOf(victim),
      text: 'Your appointment is at 9',
    });
    stage.after(2 * 60 * MINUTE_MS, () => {
      phones.switchOn(victim, true);
      switchOf(stage.world, victim).isBack(victim);
    });
    switch (stage.level) {
      case 'clumsy':
        stage.tell('alerts our service centre about numbers in a row');
        for (let i = 0; i < ALERTED; i++) {
          const phone = (victim + i) % phones.homeCount;
          stage.after(3_000 + i * 700, () => alert(stage, node, phone));
        }
        break;
      case 'careful':
        for (const minutes of [4, 9]) stage.after(minutes * MINUTE_MS, () => alert(stage, node, victim));
        break;
      case 'insider':
        stage.after(2 * MINUTE_MS, () => alert(stage, node, victim));
        break;
      default:
        stage.level satisfies never;
    }
  },
};

function alert(stage: Stage, node: RogueNode, phone: number): void {
  const centre = stage.home.smsc.title;
  if (stage.level !== 'clumsy') stage.tell('says that the victim’s phone is back (alertServiceCentre)');
  node.ask({
    to: { title: centre, ssn: SSN_MSC },
    ssn: SSN_HLR,
    context: 'shortMsgAlertContext',
    version: 2,
    oldest: 2,
    operation: alertServiceCentre,
    argument: { msisdn: e164(stage.world.phones.msisdnOf(phone)), serviceCentreAddress: e164(centre) },
    done: (answer) => {
      if (answer.kind === 'result') stage.gained('our service centre believed that a phone is back');
    },
  });
}
