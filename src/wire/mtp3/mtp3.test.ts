import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Faults } from '../fault.ts';
import { cursorOf, hexOf, octetsOf, payloadOf } from '../wire.fixture.ts';
import { decodeMtp3, encodeMtp3, type Mtp3Record } from './mtp3.ts';
import { networkIndicator } from './user-part.ts';
import type { Mtp3Variant } from './variant.ts';

interface Vector {
  readonly title: string;
  readonly variant: Mtp3Variant;
  readonly hex: string;
  readonly record: Mtp3Record;
}

const VECTORS: readonly Vector[] = [
  {
    title: 'an international SCCP message has 14 bit point codes',
    variant: 'itu',
    // SIO: NI 2 (10......), spare 0, SI 3. Label, low bits first: DPC 1030 = 0x0406 in 14 bits,
    // OPC 2057 = 0x0809 in 14, SLS 11 in 4: 0xb0000000 | 0x0809 << 14 | 0x0406 = 0xb2024406.
    hex: '83  06 44 02 b2  09 00',
    record: { opc: 2057, dpc: 1030, si: 3, ni: 2, sls: 11, priority: 0, user: 'sccp' },
  },
  {
    title: 'an American message has network, cluster, member and a priority',
    variant: 'ansi',
    // SIO: NI 2, priority 1, SI 5. DPC 4-128-10 low octet first, OPC 5-9-1, SLS 200.
    hex: '95  0a 80 04  01 09 05  c8  09 00',
    record: { opc: 0x050901, dpc: 0x04800a, si: 5, ni: 2, sls: 200, priority: 1, user: 'isup' },
  },
  {
    title: 'a Chinese message has 24 bit point codes and a 4 bit link selection',
    variant: 'china',
    hex: '83  0a 80 04  01 09 05  38  09 00',
    record: { opc: 0x050901, dpc: 0x04800a, si: 3, ni: 2, sls: 8, priority: 0, user: 'sccp', spare: 3 },
  },
  {
    title: 'a Japanese message has 16 bit point codes',
    variant: 'japan',
    hex: '03  aa 0a  bb 0b  07  09 00',
    record: { opc: 0x0bbb, dpc: 0x0aaa, si: 3, ni: 0, sls: 7, priority: 0, user: 'sccp' },
  },
];

for (const { title, variant, hex, record } of VECTORS) {
  test(title, () => {
    const faults: Faults = [];
    const decoded = decodeMtp3(cursorOf(hex), faults, variant);
    assert.deepEqual(decoded?.record, record);
    assert.equal(hexOf(payloadOf(decoded) ?? new Uint8Array()), '0900');
    assert.deepEqual(faults, []);
    assert.equal(hexOf(encodeMtp3(record, octetsOf('0900'), variant)), hexOf(octetsOf(hex)));
  });
}

test('a message that ends within its label keeps what stands before', () => {
  const faults: Faults = [];
  const decoded = decodeMtp3(cursorOf('83 06 44'), faults);
  assert.equal(decoded?.record.si, 3);
  assert.equal(decoded?.record.opc, null);
  assert.equal(hexOf(payloadOf(decoded) ?? new Uint8Array()), '0644');
  assert.deepEqual(
    faults.map(({ code, atOctet }) => [code, atOctet]),
    [['truncated', 1]],
  );
});

test('an empty message yields nothing but a fault', () => {
  const faults: Faults = [];
  assert.equal(decodeMtp3(cursorOf(''), faults), undefined);
  assert.equal(faults.length, 1);
});

test('a point code that the variant cannot carry is our own mistake', () => {
  const record = { opc: 16384, dpc: 1, si: 3, ni: 2, sls: 0, priority: 0 };
  assert.throws(() => encodeMtp3(record, new Uint8Array(), 'itu'), RangeError);
  assert.equal(encodeMtp3(record, new Uint8Array(), 'japan').length, 6);
});

test('networks are named by their indicator', () => {
  assert.equal(networkIndicator(0), 'international');
  assert.equal(networkIndicator(2), 'national');
});
