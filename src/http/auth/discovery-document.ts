import { GRANT_TYPES } from './grant-types.ts';
import { TAKEN_ALGORITHMS } from './signing-algorithms.ts';
import { SIGNING_ALGORITHM } from './signing-keys.ts';

/** Where the authorization server is. */
export const AUTHORIZATION_PATHS = {
  token: '/oauth2/token',
  backchannel: '/oauth2/bc-authorize',
  jwks: '/oauth2/jwks',
  discovery: '/.well-known/openid-configuration',
} as const;

/**
 * What the authorization server can, for clients that find out by themselves (OpenID Connect Discovery 1.0, 3). It
 * is written here and not by the library, which would name endpoints that are not there. Scopes are not listed:
 * which of them a bank has is between the bank and the operator.
 */
export function discoveryDocument(publicUrl: string): Readonly<Record<string, unknown>> {
  return {
    issuer: publicUrl,
    token_endpoint: `${publicUrl}${AUTHORIZATION_PATHS.token}`,
    backchannel_authentication_endpoint: `${publicUrl}${AUTHORIZATION_PATHS.backchannel}`,
    jwks_uri: `${publicUrl}${AUTHORIZATION_PATHS.jwks}`,
    grant_types_supported: GRANT_TYPES,
    response_types_supported: [],
    scopes_supported: ['openid'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: [SIGNING_ALGORITHM],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: TAKEN_ALGORITHMS,
    backchannel_token_delivery_modes_supported: ['poll'],
    backchannel_authentication_request_signing_alg_values_supported: TAKEN_ALGORITHMS,
    backchannel_user_code_parameter_supported: false,
    claims_parameter_supported: false,
    request_parameter_supported: true,
    request_uri_parameter_supported: false,
  };
}
