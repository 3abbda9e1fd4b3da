import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import openapiGlue, { type FastifyOpenapiGlueOptions } from 'fastify-openapi-glue';
import { codeOfValidation, type ValidationFault } from './code-of-validation.ts';
import type { ContractName } from './contract-name.ts';
import { loadContract } from './load-contract.ts';
import { operationCodes } from './operation-codes.ts';
import { validatorOptions } from './validator-options.ts';

const server: FastifyInstance = Fastify({ ajv: validatorOptions() });

/** A server that checks requests by a contract and answers with what it was asked. */
function serve(name: ContractName): void {
  const document = loadContract(name);
  const codes = operationCodes(document);
  server.register(
    async (scope) => {
      scope.setErrorHandler((error, request, reply) => {
        const { validation, validationContext } = error as {
          validation: ValidationFault[];
          validationContext: string;
        };
        const { operationId } = request.routeOptions.config as { operationId?: string };
        const answer = codeOfValidation(
          validation,
          validationContext,
          codes.get(operationId ?? ''),
          request.body,
        );
        return reply.code(answer.status).serializer(JSON.stringify).send(answer);
      });
      await scope.register(openapiGlue, {
        specification: document,
        operationResolver: (operationId: string) => ({
          config: { operationId },
          handler: async (
            request: { body: unknown },
            reply: { serializer: (f: typeof JSON.stringify) => void },
          ) => {
            reply.serializer(JSON.stringify);
            return request.body ?? {};
          },
        }),
      } as unknown as FastifyOpenapiGlueOptions);
    },
    { prefix: `/${name}` },
  );
}

const SUBSCRIPTIONS = [
  'sim-swap-subscriptions',
  'device-roaming-status-subscriptions',
  'sms-interception-risk',
] as const;

before(async () => {
  for (const name of [
    'sim-swap',
    'device-roaming-status',
    'one-time-password-sms',
    ...SUBSCRIPTIONS,
  ] as const)
    serve(name);
  await server.ready();
});
after(() => server.close());

async function told(path: string, body: unknown): Promise<string> {
  const { statusCode, json } = await server.inject({ method: 'POST', url: path, payload: body as object });
  const answer = json();
  return statusCode === 200 || statusCode === 201 ? 'taken' : `${answer.code}: ${answer.message}`;
}

const SUBSCRIPTION = {
  protocol: 'HTTP',
  sink: 'https://events.bank.example/wardline',
  types: ['org.camaraproject.device-roaming-status-subscriptions.v0.roaming-on'],
  config: { subscriptionDetail: { device: { phoneNumber: '+447700900123' } } },
};

const FAULTS: readonly [string, unknown, string][] = [
  ['/sim-swap/check', { phoneNumber: '+447700900123', maxAge: 240 }, 'taken'],
  ['/sim-swap/check', { maxAge: 0 }, 'OUT_OF_RANGE: maxAge is 0; it must be at least 1'],
  ['/sim-swap/check', { maxAge: 100000 }, 'OUT_OF_RANGE: maxAge is 100000; it must be at most 2400'],
  ['/sim-swap/check', { maxAge: '240' }, 'INVALID_ARGUMENT: maxAge must be an integer'],
  ['/sim-swap/check', { maxAge: 2.5 }, 'INVALID_ARGUMENT: maxAge must be an integer'],
  ['/sim-swap/check', [], 'INVALID_ARGUMENT: the body must be an object'],
  [
    '/sim-swap/check',
    { phoneNumber: '447700900123' },
    'INVALID_ARGUMENT: phoneNumber must be a + and 5 to 15 digits, the country code first',
  ],
  ['/sim-swap/check', { phoneNumber: 447700900123 }, 'INVALID_ARGUMENT: phoneNumber must be a string'],
  ['/sim-swap/check', { later: true }, 'taken'],
  ['/device-roaming-status/retrieve', { device: {} }, 'INVALID_ARGUMENT: device must not be empty'],
  [
    '/device-roaming-status/retrieve',
    { device: { ipv6Address: 'x' } },
    'INVALID_ARGUMENT: device.ipv6Address must be an IPv6 address',
  ],
  [
    '/device-roaming-status/retrieve',
    { device: { ipv4Address: { publicAddress: '192.0.2.300', publicPort: 1 } } },
    'INVALID_ARGUMENT: device.ipv4Address.publicAddress must be an IPv4 address',
  ],
  // no numeric bound of this contract has a code of its own
  [
    '/device-roaming-status/retrieve',
    { device: { ipv4Address: { publicAddress: '192.0.2.1', publicPort: 65536 } } },
    'INVALID_ARGUMENT: device.ipv4Address.publicPort is 65536; it must be at most 65535',
  ],
  ['/one-time-password-sms/send-code', {}, 'INVALID_ARGUMENT: message is missing'],
  [
    '/one-time-password-sms/send-code',
    { phoneNumber: '+447700900123', message: 'no code' },
    'INVALID_ARGUMENT: message must have {{code}} where the code goes',
  ],
  [
    '/one-time-password-sms/send-code',
    { phoneNumber: '+447700900123', message: `{{code}}${'x'.repeat(160)}` },
    'INVALID_ARGUMENT: message must have at most 160 characters',
  ],
  [
    '/one-time-password-sms/validate-code',
    { authenticationId: 'x', code: '12345678901' },
    'INVALID_ARGUMENT: code must have at most 10 characters',
  ],
];

