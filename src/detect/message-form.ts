import { ODD_INDEFINITE_LENGTH, ODD_LONG_LENGTH } from '../signalling/oddity.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';
import { additionsIn } from './additions-in.ts';

/** Ways to write a request that are legal, that equipment has by its make, and that filters stumble over; a bit each. */
export const FORMS = {
  indefinite: 1,
  longLengths: 2,
  segmented: 4,
  translation: 8,
  additions: 16,
} as const;

const WORDS: readonly (readonly [number, string])[] = [
  [FORMS.indefinite, 'lengths of the indefinite form'],
  [FORMS.longLengths, 'lengths longer than need be'],
  [FORMS.segmented, 'a short request cut into segments'],
  [FORMS.translation, 'a translation type of its own'],
  [FORMS.additions, 'fields that the specification does not have'],
];

/** The forms that a request has, as bits of `FORMS`. Most have none; the full decode is asked for where it may. */
export function formsOf(event: SignallingEvent): number {
  let forms = 0;
  if ((event.oddities & ODD_INDEFINITE_LENGTH) !== 0) forms |= FORMS.indefinite;
  if ((event.oddities & ODD_LONG_LENGTH) !== 0) forms |= FORMS.longLengths;
  // 0 is for titles that are translated nowhere else, TS 29.002 clause 6.1.3.1
  if (event.called.tt > 0) forms |= FORMS.translation;
  if (event.sccpType !== 'UDT' && event.record.segments !== undefined) forms |= FORMS.segmented;
  if (!event.sound) {
    const argument = event.record.components[event.componentIndex]?.argument;
    if (additionsIn(argument) !== undefined) forms |= FORMS.additions;
  }
  return forms;
}

/** One form in words. */
export function formWords(form: number): string {
  return WORDS.find(([bit]) => bit === form)?.[1] ?? '';
}
