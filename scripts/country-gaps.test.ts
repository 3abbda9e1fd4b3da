import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryGap } from '../src/network/country-gap.ts';
import { GAP_COUNTRIES, GAP_DIGITS, GAP_ROWS } from '../src/network/country-gap-table.ts';
import { countryRings, shapeOf } from './lib/country-shapes.ts';
import { ballOf, gapKm } from './lib/shape-gap.ts';

/** Large and small, both sides of the antimeridian, parts of others' shapes, joined shapes and bare points. */
const SAMPLE = (
  'GB FR DE RU US AU NZ FJ TV KI MA EH CY TR GF RE YT BQ SJ BV CX CC TK GI GP IM XK SO CU KZ VA SG AQ ' +
  'MT JP AX HK PN'
).split(' ');

const rings = countryRings();

test('the committed table has the countries of the data set, and a whole row for each', () => {
  assert.deepEqual(GAP_COUNTRIES, [...rings.keys()].sort());
  assert.deepEqual(
    GAP_ROWS.map((row) => row.length),
    GAP_COUNTRIES.map((_, place) => place * GAP_DIGITS),
  );
});

test('the committed ways are those that the shapes give', () => {
  const balls = SAMPLE.map((country) => ballOf(shapeOf(rings.get(country) ?? [])));
  const different: string[] = [];
  for (const [i, one] of balls.entries())
    for (const [j, other] of balls.slice(0, i).entries()) {
      const [from = '', to = ''] = [SAMPLE[i], SAMPLE[j]];
      const [made, committed] = [gapKm(one, other), countryGap(from, to)?.km];
      if (made !== committed) different.push(`${from}-${to}: ${made}, and ${committed} in the table`);
    }
  assert.deepEqual(different, []);
});

test('the tree of balls finds what comparing each point with each finds', () => {
  const [one, other] = [shapeOf(rings.get('MT') ?? []), shapeOf(rings.get('LU') ?? [])];
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < one.length; i += 3)
    for (let j = 0; j < other.length; j += 3) {
      const cosine = [0, 1, 2].reduce((sum, axis) => sum + (one[i + axis] ?? 0) * (other[j + axis] ?? 0), 0);
      least = Math.min(least, 6371.0088 * Math.acos(cosine));
    }
  assert.equal(gapKm(ballOf(one), ballOf(other)), Math.floor(least));
});

test('points are put along a straight border, and none across the antimeridian', () => {
  const line = shapeOf([
    [
      [0, 49],
      [10, 49],
    ],
  ]);
  assert.ok(line.length / 3 >= 200);
  const across = shapeOf([
    [
      [179.99, 65],
      [-179.99, 65],
    ],
  ]);
  assert.equal(across.length / 3, 2);
});
