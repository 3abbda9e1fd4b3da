import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { MemoryStore } from './memory-store.ts';
import { StateError, type StateErrorCode } from './state-error.ts';

const OPTIONS = { homeCountry: 'GB', maxSubscribers: 2000, maxSenders: 100 };
const TEN = Date.UTC(2019, 0, 31, 10);
const IMSI = 1234150000000001;
const VLR = 133609000010;
const FINDING = {
  detector: 'location-update-too-fast',
  threat: 'sms-interception',
  score: 80,
  atMs: TEN,
  sender: '33609000010',
  operation: 'updateLocation',
};

function folderOf(t: TestContext): string {
  const parent = mkdtempSync(join(tmpdir(), 'wardline-memory-'));
  t.after(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, 'state');
}

/** A roamer is in France, its VLR is known, and something was found about it. */
function remember({ subscribers, senders, findings }: MemoryStore, imsi = IMSI): void {
  subscribers.watched(TEN);
  subscribers.placed(subscribers.obtain(imsi), 'cs', VLR, 'FR', TEN);
  const row = senders.obtain(VLR, TEN);
  senders.message(row, TEN);
  senders.servedOne(row);
  findings.add(imsi, FINDING);
}

async function keepSome(folder: string): Promise<void> {
  const store = await MemoryStore.open(folder, OPTIONS);
  remember(store);
  await store.close();
}

async function refused(folder: string, code: StateErrorCode, file: string): Promise<void> {
  const sizes = () => readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size]);
  const before = sizes();
  await assert.rejects(MemoryStore.open(folder, OPTIONS), (error: unknown) => {
    assert.ok(error instanceof StateError, String(error));
    assert.equal(error.code, code, error.message);
    assert.ok(error.file.endsWith(file), error.file);
    return true;
  });
  assert.deepEqual(sizes(), before);
}

test('subscribers, senders and findings are known to who opens the folder next', async (t) => {
  const folder = folderOf(t);
  await keepSome(folder);
  const store = await MemoryStore.open(folder, OPTIONS);
  assert.deepEqual(store.remembered, {
    subscribers: 1,
    senders: 1,
    numbers: 0,
    sinceMs: TEN,
    untilMs: TEN,
    cutOctets: 0,
    notes: [],
  });
  assert.equal(store.subscribers.vlrOf(store.subscribers.find(IMSI)), VLR);
  assert.equal(store.senders.view(store.senders.find(VLR), TEN).served, true);
  assert.deepEqual(store.findings.of(IMSI, TEN), [FINDING]);
  await store.close();
});

test('since when traffic is watched is kept, though it was about nobody', async (t) => {
  const folder = folderOf(t);
  const first = await MemoryStore.open(folder, OPTIONS);
  first.subscribers.watched(TEN);
  await first.commit();
  first.subscribers.watched(TEN + 60_000);
  await first.close();
  const next = await MemoryStore.open(folder, OPTIONS);
  assert.deepEqual([next.remembered.sinceMs, next.remembered.untilMs], [TEN, TEN + 60_000]);
  await next.close();
});

test('commits asked for at once are all on the disk when the last resolves', async (t) => {
  const folder = folderOf(t);
  const store = await MemoryStore.open(folder, OPTIONS);
  const commits: Promise<void>[] = [];
  for (let i = 0; i < 20; i++) {
    remember(store, IMSI + i);
    commits.push(store.commit());
  }
  await Promise.all(commits);
  await store.close();
  const next = await MemoryStore.open(folder, OPTIONS);
  assert.equal(next.remembered.subscribers, 20);
  assert.equal(next.findings.size, 20);
  await next.close();
});

test('starting again and again leaves a handful of files', async (t) => {
  const folder = folderOf(t);
  for (let i = 0; i < 40; i++) {
    const store = await MemoryStore.open(folder, OPTIONS);
    remember(store, IMSI + i);
    await store.close();
  }
  assert.ok(readdirSync(folder).length < 25, readdirSync(folder).join());
  const store = await MemoryStore.open(folder, OPTIONS);
  assert.equal(store.remembered.subscribers, 40);
  await store.close();
});

test('a folder that is in use is refused, and free when it was closed', async (t) => {
  const folder = folderOf(t);
  const store = await MemoryStore.open(folder, OPTIONS);
  await refused(folder, 'busy', 'state');
  remember(store);
  await store.close();
  assert.equal(existsSync(join(folder, 'lock')), false);
  const next = await MemoryStore.open(folder, OPTIONS);
  assert.equal(next.remembered.subscribers, 1);
  await next.close();
});

