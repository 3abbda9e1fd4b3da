import { cancelLocation } from '../../wire/map/operations/cancel-location.ts';
import { purgeMS } from '../../wire/map/operations/purge-ms.ts';
import type { Route } from '../attackers/reconnaissance.ts';
import { switchOf } from '../attackers/victims.ts';
import { e164 } from '../core/components.ts';
import { NONE } from '../core/phones.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { SSN_HLR, SSN_VLR } from '../nodes/hlr.ts';
import type { Stage } from '../scenarios/stage.ts';
import type { Carried } from './carried.ts';

/** By then the node has done what it was told. */
const DONE_MS = 5000;

/** Tells the home register that a subscriber has left their switch, as that switch would (purgeMS). */
export function purge(stage: Stage, { node, about }: Pick<Carried, 'node' | 'about'>): void {
  const { home, world } = stage;
  const subscriber = world.phones.subscriberOf(about);
  stage.tell('tells the home register that a subscriber is gone (purgeMS)');
  node.ask({
    to: { title: home.hlr.title, ssn: SSN_HLR },
    ssn: SSN_VLR,
    context: 'msPurgingContext',
    oldest: 2,
    operation: purgeMS,
    argument: { imsi: world.phones.imsiOf(about), 'vlr-Number': e164(switchOf(world, about).title) },
    done: () => {},
  });
  stage.after(DONE_MS, () => {
    if (home.hlr.vlrOf(subscriber) === '') stage.gained('nobody reaches the victim any more');
  });
}

/** Has a switch forget a subscriber, as only their home register may (cancelLocation). */
export function cancel(stage: Stage, node: RogueNode, at: Route, phone: number): void {
  stage.tell('has a switch forget a subscriber (cancelLocation)');
  node.ask({
    to: { title: at.node, ssn: SSN_VLR },
    ssn: SSN_HLR,
    context: 'locationCancellationContext',
    oldest: 3,
    operation: cancelLocation,
    argument: { identity: { imsi: at.imsi }, cancellationType: 'subscriptionWithdraw' },
    done: () => {},
  });
  stage.after(DONE_MS, () => {
    if (stage.world.phones.attached[phone] === NONE) stage.gained('the victim is off the network');
  });
}
