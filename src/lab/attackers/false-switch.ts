import { cancelLocation } from '../../wire/map/operations/cancel-location.ts';
import { insertSubscriberData } from '../../wire/map/operations/insert-subscriber-data.ts';
import { moForwardSm } from '../../wire/map/operations/mo-forward-sm.ts';
import { mtForwardSm } from '../../wire/map/operations/mt-forward-sm.ts';
import { updateLocation } from '../../wire/map/operations/update-location.ts';
import { e164 } from '../core/components.ts';
import type { Place, SignallingNode } from '../core/signalling-node.ts';
import { SSN_VLR } from '../nodes/hlr.ts';
import { deliveredText } from '../nodes/texts.ts';

/** A text that came to somebody whom it was not for. */
export interface StolenText {
  readonly from: string;
  readonly text: string;
}

/** Lets a node answer as a switch does: it takes profiles, lets go of subscribers, and accepts their texts. */
export function actAsSwitch(node: SignallingNode, onText: (text: StolenText) => void = () => {}): void {
  node.on(insertSubscriberData, (request) => request.result(insertSubscriberData, {}));
  node.on(cancelLocation, (request) => request.result(cancelLocation));
  // versions 1 and 2 bring texts to phones by the second operation
  for (const operation of [mtForwardSm, moForwardSm]) {
    node.on(operation, (request) => {
      request.result(operation);
      const text = deliveredText(request.argument);
      if (text !== undefined) onText(text);
    });
  }
}

export interface Claim {
  readonly imsi: string;
  /** The home register. */
  readonly to: Place;
  /** Node that is to take texts and calls, the caller where left out. */
  readonly vlr?: string;
  readonly msc?: string;
  readonly done: (accepted: boolean) => void;
}

/** Says that a subscriber is under a switch, `node` as a rule (updateLocation). It has to act as a switch. */
export function claimSubscriber(node: SignallingNode, claim: Claim): void {
  const { imsi, to, vlr = node.title, msc = vlr, done } = claim;
  node.ask({
    to,
    ssn: SSN_VLR,
    context: 'networkLocUpContext',
    operation: updateLocation,
    argument: { imsi, 'msc-Number': e164(msc), 'vlr-Number': e164(vlr) },
    done: (answer) => done(answer.kind === 'result'),
  });
}