test('the lock of a process that is gone is taken over', async (t) => {
  const folder = folderOf(t);
  await keepSome(folder);
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  // a later process may have the same number, and is told apart by its start
  for (const lock of [`${pid}\nlong ago\n`, `${process.pid}\nlong ago\n`, '']) {
    writeFileSync(join(folder, 'lock'), lock);
    const store = await MemoryStore.open(folder, OPTIONS);
    assert.match(readFileSync(join(folder, 'lock'), 'utf8'), new RegExp(`^${process.pid}\n`));
    await store.close();
  }
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('lock')),
    [],
  );
});

for (const name of ['senders.block', 'findings.block']) {
  test(`${name} damaged, cut or gone is told, and changes nothing`, async (t) => {
    const folder = folderOf(t);
    await keepSome(folder);
    const path = join(folder, name);
    const whole = readFileSync(path);
    for (const at of [0, 40, whole.length - 1]) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(path, damaged);
      await refused(folder, 'damaged', name);
    }
    writeFileSync(path, whole.subarray(0, -7));
    await refused(folder, 'damaged', name);
    rmSync(path);
    await refused(folder, 'missing', name);
    writeFileSync(path, whole);
    const store = await MemoryStore.open(folder, OPTIONS);
    assert.equal(store.remembered.senders, 1);
    await store.close();
  });
}

test('senders without the subscribers that were kept beside them are no beginning', async (t) => {
  const folder = folderOf(t);
  await keepSome(folder);
  for (const name of readdirSync(folder)) if (/^(journal|snapshot)/.test(name)) rmSync(join(folder, name));
  await refused(folder, 'missing', 'state');
});

test('nobody but the owner reads what is kept', async (t) => {
  const folder = folderOf(t);
  await keepSome(folder);
  assert.equal(statSync(folder).mode & 0o077, 0);
});

test('what banks ask about is kept where there are banks, and is there again after a run without them', async (t) => {
  const folder = folderOf(t);
  const names = () => readdirSync(folder).filter((name) => name.startsWith('numbers'));
  await keepSome(folder);
  assert.deepEqual(names(), []);
  const withBanks = await MemoryStore.open(folder, { ...OPTIONS, numbers: true });
  withBanks.numbers?.pair(IMSI, 1_447700900001, TEN);
  await withBanks.commit();
  withBanks.numbers?.pair(IMSI + 1, 1_447700900002, TEN);
  await withBanks.close();
  assert.deepEqual(names(), ['numbers.db']);
  const without = await MemoryStore.open(folder, OPTIONS);
  assert.equal(without.numbers, undefined);
  remember(without);
  await without.close();
  const again = await MemoryStore.open(folder, { ...OPTIONS, numbers: true });
  assert.deepEqual([again.remembered.numbers, again.remembered.subscribers], [2, 1]);
  assert.ok((again.numbers?.findByImsi(IMSI + 1) ?? -1) >= 0);
  await again.close();
});

test('numbers that are damaged are told, and only where there are banks', async (t) => {
  const folder = folderOf(t);
  const numbers = { ...OPTIONS, numbers: true };
  const store = await MemoryStore.open(folder, numbers);
  store.numbers?.pair(IMSI, 1_447700900001, TEN);
  await store.close();
  writeFileSync(join(folder, 'numbers.db'), 'no database, and longer than the header of one is'.repeat(9));
  const before = readdirSync(folder);
  await assert.rejects(
    MemoryStore.open(folder, numbers),
    (error: unknown) => error instanceof StateError && error.code === 'damaged',
  );
  assert.deepEqual(readdirSync(folder), before);
  const without = await MemoryStore.open(folder, OPTIONS);
  await without.close();
});

test('a disk that does not take the numbers fails the commit, and the folder is given back', async (t) => {
  const folder = folderOf(t);
  const store = await MemoryStore.open(folder, { ...OPTIONS, numbers: true });
  // where the file should be there is a folder
  mkdirSync(join(folder, 'numbers.db'));
  store.numbers?.pair(IMSI, 1_447700900001, TEN);
  await assert.rejects(
    store.close(),
    (error: unknown) => error instanceof StateError && error.code === 'failed',
  );
  assert.equal(existsSync(join(folder, 'lock')), false);
});
