import { halfAt, isLate, MAX_LATE_HALVES } from './rate-window-halves.ts';
import {
  AUTHENTICATION_SUBSCRIBERS,
  CALLED_TITLES,
  COUNTER_CEILING,
  Counter,
  CREDIT,
  FIRST_AT,
  FLAGS,
  Flag,
  HALF,
  HALF_HOUR_MS,
  HALF_WORDS,
  HALVES,
  LAST_AT,
  LOCATION_SUBSCRIBERS,
  OPERATIONS,
  ROUTING_SUBSCRIBERS,
  ROW_F64,
  ROW_U16,
  ROW_U32,
  RUN_COUNT,
  RUN_HIGH,
  RUN_LOW,
  RUNS,
  SenderArrays,
  SUBSYSTEMS,
  UPDATED_SUBSCRIBERS,
} from './sender-table-layout.ts';
import { addToSketch, hashOfNumber } from './sketch.ts';

/** Steps up to this long belong to a run: who walks through numbers leaves some out, or asks twice in between. */
const MAX_RUN_STEP = 3;

/** How often the hand passes a sender that was answered, before it is given up: it does what we let it do. */
const ANSWERED_CREDIT = 7;

/** A last time further ahead than this is a clock that was set back, not a late message. */
const MAX_LATE_MS = MAX_LATE_HALVES * HALF_HOUR_MS;

/** What is written about a sender, by row. Nothing here looks up, and nothing allocates. */
export class SenderRows {
  protected readonly arrays: SenderArrays;
  protected readonly hashSeed: number;
  /** A message tells several things about its sender, all of one time. */
  private lastAtMs = 0;
  private lastHalf = 0;

  /** `seed` goes into the hashes, so that nobody outside can choose subscribers that count as one. */
  constructor(capacity: number, seed: number) {
    this.arrays = new SenderArrays(capacity);
    this.hashSeed = seed | 0;
  }

  /** A message of any kind came from it; to be told once a message, however many components that has. */
  message(row: number, atMs: number): void {
    this.increment(this.halfOf(row, atMs), Counter.messages);
  }

  /**
   * It invoked an operation.
   *
   * @param opcode local code, below 0 where there is none
   * @param calledTitle as a double, 0 where there is none
   * @param calledSsn below 0 where there is none
   */
  request(row: number, opcode: number, calledTitle: number, calledSsn: number, atMs: number): void {
    const half = this.halfOf(row, atMs);
    const { u32 } = this.arrays;
    if (opcode >= 0) {
      const word = half + OPERATIONS + ((opcode >>> 5) & 3);
      u32[word] = (u32[word] as number) | (1 << (opcode & 31));
    }
    if (calledSsn >= 0) {
      const word = half + SUBSYSTEMS + ((calledSsn >>> 5) & 1);
      u32[word] = (u32[word] as number) | (1 << (calledSsn & 31));
    }
    this.sketch(half, CALLED_TITLES, calledTitle);
  }

  /** It was told an error, a rejection or an abort. */
  refused(row: number, atMs: number): void {
    this.increment(this.halfOf(row, atMs), Counter.refused);
  }

  /** It was told a result. */
  answered(row: number, atMs: number): void {
    this.increment(this.halfOf(row, atMs), Counter.answered);
    this.arrays.u16[row * ROW_U16 + CREDIT] = ANSWERED_CREDIT;
  }

  /** It asked how to route a text, or who a number is. `subscriber` as a double, 0 where there is none. */
  routingAsked(row: number, subscriber: number, atMs: number): void {
    const half = this.halfOf(row, atMs);
    this.increment(half, Counter.routingAsked);
    this.sketch(half, ROUTING_SUBSCRIBERS, subscriber);
    this.setFlag(row, Flag.askedRouting);
    if (subscriber > 0) this.followRun(row, half, subscriber);
  }

  /** It sent a text (MT-forwardSM), whatever became of it. */
  textSent(row: number, atMs: number): void {
    this.increment(this.halfOf(row, atMs), Counter.textsSent);
  }

  /** A text that it sent was taken: the result of its MT-forwardSM went back. */
  textTaken(row: number): void {
    this.setFlag(row, Flag.sentTexts);
  }

  /** It asked where a subscriber is. */
  locationAsked(row: number, subscriber: number, atMs: number): void {
    const half = this.halfOf(row, atMs);
    this.increment(half, Counter.locationAsked);
    this.sketch(half, LOCATION_SUBSCRIBERS, subscriber);
  }

  /** It asked for authentication vectors. */
  authenticationAsked(row: number, subscriber: number, atMs: number): void {
    const half = this.halfOf(row, atMs);
    this.increment(half, Counter.authenticationAsked);
    this.sketch(half, AUTHENTICATION_SUBSCRIBERS, subscriber);
  }

