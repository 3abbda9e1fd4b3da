import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryName, duration } from './place-words.ts';

test('countries are told by name, and what is none as it is', () => {
  assert.equal(countryName('FR'), 'France');
  assert.equal(countryName('GB'), 'the United Kingdom');
  assert.equal(countryName('maritime'), 'a ship or an aircraft');
  assert.equal(countryName('shared'), 'shared');
  assert.equal(countryName(''), '');
});

test('a duration is told in the unit that a reader would use', () => {
  assert.equal(duration(1_000), '1 second');
  assert.equal(duration(90_000), '90 seconds');
  assert.equal(duration(4 * 60_000), '4 minutes');
  assert.equal(duration(3 * 3_600_000), '3 hours');
  assert.equal(duration(9 * 86_400_000), '9 days');
});
