/** A token without the subscriber (RFC 6749, 4.4). */
export const CLIENT_CREDENTIALS = 'client_credentials';
/** A token for a subscriber (CIBA Core 1.0, 4). */
export const CIBA = 'urn:openid:params:grant-type:ciba';

export const GRANT_TYPES: readonly string[] = [CLIENT_CREDENTIALS, CIBA];
