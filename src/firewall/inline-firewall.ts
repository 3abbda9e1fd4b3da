import type { Verdict } from '../verdict/verdict.ts';
import { KeptSegments } from './kept-segments.ts';
import type { MessageJudge } from './message-judge.ts';
import { refusalOf } from './refusal.ts';

/** What is done with a message on a link. */
export type LinkDecision =
  /** It goes on; before it, in order, those that were kept under these numbers. */
  | { readonly action: 'forward'; readonly before: readonly number[] }
  /** It waits under its number: a segment whose message is not whole. Never asked for again, it never goes on. */
  | { readonly action: 'keep' }
  | { readonly action: 'drop' }
  /** It goes no further; these octets, M3UA DATA, go back to who sent it. */
  | { readonly action: 'answer'; readonly octets: Uint8Array };

const FORWARD: LinkDecision = { action: 'forward', before: [] };
const KEEP: LinkDecision = { action: 'keep' };
const DROP: LinkDecision = { action: 'drop' };

/** Told of every message that was decided about. */
export type DecisionWatcher = (frame: number, verdict: Verdict, decision: LinkDecision) => void;

/**
 * A firewall in the line: what it forwards are the octets that it received, never others. What it cannot answer
 * though policy says so is dropped, since silence tells an attacker nothing.
 */
export class InlineFirewall {
  private readonly judge: MessageJudge;
  private readonly watch: DecisionWatcher | undefined;
  private readonly segments = new KeptSegments();

  constructor(judge: MessageJudge, watch?: DecisionWatcher) {
    this.judge = judge;
    this.watch = watch;
  }

  /**
   * Decides about one M3UA message.
   *
   * @param inbound from another network
   * @param atMs milliseconds since 1970
   * @param frame its number on this link, from 1, for incidents to name it
   */
  decide(octets: Uint8Array, inbound: boolean, atMs: number, frame: number): LinkDecision {
    const { judge } = this;
    if (!judge.read(octets, 0, octets.length, 'm3ua', atMs)) return FORWARD;
    const verdict = judge.judge(
      { capture: 0, frame, index: 0, iso: () => isoOf(atMs) },
      { side: inbound ? 'from-outside' : 'from-home' },
    );
    const decision = this.decisionFor(verdict, frame, atMs);
    this.watch?.(frame, verdict, decision);
    return decision;
  }

  private decisionFor(verdict: Verdict, frame: number, atMs: number): LinkDecision {
    const { judge } = this;
    const key = judge.segmentKey;
    if (key === '') return this.decisionOf(verdict);
    if (judge.waits && verdict.action === 'forward') {
      this.segments.keep(key, frame, atMs);
      return KEEP;
    }
    const before = this.segments.take(key);
    const decision = this.decisionOf(verdict);
    return decision.action === 'forward' ? { action: 'forward', before } : decision;
  }

  private decisionOf({ action }: Verdict): LinkDecision {
    if (action === 'forward') return FORWARD;
    if (action === 'drop') return DROP;
    const octets = refusalOf(this.judge.record, action.slice('answer:'.length));
    return octets === undefined ? DROP : { action: 'answer', octets };
  }
}

/** `2026-01-13T08:00:00.123456Z`, as captures are told: microseconds. */
function isoOf(atMs: number): string {
  const wholeMs = Math.floor(atMs);
  const microseconds = String(Math.floor((atMs - wholeMs) * 1000)).padStart(3, '0');
  return new Date(wholeMs).toISOString().replace('Z', `${microseconds}Z`);
}
