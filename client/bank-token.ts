import { importJWK, type JWK, SignJWT } from 'jose';

/** An assertion is used at once; the server takes none that lives longer than 300 seconds. */
const ASSERTION_S = 60;
/** A token is replaced so long before it ends: a request takes its time. */
const SPARE_MS = 10_000;
/** Tokens kept at a time: one for each set of scopes, and one for each customer of whom a token of three legs was got. */
const MAX_TOKENS = 1000;
/** How often the server is asked for a token of a customer who has yet to agree, where it does not say. */
const POLL_S = 5;

export interface BankTokenOptions {
  /** Where the operator serves its interfaces, without a slash at the end. */
  readonly url: string;
  /** What the authorization server calls itself, where that is not `url`. */
  readonly issuer?: string | undefined;
  readonly clientId: string;
  /** The bank's private key, with its `kid` and, unless it is ES256, its `alg`. It never leaves the bank. */
  readonly key: JWK;
}

/** Why there is no token, or no answer: the code is for programs. */
export class WardlineError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'WardlineError';
    this.status = status;
    this.code = code;
  }
}

interface KeptToken {
  readonly text: string;
  readonly untilMs: number;
}

/** Gets access tokens by the bank's key (private_key_jwt), and keeps them for as long as they are good. */
export class BankTokens {
  private readonly options: BankTokenOptions;
  private readonly kept = new Map<string, Promise<KeptToken>>();

  constructor(options: BankTokenOptions) {
    this.options = options;
  }

  /**
   * An access token. Without `phoneNumber` it is the bank's own (client credentials, two legs) and each request names
   * the subscriber; with one it is for that subscriber alone (CIBA, three legs) and no request may.
   *
   * @param scope scopes of one interface and one purpose: `dpv:FraudPreventionAndDetection sim-swap:check`
   * @param phoneNumber E.164 with `+`
   * @throws WardlineError where the server gives none
   */
  async getToken(scope: string, phoneNumber?: string): Promise<string> {
    const key = `${scope}\n${phoneNumber ?? ''}`;
    for (;;) {
      const kept = this.kept.get(key) ?? this.keep(key, this.ask(scope, phoneNumber));
      const { text, untilMs } = await kept;
      if (Date.now() < untilMs) return text;
      // Whoever finds first that it has ended sees to the next.
      if (this.kept.get(key) === kept) this.kept.delete(key);
    }
  }

  private ask(scope: string, phoneNumber: string | undefined): Promise<KeptToken> {
    return phoneNumber === undefined
      ? this.askToken({ grant_type: 'client_credentials', scope })
      : this.askTokenOf(scope, phoneNumber);
  }

  private keep(key: string, token: Promise<KeptToken>): Promise<KeptToken> {
    const [oldest] = this.kept.keys();
    if (this.kept.size >= MAX_TOKENS && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, token);
    token.catch(() => this.kept.delete(key));
    return token;
  }

  /** The customer is asked, or has agreed before: the server knows, and says when to come again. */
  private async askTokenOf(scope: string, phoneNumber: string): Promise<KeptToken> {
    const asked = await this.post('/oauth2/bc-authorize', { scope, login_hint: `tel:${phoneNumber}` });
    const untilMs = Date.now() + Number(asked.expires_in) * 1000;
    const form = { grant_type: 'urn:openid:params:grant-type:ciba', auth_req_id: String(asked.auth_req_id) };
    for (;;) {
      try {
        return await this.askToken(form);
      } catch (error) {
        const waits =
          error instanceof WardlineError && /^(authorization_pending|slow_down)$/.test(error.code);
        if (!waits || Date.now() >= untilMs) throw error;
        const seconds = Number(asked.interval ?? POLL_S);
        await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      }
    }
  }

  private async askToken(form: Readonly<Record<string, string>>): Promise<KeptToken> {
    const answer = await this.post('/oauth2/token', form);
    const { access_token: text, expires_in: seconds } = answer;
    if (typeof text !== 'string' || !(Number(seconds) * 1000 > SPARE_MS)) {
      throw new WardlineError(502, 'server_error', 'the server gave no token that is good for long enough');
    }
    return { text, untilMs: Date.now() + Number(seconds) * 1000 - SPARE_MS };
  }

  private async post(path: string, form: Readonly<Record<string, string>>): Promise<Record<string, unknown>> {
    const response = await fetch(`${this.options.url}${path}`, {
      method: 'POST',
      body: new URLSearchParams({
        ...form,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await this.assertion(path),
      }),
    });
    const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    if (response.ok) return answer;
    const { error = 'server_error', error_description: why = `the server answered ${response.status}` } =
      answer;
    throw new WardlineError(response.status, String(error), String(why));
  }

  private async assertion(path: string): Promise<string> {
    const { url, issuer = url, clientId, key } = this.options;
    const { alg = 'ES256', kid } = key;
    return new SignJWT({ jti: crypto.randomUUID() })
      .setProtectedHeader({ alg, ...(kid === undefined ? {} : { kid }) })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(`${issuer}${path}`)
      .setIssuedAt()
      .setExpirationTime(`${ASSERTION_S} s`)
      .sign(await importJWK(key, alg));
  }
}
