import { reset } from '../../wire/map/operations/reset.ts';
import { switchOf } from '../attackers/victims.ts';
import { e164 } from '../core/components.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { SSN_HLR, SSN_VLR } from '../nodes/hlr.ts';
import type { Switch } from '../nodes/switch.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

/** By then the switch has heard it. */
const HEARD_MS = 5_000;
/** Switches that the clumsy tell one after the other. */
const GAP_MS = 900;

export const falseRestart: Scenario = {
  id: 'false-restart',
  title: 'Somebody says that our register has restarted',
  about:
    'A register that restarted says so to whoever serves its subscribers (reset), and is asked about each of ' +
    'them at their next activity; where it did not restart, that is a flood made of honest people. The clumsy ' +
    'attacker tells every switch of ours within seconds in the name of our register. The careful one tells two, ' +
    'minutes apart, under a partner’s title. The insider tells one, that of the victim.',
  class: 'denial-of-service',
  row: 'Subscribers cut off: cancelled, purged, barred, one by one or in numbers',
  play(stage) {
    const node = stage.rogue();
    const victim = stage.victim();
    const own = switchOf(stage.world, victim);
    const others = stage.home.switches.filter((other) => other !== own);
    switch (stage.level) {
      case 'clumsy':
        for (const [i, at] of [own, ...others].entries()) {
          stage.after(i * GAP_MS, () => tell(stage, node, at, victim));
        }
        break;
      case 'careful': {
        const first = stage.pauseMs();
        stage.after(first, () => tell(stage, node, own, victim));
        const [other] = others;
        if (other !== undefined) stage.after(first + stage.pauseMs(), () => tell(stage, node, other, victim));
        break;
      }
      case 'insider':
        stage.after(stage.pauseMs(), () => tell(stage, node, own, victim));
        break;
      default:
        stage.level satisfies never;
    }
  },
};

function tell(stage: Stage, node: RogueNode, at: Switch, victim: number): void {
  stage.tell('tells a switch that our register has restarted (reset)');
  node.ask({
    to: { title: at.title, ssn: SSN_VLR },
    ssn: SSN_HLR,
    context: 'resetContext',
    version: 2,
    oldest: 2,
    operation: reset,
    argument: { sendingNodenumber: { 'hlr-Number': e164(stage.home.hlr.title) } },
    done: () => {},
  });
  stage.after(HEARD_MS, () => {
    if (at.awaitsRestoring(victim)) stage.gained('a switch will ask for everybody’s profile anew');
  });
}
