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
  readonly pieces: Uint8Array[];
  octets: number;
  /** Segments still to come. */
  remaining: number;
}

export interface Segment {
  /** Tells messages apart: calling address and local reference, Q.714 4.1.1.2.3. */
  readonly key: string;
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
 * turn ends the assembly, as the Recommendation has it, and is said: overlap and gaps are an evasion.
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
    if (first) {
      if (open) this.abandoned++;
      // a repeated first segment starts anew
      this.assemblies.delete(key);
      if (remaining >= MAX_SEGMENTS)
        return { kind: 'refused', text: `${remaining} more segments are announced` };
      if (remaining === 0) return { kind: 'whole', octets: segment.octets, segments: 1 };
      this.makeRoom();
      // a copy: `slice` of a Buffer would share what the next message overwrites
      const octets = new Uint8Array(segment.octets);
      this.assemblies.set(key, { startedAtMs: atMs, pieces: [octets], octets: octets.length, remaining });
      return WAITING;
    }
    if (!open) return { kind: 'refused', text: 'a segment without the first one before it' };
    if (remaining !== open.remaining - 1) {
      this.assemblies.delete(key);
      this.abandoned++;
      return {
        kind: 'refused',
        text: `a segment out of turn: ${remaining} are to follow, ${open.remaining - 1} should`,
      };
    }
    open.octets += segment.octets.length;
    if (open.octets > MAX_ASSEMBLED_OCTETS) {
      this.assemblies.delete(key);
      this.abandoned++;
      return { kind: 'refused', text: 'the segments make more octets than any message has' };
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

  private makeRoom(): void {
    if (this.assemblies.size < MAX_ASSEMBLIES) return;
    const oldest = this.assemblies.keys().next();
    if (oldest.done) return;
    this.assemblies.delete(oldest.value);
    this.abandoned++;
  }
}
