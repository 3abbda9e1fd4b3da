import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileNumbers } from '../journal-files.ts';
import { SubscriberStore } from '../subscriber-store.ts';
import { CAPACITY, type Fact } from './facts.ts';

const CHILD = fileURLToPath(new URL('facts-child.ts', import.meta.url));
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
function killAfter(folder: string, seed: number, afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    // What one child has compiled the next ones read.
    const env = { ...process.env, NODE_COMPILE_CACHE: join(dirname(folder), 'compiled') };
    const child = spawn(process.execPath, [CHILD, folder, String(seed)], {
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
      for (const line of await killAfter(folder, seed + killed.kills, lifeMs)) {
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
