import type { Detector, Finding } from '../detect/detector.ts';
import { MessageFacts, type MessageFactsOptions } from '../detect/message-facts.ts';
import { DETECTORS } from '../detect/registry.ts';
import type { NetworkPlan } from '../network/network-plan.ts';
import type { Side } from '../network/sides.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';
import { NO_MEMORY } from '../state/message-memory.ts';
import type { CannotJudgeCause } from '../verdict/cannot-judge.ts';
import { causesOf } from '../verdict/cannot-judge-causes.ts';
import { decide, decideUnread, FLAG_SCORE } from '../verdict/decide.ts';
import { DEFAULT_POLICY, type Policy } from '../verdict/policy.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { DetectorIndex } from './detector-index.ts';
import { EngineMemory } from './engine-memory.ts';
import { NumberObserver } from './number-observer.ts';
import { Observer } from './observer.ts';

/** What a configuration says, ready to be asked. */
export interface Knowledge {
  /** `undefined`: only what needs no knowledge of networks is judged, and nothing is remembered. */
  readonly plan: NetworkPlan | undefined;
  /** Whether the network has an SMS home router. */
  readonly hasSmsRouter?: boolean;
  readonly policy?: Policy;
  readonly routesOfSenderName?: MessageFactsOptions['routesOfSenderName'];
  readonly titleFitsLink?: MessageFactsOptions['titleFitsLink'];
}

export interface EngineOptions extends Knowledge {
  readonly detectors?: readonly Detector[];
  /** Writes numbers of subscribers out in reasons. */
  readonly reveal?: boolean;
  /** A small one of its own, where it is left out. */
  readonly memory?: EngineMemory;
  /** Told of each subscriber of ours about whom something was found: IMSI or MSISDN, digits with a 1 before them. */
  readonly onFound?: ((subscriber: number) => void) | undefined;
}

const NO_FINDINGS: readonly Finding[] = [];

/**
 * Judges events one by one, and is the only writer of what is remembered. The same events in the same order
 * give the same verdicts: it has no clock, no chance and no I/O.
 */
export class Engine {
  /** About the event judged last; for those who tell of it. */
  facts: MessageFacts;
  /** How often each detector threw, by id: a fault of ours, and never the end of the run. */
  readonly failures = new Map<string, number>();
  /** `undefined` until there was a network plan: without it nobody is ours. */
  memory: EngineMemory | undefined;
  private readonly index: DetectorIndex;
  private readonly reveal: boolean | undefined;
  private readonly onFound: ((subscriber: number) => void) | undefined;
  private policy: Policy;
  private observer: Observer | undefined;
  private numberObserver: NumberObserver | undefined;

  constructor(options: EngineOptions) {
    this.reveal = options.reveal;
    this.onFound = options.onFound;
    this.memory = options.memory;
    this.index = new DetectorIndex(options.detectors ?? DETECTORS);
    this.policy = options.policy ?? DEFAULT_POLICY;
    this.facts = this.know(options);
  }

  /** Another configuration holds from the next message on. What was counted and remembered stays. */
  adopt(knowledge: Knowledge): void {
    this.facts = this.know(knowledge);
    this.policy = knowledge.policy ?? DEFAULT_POLICY;
  }

  private know({ plan, hasSmsRouter = false, routesOfSenderName, titleFitsLink }: Knowledge): MessageFacts {
    if (plan !== undefined) {
      this.memory ??= new EngineMemory({ homeCountry: plan.home.country });
    }
    const facts = new MessageFacts({
      plan,
      hasSmsRouter,
      reveal: this.reveal,
      memory: (plan && this.memory) ?? NO_MEMORY,
      routesOfSenderName,
      titleFitsLink,
    });
    this.observer = plan && this.memory && new Observer(this.memory, plan, facts);
    const { observer, memory } = this;
    this.numberObserver =
      plan && memory?.numbers && observer && new NumberObserver(memory, memory.numbers, plan, observer);
    return facts;
  }

  /**
   * @param event one component; asked during the call only
   * @param side where the link tells it; told by point codes and titles where it is left out
   * @param cut true where a capture holds the beginning of the message alone
   */
  judge(event: SignallingEvent, side?: Side, cut = false): Verdict {
    const { facts, memory, observer } = this;
    memory?.look(event);
    facts.reset(event, side);
    let findings: Finding[] | undefined;
    let causes: CannotJudgeCause[] | undefined;
    const { fromOutside } = facts;
    const { detectors, inspects } = this.index.of(event, fromOutside);
    // one `try` for all: after a detector that throws, those behind it have their turn
    for (let next = 0; next < inspects.length; ) {
      try {
        while (next < inspects.length) {
          const finding = (inspects[next++] as Detector['inspect'])(event, facts);
          if (finding === undefined) continue;
          findings ??= [];
          findings.push(finding);
        }
      } catch {
        const { id } = detectors[next - 1] as Detector;
        this.failures.set(id, (this.failures.get(id) ?? 0) + 1);
        causes = ['detector-failed'];
      }
    }
    if (memory !== undefined && this.isBlind(memory, event)) causes = [...(causes ?? []), 'memory-full'];
    const unjudged = causesOf(event, facts, cut);
    const verdict = decide(
      event,
      facts,
      findings ?? NO_FINDINGS,
      causes === undefined ? unjudged : [...unjudged, ...causes],
      this.policy,
    );
    if (memory !== undefined && observer !== undefined && !facts.returned) {
      if (verdict.findings.length > 0) this.remember(memory, event, verdict);
      const stopped = verdict.verdict === 'block' || verdict.verdict === 'answer';
      observer.observe(event, fromOutside, stopped);
      this.numberObserver?.observe(event, fromOutside, stopped);
    }
    return verdict;
  }

  /** The verdict of a message that has no events: what it carries is read, and no screen looks at it. */
  judgeUnscreened(): Verdict {
    return decideUnread('not-screened', this.policy);
  }

  /** Whether the memory that this message is judged by has lost what it needs for want of room. */
  private isBlind(memory: EngineMemory, event: SignallingEvent): boolean {
    if (event.dialogueSeen === false) return event.dialoguesForgotten;
    if (!memory.isFull || event.kind !== 'invoke') return false;
    return memory.subscriberRow < 0 && this.facts.fromOutside && this.facts.subscriberIsHome;
  }

  /** What was found about a subscriber of ours speaks when the next message about them comes. */
  private remember(memory: EngineMemory, event: SignallingEvent, verdict: Verdict): void {
    const key = memory.subscriberKey;
    if (key === 0 || !this.facts.subjectIsHome) return;
    for (const { detector, class: threat, score, verdict: kind } of verdict.findings) {
      if (score < FLAG_SCORE || kind === 'pass') continue;
      const { atMs, operation } = event;
      memory.findings.add(key, { detector, threat, score, atMs, sender: event.calling.title, operation });
      this.onFound?.(key);
    }
  }
}
