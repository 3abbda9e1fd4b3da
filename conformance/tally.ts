import type { Reasons } from './reasons.ts';
import type { Run } from './run.ts';

/** As many as the eight interfaces' files hold: fewer were not read whole, and more are news to look at. */
export const SCENARIOS = 250;
export const RUNS = 286;

export interface ListedRun extends Run {
  readonly reason: string;
}

/** All runs, each passed or listed with its reason, and what is wrong with that. */
export interface Tally {
  readonly passed: readonly Run[];
  readonly listed: readonly ListedRun[];
  /** What may not be, one line each. */
  readonly complaints: readonly string[];
}

/** @param whole whether all files were run, so that counts and the list can be held to them */
export function tallyOf(runs: readonly Run[], reasons: Reasons, whole: boolean): Tally {
  const passed: Run[] = [];
  const listed: ListedRun[] = [];
  const complaints: string[] = [];
  for (const run of runs) {
    const reason = reasons.of(run);
    const name = `${run.feature} ${run.id}`;
    if (run.passed) passed.push(run);
    else if (reason !== undefined) listed.push({ ...run, reason: reason.why });
    if (run.passed && reason !== undefined) complaints.push(`${name} passes, and is listed with a reason`);
    if (!run.passed && !(reason !== undefined && run.fault.includes(reason.fails))) {
      const listedFor = reason === undefined ? '' : `, and is listed for: ${reason.fails}`;
      complaints.push(`${name} ${run.fault}${listedFor}`);
    }
  }
  if (whole) {
    const scenarios = scenariosOf(runs);
    if (runs.length !== RUNS) complaints.push(`${runs.length} runs, and not ${RUNS}`);
    if (scenarios !== SCENARIOS) complaints.push(`${scenarios} scenarios, and not ${SCENARIOS}`);
    for (const key of reasons.unused()) complaints.push(`${key} has a reason, and was not run`);
  }
  return { passed, listed, complaints };
}

/** How many scenarios some runs are of. */
export function scenariosOf(runs: readonly Run[]): number {
  return new Set(runs.map(({ feature, scenario }) => `${feature} ${scenario}`)).size;
}
