import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { EVENT_APIS, eventTypeOf } from '../../bank/events/event-api-table.ts';
import { MAX_SUBSCRIPTIONS_PER_TENANT } from '../../bank/events/subscription-service.ts';
import { eventsWorld, MSISDN, T } from '../../bank/events/test-events-world.ts';
import { ApiError } from '../api-error.ts';
import type { Caller } from '../caller.ts';
import { loadContract } from '../contract/load-contract.ts';
import { SinkGuard } from '../events/sink-guard.ts';
import { buildServer } from '../server.ts';
import { subscriptionApis } from '../subscription-apis.ts';
import { interceptionRiskSubscriptionHandlers } from './sms-interception-risk-subscriptions.ts';

const OTHER = '447700900008';
/** In London, of the numbers that are kept for fiction. */
const FICTION_IN_LONDON = '44207946';
const FIXED_LINE = `${FICTION_IN_LONDON}0123`;
const ROAMING = '/device-roaming-status-subscriptions/v0.8/subscriptions';
const REACHABILITY = '/device-reachability-status-subscriptions/v0.8/subscriptions';
const SIM_SWAP = '/sim-swap-subscriptions/v0.3/subscriptions';
const RISK = '/sms-interception-risk/v0.1/subscriptions';
const ROAMING_ON = 'org.camaraproject.device-roaming-status-subscriptions.v0.roaming-on';

const EVERY_SCOPE = Object.values(EVENT_APIS).flatMap((api) => [
  ...api.kinds.map((kind) => `${api.name}:${eventTypeOf(api, kind)}:create`),
  `${api.name}:read`,
  `${api.name}:delete`,
]);

interface Asker {
  readonly tenant?: string;
  readonly scopes?: readonly string[];
  readonly phoneNumber?: string;
  readonly hasConsent?: boolean;
}

function callerOf({ tenant = 'metro-bank', scopes = EVERY_SCOPE, phoneNumber, hasConsent = true }: Asker) {
  const held = new Set(scopes);
  const caller: Caller = {
    tenant: {
      ...{ id: tenant, name: tenant, scopes: held },
      mayAskAbout: (msisdn) => msisdn !== '447700900999',
      hasConsentOf: () => hasConsent,
    },
    ...{ clientId: tenant, scopes: held, purpose: undefined, phoneNumber },
  };
  return caller;
}

/** A server of the interfaces that subscribe; `ask` as this caller. One for all tests, each with a bank of its own. */
async function makeBench() {
  const world = eventsWorld();
  const services = {
    service: world.service,
    guard: new SinkGuard(async (host) => [host === 'inside.example.com' ? '10.0.0.1' : '8.8.8.8']),
    policyOf: () => ({ allowPrivate: false }),
    isOurs: (msisdn: string) => msisdn.startsWith('447700') || msisdn === FIXED_LINE,
    nowMs: () => T,
  };
  const apis = [
    ...subscriptionApis(services),
    {
      prefix: '/sms-interception-risk/v0.1',
      document: loadContract('sms-interception-risk'),
      handlers: interceptionRiskSubscriptionHandlers(services),
    },
  ];
  const authenticate = async (header: string | undefined) => {
    if (header === undefined) throw new ApiError(401, 'UNAUTHENTICATED', 'no token');
    return callerOf(JSON.parse(header) as Asker);
  };
  const server = await buildServer({ apis, authenticator: { authenticate }, newId: () => 'made-id' });
  const ask = async (method: 'GET' | 'POST' | 'DELETE', url: string, who: Asker = {}, body?: object) => {
    const headers = { authorization: JSON.stringify(who) };
    const answer = await server.inject({
      method,
      url,
      headers,
      ...(body !== undefined && { payload: body }),
    });
    return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json(), answer };
  };
  return {
    ...{ world, server, ask },
    create: (body: object, who: Asker = {}, url = ROAMING) => ask('POST', url, who, body),
  };
}

const { world, server, ask, create } = await makeBench();
after(() => server.close());

