import { NumberIndex } from './subscriber-index.ts';

/* A row of five doubles: key, who waits, about whom, since when, and in the halves of the last the rows before and behind it. */
const ROW_DOUBLES = 5;
const OWNER = 1;
const SUBJECT = 2;
const BEGUN_AT = 3;
const ROW_WORDS = 2 * ROW_DOUBLES;
const ELDER = 8;
const YOUNGER = 9;

const NOBODY = -1;

/**
 * What waits for something, by a key, in the order in which it began. Rows of fixed width, and nothing is allocated;
 * where all are taken the eldest makes way.
 */
export class WaitingRows {
  private readonly most: number;
  private readonly rows: Float64Array;
  private readonly links: Int32Array;
  private readonly index: NumberIndex;
  private used = 0;
  /** Rows below `used` that hold nobody, each linked to the next by `YOUNGER`. */
  private free = NOBODY;
  private eldest = NOBODY;
  private youngest = NOBODY;

  /** @param salt of the places, 32 bits by chance, where others choose the keys; no answer depends on it */
  constructor(most: number, salt: number) {
    this.most = most;
    this.rows = new Float64Array(most * ROW_DOUBLES);
    this.links = new Int32Array(this.rows.buffer);
    // Roomier than it must be: nearly every row that begins ends another, and that looks at all that stands close.
    this.index = new NumberIndex(this.rows, ROW_DOUBLES, 0, 2 * most, salt);
  }

  /** The row of a key, -1 for none. Holds until the next row is begun or ended. */
  find(key: number): number {
    return this.index.find(key);
  }

  /** A key begins to wait, or begins anew. */
  begin(key: number, owner: number, subject: number, atMs: number): void {
    let row = this.index.find(key);
    if (row >= 0) this.unlink(row);
    else {
      row = this.make();
      this.rows[row * ROW_DOUBLES] = key;
      this.index.add(row);
    }
    this.rows[row * ROW_DOUBLES + OWNER] = owner;
    this.rows[row * ROW_DOUBLES + SUBJECT] = subject;
    this.rows[row * ROW_DOUBLES + BEGUN_AT] = atMs;
    this.link(row);
  }

  /** It waits no more. */
  end(row: number): void {
    this.forget(row);
    this.links[row * ROW_WORDS + YOUNGER] = this.free;
    this.free = row;
  }

  ownerOf(row: number): number {
    return this.rows[row * ROW_DOUBLES + OWNER] as number;
  }

  subjectOf(row: number): number {
    return this.rows[row * ROW_DOUBLES + SUBJECT] as number;
  }

  begunAt(row: number): number {
    return this.rows[row * ROW_DOUBLES + BEGUN_AT] as number;
  }

  /** The row that began first, -1 for none. */
  get first(): number {
    return this.eldest;
  }

  /** The row that began last, -1 for none. */
  get last(): number {
    return this.youngest;
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
