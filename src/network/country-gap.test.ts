import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryGap, MAX_NEIGHBOUR_KM } from './country-gap.ts';
import { E164_PREFIXES } from './e164-country-table.ts';
import { ISO_COUNTRIES } from './iso-country-table.ts';
import { MCC_COUNTRIES } from './mcc-country-table.ts';

function km(from: string, to: string): number {
  const gap = countryGap(from, to);
  assert.ok(gap, `${from}-${to}`);
  return gap.km;
}

function within(from: string, to: string, least: number, most: number): void {
  const way = km(from, to);
  assert.ok(way >= least && way <= most, `${from}-${to}: ${way} km`);
}

function neighbours(expected: boolean, ...pairs: string[]): void {
  for (const pair of pairs) {
    const [from = '', to = ''] = pair.split('-');
    assert.equal(countryGap(from, to)?.neighbours, expected, pair);
  }
}

test('countries with a common border have nothing between them', () => {
  for (const pair of ['FR-DE', 'GB-IE', 'US-CA', 'US-MX', 'IT-VA', 'IN-CN', 'ES-MA', 'XK-RS', 'HK-CN']) {
    const [from = '', to = ''] = pair.split('-');
    assert.deepEqual(countryGap(from, to), { km: 0, neighbours: true }, pair);
  }
});

test('coasts are as far apart as on a map', () => {
  within('GB', 'FR', 30, 34);
  within('DK', 'SE', 2, 6);
  within('IT', 'MT', 78, 95);
  within('GB', 'NL', 120, 165);
  within('GB', 'IS', 650, 850);
  within('AU', 'NZ', 550, 700);
  within('US', 'CU', 140, 160);
  within('GB', 'US', 3500, 4500);
  within('BR', 'NG', 3300, 3900);
  within('ES', 'NZ', 14_500, 20_000);
  within('JP', 'CL', 11_000, 17_000);
});

test('a strait of ferries makes neighbours, a sea does not', () => {
  neighbours(true, 'GB-FR', 'DK-SE', 'SG-MY', 'SG-ID', 'FI-EE', 'JP-KR', 'TR-CY', 'LK-IN', 'BH-QA', 'TT-VE');
  neighbours(false, 'GB-NL', 'GB-NO', 'IT-MT', 'US-CU', 'AU-NZ', 'JP-CN', 'DE-SE', 'GB-RU', 'ES-IT');
});

test('the far side of the world is no way across the antimeridian', () => {
  within('FJ', 'TV', 400, 1100);
  within('RU', 'US', 0, 10);
  within('NZ', 'FJ', 900, 1900);
  within('RU', 'GB', 1100, 1300);
});

test('territories with a code of their own are where they are', () => {
  neighbours(true, 'GI-ES', 'GI-MA', 'IM-GB', 'JE-FR', 'JE-GG', 'GP-DM', 'MQ-LC', 'GF-BR', 'BQ-CW', 'AX-FI');
  within('RE', 'MU', 150, 250);
  within('YT', 'KM', 50, 120);
  within('RE', 'DE', 7500, 10_000);
  within('GP', 'GB', 5500, 7000);
  within('TK', 'WS', 350, 550);
  within('CX', 'ID', 250, 450);
});

test('far parts of a country count for it: the nearest of them is measured', () => {
  neighbours(true, 'FR-BR', 'FR-GF', 'FR-SR', 'NL-VE', 'US-RU');
});

test('a country is no way from itself', () => {
  for (const country of ISO_COUNTRIES)
    assert.deepEqual(countryGap(country, country), { km: 0, neighbours: true }, country);
});

test('every pair of countries has one answer, the same both ways, and no way is longer than half the earth', () => {
  const countries = [...ISO_COUNTRIES];
  for (const [place, from] of countries.entries())
    for (const to of countries.slice(0, place)) {
      const gap = countryGap(from, to);
      assert.ok(gap && gap.km <= 20_015, `${from}-${to}`);
      assert.equal(gap, countryGap(to, from));
      assert.equal(gap.neighbours, gap.km <= MAX_NEIGHBOUR_KM);
      assert.ok(Object.isFrozen(gap));
    }
});

test('every country that numbers are given out in is known', () => {
  const countries = new Set([...E164_PREFIXES, ...MCC_COUNTRIES].map(([, country]) => country));
  const without = [...countries].filter((country) => countryGap(country, 'GB') === undefined);
  assert.deepEqual(without.sort(), ['maritime', 'shared']);
});

test('what has no place on land, or is no country, has no way to anywhere', () => {
  for (const country of ['maritime', 'shared', 'XX', '', '__proto__', 'gb'])
    assert.equal(countryGap('GB', country), undefined, country);
  assert.equal(countryGap('maritime', 'maritime'), undefined);
  for (const none of ['', 'F', 'FRA', 'fr', '33']) assert.equal(countryGap(none, 'GB'), undefined, none);
});
