import { type Detector, type Evidence, type Finding, found, type Particulars } from './detector.ts';
import type { Facts } from './facts.ts';
import { compareSeverity, type Severity } from './severity.ts';

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

/** From which score a suspicion is as severe as its detector at worst, and from which at least medium. */
const WORST_FROM = 75;
const MEDIUM_FROM = 50;

/** How severe a suspicion of a score is, where its detector's worst is `worst`. */
function severityOf(score: number, worst: Severity): Severity {
  if (score >= WORST_FROM) return worst;
  const most = score >= MEDIUM_FROM ? 'medium' : 'low';
  return compareSeverity(worst, most) > 0 ? most : worst;
}

/**
 * A suspicion, where its evidence is worth telling.
 *
 * @param what who did what to whom, in one sentence without a full stop
 * @param particulars where they give no severity, it follows the score
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
  const severity = particulars.severity ?? severityOf(score, detector.severity);
  const reason = `${what} (${told.join('; ')})`;
  const finding = found(detector, facts, reason, { ...particulars, severity, score });
  return { ...finding, evidence };
}
