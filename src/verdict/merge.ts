import type { CannotJudgeCause } from './cannot-judge.ts';
import { type JudgedFinding, PASS, type Verdict } from './verdict.ts';
import { worse } from './verdict-kind.ts';

/** The verdict of a message from those of its components: the worst wins, every finding is kept once. */
export function mergeVerdicts(verdicts: readonly Verdict[]): Verdict {
  const [first = PASS] = verdicts;
  if (verdicts.length < 2) return first;
  let worst = first;
  const findings: JudgedFinding[] = [];
  const causes: CannotJudgeCause[] = [];
  for (const verdict of verdicts) {
    if (worse(verdict.verdict, worst.verdict) !== worst.verdict) worst = verdict;
    for (const finding of verdict.findings) {
      const isNew = ({ detector, reason }: JudgedFinding) =>
        detector !== finding.detector || reason !== finding.reason;
      if (findings.every(isNew)) findings.push(finding);
    }
    for (const cause of verdict.cannotJudge) if (!causes.includes(cause)) causes.push(cause);
  }
  return { verdict: worst.verdict, action: worst.action, findings, cannotJudge: causes };
}
