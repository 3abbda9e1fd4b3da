import { mtForwardSm } from '../../wire/map/operations/mt-forward-sm.ts';
import type { TpduRecord } from '../../wire/sms/tpdu-record.ts';
import { e164 } from '../core/components.ts';
import type { Answer } from '../core/dialogue.ts';
import type { Place, SignallingNode } from '../core/signalling-node.ts';
import { SSN_MSC } from '../nodes/hlr.ts';

/** A text that somebody brings to a switch themselves. */
export interface OwnDelivery {
  readonly imsi: string;
  /** Title of the switch. */
  readonly node: string;
  readonly tpdu: TpduRecord;
  /** Service centre that it names, the sender where left out. */
  readonly centre?: string;
  /** Title to speak under, the node's own where left out. */
  readonly under?: Place;
  readonly done: (kind: Answer['kind']) => void;
}

/** Brings a text to the switch of a subscriber (mt-ForwardSM), past everybody's service centres. */
export function bringText(sender: SignallingNode, text: OwnDelivery): void {
  const { imsi, node, tpdu, under, done } = text;
  sender.ask({
    to: { title: node, ssn: SSN_MSC },
    ssn: SSN_MSC,
    context: 'shortMsgMT-RelayContext',
    version: 3,
    oldest: 3,
    operation: mtForwardSm,
    argument: {
      'sm-RP-DA': { imsi },
      'sm-RP-OA': { serviceCentreAddressOA: e164(text.centre ?? sender.title) },
      'sm-RP-UI': { tpdu },
    },
    ...(under === undefined ? {} : { under }),
    done: ({ kind }) => done(kind),
  });
}
