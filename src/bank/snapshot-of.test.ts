import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configSchema } from '../network/config-schema.ts';
import { NetworkPlan } from '../network/network-plan.ts';
import { NumberTable } from '../state/number-table.ts';
import { RecentFindings } from '../state/recent-findings.ts';
import { SubscriberTable } from '../state/subscriber-table.ts';
import type { BankKnowledge } from './bank-memory.ts';
import { MSISDN, T } from './events/test-events-world.ts';
import { InterceptionRisk } from './interception-risk.ts';
import { snapshots } from './snapshot-of.ts';

const NUMBER = Number(`1${MSISDN}`);
const IMSI = 1_234150000000007;
const HOUR_MS = 3_600_000;

const PLAN = new NetworkPlan(
  configSchema.parse({
    network: {
      ...{ name: 'Example Mobile', country: 'GB', tadig: 'GBREX', plmns: ['23415'] },
      ...{ msisdnPrefixes: ['447700'], globalTitles: { prefixes: ['4477009'] } },
    },
  }),
);

/** Memory of one number that was seen with its SIM an hour ago, and what holds of it. */
function world() {
  const subscribers = new SubscriberTable({ capacity: 8, homeCountry: 'GB', seed: 1 });
  const numbers = new NumberTable({ capacity: 8 });
  const findings = new RecentFindings();
  const memory = { subscribers, numbers, findings };
  const knowledge: BankKnowledge = { memory, plan: PLAN, coverage: 'interconnect', monitoredDays: 100 };
  numbers.pair(IMSI, NUMBER, T - HOUR_MS);
  const answers = snapshots(knowledge, new InterceptionRisk(memory, PLAN));
  return { numbers, row: numbers.find(NUMBER), of: (msisdn = MSISDN) => answers(msisdn, T) };
}

test('of a number of which nothing was seen nothing is said', () => {
  const { of } = world();
  for (const msisdn of ['447700900008', '33639980001'])
    assert.deepEqual(of(msisdn), {
      ...{ simChangedAtMs: undefined, roaming: undefined, reachability: undefined },
      risk: { verdict: 'UNKNOWN', atMs: T },
    });
});

test('what was seen is said with its time', () => {
  const { numbers, row, of } = world();
  numbers.placed(row, 'home', '', 'none', T - 50_000, T - 50_000);
  assert.deepEqual(of().roaming, { roaming: false, atMs: T - 50_000 });
  numbers.placed(row, 'abroad', 'FR', 'none', T - 40_000, T - 40_000);
  const france = { roaming: true, atMs: T - 40_000, countryCode: 208, countryName: ['FR'] };
  assert.deepEqual(of().roaming, france);
  numbers.pair(IMSI + 1, NUMBER, T - 10_000);
  assert.equal(of().simChangedAtMs, T - 10_000);
});

test('a phone is reached as it was seen to be', () => {
  const { numbers, row, of } = world();
  numbers.placed(row, 'home', '', 'none', T - 50_000, T - 50_000);
  numbers.textsReach(row, true, T - 30_000);
  numbers.dataReaches(row, false, T - 20_000);
  assert.deepEqual(of().reachability, { data: false, sms: true, atMs: T - 30_000 });
});

test('a place that is doubted is not said: the one before it is', () => {
  const { numbers, row, of } = world();
  numbers.placed(row, 'home', '', 'none', T - 50_000, T - 50_000);
  numbers.placed(row, 'abroad', 'IE', 'doubted', T - 40_000, T - 40_000);
  assert.deepEqual(of().roaming, { roaming: false, atMs: T - 50_000 });
  assert.equal(of().reachability, undefined);
});
