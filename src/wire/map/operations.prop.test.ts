import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryMutation, arbitraryValue, decodeWhole } from '../ber/arbitrary-value.ts';
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
}
