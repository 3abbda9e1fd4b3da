import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { compactVerify, createLocalJWKSet, exportJWK, generateKeyPair, type JWK } from 'jose';
import { eventsWorld, MSISDN, T, type WorldOptions } from '../../bank/events/test-events-world.ts';
import { type Received, type SinkReply, tlsSink } from '../testing/tls-sink.ts';
import { MAX_ATTEMPTS, waitBeforeRetryMs } from './back-off.ts';
import { EventDelivery, type FailedAttempt, MAX_DELIVERIES_PER_TENANT } from './event-delivery.ts';
import { EventSigner } from './event-signer.ts';
import { type Resolver, SinkGuard, type SinkPolicy } from './sink-guard.ts';

const HOME = { roaming: { roaming: false, atMs: T } };
const ABROAD = { roaming: { roaming: true, countryCode: 208, countryName: ['FR'], atMs: T } };
const TOKEN = { accessToken: 'of-the-sink', expiresAtMs: T + 3_600_000 };

interface BenchOptions extends WorldOptions {
  readonly reply?: (received: Received) => SinkReply;
  readonly policy?: SinkPolicy | undefined;
  readonly resolve?: Resolver;
  readonly guard?: SinkGuard;
  readonly deadlineMs?: number;
}

/** A service, a sink, and what carries events from the one to the other; time stands until it is moved. */
async function bench(t: TestContext, options: BenchOptions = {}) {
  const { reply, resolve = async () => ['127.0.0.1'], deadlineMs = 5_000 } = options;
  const policy = 'policy' in options ? options.policy : { allowPrivate: true };
  const world = eventsWorld(options);
  const sink = await tlsSink(reply);
  t.after(() => sink.close());
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const named = { kid: 'events-1', alg: 'ES256' };
  const publicJwk: JWK = { ...(await exportJWK(publicKey)), ...named };
  const time = { nowMs: T };
  const failed: FailedAttempt[] = [];
  const faults: unknown[] = [];
  const delivery = new EventDelivery({
    service: world.service,
    guard: options.guard ?? new SinkGuard(resolve),
    signer: await EventSigner.of({ ...(await exportJWK(privateKey)), ...named }),
    policyOf: (tenant) => (tenant === 'unknown-bank' ? undefined : policy),
    clock: () => time.nowMs,
    chance: () => 0,
    deadline: () => AbortSignal.timeout(deadlineMs),
    trustedCertificates: [sink.certificate],
    onFailedAttempt: (attempt) => failed.push(attempt),
    onFault: (error) => faults.push(error),
  });
  world.knows(HOME);
  return {
    ...{ world, sink, delivery, time, failed, faults, publicJwk },
    subscribe: (more: Parameters<typeof world.subscribe>[0] = {}) =>
      world.subscribe({ sink: sink.url, ...more }, time.nowMs),
    /** Lets what is due be delivered. */
    async deliver(afterMs = 0): Promise<void> {
      time.nowMs += afterMs;
      delivery.run();
      await delivery.settled();
    },
  };
}

test('an event is posted as CloudEvents over HTTPS, with the token of the sink', async (t) => {
  const { world, sink, subscribe, deliver, delivery, faults } = await bench(t);
  const { id } = subscribe({ credential: TOKEN });
  world.becomes(ABROAD, T + 1);
  const told = world.waiting();
  await deliver();
  assert.deepEqual(sink.kinds(), ['subscription-started', 'roaming-status']);
  assert.deepEqual(
    sink.received.map(({ event }) => event),
    told,
  );
  const { path, headers, event } = sink.received[1] ?? assert.fail();
  assert.equal(path, '/events');
  assert.equal(headers['content-type'], 'application/cloudevents+json');
  assert.equal(headers.authorization, 'Bearer of-the-sink');
  assert.equal(headers['x-correlator'], event.id);
  assert.equal(event.data.subscriptionId, id);
  assert.equal(world.service.outbox.size, 0);
  assert.equal(delivery.counts.delivered, 2);
  assert.deepEqual(faults, []);
});

test('without a credential nothing is shown to the sink', async (t) => {
  const { sink, subscribe, deliver } = await bench(t);
  subscribe();
  await deliver();
  assert.equal(sink.received[0]?.headers.authorization, undefined);
});

test('a bank checks by the key of the server that an event is its own, and one that was changed is not', async (t) => {
  const { sink, subscribe, deliver, publicJwk } = await bench(t);
  subscribe();
  await deliver();
  const { headers, body } = sink.received[0] ?? assert.fail();
  const [header, empty, signature] = String(headers['wardline-signature']).split('.');
  assert.equal(empty, '');
  const keys = createLocalJWKSet({ keys: [publicJwk] });
  const verify = (text: string) =>
    compactVerify(`${header}.${Buffer.from(text).toString('base64url')}.${signature}`, keys);
  assert.deepEqual((await verify(body)).protectedHeader, {
    ...{ alg: 'ES256', kid: 'events-1', iat: T / 1000 },
  });
  await assert.rejects(verify(body.replace(MSISDN, '447700900008')));
});

