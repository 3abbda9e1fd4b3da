import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Faults } from '../fault.ts';
import type { Mtp3Variant } from '../mtp3/variant.ts';
import { cursorOf, hexOf, octetsOf } from '../wire.fixture.ts';
import { decodeAddress, encodeAddress, type SccpAddress } from './address.ts';

function read(hex: string, variant: Mtp3Variant = 'itu') {
  const faults: Faults = [];
  const cursor = cursorOf(hex);
  const address = decodeAddress(cursor, 0, cursor.end, faults, variant);
  return { address, codes: faults.map(({ code }) => code), faults };
}

interface Vector {
  readonly title: string;
  readonly variant?: Mtp3Variant;
  readonly hex: string;
  readonly address: SccpAddress;
}

const NONE = { gt: null, ssn: null, np: null, nai: null, tt: null, pc: null, es: null } as const;

const VECTORS: readonly Vector[] = [
  {
    title: 'an address on subsystem number and point code has no global title',
    hex: '43 06 04 08', // on SSN, SSN and PC there; PC 1030, SSN 8
    address: { ...NONE, ssn: 8, pc: 1030, ri: 'ssn', gti: 0 },
  },
  {
    title: 'indicator 1: an odd count of digits is told beside the nature of address',
    hex: '06 08 84 44 77 00 09 00 01',
    address: { ...NONE, gt: '44770090001', ssn: 8, nai: 4, ri: 'gt', gti: 1 },
  },
  {
    title: 'indicator 2: a translation type alone',
    hex: '0a 08 0a 44 77 00 09 00 10',
    address: { ...NONE, gt: '447700900001', ssn: 8, tt: 10, ri: 'gt', gti: 2 },
  },
  {
    title: 'indicator 3: translation type, numbering plan, encoding scheme',
    hex: '0e 08 00 71 44 77 00 09 00 01',
    address: { ...NONE, gt: '44770090001', ssn: 8, tt: 0, np: 7, es: 1, ri: 'gt', gti: 3 },
  },
  {
    title: 'indicator 4 with a point code and the national bit',
    hex: '93 06 04 08 00 12 04 44 77 00 09 00 10',
    address: {
      gt: '447700900001',
      ssn: 8,
      np: 1,
      nai: 4,
      tt: 0,
      pc: 1030,
      ri: 'gt',
      gti: 4,
      es: 2,
      national: true,
    },
  },
  {
    title: 'signals above nine are letters, and a filler that is not 0 is told',
    hex: '12 08 00 11 04 b1 f2',
    address: { ...NONE, gt: '1b2', ssn: 8, np: 1, nai: 4, tt: 0, ri: 'gt', gti: 4, es: 1, filler: 15 },
  },
  {
    title: 'an American address has the subsystem number first and 24 bits of point code',
    variant: 'ansi',
    hex: 'c3 08 0a 80 04', // national, on SSN; PC bit 2, SSN bit 1
    address: { ...NONE, ssn: 8, pc: 0x04800a, ri: 'ssn', gti: 0, national: true },
  },
  {
    title: "America's indicator 1 is laid out as the 3 of others",
    variant: 'ansi',
    hex: '85 08 0e 12 21 20 55 55 10 32',
    address: {
      ...NONE,
      gt: '120255550123',
      ssn: 8,
      tt: 14,
      np: 1,
      es: 2,
      ri: 'gt',
      gti: 1,
      national: true,
    },
  },
  {
    title: 'a Chinese address has 24 bits of point code',
    variant: 'china',
    hex: '43 0a 80 04 08',
    address: { ...NONE, ssn: 8, pc: 0x04800a, ri: 'ssn', gti: 0 },
  },
  {
    title: 'a Japanese address has 16 bits of point code',
    variant: 'japan',
    hex: '43 aa fa 08',
    address: { ...NONE, ssn: 8, pc: 0xfaaa, ri: 'ssn', gti: 0 },
  },
  {
    title: 'spare bits above a 14 bit point code are told',
    hex: '43 06 c4 08',
    address: { ...NONE, ssn: 8, pc: 1030, ri: 'ssn', gti: 0, pcSpare: 3 },
  },
];

for (const { title, variant = 'itu', hex, address } of VECTORS) {
  test(title, () => {
    const found = read(hex, variant);
    assert.deepEqual(found.address, address);
    assert.deepEqual(found.codes, []);
    assert.equal(hexOf(encodeAddress(address, variant)), hexOf(octetsOf(hex)));
  });
}

test('a global title of a form that nobody laid out is kept as hex', () => {
  const { address, codes } = read('16 08 01 02 03');
  assert.equal(address?.gti, 5);
  assert.equal(address?.gt, null);
  assert.equal(address?.gtHex, '010203');
  assert.deepEqual(codes, ['bad-value']);
});

test('a title without digits is a fault, and an empty text', () => {
  const { address, codes } = read('12 08 00 12 04');
  assert.equal(address?.gt, '');
  assert.deepEqual(codes, ['missing']);
});

test('an address that is cut short says how far it came', () => {
  const { address, codes, faults } = read('12 08 00 12');
  assert.equal(address?.ssn, 8);
  assert.equal(address?.gt, null);
  assert.equal(address?.rest, '0012');
  assert.deepEqual(codes, ['truncated']);
  assert.equal(faults[0]?.atOctet, 2);
  assert.equal(read('').address, undefined);
  assert.equal(read('43 06').address?.pc, null);
});

test('octets behind an address that announces no title are kept', () => {
  const { address, codes } = read('42 08 ff');
  assert.equal(address?.rest, 'ff');
  assert.deepEqual(codes, ['trailing']);
});

test('an address coded to a national standard is said to be so where it does not fit', () => {
  // bit 8 set; ANSI T1.112.3 has the subsystem number first, 142 (RANAP), and a point code of 24 bits
  const itu = read('c3 8e 001000');
  assert.equal(itu.address?.rest, '00');
  assert.deepEqual(itu.codes, ['trailing']);
  assert.match(itu.faults[0]?.text ?? '', /coded nationally/);
  const ansi = read('c3 8e 001000', 'ansi');
  assert.deepEqual(ansi.codes, []);
  assert.equal(ansi.address?.ssn, 142);
  assert.equal(ansi.address?.pc, 0x1000);
});

test('an address is written from its six usual fields alone', () => {
  const address = { gt: '447700900001', ssn: 6, np: 1, nai: 4, tt: 0, pc: null };
  assert.equal(hexOf(encodeAddress(address)), '1206001204' + '447700090010');
  const plain = { gt: null, ssn: 6, np: null, nai: null, tt: null, pc: null };
  assert.equal(hexOf(encodeAddress(plain)), '4206');
});

test('an address that no form can carry is not written', () => {
  const odd = { gt: '123', ssn: 6, np: null, nai: null, tt: 9, pc: null };
  assert.throws(() => encodeAddress(odd), RangeError);
  assert.throws(() => encodeAddress({ ...odd, tt: null }), RangeError);
  assert.throws(() => encodeAddress({ ...odd, gt: null, tt: null, pc: 16384 }), RangeError);
  assert.throws(() => encodeAddress({ ...odd, gt: '12', np: 1, es: 1 }), RangeError);
});
