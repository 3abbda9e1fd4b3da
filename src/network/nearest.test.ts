import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from './nearest.ts';

test('a misspelt word finds the one that was meant', () => {
  const known = ['prefixes', 'hlr', 'mscVlr', 'smsc', 'smsRouter'];
  assert.equal(nearest('mscvlr', known), 'mscVlr');
  assert.equal(nearest('prefxies', known), 'prefixes');
  assert.equal(nearest('hrl', known), 'hlr');
  assert.equal(nearest('smsRoute', known), 'smsRouter');
});

test('a word that is like none finds none', () => {
  assert.equal(nearest('colour', ['prefixes', 'hlr']), undefined);
  assert.equal(nearest('x', ['hlr']), undefined);
  assert.equal(nearest('p'.repeat(100), ['prefixes']), undefined);
});
