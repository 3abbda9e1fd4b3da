import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killOften } from './testing/killing.ts';

test('twenty times Wardline is killed, and no acknowledged fact is lost', async () => {
  const killed = await killOften(20, 1, 60);
  assert.equal(killed.kills, 20);
  assert.ok(killed.facts > 500, `only ${killed.facts} facts were acknowledged`);
});