test('a sink that fails is tried again, ever later, and the order of events stays', async (t) => {
  let failures = 2;
  const { world, sink, subscribe, deliver, failed } = await bench(t, {
    reply: () => (failures-- > 0 ? 503 : 204),
  });
  subscribe();
  world.becomes(ABROAD, T + 1);
  await deliver();
  assert.deepEqual(sink.kinds(), ['subscription-started']);
  await deliver(waitBeforeRetryMs(1, 0) - 1);
  assert.equal(sink.received.length, 1);
  await deliver(1);
  assert.equal(sink.received.length, 2);
  await deliver(waitBeforeRetryMs(2, 0));
  assert.deepEqual(sink.kinds(), [...Array(3).fill('subscription-started'), 'roaming-status']);
  assert.equal(new Set(sink.received.slice(0, 3).map(({ event }) => event.id)).size, 1);
  assert.deepEqual(
    failed.map(({ attempts, reason, isGivenUp }) => [attempts, reason, isGivenUp]),
    [
      [1, 'the sink answered 503', false],
      [2, 'the sink answered 503', false],
    ],
  );
  assert.doesNotMatch(JSON.stringify(failed), new RegExp(MSISDN));
});

test('an event that no sink takes is with the dead letters after the last try, and can be sent again', async (t) => {
  let isBroken = true;
  const { world, sink, subscribe, deliver } = await bench(t, { reply: () => (isBroken ? 500 : 200) });
  subscribe();
  for (let attempt = 1; attempt <= MAX_ATTEMPTS + 1; attempt++) await deliver(3_600_000);
  assert.equal(sink.received.length, MAX_ATTEMPTS);
  const [letter] = world.service.deadLetters.list('metro-bank');
  assert.equal(letter?.attempts, MAX_ATTEMPTS);
  assert.equal(letter?.reason, 'the sink answered 500');
  isBroken = false;
  assert.equal(world.service.retry(letter?.row ?? 0, T), 'retried');
  await deliver();
  assert.equal(sink.received.at(-1)?.event.id, letter?.eventId);
  assert.equal(world.service.outbox.size, 0);
});

test('what the sink does not want is not tried again, and what follows is', async (t) => {
  const { world, sink, subscribe, deliver, failed } = await bench(t, {
    reply: ({ event }) => (event.type.endsWith('started') ? 400 : 204),
  });
  subscribe();
  world.becomes(ABROAD, T + 1);
  await deliver();
  assert.deepEqual(sink.kinds(), ['subscription-started', 'roaming-status']);
  assert.equal(failed[0]?.isGivenUp, true);
  assert.equal(world.service.deadLetters.size, 1);
});

test('a sink that is gone ends the subscription', async (t) => {
  const { world, sink, subscribe, deliver } = await bench(t, { reply: () => 410 });
  const { id } = subscribe();
  world.becomes(ABROAD, T + 1);
  await deliver();
  await deliver(3_600_000);
  assert.equal(sink.received.length, 1);
  assert.equal(
    world.service.find('metro-bank', 'device-roaming-status-subscriptions', id)?.status,
    'DELETED',
  );
});

test('a redirection is not followed', async (t) => {
  const { sink, subscribe, deliver, failed } = await bench(t, {
    reply: () => (_, response) => response.writeHead(307, { location: '/elsewhere' }).end(),
  });
  subscribe();
  await deliver();
  assert.deepEqual(
    sink.received.map(({ path }) => path),
    ['/events'],
  );
  assert.equal(failed[0]?.reason, 'the sink answered 307');
});

test('a sink says how long to wait', async (t) => {
  const { sink, subscribe, deliver } = await bench(t, {
    reply: () => (_, response) => response.writeHead(429, { 'retry-after': '60' }).end(),
  });
  subscribe();
  await deliver();
  await deliver(59_999);
  assert.equal(sink.received.length, 1);
  await deliver(1);
  assert.equal(sink.received.length, 2);
});

test('a sink that says nothing is given up in time', async (t) => {
  const { subscribe, deliver, failed } = await bench(t, { reply: () => () => {}, deadlineMs: 200 });
  subscribe();
  await deliver();
  assert.equal(failed[0]?.reason, 'the sink did not answer in time');
});

test('an answer without end is not read to its end', async (t) => {
  let isCut = false;
  const { subscribe, deliver, delivery } = await bench(t, {
    reply: () => (_, response) => {
      response.on('close', () => {
        isCut = true;
      });
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.writeHead(200).on('drain', more);
      more();
    },
  });
  subscribe();
  await deliver();
  assert.equal(delivery.counts.delivered, 1);
  assert.ok(isCut || (await new Promise((resolve) => setTimeout(() => resolve(isCut), 100))));
});

