import { provideRoamingNumber } from '../../wire/map/operations/provide-roaming-number.ts';
import { sendRoutingInfo } from '../../wire/map/operations/send-routing-info.ts';
import { e164 } from '../core/components.ts';
import type { Request } from '../core/dialogue.ts';
import { digitsField } from '../core/fields.ts';
import { ABSENT_SUBSCRIBER, SYSTEM_FAILURE, UNKNOWN_SUBSCRIBER } from '../core/map-errors.ts';
import { type Hlr, SSN_HLR, SSN_VLR } from './hlr.ts';
import type { SupplementaryServices } from './supplementary-services.ts';

/**
 * Makes a register tell where calls to its subscribers go: to the number that they are forwarded to, or to a
 * roaming number that the serving switch gives. TS 23.018, TS 29.002 clauses 10.1 and 10.2. Whoever asks is told.
 */
export function routeCalls(hlr: Hlr, services: SupplementaryServices): void {
  hlr.on(sendRoutingInfo, (request) => {
    const subscriber = hlr.subscriberOf({ msisdn: digitsField(request.argument, 'msisdn') });
    if (subscriber < 0) {
      request.error(UNKNOWN_SUBSCRIBER);
      return;
    }
    const imsi = hlr.network.imsiOf(subscriber);
    const forwarded = services.forwardedTo(subscriber, 'cfu');
    if (forwarded !== '') {
      tell(request, imsi, forwardedTo(forwarded, 'unconditional'));
      return;
    }
    const outOfReach = (): void => {
      const to = services.forwardedTo(subscriber, 'cfnrc');
      if (to === '') request.error(ABSENT_SUBSCRIBER);
      else tell(request, imsi, forwardedTo(to, 'notReachable'));
    };
    const node = hlr.vlrOf(subscriber);
    if (node === '') {
      outOfReach();
      return;
    }
    const asked = { imsi, 'msc-Number': e164(node), msisdn: e164(hlr.network.msisdnOf(subscriber)) };
    hlr.ask({
      to: { title: node, ssn: SSN_VLR },
      ssn: SSN_HLR,
      context: 'roamingNumberEnquiryContext',
      operation: provideRoamingNumber,
      argument: asked,
      done: (answer) => {
        const number = answer.kind === 'result' ? digitsField(answer.result, 'roamingNumber') : '';
        if (number !== '') tell(request, imsi, { roamingNumber: e164(number) });
        else if (answer.kind === 'error' && answer.code === ABSENT_SUBSCRIBER) outOfReach();
        else request.error(SYSTEM_FAILURE);
        request.dialogue.flush();
      },
    });
  });
}

function forwardedTo(number: string, forwardingReason: string): object {
  const forwardingOptions = {
    notificationToForwardingParty: false,
    redirectingPresentation: true,
    notificationToCallingParty: false,
    forwardingReason,
  };
  return { forwardingData: { forwardedToNumber: e164(number), forwardingOptions } };
}

/** Version 3 has the route within a choice. */
function tell(request: Request, imsi: string, routingInfo: object): void {
  const isNew = request.dialogue.meaning.version >= 3;
  request.result(
    sendRoutingInfo,
    isNew ? { imsi, extendedRoutingInfo: { routingInfo } } : { imsi, routingInfo },
  );
}
