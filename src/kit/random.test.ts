import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from './random.ts';

function draws(random: Random, count = 1000): number[] {
  return Array.from({ length: count }, () => random.next());
}

test('the same seed and name draw the same numbers, another of either draws others', () => {
  assert.deepEqual(draws(new Random(7, 'phones')), draws(new Random(7, 'phones')));
  assert.notDeepEqual(draws(new Random(7, 'phones')), draws(new Random(8, 'phones')));
  assert.notDeepEqual(draws(new Random(7, 'phones')), draws(new Random(7, 'links')));
  assert.notDeepEqual(draws(new Random(7)), draws(new Random(7 + 2 ** 32)));
});

test('who draws from a fork shifts nobody else', () => {
  const [one, other] = [new Random(7), new Random(7)];
  draws(one.fork('attackers'), 10);
  assert.deepEqual(draws(one), draws(other));
});

test('draws are even, waits have the mean that was asked for', () => {
  const random = new Random(1);
  const numbers = draws(random, 100_000);
  assert.ok(numbers.every((number) => number >= 0 && number < 1));
  assert.ok(Math.abs(mean(numbers) - 0.5) < 0.01);
  const tenths = numbers.filter((number) => number < 0.1).length;
  assert.ok(Math.abs(tenths / numbers.length - 0.1) < 0.01);
  assert.ok(Math.abs(mean(Array.from({ length: 100_000 }, () => random.exponential(60))) - 60) < 1);
});

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
