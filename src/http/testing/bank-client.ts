import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';

/** A bank's key pair: what it signs with, and what the operator is given. */
export interface BankKeys {
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK & { readonly kid: string };
}

export async function makeBankKeys(algorithm = 'ES256'): Promise<BankKeys> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(publicKey);
  const publicJwk = { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: algorithm, use: 'sig' };
  return { privateKey, publicJwk };
}

/** What an authorization server answered. */
export interface TokenAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

let serial = 0;

/** A bank that gets tokens over HTTP, as one would: `new BankClient(baseUrl, 'example-bank', keys)`. */
export class BankClient {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly keys: BankKeys;
  /** Issuer and audience base of the server, where it is not where it listens. */
  readonly issuer: string;

  constructor(baseUrl: string, clientId: string, keys: BankKeys, issuer = baseUrl) {
    this.baseUrl = baseUrl;
    this.clientId = clientId;
    this.keys = keys;
    this.issuer = issuer;
  }

  /** A client assertion for one endpoint, good for a minute; claims and header may be made wrong. */
  async assertion(
    path: string,
    claims: JWTPayload = {},
    header: Partial<JWTHeaderParameters> = {},
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const { privateKey, publicJwk } = this.keys;
    return new SignJWT({
      iss: this.clientId,
      sub: this.clientId,
      aud: `${this.issuer}${path}`,
      iat: now,
      exp: now + 60,
      jti: `${this.clientId}-${now}-${++serial}`,
      ...claims,
    })
      .setProtectedHeader({ alg: publicJwk.alg ?? 'ES256', kid: publicJwk.kid, ...header })
      .sign(privateKey);
  }

  /** Sends a form as this client. A field `client_assertion` of the form takes the place of a fresh one. */
  async post(path: string, fields: Readonly<Record<string, string>>): Promise<TokenAnswer> {
    const assertion = fields.client_assertion ?? (await this.assertion(path));
    const response = await fetch(`${this.baseUrl}${path}`, {
      method: 'POST',
      body: new URLSearchParams({
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        ...fields,
        client_assertion: assertion,
      }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  /** Asks for a token of the bank alone. */
  async clientCredentials(
    scope: string,
    fields: Readonly<Record<string, string>> = {},
  ): Promise<TokenAnswer> {
    return this.post('/oauth2/token', { grant_type: 'client_credentials', scope, ...fields });
  }

  /** Asks for a token for one subscriber: the request, and then the token. A refusal is what is answered. */
  async ciba(phoneNumber: string, scope: string): Promise<TokenAnswer> {
    const asked = await this.post('/oauth2/bc-authorize', { scope, login_hint: `tel:${phoneNumber}` });
    if (asked.status !== 200) return asked;
    return this.post('/oauth2/token', {
      grant_type: 'urn:openid:params:grant-type:ciba',
      auth_req_id: String(asked.body.auth_req_id),
    });
  }

  /** An access token, where one must be had: for a subscriber if `phoneNumber` is given. */
  async token(scope: string, phoneNumber?: string): Promise<string> {
    const { status, body } = await (phoneNumber === undefined
      ? this.clientCredentials(scope)
      : this.ciba(phoneNumber, scope));
    if (status !== 200 || typeof body.access_token !== 'string')
      throw new Error(`no token: ${status} ${JSON.stringify(body)}`);
    return body.access_token;
  }
}
