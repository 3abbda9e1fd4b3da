import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killNumbersOften, killOften } from './testing/killing.ts';

// Needs no other program, but too long for every run: half of three hundred kills, beside the other half.
test('another hundred and fifty times Wardline is killed, and no acknowledged fact is lost', async (t) => {
  const { kills, facts, duringSnapshot } = await killOften(150, 2_000, 80);
  t.diagnostic(`${facts} facts, ${duringSnapshot} kills during a snapshot`);
  assert.equal(kills, 150);
  assert.ok(facts > 3_000, `only ${facts} facts were acknowledged`);
  assert.ok(duringSnapshot > 0, 'no kill met a snapshot');
});

test('sixty times Wardline is killed while numbers change their SIMs, and none is lost or had twice', async (t) => {
  const acknowledged = await killNumbersOften(60, 3_000, 400);
  t.diagnostic(`${acknowledged} facts about numbers`);
  assert.ok(acknowledged > 2_000, `only ${acknowledged} facts were acknowledged`);
});
