import { member } from '../../kit/member.ts';
import { sendAuthenticationInfo } from '../../wire/map/operations/send-authentication-info.ts';
import { sendRoutingInfoForSm } from '../../wire/map/operations/send-routing-info-for-sm.ts';
import { e164 } from '../core/components.ts';
import { digitsField, textField } from '../core/fields.ts';
import type { Place, SignallingNode } from '../core/signalling-node.ts';
import { SSN_HLR, SSN_MSC, SSN_VLR } from '../nodes/hlr.ts';

/** What the question for the route of a text brings home. */
export interface Route {
  readonly imsi: string;
  /** Title of the switch that serves the subscriber. */
  readonly node: string;
}

/**
 * Asks where texts for a number go (sendRoutingInfoForSM), as whoever prepares an attack does.
 *
 * @param to the number itself, as honest gateways ask, where left out
 * @param done told the route, `undefined` where nobody tells
 */
export function askRoute(
  node: SignallingNode,
  msisdn: string,
  done: (route: Route | undefined) => void,
  to: Place = { title: msisdn, ssn: SSN_HLR },
): void {
  node.ask({
    to,
    ssn: SSN_MSC,
    context: 'shortMsgGatewayContext',
    operation: sendRoutingInfoForSm,
    argument: { msisdn: e164(msisdn), 'sm-RP-PRI': true, serviceCentreAddress: e164(node.title) },
    done: (answer) => {
      if (answer.kind !== 'result') {
        done(undefined);
        return;
      }
      const location = member(answer.result, 'locationInfoWithLMSI');
      done({
        imsi: textField(answer.result, 'imsi'),
        node: digitsField(location, 'networkNode-Number'),
      });
    },
  });
}

/**
 * Asks for authentication vectors of a subscriber, which open calls and data to who listens on the radio.
 *
 * @param done told whether they came
 */
export function askKeys(
  node: SignallingNode,
  imsi: string,
  to: Place,
  done: (given: boolean) => void,
  vectors = 2,
): void {
  node.ask({
    to,
    ssn: SSN_VLR,
    context: 'infoRetrievalContext',
    oldest: 2,
    operation: sendAuthenticationInfo,
    argument: (version: number) => (version === 3 ? { imsi, numberOfRequestedVectors: vectors } : { imsi }),
    done: (answer) => done(answer.kind === 'result'),
  });
}
