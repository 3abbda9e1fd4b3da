/** What is thought of a message, from the best to the worst; `answer` refuses politely. */
export const VERDICT_KINDS = ['pass', 'flag', 'hold', 'answer', 'block'] as const;

export type VerdictKind = (typeof VERDICT_KINDS)[number];

export function isVerdictKind(name: string): name is VerdictKind {
  return (VERDICT_KINDS as readonly string[]).includes(name);
}

export function worse(a: VerdictKind, b: VerdictKind): VerdictKind {
  return VERDICT_KINDS.indexOf(a) >= VERDICT_KINDS.indexOf(b) ? a : b;
}
