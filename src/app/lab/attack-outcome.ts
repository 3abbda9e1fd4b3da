import type { Incident } from '../../incident/incident.ts';
import { textsComeOnce } from '../../lab/checkers/texts.ts';
import type { Level } from '../../lab/core/truth.ts';
import type { Scenario } from '../../lab/scenarios/scenario.ts';
import type { FirewallMode } from './firewall-mode.ts';
import type { LabCheck, LabOutcome } from './lab-outcome.ts';
import type { LabRun } from './lab-run.ts';
import type { ScoreKeeper } from './score/score-keeper.ts';

/** What is told of a run: one attack in an honest day, or the day alone. */
export interface AttackRun {
  readonly scenario: Scenario | undefined;
  readonly name: string;
  readonly seed: number;
  readonly firewall: FirewallMode;
  readonly level: Level;
  readonly run: LabRun;
  readonly keeper: ScoreKeeper;
}

export function attackOutcome({ scenario, name, seed, firewall, level, run, keeper }: AttackRun): LabOutcome {
  const incidents = run.firewall?.gathering.incidents() ?? [];
  const [stage] = run.stages;
  const steps = (stage?.steps ?? []).map(({ atMs, actor, what }) => ({
    at: new Date(atMs).toISOString(),
    actor,
    what,
  }));
  const { edge } = run.world.lab;
  return {
    scenario: name,
    seed,
    firewall,
    level: scenario === undefined ? '' : level,
    // no bank and no code in these
    codeDeliveredTo: 'nobody',
    bankVerdict: 'UNKNOWN',
    money: { moved: 0, currency: 'GBP' },
    incidents,
    steps,
    checks: checksOf(scenario, firewall, run, keeper, incidents),
    messages: { ...edge.counts },
  };
}

function checksOf(
  scenario: Scenario | undefined,
  firewall: FirewallMode,
  run: LabRun,
  keeper: ScoreKeeper,
  incidents: readonly Incident[],
): LabCheck[] {
  const checks: LabCheck[] = [textsComeOnce(run.texts, { toldOfAll: scenario === undefined })];
  if (firewall === 'off') return checks;
  const [stage] = run.stages;
  if (scenario !== undefined && stage !== undefined) {
    const { detected, noticed } = keeper.attack(stage, incidents, scenario.alsoRight);
    checks.push({
      name: 'the attack raised an incident of its class',
      ok: detected,
      ...(detected ? {} : { detail: noticed ? 'an incident of another class' : 'no incident' }),
    });
  }
  const { registrations, registrationsBlocked } = keeper.honest;
  checks.push({
    name: 'no honest registration was refused',
    ok: registrationsBlocked === 0,
    ...(registrationsBlocked === 0 ? {} : { detail: `${registrationsBlocked} of ${registrations}` }),
  });
  const grave = keeper
    .falseIncidents(incidents, run.stages)
    .filter(({ severity }) => severity === 'high' || severity === 'critical');
  checks.push({
    name: 'no honest network stands accused of anything grave',
    ok: grave.length === 0,
    ...(grave.length === 0 ? {} : { detail: `${grave.length} incidents, first ${grave[0]?.id}` }),
  });
  checks.push({
    name: 'no detector failed',
    ok: (run.firewall?.engine.failures.size ?? 0) === 0,
  });
  return checks;
}
