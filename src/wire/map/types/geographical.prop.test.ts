import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeWhole } from '../../ber/arbitrary-value.ts';
import { encodeElement } from '../../ber/encode-value.ts';
import {
  addGeographicalInformation,
  type Geographical,
  geodeticInformation,
  geographicalInformation,
} from './geographical.ts';

/** Octets behind the first one, and which bits of them are in use. */
const SHAPES: readonly [name: string, lead: number, masks: readonly number[]][] = [
  ['ellipsoidPoint', 0x00, Array(6).fill(0xff)],
  ['ellipsoidPointWithUncertaintyCircle', 0x10, [...Array(6).fill(0xff), 0x7f]],
  ['ellipsoidPointWithUncertaintyEllipse', 0x30, [...Array(6).fill(0xff), 0x7f, 0x7f, 0xff, 0x7f]],
  ['ellipsoidPointWithAltitude', 0x80, [...Array(6).fill(0xff), 0x7f, 0xff]],
  [
    'ellipsoidPointWithAltitudeAndUncertaintyElipsoid',
    0x90,
    [...Array(6).fill(0xff), 0x7f, 0xff, 0x7f, 0x7f, 0xff, 0x7f, 0x7f],
  ],
  ['ellipsoidArc', 0xa0, [...Array(6).fill(0xff), 0xff, 0xff, 0x7f, 0xff, 0xff, 0x7f]],
];

for (const [name, lead, masks] of SHAPES) {
  test(`${name}: degrees, metres and angles are written back as the codes they came from`, () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: masks.length, maxLength: masks.length }), (random) => {
        const code = Array.from(random, (octet, index) => octet & (masks[index] ?? 0));
        // south of the equator by nothing is north of it
        if (code[0] === 0x80 && code[1] === 0 && code[2] === 0) code[0] = 0;
        const octets = Uint8Array.from([0x04, code.length + 1, lead, ...code]);
        const { value, faults } = decodeWhole(addGeographicalInformation, octets);
        assert.deepEqual(faults, []);
        const place = value as Geographical;
        assert.equal(place.type, name);
        assert.equal(place.hex, undefined);
        assert.deepEqual(encodeElement(addGeographicalInformation, place), octets);
      }),
      { numRuns: 300 },
    );
  });
}

test('a place in London is shown in degrees and metres', () => {
  // 51.5007 N: 51.5007 * 2^23 / 90 = 4800213 = 493ed5; 0.1246 W: -0.1246 * 2^24 / 360 = -5807 = ffe951
  // uncertainty code 12: 10 * (1.1^12 - 1) = 21.38 m
  const octets = Uint8Array.from([0x04, 8, 0x10, 0x49, 0x3e, 0xd5, 0xff, 0xe9, 0x51, 12]);
  assert.deepEqual(decodeWhole(geographicalInformation, octets).value, {
    type: 'ellipsoidPointWithUncertaintyCircle',
    latitude: 51.500698,
    longitude: -0.124605,
    uncertainty: 21.38,
  });
});

test('a shape with spare bits in use keeps its octets', () => {
  const octets = Uint8Array.from([0x04, 8, 0x11, 0x49, 0x3e, 0xd5, 0xff, 0xe9, 0x51, 0x8c]);
  const { value } = decodeWhole(geographicalInformation, octets);
  assert.equal((value as Geographical).hex, '11493ed5ffe9518c');
  assert.equal((value as Geographical).uncertainty, 21.38);
  assert.deepEqual(encodeElement(geographicalInformation, value as Geographical), octets);
});

test('a geodetic location tells who screened it and who may see it', () => {
  // 07: presentation restricted (1), network provided (3); 01: point with circle; confidence 95 %
  const octets = Uint8Array.from([0x04, 10, 0x07, 0x01, 0x49, 0x3e, 0xd5, 0xff, 0xe9, 0x51, 12, 95]);
  const { value, faults } = decodeWhole(geodeticInformation, octets);
  assert.deepEqual(faults, []);
  assert.deepEqual(value, {
    type: 'ellipsoidPointWithUncertaintyCircle',
    screening: 3,
    presentation: 1,
    latitude: 51.500698,
    longitude: -0.124605,
    uncertainty: 21.38,
    confidence: 95,
  });
  assert.deepEqual(encodeElement(geodeticInformation, value as Geographical), octets);
});
