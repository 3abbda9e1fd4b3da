import { actAsSwitch, claimSubscriber } from '../attackers/false-switch.ts';
import { bankWrites } from '../attackers/victims.ts';
import { SSN_HLR } from '../nodes/hlr.ts';
import type { Stage } from '../scenarios/stage.ts';
import type { Carried } from './carried.ts';

/** The thief logs in somewhere, and the bank sends a code. */
const UNTIL_CODE_MS = 60_000;

/** Tells the home register that the attacker's node serves somebody: their texts come there from then on. */
export function stealRegistration(stage: Stage, { node, about }: Pick<Carried, 'node' | 'about'>): void {
  const { home, world } = stage;
  stage.tell('registers a subscriber under a node of its own (updateLocation)');
  actAsSwitch(node, () => stage.gained('reads a one-time code of the victim'));
  claimSubscriber(node, {
    imsi: world.phones.imsiOf(about),
    to: { title: home.hlr.title, ssn: SSN_HLR },
    done: () => {
      // what the register believes counts, whatever the answer says
      if (home.hlr.vlrOf(world.phones.subscriberOf(about)) !== node.title) return;
      stage.gained('took over the registration of the victim');
      stage.after(UNTIL_CODE_MS, () => bankWrites(stage, about));
    },
  });
}
