import {
  type EventApi,
  type EventKind,
  eventKindOf,
  eventTypeOf,
} from '../../bank/events/event-api-table.ts';
import type { SinkCredential } from '../../bank/events/subscription.ts';
import { ApiError } from '../api-error.ts';
import type { Caller } from '../caller.ts';
import type { Device } from '../device.ts';

/** A request for a subscription, as far as the contracts' schemas hold it. */
export interface SubscriptionBody {
  readonly protocol: string;
  readonly sink: string;
  readonly sinkCredential?: Readonly<Record<string, unknown>>;
  readonly types: readonly string[];
  readonly config: {
    readonly subscriptionDetail: { readonly phoneNumber?: string; readonly device?: Device };
    readonly subscriptionExpireTime?: string;
    readonly subscriptionMaxEvents?: number;
    readonly initialEvent?: boolean;
  };
}

/** Larger tokens are none: some servers refuse headers of eight kilobytes and more. */
export const MAX_SINK_TOKEN_LENGTH = 4_096;

/** What may stand behind `Bearer`: nothing that ends a header. */
const TOKEN = /^[\x21-\x7e]+$/;
const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/** The one event that is asked for, by a token that may ask for it. */
export function askedKind(api: EventApi, { types }: SubscriptionBody, caller: Caller): EventKind {
  const [type] = types;
  const kind = type === undefined ? undefined : eventKindOf(api, type);
  if (kind === undefined) throw invalid('types has no type of event of this interface');
  const mayAskFor = (one: EventKind) => caller.scopes.has(createScope(api, one));
  if (mayAskFor(kind)) return kind;
  // a token made for another event is told that; one without the right has none
  const held = api.kinds.filter(mayAskFor);
  throw held.length === 1
    ? new ApiError(403, 'SUBSCRIPTION_MISMATCH', 'the token is for another type of event than types has')
    : new ApiError(403, 'PERMISSION_DENIED', `the token has not the scope ${createScope(api, kind)}`);
}

/** `api:type:create`, as CAMARA's design guide composes it. */
function createScope(api: EventApi, kind: EventKind): string {
  return `${api.name}:${eventTypeOf(api, kind)}:create`;
}

export function checkProtocol({ protocol }: SubscriptionBody): void {
  if (protocol !== 'HTTP')
    throw new ApiError(400, 'INVALID_PROTOCOL', 'protocol must be HTTP: no other is offered');
}

/** @returns `undefined` where the sink asks for nothing */
export function askedCredential(
  { sinkCredential }: SubscriptionBody,
  nowMs: number,
): SinkCredential | undefined {
  if (sinkCredential === undefined) return undefined;
  const { credentialType, accessToken, accessTokenType, accessTokenExpiresUtc } = sinkCredential;
  if (credentialType !== 'ACCESSTOKEN')
    throw new ApiError(
      400,
      'INVALID_CREDENTIAL',
      'sinkCredential.credentialType must be ACCESSTOKEN: no other is offered',
    );
  if (accessTokenType !== 'bearer')
    throw new ApiError(400, 'INVALID_TOKEN', 'sinkCredential.accessTokenType must be bearer');
  const isToken =
    typeof accessToken === 'string' && accessToken.length <= MAX_SINK_TOKEN_LENGTH && TOKEN.test(accessToken);
  if (!isToken) throw invalid('sinkCredential.accessToken is no token');
  const expiresAtMs = futureOf(accessTokenExpiresUtc, 'sinkCredential.accessTokenExpiresUtc', nowMs);
  return { accessToken, expiresAtMs };
}

/** @returns milliseconds since 1970, `undefined` where none is asked for */
export function askedEnd({ config }: SubscriptionBody, nowMs: number): number | undefined {
  const { subscriptionExpireTime } = config;
  if (subscriptionExpireTime === undefined) return undefined;
  return futureOf(subscriptionExpireTime, 'config.subscriptionExpireTime', nowMs);
}

function futureOf(value: unknown, name: string, nowMs: number): number {
  const atMs = typeof value === 'string' && RFC_3339.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(atMs)) throw invalid(`${name} is no time with a time zone (RFC 3339)`);
  if (atMs <= nowMs) throw invalid(`${name} is in the past`);
  return atMs;
}

function invalid(message: string): ApiError {
  return new ApiError(400, 'INVALID_ARGUMENT', message);
}
