// `node src/state/subscriber-table.bench.ts [--full]`: the subscriber table beside a plain Map, and what durability
// costs. Ratios are of one run, taken in turns. Ends with status 1 where memory or a ratio is out of its bound.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SubscriberStore } from './subscriber-store.ts';
import { SubscriberTable } from './subscriber-table.ts';

/** First word of the process that recovers what this one has written. */
const RECOVER = 'recover';
const FULL = process.argv.includes('--full');
const MILLION = 1_000_000;
const TEN_MILLION = 10 * MILLION;
const ROUNDS = 5;
const LOOKS = 500_000;
/** A machine that others share stops for some milliseconds by itself: one pause tells little. */
const SNAPSHOTS = 5;
/** Slower than a plain Map of a million by more than this is a blunder, whatever the machine. */
const MAX_TIMES_MAP = 10;
const MAX_OCTETS = 64;
const T = 1_700_000_000_000;

const labelOf = (subscribers: number) => `${subscribers / MILLION} M subscribers`;
const optionsFor = (capacity: number) => ({ capacity, homeCountry: 'GB', seed: 1 });

/** Numbers are far apart as those of real subscribers; 7919 is a prime. */
const imsi = (n: number) => 1_234150000000000 + n * 7919;
const msisdn = (n: number) => 1_447000000000 + n * 7919;

let state = 12_345;
function below(bound: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % bound;
}

function fill(table: SubscriberTable, subscribers: number): void {
  for (let n = 0; n < subscribers; n++) {
    const row = table.obtain(imsi(n));
    table.name(imsi(n), msisdn(n));
    table.placed(row, 'cs', 1_33609000000 + (n % 5_000), 'FR', T);
  }
}

interface Remembered {
  aliveAtMs: number;
}

let kept = 0;

function nsOf(step: (n: number) => void, subscribers: number): number {
  const began = process.hrtime.bigint();
  for (let i = 0; i < LOOKS; i++) step(below(subscribers));
  return Number(process.hrtime.bigint() - began) / LOOKS;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function spread(values: readonly number[]): string {
  const digits = (value: number) => value.toFixed(1);
  return `${digits(median(values))} (${digits(Math.min(...values))}–${digits(Math.max(...values))})`;
}

/** Look-ups and updates of a table and of the Map in turns; ratios round by round. */
function race(
  label: string,
  table: SubscriberTable,
  subscribers: number,
  map: Map<number, Remembered>,
): boolean {
  const looks: number[] = [];
  const updates: number[] = [];
  const lookTimes: number[] = [];
  const updateTimes: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const mapLook = nsOf((n) => {
      kept += map.get(imsi(n))?.aliveAtMs ?? 0;
    }, MILLION);
    const look = nsOf((n) => {
      kept += table.find(imsi(n));
    }, subscribers);
    const mapUpdate = nsOf((n) => {
      const known = map.get(imsi(n));
      if (known !== undefined) known.aliveAtMs += 1_000;
    }, MILLION);
    const update = nsOf((n) => {
      const row = table.findByMsisdn(msisdn(n));
      table.alive(row, table.aliveAtMs(row) + 1_000);
    }, subscribers);
    if (round === 0) continue;
    looks.push(look);
    updates.push(update);
    lookTimes.push(look / mapLook);
    updateTimes.push(update / mapUpdate);
  }
  const worst = Math.max(median(lookTimes), median(updateTimes));
  console.log(
    `${label}: look-up ${median(looks).toFixed(0)} ns, ${median(lookTimes).toFixed(2)} × Map of a million; ` +
      `update ${median(updates).toFixed(0)} ns, ${median(updateTimes).toFixed(2)} ×`,
  );
  return worst <= MAX_TIMES_MAP;
}

/** The longest that the event loop was held up until something is done. */
async function longestPause(until: Promise<unknown>): Promise<number> {
  let waiting = true;
  let longest = 0;
  const done = until.finally(() => {
    waiting = false;
  });
  for (let last = performance.now(); waiting; ) {
    await new Promise(setImmediate);
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  await done;
  return longest;
}

/** Snapshot beside traffic, then recovery. */
async function durability(subscribers: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wardline-bench-'));
  const label = labelOf(subscribers);
  try {
    const store = new SubscriberStore(folder, optionsFor(subscribers));
    for (let n = 0; n < subscribers; n++) {
      const row = store.table.obtain(imsi(n));
      store.table.name(imsi(n), msisdn(n));
      store.table.placed(row, 'cs', 1_33609000000 + (n % 5_000), 'FR', T);
      if (store.isBehind) store.commitSync();
    }
    await store.commit();
    const commits: number[] = [];
    for (let i = 0; i < 200; i++) {
      for (let k = 0; k < 100; k++)
        store.table.alive(store.table.find(imsi(below(subscribers))), T + 1_000 * i);
      const began = performance.now();
      await store.commit();
      commits.push(performance.now() - began);
    }
    const times: number[] = [];
    const pauses: number[] = [];
    const idlePauses: number[] = [];
    for (let i = 0; i < SNAPSHOTS; i++) {
      const began = performance.now();
      pauses.push(await longestPause(store.snapshot()));
      const tookMs = performance.now() - began;
      times.push(tookMs);
      idlePauses.push(await longestPause(new Promise((resolve) => setTimeout(resolve, tookMs))));
    }
    await store.close();
    console.log(
      `${label}: a commit of 100 rows ${median(commits).toFixed(2)} ms; ` +
        `snapshot ${(median(times) / 1000).toFixed(2)} s, longest pause ${spread(pauses)} ms, ` +
        `${spread(idlePauses)} ms in as long without one`,
    );
    // by a process of its own: it is one that starts that recovers
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...process.execArgv,
      import.meta.filename,
      RECOVER,
      folder,
      String(subscribers),
    ]);
    process.stdout.write(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function recovery(folder: string, subscribers: number): Promise<void> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const recovered = new SubscriberStore(folder, optionsFor(subscribers));
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  if (recovered.table.size !== subscribers) throw new Error(`${recovered.table.size} were recovered`);
  await recovered.close();
  const seconds = (ms: number) => (ms / 1000).toFixed(2);
  console.log(
    `${labelOf(subscribers)}: recovery ${seconds(wallMs)} s, ${seconds((user + system) / 1000)} s of it computing`,
  );
}

/** Answers false where memory or a ratio is out of its bound. */
function races(): boolean {
  let ok = true;
  const map = new Map<number, Remembered>();
  for (let n = 0; n < MILLION; n++) map.set(imsi(n), { aliveAtMs: T });
  for (const subscribers of FULL ? [MILLION, TEN_MILLION] : [MILLION]) {
    const table = new SubscriberTable({ capacity: subscribers, homeCountry: 'GB', seed: 1 });
    const octets = table.octets / subscribers;
    console.log(`${labelOf(subscribers)}: ${octets.toFixed(2)} octets each, at most ${MAX_OCTETS}`);
    fill(table, subscribers);
    ok = octets <= MAX_OCTETS && ok;
    ok = race(labelOf(subscribers), table, subscribers, map) && ok;
  }
  return ok;
}

const [, , word, folder = ''] = process.argv;
if (word === RECOVER) await recovery(folder, Number(process.argv[4]));
else {
  const ok = races();
  await durability(FULL ? TEN_MILLION : MILLION);
  if (!ok || Number.isNaN(kept)) process.exitCode = 1;
}
