import { insertSubscriberData } from '../../wire/map/operations/insert-subscriber-data.ts';
import type { Route } from '../attackers/reconnaissance.ts';
import { SSN_HLR, SSN_VLR } from '../nodes/hlr.ts';
import type { Stage } from '../scenarios/stage.ts';
import type { Carried } from './carried.ts';

/** Bars nobody and asks nobody: gives a subscriber another profile at their switch, as only their home register may. */
export function rewriteProfile(
  stage: Stage,
  { node, at, oddly = {} }: Omit<Carried, 'about'> & { readonly at: Route },
): void {
  stage.tell('rewrites the profile of a subscriber at their switch (insertSubscriberData)');
  node.ask({
    to: { title: at.node, ssn: SSN_VLR },
    ssn: SSN_HLR,
    context: 'subscriberDataMngtContext',
    operation: insertSubscriberData,
    argument: { imsi: at.imsi, subscriberStatus: 'operatorDeterminedBarring' },
    ...oddly,
    done: (answer) => {
      if (answer.kind === 'result') stage.gained('changed the profile of the victim');
    },
  });
}
