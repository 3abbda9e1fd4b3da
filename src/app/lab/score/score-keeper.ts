import { argumentOf } from '../../../detect/argument.ts';
import type { Incident } from '../../../incident/incident.ts';
import type { EdgeMessage } from '../../../lab/core/edge.ts';
import type { AttackClass, Level } from '../../../lab/core/truth.ts';
import { deliveredText } from '../../../lab/nodes/texts.ts';
import type { Stage } from '../../../lab/scenarios/stage.ts';
import type { SignallingEvent } from '../../../signalling/signalling-event.ts';
import type { Verdict } from '../../../verdict/verdict.ts';
import { CodeKeeper } from './code-keeper.ts';

/** updateLocation, updateGprsLocation. */
const REGISTRATIONS: ReadonlySet<number> = new Set([2, 23]);

/** mt-ForwardSM, and forwardSM of the versions before it. */
const DELIVERIES: ReadonlySet<number> = new Set([44, 46]);

/** What became of one attack. */
export interface AttackScore {
  readonly scenario: string;
  readonly class: AttackClass;
  readonly level: Level;
  /** An incident of a right class holds one of its messages. */
  readonly detected: boolean;
  /** An incident of any class does. */
  readonly noticed: boolean;
  /** From its first message to the first that was found to be anything, milliseconds. */
  readonly detectMs: number | undefined;
  /** Its messages from outside that went through before the first was stopped; all of them where none was. */
  readonly messagesBeforeBlock: number;
  readonly wasBlocked: boolean;
  /** What the attacker got, in words. */
  readonly spoils: readonly string[];
}

/** What honest people met with. */
export interface HonestScore {
  /** Messages of honest nodes at the border. */
  messages: number;
  /** Registrations from abroad: requests of updateLocation and updateGprsLocation. */
  registrations: number;
  registrationsBlocked: number;
  registrationsHeld: number;
  registrationsFlagged: number;
  /** Texts, codes of banks among them, on their way from home to roamers of ours; and those that were kept back. */
  textsToRoamers: number;
  textsKeptBack: number;
  /** Honest messages that were stopped, by operation. */
  readonly stopped: Map<string, number>;
  /** Detectors that stopped, held or flagged honest messages, by how often. */
  readonly accusedBy: Map<string, number>;
}

interface Hostile {
  readonly class: AttackClass;
  firstAtMs: number;
  foundAtMs: number | undefined;
  forwarded: number;
  blocked: boolean;
  readonly frames: Set<number>;
}

/**
 * Counts what a firewall makes of a simulated world, since it knows the truth that the firewall does not: one
 * keeper a run, every attack of it with a scenario and level of its own.
 */
export class ScoreKeeper {
  readonly honest: HonestScore = {
    messages: 0,
    registrations: 0,
    registrationsBlocked: 0,
    registrationsHeld: 0,
    registrationsFlagged: 0,
    textsToRoamers: 0,
    textsKeptBack: 0,
    stopped: new Map(),
    accusedBy: new Map(),
  };
  /** One-time codes to roamers, apart from texts of all kinds. */
  readonly codes = new CodeKeeper();
  private readonly hostile = new Map<string, Hostile>();

  /** A whole message was judged. */
  message({ truth, atMs, inbound, frame }: EdgeMessage, { verdict, action }: Verdict): void {
    if (truth.label === 'benign') {
      this.honest.messages++;
      return;
    }
    const key = keyOf(truth.scenario, truth.level);
    let one = this.hostile.get(key);
    if (one === undefined) {
      const blank = { foundAtMs: undefined, forwarded: 0, blocked: false, frames: new Set<number>() };
      one = { class: truth.label, firstAtMs: atMs, ...blank };
      this.hostile.set(key, one);
    }
    one.frames.add(frame);
    if (verdict !== 'pass') one.foundAtMs ??= atMs;
    if (!inbound || one.blocked) return;
    if (action === 'forward') one.forwarded++;
    else one.blocked = true;
  }

  /** One component of a message was judged. */
  component(
    event: SignallingEvent,
    { verdict, action, findings }: Verdict,
    { truth, inbound }: EdgeMessage,
  ): void {
    if (truth.label !== 'benign') return;
    const { honest } = this;
    if (inbound && event.kind === 'invoke' && REGISTRATIONS.has(event.opcode)) {
      honest.registrations++;
      if (verdict === 'block' || verdict === 'answer') honest.registrationsBlocked++;
      else if (verdict === 'hold') honest.registrationsHeld++;
      else if (verdict === 'flag') honest.registrationsFlagged++;
    }
    if (!inbound && event.kind === 'invoke' && DELIVERIES.has(event.opcode)) {
      honest.textsToRoamers++;
      if (action !== 'forward') {
        honest.textsKeptBack++;
        this.codes.keptBack(deliveredText(argumentOf(event))?.text ?? '');
      }
    }
    if (verdict === 'pass') return;
    if (verdict === 'block' || verdict === 'answer') addTo(honest.stopped, event.operation || event.kind);
    for (const { detector, verdict: own } of findings) if (own !== 'pass') addTo(honest.accusedBy, detector);
  }

  /** What became of an attack. Its stage has been played. */
  attack(stage: Stage, incidents: readonly Incident[], alsoRight: readonly AttackClass[] = []): AttackScore {
    const { scenario, level, spoils } = stage;
    const one = this.hostile.get(keyOf(scenario.id, level));
    const own = incidents.filter((incident) => incident.frames.some((frame) => one?.frames.has(frame)));
    const right = new Set<string>([scenario.class, ...alsoRight]);
    return {
      scenario: scenario.id,
      class: scenario.class,
      level,
      detected: own.some(({ classes }) => classes.some((each) => right.has(each))),
      noticed: own.length > 0,
      detectMs: one?.foundAtMs === undefined ? undefined : one.foundAtMs - one.firstAtMs,
      messagesBeforeBlock: one?.forwarded ?? 0,
      wasBlocked: one?.blocked === true,
      spoils,
    };
  }

  /**
   * Incidents that have no message of an attack in them, and are about no victim of one: an honest message may
   * be found because an attack went before it.
   */
  falseIncidents(incidents: readonly Incident[], stages: readonly Stage[]): Incident[] {
    const frames = new Set([...this.hostile.values()].flatMap((one) => [...one.frames]));
    const victims = new Set(
      stages.flatMap(({ victims, world }) =>
        victims.flatMap((phone) => [world.phones.imsiOf(phone), world.phones.msisdnOf(phone)]),
      ),
    );
    return incidents.filter(
      ({ frames: own, subscriberList }) =>
        !own.some((frame) => frames.has(frame)) &&
        !subscriberList.some(({ imsi, msisdn }) => victims.has(imsi ?? '') || victims.has(msisdn ?? '')),
    );
  }
}

function keyOf(scenario: string, level: string): string {
  return `${scenario}/${level}`;
}

function addTo(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
