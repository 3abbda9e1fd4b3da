import { CATEGORY_ONE_OPERATIONS, categoryOneUse } from '../category-one-table.ts';
import { type Detector, found } from '../detector.ts';
import { isRequestFromOutside } from '../request.ts';
import { lowered } from '../severity.ts';

/** Taken off where our own side opened the dialogue: something of ours invited the request. */
const INVITED_SCORE = 35;

export const atInterconnectNever: Detector = {
  id: 'at-interconnect-never',
  title: 'An operation that no other network needs',
  about:
    'Some operations serve nodes of one and the same network: they ask where a subscriber is, what services ' +
    'there are, or which keys are in use. No roaming needs them between networks. A request of this kind from ' +
    'outside is an attack unless an agreement names the partner and the operation. Answers to what we asked ' +
    'are no requests and are left alone.',
  class: 'location-tracking',
  category: 1,
  operations: CATEGORY_ONE_OPERATIONS,
  when: ['outside'],
  severity: 'high',
  score: 95,
  references: [
    '3GPP TS 29.002 clause 17.6',
    '3GPP TS 33.204',
    'ITU FIGI 2019, SS7 vulnerabilities and mitigation',
  ],
  falsePositives: [
    'A contracted location service or gsmSCF of a partner: allow the operation for that partner',
    'Optimal routing of calls and portability look-ups (sendRoutingInfo), where agreed',
    'A node of our own in another country whose titles are missing in the network plan',
  ],
  inspect(event, facts) {
    if (!isRequestFromOutside(event, facts)) return undefined;
    const use = categoryOneUse(event.opcode);
    if (use === undefined || facts.callerMay(event.opcode)) return undefined;
    const { words } = facts;
    const deed = use.deed.replace('$', words.subscriber(event));
    const name = event.operation === '' ? `operation ${event.opcode}` : event.operation;
    const invited = event.byInitiator === false;
    const where = invited ? ', in a dialogue that our side opened' : '';
    return found(
      atInterconnectNever,
      facts,
      `${words.caller(event)} ${deed} (${name})${where}; ${use.only}`,
      {
        class: use.class,
        severity: invited ? lowered(atInterconnectNever.severity) : atInterconnectNever.severity,
        score: invited ? atInterconnectNever.score - INVITED_SCORE : atInterconnectNever.score,
      },
    );
  },
};
