/** Longest octets noted: any file of the corpus, mutated, and any message. */
const MAX_NOTED_OCTETS = 256 * 1024;

const BEATS = 0;
const INDEX = 1;
const LENGTH = 2;
const STOP = 3;
const COUNT = 4;
const NUMBERS = 5;

/**
 * What a fuzzing thread is at, for the thread that watches it: a thread that hangs can tell nothing
 * any more. Octets are noted before they are read.
 */
export class Blackboard {
  readonly shared: SharedArrayBuffer;
  private readonly numbers: Int32Array;
  private readonly noted: Uint8Array;

  constructor(shared = new SharedArrayBuffer(4 * NUMBERS + MAX_NOTED_OCTETS)) {
    this.shared = shared;
    this.numbers = new Int32Array(shared, 0, NUMBERS);
    this.noted = new Uint8Array(shared, 4 * NUMBERS);
  }

  note(index: number, octets: Uint8Array, start: number, end: number): void {
    const length = Math.min(end - start, this.noted.length);
    this.noted.set(octets.subarray(start, start + length));
    this.numbers[INDEX] = index;
    this.numbers[LENGTH] = length;
    Atomics.add(this.numbers, BEATS, 1);
  }

  done(): void {
    Atomics.add(this.numbers, COUNT, 1);
  }

  /** Grows as long as the thread lives. */
  get beats(): number {
    return Atomics.load(this.numbers, BEATS);
  }
  get index(): number {
    return Atomics.load(this.numbers, INDEX);
  }
  get count(): number {
    return Atomics.load(this.numbers, COUNT);
  }
  get octets(): Uint8Array {
    return this.noted.slice(0, Atomics.load(this.numbers, LENGTH));
  }

  get stopped(): boolean {
    return Atomics.load(this.numbers, STOP) === 1;
  }
  stop(): void {
    Atomics.store(this.numbers, STOP, 1);
  }
}
