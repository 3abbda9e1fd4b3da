import type { Detector, Evidence } from '../detector.ts';
import { suspected } from '../evidence.ts';
import { WARM_UP_MS } from '../facts.ts';
import { FORMS, formsOf, formWords } from '../message-form.ts';
import { isRequestFromOutside } from '../request.ts';

/** Fewer requests of its network than that tell nothing of how it writes, */
const LEAST_SEEN = 5;
/** but for what few networks do: registrations are short, international titles are translated by type 0, fields are added by some vendors. */
const RARE_ANYWHERE = FORMS.segmented | FORMS.translation | FORMS.additions;
const MANY_SEEN = 100;
const UNLIKE_FEW = 35;
const UNLIKE_MANY = 50;
/** A single node may be of another make; who writes so seldom is no example for the others. */
const SELDOM_SHARE = 0.02;

export const unlikeItsNetwork: Detector = {
  id: 'unlike-its-network',
  title: 'A new title writes as no other node of its network does',
  about:
    'Lengths of another form, segments, translation types and vendors’ fields are legal, and a network’s nodes have ' +
    'them by their make. A title that never served anybody and whose requests have a form that no working node of ' +
    'its network writes is either a new make of switch, or somebody else’s software under a title that was ' +
    'leased, and such forms are what gets past filters. Only registrations and requests for keys are looked ' +
    'at, and no longer once the title has served somebody.',
  class: 'evasion',
  operations: [2, 23, 56],
  when: ['outside'],
  severity: 'medium',
  score: 60,
  references: ['ITU-T X.690 clause 8.1.3', 'ITU-T Q.714 clause 4.1.1.2', '3GPP TS 29.002 clause 6.1.3'],
  falsePositives: [
    'The first switch of another make that a partner takes into service, until its first registration',
    'Networks of North America that keep a translation type of their own across the border',
    'Networks that were merged, and show one range of titles for equipment of both',
  ],
  inspect(event, facts) {
    const { sender, watchedMs } = facts;
    // at first every title is new, and no network has a habit
    if (
      watchedMs < WARM_UP_MS ||
      sender.served ||
      sender.pressed ||
      !isRequestFromOutside(event, facts) ||
      !facts.hasPlan
    )
      return undefined;
    const forms = formsOf(event);
    if (forms === 0) return undefined;
    const habit = facts.networkHabit;
    const { seen } = habit;
    const evidence: Evidence[] = [];
    for (const form of Object.values(FORMS)) {
      if ((forms & form) === 0 || habit.like(form) > seen * SELDOM_SHARE) continue;
      if (seen < LEAST_SEEN && (form & RARE_ANYWHERE) === 0) continue;
      evidence.push({
        points: seen >= MANY_SEEN ? UNLIKE_MANY : UNLIKE_FEW,
        text: `${formWords(form)}, as in ${habit.like(form)} of ${seen} requests of its network within a week`,
      });
    }
    if (evidence.length === 0) return undefined;
    const { words } = facts;
    return suspected(
      unlikeItsNetwork,
      facts,
      `${words.caller(event)}, which never served anybody, sent ${event.operation} about ${words.subscriber(event)} as no node of its network writes`,
      evidence,
    );
  },
};
