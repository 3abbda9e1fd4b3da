import { provideSubscriberInfo } from '../../wire/map/operations/provide-subscriber-info.ts';
import type { Route } from '../attackers/reconnaissance.ts';
import { SSN_HLR, SSN_VLR } from '../nodes/hlr.ts';
import type { Stage } from '../scenarios/stage.ts';
import type { Carried } from './carried.ts';

/** Asks a switch, as a home register does of its own subscribers, where somebody is. */
export function locate(
  stage: Stage,
  { node, at, oddly = {} }: Omit<Carried, 'about'> & { readonly at: Route },
): void {
  stage.tell('asks the switch of a subscriber where they are (provideSubscriberInfo)');
  node.ask({
    to: { title: at.node, ssn: SSN_VLR },
    ssn: SSN_HLR,
    context: 'subscriberInfoEnquiryContext',
    oldest: 3,
    operation: provideSubscriberInfo,
    argument: {
      imsi: at.imsi,
      requestedInfo: { locationInformation: null, subscriberState: null },
    },
    ...oddly,
    done: (answer) => {
      if (answer.kind === 'result') stage.gained('learned where the victim is');
    },
  });
}
