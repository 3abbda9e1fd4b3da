/**
 * What one message says, by field, in words that two readers can be compared in. Values of a field are
 * in the order of the message; identities and numbers are sorted, since readers walk them differently.
 */
export type Facts = Readonly<Record<string, readonly string[]>>;

export interface MessageFacts {
  /** Packet in the file, from 1. */
  readonly frame: number;
  /** Message within the packet, from 0. */
  readonly index: number;
  readonly facts: Facts;
}

/** Collects values under fields; a field that has none is not there. */
export class FactCollector {
  readonly facts: Record<string, string[]> = {};

  add(field: string, value: string | number | null | undefined): void {
    if (value === null || value === undefined || value === '') return;
    const values = this.facts[field];
    if (values) values.push(String(value));
    else this.facts[field] = [String(value)];
  }

  /** A value that a field has once, however often it is said. */
  note(field: string, value: string): void {
    if (this.facts[field] === undefined) this.facts[field] = [value];
  }

  /** The facts, with those fields sorted that have no order of their own. */
  finish(unordered: readonly string[]): Facts {
    for (const field of unordered) this.facts[field]?.sort();
    return this.facts;
  }
}

/** Fields whose values have no order. */
export const UNORDERED = ['imsi', 'number', 'isup.number'] as const;

/** A field in which two readers of one message do not agree. */
export interface Difference {
  /** `12`, the packet; with `/1` behind it where the message is not its first. */
  readonly at: string;
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Compares messages in order, packet by packet. One that a reader did not find has no facts. */
export function differences(ours: readonly MessageFacts[], theirs: readonly MessageFacts[]): Difference[] {
  const found: Difference[] = [];
  const keyed = new Map(theirs.map((message) => [placeOf(message), message.facts]));
  for (const message of ours) {
    const at = placeOf(message);
    compare(at, message.facts, keyed.get(at) ?? {}, found);
    keyed.delete(at);
  }
  for (const [at, facts] of keyed) compare(at, {}, facts, found);
  return found;
}

function placeOf({ frame, index }: MessageFacts): string {
  return index === 0 ? `${frame}` : `${frame}/${index}`;
}

function compare(at: string, ours: Facts, theirs: Facts, found: Difference[]): void {
  for (const field of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const our = (ours[field] ?? []).join(', ');
    const their = (theirs[field] ?? []).join(', ');
    if (our !== their) found.push({ at, field, ours: our, theirs: their });
  }
}