function request(more: Record<string, unknown> = {}, config: Record<string, unknown> = {}) {
  return {
    ...{ protocol: 'HTTP', sink: 'https://bank.example.com/events', types: [ROAMING_ON] },
    config: { subscriptionDetail: { device: { phoneNumber: `+${MSISDN}` } }, ...config },
    ...more,
  };
}

const device = (more: object) => ({ config: { subscriptionDetail: { device: more } } });

const CREDENTIAL = {
  ...{ credentialType: 'ACCESSTOKEN', accessTokenType: 'bearer', accessToken: 'of-the-sink' },
  accessTokenExpiresUtc: '2026-01-13T22:00:00Z',
};

test('a subscription is made, read, listed and deleted', async () => {
  const made = await create(
    request(
      { sinkCredential: CREDENTIAL },
      {
        subscriptionExpireTime: '2026-01-13T21:00:00+00:00',
        ...{ subscriptionMaxEvents: 5, initialEvent: true },
      },
    ),
  );
  assert.equal(made.status, 201);
  assert.deepEqual(made.body, {
    ...{ protocol: 'HTTP', sink: 'https://bank.example.com/events', types: [ROAMING_ON] },
    config: {
      subscriptionDetail: { device: { phoneNumber: `+${MSISDN}` } },
      subscriptionExpireTime: '2026-01-13T21:00:00.000Z',
      ...{ subscriptionMaxEvents: 5, initialEvent: true },
    },
    id: 'id-1',
    startsAt: '2026-01-13T20:00:00.000Z',
    expiresAt: '2026-01-13T21:00:00.000Z',
    status: 'ACTIVE',
  });
  assert.deepEqual((await ask('GET', `${ROAMING}/id-1`)).body, made.body);
  assert.deepEqual((await ask('GET', ROAMING)).body, [made.body]);
  const deleted = await ask('DELETE', `${ROAMING}/id-1`);
  assert.deepEqual([deleted.status, deleted.body], [204, undefined]);
  assert.equal((await ask('GET', `${ROAMING}/id-1`)).status, 404);
  assert.deepEqual((await ask('GET', ROAMING)).body, []);
});

test('each interface makes subscriptions of its events', async () => {
  const subjects = {
    device: { device: { phoneNumber: `+${MSISDN}` } },
    phoneNumber: { phoneNumber: `+${MSISDN}` },
  };
  for (const api of Object.values(EVENT_APIS))
    for (const kind of api.kinds) {
      const types = [eventTypeOf(api, kind)];
      const subscriptionDetail = subjects[api.subject];
      const made = await create(
        request({ types, config: { subscriptionDetail } }),
        {},
        `/${api.name}/${api.version}/subscriptions`,
      );
      assert.equal(made.status, 201, `${kind}: ${made.answer.body}`);
      assert.deepEqual(made.body.config.subscriptionDetail, subscriptionDetail);
      assert.deepEqual(made.body.types, types);
    }
});

test('a token that names the subscriber is told no number, and sees the subscriptions of that one alone', async () => {
  const bank = { tenant: 'third-bank' };
  const theirs = { ...bank, phoneNumber: `+${MSISDN}` };
  const own = await create(request({ config: { subscriptionDetail: {} } }), theirs);
  await create(request(), bank);
  await create(request(device({ phoneNumber: `+${OTHER}` })), bank);
  assert.deepEqual(own.body.config.subscriptionDetail, {});
  const listed = (await ask('GET', ROAMING, theirs)).body as { id: string }[];
  assert.equal(listed.length, 2);
  assert.doesNotMatch(JSON.stringify(listed), /447700/);
  const other = { ...bank, phoneNumber: `+${OTHER}` };
  assert.equal((await ask('GET', `${ROAMING}/${own.body.id}`, other)).status, 404);
  assert.equal((await ask('DELETE', `${ROAMING}/${own.body.id}`, other)).status, 404);
  const all = (await ask('GET', ROAMING, bank)).body as { config: { subscriptionDetail: object } }[];
  assert.deepEqual(
    all.map(({ config }) => 'device' in config.subscriptionDetail),
    [false, true, true],
  );
});

