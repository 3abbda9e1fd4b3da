import type { Finding } from '../detect/detector.ts';
import type { Facts } from '../detect/facts.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';
import type { CannotJudgeCause } from './cannot-judge.ts';

/** How findings about what could not be read are named; policy knows them by this too. */
export const UNDECODABLE = 'undecodable';

/**
 * The finding that goes with a message from outside which could not be read: somebody may be trying what
 * gets through. `undefined` where the cause is ours, or says nothing against the sender.
 */
export function undecodable(
  cause: CannotJudgeCause,
  event: SignallingEvent,
  facts: Facts,
): Finding | undefined {
  if (!facts.fromOutside) return undefined;
  const text = textOf(cause, event);
  if (text === undefined) return undefined;
  return {
    detector: UNDECODABLE,
    class: 'evasion',
    severity: facts.side === 'unknown' ? 'low' : 'medium',
    score: facts.side === 'unknown' ? 40 : 60,
    reason: `${facts.words.caller(event)} sent ${text}`,
  };
}

function textOf(cause: CannotJudgeCause, event: SignallingEvent): string | undefined {
  const what = event.operation === '' ? 'a message' : event.operation;
  switch (cause) {
    case 'malformed':
    case 'over-limit': {
      const fault = event.record.faults[0];
      return `${what} that cannot be read whole${fault ? ` (${fault.layer}: ${fault.text})` : ''}`;
    }
    case 'unknown-operation':
      return `operation ${event.opcode}, which ${event.user.toUpperCase()} does not have`;
    case 'doubtful-value':
    case 'unknown-context':
    case 'unknown-user':
    case 'not-an-itu-message':
    case 'not-screened':
    case 'cut-by-capture':
    case 'memory-full':
    case 'no-network-plan':
    case 'side-unknown':
    case 'detector-failed':
      return undefined;
    default:
      return cause satisfies never;
  }
}
