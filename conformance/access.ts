import type { Bank } from './bank.ts';
import type { Clock } from './clock.ts';

/** What a scenario says of the access token, before it is known which operation it is for. */
export type Access =
  /** Of a bank on its own behalf: the request says whom it is about. */
  | { readonly kind: 'two-legged'; readonly scopes?: ScopeChoice }
  /** Made for one subscriber. */
  | { readonly kind: 'three-legged'; readonly phoneNumber: string }
  | { readonly kind: 'none' | 'expired' | 'malformed' | 'foreign' };

/** Which scopes a token has, of those that the operation names. */
export type ScopeChoice = (ofOperation: readonly string[], ofApi: readonly string[]) => readonly string[];

const HOUR_MS = 3_600_000;

/** The header `Authorization`, or `undefined` for none. */
export async function authorizationOf(
  access: Access,
  bank: Bank,
  clock: Clock,
  ofOperation: readonly string[],
  ofApi: readonly string[],
): Promise<string | undefined> {
  switch (access.kind) {
    case 'none':
      return undefined;
    case 'malformed':
      return 'Bearer this-is-no-token';
    case 'foreign':
      return `Bearer ${await bank.foreignToken(ofOperation)}`;
    case 'expired': {
      const token = await bank.token(ofOperation);
      clock.ageTokens(HOUR_MS);
      return `Bearer ${token}`;
    }
    case 'two-legged':
      return `Bearer ${await bank.token(access.scopes?.(ofOperation, ofApi) ?? ofOperation)}`;
    case 'three-legged':
      return `Bearer ${await bank.token(ofOperation, access.phoneNumber)}`;
    default:
      return access satisfies never;
  }
}
