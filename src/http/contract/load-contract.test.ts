import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTRACT_NAMES } from './contract-name.ts';
import { loadContract } from './load-contract.ts';
import type { Json } from './open-api-document.ts';

function references(json: Json): string[] {
  if (typeof json === 'string') return json.startsWith('#/') ? [json] : [];
  if (json === null || typeof json !== 'object') return [];
  return Object.values(json).flatMap((each) => references(each));
}

for (const name of CONTRACT_NAMES) {
  test(`${name} is whole by itself once it is loaded`, () => {
    const document = loadContract(name) as unknown as Json;
    const all = references(document);
    assert.ok(all.length > 10);
    for (const reference of all) {
      const target = reference
        .split('/')
        .slice(1)
        .reduce(
          (json: Json | undefined, key) => (json as { [key: string]: Json } | undefined)?.[key],
          document,
        );
      assert.notEqual(target, undefined, reference);
    }
  });
}

test("an interface's own component comes before the common one", () => {
  const text = JSON.stringify(loadContract('sim-swap').components.responses?.Generic400);
  assert.match(text, /OUT_OF_RANGE/);
});

test('what is loaded is the caller’s to change', () => {
  const one = loadContract('sim-swap');
  one.paths = {};
  assert.notDeepEqual(loadContract('sim-swap').paths, {});
});
