import { textsComeOnce } from '../../../lab/checkers/texts.ts';
import type { PartnerKnowledge } from '../../../lab/core/firewall-config.ts';
import type { Level } from '../../../lab/core/truth.ts';
import { SCENARIOS } from '../../../lab/scenarios/registry.ts';
import { LabRun } from '../lab-run.ts';
import { liveAndCast } from '../live-and-cast.ts';
import type { CodeScore } from './code-keeper.ts';
import { type AttackScore, ScoreKeeper } from './score-keeper.ts';

/** Attacks begin when memory is old enough to say what it has not seen. */
const FIRST_ATTACK_HOUR = 6;

/** One simulated world to be scored: honest life, and at a level every attack in it, one after the other. */
export interface ScoreJob {
  readonly seed: number;
  readonly subscribers: number;
  readonly hours: number;
  /** `undefined`: nobody attacks. */
  readonly level: Level | undefined;
  /** What the firewall knows of partners. */
  readonly knowledge: PartnerKnowledge;
  /** Only these attacks; all where it is left out. */
  readonly scenarios?: readonly string[];
}

/** What came of it, as plain data. */
export interface ScoreAnswer {
  readonly job: ScoreJob;
  readonly attacks: readonly (AttackScore & { readonly seed: number })[];
  readonly messages: number;
  readonly registrations: number;
  readonly registrationsBlocked: number;
  readonly registrationsHeld: number;
  readonly registrationsFlagged: number;
  readonly textsToRoamers: number;
  readonly textsKeptBack: number;
  readonly codes: CodeScore;
  readonly stopped: Readonly<Record<string, number>>;
  readonly accusedBy: Readonly<Record<string, number>>;
  /** Incidents about nobody's attack, by class, from medium severity on; and below. */
  readonly falseIncidents: Readonly<Record<string, number>>;
  readonly falseRemarks: number;
  /** Right incidents by class. */
  readonly rightIncidents: Readonly<Record<string, number>>;
  /** Detectors that threw, and checks that do not hold. */
  readonly failures: readonly string[];
}

export function scoreWorld(job: ScoreJob): ScoreAnswer {
  const { seed, subscribers, hours, level } = job;
  const scenarios = SCENARIOS.filter(({ id }) => job.scenarios === undefined || job.scenarios.includes(id));
  const keeper = new ScoreKeeper();
  const gapHours = (hours - FIRST_ATTACK_HOUR) / (2 * scenarios.length);
  const run = new LabRun({
    seed,
    subscribers,
    hours,
    firewall: 'enforce',
    knowledge: job.knowledge,
    // the second half of the time is for what careful attackers wait for
    attacks:
      level === undefined
        ? []
        : scenarios.map((scenario, i) => ({ scenario, level, atHour: FIRST_ATTACK_HOUR + i * gapHours })),
    live: liveAndCast,
    wrote: (text, world) => keeper.codes.wrote(text, world),
    onEvent: (event, verdict) => {
      const message = run.firewall?.message;
      if (message !== undefined) keeper.component(event, verdict, message);
    },
    watch: (message, verdict) => keeper.message(message, verdict),
  });
  run.run();
  const incidents = run.firewall?.gathering.incidents() ?? [];
  const attacks = run.stages.map((stage) => {
    const scenario = SCENARIOS.find(({ id }) => id === stage.scenario.id);
    return { ...keeper.attack(stage, incidents, scenario?.alsoRight), seed };
  });
  const wrong = keeper.falseIncidents(incidents, run.stages);
  const isRemark = ({ severity }: { severity: string }) => severity === 'info' || severity === 'low';
  const { honest } = keeper;
  return {
    job,
    attacks,
    messages: honest.messages,
    registrations: honest.registrations,
    registrationsBlocked: honest.registrationsBlocked,
    registrationsHeld: honest.registrationsHeld,
    registrationsFlagged: honest.registrationsFlagged,
    textsToRoamers: honest.textsToRoamers,
    textsKeptBack: honest.textsKeptBack,
    codes: keeper.codes.score,
    stopped: Object.fromEntries(honest.stopped),
    accusedBy: Object.fromEntries(honest.accusedBy),
    falseIncidents: countByClass(wrong.filter((incident) => !isRemark(incident))),
    falseRemarks: wrong.filter(isRemark).length,
    rightIncidents: countByClass(incidents.filter((incident) => !wrong.includes(incident))),
    failures: failuresOf(run, level === undefined),
  };
}

function failuresOf({ firewall, texts }: LabRun, isHonest: boolean): string[] {
  const thrown = [...(firewall?.engine.failures.keys() ?? [])].map((id) => `${id} threw`);
  const { ok, name, detail } = textsComeOnce(texts, { toldOfAll: isHonest });
  return ok ? thrown : [...thrown, `it does not hold that ${name}: ${detail}`];
}

function countByClass(incidents: readonly { readonly class: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { class: threat } of incidents) counts[threat] = (counts[threat] ?? 0) + 1;
  return counts;
}
