import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { LabNetwork } from '../core/lab-network.ts';
import { LEVELS, type Level } from '../core/truth.ts';
import type { World } from '../core/world.ts';
import { SCENARIOS } from './registry.ts';
import { type Played, played } from './test-played.ts';

const MINUTE_MS = 60_000;
/** More than that is a burst. */
const MOST_A_MINUTE = 3;
const NEIGHBOURHOOD = new Set(['GB', 'IE', 'FR', 'BE', 'NL', 'ES', 'DE', 'IT', 'LU']);

/** Rows of the table whose matter is the octets, where who sends them from where matters less. */
const EVASIONS = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'COVERAGE.md'), 'utf8')
  .split('## Evasions')[1]
  ?.split('\n')
  .map((line) => line.split(' | ')[0]?.replace(/^\| /, ''));
const ATTACKS = SCENARIOS.filter(({ row }) => EVASIONS?.includes(row) === false);

function networkOf(world: World, title: string): LabNetwork | undefined {
  const owners = world.lab.networks.filter(({ facts }) => title.startsWith(facts.titles));
  return owners.sort((a, b) => b.facts.titles.length - a.facts.titles.length)[0];
}

function minutesOf({ requests }: Played): number {
  return ((requests.at(-1)?.atMs ?? 0) - (requests[0]?.atMs ?? 0)) / MINUTE_MS;
}

/** Requests a minute; who is done within the first asked so many in it. */
function paceOf(run: Played): number {
  return run.requests.length / Math.max(1, minutesOf(run));
}

for (const scenario of ATTACKS) {
  const runs = Object.fromEntries(LEVELS.map((level) => [level, played(scenario, level)])) as Record<
    Level,
    Played
  >;

  test(`${scenario.id}: the clumsy come from afar, the careful from partners nearby, insiders from the home country`, () => {
    for (const level of LEVELS) {
      const { world, requests } = runs[level];
      const titles = new Set(requests.map(({ by }) => by).filter((by) => by !== ''));
      for (const title of titles) {
        const network = networkOf(world, title);
        assert.ok(network, title);
        // forged titles of ours are the matter of that attack
        if (network.isHome) continue;
        const { country, unlisted } = network.facts;
        if (level === 'clumsy') assert.ok(!NEIGHBOURHOOD.has(country), `${level}: ${title}`);
        if (level === 'careful')
          assert.ok(unlisted !== true && NEIGHBOURHOOD.has(country), `${level}: ${title}`);
        if (level === 'insider') assert.equal(country, 'GB', `${level}: ${title}`);
      }
    }
  });

  test(`${scenario.id}: who is careful hurries less than who is clumsy, and no level repeats another`, () => {
    assert.ok(paceOf(runs.careful) <= paceOf(runs.clumsy));
    assert.ok(paceOf(runs.careful) <= MOST_A_MINUTE, `${paceOf(runs.careful)} requests a minute`);
    const paces = LEVELS.map((level) => {
      const { requests } = runs[level];
      const operations = requests.map(({ operation }) => operation).join(' ');
      return `${operations} in ${Math.round(minutesOf(runs[level]))} minutes`;
    });
    assert.equal(new Set(paces).size, LEVELS.length, paces.join('\n'));
  });
}
