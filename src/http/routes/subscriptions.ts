import { EVENT_APIS, type EventApi, type EventApiName } from '../../bank/events/event-api-table.ts';
import type { NewSubscription, Subscription } from '../../bank/events/subscription.ts';
import type { SubscriptionService } from '../../bank/events/subscription-service.ts';
import { takesTexts } from '../../bank/number-kind.ts';
import { ApiError } from '../api-error.ts';
import type { Caller } from '../caller.ts';
import type { OperationHandler } from '../camara-api.ts';
import { deviceSubject } from '../device.ts';
import type { SinkGuard, SinkPolicy } from '../events/sink-guard.ts';
import { notFound, subjectOf } from '../subject.ts';
import { subscriptionBody } from './subscription-body.ts';
import {
  askedCredential,
  askedEnd,
  askedKind,
  checkProtocol,
  type SubscriptionBody,
} from './subscription-request.ts';

/** What the interfaces that tell events are answered from. */
export interface SubscriptionServices {
  readonly service: SubscriptionService;
  readonly guard: SinkGuard;
  /** Where events of a tenant may go; `undefined` for one that nobody knows. */
  readonly policyOf: (tenant: string) => SinkPolicy | undefined;
  /** Whether a number (digits, no `+`) is one of this network. */
  readonly isOurs: (msisdn: string) => boolean;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
}

/** What the operations of an interface are called in its contract. */
export interface SubscriptionOperations {
  readonly create: string;
  readonly list: string;
  readonly retrieve: string;
  readonly remove: string;
}

/** The four operations of an interface that tells events. */
export function subscriptionHandlers(
  name: EventApiName,
  operations: SubscriptionOperations,
  services: SubscriptionServices,
): Readonly<Record<string, OperationHandler>> {
  const { service, nowMs } = services;
  return {
    [operations.create]: async ({ caller, body }, reply) => {
      const asked = await askedSubscription(EVENT_APIS[name], body as SubscriptionBody, caller, services);
      const made = service.create(asked, nowMs());
      if (made === undefined)
        throw new ApiError(429, 'QUOTA_EXCEEDED', 'there are as many subscriptions as there may be');
      reply.code(201);
      return subscriptionBody(made, caller);
    },
    [operations.list]: async ({ caller }) =>
      service
        .list(caller.tenant.id, name, caller.phoneNumber?.slice(1))
        .map((one) => subscriptionBody(one, caller)),
    [operations.retrieve]: async ({ caller, params }) =>
      subscriptionBody(found(service, name, caller, idOf(params)), caller),
    [operations.remove]: async ({ caller, params }, reply) => {
      const { id } = found(service, name, caller, idOf(params));
      service.remove(caller.tenant.id, name, id, nowMs());
      reply.code(204);
    },
  };
}

async function askedSubscription(
  api: EventApi,
  body: SubscriptionBody,
  caller: Caller,
  { guard, policyOf, isOurs, nowMs }: SubscriptionServices,
): Promise<NewSubscription> {
  const { tenant } = caller;
  const kind = askedKind(api, body, caller);
  checkProtocol(body);
  const credential = askedCredential(body, nowMs());
  const { phoneNumber, device } = body.config.subscriptionDetail;
  const msisdn = api.subject === 'device' ? deviceSubject(caller, device) : subjectOf(caller, phoneNumber);
  if (!isOurs(msisdn)) throw notFound();
  if (!takesTexts(msisdn))
    throw new ApiError(
      422,
      'SERVICE_NOT_APPLICABLE',
      'the number is of no mobile phone: nothing of it would ever be told',
    );
  if (kind === 'roaming-change-country' && !tenant.hasConsentOf(msisdn))
    throw new ApiError(403, 'PERMISSION_DENIED', 'the holder of the number has not agreed to that');
  const expiresAtMs = askedEnd(body, nowMs());
  const policy = policyOf(tenant.id) ?? { allowPrivate: false };
  const check = await guard.check(body.sink, policy);
  if ('fault' in check) throw new ApiError(400, 'INVALID_SINK', check.fault);
  return {
    ...{ api: api.name, tenant: tenant.id, msisdn, kind, credential, expiresAtMs },
    namesSubscriber: caller.phoneNumber === undefined,
    sink: body.sink,
    maxEvents: body.config.subscriptionMaxEvents,
    initialEvent: api.hasInitialEvent ? body.config.initialEvent : undefined,
  };
}

/** One of the caller's own; of a token for one subscriber, of theirs. Others are as good as none. */
function found(service: SubscriptionService, name: EventApiName, caller: Caller, id: string): Subscription {
  const one = service.find(caller.tenant.id, name, id);
  const isTheirs = caller.phoneNumber === undefined || caller.phoneNumber === `+${one?.msisdn}`;
  if (one === undefined || !isTheirs) throw new ApiError(404, 'NOT_FOUND', 'there is no such subscription');
  return one;
}

function idOf(params: unknown): string {
  return (params as { readonly subscriptionId: string }).subscriptionId;
}
