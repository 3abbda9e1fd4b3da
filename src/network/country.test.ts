import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countryOfImsi,
  countryOfImsiNumber,
  countryOfTitle,
  countryOfTitleNumber,
  hasPlace,
} from './country.ts';
import { E164_PREFIXES } from './e164-country-table.ts';
import { ISO_COUNTRIES } from './iso-country-table.ts';
import { MCC_COUNTRIES } from './mcc-country-table.ts';

test('a title is of the country whose code it begins with', () => {
  for (const [digits, country] of [
    ['447700900001', 'GB'],
    ['33609000010', 'FR'],
    ['12025550100', 'US'],
    ['14165550100', 'CA'],
    ['18765550100', 'JM'],
    ['18095550100', 'DO'],
    ['74955550100', 'RU'],
    ['77015550100', 'KZ'],
    ['37955501', 'VA'],
    ['38344555010', 'XK'],
    ['2125285550', 'MA'],
  ] as const)
    assert.equal(countryOfTitle(digits), country, digits);
});

test('islands that share the code of their neighbour are told apart', () => {
  assert.equal(countryOfTitle('44148155501'), 'GG');
  assert.equal(countryOfTitle('44153455501'), 'JE');
  assert.equal(countryOfTitle('44162455501'), 'IM');
  assert.equal(countryOfTitle('35818555'), 'AX');
});

test('satellites, ships and aircraft have no place, and shared codes no country', () => {
  for (const digits of ['870773', '8816', '88213', '88310'])
    assert.equal(countryOfTitle(digits), 'maritime', digits);
  for (const digits of ['878', '979', '800', '808', '18005550100', '1999'])
    assert.equal(countryOfTitle(digits), 'shared', digits);
  assert.equal(hasPlace('maritime'), false);
  assert.equal(hasPlace('shared'), false);
  assert.equal(hasPlace(undefined), false);
  assert.equal(hasPlace('FR'), true);
});

test('codes that nobody has are of no country', () => {
  for (const digits of ['', '0', '210', '999', '2', 'b1'])
    assert.equal(countryOfTitle(digits), undefined, digits);
  for (const digits of ['', '23', '203', '000']) assert.equal(countryOfImsi(digits), undefined, digits);
});

test('an IMSI is of the country of its mobile country code', () => {
  assert.equal(countryOfImsi('234150000000001'), 'GB');
  assert.equal(countryOfImsi('20801'), 'FR');
  assert.equal(countryOfImsi('310150'), 'US');
  assert.equal(countryOfImsi('901280'), 'maritime');
  assert.equal(countryOfImsi('001010000000001'), 'shared');
});

test('digits as a number are of the same country', () => {
  assert.equal(countryOfTitleNumber(1447700900001), 'GB');
  assert.equal(countryOfTitleNumber(0), undefined);
  assert.equal(countryOfImsiNumber(1001010000000001), 'shared');
});

test('each code stands in its table once, with a country of ISO 3166', () => {
  for (const table of [E164_PREFIXES, MCC_COUNTRIES]) {
    assert.equal(new Set(table.map(([code]) => code)).size, table.length);
    for (const [code, country] of table) {
      assert.match(code, /^\d{1,7}$/);
      assert.ok(ISO_COUNTRIES.has(country) || country === 'shared' || country === 'maritime', country);
    }
  }
  assert.ok(MCC_COUNTRIES.every(([code]) => code.length === 3));
});

test('every country with a mobile country code has numbers in E.164', () => {
  const numbered = new Set(E164_PREFIXES.map(([, country]) => country));
  assert.deepEqual(
    MCC_COUNTRIES.filter(([, country]) => !numbered.has(country)),
    [],
  );
});
