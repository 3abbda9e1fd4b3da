import { setAt } from './json-path.ts';

/** How long a subscription runs that is to expire within a scenario. */
export const NEAR_FUTURE_MS = 3_600_000;

/** A subscription that a scenario takes for granted: what its steps say of it, and its id once it is made. */
export class SubscriptionDraft {
  id = '';
  /** `''` for the first event type of the interface. */
  type = '';
  maxEvents: number | undefined;
  expires = false;

  applyTo(body: Record<string, unknown>, nowMs: number): Record<string, unknown> {
    if (this.maxEvents !== undefined) setAt(body, ['config', 'subscriptionMaxEvents'], this.maxEvents);
    if (this.expires) {
      setAt(body, ['config', 'subscriptionExpireTime'], new Date(nowMs + NEAR_FUTURE_MS).toISOString());
    }
    return body;
  }
}