  /** It sent a location update, whatever became of it. */
  updated(row: number, subscriber: number, atMs: number): void {
    const half = this.halfOf(row, atMs);
    this.increment(half, Counter.updates);
    this.sketch(half, UPDATED_SUBSCRIBERS, subscriber);
  }

  /** A location update that it sent was accepted. From now on it is never forgotten for want of room. */
  servedOne(row: number): void {
    this.setFlag(row, Flag.served);
  }

  /** Whether it ever served a subscriber, as `served` of its view says. */
  serves(row: number): boolean {
    return ((this.arrays.u16[row * ROW_U16 + FLAGS] as number) & (Flag.served | Flag.seededToServe)) !== 0;
  }

  /** It was seen at a time, first or last or in between. */
  protected seenAt(row: number, atMs: number): void {
    const { f64 } = this.arrays;
    const at = row * ROW_F64;
    const first = f64[at + FIRST_AT] as number;
    const last = f64[at + LAST_AT] as number;
    if (atMs > 0) {
      if (first === 0 || atMs < first) f64[at + FIRST_AT] = atMs;
      if (atMs > last || last - atMs > MAX_LATE_MS) f64[at + LAST_AT] = atMs;
    }
    this.setFlag(row, Flag.seen);
  }

  protected setFlag(row: number, flag: number): void {
    const { u16 } = this.arrays;
    const at = row * ROW_U16 + FLAGS;
    u16[at] = (u16[at] as number) | flag;
  }

  private increment(half: number, counter: number): void {
    const { u16 } = this.arrays;
    const at = half * 2 + counter;
    const count = u16[at] as number;
    if (count < COUNTER_CEILING) u16[at] = count + 1;
  }

  private sketch(half: number, sketch: number, number: number): void {
    if (number !== 0) addToSketch(this.arrays.u32, half + sketch, hashOfNumber(number, this.hashSeed));
  }

  /** Where the half-hour of `atMs` is counted, as a position in `u32`; what is over is emptied before. */
  private halfOf(row: number, atMs: number): number {
    const at = row * ROW_U32;
    if (atMs !== this.lastAtMs) {
      this.lastAtMs = atMs;
      this.lastHalf = halfAt(atMs, HALF_HOUR_MS);
    }
    const half = this.lastHalf;
    let counted = this.arrays.u32[at + HALF] as number;
    if (half !== counted && !isLate(half, counted)) {
      this.turn(row, half);
      counted = half;
    }
    return at + HALVES + (counted & 1) * HALF_WORDS;
  }

  private turn(row: number, half: number): void {
    const { u32, f64 } = this.arrays;
    const at = row * ROW_U32;
    if (half === (u32[at + HALF] as number) + 1) {
      const from = at + HALVES + (half & 1) * HALF_WORDS;
      u32.fill(0, from, from + HALF_WORDS);
    } else {
      u32.fill(0, at + HALVES, at + HALVES + 2 * HALF_WORDS);
      f64.fill(0, row * ROW_F64 + RUN_LOW, row * ROW_F64 + RUN_HIGH + RUNS);
    }
    u32[at + HALF] = half;
  }

  /**
   * A run is a range of numbers that grew at its ends by small steps; its length is how often it grew, and
   * one. Numbers inside the range do not lengthen it, so that asking for two in turns is no run.
   */
  private followRun(row: number, half: number, subscriber: number): void {
    const { f64, u16 } = this.arrays;
    const low = row * ROW_F64 + RUN_LOW;
    const high = row * ROW_F64 + RUN_HIGH;
    const count = row * ROW_U16 + RUN_COUNT;
    let run = 0;
    let newLow = subscriber;
    let newHigh = subscriber;
    let newCount = 1;
    let grows = true;
    for (; run < RUNS; run++) {
      const itsLow = f64[low + run] as number;
      const itsHigh = f64[high + run] as number;
      if (itsHigh === 0 || subscriber < itsLow - MAX_RUN_STEP || subscriber > itsHigh + MAX_RUN_STEP)
        continue;
      grows = subscriber < itsLow || subscriber > itsHigh;
      newLow = Math.min(subscriber, itsLow);
      newHigh = Math.max(subscriber, itsHigh);
      newCount = Math.min(COUNTER_CEILING, (u16[count + run] as number) + (grows ? 1 : 0));
      break;
    }
    // The run that moved last stands first; what it replaces is itself, or the one that rested longest.
    for (let to = Math.min(run, RUNS - 1); to > 0; to--) {
      f64[low + to] = f64[low + to - 1] as number;
      f64[high + to] = f64[high + to - 1] as number;
      u16[count + to] = u16[count + to - 1] as number;
    }
    f64[low] = newLow;
    f64[high] = newHigh;
    u16[count] = newCount;
    const longest = half * 2 + Counter.longestRun;
    if (grows && newCount > (u16[longest] as number)) u16[longest] = newCount;
  }
}
