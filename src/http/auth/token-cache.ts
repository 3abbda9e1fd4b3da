import { hash } from 'node:crypto';
import type { BankCaller } from './bank-caller.ts';

/** Tokens that are known to be good: some of each of a hundred banks, and many subscribers' of each. 30 MB at most. */
export const MAX_CACHED_TOKENS = 65_536;

interface CachedToken {
  readonly caller: BankCaller;
  readonly untilMs: number;
}

/**
 * Whom tokens that were verified speak for, until they end: a signature costs some fifty times what a look-up does.
 * Tokens themselves are not kept, so that nobody finds one in a dump of memory who could not have found it anyway.
 */
export class TokenCache {
  private readonly tokens = new Map<string, CachedToken>();

  get(token: string, nowMs: number): BankCaller | undefined {
    const found = this.tokens.get(hash('sha256', token, 'base64'));
    return found !== undefined && nowMs < found.untilMs ? found.caller : undefined;
  }

  /** The eldest gives way where there are too many: it has the least time left, and is verified anew when it comes. */
  set(token: string, caller: BankCaller, untilMs: number): void {
    const key = hash('sha256', token, 'base64');
    this.tokens.delete(key);
    if (this.tokens.size >= MAX_CACHED_TOKENS) {
      for (const eldest of this.tokens.keys()) {
        this.tokens.delete(eldest);
        break;
      }
    }
    this.tokens.set(key, { caller, untilMs });
  }
}
