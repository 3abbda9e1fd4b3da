/** Registers of the estimate: 1024 octets tell counts of any size within some 3 in a hundred. */
const REGISTERS = 1024;
const REGISTER_BITS = 10;
const ALPHA = 0.7213 / (1 + 1.079 / REGISTERS);

/** FNV-1a, its bits then mixed: the same number in every run, and no secret. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** How many different texts were seen, in memory that does not grow (HyperLogLog, Flajolet et al. 2007). */
export class DistinctEstimate {
  private readonly registers = new Uint8Array(REGISTERS);

  add(text: string): void {
    const hash = hashOf(text);
    const place = hash >>> (32 - REGISTER_BITS);
    const zeros = Math.clz32(hash << REGISTER_BITS) + 1;
    if (zeros > (this.registers[place] ?? 0)) this.registers[place] = zeros;
  }

  merge(other: DistinctEstimate): void {
    for (const [place, zeros] of other.registers.entries()) {
      if (zeros > (this.registers[place] ?? 0)) this.registers[place] = zeros;
    }
  }

  get count(): number {
    let sum = 0;
    let empty = 0;
    for (const zeros of this.registers) {
      sum += 2 ** -zeros;
      if (zeros === 0) empty++;
    }
    const raw = (ALPHA * REGISTERS * REGISTERS) / sum;
    // few of them: how many registers were never met says it better
    if (raw <= 2.5 * REGISTERS && empty > 0) return Math.round(REGISTERS * Math.log(REGISTERS / empty));
    return Math.round(raw);
  }
}
