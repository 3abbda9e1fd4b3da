import { type Detector, type Evidence, type Finding, found, type Particulars } from './detector.ts';
import type { Facts } from './facts.ts';

/** Nothing weaker is worth an analyst's time, or a row in an incident. */
export const LEAST_SUSPICION = 20;

/** A suspicion is no proof, whatever speaks for it. */
export const MOST_SUSPICION = 99;

/**
 * The score of a suspicion: the sum of its points, held between 0 and `MOST_SUSPICION`. More evidence for it
 * never lowers it, more against it never raises it, and every point is told in the reason.
 */
export function scoreOf(evidence: readonly Evidence[]): number {
  let sum = 0;
  for (const { points } of evidence) sum += points;
  return Math.max(0, Math.min(MOST_SUSPICION, Math.round(sum)));
}

/**
 * A suspicion, where its evidence is worth telling.
 *
 * @param what who did what to whom, in one sentence without a full stop
 */
export function suspected(
  detector: Detector,
  facts: Facts,
  what: string,
  evidence: readonly Evidence[],
  particulars: Omit<Particulars, 'score'> = {},
): Finding | undefined {
  const score = scoreOf(evidence);
  if (score < LEAST_SUSPICION) return undefined;
  const told = evidence.map(({ points, text }) => `${points > 0 ? '+' : '−'}${Math.abs(points)} ${text}`);
  const finding = found(detector, facts, `${what} (${told.join('; ')})`, { ...particulars, score });
  return { ...finding, evidence };
}
