import type { Random } from '../../kit/random.ts';
import type { LabNetwork } from '../core/lab-network.ts';
import { RogueNode } from '../core/rogue-node.ts';
import type { AttackClass, Level, Truth } from '../core/truth.ts';
import type { NetworkNodes, World } from '../core/world.ts';

/** Networks whose titles attackers of each level have come by: of strangers, of partners, of the home country. */
const BASES: Readonly<Record<Level, readonly string[]>> = {
  clumsy: ['stranger'],
  careful: ['ie', 'be', 'nl', 'fr'],
  insider: ['leased'],
};

/** Ends of titles that honest nodes leave free. */
const FIRST_END = 700;
const ENDS = 300;

/** One sentence of the story. */
export interface Step {
  readonly atMs: number;
  readonly actor: string;
  readonly what: string;
}

/** What a stage needs to know of the attack that plays on it. */
export interface PlayedScenario {
  readonly id: string;
  readonly class: AttackClass;
}

/** Subscribers that a scenario takes, so that each attack has victims of its own. */
export interface Casting {
  /** One at home who has not been taken yet, switched on. */
  next(): number;
}

/** What one run of an attack has: its level, its nodes, its victims, and what came of it. */
export class Stage {
  readonly world: World;
  readonly scenario: PlayedScenario;
  readonly level: Level;
  readonly random: Random;
  readonly truth: Truth;
  readonly steps: Step[] = [];
  /** What the attacker got, in words; empty where the attack came to nothing. */
  readonly spoils: string[] = [];
  /** Phones that were attacked. */
  readonly victims: number[] = [];
  /** Titles that the attacker spoke under, forged ones too. */
  readonly titles = new Set<string>();
  /** When the first message of the attack was sent. */
  startedAtMs: number;
  private readonly casting: Casting;
  private readonly base: LabNetwork;

  constructor(world: World, scenario: PlayedScenario, level: Level, random: Random, casting: Casting) {
    this.world = world;
    this.scenario = scenario;
    this.level = level;
    this.random = random;
    this.casting = casting;
    this.startedAtMs = world.lab.nowMs;
    this.truth = { label: scenario.class, scenario: scenario.id, level, actor: 'attacker' };
    this.base = world.lab.partner(random.pick(BASES[level]));
  }

  /** A node of the attacker: under a title of the level's own network, or of the one given. */
  rogue({ in: network = this.base, label }: { in?: LabNetwork; label?: AttackClass } = {}): RogueNode {
    const { lab } = this.world;
    let end: string;
    do end = String(FIRST_END + this.random.below(ENDS));
    while (network.nodeAt(network.title(end)) !== undefined);
    const truth = label === undefined ? this.truth : { ...this.truth, label };
    const node = new RogueNode(lab, network, end, truth);
    this.titles.add(node.title);
    return node;
  }

  /** The network whose titles the attacker has. */
  get attackersNetwork(): LabNetwork {
    return this.base;
  }

  get home(): NetworkNodes {
    return this.world.home;
  }

  /** Somebody at home, whom no other attack touches. */
  victim(): number {
    const phone = this.casting.next();
    this.victims.push(phone);
    return phone;
  }

  /** Somebody of ours who is abroad: lands there now, honestly, hours before the attack goes on. */
  roamer(at: NetworkNodes): number {
    const phone = this.victim();
    this.random.pick(at.switches).arrive(phone);
    return phone;
  }

  /** Plans what the attacker does after a while. */
  after(delayMs: number, task: () => void): void {
    this.world.lab.queue.after(delayMs, task);
  }

  /** A pause as somebody of this level makes it: the clumsy hurry, the careful wait. */
  pauseMs(): number {
    const longest = { clumsy: 2_000, careful: 20 * 60_000, insider: 5 * 60_000 }[this.level];
    return this.random.between(longest / 4, longest);
  }

  /** A sentence of the story. */
  tell(what: string, actor = 'attacker'): void {
    this.steps.push({ atMs: this.world.lab.nowMs, actor, what });
  }

  /** The attacker got something. */
  gained(what: string): void {
    this.spoils.push(what);
    this.tell(what);
  }
}
