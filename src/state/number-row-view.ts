import { FORWARDING_SHIFTS, forwardingSeconds } from './number-forwarding.ts';
import {
  BEFORE_PLACE_SEEN,
  BEFORE_PLACE_SHIFT,
  COUNTRIES,
  countryOfBits,
  DATA_AT,
  DATA_SHIFT,
  FLAGS,
  NUMBER_ROW_WORDS,
  PAIR_SEEN,
  PAIR_SINCE,
  PLACE_DOUBTED,
  PLACE_SEEN,
  PLACE_SHIFT,
  PLACE_SINCE,
  SWAPPED,
  TEXT_SERVICE,
  TEXT_SERVICE_SHIFT,
  TEXTS_AT,
  TEXTS_SHIFT,
  TRISTATE,
  TWO_BITS,
  WHEREABOUTS,
} from './number-row.ts';
import type { ForwardingCondition, NumberView, SeenPlace, SeenState } from './number-view.ts';

/**
 * A copy of what a row says.
 *
 * @param words of all rows
 * @param imsi of this one, which is kept as a double
 */
export function viewOfRow(words: Uint32Array, imsi: number, row: number): NumberView {
  const at = row * NUMBER_ROW_WORDS;
  const flags = words[at + FLAGS] as number;
  const countries = words[at + COUNTRIES] as number;
  const ms = (word: number) => (words[at + word] as number) * 1000;
  const state = (shift: number, atMs: number): SeenState => {
    const is = TRISTATE[(flags >>> shift) & TWO_BITS] ?? 'unknown';
    return { state: is, atMs: is === 'unknown' ? 0 : atMs };
  };
  const place = (shift: number, bits: number, word: number): SeenPlace => ({
    whereabouts: WHEREABOUTS[(flags >>> shift) & TWO_BITS] ?? 'unknown',
    country: countryOfBits(bits),
    seenAtMs: ms(word),
  });
  const forwarding = (condition: ForwardingCondition) =>
    state(FORWARDING_SHIFTS[condition], forwardingSeconds(words, at, condition) * 1000);
  return {
    imsi,
    pairSinceMs: ms(PAIR_SINCE),
    pairSeenMs: ms(PAIR_SEEN),
    swapped: (flags & SWAPPED) !== 0,
    forwarding: {
      unconditional: forwarding('unconditional'),
      busy: forwarding('busy'),
      noReply: forwarding('noReply'),
      notReachable: forwarding('notReachable'),
    },
    texts: state(TEXTS_SHIFT, ms(TEXTS_AT)),
    data: state(DATA_SHIFT, ms(DATA_AT)),
    textService: TEXT_SERVICE[(flags >>> TEXT_SERVICE_SHIFT) & TWO_BITS] ?? 'unknown',
    place: {
      ...place(PLACE_SHIFT, countries & 0xffff, PLACE_SEEN),
      sinceMs: ms(PLACE_SINCE),
      doubted: (flags & PLACE_DOUBTED) !== 0,
    },
    placeBefore: place(BEFORE_PLACE_SHIFT, countries >>> 16, BEFORE_PLACE_SEEN),
  };
}
