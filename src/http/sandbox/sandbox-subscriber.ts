import type { RiskReason, RiskVerdict } from '../../bank/interception-risk.ts';
import type { ForwardingCondition } from '../../state/number-view.ts';

/** What the sandbox says of the SIM of a number. Hours and days are counted back from the question. */
export type SandboxSim =
  | { readonly is: 'changed'; readonly hoursAgo: number }
  /** No change in all the time that is answered for. */
  | { readonly is: 'unchanged' }
  /** Watched for so long alone, with no change: further back is OUT_OF_RANGE. */
  | { readonly is: 'watched-briefly'; readonly days: number }
  | { readonly is: 'not-known' };

/** Everything that the interfaces say of one number of the sandbox. */
export interface SandboxSubscriber {
  readonly verdict: RiskVerdict;
  readonly reasons: readonly RiskReason[];
  /** How old the newest fact of the verdict is; `undefined` for a number of which nothing was ever seen. */
  readonly seenHoursAgo: number | undefined;
  readonly sim: SandboxSim;
  readonly forwarding: readonly ForwardingCondition[] | 'not-known';
  /** ISO 3166-1 alpha-2 of the country that is roamed in, or `home`. */
  readonly place: string | 'home' | 'not-known';
  readonly reach: { readonly texts: boolean; readonly data: boolean } | 'not-known';
  readonly codes: 'sent' | 'too-many' | 'not-provisioned' | 'barred';
  /** Whether the holder agreed that a bank learns the country, and has tokens for them alone. */
  readonly hasConsent: boolean;
  /** In place of every answer. */
  readonly refused: 'nothing' | 'too-many-requests' | 'unavailable';
  /** What is otherwise from a second after somebody subscribed, as they see it. */
  readonly soon: Partial<Pick<SandboxSubscriber, 'verdict' | 'place' | 'reach'>> & {
    readonly simChanges?: boolean;
  };
}

/** A subscriber at home, of whom nothing is to be told. */
export const ORDINARY: SandboxSubscriber = {
  verdict: 'SAFE',
  reasons: ['HOME_IN_NETWORK'],
  seenHoursAgo: 1,
  sim: { is: 'unchanged' },
  forwarding: [],
  place: 'home',
  reach: { texts: true, data: true },
  codes: 'sent',
  hasConsent: true,
  refused: 'nothing',
  soon: {},
};
