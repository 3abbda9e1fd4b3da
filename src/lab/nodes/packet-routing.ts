import { sendRoutingInfoForGprs } from '../../wire/map/operations/send-routing-info-for-gprs.ts';
import { textField } from '../core/fields.ts';
import { ABSENT_SUBSCRIBER, UNKNOWN_SUBSCRIBER } from '../core/map-errors.ts';
import type { Hlr } from './hlr.ts';

/** What every subscriber has: one context, of the best quality that the network gives. */
const SUBSCRIPTION = {
  networkAccessMode: 'packetAndCircuit',
  gprsSubscriptionData: {
    completeDataListIncluded: null,
    gprsDataList: [
      { 'pdp-ContextId': 1, 'pdp-Type': 'IPv4', 'qos-Subscribed': '23921f', apn: 'internet.example' },
    ],
  },
};

/** Makes a register hand over packet subscriptions, and tell gateways which SGSN serves somebody (clause 8.13). */
export function routePackets(hlr: Hlr): void {
  hlr.profileParts.push((_subscriber, _version, forPackets) => (forPackets ? SUBSCRIPTION : {}));
  hlr.on(sendRoutingInfoForGprs, (request) => {
    const subscriber = hlr.subscriberOf({ imsi: textField(request.argument, 'imsi') });
    const address = subscriber < 0 ? undefined : hlr.sgsnAddresses.get(hlr.sgsnOf(subscriber));
    if (subscriber < 0) request.error(UNKNOWN_SUBSCRIBER);
    else if (address === undefined) request.error(ABSENT_SUBSCRIBER);
    else request.result(sendRoutingInfoForGprs, { 'sgsn-Address': address });
  });
}
