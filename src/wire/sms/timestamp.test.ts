import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { OctetWriter, octetsFromHex } from '../octet-writer.ts';
import type { SmsTimestamp } from './timestamp.ts';
import { decodeTimestamp, encodeTimestamp } from './timestamp.ts';

function read(hex: string): { time: SmsTimestamp | undefined; faults: Faults } {
  const faults: Faults = [];
  return { time: decodeTimestamp(new Cursor(octetsFromHex(hex)), faults, 'TP-SCTS'), faults };
}

function written(time: SmsTimestamp): string {
  const writer = new OctetWriter();
  encodeTimestamp(time, writer);
  return Buffer.from(writer.finish()).toString('hex');
}

const TIMES: readonly (readonly [hex: string, time: string])[] = [
  ['91101301000040', '2019-01-31T10:00:00+01:00'],
  ['91101301000000', '2019-01-31T10:00:00+00:00'],
  // 22 quarters: India
  ['42903232955422', '2024-09-23T23:59:45+05:30'],
  // 20 quarters behind: the sign is bit 3
  ['4290323295540a', '2024-09-23T23:59:45-05:00'],
  ['02209200000065', '2020-02-29T00:00:00+14:00'],
  ['99211332959500', '1999-12-31T23:59:59+00:00'],
];

for (const [hex, time] of TIMES) {
  test(`a centre stamps ${time}`, () => {
    assert.deepEqual(read(hex), { time, faults: [] });
    assert.equal(written(time), hex);
  });
}

for (const [hex, why] of [
  ['91201301000040', 'a 31st of February'],
  ['91311301000040', 'a 13th month'],
  ['91101342000040', 'an hour 24'],
  ['91101301060040', 'a minute 60'],
  ['911013010000a0', 'a zone that is no number'],
  ['91101301000075', 'a zone beyond 14 hours'],
  ['ffffffffffffff', 'fillers'],
] as const) {
  test(`${why} is kept as octets and reported`, () => {
    const { time, faults } = read(hex);
    assert.deepEqual(time, { hex });
    assert.equal(faults[0]?.code, 'bad-value');
    assert.equal(written({ hex }), hex);
  });
}

test('a time that no stamp carries is refused', () => {
  for (const time of [
    '2019-01-31',
    '2019-02-30T00:00:00+00:00',
    '1969-01-01T00:00:00+00:00',
    '2070-01-01T00:00:00+00:00',
    '2019-01-31T10:00:00+01:07',
    '2019-01-31T10:00:00+15:00',
  ]) {
    assert.throws(() => written(time), RangeError, time);
  }
});
