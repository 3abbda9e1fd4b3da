import { errors } from 'oidc-provider';
import { KeptRecords } from './kept-records.ts';

/** The longest that an assertion may be valid, and so be worth repeating (ICM r3.3, Client Authentication). */
export const MAX_ASSERTION_S = 300;
/** How far a bank's clock may be from ours, in seconds. */
export const CLOCK_TOLERANCE_S = 5;
/** How long a bank may take to fetch the token that it asked for by CIBA. */
export const CIBA_REQUEST_S = 120;
/** An access token is checked by its signature alone and cannot be called back; so it does not live long. */
export const ACCESS_TOKEN_S = 300;

interface Payload {
  readonly clientId?: string;
  readonly iss?: string;
  readonly consumed?: number;
}

/** How long each kind of record is kept, in seconds. Access tokens are not: they carry what they say. */
const KEPT_S: Readonly<Record<string, number>> = {
  ReplayDetection: MAX_ASSERTION_S + CLOCK_TOLERANCE_S,
  BackchannelAuthenticationRequest: CIBA_REQUEST_S,
  Grant: CIBA_REQUEST_S + ACCESS_TOKEN_S,
};

function busy(): Error {
  const error = new errors.CustomOIDCProviderError(
    'temporarily_unavailable',
    'this client has too many requests under way; try again in a minute',
  );
  error.status = 503;
  error.statusCode = 503;
  return error;
}

/** Where the authorization server keeps one kind of record: in memory, so that a restart ends what is under way. */
class OidcRecords {
  private readonly records: KeptRecords<Payload>;
  private readonly isOnce: boolean;
  private readonly nowMs: () => number;

  constructor(kind: string, nowMs: () => number) {
    this.records = new KeptRecords((KEPT_S[kind] ?? 0) * 1000, nowMs);
    this.isOnce = kind === 'ReplayDetection';
    this.nowMs = nowMs;
  }

  async upsert(id: string, payload: Payload): Promise<void> {
    // The library looks first and writes later, between which a second request may have looked as well.
    if (this.isOnce && this.records.get(id) !== undefined)
      throw new errors.InvalidClientAuth('client assertion tokens must only be used once');
    if (!this.records.set(id, payload.clientId ?? payload.iss ?? '', payload)) throw busy();
  }

  async find(id: string): Promise<Payload | undefined> {
    return this.records.get(id);
  }

  async consume(id: string): Promise<void> {
    const payload = this.records.get(id);
    if (payload === undefined) return;
    await this.upsert(id, { ...payload, consumed: Math.floor(this.nowMs() / 1000) });
  }

  async destroy(id: string): Promise<void> {
    this.records.delete(id);
  }

  // The names are the library's. Nothing is kept that has a user code or a session.
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async findByUid(): Promise<undefined> {
    return undefined;
  }

  /** Of a grant, only access tokens are handed out, and those end by themselves. */
  async revokeByGrantId(): Promise<void> {}
}

/** Stores for the library, one a kind of record. */
export function oidcStore(nowMs: () => number): (kind: string) => OidcRecords {
  return (kind) => new OidcRecords(kind, nowMs);
}
