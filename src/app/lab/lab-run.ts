import type { EventWatcher } from '../../firewall/message-judge.ts';
import { TextChecker } from '../../lab/checkers/texts.ts';
import type { EdgeObserver } from '../../lab/core/edge.ts';
import type { PartnerKnowledge } from '../../lab/core/firewall-config.ts';
import type { Level } from '../../lab/core/truth.ts';
import { World } from '../../lab/core/world.ts';
import type { Scenario } from '../../lab/scenarios/scenario.ts';
import { type Casting, Stage } from '../../lab/scenarios/stage.ts';
import type { WrittenText } from '../../lab/traffic/life.ts';
import type { FirewallMode } from './firewall-mode.ts';
import { type FirewallWatcher, LabFirewall } from './lab-firewall.ts';

const HOUR_MS = 3_600_000;

/** An attack and when it begins. */
export interface PlannedAttack {
  readonly scenario: Scenario;
  readonly level: Level;
  /** Hours after the beginning of the world. */
  readonly atHour: number;
}

export interface LabRunOptions {
  readonly seed: number;
  readonly subscribers: number;
  readonly hours: number;
  readonly firewall: FirewallMode;
  readonly knowledge?: PartnerKnowledge | undefined;
  readonly attacks: readonly PlannedAttack[];
  /** Plans the honest life of the world and tells of every text in it; answers who of it can be taken for a victim. */
  readonly live: (world: World, hours: number, wrote: (text: WrittenText) => void) => Casting;
  /** Told of every text of honest life at the moment that it is written. */
  readonly wrote?: (text: WrittenText, world: World) => void;
  readonly observe?: EdgeObserver;
  readonly onEvent?: EventWatcher;
  readonly watch?: FirewallWatcher;
  /** Remembers what banks ask about besides. */
  readonly forBanks?: boolean;
}

/** A simulated world with honest life, attacks in it, and a firewall at its border or none. */
export class LabRun {
  readonly world: World;
  readonly firewall: LabFirewall | undefined;
  /** Of the attacks that have begun, in order of their beginning. */
  readonly stages: Stage[] = [];
  /** Holds what phones show against what honest people wrote. */
  readonly texts: TextChecker;
  private readonly endMs: number;

  constructor({
    seed,
    subscribers,
    hours,
    firewall,
    knowledge,
    attacks,
    live,
    wrote,
    observe,
    onEvent,
    watch,
    forBanks = false,
  }: LabRunOptions) {
    const world = new World({ seed, subscribers });
    const { lab } = world;
    this.world = world;
    this.endMs = lab.startMs + hours * HOUR_MS;
    if (firewall !== 'off') {
      this.firewall = new LabFirewall(lab, {
        mode: firewall,
        knowledge,
        reveal: true,
        forBanks,
        ...(onEvent === undefined ? {} : { onEvent }),
        ...(watch === undefined ? {} : { watch }),
      });
      lab.edge.guard = this.firewall;
    }
    if (observe !== undefined) lab.edge.observers.push(observe);
    this.texts = new TextChecker(world);
    const casting = live(world, hours, (text) => {
      this.texts.wrote(text);
      wrote?.(text, world);
    });
    for (const { scenario, level, atHour } of attacks) {
      lab.queue.at(lab.startMs + atHour * HOUR_MS, () => {
        const chance = lab.random.fork(`attack ${scenario.id} ${level}`);
        const stage = new Stage(world, scenario, level, chance, casting);
        this.stages.push(stage);
        scenario.play(stage);
      });
    }
  }

  /** The same where somebody outside of the world is asked in it. */
  runWaiting(): Promise<void> {
    return this.world.lab.queue.runWaitingUntil(this.endMs);
  }

  /** Lets it happen, up to an hour after the beginning, or to the end. */
  run(untilHour?: number): void {
    const { queue, startMs } = this.world.lab;
    queue.runUntil(
      untilHour === undefined ? this.endMs : Math.min(this.endMs, startMs + untilHour * HOUR_MS),
    );
  }
}
