import { randomUUID } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';

/** An assertion is used at once. */
const ASSERTION_S = 60;
/** A token is replaced so long before it ends: requests take their time. */
const SPARE_MS = 10_000;
const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

export interface BankApiOptions {
  /** Where the server is, without a slash at the end; also what its tokens are issued by, unless `issuer` says. */
  readonly url: string;
  readonly issuer?: string | undefined;
  readonly clientId: string;
  /** The bank's private key, with `alg` and `kid`. */
  readonly key: JWK;
  /** With which purpose and scope it asks. */
  readonly scope: string;
}

/** What an interface answered that was no success: one line for people. */
export class BankApiFault extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'BankApiFault';
    this.status = status;
    this.code = code;
  }
}

/** The verdict of `sms-interception-risk`. */
export interface RiskAnswer {
  readonly verdict: 'SAFE' | 'AT_RISK' | 'INTERCEPTION_IN_PROGRESS' | 'UNKNOWN';
  readonly reasons: readonly { readonly code: string; readonly text?: string }[];
  readonly lastStatusTime: string | null;
  readonly coverage: {
    readonly watchedSince: string | null;
    readonly watchedUntil: string | null;
    readonly signalling: readonly string[];
  };
  readonly recommendedAction: string;
}

/** A bank as the server sees one: gets tokens by its key, and asks over HTTP. */
export class BankApiClient {
  private readonly options: BankApiOptions;
  private token: { readonly text: string; readonly untilMs: number } | undefined;

  constructor(options: BankApiOptions) {
    this.options = options;
  }

  /**
   * Whether a code sent to a number could be read by somebody else now.
   *
   * @param phoneNumber E.164 with `+`
   * @param maxAge hours; the contract's default where it is left out
   */
  async interceptionRisk(phoneNumber: string, maxAge?: number): Promise<RiskAnswer> {
    const body = { phoneNumber, ...(maxAge === undefined ? {} : { maxAge }) };
    return (await this.post('/sms-interception-risk/v0.1/check', body)) as RiskAnswer;
  }

  private async post(path: string, body: object): Promise<unknown> {
    const response = await fetch(`${this.options.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await this.accessToken()}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return read(response);
  }

  private async accessToken(): Promise<string> {
    if (this.token !== undefined && Date.now() < this.token.untilMs) return this.token.text;
    const { url, scope } = this.options;
    const response = await fetch(`${url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope,
        client_assertion_type: JWT_BEARER,
        client_assertion: await this.assertion(),
      }),
    });
    const { access_token: text, expires_in: seconds } = (await read(response)) as {
      access_token: string;
      expires_in: number;
    };
    this.token = { text, untilMs: Date.now() + seconds * 1000 - SPARE_MS };
    return text;
  }

  private async assertion(): Promise<string> {
    const { url, issuer = url, clientId, key } = this.options;
    const { alg = 'ES256', kid } = key;
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({
      iss: clientId,
      sub: clientId,
      aud: `${issuer}/oauth2/token`,
      iat: now,
      exp: now + ASSERTION_S,
      jti: randomUUID(),
    })
      .setProtectedHeader({ alg, ...(kid === undefined ? {} : { kid }) })
      .sign(await importJWK(key, alg));
  }
}

async function read(response: Response): Promise<unknown> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok) return body;
  // CAMARA's form of an error, or that of OAuth 2
  const code = String(body.code ?? body.error ?? response.status);
  const message = String(body.message ?? body.error_description ?? 'the server gave no reason');
  throw new BankApiFault(response.status, code, message);
}
