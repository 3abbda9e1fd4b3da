import { CompactSign, type CryptoKey, importJWK, type JWK } from 'jose';

/** Header of a delivery that has the signature. */
export const SIGNATURE_HEADER = 'wardline-signature';

/**
 * Signs events, so that a bank can tell them from what others post to its sink. The public key is in the server's
 * JWKS under the same `kid`.
 */
export class EventSigner {
  private readonly key: CryptoKey | Uint8Array;
  private readonly alg: string;
  private readonly kid: string;

  private constructor(key: CryptoKey | Uint8Array, alg: string, kid: string) {
    this.key = key;
    this.alg = alg;
    this.kid = kid;
  }

  /** @param jwk a private key with `alg` and `kid`; throws TypeError for another one */
  static async of(jwk: JWK): Promise<EventSigner> {
    const { alg, kid, d } = jwk;
    if (alg === undefined || kid === undefined || d === undefined)
      throw new TypeError('events are signed with a private key that has alg and kid');
    return new EventSigner(await importJWK(jwk, alg), alg, kid);
  }

  /**
   * A detached JWS (RFC 7515, appendix F) over the octets of a body: `header..signature`. The header has `alg`,
   * `kid` and `iat`, the time of signing in seconds since 1970.
   */
  async sign(body: string, nowMs: number): Promise<string> {
    const jws = await new CompactSign(new TextEncoder().encode(body))
      .setProtectedHeader({ alg: this.alg, kid: this.kid, iat: Math.floor(nowMs / 1000) })
      .sign(this.key);
    const [header, , signature] = jws.split('.');
    return `${header}..${signature}`;
  }
}
