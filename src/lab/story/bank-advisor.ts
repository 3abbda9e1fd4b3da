/** What the network says to "could a code sent to this number be intercepted now"; the gravest last. */
export const ADVICE_VERDICTS = ['SAFE', 'UNKNOWN', 'AT_RISK', 'INTERCEPTION_IN_PROGRESS'] as const;
export type AdviceVerdict = (typeof ADVICE_VERDICTS)[number];

export interface BankAdvice {
  readonly verdict: AdviceVerdict;
  /** Codes of the reasons, in words of the network's own. */
  readonly reasons: readonly string[];
}

/** Whom a bank asks before it sends a code. */
export interface BankAdvisor {
  /**
   * Where the answer takes its time, as over HTTP, whoever lets the world happen waits for it: none passes in the world.
   *
   * @param atMs milliseconds since 1970
   */
  ask(msisdn: string, atMs: number, answered: (advice: BankAdvice) => void): void;
}

/** The graver of two verdicts. */
export function graver(one: AdviceVerdict, other: AdviceVerdict): AdviceVerdict {
  return ADVICE_VERDICTS.indexOf(one) >= ADVICE_VERDICTS.indexOf(other) ? one : other;
}
