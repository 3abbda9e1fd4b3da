import { SKETCH_WORDS } from './sketch.ts';

/**
 * A row is 512 octets: 104 that stay, and twice 204 for the two halves of the hour. Ten sketches of 32 octets are
 * most of it; with fewer places they would be further off than a tenth at some hundred subscribers.
 * Positions count in units of the array that they are for.
 */
export const ROW_OCTETS = 512;
export const ROW_F64 = ROW_OCTETS / 8;
export const ROW_U32 = ROW_OCTETS / 4;
export const ROW_U16 = ROW_OCTETS / 2;

/**
 * Runs of consecutive numbers that are followed at once. A hub asks for others between the numbers of a run,
 * and so does who hides one; each run is given up when so many others began or grew since it last did.
 */
export const RUNS = 4;

// What every message touches comes first, in one line of memory.

// In doubles.
export const KEY = 0;
export const FIRST_AT = 1;
export const LAST_AT = 2;

// In words of 32 bits.
/** The half-hour that was counted last, since 1970. */
export const HALF = 2 * (LAST_AT + 1);

// In words of 16 bits.
export const FLAGS = 2 * (HALF + 1);
/** How often the hand passes before the row is given up. */
export const CREDIT = FLAGS + 1;

// In doubles again: the ends of each run.
export const RUN_LOW = (CREDIT + 1) / 4;
export const RUN_HIGH = RUN_LOW + RUNS;

// In words of 16 bits.
export const RUN_COUNT = 4 * (RUN_HIGH + RUNS);

/** First of the two halves, in words of 32 bits; half-hours of even number, then those of odd number. */
export const HALVES = (RUN_COUNT + RUNS) / 2;

/** Counters of 16 bits at the beginning of a half. */
export const Counter = {
  messages: 0,
  refused: 1,
  answered: 2,
  routingAsked: 3,
  textsSent: 4,
  locationAsked: 5,
  authenticationAsked: 6,
  updates: 7,
  longestRun: 8,
} as const;
const COUNTER_WORDS = 5;

/** Where counters stop. */
export const COUNTER_CEILING = 0xffff;

// What follows the counters in a half, in words of 32 bits.
/** A bit an operation code: MAP and CAP number theirs below 128. */
export const OPERATIONS = COUNTER_WORDS;
export const OPERATION_WORDS = 4;
/** A bit a subsystem by its last six bits: of the numbers in use, next to none have the same. */
export const SUBSYSTEMS = OPERATIONS + OPERATION_WORDS;
export const SUBSYSTEM_WORDS = 2;
export const CALLED_TITLES = SUBSYSTEMS + SUBSYSTEM_WORDS;
export const ROUTING_SUBSCRIBERS = CALLED_TITLES + SKETCH_WORDS;
export const LOCATION_SUBSCRIBERS = ROUTING_SUBSCRIBERS + SKETCH_WORDS;
export const AUTHENTICATION_SUBSCRIBERS = LOCATION_SUBSCRIBERS + SKETCH_WORDS;
export const UPDATED_SUBSCRIBERS = AUTHENTICATION_SUBSCRIBERS + SKETCH_WORDS;
export const HALF_WORDS = UPDATED_SUBSCRIBERS + SKETCH_WORDS;

export const Flag = {
  /** A message of it was seen. */
  seen: 1,
  /** A location update that it sent was accepted. */
  served: 2,
  sentTexts: 4,
  askedRouting: 8,
  /** An agreement names it as a node. */
  seeded: 16,
  /** An agreement names it as one that serves subscribers. */
  seededToServe: 32,
} as const;

/** Half of the hour that counts are over. */
export const HALF_HOUR_MS = 1_800_000;

/** The rows of a table in the three widths that they are read by. One row more than the table has stays empty. */
export class SenderArrays {
  readonly octets: Uint8Array;
  readonly f64: Float64Array;
  readonly u32: Uint32Array;
  readonly u16: Uint16Array;
  /** A half in which nothing was counted, as a position in `u32`. */
  readonly emptyHalf: number;

  constructor(capacity: number) {
    const buffer = new ArrayBuffer((capacity + 1) * ROW_OCTETS);
    this.octets = new Uint8Array(buffer);
    this.f64 = new Float64Array(buffer);
    this.u32 = new Uint32Array(buffer);
    this.u16 = new Uint16Array(buffer);
    this.emptyHalf = capacity * ROW_U32 + HALVES;
  }
}
