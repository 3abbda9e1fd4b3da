import { ODD_DUPLICATE_INVOKE_ID } from '../../signalling/oddity.ts';
import { type Detector, found } from '../detector.ts';
import { isSensitiveOrHidden } from '../sensitive-operations.ts';

/** A long profile is sent in several insertSubscriberData of one message. */
const OPCODE_INSERT_SUBSCRIBER_DATA = 7;

/**
 * In version 1 the subscriber of a supplementary service or USSD is named by a request of its own before it, in the
 * same message: GSM 09.02 version 3, clauses on MAP_BEGIN_SUBSCRIBER_ACTIVITY.
 */
const OPCODE_BEGIN_SUBSCRIBER_ACTIVITY = 54;
const ACTIVITIES: ReadonlySet<number> = new Set([10, 11, 12, 13, 14, 17, 18, 59]);

export const severalComponents: Detector = {
  id: 'several-components',
  title: 'A second request behind the first',
  about:
    'A filter that looks at the first component of a message lets the second one pass. Wardline judges every ' +
    'component and the worst decides; beside that, a dialogue that begins with several different requests, or ' +
    'with two requests of one number, is not how networks speak.',
  class: 'evasion',
  operations: 'all',
  when: ['several'],
  severity: 'high',
  score: 80,
  references: ['ITU-T Q.773 clause 4.2.2', 'ITU-T Q.774 clause 3.2.1.1'],
  falsePositives: [
    'A service profile in several insertSubscriberData, which is left alone',
    'Version 1, where beginSubscriberActivity names the subscriber of the request behind it; left alone too',
    'CAMEL, where a service sends several instructions in one message; only messages that begin a dialogue count',
  ],
  inspect(event, facts) {
    if (event.componentCount < 2 || event.componentIndex !== 0) return undefined;
    if (!facts.fromOutside || facts.returned) return undefined;
    const { words } = facts;
    // whatever comes first in the message: the two requests may stand behind a result
    if ((event.oddities & ODD_DUPLICATE_INVOKE_ID) !== 0) {
      return found(
        severalComponents,
        facts,
        `${words.caller(event)} sent two requests under one invoke id, so that only one of them can be answered`,
        { severity: 'medium', score: 70 },
      );
    }
    if (event.step !== 'begin' || event.kind !== 'invoke') return undefined;
    const invokes = event.record.components.filter((component) => component.type === 'invoke');
    const codes = invokes.map((component) => (typeof component.opcode === 'number' ? component.opcode : -1));
    if (codes.length < 2 || !codes.some((code) => isSensitiveOrHidden(code, event.user))) return undefined;
    if (isActivityOfVersion1(event.contextOid, codes)) return undefined;
    const names = invokes.map(({ operation, opcode }) => operation ?? `operation ${opcode}`).join(', ');
    const reason = `${words.caller(event)} opened a dialogue with ${codes.length} requests at once: ${names}`;
    if (new Set(codes).size > 1) return found(severalComponents, facts, reason);
    if (codes[0] === OPCODE_INSERT_SUBSCRIBER_DATA) return undefined;
    return found(severalComponents, facts, reason, { severity: 'medium', score: 60 });
  },
};

function isActivityOfVersion1(contextOid: string, [first, second, ...others]: readonly number[]): boolean {
  return (
    contextOid === '' &&
    first === OPCODE_BEGIN_SUBSCRIBER_ACTIVITY &&
    second !== undefined &&
    ACTIVITIES.has(second) &&
    others.length === 0
  );
}
