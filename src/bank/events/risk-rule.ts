import type { RiskVerdict } from '../interception-risk.ts';
import { type Comparison, changedAtMs, type Followed, type Told } from './told.ts';

/**
 * `suspected`: a number is at risk after it was safe or nothing was known, or a risk grew to an interception.
 * `cleared`: it is safe again. `UNKNOWN` is never told: it neither suspects nor clears, and the next suspicion
 * after it is a new one.
 */
export function followRisk(comparison: Comparison): Followed {
  const { kind, told, snapshot, isBeginning } = comparison;
  const { verdict, atMs } = snapshot.risk;
  const isOwed = told.owesInitial === true && verdict !== 'UNKNOWN';
  const isTold =
    kind === 'suspected'
      ? isSuspicious(verdict) && (isBeginning ? isOwed : grew(told.verdict, verdict))
      : verdict === 'SAFE' && (told.isSuspected === true || isOwed);
  return {
    told: toldBy(told, verdict, atMs),
    happening: isTold ? { atMs: changedAtMs(comparison, atMs), data: { verdict } } : undefined,
  };
}

function isSuspicious(verdict: RiskVerdict): boolean {
  return verdict === 'AT_RISK' || verdict === 'INTERCEPTION_IN_PROGRESS';
}

function grew(before: RiskVerdict | undefined, now: RiskVerdict): boolean {
  if (before === undefined || !isSuspicious(before)) return true;
  return before === 'AT_RISK' && now === 'INTERCEPTION_IN_PROGRESS';
}

function toldBy(told: Told, verdict: RiskVerdict, atMs: number): Told {
  const { owesInitial, isSuspected, ...rest } = told;
  const staysSuspected = verdict !== 'SAFE' && (isSuspected === true || isSuspicious(verdict));
  return {
    ...rest,
    verdict,
    factAtMs: atMs,
    ...(staysSuspected && { isSuspected: true }),
    ...(owesInitial === true && verdict === 'UNKNOWN' && { owesInitial: true }),
  };
}
