import type { Detector, Finding } from '../detect/detector.ts';
import { MessageFacts } from '../detect/message-facts.ts';
import { DETECTORS } from '../detect/registry.ts';
import type { NetworkPlan } from '../network/network-plan.ts';
import type { Side } from '../network/sides.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';
import type { CannotJudgeCause } from '../verdict/cannot-judge.ts';
import { causesOf } from '../verdict/cannot-judge-causes.ts';
import { decide, decideUnread } from '../verdict/decide.ts';
import { DEFAULT_POLICY, type Policy } from '../verdict/policy.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { DetectorIndex } from './detector-index.ts';

export interface EngineOptions {
  /** `undefined`: only what needs no knowledge of networks is judged. */
  readonly plan: NetworkPlan | undefined;
  /** Whether the network has an SMS home router. */
  readonly hasSmsRouter?: boolean;
  readonly policy?: Policy;
  readonly detectors?: readonly Detector[];
  /** Writes numbers of subscribers out in reasons. */
  readonly reveal?: boolean;
}

const NO_FINDINGS: readonly Finding[] = [];

/**
 * Judges events one by one. The same events in the same order give the same verdicts: it has no clock, no
 * chance and no I/O.
 */
export class Engine {
  /** About the event judged last; for those who tell of it. */
  facts: MessageFacts;
  /** How often each detector threw, by id: a fault of ours, and never the end of the run. */
  readonly failures = new Map<string, number>();
  private readonly index: DetectorIndex;
  private readonly reveal: boolean | undefined;
  private policy: Policy;

  constructor(options: EngineOptions) {
    const { plan, hasSmsRouter = false, reveal } = options;
    this.reveal = reveal;
    this.facts = new MessageFacts({ plan, hasSmsRouter, reveal });
    this.index = new DetectorIndex(options.detectors ?? DETECTORS);
    this.policy = options.policy ?? DEFAULT_POLICY;
  }

  /** Another configuration holds from the next message on. What was counted stays. */
  adopt({
    plan,
    hasSmsRouter = false,
    policy = DEFAULT_POLICY,
  }: Pick<EngineOptions, 'plan' | 'hasSmsRouter' | 'policy'>): void {
    this.facts = new MessageFacts({ plan, hasSmsRouter, reveal: this.reveal });
    this.policy = policy;
  }

  /**
   * @param event one component; asked during the call only
   * @param side where the link tells it; told by point codes and titles where it is left out
   * @param cut true where a capture holds the beginning of the message alone
   */
  judge(event: SignallingEvent, side?: Side, cut = false): Verdict {
    const { facts } = this;
    facts.reset(event, side);
    let findings: Finding[] | undefined;
    let causes: readonly CannotJudgeCause[] | undefined;
    for (const detector of this.index.of(event)) {
      try {
        const finding = detector.inspect(event, facts);
        if (finding !== undefined) {
          findings ??= [];
          findings.push(finding);
        }
      } catch {
        this.failures.set(detector.id, (this.failures.get(detector.id) ?? 0) + 1);
        causes = ['detector-failed'];
      }
    }
    const unjudged = causesOf(event, facts, cut);
    return decide(
      event,
      facts,
      findings ?? NO_FINDINGS,
      causes === undefined ? unjudged : [...unjudged, ...causes],
      this.policy,
    );
  }

  /** The verdict of a message that has no events: what it carries is read, and no screen looks at it. */
  judgeUnscreened(): Verdict {
    return decideUnread('not-screened', this.policy);
  }
}
