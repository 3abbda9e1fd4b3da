import { SaltedMap } from '../kit/salted-map.ts';
import type { RecentFinding } from './recent-finding.ts';
import {
  type FindingsBlockFault,
  type KeptFindings,
  packFindings,
  unpackFindings,
} from './recent-findings-block.ts';

/** How long a finding is remembered. The steps of an interception lie minutes apart, those of the careful hours. */
export const MAX_FINDING_AGE_MS = 6 * 3_600_000;

/** Findings remembered of one subscriber. An attack has a handful of steps; what repeats gives way first. */
export const MAX_FINDINGS_OF_SUBSCRIBER = 16;

/** Subscribers of whom findings are remembered: the worst networks saw some thousand attacks a day. */
export const MAX_SUBSCRIBERS_WITH_FINDINGS = 65_536;

/** Pairs of IMSI and MSISDN remembered ahead of the first finding; as many as subscribers with findings. */
export const MAX_PAIRS_REMEMBERED = 65_536;

export const NO_RECENT_FINDINGS: readonly RecentFinding[] = Object.freeze([]);

/** Twice as many places as there are numbers of subscribers with findings, for the first look. */
const PLACE_BITS = 18;

/** What was found about one subscriber, known by one number or by two. */
interface FoundAbout {
  keys: number[];
  /** Latest first. Another list whenever something changes, so that a list once handed out stays as it was. */
  findings: readonly RecentFinding[];
}

export interface RecentFindingsOptions {
  /** Subscribers, and pairs of numbers that are known to be one. */
  readonly capacity?: number;
  readonly pairCapacity?: number;
  /** See `SaltedMap`. */
  readonly salt?: number;
}

/**
 * What was found about subscribers in the last hours, by IMSI or MSISDN as a double; 0 is nobody. When there
 * is no room, the subscriber of whom nothing was found for longest is forgotten.
 */
export class RecentFindings {
  /** Subscribers forgotten for want of room, whether or not their findings had grown too old. */
  evictions = 0;
  /** Findings that gave way to later ones about the same subscriber. */
  dropped = 0;
  private readonly capacity: number;
  private readonly pairCapacity: number;
  private readonly byKey: SaltedMap<FoundAbout>;
  /** In the order in which something was last found about them. */
  private readonly inOrder = new Set<FoundAbout>();
  /** From each number to the other of its pair. */
  private readonly pairs: SaltedMap<number>;

  constructor({
    capacity = MAX_SUBSCRIBERS_WITH_FINDINGS,
    pairCapacity = MAX_PAIRS_REMEMBERED,
    salt = 0,
  }: RecentFindingsOptions = {}) {
    this.capacity = capacity;
    this.pairCapacity = pairCapacity;
    this.byKey = new SaltedMap(salt, PLACE_BITS);
    this.pairs = new SaltedMap(salt);
  }

  /** Subscribers of whom something is remembered. */
  get size(): number {
    return this.inOrder.size;
  }

  add(key: number, finding: RecentFinding): void {
    if (key === 0) return;
    let about = this.byKey.get(key);
    if (about === undefined) {
      const other = this.pairs.get(key);
      about = this.begin(other === undefined ? [key] : [key, other], NO_RECENT_FINDINGS);
    }
    about.findings = this.bounded(inserted(about.findings, finding));
    this.inOrder.delete(about);
    this.inOrder.add(about);
  }

  /** What was found in the hours before a time, latest first. */
  of(key: number, atMs: number): readonly RecentFinding[] {
    const findings = this.byKey.get(key)?.findings;
    if (findings === undefined) return NO_RECENT_FINDINGS;
    let fresh = 0;
    for (const finding of findings) if (isFresh(finding, atMs)) fresh++;
    if (fresh === findings.length) return findings;
    return fresh === 0 ? NO_RECENT_FINDINGS : findings.filter((finding) => isFresh(finding, atMs));
  }

