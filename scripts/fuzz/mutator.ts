import type { Chance } from './chance.ts';
import type { CorpusMessage } from './message-corpus.ts';

/** Longest message made: longer than LUDT carries, so that every bound of length is crossed at times. */
export const MAX_MUTATED_OCTETS = 8192;

/** Before the message stand octets of another, so that a decoder that looks outside its window meets some. */
const MAX_MARGIN_OCTETS = 16;

/** Octets that begin, end or fill something: more often in the way than any others. */
const TELLING = [
  0x00, 0x01, 0x7f, 0x80, 0x81, 0x82, 0x84, 0x88, 0xff, 0x30, 0x31, 0xa0, 0x04, 0x24, 0x1f, 0x3f, 0x0f,
];

/** Nests deeper than any bound of ours. */
const MAX_NESTED = 80;

/** Messages mutated in place in one buffer: copying a corpus message is the dearest part of it. */
export class Mutator {
  readonly octets: Uint8Array = new Uint8Array(MAX_MARGIN_OCTETS + MAX_MUTATED_OCTETS + MAX_MARGIN_OCTETS);
  start = 0;
  end = 0;
  private readonly chance: Chance;
  private readonly corpus: readonly CorpusMessage[];
  private readonly piece = new Uint8Array(1024);
  /** The BER that is mutated by its elements, and the fields that count its octets. */
  private berAt = 0;
  private message: CorpusMessage;
  private heals = true;
  // The element that `pickElement` found.
  private tagAt = 0;
  private lengthAt = 0;
  private contentsAt = 0;
  private elementEnd = 0;

  constructor(chance: Chance, corpus: readonly CorpusMessage[]) {
    this.chance = chance;
    this.corpus = corpus;
    const first = corpus[0];
    if (!first) throw new Error('there is nothing to mutate');
    this.message = first;
  }

  /** Makes the next message from one of the corpus; it stands in `octets` from `start` up to `end`. */
  next(): CorpusMessage {
    const { chance } = this;
    this.message = chance.pick(this.corpus);
    const { octets, berAt } = this.message;
    this.start = chance.below(MAX_MARGIN_OCTETS);
    this.octets.set(octets, this.start);
    this.end = this.start + octets.length;
    this.berAt = berAt < 0 ? -1 : this.start + berAt;
    for (let count = chance.below(5); count > 0; count--) {
      this.heals = !chance.onceIn(4);
      this.mutate(chance.below(20));
    }
    return this.message;
  }

  private mutate(how: number): void {
    const { chance, octets } = this;
    if (this.end <= this.start) return;
    const at = this.start + chance.below(this.end - this.start);
    switch (how) {
      case 0:
      case 1:
        octets[at] = (octets[at] as number) ^ (1 << chance.below(8));
        return;
      case 2:
        octets[at] = chance.below(256);
        return;
      case 3:
        octets[at] = chance.pick(TELLING);
        return;
      case 4:
        this.wrongLength();
        return;
      case 5:
        this.replace(at, 0, this.randomPiece(1 + chance.below(8)));
        return;
      case 6:
        this.replace(at, Math.min(1 + chance.below(8), this.end - at), 0);
        return;
      case 7:
        this.replace(
          at,
          0,
          this.ownPiece(this.start + chance.below(this.end - this.start), 1 + chance.below(40)),
        );
        return;
      case 8:
        this.splice(at);
        return;
      case 9:
        this.end = at;
        return;
      default:
        this.mutateElement(how);
    }
  }

  private mutateElement(how: number): void {
    if (!this.pickElement()) return;
    const { chance, octets, tagAt, lengthAt, contentsAt, elementEnd } = this;
    switch (how) {
      case 10:
        this.nest(tagAt, elementEnd);
        return;
      case 11:
        this.indefinite();
        return;
      case 12:
        this.longLength();
        return;
      case 13: {
        const number = (octets[tagAt] as number) & 0x1f;
        if (lengthAt !== tagAt + 1) return;
        octets[tagAt] = (octets[tagAt] as number) | 0x1f;
        this.replace(tagAt + 1, 0, this.longTag(number));
        return;
      }
      case 14:
        this.replace(tagAt, elementEnd - tagAt, 0);
        return;
      case 15: {
        const copies = chance.onceIn(20) ? 40 : 1 + chance.below(2);
        for (let i = 0; i < copies; i++)
          this.replace(elementEnd, 0, this.ownPiece(tagAt, elementEnd - tagAt));
        return;
      }
      case 16:
        this.inPieces();
        return;
      case 17: {
        const length = this.otherPiece();
        this.replace(contentsAt, elementEnd - contentsAt, length);
        return;
      }
      case 18:
        octets[tagAt] = chance.onceIn(2)
          ? chance.pick(TELLING)
          : 0x80 | (octets[tagAt] as number) | chance.below(32);
        return;
      default:
        this.replace(contentsAt, elementEnd - contentsAt, this.randomPiece(chance.below(24)));
    }
  }

