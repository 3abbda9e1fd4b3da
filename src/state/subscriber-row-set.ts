/** A set of whole numbers below a bound. Everything costs the same however full it is; nothing is allocated. */
export class RowSet {
  size = 0;
  /** A bit a member; a bit a word of those that is not 0; and once more of these. */
  private readonly bits: Uint32Array;
  private readonly words: Uint32Array;
  private readonly blocks: Uint32Array;

  constructor(bound: number) {
    this.bits = new Uint32Array(new SharedArrayBuffer(4 * (Math.ceil(bound / 32) || 1)));
    this.words = new Uint32Array(Math.ceil(this.bits.length / 32));
    this.blocks = new Uint32Array(Math.ceil(this.words.length / 32));
  }

  get octets(): number {
    return this.bits.byteLength + this.words.byteLength + this.blocks.byteLength;
  }

  has(member: number): boolean {
    return (((this.bits[member >>> 5] as number) >>> (member & 31)) & 1) === 1;
  }

  add(member: number): void {
    const word = member >>> 5;
    const before = this.bits[word] as number;
    const bit = 1 << (member & 31);
    if ((before & bit) !== 0) return;
    this.size++;
    this.bits[word] = before | bit;
    if (before !== 0) return;
    const block = word >>> 5;
    this.words[block] = (this.words[block] as number) | (1 << (word & 31));
    this.blocks[block >>> 5] = (this.blocks[block >>> 5] as number) | (1 << (block & 31));
  }

  delete(member: number): void {
    const word = member >>> 5;
    const before = this.bits[word] as number;
    const bit = 1 << (member & 31);
    if ((before & bit) === 0) return;
    const after = before & ~bit;
    this.size--;
    this.bits[word] = after;
    if (after !== 0) return;
    const block = word >>> 5;
    const words = (this.words[block] as number) & ~(1 << (word & 31));
    this.words[block] = words;
    if (words !== 0) return;
    this.blocks[block >>> 5] = (this.blocks[block >>> 5] as number) & ~(1 << (block & 31));
  }

  /** The least member that is `from` or more; -1 where there is none. */
  next(from: number): number {
    let word = from >>> 5;
    if (word >= this.bits.length) return -1;
    const here = ((this.bits[word] as number) >>> (from & 31)) << (from & 31);
    if (here !== 0) return (word << 5) + lowest(here);
    word = nextIn(this.words, word + 1);
    if (word < 0) {
      const block = nextIn(this.blocks, (from >>> 10) + 1);
      const found = block >= 0 ? block : this.blockAfter((from >>> 15) + 1);
      if (found < 0) return -1;
      word = (found << 5) + lowest(this.words[found] as number);
    }
    return (word << 5) + lowest(this.bits[word] as number);
  }

  clear(): void {
    this.bits.fill(0);
    this.words.fill(0);
    this.blocks.fill(0);
    this.size = 0;
  }

  private blockAfter(from: number): number {
    for (let i = from; i < this.blocks.length; i++) {
      if (this.blocks[i] !== 0) return (i << 5) + lowest(this.blocks[i] as number);
    }
    return -1;
  }
}

function lowest(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** The next bit from `at` on that is set within the same word; -1 where the word has none. */
function nextIn(words: Uint32Array, at: number): number {
  if ((at & 31) === 0) return -1;
  const here = ((words[at >>> 5] as number) >>> (at & 31)) << (at & 31);
  return here === 0 ? -1 : (at & ~31) + lowest(here);
}
