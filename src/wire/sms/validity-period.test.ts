import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { OctetWriter, octetsFromHex } from '../octet-writer.ts';
import type { ValidityPeriod } from './validity-period.ts';
import {
  decodeValidityPeriod,
  encodeValidityPeriod,
  VPF_ABSOLUTE,
  VPF_ENHANCED,
  VPF_RELATIVE,
  validityPeriodFormat,
} from './validity-period.ts';

function read(hex: string, vpf: number): { period: ValidityPeriod | undefined; faults: Faults } {
  const faults: Faults = [];
  return { period: decodeValidityPeriod(new Cursor(octetsFromHex(hex)), vpf, faults), faults };
}

function written(period: ValidityPeriod): string {
  const writer = new OctetWriter();
  encodeValidityPeriod(period, writer);
  return Buffer.from(writer.finish()).toString('hex');
}

for (const [hex, duration] of [
  ['00', 'PT5M'],
  ['0b', 'PT1H'],
  ['8f', 'PT12H'],
  ['90', 'PT12H30M'],
  ['a7', 'PT24H'],
  ['a8', 'P2D'],
  ['c4', 'P30D'],
  ['c5', 'P5W'],
  ['ff', 'P63W'],
] as const) {
  test(`a relative period of ${duration}`, () => {
    assert.deepEqual(read(hex, VPF_RELATIVE), { period: { form: 'relative', duration }, faults: [] });
    assert.equal(written({ form: 'relative', duration }), hex);
  });
}

test('each of the 256 relative periods comes back', () => {
  for (let value = 0; value < 256; value++) {
    const hex = value.toString(16).padStart(2, '0');
    const { period } = read(hex, VPF_RELATIVE);
    assert.ok(period);
    assert.equal(written(period), hex);
    assert.equal(validityPeriodFormat(period), VPF_RELATIVE);
  }
});

test('an absolute period is a time', () => {
  const { period, faults } = read('91101301000040', VPF_ABSOLUTE);
  assert.deepEqual(period, { form: 'absolute', time: '2019-01-31T10:00:00+01:00' });
  assert.deepEqual(faults, []);
});

test('an absolute period that is no time is kept as octets', () => {
  const { period, faults } = read('00000000000000', VPF_ABSOLUTE);
  assert.deepEqual(period, { form: 'absolute', hex: '00000000000000' });
  assert.equal(faults[0]?.code, 'bad-value');
});

for (const [hex, period] of [
  ['00000000000000', { form: 'enhanced', singleShot: false, unit: 'none', duration: null }],
  ['40000000000000', { form: 'enhanced', singleShot: true, unit: 'none', duration: null }],
  ['01a80000000000', { form: 'enhanced', singleShot: false, unit: 'relative', duration: 'P2D' }],
  ['021e0000000000', { form: 'enhanced', singleShot: false, unit: 'seconds', duration: 'PT30S' }],
  ['03325495000000', { form: 'enhanced', singleShot: false, unit: 'clock', duration: 'PT23H45M59S' }],
] as const) {
  test(`an enhanced period: ${period.unit}${period.singleShot ? ', a single shot' : ''}`, () => {
    assert.deepEqual(read(hex, VPF_ENHANCED), { period, faults: [] });
    assert.equal(written(period), hex);
  });
}

test('an enhanced period with octets where zeroes belong keeps them', () => {
  const { period, faults } = read('021e0000000001', VPF_ENHANCED);
  assert.deepEqual(faults, []);
  assert.ok(period);
  assert.equal(written(period), '021e0000000001');
});

for (const hex of ['05000000000000', '82001e00000000', '03320695000000', '08000000000000']) {
  test(`an enhanced period of no assigned form (${hex}) is kept as octets and reported`, () => {
    const { period, faults } = read(hex, VPF_ENHANCED);
    assert.equal(faults[0]?.code, 'bad-value');
    assert.ok(period);
    assert.equal(written(period), hex);
  });
}

test('a period that is cut short is reported', () => {
  for (const [hex, vpf] of [
    ['', VPF_RELATIVE],
    ['0000', VPF_ENHANCED],
    ['9110', VPF_ABSOLUTE],
  ] as const) {
    const { period, faults } = read(hex, vpf);
    assert.equal(period, undefined);
    assert.equal(faults[0]?.code, 'truncated');
  }
});

test('a duration between the steps is refused', () => {
  assert.throws(() => written({ form: 'relative', duration: 'PT7M' }), RangeError);
  assert.throws(
    () => written({ form: 'enhanced', singleShot: false, unit: 'seconds', duration: 'PT256S' }),
    RangeError,
  );
});
