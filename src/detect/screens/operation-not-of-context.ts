import { isInContext, isKnownContext, isOfVersion1 } from '../../signalling/application-context.ts';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { type Detector, found } from '../detector.ts';
import { isRequestFromOutside } from '../request.ts';
import { isSensitiveOrHidden } from '../sensitive-operations.ts';

export const operationNotOfContext: Detector = {
  id: 'operation-not-of-context',
  title: 'An operation that its application context does not have',
  about:
    'The application context of a dialogue says which operations may be invoked in it, and by which side. A ' +
    'filter that trusts the context and a node that only reads the operation code disagree about a message ' +
    'that mixes them. Without a context only operations of MAP version 1 exist.',
  class: 'evasion',
  operations: 'all',
  when: ['outside'],
  severity: 'high',
  score: 80,
  references: ['3GPP TS 29.002 clause 17.3', '3GPP TS 29.078 clauses 5.6 and 6 to 8', 'ITU-T Q.775'],
  falsePositives: [
    'Private operations that two partners agreed on',
    'Stacks of older releases that add an operation to a context before the specification did',
  ],
  inspect(event, facts) {
    if (event.contextAllows === true || event.opcode < 0 || !isRequestFromOutside(event, facts))
      return undefined;
    const fault = faultOf(event);
    if (fault === undefined) return undefined;
    const what = event.operation === '' ? `operation ${event.opcode}` : event.operation;
    const reason = `${facts.words.caller(event)} invoked ${what} ${fault.text}`;
    const sensitive = isSensitiveOrHidden(event.opcode, event.user);
    if (fault.kind === 'unknown-context') {
      return found(operationNotOfContext, facts, reason, { severity: 'medium', score: sensitive ? 60 : 30 });
    }
    return sensitive
      ? found(operationNotOfContext, facts, reason)
      : found(operationNotOfContext, facts, reason, { severity: 'medium', score: 50 });
  },
};

interface ContextFault {
  readonly kind: 'not-allowed' | 'unknown-context' | 'no-context';
  readonly text: string;
}

function faultOf(event: SignallingEvent): ContextFault | undefined {
  const { contextOid, contextName, opcode, byInitiator } = event;
  if (contextOid === '') {
    if (event.contextUnseen || event.user !== 'map' || isOfVersion1(opcode)) return undefined;
    return {
      kind: 'no-context',
      text: 'without an application context, which only version 1 does, and it has no such operation',
    };
  }
  if (!isKnownContext(contextOid)) {
    const text = `in the application context ${contextOid}, which is none of MAP or CAP`;
    return { kind: 'unknown-context', text };
  }
  if (event.contextAllows !== false) return undefined;
  const role = byInitiator === true ? 'answers' : 'begins';
  const text = isInContext(contextOid, opcode)
    ? `where only the side that ${role} may`
    : 'which has no such operation';
  return { kind: 'not-allowed', text: `in ${contextName || contextOid}, ${text}` };
}
