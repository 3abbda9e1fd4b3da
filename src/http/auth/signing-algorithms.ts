/**
 * Signatures that are taken, of banks and of other authorization servers. All are by key pairs: one by a shared
 * secret (HS256) could be made with a public key as the secret, and `none` is nobody's.
 */
export const TAKEN_ALGORITHMS: readonly string[] = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'EdDSA',
  'Ed25519',
];
