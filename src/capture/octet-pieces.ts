/** A run of octets at its place in a datagram or stream. `octets` is shorter than the run where it was cut. */
export interface OctetPiece {
  readonly start: number;
  readonly end: number;
  readonly octets: Uint8Array;
  readonly frame: number;
  readonly seconds: number;
  readonly nanoseconds: number;
}

/** What a new piece had in common with those already there. */
export const Overlap = {
  none: 0,
  /** The very piece again. */
  again: 1,
  /** Some octets twice, and alike. */
  alike: 2,
  /** Some octets twice, and different: two readers may see two messages. */
  different: 3,
} as const;

/** Pieces that arrive in any order. The first octets at a place win; a later piece only fills what is open. */
export class OctetPieces {
  pieces: OctetPiece[] = [];
  /** Octets held in memory. */
  held = 0;
  /** Octets of the whole that are accounted for. */
  covered = 0;

  /**
   * Adds the run `start`-`end`, whose present octets are `source` from `from` up to `presentEnd`.
   * Answers a value of `Overlap`.
   */
  insert(
    start: number,
    end: number,
    source: Uint8Array,
    from: number,
    presentEnd: number,
    frame: number,
    seconds: number,
    nanoseconds: number,
  ): number {
    const result: OctetPiece[] = [];
    let overlap: number = Overlap.none;
    let open = start;
    const fill = (upTo: number): void => {
      const first = Math.min(from + (open - start), presentEnd);
      const octets = source.slice(first, Math.max(first, Math.min(from + (upTo - start), presentEnd)));
      result.push({ start: open, end: upTo, octets, frame, seconds, nanoseconds });
      this.held += octets.length;
      this.covered += upTo - open;
      open = upTo;
    };
    for (const piece of this.pieces) {
      if (piece.end > start && piece.start < end) {
        overlap = Math.max(overlap, compare(piece, start, end, source, from, presentEnd));
      }
      if (open < end && piece.start > open) fill(Math.min(end, piece.start));
      result.push(piece);
      if (piece.end > open) open = Math.min(end, piece.end);
    }
    if (open < end) fill(end);
    this.pieces = result;
    return overlap;
  }

  /** Takes away and answers the piece that starts first. */
  shift(): OctetPiece | undefined {
    const piece = this.pieces.shift();
    if (piece !== undefined) {
      this.held -= piece.octets.length;
      this.covered -= piece.end - piece.start;
    }
    return piece;
  }

  /** The octets from the first piece on, up to the first gap or cut. */
  join(): Uint8Array {
    const whole = new Uint8Array(this.held);
    let used = 0;
    let at = this.pieces[0]?.start ?? 0;
    for (const piece of this.pieces) {
      if (piece.start !== at) break;
      whole.set(piece.octets, used);
      used += piece.octets.length;
      at = piece.start + piece.octets.length;
    }
    return whole.subarray(0, used);
  }
}

function compare(
  piece: OctetPiece,
  start: number,
  end: number,
  source: Uint8Array,
  from: number,
  presentEnd: number,
): number {
  const first = Math.max(piece.start, start);
  const stop = Math.min(piece.start + piece.octets.length, start + (presentEnd - from), end);
  const was = piece.octets.subarray(first - piece.start, Math.max(first, stop) - piece.start);
  const is = source.subarray(from + first - start, from + Math.max(first, stop) - start);
  if (was.some((octet, i) => octet !== is[i])) return Overlap.different;
  return piece.start === start && piece.end === end ? Overlap.again : Overlap.alike;
}
