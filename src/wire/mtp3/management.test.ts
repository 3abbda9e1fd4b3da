import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Faults } from '../fault.ts';
import { cursorOf, hexOf, octetsOf } from '../wire.fixture.ts';
import { decodeManagement, encodeManagement, type ManagementRecord } from './management.ts';
import type { Mtp3Variant } from './variant.ts';

interface Vector {
  readonly title: string;
  readonly si: number;
  readonly variant?: Mtp3Variant;
  readonly hex: string;
  readonly record: ManagementRecord;
}

const VECTORS: readonly Vector[] = [
  {
    title: 'a transfer point says that a destination is out of reach',
    si: 0,
    hex: '14 06 04', // H1 1, H0 4; DPC 1030
    record: { type: 'TFP', h0: 4, h1: 1, affectedPc: 1030 },
  },
  {
    title: 'a transfer point says that a destination can be reached again',
    si: 0,
    variant: 'ansi',
    hex: '54 0a 80 04',
    record: { type: 'TFA', h0: 4, h1: 5, affectedPc: 0x04800a },
  },
  {
    title: 'a congested route has a status beside its point code',
    si: 0,
    hex: '23 06 84', // 10 in the highest bits: status 2
    record: { type: 'TFC', h0: 3, h1: 2, affectedPc: 1030, status: 2 },
  },
  {
    title: 'an American congested route has its status in an octet of its own',
    si: 0,
    variant: 'ansi',
    hex: '23 0a 80 04 02',
    record: { type: 'TFC', h0: 3, h1: 2, affectedPc: 0x04800a, status: 2 },
  },
  {
    title: 'a changeover names the last message accepted',
    si: 0,
    hex: '11 2a',
    record: { type: 'COO', h0: 1, h1: 1, fsn: 42 },
  },
  {
    title: 'an American changeover is kept as it came, since a link code stands first',
    si: 0,
    variant: 'ansi',
    hex: '11 a2 02',
    record: { type: 'COO', h0: 1, h1: 1, rest: 'a202' },
  },
  {
    title: 'a signalling point has no SCCP',
    si: 0,
    hex: '1a 06 04 13', // cause 1, user 3
    record: { type: 'UPU', h0: 10, h1: 1, affectedPc: 1030, user: 3, cause: 1 },
  },
  {
    title: 'a route is tested',
    si: 0,
    hex: '15 06 04',
    record: { type: 'RST', h0: 5, h1: 1, affectedPc: 1030 },
  },
  { title: 'traffic may start again', si: 0, hex: '17', record: { type: 'TRA', h0: 7, h1: 1 } },
  { title: 'a link is inhibited', si: 0, hex: '16', record: { type: 'LIN', h0: 6, h1: 1 } },
  {
    title: 'a link is tested with a pattern',
    si: 1,
    hex: '11 20 11 12', // two octets of pattern
    record: { type: 'SLTM', h0: 1, h1: 1, pattern: '1112' },
  },
  {
    title: 'a link test is answered',
    si: 2,
    hex: '21 20 11 12',
    record: { type: 'SLTA', h0: 1, h1: 2, pattern: '1112' },
  },
];

for (const { title, si, variant = 'itu', hex, record } of VECTORS) {
  test(title, () => {
    const faults: Faults = [];
    assert.deepEqual(decodeManagement(cursorOf(hex), faults, si, variant), record);
    assert.deepEqual(faults, []);
    assert.equal(hexOf(encodeManagement(record, variant)), hexOf(octetsOf(hex)));
  });
}

test('a heading that nobody knows is kept with its octets', () => {
  const faults: Faults = [];
  const record = decodeManagement(cursorOf('ff 01 02'), faults, 0);
  assert.deepEqual(record, { type: '15/15', h0: 15, h1: 15, rest: '0102' });
  assert.equal(faults[0]?.code, 'bad-value');
});

test('a prohibited transfer without a point code is a fault', () => {
  const faults: Faults = [];
  assert.deepEqual(decodeManagement(cursorOf('14 06'), faults, 0), { type: 'TFP', h0: 4, h1: 1, rest: '06' });
  assert.equal(faults[0]?.code, 'truncated');
  assert.equal(decodeManagement(cursorOf(''), faults, 0), undefined);
});

test('a name and a heading that contradict each other are not written', () => {
  assert.throws(() => encodeManagement({ type: 'TFP', h0: 4, h1: 5, affectedPc: 1 }), RangeError);
});
