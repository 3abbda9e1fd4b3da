/** Q.714 4.1.1.2.3: at most 16 segments make a message. */
export const MAX_SEGMENTS = 16;

/** LUDT segments may be long; nothing above SCCP sends more than this (Q.711 says 3952 octets). */
export const MAX_ASSEMBLED_OCTETS = 65_535;

/** Messages under assembly at once; each holds at most MAX_ASSEMBLED_OCTETS, honest ones some hundreds. */
export const MAX_ASSEMBLIES = 512;

/** T(reass) of Q.714 is 10 to 20 s. */
export const ASSEMBLY_LIMIT_MS = 20_000;

interface Assembly {
  readonly startedAtMs: number;
  readonly parties: string;
  /** Something was wrong with it: nothing more is taken under its key until it is forgotten. */
  spoilt: boolean;
  readonly pieces: Uint8Array[];
  octets: number;
  /** Segments still to come. */
  remaining: number;
}

export interface Segment {
  /** Tells messages apart: who sends and the local reference, Q.714 4.1.1.2.3. */
  readonly key: string;
  /** Both addresses whole: all segments of a message have the same. */
  readonly parties: string;
  readonly first: boolean;
  readonly remaining: number;
  readonly octets: Uint8Array;
  readonly atMs: number;
}

export type SegmentOutcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'whole'; readonly octets: Uint8Array; readonly segments: number }
  | { readonly kind: 'refused'; readonly text: string };

const WAITING: SegmentOutcome = { kind: 'waiting' };

/**
 * Puts XUDT and LUDT segments together, Q.714 clause 4.1.1.2.3. Segments come in sequence; one out of
 * turn ends the assembly, as the Recommendation has it, and is said: overlap and gaps are an evasion. Receivers
 * differ in what they make of a second beginning, of segments of two messages under one reference, or of those
 * that come after one was lost. Whatever could be read in two ways is refused, and what follows it too.
 */
export class SegmentAssembly {
  private readonly assemblies = new Map<string, Assembly>();
  /** Assemblies given up for room or time. */
  abandoned = 0;

  add(segment: Segment): SegmentOutcome {
    const { key, first, remaining, atMs } = segment;
    const open = this.assemblies.get(key);
    if (open && atMs - open.startedAtMs > ASSEMBLY_LIMIT_MS) {
      this.assemblies.delete(key);
      this.abandoned++;
      return this.add(segment);
    }
    if (open?.spoilt === true) return { kind: 'refused', text: 'a segment of a message that was refused' };
    if (open && open.parties !== segment.parties) {
      return this.refuse(open, 'segments under one reference between other parties');
    }
    if (first) {
      if (open) {
        // the link may bring it twice; another one in its place is another message to some receivers
        if (open.pieces.length === 1 && open.remaining === remaining && same(open.pieces[0], segment.octets))
          return WAITING;
        return this.refuse(open, 'a second first segment');
      }
      if (remaining >= MAX_SEGMENTS)
        return { kind: 'refused', text: `${remaining} more segments are announced` };
      if (remaining === 0) return { kind: 'whole', octets: segment.octets, segments: 1 };
      this.makeRoom();
      // a copy: `slice` of a Buffer would share what the next message overwrites
      const octets = new Uint8Array(segment.octets);
      this.assemblies.set(key, {
        startedAtMs: atMs,
        parties: segment.parties,
        spoilt: false,
        pieces: [octets],
        octets: octets.length,
        remaining,
      });
      return WAITING;
    }
    if (!open) return { kind: 'refused', text: 'a segment without the first one before it' };
    if (remaining !== open.remaining - 1) {
      const text = `a segment out of turn: ${remaining} are to follow, ${open.remaining - 1} should`;
      return this.refuse(open, text);
    }
    open.octets += segment.octets.length;
    if (open.octets > MAX_ASSEMBLED_OCTETS) {
      return this.refuse(open, 'the segments make more octets than any message has');
    }
    open.pieces.push(new Uint8Array(segment.octets));
    open.remaining = remaining;
    if (remaining > 0) return WAITING;
    this.assemblies.delete(key);
    const octets = new Uint8Array(open.octets);
    let at = 0;
    for (const piece of open.pieces) {
      octets.set(piece, at);
      at += piece.length;
    }
    return { kind: 'whole', octets, segments: open.pieces.length };
  }

  private refuse(open: Assembly, text: string): SegmentOutcome {
    open.spoilt = true;
    open.pieces.length = 0;
    this.abandoned++;
    return { kind: 'refused', text };
  }

  private makeRoom(): void {
    if (this.assemblies.size < MAX_ASSEMBLIES) return;
    const oldest = this.assemblies.keys().next();
    if (oldest.done) return;
    this.assemblies.delete(oldest.value);
    this.abandoned++;
  }
}

function same(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((octet, at) => octet === other[at]);
}
