import { sendRoutingInfoForSm } from '../../wire/map/operations/send-routing-info-for-sm.ts';
import { NUMBER_LOOK_UPS } from '../core/agreements.ts';
import { e164 } from '../core/components.ts';
import { SignallingNode } from '../core/signalling-node.ts';
import { SSN_HLR, SSN_MSC } from '../nodes/hlr.ts';
import type { Life } from './life.ts';

/**
 * An operator finds out to whom numbers were ported by asking for the route of a text that it never sends: before it
 * bills a customer, so often as that happens, under one title that its agreement with the home network names.
 */
export function lookUpNumbers(life: Life): void {
  const network = life.nodes(NUMBER_LOOK_UPS.partner)?.network;
  if (network === undefined) return;
  const { home, lab } = life.world;
  const node = new SignallingNode(lab, network, NUMBER_LOOK_UPS.end, 'number look-ups');
  const timesADay = (life.habits.lookUpsADayAThousand * life.subscribers) / 1000;
  life.byChance('number look-ups', timesADay, network.facts.utcOffset, (random) => {
    const msisdn = life.someNumber(home.network, random);
    node.ask({
      to: { title: msisdn, ssn: SSN_HLR },
      ssn: SSN_MSC,
      context: 'shortMsgGatewayContext',
      operation: sendRoutingInfoForSm,
      argument: { msisdn: e164(msisdn), 'sm-RP-PRI': false, serviceCentreAddress: e164(node.title) },
      done: () => {},
    });
  });
}