test('a client that announces JSON and sends none reads and deletes all the same', async () => {
  const { body } = await create(request());
  for (const [method, status] of [
    ['GET', 200],
    ['DELETE', 204],
  ] as const) {
    const headers = { authorization: '{}', 'content-type': 'application/json' };
    const answer = await server.inject({ method, url: `${ROAMING}/${body.id}`, headers });
    assert.equal(answer.statusCode, status, answer.body);
  }
});

test('a client that announces JSON and sends none makes nothing', async () => {
  const headers = { authorization: '{}', 'content-type': 'application/json' };
  const answer = await server.inject({ method: 'POST', url: ROAMING, headers });
  assert.deepEqual([answer.statusCode, answer.json().code], [400, 'INVALID_ARGUMENT']);
});

test('another bank can neither read nor delete nor list a subscription', async () => {
  const { body } = await create(request());
  const other = { tenant: 'other-bank' };
  assert.equal((await ask('GET', `${ROAMING}/${body.id}`, other)).status, 404);
  assert.equal((await ask('DELETE', `${ROAMING}/${body.id}`, other)).status, 404);
  assert.deepEqual((await ask('GET', ROAMING, other)).body, []);
  assert.equal((await ask('GET', `${REACHABILITY}/${body.id}`)).status, 404);
  assert.equal((await ask('GET', `${ROAMING}/${body.id}`)).status, 200);
});

const CREATE = `device-roaming-status-subscriptions:${ROAMING_ON}:create`;
const REFUSED: readonly (readonly [
  what: string,
  status: number,
  code: string,
  body: object,
  who?: Asker,
  url?: string,
])[] = [
  ['by another protocol', 400, 'INVALID_PROTOCOL', request({ protocol: 'MQTT3' })],
  [
    'with another credential',
    ...([400, 'INVALID_CREDENTIAL'] as const),
    request({ sinkCredential: { ...CREDENTIAL, credentialType: 'PLAIN' } }),
  ],
  [
    'with another token',
    ...([400, 'INVALID_TOKEN'] as const),
    request({ sinkCredential: { ...CREDENTIAL, accessTokenType: 'mac' } }),
  ],
  [
    'with a token that ends a header',
    ...([400, 'INVALID_ARGUMENT'] as const),
    request({ sinkCredential: { ...CREDENTIAL, accessToken: 'a\r\nb: c' } }),
  ],
  [
    'with a token without end',
    ...([400, 'INVALID_ARGUMENT'] as const),
    request({ sinkCredential: { ...CREDENTIAL, accessToken: 'a'.repeat(4_097) } }),
  ],
  [
    'with a token that has expired',
    ...([400, 'INVALID_ARGUMENT'] as const),
    request({ sinkCredential: { ...CREDENTIAL, accessTokenExpiresUtc: '2026-01-13T19:00:00Z' } }),
  ],
  [
    'with a token that says not when it expires',
    ...([400, 'INVALID_ARGUMENT'] as const),
    request({ sinkCredential: { ...CREDENTIAL, accessTokenExpiresUtc: '1717753038' } }),
  ],
  [
    'that ends in the past',
    ...([400, 'INVALID_ARGUMENT'] as const),
    request({}, { subscriptionExpireTime: '2026-01-13T19:59:59Z' }),
  ],
  ['of an event of nobody', 400, 'INVALID_ARGUMENT', request({ types: ['org.example.swapped'] })],
  ['to an inner host', 400, 'INVALID_SINK', request({ sink: 'https://inside.example.com/' })],
  ['to this machine', 400, 'INVALID_SINK', request({ sink: 'https://127.0.0.1/' })],
  ['to another port', 400, 'INVALID_SINK', request({ sink: 'https://bank.example.com:22/' })],
  ['of nobody', 422, 'MISSING_IDENTIFIER', request({ config: { subscriptionDetail: {} } })],
  ['of two', 422, 'UNNECESSARY_IDENTIFIER', request(), { phoneNumber: `+${MSISDN}` }],
  [
    'of a device that has no number',
    ...([422, 'UNSUPPORTED_IDENTIFIER'] as const),
    request(device({ networkAccessIdentifier: 'somebody@example.com' })),
  ],
  [
    'of a fixed line',
    ...([422, 'SERVICE_NOT_APPLICABLE'] as const),
    request(device({ phoneNumber: `+${FIXED_LINE}` })),
  ],
  [
    'of two events at once',
    ...([422, 'MULTIEVENT_SUBSCRIPTION_NOT_SUPPORTED'] as const),
    request({ types: [ROAMING_ON, ROAMING_ON.replace('-on', '-off')] }),
  ],
  ['of another network', 404, 'IDENTIFIER_NOT_FOUND', request(device({ phoneNumber: '+33639980001' }))],
  [
    'of a number that is not theirs',
    404,
    'IDENTIFIER_NOT_FOUND',
    request(device({ phoneNumber: '+447700900999' })),
  ],
  ['without the scope', 403, 'PERMISSION_DENIED', request(), { scopes: [] }],
  [
    'without the scope, with several others',
    ...([403, 'PERMISSION_DENIED'] as const),
    request(),
    { scopes: EVERY_SCOPE.filter((scope) => scope !== CREATE) },
  ],
  [
    'with a token for another event',
    ...([403, 'SUBSCRIPTION_MISMATCH'] as const),
    request(),
    { scopes: [CREATE.replace('-on', '-off')] },
  ],
  [
    'that tells a country without consent',
    ...([403, 'PERMISSION_DENIED'] as const),
    request({ types: [ROAMING_ON.replace('-on', '-change-country')] }),
    { hasConsent: false },
  ],
  ['of an event of another interface', 400, 'INVALID_ARGUMENT', request(), {}, REACHABILITY],
  ['of an event of a third interface', 400, 'INVALID_ARGUMENT', request(), {}, SIM_SWAP],
  ['of an event of a fourth interface', 400, 'INVALID_ARGUMENT', request(), {}, RISK],
];

