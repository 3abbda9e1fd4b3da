import type { MessageFacts } from '../detect/message-facts.ts';
import { hashOfNumber } from '../state/sketch.ts';
import { WaitingRows } from '../state/waiting-rows.ts';
import type { EngineMemory } from './engine-memory.ts';

/**
 * Answered questions whose outcome is not known yet, of each kind. What honest networks ask for they use within
 * seconds, so that few wait; where more do, the eldest are forgotten and count as nothing.
 */
export const MAX_OPEN_QUESTIONS = 16_384;

/** A phone registers within seconds of its keys; where it is refused it tries other networks, for some minutes. */
const KEYS_MS = 3_600_000;
/** A centre brings its text within seconds, or asks again. */
const ROUTE_MS = 15 * 60_000;

/** Where nothing at all was seen for so long, nobody watched, and what was on its way just before came meanwhile. */
const GAP_MS = 10 * 60_000;
const ON_ITS_WAY_MS = 2 * 60_000;

/** By then nearly every switch that serves subscribers of ours has registered one. */
const SETTLED_MS = 12 * 3_600_000;

/** Bits of the two hashes that make up a key, which a double holds exactly. */
const LOW_SHIFT = 11;
const HIGH = 2 ** (32 - LOW_SHIFT);

/**
 * What came of the keys and routes that foreign titles were given: a registration, a text, or nothing. Whoever used
 * it, the title that asked is credited where both are of one network: hubs ask under one title and deliver under others.
 */
export class QuestionOutcomes {
  private readonly memory: EngineMemory;
  private readonly titles: Pick<MessageFacts, 'networkOfNumber'>;
  private readonly keys: WaitingRows;
  private readonly routes: WaitingRows;
  private lastAtMs = 0;
  /** Nothing that waits came to nothing before then; every message asks, and few change it. */
  private dueMs = Number.POSITIVE_INFINITY;

  constructor(memory: EngineMemory, titles: Pick<MessageFacts, 'networkOfNumber'>) {
    this.memory = memory;
    this.titles = titles;
    this.keys = new WaitingRows(MAX_OPEN_QUESTIONS, memory.salt);
    this.routes = new WaitingRows(MAX_OPEN_QUESTIONS, memory.salt);
  }

  /**
   * A title was given keys of a subscriber whom its network is not known to serve.
   *
   * @param isPlaced whether somebody else is: who roams since before the watch began is served by nobody knows whom
   */
  keysGiven(title: number, imsi: number, isPlaced: boolean, atMs: number): void {
    this.keys.begin(this.keyOf(imsi, this.networkOf(title)), isPlaced ? title : -title, imsi, atMs);
    this.dueMs = Math.min(this.dueMs, atMs + KEYS_MS);
  }

  /** A title was told where texts for a subscriber go, and that is a node of ours. */
  routeGiven(title: number, imsi: number, atMs: number): void {
    this.routes.begin(this.keyOf(imsi, this.networkOf(title)), title, imsi, atMs);
    this.dueMs = Math.min(this.dueMs, atMs + ROUTE_MS);
  }

  /** A title registers a subscriber. A registration that is refused was one, too: steering refuses many. */
  registered(title: number, imsi: number, atMs: number): void {
    const row = this.keys.find(this.keyOf(imsi, this.networkOf(title)));
    if (row < 0) return;
    this.memory.days.count(Math.abs(this.keys.ownerOf(row)), 'keysUsed', atMs);
    this.keys.end(row);
  }

  /** A title brings a text for a subscriber. */
  textCame(title: number, imsi: number, atMs: number): void {
    const row = this.routes.find(this.keyOf(imsi, this.networkOf(title)));
    if (row < 0) return;
    const { days, senders } = this.memory;
    const asked = this.routes.ownerOf(row);
    this.routes.end(row);
    days.count(asked, 'routesUsed', atMs);
    if (asked === title) return;
    const asker = senders.find(asked);
    if (asker >= 0) senders.textSent(asker, atMs);
  }

  /** Time goes on: what waited for too long came to nothing. */
  pass(atMs: number): void {
    const { lastAtMs } = this;
    if (atMs <= lastAtMs) {
      // messages come late by seconds; what is earlier still is a clock that was set back
      if (lastAtMs - atMs > KEYS_MS) this.lastAtMs = atMs;
      return;
    }
    this.lastAtMs = atMs;
    if (lastAtMs > 0 && atMs - lastAtMs > GAP_MS) {
      forgetLast(this.keys, lastAtMs);
      forgetLast(this.routes, lastAtMs);
    }
    if (atMs <= this.dueMs) return;
    this.countUnused(this.keys, atMs - KEYS_MS, 'keysUnused', atMs);
    this.countUnused(this.routes, atMs - ROUTE_MS, 'routesUnused', atMs);
    this.dueMs = Math.min(firstBegunAt(this.keys) + KEYS_MS, firstBegunAt(this.routes) + ROUTE_MS);
  }

  private countUnused(
    waiting: WaitingRows,
    beforeMs: number,
    what: 'keysUnused' | 'routesUnused',
    atMs: number,
  ): void {
    const { days, senders, subscribers } = this.memory;
    const watchedMs = atMs - subscribers.watchedSinceMs;
    while (isOverdue(waiting, beforeMs)) {
      const row = waiting.first;
      const title = Math.abs(waiting.ownerOf(row));
      const isPlaced = waiting.ownerOf(row) > 0;
      const imsi = waiting.subjectOf(row);
      waiting.end(row);
      const { served, sentTexts } = senders.view(senders.find(title), atMs);
      // a working switch renews the keys of whoever came before the watch began, and every switch is new at first
      if (!isPlaced && (served || watchedMs < SETTLED_MS)) continue;
      days.countOnce(title, what, imsi, atMs);
      // a network is not suspected for what its working nodes leave lying about
      if (what === 'keysUnused' ? !served : !sentTexts)
        days.countOnce(this.networkOf(title), what, imsi, atMs);
    }
  }

  private networkOf(title: number): number {
    return this.titles.networkOfNumber(title);
  }

  /** Two hashes of who is asked about by which network; that two pairs share both is next to never. */
  private keyOf(imsi: number, network: number): number {
    const { salt } = this.memory;
    const one = hashOfNumber(imsi, salt ^ (network | 0)) >>> 0;
    const other = hashOfNumber(imsi, salt + 1 - (network | 0)) >>> LOW_SHIFT;
    return 1 + one * HIGH + other;
  }
}

/** When the eldest began to wait; endless where nothing waits. */
function firstBegunAt(waiting: WaitingRows): number {
  const row = waiting.first;
  return row < 0 ? Number.POSITIVE_INFINITY : waiting.begunAt(row);
}

function isOverdue(waiting: WaitingRows, beforeMs: number): boolean {
  const row = waiting.first;
  return row >= 0 && waiting.begunAt(row) < beforeMs;
}

function forgetLast(waiting: WaitingRows, untilMs: number): void {
  for (
    let row = waiting.last;
    row >= 0 && untilMs - waiting.begunAt(row) < ON_ITS_WAY_MS;
    row = waiting.last
  ) {
    waiting.end(row);
  }
}
