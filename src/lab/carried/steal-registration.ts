import { updateLocation } from '../../wire/map/operations/update-location.ts';
import { actAsSwitch } from '../attackers/false-switch.ts';
import { bankWrites } from '../attackers/victims.ts';
import { e164 } from '../core/components.ts';
import { SSN_HLR, SSN_VLR } from '../nodes/hlr.ts';
import type { Stage } from '../scenarios/stage.ts';
import type { Carried } from './carried.ts';

/** The thief logs in somewhere, and the bank sends a code. */
const UNTIL_CODE_MS = 60_000;

/** Tells the home register that the attacker's node serves somebody: their texts come there from then on. */
export function stealRegistration(stage: Stage, { node, about, oddly = {} }: Carried): void {
  const { home, world } = stage;
  stage.tell('registers a subscriber under a node of its own (updateLocation)');
  // the register hands the profile over before it believes
  actAsSwitch(node, () => stage.gained('reads a one-time code of the victim'));
  node.ask({
    to: { title: home.hlr.title, ssn: SSN_HLR },
    ssn: SSN_VLR,
    context: 'networkLocUpContext',
    operation: updateLocation,
    argument: {
      imsi: world.phones.imsiOf(about),
      'msc-Number': e164(node.title),
      'vlr-Number': e164(node.title),
    },
    ...oddly,
    done: () => {
      if (home.hlr.vlrOf(world.phones.subscriberOf(about)) !== node.title) return;
      stage.gained('took over the registration of the victim');
      stage.after(UNTIL_CODE_MS, () => bankWrites(stage, about));
    },
  });
}
