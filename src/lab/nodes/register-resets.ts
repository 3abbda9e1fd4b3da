/**
 * What a serving node remembers of registers that restarted (TS 23.007 clause 5): the visitors who were confirmed
 * since, so that all others are at their next activity. Kept of restarts alone.
 */
export class RegisterResets {
  private readonly confirmed = new Map<string, Set<number>>();

  /** A register says that it restarted. */
  note(register: string): void {
    this.confirmed.set(register, new Set());
  }

  /** Whether a visitor's register restarted and heard nothing of them since. */
  isDue(register: string, phone: number): boolean {
    return this.confirmed.get(register)?.has(phone) === false;
  }

  /** The register was told of a visitor. */
  confirm(register: string, phone: number): void {
    this.confirmed.get(register)?.add(phone);
  }
}
