import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { StoreError } from '../../incident/store-error.ts';
import { MAX_DEAD_LETTERS_PER_TENANT } from './dead-letters.ts';
import { EventDatabase } from './event-database.ts';
import { MAX_WAITING_PER_SUBSCRIPTION } from './outbox.ts';
import { MAX_SUBSCRIPTIONS_PER_TENANT } from './subscription-service.ts';
import { ASKED, eventsWorld, MSISDN, T } from './test-events-world.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const ROAMING = 'device-roaming-status-subscriptions';
const HOME = { roaming: { roaming: false, atMs: T - MINUTE_MS } };
const ABROAD = {
  roaming: { roaming: true, countryCode: 208, countryName: ['FR'], atMs: T + MINUTE_MS },
};

function file(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'wardline-events-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return join(folder, 'events.sqlite');
}

test('a phone goes abroad: what is told, to whom, by CloudEvents 1.0', () => {
  const world = eventsWorld();
  world.knows(HOME);
  const { id } = world.subscribe();
  assert.equal(world.becomes(ABROAD, T + 2 * MINUTE_MS), 1);
  assert.equal(world.becomes(ABROAD, T + 3 * MINUTE_MS), 0);
  const common = {
    source: 'https://wardline.example.com/device-roaming-status-subscriptions/v0.8',
    specversion: '1.0',
    datacontenttype: 'application/json',
  };
  assert.deepEqual(world.waiting(), [
    {
      ...common,
      id: 'id-2',
      type: 'org.camaraproject.device-roaming-status-subscriptions.v0.subscription-started',
      time: new Date(T).toISOString(),
      data: {
        device: { phoneNumber: `+${MSISDN}` },
        subscriptionId: id,
        initiationReason: 'SUBSCRIPTION_CREATED',
      },
    },
    {
      ...common,
      id: 'id-3',
      type: 'org.camaraproject.device-roaming-status-subscriptions.v0.roaming-status',
      time: new Date(T + MINUTE_MS).toISOString(),
      data: {
        ...{ device: { phoneNumber: `+${MSISDN}` }, subscriptionId: id },
        ...{ roaming: true, countryCode: 208, countryName: ['FR'] },
      },
    },
  ]);
});

test('who did not name the subscriber is not told the number', () => {
  const world = eventsWorld();
  world.subscribe({ namesSubscriber: false, api: 'sim-swap-subscriptions', kind: 'swapped' });
  world.becomes({ simChangedAtMs: T + 1 }, T + 2);
  assert.deepEqual(world.waiting()[0]?.data, { subscriptionId: 'id-1' });
  assert.doesNotMatch(JSON.stringify(world.waiting()), new RegExp(MSISDN));
});

test('of the same change each subscription is told by itself, and numbers nobody subscribed to are not asked', () => {
  const world = eventsWorld();
  world.knows(HOME);
  world.subscribe({ tenant: 'metro-bank', kind: 'roaming-on' });
  world.subscribe({ tenant: 'other-bank', kind: 'roaming-on' });
  world.knows(ABROAD);
  assert.equal(world.service.numbersChanged(['447700900008'], T + 1), 0);
  assert.equal(world.service.numbersChanged([MSISDN, MSISDN], T + 1), 2);
});

test('the largest number of events ends a subscription, and the initial event counts', () => {
  const world = eventsWorld();
  world.knows(HOME);
  const made = world.subscribe({ maxEvents: 2, initialEvent: true });
  assert.equal(made.eventsSent, 1);
  world.becomes(ABROAD, T + MINUTE_MS);
  assert.deepEqual(world.kinds(), [
    ...['subscription-started', 'roaming-status', 'roaming-status', 'subscription-ended'],
  ]);
  assert.equal(world.waiting().at(-1)?.data.terminationReason, 'MAX_EVENTS_REACHED');
  assert.equal(world.becomes(HOME, T + 2 * MINUTE_MS), 0);
  assert.equal(world.service.find('metro-bank', ROAMING, made.id)?.status, 'DELETED');
  assert.deepEqual(world.service.list('metro-bank', ROAMING), []);
});

test('a subscription ends at its time, which is told with that time, and can be looked at for a day', () => {
  const world = eventsWorld();
  const { id } = world.subscribe({ expiresAtMs: T + MINUTE_MS });
  world.service.tick(T + MINUTE_MS - 1);
  assert.deepEqual(world.kinds(), ['subscription-started']);
  world.service.tick(T + MINUTE_MS + 500);
  const ended = world.waiting()[1];
  assert.equal(ended?.data.terminationReason, 'SUBSCRIPTION_EXPIRED');
  // the contract asks for it, and the end of a subscription tells no place
  assert.equal(ended?.data.countryCode, null);
  assert.equal(ended?.time, new Date(T + MINUTE_MS).toISOString());
  assert.equal(world.service.find('metro-bank', ROAMING, id)?.status, 'EXPIRED');
  drain(world, T + 2 * MINUTE_MS);
  world.service.tick(T + DAY_MS);
  assert.equal(world.service.find('metro-bank', ROAMING, id)?.status, 'EXPIRED');
  world.service.tick(T + DAY_MS + 2 * MINUTE_MS);
  assert.equal(world.service.find('metro-bank', ROAMING, id), undefined);
});

