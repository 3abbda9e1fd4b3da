import type { Authenticator, Caller } from '../caller.ts';
import type { Quotas } from './quotas.ts';
import type { TokenVerifier } from './token-verifier.ts';

/** Tells who asks, and counts it: every question is a question, whatever it is answered. */
export class MeteredAuthenticator implements Authenticator {
  private readonly verifier: TokenVerifier;
  private readonly quotas: Quotas;
  private readonly nowMs: () => number;

  constructor(verifier: TokenVerifier, quotas: Quotas, nowMs: () => number) {
    this.verifier = verifier;
    this.quotas = quotas;
    this.nowMs = nowMs;
  }

  /** @throws ApiError 401 and 403 as the verifier says, 429 where the bank asked too much */
  async authenticate(authorization: string | undefined): Promise<Caller> {
    const caller = await this.verifier.authenticate(authorization);
    this.quotas.take(caller.tenant, this.nowMs());
    return caller;
  }
}
