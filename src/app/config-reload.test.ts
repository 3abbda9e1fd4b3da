import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { NetworkPlan } from '../network/network-plan.ts';
import { EXAMPLE_CONFIG } from '../network/test-configs.ts';
import { ConfigReload, type Look } from './config-reload.ts';
import { loadConfig } from './load-config.ts';

const ITALIA = '{ tadig: ITAXM, name: Example Italia, country: IT, globalTitles: ["393350"] }';

const pause = () => wait(2);

/** A configuration on the disk, in force, and looked at by hand. */
async function live(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'wardline-reload-'));
  t.after(() => rm(folder, { recursive: true }));
  const path = join(folder, 'wardline.yaml');
  await writeFile(path, EXAMPLE_CONFIG);
  await mkdir(join(folder, 'partners'));
  const { config } = await loadConfig(path, {});
  const state = { plan: new NetworkPlan(config), changes: 0, refused: [] as string[] };
  const reload = new ConfigReload(path, {
    surroundings: () => ({}),
    current: config,
    onChange: (next) => {
      state.plan = new NetworkPlan(next);
      state.changes++;
    },
    onRefused: (lines) => state.refused.push(...lines),
  });
  /** Looks until nothing is in motion, and answers what was found. */
  const settle = async (): Promise<Look[]> => {
    const looks: Look[] = [];
    for (let i = 0; i < 10; i++) {
      const look = await reload.look();
      if (look !== 'settling') looks.push(look);
      if (look === 'unchanged') break;
    }
    return looks;
  };
  return { folder, path, state, reload, settle };
}

test('files that do not change leave the plan as it is', async (t) => {
  const { state, settle } = await live(t);
  const { plan } = state;
  await settle();
  assert.equal(await settle().then((looks) => looks.join()), 'unchanged');
  assert.equal(state.plan, plan);
});

test('a changed configuration is in force after it has been seen twice the same', async (t) => {
  const { path, state, reload, settle } = await live(t);
  await settle();
  await settle();
  await writeFile(path, EXAMPLE_CONFIG.replace('"336090"', '"336090", "3371"'));
  assert.equal(await reload.look(), 'settling');
  assert.equal(state.plan.operatorOfTitle('33710000001'), undefined);
  assert.equal(await reload.look(), 'changed');
  assert.equal(state.plan.operatorOfTitle('33710000001')?.tadig, 'FRAF1');
  assert.equal(await reload.look(), 'unchanged');
  assert.equal(state.changes, 1);
});

test('a change between the first reading and the first look is not missed', async (t) => {
  const { path, state, settle } = await live(t);
  await writeFile(path, EXAMPLE_CONFIG.replace('"336090"', '"3371"'));
  await settle();
  assert.equal(state.plan.operatorOfTitle('33710000001')?.tadig, 'FRAF1');
});

test('a partner file that is added, put in place of another, or taken away changes the plan', async (t) => {
  const { folder, state, settle } = await live(t);
  await settle();
  await settle();
  const file = join(folder, 'partners', 'it.yaml');
  await writeFile(file, ITALIA);
  await settle();
  assert.equal(state.plan.operatorOfTitle('3933500001')?.tadig, 'ITAXM');
  await writeFile(join(folder, 'next'), ITALIA.replace('393350', '393351'));
  await rename(join(folder, 'next'), file);
  await settle();
  assert.equal(state.plan.operatorOfTitle('3933500001'), undefined);
  assert.equal(state.plan.operatorOfTitle('3933510001')?.tadig, 'ITAXM');
  await rm(file);
  await settle();
  assert.equal(state.plan.partner('ITAXM'), undefined);
  assert.deepEqual(state.refused, []);
});

test('what has faults is told once and never in force; the old plan stays until it is mended', async (t) => {
  const { folder, path, state, settle } = await live(t);
  await settle();
  await settle();
  const { plan } = state;
  await writeFile(path, EXAMPLE_CONFIG.replace('country: GB', 'country: UK'));
  assert.deepEqual(await settle(), ['refused', 'unchanged']);
  assert.equal(state.refused.length, 1);
  assert.match(state.refused[0] ?? '', /wardline\.yaml:3: network\.country: "UK" is no country/);
  assert.equal(state.plan, plan);
  await rm(path);
  assert.deepEqual(await settle(), ['refused', 'unchanged']);
  assert.match(state.refused[1] ?? '', /there is no such file/);
  await writeFile(path, EXAMPLE_CONFIG);
  await writeFile(join(folder, 'partners', 'it.yaml'), ITALIA);
  await settle();
  assert.equal(state.plan.operatorOfTitle('3933500001')?.tadig, 'ITAXM');
});

test('messages are judged by one plan or the other while files change under them', async (t) => {
  const { folder, path, state, reload } = await live(t);
  const stop = new AbortController();
  const running = reload.run(stop.signal, 1);
  const owners = new Set<string>();
  const judge = () => {
    const { plan } = state;
    const owner = plan.operatorOfTitle('33609000010');
    assert.ok(owner !== undefined && plan.partner(owner.tadig) === owner);
    owners.add(owner.tadig);
  };
  judge();
  for (const tadig of ['FRAF2', 'FRAF3', 'FRAF4']) {
    await writeFile(join(folder, 'next'), EXAMPLE_CONFIG.replace('FRAF1', tadig));
    await rename(join(folder, 'next'), path);
    for (let i = 0; i < 20; i++) {
      judge();
      await pause();
    }
  }
  while (state.plan.partner('FRAF4') === undefined) await pause();
  judge();
  stop.abort();
  await running;
  assert.ok(owners.has('FRAF1') && owners.has('FRAF4'));
  assert.deepEqual(state.refused, []);
});
