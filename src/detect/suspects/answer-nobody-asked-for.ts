import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { type Detector, found, type Particulars } from '../detector.ts';
import { WARM_UP_MS } from '../facts.ts';
import { duration } from '../place-words.ts';
import { isSensitiveOrHidden } from '../sensitive-operations.ts';

export const answerNobodyAskedFor: Detector = {
  id: 'answer-nobody-asked-for',
  title: 'A later message of a dialogue that nobody began',
  about:
    'Continues, ends and results belong to a dialogue that somebody began, and that was seen to begin. One ' +
    'that belongs to none was sent to reach a node past filters that look at beginnings alone, or guesses ' +
    'transaction ids. Until the watch is an hour old the beginning may have been before it. An abort by ' +
    'itself does nothing.',
  class: 'evasion',
  operations: 'all',
  when: ['unseen'],
  severity: 'high',
  score: 80,
  references: ['ITU-T Q.774 clauses 3.2.1 and 3.3.3', '3GPP TS 29.002 clause 15'],
  falsePositives: [
    'Captures, or taps, that hold one direction alone, or one of several links that share a dialogue',
    'Dialogues that are open for longer than is remembered, USSD above all',
    'Answers after a restart of ours',
  ],
  inspect(event, facts) {
    if (event.dialogueSeen !== false || event.step === 'abort') return undefined;
    if (!facts.fromOutside || facts.returned) return undefined;
    const weight = weightOf(event);
    if (weight === undefined) return undefined;
    const { words, watchedMs } = facts;
    const young = watchedMs < WARM_UP_MS;
    const since = young
      ? `; the watch is only ${duration(watchedMs)} old`
      : event.dialoguesForgotten
        ? '; dialogues were forgotten for want of room'
        : '';
    return found(
      answerNobodyAskedFor,
      facts,
      `${words.caller(event)} sent ${whatOf(event)} in a dialogue that nobody was seen to begin${since}`,
      since === '' ? weight : { severity: 'low', score: 25 },
    );
  },
};

/** `undefined` for what no node acts on. */
function weightOf(event: SignallingEvent): Particulars | undefined {
  switch (event.kind) {
    case 'invoke':
      return isSensitiveOrHidden(event.opcode, event.user) ? {} : { severity: 'medium', score: 50 };
    case 'returnResult':
      // a result may leave out what it is the result of
      return isSensitiveOrHidden(event.opcode, event.user)
        ? { score: 75 }
        : { severity: 'medium', score: 45 };
    case 'returnError':
      return { severity: 'low', score: 30 };
    case 'reject':
    case 'none':
      return undefined;
    default:
      return event.kind satisfies never;
  }
}

function whatOf({ kind, operation, opcode }: SignallingEvent): string {
  const name = operation === '' ? (opcode < 0 ? '' : `operation ${opcode}`) : operation;
  if (kind === 'invoke') return name === '' ? 'a request' : name;
  const what = kind === 'returnError' ? 'an error' : 'a result';
  return name === '' ? what : `${what} of ${name}`;
}