for (const [what, status, code, body, who, url] of REFUSED) {
  test(`no subscription is made ${what}: ${status} ${code}`, async () => {
    const before = world.service.activeCount;
    const answer = await create(body, who, url);
    assert.deepEqual([answer.status, answer.body.status, answer.body.code], [status, status, code]);
    assert.match(answer.body.message, /\w+ \w+/);
    assert.doesNotMatch(answer.body.message, /447700900|of-the-sink/);
    assert.equal(world.service.activeCount, before);
  });
}

test('a bank that has as many as there may be is told so', async () => {
  world.database.sql.exec(
    `INSERT INTO subscriptions (id, api, tenant, msisdn, namesSubscriber, kind, sink, startsAtMs, status, eventsSent, told)
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${MAX_SUBSCRIPTIONS_PER_TENANT})
     SELECT 'other-' || i, 'sms-interception-risk', 'full-bank', '${OTHER}', 1, 'cleared', 'https://x', 0, 'ACTIVE', 0, '{}'
     FROM n`,
  );
  const { status, body } = await create(request(), { tenant: 'full-bank' });
  assert.deepEqual([status, body.code], [429, 'QUOTA_EXCEEDED']);
});

test('what a sink is shown is never shown to anybody else', async () => {
  const made = await create(request({ sinkCredential: CREDENTIAL }));
  const all = [made, await ask('GET', ROAMING), await ask('GET', `${ROAMING}/${made.body.id}`)];
  for (const { answer } of all) assert.doesNotMatch(answer.body, /of-the-sink|sinkCredential/);
  // it ends before the token of its sink does, and says so
  assert.equal(made.body.expiresAt, '2026-01-13T21:59:30.000Z');
});
