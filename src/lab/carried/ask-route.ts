import { member } from '../../kit/member.ts';
import { sendRoutingInfoForSm } from '../../wire/map/operations/send-routing-info-for-sm.ts';
import { e164 } from '../core/components.ts';
import { digitsField, textField } from '../core/fields.ts';
import { SSN_HLR, SSN_MSC } from '../nodes/hlr.ts';
import type { Stage } from '../scenarios/stage.ts';
import type { Carried } from './carried.ts';

/** What the route of a text tells. */
export interface Route {
  readonly imsi: string;
  /** Title of the switch. */
  readonly node: string;
}

/** Asks as a service centre does where texts to somebody go: the answer has their IMSI and their switch. */
export function askRoute(
  stage: Stage,
  { node, about, oddly = {}, then }: Omit<Carried, 'then'> & { then?: (route: Route | undefined) => void },
): void {
  const msisdn = stage.world.phones.msisdnOf(about);
  stage.tell('asks where texts to a subscriber go (sendRoutingInfoForSM)');
  node.ask({
    to: { title: msisdn, ssn: SSN_HLR },
    ssn: SSN_MSC,
    context: 'shortMsgGatewayContext',
    operation: sendRoutingInfoForSm,
    argument: { msisdn: e164(msisdn), 'sm-RP-PRI': true, serviceCentreAddress: e164(node.title) },
    ...oddly,
    done: (answer) => {
      let route: Route | undefined;
      if (answer.kind === 'result') {
        const location = member(answer.result, 'locationInfoWithLMSI');
        route = { imsi: textField(answer.result, 'imsi'), node: digitsField(location, 'networkNode-Number') };
        stage.gained('learned the IMSI and the switch of the victim');
      }
      then?.(route);
    },
  });
}
