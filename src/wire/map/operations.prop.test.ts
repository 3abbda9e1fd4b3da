import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  arbitraryMutation,
  arbitraryOctets,
  arbitraryValue,
  decodeWhole,
  jsonBothWays,
} from '../ber/arbitrary-value.ts';
import { encodeElement } from '../ber/encode-value.ts';
import type { Asn1Type } from '../ber/schema.ts';
import { mapDialoguePdu } from './dialogue.ts';
import { errors } from './errors.ts';
import { OPERATIONS } from './registry.ts';

/** Every type that a MAP component or dialogue can carry, under a name for the report. */
const TYPES: [string, Asn1Type][] = [
  ['MAP-DialoguePDU', mapDialoguePdu],
  ...OPERATIONS.flatMap((operation): [string, Asn1Type | undefined][] => [
    [`${operation.name} argument`, operation.argument],
    [`${operation.name} result`, operation.result],
    ...Object.entries(operation.versions ?? {}).flatMap(
      ([version, types]): [string, Asn1Type | undefined][] => [
        [`${operation.name} argument of version ${version}`, types.argument],
        [`${operation.name} result of version ${version}`, types.result],
      ],
    ),
  ]),
  ...errors.map((error): [string, Asn1Type | undefined] => [`${error.name} parameter`, error.parameter]),
].filter((entry): entry is [string, Asn1Type] => entry[1] !== undefined);

test('the types of every operation and error are under test', () => {
  assert.ok(TYPES.length > 150, `${TYPES.length} types`);
});

for (const [name, type] of TYPES) {
  test(`${name}: what is decoded and written again means the same`, () => {
    fc.assert(
      fc.property(arbitraryValue(type), (value) => {
        const octets = encodeElement(type, value);
        assert.deepEqual(decodeWhole(type, octets).value, value);
      }),
      { numRuns: 60 },
    );
  });

  test(`${name}: no octets make the decoder throw`, () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryMutation(type), fc.uint8Array({ maxLength: 60 })), (octets) => {
        decodeWhole(type, octets);
      }),
      { numRuns: 60 },
    );
  });

  test(`${name}: straight to JSON says the same as the value in JSON`, () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryOctets(type), arbitraryMutation(type)), (octets) => {
        const { plain, short } = jsonBothWays(type, octets);
        assert.deepEqual(short, plain);
      }),
      { numRuns: 60 },
    );
  });
}

test('nearly all sound octets go straight to JSON', () => {
  const ways = TYPES.flatMap(([, type]) =>
    fc.sample(arbitraryOctets(type), 20).map((octets) => jsonBothWays(type, octets)),
  );
  const sound = ways.filter(({ plain }) => plain.faults.length === 0);
  assert.ok(sound.length > 500, `${sound.length} sound`);
  assert.ok(sound.filter(({ isShort }) => isShort).length > 0.8 * sound.length);
});
