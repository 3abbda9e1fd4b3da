import type { RiskVerdict } from '../interception-risk.ts';

/** Where a phone is registered, as far as it is known and believed. */
export interface RoamingFact {
  readonly roaming: boolean;
  /** Mobile country code of the country that is roamed in. */
  readonly countryCode?: number;
  /** Countries of that code, ISO 3166 alpha-2; some codes have several. */
  readonly countryName?: readonly string[];
  readonly atMs: number;
}

/** By what a phone can be reached, as far as it is known. */
export interface ReachabilityFact {
  readonly data: boolean;
  readonly sms: boolean;
  readonly atMs: number;
}

/**
 * What holds of one number at one time. `undefined` is what is not known; each `atMs` is the time of the fact in
 * milliseconds since 1970, not the time of the question.
 */
export interface Snapshot {
  /** When the SIM was changed last; `undefined` where no change was seen. */
  readonly simChangedAtMs: number | undefined;
  readonly roaming: RoamingFact | undefined;
  readonly reachability: ReachabilityFact | undefined;
  readonly risk: { readonly verdict: RiskVerdict; readonly atMs: number };
}
