import type { Delivery } from './delivery.ts';

/** Fragments held of all associations: a fragment is at most a packet, and they complete within a round trip. */
export const MAX_SCTP_FRAGMENTS = 8192;

/** Octets held of all associations: 64 user messages of the largest size. */
export const MAX_SCTP_FRAGMENT_OCTETS = 16 * 1024 * 1024;

/** Fragments of one user message: 256 KiB, what stacks take as one message, in packets of 512 octets. */
export const MAX_FRAGMENTS_PER_MESSAGE = 512;

/** A part of a user message. */
export interface SctpFragment {
  /** TSN of a DATA chunk, fragment sequence number of an I-DATA chunk. */
  readonly sequence: number;
  readonly first: boolean;
  readonly last: boolean;
  /** Stream, stream sequence number and order as one number: parts of one message agree in it. */
  readonly message: number;
  readonly ppid: number;
  readonly octets: Uint8Array;
  readonly cut: boolean;
  readonly frame: number;
  readonly run: SctpFragmentRun;
}

/** Fragments of one numbering: of an association's direction by TSN, of an I-DATA message by FSN. */
export type SctpFragmentRun = Map<number, SctpFragment>;

/** A user message put together. */
export interface WholeUserMessage {
  readonly octets: Uint8Array;
  readonly ppid: number;
  /** True where a fragment lacked octets; `octets` then ends there. */
  readonly cut: boolean;
}

/** Puts the fragments of SCTP user messages together (RFC 9260, 6.9), within bounds over all associations. */
export class SctpFragments {
  private readonly delivery: Delivery;
  private readonly held = new Set<SctpFragment>();
  private heldOctets = 0;

  constructor(delivery: Delivery) {
    this.delivery = delivery;
  }

  /** Takes a fragment in; answers the message if this one completes it. */
  add(fragment: SctpFragment): WholeUserMessage | undefined {
    this.delivery.statistics.sctpFragments++;
    const earlier = fragment.run.get(fragment.sequence);
    if (earlier !== undefined) {
      const text = 'a fragment number is used for two fragments';
      this.delivery.faultOf(fragment.frame, 'sctp', 'overlap', 0, text);
      return undefined;
    }
    fragment.run.set(fragment.sequence, fragment);
    this.held.add(fragment);
    this.heldOctets += fragment.octets.length;
    const parts = neighbours(fragment);
    if (parts[0]?.first === true && parts.at(-1)?.last === true) {
      this.release(parts);
      return join(parts);
    }
    this.makeRoom();
    return undefined;
  }

  private makeRoom(): void {
    while (this.held.size > MAX_SCTP_FRAGMENTS || this.heldOctets > MAX_SCTP_FRAGMENT_OCTETS) {
      const oldest = this.held.values().next().value;
      if (oldest === undefined) return;
      this.delivery.statistics.evictions.sctpFragments++;
      this.abandon(oldest);
    }
  }

  private abandon(fragment: SctpFragment): void {
    const parts = neighbours(fragment);
    this.release(parts);
    this.delivery.statistics.incomplete++;
    const frame = parts.reduce((least, part) => Math.min(least, part.frame), fragment.frame);
    this.delivery.faultOf(frame, 'sctp', 'incomplete', 0, 'fragments of a user message never came');
  }

  private release(parts: readonly SctpFragment[]): void {
    for (const part of parts) {
      part.run.delete(part.sequence);
      if (this.held.delete(part)) this.heldOctets -= part.octets.length;
    }
  }

  /** Gives up every message of a run. */
  abandonRun(run: SctpFragmentRun): void {
    for (const fragment of run.values()) {
      if (this.held.has(fragment)) this.abandon(fragment);
    }
  }

  /** No more packets come: says which messages stay incomplete. */
  end(): void {
    for (const fragment of this.held) {
      if (this.held.has(fragment)) this.abandon(fragment);
    }
  }
}

/** The fragments next to each other that belong to the same message as this one, in order. */
function neighbours(fragment: SctpFragment): SctpFragment[] {
  const { run } = fragment;
  const before: SctpFragment[] = [];
  let here = fragment;
  while (!here.first && before.length < MAX_FRAGMENTS_PER_MESSAGE) {
    const previous = run.get((here.sequence - 1) >>> 0);
    if (previous === undefined || previous.last || previous.message !== fragment.message) break;
    before.push(previous);
    here = previous;
  }
  const parts = before.reverse();
  parts.push(fragment);
  here = fragment;
  while (!here.last && parts.length < MAX_FRAGMENTS_PER_MESSAGE) {
    const next = run.get((here.sequence + 1) >>> 0);
    if (next === undefined || next.first || next.message !== fragment.message) break;
    parts.push(next);
    here = next;
  }
  return parts;
}

function join(parts: readonly SctpFragment[]): WholeUserMessage {
  const cutAt = parts.findIndex((part) => part.cut);
  const present = cutAt < 0 ? parts : parts.slice(0, cutAt + 1);
  const whole = new Uint8Array(present.reduce((sum, part) => sum + part.octets.length, 0));
  let used = 0;
  for (const part of present) {
    whole.set(part.octets, used);
    used += part.octets.length;
  }
  return { octets: whole, ppid: parts[0]?.ppid ?? 0, cut: cutAt >= 0 };
}