  /** Finds one element of the BER, of any depth. False where there is none. */
  private pickElement(): boolean {
    const { chance } = this;
    if (this.berAt < 0 || !this.header(this.berAt, this.end)) return false;
    for (let depth = 0; depth < 12 && !chance.onceIn(5); depth++) {
      if (((this.octets[this.tagAt] as number) & 0x20) === 0) return true;
      const { tagAt, lengthAt, contentsAt, elementEnd } = this;
      let at = contentsAt;
      for (let skip = chance.below(5); skip >= 0; skip--) {
        if (!this.header(at, elementEnd)) {
          this.tagAt = tagAt;
          this.lengthAt = lengthAt;
          this.contentsAt = contentsAt;
          this.elementEnd = elementEnd;
          if (at === contentsAt) return true;
          break;
        }
        at = this.elementEnd;
        if (at >= elementEnd) break;
      }
    }
    return true;
  }

  /** Reads a header with a definite length of up to two octets. */
  private header(at: number, end: number): boolean {
    const { octets } = this;
    let pos = at;
    if (pos + 2 > end) return false;
    if (((octets[pos++] as number) & 0x1f) === 0x1f)
      while (pos < end && ((octets[pos++] as number) & 0x80) !== 0);
    if (pos >= end) return false;
    this.tagAt = at;
    this.lengthAt = pos;
    let length = octets[pos++] as number;
    if (length === 0x81) length = octets[pos++] as number;
    else if (length === 0x82) {
      length = ((octets[pos] as number) << 8) | (octets[pos + 1] as number);
      pos += 2;
    } else if (length > 0x80) return false;
    if (pos + length > end) return false;
    this.contentsAt = pos;
    this.elementEnd = pos + length;
    return true;
  }

  /** Puts the first `inserted` octets of `piece` in the place of `removed` ones. */
  private replace(at: number, removed: number, inserted: number): void {
    const grows = inserted - removed;
    if (this.end + grows > this.start + MAX_MUTATED_OCTETS || grows === 0) {
      if (grows === 0) this.octets.set(this.piece.subarray(0, inserted), at);
      return;
    }
    if (this.heals && this.berAt >= 0 && at > this.berAt) this.heal(at, grows);
    this.octets.copyWithin(at + inserted, at + removed, this.end);
    this.octets.set(this.piece.subarray(0, inserted), at);
    this.end += grows;
  }

  /** Corrects the lengths of what surrounds a change, so that the change is met deep inside. */
  private heal(at: number, grows: number): void {
    const { octets, start } = this;
    for (const field of this.message.lengths) {
      const from = start + field.at;
      for (let i = 0, carry = grows; i < field.octets; i++) {
        const place = from + (field.littleEndian ? i : field.octets - 1 - i);
        const sum = (octets[place] as number) + carry;
        octets[place] = sum;
        carry = sum >> 8;
      }
    }
    let pos = this.berAt;
    let end = this.end;
    for (let steps = 0; steps < 64 && this.header(pos, end); steps++) {
      const { tagAt, lengthAt, contentsAt, elementEnd } = this;
      if (at >= elementEnd && at !== contentsAt) {
        pos = elementEnd;
        continue;
      }
      if (at < contentsAt) return;
      const length = elementEnd - contentsAt + grows;
      if (length >= 0) {
        const form = octets[lengthAt] as number;
        if (form < 0x80) {
          if (length < 0x80) octets[lengthAt] = length;
        } else if (form === 0x81) octets[lengthAt + 1] = length;
        else {
          octets[lengthAt + 1] = length >> 8;
          octets[lengthAt + 2] = length;
        }
      }
      if (((octets[tagAt] as number) & 0x20) === 0) return;
      pos = contentsAt;
      end = elementEnd;
    }
  }

  private randomPiece(length: number): number {
    for (let i = 0; i < length; i++) this.piece[i] = this.chance.below(256);
    return length;
  }

  private ownPiece(at: number, length: number): number {
    const taken = Math.min(length, this.end - at, this.piece.length);
    this.piece.set(this.octets.subarray(at, at + taken));
    return taken;
  }

