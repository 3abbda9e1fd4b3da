import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { cursorOf, hexOf, octetsOf, payloadOf } from '../wire.fixture.ts';
import { decodeMtp2, encodeMtp2, frameCheckSequence, type Mtp2Options, type Mtp2Record } from './mtp2.ts';

function read(hex: string, options: Mtp2Options = {}) {
  const faults: Faults = [];
  const decoded = decodeMtp2(cursorOf(hex), faults, options);
  const payload = payloadOf(decoded);
  return {
    record: decoded?.record,
    payload: payload === undefined ? undefined : hexOf(payload),
    codes: faults.map(({ code }) => code),
  };
}

interface Vector {
  readonly title: string;
  readonly hex: string;
  readonly record: Mtp2Record;
  readonly payload?: string;
  readonly options?: Mtp2Options;
}

const VECTORS: readonly Vector[] = [
  {
    title: 'a message signal unit hands on its service information octet and field',
    hex: 'c2 ee 06  83 06 44 02 b2 09', // BIB 1, BSN 66; FIB 1, FSN 110; 6 octets
    record: { type: 'MSU', bsn: 66, bib: 1, fsn: 110, fib: 1, lengthIndicator: 6 },
    payload: '83064402b209',
  },
  {
    title: 'a check sequence of two octets is told by the length indicator',
    hex: '42 6e 06  83 06 44 02 b2 09  ab cd',
    record: { type: 'MSU', bsn: 66, bib: 0, fsn: 110, fib: 0, lengthIndicator: 6, fcs: 'abcd' },
    payload: '83064402b209',
  },
  {
    title: 'a fill-in signal unit carries nothing',
    hex: 'ff 80 00',
    record: { type: 'FISU', bsn: 127, bib: 1, fsn: 0, fib: 1, lengthIndicator: 0 },
  },
  {
    title: 'a link out of service says so',
    hex: 'ff ff 01 03',
    record: {
      type: 'LSSU',
      bsn: 127,
      bib: 1,
      fsn: 127,
      fib: 1,
      lengthIndicator: 1,
      status: 3,
      statusName: 'out of service',
    },
  },
  {
    title: 'a high-speed link counts to 4095',
    hex: '23 81 56 04 06 00  83 06 44 02 b2 09',
    record: {
      type: 'MSU',
      bsn: 0x123,
      bib: 1,
      fsn: 0x456,
      fib: 0,
      lengthIndicator: 6,
      extended: true,
    },
    payload: '83064402b209',
    options: { extended: true },
  },
  {
    title: 'spare bits beside the length indicator are told',
    hex: '42 6e c6  83 06 44 02 b2 09',
    record: { type: 'MSU', bsn: 66, bib: 0, fsn: 110, fib: 0, lengthIndicator: 6, spare: 3 },
    payload: '83064402b209',
  },
];

for (const { title, hex, record, payload, options } of VECTORS) {
  test(title, () => {
    const found = read(hex, options);
    assert.deepEqual(found.record, record);
    assert.equal(found.payload, payload);
    assert.deepEqual(found.codes, []);
    const octets = payload === undefined ? undefined : octetsOf(payload);
    assert.equal(hexOf(encodeMtp2(record, octets)), hexOf(octetsOf(hex)));
  });
}

test('the check sequence is that of the polynomial which HDLC shares', () => {
  // The check value of this CRC over the digits 1 to 9.
  assert.equal(frameCheckSequence(new TextEncoder().encode('123456789')), 0x906e);
});

test('a long message shows by calculation whether its check sequence is there', () => {
  const unit = octetsOf(`42 6e 3f 83 ${'5a'.repeat(80)}`);
  const fcs = frameCheckSequence(unit);
  const tail = Uint8Array.of(fcs & 0xff, fcs >> 8);
  const having = read(hexOf(unit) + hexOf(tail));
  assert.equal(having.record?.fcs, hexOf(tail));
  assert.equal(having.payload?.length, 162);
  const lacking = read(hexOf(unit));
  assert.equal(lacking.record?.fcs, undefined);
  assert.equal(lacking.payload?.length, 162);
  assert.equal(read(`${hexOf(unit)}0000`, { fcs: true }).record?.fcs, '0000');
});

test('a length indicator that contradicts the octets is a fault', () => {
  assert.deepEqual(read('42 6e 09  83 06 44 02 b2 09').codes, ['truncated']);
  assert.deepEqual(read('42 6e 05  83 06 44 02 b2 09').codes, ['trailing']);
  assert.deepEqual(read('42 6e 3f  83 06 44 02 b2 09').codes, ['truncated']);
  assert.deepEqual(read('42 6e').codes, ['truncated']);
  assert.equal(read('42 6e').record, undefined);
});

test('what no signal unit can carry is not written', () => {
  const record = { bsn: 1, bib: 0, fsn: 1, fib: 0, lengthIndicator: 0 } as const;
  assert.throws(() => encodeMtp2({ ...record, type: 'FISU' }, Uint8Array.of(1)), RangeError);
  assert.throws(() => encodeMtp2({ ...record, type: 'MSU' }, Uint8Array.of(1)), RangeError);
  assert.throws(() => encodeMtp2({ ...record, type: 'FISU', bsn: 128 }), RangeError);
});

test('any octets are read without a throw, and whole message units come out again', () => {
  const units = fc.tuple(fc.uint8Array({ minLength: 3, maxLength: 90 }), fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(units, ([octets, honest, extended]) => {
      if (honest && !extended) octets[2] = Math.min(octets.length - 3, 63);
      const faults: Faults = [];
      const decoded = decodeMtp2(new Cursor(octets), faults, { extended });
      if (decoded === undefined || faults.length > 0 || decoded.record.type !== 'MSU') return;
      // Spare bits of the extended numbers are not kept.
      if (!extended) assert.equal(hexOf(encodeMtp2(decoded.record, payloadOf(decoded))), hexOf(octets));
    }),
    { numRuns: 300 },
  );
});
