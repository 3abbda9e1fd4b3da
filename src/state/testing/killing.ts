import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileNumbers } from '../journal-files.ts';
import { NumberStore } from '../number-store.ts';
import { SubscriberStore } from '../subscriber-store.ts';
import { CAPACITY, type Fact, type NumberFact } from './facts.ts';

const CHILD = fileURLToPath(new URL('facts-child.ts', import.meta.url));
const NUMBERS_CHILD = fileURLToPath(new URL('number-facts-child.ts', import.meta.url));
/** A child that says nothing for so long is stuck. */
const MAX_SILENCE_MS = 20_000;

/** What all the killing came to. */
export interface Killed {
  kills: number;
  facts: number;
  /** Children that were killed while they wrote a snapshot. */
  duringSnapshot: number;
  /** Recoveries that had a torn commit to cut. */
  torn: number;
}

/** Lines that a child wrote until it was killed, so long after its first. */
function killAfter(program: string, folder: string, seed: number, afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    // What one child has compiled the next ones read.
    const env = { ...process.env, NODE_COMPILE_CACHE: join(dirname(folder), 'compiled') };
    const child = spawn(process.execPath, [program, folder, String(seed)], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    let complaint = '';
    let begun = false;
    const silence = setTimeout(() => child.kill('SIGKILL'), MAX_SILENCE_MS);
    child.stderr.on('data', (data) => {
      complaint += data;
    });
    child.stdout.on('data', (data) => {
      text += data;
      if (begun) return;
      begun = true;
      clearTimeout(silence);
      setTimeout(() => child.kill('SIGKILL'), afterMs);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(silence);
      if (signal === 'SIGKILL' && begun) resolve(text.split('\n').slice(0, -1));
      else reject(new Error(`the child ended by itself (${code ?? signal}): ${complaint}`));
    });
  });
}

/** Every acknowledged fact, or a later one about the same subscriber, is in the table by both numbers. */
async function check(folder: string, known: ReadonlyMap<number, Fact>, killed: Killed): Promise<void> {
  const store = new SubscriberStore(folder, { capacity: CAPACITY, homeCountry: 'GB' });
  const { table } = store;
  try {
    if (store.recovered.cutOctets > 0) killed.torn++;
    assert.deepEqual(store.recovered.notes, []);
    for (const [imsi, msisdn, vlr, second] of known.values()) {
      const row = table.find(imsi);
      assert.ok(row >= 0, `${imsi} is lost`);
      const at = table.aliveAtMs(row) / 1000;
      assert.ok(at >= second, `${imsi}: second ${second} was acknowledged, ${at} is remembered`);
      if (at === second) assert.equal(table.vlrOf(row), vlr);
      if (msisdn !== 0) assert.equal(table.findByMsisdn(msisdn), row, `${msisdn} is not with its IMSI`);
    }
  } finally {
    await store.close();
  }
}

/** Kills a child that remembers facts, again and again on one folder, and checks what is left each time. */
export async function killOften(kills: number, seed: number, maxLifeMs: number): Promise<Killed> {
  const parent = mkdtempSync(join(tmpdir(), 'wardline-state-'));
  const folder = join(parent, 'state');
  mkdirSync(folder);
  const known = new Map<number, Fact>();
  const killed: Killed = { kills: 0, facts: 0, duringSnapshot: 0, torn: 0 };
  try {
    for (; killed.kills < kills; killed.kills++) {
      // The golden ratio's multiples are spread evenly, and never repeat.
      const lifeMs = ((killed.kills * 0.618_033_988_75) % 1) * maxLifeMs;
      const before = fileNumbers(folder, 'journal').length;
      for (const line of await killAfter(CHILD, folder, seed + killed.kills, lifeMs)) {
        const { facts = [] } = JSON.parse(line) as { facts?: Fact[] };
        for (const fact of facts) known.set(fact[0], fact);
        killed.facts += facts.length;
      }
      if (fileNumbers(folder, 'journal').length > before + 1) killed.duringSnapshot++;
      await check(folder, known, killed);
    }
    return killed;
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

/** What acknowledged facts came to: a SIM is with one number at a time. */
class KnownNumbers {
  readonly byMsisdn = new Map<number, { imsi: number; readonly second: number }>();
  private readonly byImsi = new Map<number, number>();
  latest = 0;

  learn([msisdn, imsi, second]: NumberFact): void {
    const before = this.byMsisdn.get(msisdn);
    if (before !== undefined) this.byImsi.delete(before.imsi);
    const loser = this.byMsisdn.get(this.byImsi.get(imsi) ?? 0);
    if (loser !== undefined) loser.imsi = 0;
    this.byMsisdn.set(msisdn, { imsi, second });
    if (imsi !== 0) this.byImsi.set(imsi, msisdn);
    this.latest = second;
  }
}

/** Every number has the SIM that it had, unless a fact that was not acknowledged any more says otherwise. */
async function checkNumbers(folder: string, known: KnownNumbers): Promise<KnownNumbers> {
  const store = new NumberStore(folder, { capacity: CAPACITY });
  const { table } = store;
  try {
    const rows = Array.from({ length: table.size }, (_, row) => table.view(row));
    const goesOn = rows.some(({ pairSinceMs }) => pairSinceMs / 1000 > known.latest);
    for (const [msisdn, { imsi, second }] of known.byMsisdn) {
      const row = table.find(msisdn);
      assert.ok(row >= 0, `${msisdn} is lost`);
      const now = table.view(row);
      assert.ok(now.pairSinceMs / 1000 >= second, `${msisdn}: second ${second} was acknowledged`);
      if (now.pairSinceMs / 1000 > second || now.imsi === imsi) continue;
      assert.ok(now.imsi === 0 && goesOn, `${msisdn} does not have its SIM`);
    }
    for (const [row, { imsi }] of rows.entries()) {
      assert.equal(table.find(table.msisdnOf(row)), row);
      if (imsi !== 0) assert.equal(table.findByImsi(imsi), row);
    }
    // what nobody acknowledged and is there all the same is a fact from here on
    const kept = new KnownNumbers();
    const inOrder = [...rows.entries()].sort(([, a], [, b]) => a.pairSinceMs - b.pairSinceMs);
    for (const [row, { imsi, pairSinceMs }] of inOrder)
      kept.learn([table.msisdnOf(row), imsi, pairSinceMs / 1000]);
    return kept;
  } finally {
    await store.close();
  }
}

/** As `killOften`, of what banks ask about. Answers how many facts were acknowledged. */
export async function killNumbersOften(kills: number, seed: number, maxLifeMs: number): Promise<number> {
  const parent = mkdtempSync(join(tmpdir(), 'wardline-numbers-'));
  const folder = join(parent, 'state');
  mkdirSync(folder);
  let known = new KnownNumbers();
  let acknowledged = 0;
  try {
    for (let kill = 0; kill < kills; kill++) {
      const lifeMs = ((kill * 0.618_033_988_75) % 1) * maxLifeMs;
      for (const line of await killAfter(NUMBERS_CHILD, folder, seed + kill, lifeMs)) {
        const { facts = [] } = JSON.parse(line) as { facts?: NumberFact[] };
        for (const fact of facts) known.learn(fact);
        acknowledged += facts.length;
      }
      known = await checkNumbers(folder, known);
    }
    return acknowledged;
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
