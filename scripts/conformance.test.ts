import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { APIS, camaraFolder, contractFile } from '../conformance/apis.ts';
import { Reasons } from '../conformance/reasons.ts';
import type { Run } from '../conformance/run.ts';
import { RUNS, SCENARIOS, tallyOf } from '../conformance/tally.ts';

const WHY = 'asks for what the contract of this interface does not have';
const absent = existsSync(camaraFolder()) ? false : "CAMARA's files are not beside the project";

function run(id: string, fault = ''): Run {
  return {
    feature: 'sim-swap-checkSimSwap',
    id,
    scenario: id.replace(/#.*/, ''),
    passed: fault === '',
    fault,
  };
}

function reasons(...ids: readonly string[]): Reasons {
  const listed = ids.map((id) => [id, { why: WHY, fails: 'answered 422' }] as const);
  return new Reasons({ 'sim-swap-checkSimSwap': Object.fromEntries(listed) });
}

test('a run that passes, and one that is listed for what it fails with, are both in order', () => {
  const tally = tallyOf([run('one'), run('two#2', 'failed: answered 422')], reasons('two'), false);
  assert.deepEqual(tally.complaints, []);
  assert.deepEqual(
    tally.listed.map(({ id, reason }) => [id, reason]),
    [['two#2', WHY]],
  );
});

test('what fails without a reason, or otherwise than its reason says, is a complaint', () => {
  const runs = [run('one', 'failed: answered 500'), run('two', 'failed: answered 500')];
  assert.deepEqual(tallyOf(runs, reasons('two'), false).complaints, [
    'sim-swap-checkSimSwap one failed: answered 500',
    'sim-swap-checkSimSwap two failed: answered 500, and is listed for: answered 422',
  ]);
});

test('what passes and is listed all the same is a complaint', () => {
  assert.deepEqual(tallyOf([run('one')], reasons('one'), false).complaints, [
    'sim-swap-checkSimSwap one passes, and is listed with a reason',
  ]);
});

test('of a whole run fewer scenarios than there are, and reasons for none, are complaints', () => {
  assert.deepEqual(tallyOf([run('one')], reasons('two'), true).complaints, [
    `1 runs, and not ${RUNS}`,
    `1 scenarios, and not ${SCENARIOS}`,
    'sim-swap-checkSimSwap two has a reason, and was not run',
  ]);
});

test('the page has the counts and a line for each reason', () => {
  const page = readFileSync('docs/CONFORMANCE.md', 'utf8');
  const total = /^\| \*\*all\*\* \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/m.exec(page)?.slice(1).map(Number);
  assert.deepEqual(total?.slice(0, 2), [SCENARIOS, RUNS]);
  const [, , passed = 0, listed = 0] = total ?? [];
  assert.equal(passed + listed, RUNS);
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  assert.equal(rows.length, listed);
  const reasonOf = Reasons.read();
  for (const row of rows) {
    const [, id = '', why = ''] = /^\| `([^`]+)` \| (.+) \|$/.exec(row) ?? [];
    const scenario = id.replace(/#.*/, '');
    const said = reasonOf.features.map((feature) => reasonOf.of({ feature, id, scenario })?.why);
    assert(said.includes(why), `${id} is on the page, and not in the list`);
  }
  assert.deepEqual(reasonOf.unused(), []);
});

test('the files that are run hold as many scenarios as are counted', { skip: absent }, () => {
  const folders = new Set(APIS.map(({ folder }) => join(camaraFolder(), folder, 'code', 'Test_definitions')));
  const files = [...folders].flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  const scenarios = files.flatMap(
    (file) => readFileSync(file, 'utf8').match(/^\s*Scenario( Outline)?:/gm) ?? [],
  );
  assert.equal(scenarios.length, SCENARIOS);
  for (const api of APIS) assert(existsSync(contractFile(api)), api.name);
});
