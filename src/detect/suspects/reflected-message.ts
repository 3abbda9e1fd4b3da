import { type Detector, found } from '../detector.ts';
import { WARM_UP_MS } from '../facts.ts';

export const reflectedMessage: Detector = {
  id: 'reflected-message',
  title: 'SCCP brings back a message that we never sent',
  about:
    'A network that cannot deliver a message sends it back (UDTS, XUDTS, LUDTS). Who sends one with a title ' +
    'of ours as its sender to a node that cannot take it has it delivered to us by that node, under its good ' +
    'name. What comes back must be something that went out.',
  class: 'evasion',
  operations: 'all',
  when: ['returned'],
  severity: 'high',
  score: 75,
  references: ['ITU-T Q.714 clauses 1.1.2.2 and 4.2', 'ITU-T Q.713 clauses 4.11 and 4.19'],
  falsePositives: [
    'Captures, or taps, that hold one direction alone: what went out was not seen',
    'A message that comes back after its dialogue was given up',
  ],
  inspect(event, facts) {
    if (!facts.returned || event.dialogueSeen !== false || event.componentIndex !== 0) return undefined;
    if (!facts.fromOutside) return undefined;
    const what = event.operation === '' ? 'a message' : event.operation;
    const reason = `${facts.words.caller(event)} brought back ${what} (${event.sccpType}) that was never seen to go out`;
    return facts.watchedMs < WARM_UP_MS || event.dialoguesForgotten
      ? found(reflectedMessage, facts, `${reason}; it may have gone out unseen or been forgotten`, {
          severity: 'low',
          score: 25,
        })
      : found(reflectedMessage, facts, reason);
  },
};