  /**
   * Says that two numbers belong to one subscriber: what is found about either is found about both. A number
   * belongs to one pair, the last that it was said to; what it leaves keeps what was found until then.
   */
  alias(imsi: number, msisdn: number): void {
    if (imsi === 0 || msisdn === 0 || imsi === msisdn || this.pairs.get(imsi) === msisdn) return;
    this.part(imsi);
    this.part(msisdn);
    if (this.pairs.size >= 2 * this.pairCapacity) this.forgetOldestPair();
    this.pairs.set(imsi, msisdn);
    this.pairs.set(msisdn, imsi);
    const one = this.alone(imsi);
    const other = this.alone(msisdn);
    if (one === undefined && other === undefined) return;
    if (one !== undefined && other !== undefined) {
      let findings = one.findings;
      for (const finding of other.findings) findings = inserted(findings, finding);
      one.findings = this.bounded(findings);
      this.inOrder.delete(other);
    }
    const both = one ?? other;
    if (both === undefined) return;
    both.keys = [imsi, msisdn];
    for (const key of both.keys) this.byKey.set(key, both);
    // parting the other number may have made this one give way
    this.inOrder.add(both);
  }

  /** Everything remembered, as one block with a checksum. What was counted is not in it. */
  toBytes(): Uint8Array {
    const pairs: (readonly [number, number])[] = [];
    const told = new Set<number>();
    for (const [one, other] of this.pairs.entries()) {
      if (!told.has(one)) pairs.push([one, other]);
      told.add(other);
    }
    return packFindings({ about: [...this.inOrder], pairs });
  }

  /** What a block holds. Where that is more than there is room for, what was found last is kept. */
  static fromBytes(
    block: Uint8Array,
    options: RecentFindingsOptions = {},
  ): RecentFindings | FindingsBlockFault {
    const kept = unpackFindings(block);
    if ('code' in kept) return kept;
    const recent = new RecentFindings(options);
    recent.restore(kept);
    return recent;
  }

  private restore({ about, pairs }: KeptFindings): void {
    for (const [one, other] of pairs.slice(-this.pairCapacity)) {
      this.pairs.set(one, other);
      this.pairs.set(other, one);
    }
    for (const { keys, findings } of about) this.begin([...keys], this.bounded(findings));
  }

  private begin(keys: number[], findings: readonly RecentFinding[]): FoundAbout {
    if (this.inOrder.size >= this.capacity) {
      const [oldest] = this.inOrder;
      if (oldest !== undefined) this.forget(oldest);
    }
    const about = { keys, findings };
    for (const key of keys) this.byKey.set(key, about);
    this.inOrder.add(about);
    return about;
  }

  private forget(about: FoundAbout): void {
    for (const key of about.keys) this.byKey.delete(key);
    this.inOrder.delete(about);
    this.evictions++;
  }

  private part(key: number): void {
    const other = this.pairs.get(key);
    if (other === undefined) return;
    this.pairs.delete(key);
    this.pairs.delete(other);
  }

  /** What was found about a number, apart from any other number that it was one with. */
  private alone(key: number): FoundAbout | undefined {
    const about = this.byKey.get(key);
    if (about === undefined || about.keys.length === 1) return about;
    about.keys = about.keys.filter((other) => other !== key);
    this.byKey.delete(key);
    return this.begin([key], about.findings);
  }

  private forgetOldestPair(): void {
    const { eldest } = this.pairs;
    if (eldest !== undefined) this.part(eldest);
  }

  /** At most as many as are remembered: of the detector that found most, the oldest gives way. */
  private bounded(findings: readonly RecentFinding[]): readonly RecentFinding[] {
    let kept = findings;
    while (kept.length > MAX_FINDINGS_OF_SUBSCRIBER) {
      const least = leastMissed(kept);
      kept = kept.filter((_, index) => index !== least);
      this.dropped++;
    }
    return kept;
  }
}

/** Neither too old, nor so far ahead of the time asked for that one of the two times is wrong. */
function isFresh(finding: RecentFinding, atMs: number): boolean {
  return Math.abs(atMs - finding.atMs) < MAX_FINDING_AGE_MS;
}

/** The list with one more, latest first; of one time, what was added last comes first. */
function inserted(findings: readonly RecentFinding[], finding: RecentFinding): readonly RecentFinding[] {
  const place = findings.findIndex(({ atMs }) => atMs <= finding.atMs);
  return findings.toSpliced(place < 0 ? findings.length : place, 0, finding);
}

/**
 * The oldest of the detector that found most. Were it the oldest of all, sixteen harmless questions would
 * make the one finding that matters forgotten.
 */
function leastMissed(findings: readonly RecentFinding[]): number {
  const counts = new Map<string, number>();
  let most = 0;
  for (const { detector } of findings) {
    const count = (counts.get(detector) ?? 0) + 1;
    counts.set(detector, count);
    most = Math.max(most, count);
  }
  return findings.findLastIndex(({ detector }) => counts.get(detector) === most);
}
