/** What happens at a time; told the number that it was planned with, so that a crowd can share one function. */
export type Task = (argument: number) => void;

const FIRST_ROOM = 1024;

/**
 * What will happen in a simulated world, in order of time, and of planning where times are equal. Its own
 * clock: time is that of the latest thing that happened. As large as what is planned; a phone plans one thing.
 */
export class EventQueue {
  /** Milliseconds since 1970. */
  nowMs: number;
  private times = new Float64Array(FIRST_ROOM);
  private orders = new Float64Array(FIRST_ROOM);
  private args = new Float64Array(FIRST_ROOM);
  private tasks: (Task | undefined)[] = [];
  /** Slots of the arrays above, as a binary heap; behind `size` those that are free. */
  private heap = Int32Array.from({ length: FIRST_ROOM }, (_, slot) => slot);
  private size = 0;
  private planned = 0;
  private outside: Promise<void> | undefined;

  constructor(startMs: number) {
    this.nowMs = startMs;
  }

  get length(): number {
    return this.size;
  }

  /** Plans a task. What is planned for the past happens next. */
  at(atMs: number, task: Task, argument = 0): void {
    if (Number.isNaN(atMs)) throw new RangeError('a time that is no number');
    if (this.size === this.heap.length) this.grow();
    const slot = this.heap[this.size] as number;
    this.times[slot] = Math.max(atMs, this.nowMs);
    this.orders[slot] = this.planned++;
    this.args[slot] = argument;
    this.tasks[slot] = task;
    this.rise(this.size++, slot);
  }

  after(delayMs: number, task: Task, argument = 0): void {
    this.at(this.nowMs + delayMs, task, argument);
  }

  /** Lets everything happen that is planned up to a time, what is planned meanwhile too, and moves the clock there. */
  runUntil(untilMs: number): void {
    while (this.next(untilMs));
    this.nowMs = Math.max(this.nowMs, untilMs);
  }

  /** The same where something in the world asks somebody outside of it: nothing happens until they have answered. */
  async runWaitingUntil(untilMs: number): Promise<void> {
    while (this.next(untilMs)) {
      while (this.outside !== undefined) {
        const { outside } = this;
        this.outside = undefined;
        await outside;
      }
    }
    this.nowMs = Math.max(this.nowMs, untilMs);
  }

  /** Time stands still until this is done, in a world that is run by `runWaitingUntil`. */
  standStill(until: Promise<void>): void {
    const { outside } = this;
    this.outside = outside === undefined ? until : outside.then(() => until);
  }

  /** The next thing happens, if any is planned up to then. */
  private next(untilMs: number): boolean {
    if (this.size === 0) return false;
    const slot = this.heap[0] as number;
    const atMs = this.times[slot] as number;
    if (atMs > untilMs) return false;
    this.nowMs = atMs;
    const task = this.tasks[slot];
    this.tasks[slot] = undefined;
    this.size--;
    const last = this.heap[this.size] as number;
    this.heap[this.size] = slot;
    if (this.size > 0) this.sink(last);
    task?.(this.args[slot] as number);
    return true;
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.times[one] as number, this.times[other] as number];
    return a < b || (a === b && (this.orders[one] as number) < (this.orders[other] as number));
  }

  private rise(from: number, slot: number): void {
    const { heap } = this;
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent] as number;
      if (!this.isBefore(slot, above)) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = slot;
  }

  private sink(slot: number): void {
    const { heap, size } = this;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      if (child + 1 < size && this.isBefore(heap[child + 1] as number, heap[child] as number)) child++;
      const below = heap[child] as number;
      if (!this.isBefore(below, slot)) break;
      heap[place] = below;
      place = child;
    }
    heap[place] = slot;
  }

  private grow(): void {
    const before = this.heap.length;
    const room = 2 * before;
    const wider = <T extends Float64Array | Int32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.times = wider(this.times, new Float64Array(room));
    this.orders = wider(this.orders, new Float64Array(room));
    this.args = wider(this.args, new Float64Array(room));
    this.heap = wider(this.heap, new Int32Array(room));
    for (let slot = before; slot < room; slot++) this.heap[slot] = slot;
  }
}
