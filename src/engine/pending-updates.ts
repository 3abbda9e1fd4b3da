import { NumberIndex } from '../state/subscriber-index.ts';

/** Registrations from abroad that wait for our answer. They take seconds; a flood of them costs the eldest. */
export const MAX_PENDING_UPDATES = 16_384;

/** MAP's medium timers end after 30 seconds, and a registration has several operations within it. */
const PENDING_MS = 120_000;

/* A row of three doubles: who, since when, and in the halves of the third the rows that began before and after. */
const ROW_DOUBLES = 3;
const BEGUN_AT = 1;
const ROW_WORDS = 2 * ROW_DOUBLES;
const ELDER = 4;
const YOUNGER = 5;

const NOBODY = -1;

/**
 * Who is being registered abroad at the moment, by IMSI as a number. Nearly every registration that was accepted
 * stays until its room is needed, so this is full most of the time: rows of fixed width in the order in which they
 * began, and nothing is allocated.
 */
export class PendingUpdates {
  private readonly most: number;
  private readonly rows: Float64Array;
  private readonly links: Int32Array;
  private readonly index: NumberIndex;
  private used = 0;
  /** Rows below `used` that hold nobody, each linked to the next by `YOUNGER`. */
  private free = NOBODY;
  private eldest = NOBODY;
  private youngest = NOBODY;

  /** @param salt of the places, 32 bits by chance, since others choose the numbers; no answer depends on it */
  constructor(salt = 0, most: number = MAX_PENDING_UPDATES) {
    this.most = most;
    this.rows = new Float64Array(most * ROW_DOUBLES);
    this.links = new Int32Array(this.rows.buffer);
    this.index = new NumberIndex(this.rows, ROW_DOUBLES, 0, most, salt);
  }

  began(imsi: number, atMs: number): void {
    let row = this.index.find(imsi);
    if (row >= 0) this.unlink(row);
    else {
      row = this.make();
      this.rows[row * ROW_DOUBLES] = imsi;
      this.index.add(row);
    }
    this.rows[row * ROW_DOUBLES + BEGUN_AT] = atMs;
    this.link(row);
  }

  ended(imsi: number): void {
    const row = this.index.find(imsi);
    if (row < 0) return;
    this.forget(row);
    this.links[row * ROW_WORDS + YOUNGER] = this.free;
    this.free = row;
  }

  isPending(imsi: number, atMs: number): boolean {
    const row = this.index.find(imsi);
    return row >= 0 && Math.abs(atMs - (this.rows[row * ROW_DOUBLES + BEGUN_AT] as number)) <= PENDING_MS;
  }

  /** A row that holds nobody; that of the eldest where there is none. */
  private make(): number {
    let row = this.free;
    if (row >= 0) this.free = this.links[row * ROW_WORDS + YOUNGER] as number;
    else if (this.used < this.most) row = this.used++;
    else {
      row = this.eldest;
      this.forget(row);
    }
    return row;
  }

  private forget(row: number): void {
    this.index.delete(row);
    this.unlink(row);
  }

  private link(row: number): void {
    const { links, youngest } = this;
    links[row * ROW_WORDS + ELDER] = youngest;
    links[row * ROW_WORDS + YOUNGER] = NOBODY;
    if (youngest >= 0) links[youngest * ROW_WORDS + YOUNGER] = row;
    else this.eldest = row;
    this.youngest = row;
  }

  private unlink(row: number): void {
    const { links } = this;
    const elder = links[row * ROW_WORDS + ELDER] as number;
    const younger = links[row * ROW_WORDS + YOUNGER] as number;
    if (elder >= 0) links[elder * ROW_WORDS + YOUNGER] = younger;
    else this.eldest = younger;
    if (younger >= 0) links[younger * ROW_WORDS + ELDER] = elder;
    else this.youngest = elder;
  }
}
