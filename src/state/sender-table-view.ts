import { halfAt, isLate } from './rate-window-halves.ts';
import {
  AUTHENTICATION_SUBSCRIBERS,
  CALLED_TITLES,
  COUNTER_CEILING,
  Counter,
  FIRST_AT,
  FLAGS,
  Flag,
  HALF,
  HALF_HOUR_MS,
  HALF_STRIDE,
  HALVES,
  LAST_AT,
  LOCATION_SUBSCRIBERS,
  LONGEST_RUN,
  OPERATION_WORDS,
  OPERATIONS,
  ROUTING_SUBSCRIBERS,
  ROW_F64,
  ROW_U16,
  ROW_U32,
  type SenderArrays,
  SUBSYSTEM_WORDS,
  SUBSYSTEMS,
  UPDATED_SUBSCRIBERS,
} from './sender-table-layout.ts';
import type { SenderHour, SenderView } from './sender-view.ts';
import { bitsInEither, differentIn } from './sketch.ts';

/** The two halves of a row's hour, as one. */
class HourView implements SenderHour {
  private readonly arrays: SenderArrays;
  /** Where the row of each half begins, its own or an empty one. */
  private even: number;
  private odd: number;

  constructor(arrays: SenderArrays) {
    this.arrays = arrays;
    this.even = arrays.emptyRow;
    this.odd = arrays.emptyRow;
  }

  move(row: number, atMs: number): void {
    const { u32, emptyRow } = this.arrays;
    const at = row * ROW_U32;
    const counted = u32[at + HALF] as number;
    const half = halfAt(atMs, HALF_HOUR_MS);
    const isNow = half === counted || isLate(half, counted);
    const latest = isNow || half === counted + 1 ? at : emptyRow;
    const before = isNow ? at : emptyRow;
    const isOdd = (counted & 1) === 1;
    this.even = isOdd ? before : latest;
    this.odd = isOdd ? latest : before;
  }

  private sum(counter: number): number {
    const { u16 } = this.arrays;
    const even = u16[2 * (this.even + HALVES) + counter] as number;
    const odd = u16[2 * (this.odd + HALVES + HALF_STRIDE) + counter] as number;
    return Math.min(COUNTER_CEILING, even + odd);
  }

  private different(sketch: number): number {
    return differentIn(
      this.arrays.u32,
      this.even + HALVES + sketch,
      this.odd + HALVES + HALF_STRIDE + sketch,
    );
  }

  get messages(): number {
    return this.sum(Counter.messages);
  }

  get operations(): number {
    const even = this.even + HALVES + OPERATIONS;
    const odd = this.odd + HALVES + HALF_STRIDE + OPERATIONS;
    return bitsInEither(this.arrays.u32, even, odd, OPERATION_WORDS);
  }

  get calledTitles(): number {
    return this.different(CALLED_TITLES);
  }

  get calledSubsystems(): number {
    const even = this.even + SUBSYSTEMS;
    const odd = this.odd + SUBSYSTEMS + SUBSYSTEM_WORDS;
    return bitsInEither(this.arrays.u32, even, odd, SUBSYSTEM_WORDS);
  }

  get refused(): number {
    return this.sum(Counter.refused);
  }

  get answered(): number {
    return this.sum(Counter.answered);
  }

  get routingAsked(): number {
    return this.sum(Counter.routingAsked);
  }

  get routingSubscribers(): number {
    return this.different(ROUTING_SUBSCRIBERS);
  }

  get consecutiveNumbers(): number {
    const { u16 } = this.arrays;
    return Math.max(
      u16[2 * this.even + LONGEST_RUN] as number,
      u16[2 * this.odd + LONGEST_RUN + 1] as number,
    );
  }

  get textsSent(): number {
    return this.sum(Counter.textsSent);
  }

  get locationAsked(): number {
    return this.sum(Counter.locationAsked);
  }

  get locationSubscribers(): number {
    return this.different(LOCATION_SUBSCRIBERS);
  }

  get authenticationAsked(): number {
    return this.sum(Counter.authenticationAsked);
  }

  get authenticationSubscribers(): number {
    return this.different(AUTHENTICATION_SUBSCRIBERS);
  }

  get updates(): number {
    return this.sum(Counter.updates);
  }

  get updatedSubscribers(): number {
    return this.different(UPDATED_SUBSCRIBERS);
  }
}

/** One row in the words of `SenderView`; moved from row to row. */
export class SenderRowView implements SenderView {
  readonly hour: SenderHour;
  pressed = false;
  private readonly arrays: SenderArrays;
  private readonly movedHour: HourView;
  private row = 0;

  constructor(arrays: SenderArrays) {
    this.arrays = arrays;
    this.movedHour = new HourView(arrays);
    this.hour = this.movedHour;
  }

  move(row: number, atMs: number, pressed: boolean): void {
    this.row = row;
    this.pressed = pressed;
    this.movedHour.move(row, atMs);
  }

  private has(flags: number): boolean {
    return ((this.arrays.u16[this.row * ROW_U16 + FLAGS] as number) & flags) !== 0;
  }

  get known(): boolean {
    return this.has(Flag.seen | Flag.seeded);
  }

  get firstAtMs(): number {
    return this.arrays.f64[this.row * ROW_F64 + FIRST_AT] as number;
  }

  get lastAtMs(): number {
    return this.arrays.f64[this.row * ROW_F64 + LAST_AT] as number;
  }

  get served(): boolean {
    return this.has(Flag.served | Flag.seededToServe);
  }

  get sentTexts(): boolean {
    return this.has(Flag.sentTexts);
  }

  get askedRouting(): boolean {
    return this.has(Flag.askedRouting);
  }
}