for (const [path, body, answer] of FAULTS) {
  test(`${path} ${JSON.stringify(body).slice(0, 60)}: ${answer}`, async () => {
    const text = await told(path, body);
    assert.ok(text === answer || text.startsWith(answer), text);
  });
}

const ROAMING = '/device-roaming-status-subscriptions/subscriptions';
const FAULTS_OF_SUBSCRIPTIONS: readonly [object, string][] = [
  [{}, 'taken'],
  [{ protocol: 'MQTT9' }, 'INVALID_PROTOCOL: protocol must be one of HTTP, MQTT3, MQTT5, AMQP, NATS, KAFKA'],
  [{ protocol: undefined }, 'INVALID_ARGUMENT: protocol is missing'],
  [{ sink: 'azerty' }, 'INVALID_SINK: sink must'],
  [{ sink: 'http://events.bank.example/' }, 'INVALID_SINK: sink must begin with https://'],
  [{ sink: undefined }, 'INVALID_ARGUMENT: sink is missing'],
  [
    { sinkCredential: { credentialType: 'NONE' } },
    'INVALID_CREDENTIAL: sinkCredential.credentialType must be one of',
  ],
  [{ types: [] }, 'INVALID_ARGUMENT: types must have at least 1 item'],
  [{ types: ['swapped'] }, 'INVALID_ARGUMENT: types[0] must be one of'],
  [
    { config: { subscriptionDetail: {}, subscriptionExpireTime: '2026-13-01' } },
    'INVALID_ARGUMENT: config.subscriptionExpireTime must be a time with its time zone (RFC 3339)',
  ],
  [
    { config: { subscriptionDetail: {}, subscriptionExpireTime: '2026-01-01T00:00:00' } },
    'INVALID_ARGUMENT: config.subscriptionExpireTime must be a time',
  ],
  [
    { config: { subscriptionDetail: {}, subscriptionMaxEvents: 0 } },
    'OUT_OF_RANGE: config.subscriptionMaxEvents is 0; it must be at least 1',
  ],
];

for (const [change, answer] of FAULTS_OF_SUBSCRIPTIONS) {
  test(`a subscription with ${JSON.stringify(change)}: ${answer}`, async () => {
    const text = await told(ROAMING, { ...SUBSCRIPTION, ...change });
    assert.ok(text === answer || text.startsWith(answer), text);
  });
}

test('a sink that is no address is an invalid argument to sim-swap-subscriptions alone', async () => {
  const types = ['org.camaraproject.sim-swap-subscriptions.v0.swapped'];
  const path = '/sim-swap-subscriptions/subscriptions';
  assert.match(await told(path, { ...SUBSCRIPTION, types, sink: 'azerty' }), /^INVALID_ARGUMENT: sink/);
  assert.match(await told(ROAMING, { ...SUBSCRIPTION, sink: 'azerty' }), /^INVALID_SINK: sink/);
});

test('more than one event type has a code of its own where the contract has one', async () => {
  const on = 'org.camaraproject.device-roaming-status-subscriptions.v0.roaming-on';
  const both = [on, on.replace('-on', '-off')];
  assert.match(
    await told(ROAMING, { ...SUBSCRIPTION, types: both }),
    /^MULTIEVENT_SUBSCRIPTION_NOT_SUPPORTED: /,
  );
  const swapped = 'org.camaraproject.sim-swap-subscriptions.v0.swapped';
  const path = '/sim-swap-subscriptions/subscriptions';
  assert.match(await told(path, { ...SUBSCRIPTION, types: [swapped, swapped] }), /^INVALID_ARGUMENT: types/);
});

test('our own interface has the same codes', async () => {
  assert.match(
    await told('/sms-interception-risk/check', { maxAge: 2401 }),
    /^OUT_OF_RANGE: maxAge is 2401; it must be at most 2400/,
  );
  assert.equal(await told('/sms-interception-risk/check', {}), 'taken');
});

test('what a caller leaves out has the default of the contract', async () => {
  const { json } = await server.inject({ method: 'POST', url: '/sim-swap/check', payload: {} });
  assert.deepEqual(json(), { maxAge: 240 });
});

test('no message repeats a text that it was sent', async () => {
  const number = '+44770090012300000';
  for (const body of [{ phoneNumber: number }, { phoneNumber: [number] }, { maxAge: number }]) {
    assert.doesNotMatch(await told('/sim-swap/check', body), /4477/);
  }
});

test('a fault that nobody described is still one line', () => {
  const fault = { keyword: 'not', instancePath: '/a~1b/0', params: {} };
  assert.equal(codeOfValidation([fault], 'body').message, 'a/b[0] is not what the contract asks for (not)');
  assert.equal(codeOfValidation([], 'body').code, 'INVALID_ARGUMENT');
});
