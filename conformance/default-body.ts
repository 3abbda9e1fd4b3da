import { randomUUID } from 'node:crypto';
import type { Api } from './apis.ts';
import { setAt } from './json-path.ts';

/** Of what a body is made that complies with the contract and asks about a subscriber of ours. */
export interface BodyParts {
  readonly phoneNumber: string;
  readonly sink: string;
  readonly eventType: string | undefined;
  /** When the token for the sink expires. */
  readonly credentialUntilMs: number;
}

/** Token that a webhook of ours asks for. */
export const SINK_TOKEN = 'token-of-the-conformance-sink';
/** Text that codes are sent in. */
export const MESSAGE = '{{code}} is your code for Example Bank';

/** A body that the contract takes, for an operation. */
export function defaultBody(api: Api, operationId: string, parts: BodyParts): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  if (operationId === 'validateCode') return { authenticationId: randomUUID(), code: 'AJY3' };
  if (operationId === 'sendCode') body.message = MESSAGE;
  if (parts.eventType !== undefined) {
    body.protocol = 'HTTP';
    body.sink = parts.sink;
    body.types = [parts.eventType];
    body.sinkCredential = {
      credentialType: 'ACCESSTOKEN',
      accessToken: SINK_TOKEN,
      accessTokenExpiresUtc: new Date(parts.credentialUntilMs).toISOString(),
      accessTokenType: 'bearer',
    };
    body.config = { subscriptionDetail: {} };
  }
  setAt(body, api.identifier.phoneNumber, parts.phoneNumber);
  return body;
}
