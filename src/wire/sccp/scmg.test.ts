import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import type { Mtp3Variant } from '../mtp3/variant.ts';
import { cursorOf, hexOf, octetsOf } from '../wire.fixture.ts';
import { decodeScmg, encodeScmg, type ScmgRecord } from './scmg.ts';

const FIELDS = { affectedSsn: 8, affectedPc: 1030, multiplicity: 0 };

const VECTORS: readonly (readonly [string, string, ScmgRecord])[] = [
  ['a subsystem is there', '01 08 06 04 00', { type: 'SSA', ...FIELDS }],
  ['a subsystem is gone', '02 08 06 04 00', { type: 'SSP', ...FIELDS }],
  ['a subsystem is asked after', '03 08 06 04 01', { type: 'SST', ...FIELDS, multiplicity: 1 }],
  ['a subsystem wants to go out of service', '04 08 06 04 02', { type: 'SOR', ...FIELDS, multiplicity: 2 }],
  ['a subsystem may go out of service', '05 08 06 04 00', { type: 'SOG', ...FIELDS }],
  ['a subsystem is congested', '06 08 06 04 00 05', { type: 'SSC', ...FIELDS, congestionLevel: 5 }],
];

for (const [title, hex, record] of VECTORS) {
  test(title, () => {
    const faults: Faults = [];
    assert.deepEqual(decodeScmg(cursorOf(hex), faults), record);
    assert.deepEqual(faults, []);
    assert.equal(hexOf(encodeScmg(record)), hexOf(octetsOf(hex)));
  });
}

test('an American point code has three octets here too', () => {
  const record = { type: 'SSP', affectedSsn: 8, affectedPc: 0x04800a, multiplicity: 0 } as const;
  assert.deepEqual(decodeScmg(cursorOf('02 08 0a 80 04 00'), [], 'ansi'), record);
  assert.equal(hexOf(encodeScmg(record, 'ansi')), '02080a800400');
});

test('what is cut short, or unknown, or longer, is told and kept', () => {
  const faults: Faults = [];
  assert.deepEqual(decodeScmg(cursorOf('02 08 06'), faults), {
    type: 'SSP',
    affectedSsn: 8,
    affectedPc: null,
    multiplicity: null,
    rest: '06',
  });
  assert.equal(decodeScmg(cursorOf('99 01 02'), faults)?.rest, '0102');
  assert.equal(decodeScmg(cursorOf('02 08 06 04 00 ff'), faults)?.rest, 'ff');
  assert.equal(decodeScmg(cursorOf(''), faults), undefined);
  assert.deepEqual(
    faults.map(({ code }) => code),
    ['truncated', 'bad-value', 'trailing', 'missing'],
  );
});

test('any octets are read without a throw, and whole messages come out again', () => {
  const variants = fc.constantFrom<Mtp3Variant>('itu', 'ansi', 'china', 'japan');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 10 }), variants, (octets, variant) => {
      const faults: Faults = [];
      const record = decodeScmg(new Cursor(octets), faults, variant);
      if (record === undefined || faults.length > 0) return;
      if (record.affectedPc !== null && record.affectedPc > 0x3fff && variant === 'itu') return;
      assert.equal(hexOf(encodeScmg(record, variant)), hexOf(octets));
    }),
  );
});