test('a token that expires ends a subscription before it does, and is forgotten once that was told', () => {
  const world = eventsWorld();
  const credential = { accessToken: 'shown-to-the-sink', expiresAtMs: T + 10 * MINUTE_MS };
  const { seq } = world.subscribe({ credential, expiresAtMs: T + DAY_MS });
  world.service.tick(T + 10 * MINUTE_MS - 30_001);
  assert.deepEqual(world.kinds(), ['subscription-started']);
  world.service.tick(T + 10 * MINUTE_MS - 30_000);
  assert.equal(world.waiting()[1]?.data.terminationReason, 'ACCESS_TOKEN_EXPIRED');
  assert.deepEqual(world.service.subscription(seq)?.credential, credential);
  drain(world, T + 10 * MINUTE_MS);
  world.service.tick(T + 10 * MINUTE_MS);
  assert.equal(world.service.subscription(seq)?.credential, undefined);
});

test('a short token ends a subscription at half of its life', () => {
  const world = eventsWorld();
  world.subscribe({ credential: { accessToken: 'short', expiresAtMs: T + 10_000 } });
  world.service.tick(T + 4_999);
  assert.deepEqual(world.kinds(), ['subscription-started']);
  world.service.tick(T + 5_000);
  assert.deepEqual(world.kinds(), ['subscription-started', 'subscription-ended']);
});

test('who deletes a subscription is told that alone, and it is gone', () => {
  const world = eventsWorld();
  world.knows(HOME);
  const { id, seq } = world.subscribe();
  world.becomes(ABROAD, T + MINUTE_MS);
  assert.equal(world.service.remove('metro-bank', ROAMING, id, T + 2 * MINUTE_MS), true);
  assert.deepEqual(world.kinds(), ['subscription-started', 'subscription-ended']);
  assert.equal(world.waiting()[1]?.data.terminationReason, 'SUBSCRIPTION_DELETED');
  assert.equal(world.service.find('metro-bank', ROAMING, id), undefined);
  assert.equal(world.service.remove('metro-bank', ROAMING, id, T + 2 * MINUTE_MS), false);
  assert.equal(world.service.activeCount, 0);
  drain(world, T + 3 * MINUTE_MS);
  world.service.tick(T + 3 * MINUTE_MS);
  assert.equal(world.service.subscription(seq), undefined);
});

test('a tenant can neither see nor delete what is of another one, nor by another interface', () => {
  const world = eventsWorld();
  const { id } = world.subscribe();
  for (const [tenant, api] of [
    ['other-bank', ROAMING],
    ['metro-bank', 'sim-swap-subscriptions'],
  ] as const) {
    assert.equal(world.service.find(tenant, api, id), undefined);
    assert.equal(world.service.remove(tenant, api, id, T), false);
    assert.deepEqual(world.service.list(tenant, api), []);
  }
  assert.equal(world.service.find('metro-bank', ROAMING, id)?.id, id);
});

test('a list is of one number where that is asked', () => {
  const world = eventsWorld();
  world.subscribe();
  const { id } = world.subscribe({ msisdn: '447700900008' });
  const ids = world.service.list('metro-bank', ROAMING, '447700900008').map((one) => one.id);
  assert.deepEqual(ids, [id]);
  assert.equal(world.service.list('metro-bank', ROAMING).length, 2);
});

test('a tenant that has as many subscriptions as there may be gets no further one, and another does', () => {
  const world = eventsWorld();
  const { api, tenant } = ASKED;
  world.database.sql.exec(
    `INSERT INTO subscriptions (id, api, tenant, msisdn, namesSubscriber, kind, sink, startsAtMs, status, eventsSent, told)
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${MAX_SUBSCRIPTIONS_PER_TENANT})
     SELECT 'other-' || i, '${api}', '${tenant}', '${MSISDN}', 1, 'roaming-on', 'https://x', 0, 'ACTIVE', 0, '{}' FROM n`,
  );
  assert.equal(world.service.create(ASKED, T), undefined);
  assert.notEqual(world.service.create({ ...ASKED, tenant: 'other-bank' }, T), undefined);
});

test('what was told is known after a restart, and what was not yet taken still waits', (t) => {
  const path = file(t);
  const before = eventsWorld({ path });
  before.knows(HOME);
  const { id } = before.subscribe({ kind: 'roaming-on', maxEvents: 9 });
  before.becomes(ABROAD, T + MINUTE_MS);
  before.database.dispose();
  const after = eventsWorld({ path, ids: 'later' });
  t.after(() => after.database.dispose());
  assert.deepEqual(after.kinds(), ['subscription-started', 'roaming-on']);
  after.knows(HOME);
  assert.equal(after.becomes(ABROAD, T + 2 * MINUTE_MS), 0);
  assert.equal(after.becomes(HOME, T + 3 * MINUTE_MS), 0);
  assert.equal(after.becomes(ABROAD, T + 4 * MINUTE_MS), 1);
  assert.equal(after.service.find('metro-bank', ROAMING, id)?.eventsSent, 2);
});

