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
  HALF_WORDS,
  HALVES,
  LAST_AT,
  LOCATION_SUBSCRIBERS,
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
  private one: number;
  private other: number;

  constructor(arrays: SenderArrays) {
    this.arrays = arrays;
    this.one = arrays.emptyHalf;
    this.other = arrays.emptyHalf;
  }

  move(row: number, atMs: number): void {
    const { u32, emptyHalf } = this.arrays;
    const at = row * ROW_U32;
    const counted = u32[at + HALF] as number;
    const half = halfAt(atMs, HALF_HOUR_MS);
    const latest = at + HALVES + (counted & 1) * HALF_WORDS;
    const before = at + HALVES + (1 - (counted & 1)) * HALF_WORDS;
    const isNow = half === counted || isLate(half, counted);
    this.one = isNow || half === counted + 1 ? latest : emptyHalf;
    this.other = isNow ? before : emptyHalf;
  }

  private sum(counter: number): number {
    const { u16 } = this.arrays;
    const sum = (u16[this.one * 2 + counter] as number) + (u16[this.other * 2 + counter] as number);
    return Math.min(COUNTER_CEILING, sum);
  }

  private different(sketch: number): number {
    return differentIn(this.arrays.u32, this.one + sketch, this.other + sketch);
  }

  get messages(): number {
    return this.sum(Counter.messages);
  }

  get operations(): number {
    const { one, other } = this;
    return bitsInEither(this.arrays.u32, one + OPERATIONS, other + OPERATIONS, OPERATION_WORDS);
  }

  get calledTitles(): number {
    return this.different(CALLED_TITLES);
  }

  get calledSubsystems(): number {
    const { one, other } = this;
    return bitsInEither(this.arrays.u32, one + SUBSYSTEMS, other + SUBSYSTEMS, SUBSYSTEM_WORDS);
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
      u16[this.one * 2 + Counter.longestRun] as number,
      u16[this.other * 2 + Counter.longestRun] as number,
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