  /** A run of octets of another message. */
  private otherPiece(): number {
    const { octets } = this.chance.pick(this.corpus);
    const from = this.chance.below(octets.length);
    const taken = Math.min(1 + this.chance.below(64), octets.length - from);
    this.piece.set(octets.subarray(from, from + taken));
    return taken;
  }

  /** This message up to `at`, another from somewhere on. */
  private splice(at: number): void {
    const { octets } = this.chance.pick(this.corpus);
    const from = this.chance.below(octets.length);
    const taken = Math.min(octets.length - from, this.start + MAX_MUTATED_OCTETS - at);
    this.octets.set(octets.subarray(from, from + taken), at);
    this.end = at + taken;
  }

  private wrongLength(): void {
    const { chance, octets } = this;
    const field =
      this.message.lengths.length > 0 && chance.onceIn(2) ? chance.pick(this.message.lengths) : undefined;
    if (field) {
      const place = this.start + field.at + chance.below(field.octets);
      octets[place] = chance.onceIn(2)
        ? chance.pick(TELLING)
        : (octets[place] as number) + chance.below(5) - 2;
    } else if (this.pickElement()) {
      const { lengthAt } = this;
      octets[lengthAt] = chance.onceIn(2)
        ? chance.pick(TELLING)
        : (octets[lengthAt] as number) + chance.below(5) - 2;
    }
  }

  /** Puts an element inside many: of definite or of indefinite length. */
  private nest(at: number, end: number): void {
    const { chance } = this;
    const levels = 1 + chance.below(chance.onceIn(3) ? MAX_NESTED : 4);
    const tag = chance.pick([0x30, 0xa0, 0xa1, 0x24, 0x6c]);
    if (chance.onceIn(2)) {
      for (let i = 0; i < levels; i++) this.piece.set([tag, 0x80], 2 * i);
      this.replace(at, 0, 2 * levels);
      if (chance.onceIn(2)) {
        this.piece.fill(0, 0, 2 * levels);
        this.replace(Math.min(end + 2 * levels, this.end), 0, 2 * levels);
      }
      return;
    }
    let length = end - at;
    let from = this.piece.length;
    for (let i = 0; i < levels && from > 8; i++) {
      const before = from;
      if (length < 0x80) this.piece[--from] = length;
      else {
        this.piece[--from] = length;
        this.piece[--from] = length >> 8;
        this.piece[--from] = 0x82;
      }
      this.piece[--from] = tag;
      length += before - from;
    }
    this.piece.copyWithin(0, from);
    this.replace(at, 0, this.piece.length - from);
  }

  private indefinite(): void {
    const { octets, tagAt, lengthAt, contentsAt, elementEnd } = this;
    octets[tagAt] = (octets[tagAt] as number) | 0x20;
    this.piece.fill(0, 0, 2);
    this.replace(elementEnd, 0, 2);
    this.piece[0] = 0x80;
    this.replace(lengthAt, contentsAt - lengthAt, 1);
  }

  private longLength(): void {
    const { chance, lengthAt, contentsAt, elementEnd } = this;
    const count = 1 + chance.below(chance.onceIn(4) ? 12 : 4);
    const length = elementEnd - contentsAt;
    this.piece.fill(0, 0, 1 + count);
    this.piece[0] = 0x80 | count;
    this.piece[count] = length;
    if (count > 1) this.piece[count - 1] = length >> 8;
    this.replace(lengthAt, contentsAt - lengthAt, 1 + count);
  }

  private longTag(number: number): number {
    const padding = this.chance.below(5);
    for (let i = 0; i < padding; i++) this.piece[i] = 0x80;
    this.piece[padding] = number;
    return padding + 1;
  }

  /** X.690 8.7.3: a string in segments. */
  private inPieces(): void {
    const { octets, tagAt, contentsAt, elementEnd } = this;
    const length = elementEnd - contentsAt;
    if (((octets[tagAt] as number) & 0x20) !== 0 || length > 100) return;
    octets[tagAt] = (octets[tagAt] as number) | 0x20;
    const cut = this.chance.below(length + 1);
    this.piece.set([0x04, cut]);
    this.piece.set(octets.subarray(contentsAt, contentsAt + cut), 2);
    this.piece.set([0x04, length - cut], 2 + cut);
    this.piece.set(octets.subarray(contentsAt + cut, elementEnd), 4 + cut);
    this.replace(contentsAt, length, length + 4);
  }
}