test('a server that is killed loses nothing that it had answered for', (t) => {
  const path = file(t);
  const script = `
    import { eventsWorld, T } from ${JSON.stringify(import.meta.resolve('./test-events-world.ts'))};
    const world = eventsWorld({ path: ${JSON.stringify(path)} });
    world.knows({ roaming: { roaming: false, atMs: T } });
    world.subscribe({ kind: 'roaming-on' });
    world.becomes({ roaming: { roaming: true, atMs: T + 1 } }, T + 1);
    process.kill(process.pid, 'SIGKILL');`;
  const killed = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
  assert.equal(killed.signal, 'SIGKILL', String(killed.stderr));
  const after = eventsWorld({ path });
  t.after(() => after.database.dispose());
  assert.deepEqual(after.kinds(), ['subscription-started', 'roaming-on']);
  assert.equal(after.service.activeCount, 1);
});

test('time alone makes events: each number has its turn', () => {
  const world = eventsWorld();
  const api = 'sms-interception-risk';
  world.knows({ risk: { verdict: 'SAFE', atMs: T } });
  for (let i = 0; i < 600; i++)
    world.subscribe({ api, kind: 'suspected', msisdn: `447700900${String(i).padStart(3, '0')}` });
  world.knows({ risk: { verdict: 'AT_RISK', atMs: T + 1 } });
  const told = [world.service.tick(T + 2), world.service.tick(T + 3), world.service.tick(T + 4)];
  assert.equal(
    told.reduce((a, b) => a + b),
    600,
  );
  assert.ok((told[0] ?? 0) < 600);
});

test('a queue has an end: the oldest event goes to the dead letters, and their list has one too', () => {
  const world = eventsWorld();
  world.knows(HOME);
  world.subscribe();
  const changes = MAX_WAITING_PER_SUBSCRIPTION + MAX_DEAD_LETTERS_PER_TENANT + 5;
  for (let i = 1; i <= changes; i++) world.becomes(i % 2 === 1 ? ABROAD : HOME, T + i);
  assert.equal(world.service.outbox.size, MAX_WAITING_PER_SUBSCRIPTION);
  assert.equal(world.service.deadLetters.size, MAX_DEAD_LETTERS_PER_TENANT);
  const [latest] = world.service.deadLetters.list('metro-bank');
  assert.equal(latest?.reason, 'too many events wait for this subscription');
  assert.deepEqual(world.service.deadLetters.list('other-bank'), []);
});

test('a dead letter is sent again behind what waits, unless its subscription has ended', () => {
  const world = eventsWorld();
  const { id } = world.subscribe();
  bury(world);
  const row = world.service.deadLetters.list()[0]?.row ?? 0;
  assert.equal(world.service.outbox.size, 0);
  assert.equal(world.service.retry(row, T + 5), 'retried');
  assert.equal(world.service.retry(row, T + 5), 'no-such-letter');
  assert.deepEqual(world.kinds(), ['subscription-started']);
  bury(world);
  world.service.remove('metro-bank', ROAMING, id, T + 6);
  assert.equal(
    world.service.retry(world.service.deadLetters.list()[0]?.row ?? 0, T + 7),
    'subscription-ended',
  );
});

test('a sink that is gone is told nothing more', () => {
  const world = eventsWorld();
  const { seq, id } = world.subscribe();
  world.service.sinkGone(seq, T + 1);
  assert.deepEqual(world.kinds(), []);
  assert.equal(world.service.activeCount, 0);
  assert.equal(world.service.find('metro-bank', ROAMING, id)?.status, 'DELETED');
});

test('nobody but its owner reads the file, and another file is none', (t) => {
  const path = file(t);
  const world = eventsWorld({ path });
  t.after(() => world.database.dispose());
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.equal(statSync(`${path}-wal`).mode & 0o777, 0o600);
  const text = `${path}.txt`;
  writeFileSync(text, 'words, and more words than a header of SQLite has\n'.repeat(90));
  const isNotOurs = (error: unknown) => error instanceof StoreError && error.code === 'not-a-store';
  assert.throws(() => EventDatabase.open(text), isNotOurs);
  assert.throws(
    () => EventDatabase.open(join(path, 'nowhere')),
    (error) => error instanceof StoreError && error.code === 'cannot-open',
  );
});

type World = ReturnType<typeof eventsWorld>;

/** All that waits is taken. */
function drain({ service }: World, nowMs: number): void {
  for (;;) {
    const [queue] = service.outbox.due(nowMs, 1, []);
    const event = queue && service.outbox.head(queue.subscription, nowMs);
    if (event === undefined) return;
    service.outbox.delivered(event, nowMs);
  }
}

/** The first that waits is given up. */
function bury({ service }: World): void {
  const [queue] = service.outbox.due(T + MINUTE_MS, 1, []);
  const event = queue && service.outbox.head(queue.subscription, T + MINUTE_MS);
  assert.ok(event);
  service.outbox.bury(event, 'nobody answered', T + 1);
}
