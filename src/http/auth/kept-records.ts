/**
 * What the authorization server keeps of one kind for one bank: at 300 seconds each that is 200 new ones a second.
 * A bank that reaches it is refused, and no other bank notices.
 */
export const MAX_RECORDS_OF_CLIENT = 65_536;

interface KeptRecord<Value> {
  readonly value: Value;
  readonly owner: string;
  readonly untilMs: number;
}

/** Records that all live equally long, with so many an owner at most. */
export class KeptRecords<Value> {
  private readonly keptForMs: number;
  private readonly nowMs: () => number;
  /** In the order in which they end. */
  private readonly records = new Map<string, KeptRecord<Value>>();
  private readonly counts = new Map<string, number>();

  constructor(keptForMs: number, nowMs: () => number) {
    this.keptForMs = keptForMs;
    this.nowMs = nowMs;
  }

  get size(): number {
    return this.records.size;
  }

  get(id: string): Value | undefined {
    const record = this.records.get(id);
    return record !== undefined && record.untilMs > this.nowMs() ? record.value : undefined;
  }

  /** @returns whether there was room; a record that is there already is written over, and keeps its end */
  set(id: string, owner: string, value: Value): boolean {
    this.forgetEnded();
    const present = this.records.get(id);
    if (present !== undefined) {
      this.records.set(id, { ...present, value });
      return true;
    }
    const count = this.counts.get(owner) ?? 0;
    if (count >= MAX_RECORDS_OF_CLIENT) return false;
    this.counts.set(owner, count + 1);
    this.records.set(id, { value, owner, untilMs: this.nowMs() + this.keptForMs });
    return true;
  }

  delete(id: string): void {
    const record = this.records.get(id);
    if (record === undefined) return;
    this.records.delete(id);
    this.counts.set(record.owner, (this.counts.get(record.owner) ?? 1) - 1);
  }

  private forgetEnded(): void {
    const now = this.nowMs();
    for (const [id, { untilMs }] of this.records) {
      if (untilMs > now) return;
      this.delete(id);
    }
  }
}