test('a sink that nobody vouches for is told nothing', async (t) => {
  const { sink, subscribe, deliver, failed } = await bench(t);
  // the certificate is for other names
  subscribe({ sink: sink.url.replace('localhost', 'other.example.com') });
  await deliver();
  assert.deepEqual(sink.received, []);
  assert.match(failed[0]?.reason ?? '', /ERR_TLS_CERT_ALTNAME_INVALID/);
});

test('a name that leads inside by the time of the delivery is not called (DNS rebinding)', async (t) => {
  const policy = { allowPrivate: false };
  const answers = [['8.8.8.8'], ['127.0.0.1']];
  const guard = new SinkGuard(async () => answers.shift() ?? []);
  const { sink, subscribe, deliver, failed } = await bench(t, { policy, guard });
  const address = 'https://bank.example.com/events';
  assert.ok('url' in (await guard.check(address, policy)));
  subscribe({ sink: address });
  await deliver();
  assert.equal(answers.length, 0);
  assert.deepEqual(sink.received, []);
  assert.match(failed[0]?.reason ?? '', /public address/);
});

test('the connection is made to the address that was checked, and the name is resolved once a delivery', async (t) => {
  let asked = 0;
  const { sink, subscribe, deliver } = await bench(t, {
    resolve: async (host) => {
      asked++;
      assert.equal(host, 'bank.example.com');
      return ['127.0.0.1'];
    },
  });
  // no name service knows this name: whoever asked another one than ours would not arrive
  subscribe({ sink: `https://bank.example.com:${sink.port}/events` });
  await deliver();
  assert.equal(sink.received.length, 1);
  assert.equal(asked, 1);
});

test('a name service that hangs holds nothing up', async (t) => {
  const { subscribe, deliver, failed } = await bench(t, {
    resolve: () => new Promise(() => {}),
    deadlineMs: 100,
  });
  subscribe();
  await deliver();
  assert.equal(failed[0]?.reason, 'the name of the sink was not resolved in time');
});

test('a token that has expired is not shown, and a bank that is no more is told nothing', async (t) => {
  const { sink, subscribe, deliver, failed } = await bench(t);
  subscribe({ credential: TOKEN });
  await deliver(3_600_000);
  subscribe({ tenant: 'unknown-bank' });
  await deliver();
  assert.deepEqual(sink.received, []);
  assert.deepEqual(
    failed.map(({ reason, isGivenUp }) => [reason, isGivenUp]),
    [
      ['the access token of the sink has expired', true],
      ['the bank is not known any more', true],
    ],
  );
});

test('sinks that hang take the room of their own bank alone', async (t) => {
  const { sink, subscribe, delivery } = await bench(t, {
    reply: ({ path }) => (path === '/hangs' ? () => {} : 204),
    deadlineMs: 2_000,
  });
  for (let i = 0; i < MAX_DELIVERIES_PER_TENANT + 5; i++)
    subscribe({ sink: sink.url.replace('/events', '/hangs') });
  subscribe({ tenant: 'other-bank' });
  delivery.run();
  while (!sink.received.some(({ path }) => path === '/events'))
    await new Promise((resolve) => setTimeout(resolve, 10));
  const hanging = sink.received.filter(({ path }) => path === '/hangs').length;
  assert.ok(hanging <= MAX_DELIVERIES_PER_TENANT);
  await delivery.stop();
});

test('what was not taken when the server was killed is sent by the next one, and what was taken is not', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'wardline-delivery-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'events.sqlite');
  const first = await bench(t, { path, reply: ({ event }) => (event.type.endsWith('started') ? 204 : 503) });
  const { id } = first.subscribe();
  first.world.becomes(ABROAD, T + 1);
  await first.deliver();
  assert.deepEqual(first.sink.kinds(), ['subscription-started', 'roaming-status']);
  // nothing is closed: the next server finds the file as a killed one leaves it
  const second = await bench(t, { path, ids: 'later' });
  t.after(() => {
    first.world.database.dispose();
    second.world.database.dispose();
  });
  second.world.database.sql.prepare('UPDATE subscriptions SET sink = ?').run(second.sink.url);
  await second.deliver(60_000);
  assert.deepEqual(second.sink.kinds(), ['roaming-status']);
  assert.equal(second.sink.received[0]?.event.id, first.sink.received[1]?.event.id);
  assert.equal(second.sink.received[0]?.event.data.subscriptionId, id);
});

test('waits double up to a quarter of an hour, and chance spreads them', () => {
  const waits = (chance: number) => [1, 2, 3, 10, 11, 14].map((n) => waitBeforeRetryMs(n, chance));
  assert.deepEqual(waits(0), [500, 1_000, 2_000, 256_000, 450_000, 450_000]);
  assert.deepEqual(waits(0.5), [750, 1_500, 3_000, 384_000, 675_000, 675_000]);
  assert.equal(waitBeforeRetryMs(1, 0, 30_000), 30_000);
  assert.equal(waitBeforeRetryMs(1, 0, 86_400_000), 900_000);
});
