import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killNumbersOften, killOften } from './testing/killing.ts';

test('twenty times Wardline is killed, and no acknowledged fact is lost', async () => {
  const killed = await killOften(20, 1, 60);
  assert.equal(killed.kills, 20);
  assert.ok(killed.facts > 500, `only ${killed.facts} facts were acknowledged`);
});

test('ten times Wardline is killed while numbers change their SIMs, and none is lost or had twice', async () => {
  const acknowledged = await killNumbersOften(10, 1, 300);
  assert.ok(acknowledged > 200, `only ${acknowledged} facts were acknowledged`);
});
