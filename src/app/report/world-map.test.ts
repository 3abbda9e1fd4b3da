import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ISO_COUNTRIES } from '../../network/iso-country-table.ts';
import { CountryShapes } from './country-shapes.ts';
import { WorldMap } from './world-map.ts';

const home = { country: 'GB', name: 'Example Mobile' };

test('every country that a number can be of has a place on the map', () => {
  const shapes = new CountryShapes();
  const nowhere = [...ISO_COUNTRIES].filter((country) => shapes.placeOf(country) === undefined);
  assert.deepEqual(nowhere, []);
  assert.equal(shapes.placeOf('maritime'), undefined);
});

test('places lie where the countries are', () => {
  const shapes = new CountryShapes();
  for (const [country, longitude, latitude] of [
    ['GB', -2, 54],
    ['SG', 104, 1],
    ['BR', -53, -11],
    ['XK', 21, 42.5],
    ['CV', -24, 16],
  ] as const) {
    const [x = 0, y = 0] = shapes.placeOf(country) ?? [];
    assert.ok(Math.abs(x - longitude) < 3 && Math.abs(y - latitude) < 3, `${country} at ${x}, ${y}`);
  }
});

test('the map names its senders for those who do not see it', () => {
  const { text } = new WorldMap().draw('m', [{ country: 'FR', titles: 2 }], home, false);
  assert.match(text, /<desc id="m-desc">[^<]*France \(2 titles\), and our network in United Kingdom/);
  assert.match(text, /<path class="arc"/);
});

test('a sender whose number is of no country is on no map', () => {
  assert.equal(new WorldMap().canShow([{ country: 'maritime', titles: 1 }]), false);
});
