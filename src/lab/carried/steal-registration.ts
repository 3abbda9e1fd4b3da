import { insertSubscriberData } from '../../wire/map/operations/insert-subscriber-data.ts';
import { updateLocation } from '../../wire/map/operations/update-location.ts';
import { e164 } from '../core/components.ts';
import { SSN_HLR, SSN_VLR } from '../nodes/hlr.ts';
import type { Stage } from '../scenarios/stage.ts';
import type { Carried } from './carried.ts';

/** Tells the home register that the attacker's node serves somebody: their texts and calls come there from then on. */
export function stealRegistration(stage: Stage, { node, about, oddly = {}, then }: Carried): void {
  const { home, world } = stage;
  stage.tell('registers a subscriber under a node of its own (updateLocation)');
  // the register hands the profile over before it believes
  node.on(insertSubscriberData, (request) => request.result(insertSubscriberData, {}));
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
      const isStolen = home.hlr.vlrOf(world.phones.subscriberOf(about)) === node.title;
      if (isStolen) stage.gained('took over the registration of the victim');
      then?.();
    },
  });
}
