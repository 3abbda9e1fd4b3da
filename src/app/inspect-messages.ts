import type { JudgedFinding } from '../verdict/verdict.ts';
import type { InspectedMessage } from './inspection.ts';

/** The part of a line that nearly all messages share. */
const PASSED = '"verdict":"pass","action":"forward","findings":[]';

/**
 * A line of `--messages` with its end.
 *
 * @param file name of the capture, where there are several
 */
export function messageLine({ frame, index, verdict }: InspectedMessage, file?: string): string {
  const head = `{"frame":${frame},"index":${index},`;
  const { findings, cannotJudge } = verdict;
  const tail =
    (cannotJudge.length === 0 ? '' : `,"cannotJudge":${JSON.stringify(cannotJudge)}`) +
    (file === undefined ? '' : `,"file":${JSON.stringify(file)}`);
  if (verdict.verdict === 'pass' && findings.length === 0) return `${head}${PASSED}${tail}}\n`;
  const found = JSON.stringify(findings.map(findingFields));
  return `${head}"verdict":"${verdict.verdict}","action":"${verdict.action}","findings":${found}${tail}}\n`;
}

/** The fields of a finding in one order. */
function findingFields(finding: JudgedFinding): Record<string, unknown> {
  const { detector, category, class: threat, severity, score, reason, verdict, exception } = finding;
  return { detector, category, class: threat, severity, score, reason, verdict, exception };
}
