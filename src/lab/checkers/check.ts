/** What must hold whatever happened in a simulated world, and whether it does. */
export interface Check {
  /** A sentence that is true where all is well: `money is conserved`. */
  readonly name: string;
  readonly ok: boolean;
  /** What was seen instead; left out where all is well. */
  readonly detail?: string;
}

export function check(name: string, fault: string | undefined): Check {
  return fault === undefined ? { name, ok: true } : { name, ok: false, detail: fault };
}
