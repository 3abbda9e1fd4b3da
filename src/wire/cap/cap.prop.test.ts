import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { DecodeContext } from '../ber/decode-context.ts';
import { decodeElement } from '../ber/decode-value.ts';
import { encodeElement } from '../ber/encode-value.ts';
import type { Asn1Type, OctetsShape } from '../ber/schema.ts';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { octetsFromHex } from '../octet-writer.ts';
import { errors } from './errors.ts';
import { OPERATIONS, operationNamed } from './registry.ts';
import type { WrappedCodec } from './types/wrapped.ts';
import { callVectors } from './vectors/call-vectors.ts';
import { gprsVectors } from './vectors/gprs-vectors.ts';
import { smsVectors } from './vectors/sms-vectors.ts';

function decode(type: Asn1Type, octets: Uint8Array): unknown {
  const faults: Faults = [];
  return decodeElement(new DecodeContext(new Cursor(octets), faults, 'cap'), type, 0, octets.length);
}

/** What octets of a leaf mean, whatever they are: so every value that reading can give is written once. */
function leaf(shape: OctetsShape): fc.Arbitrary<unknown> {
  const inner = (shape.codec as Partial<WrappedCodec<unknown>>).inner;
  if (inner) return fc.oneof(...inner.map(values));
  return fc.uint8Array({ maxLength: 12 }).map((octets) => {
    const ctx = new DecodeContext(new Cursor(octets), [], 'cap');
    return shape.codec.decode(ctx, 0, octets.length);
  });
}

function values(type: Asn1Type): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'octets':
      return leaf(type);
    case 'sequence':
      return fc.record(Object.fromEntries(type.fields.map((field) => [field.name, values(field.type)])), {
        requiredKeys: type.fields.filter((field) => !field.optional).map((field) => field.name),
        noNullPrototype: true,
      });
    case 'list':
      return fc.array(values(type.element), { maxLength: 3 });
    case 'choice':
      return fc.oneof(
        ...type.fields.map((field) => values(field.type).map((value) => ({ [field.name]: value }))),
      );
    case 'either':
      return fc.oneof(...type.types.map(values));
    case 'named':
      return values(type.type).map((value) => ({ [type.name]: value }));
    case 'tagged':
      return values(type.type);
    case 'enumerated':
      return fc.oneof(fc.constantFrom(...type.values.keys()), fc.constant(99));
    case 'bits':
      return fc.subarray([...type.names]);
    case 'text':
      return fc.string({ maxLength: 8 });
    case 'integer':
      return fc.maxSafeInteger();
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'oid':
      return fc.constantFrom('1.2.840.113549', '0.4.0.1.2');
    case 'any':
      return fc.constantFrom({ tag: '[UNIVERSAL 4]', hex: '0102' }, { tag: '[7]', hex: '' });
    case 'later':
      return values(type.type());
    default:
      return type satisfies never;
  }
}

const RUNS = 60;
const schemas = [
  ...OPERATIONS.flatMap(({ name, argument, result, versions }) => [
    { name, type: argument },
    { name: `the result of ${name}`, type: result },
    { name: `${name} of phase 2`, type: versions?.[2]?.argument },
  ]),
  ...errors.map(({ name, parameter }) => ({ name, type: parameter })),
].flatMap(({ name, type }) => (type === undefined ? [] : [{ name, type }]));

describe('what is written is read again', () => {
  for (const { name, type } of schemas) {
    test(name, () => {
      fc.assert(
        fc.property(values(type), (value) => {
          assert.deepEqual(decode(type, encodeElement(type, value)), value);
        }),
        { numRuns: RUNS },
      );
    });
  }
});

test('no octets make reading throw, and what was read can be shown as JSON', () => {
  fc.assert(
    fc.property(fc.constantFrom(...schemas), fc.uint8Array({ maxLength: 80 }), ({ type }, octets) => {
      JSON.stringify(decode(type, octets));
    }),
    { numRuns: 1000 },
  );
});

test('a message of which octets were changed or cut away is still read as far as it goes', () => {
  const vectors = [...callVectors, ...smsVectors, ...gprsVectors].map(({ operation, part, octets }) => ({
    type: operationNamed(operation)?.[part],
    octets: octetsFromHex(octets.join('')),
  }));
  fc.assert(
    fc.property(
      fc.constantFrom(...vectors),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
      fc.nat(),
      ({ type, octets }, changes, length) => {
        assert.ok(type);
        const hostile = octets.slice(0, octets.length - (length % 4));
        for (const [at, value] of changes) hostile[at % hostile.length] = value;
        JSON.stringify(decode(type, hostile));
      },
    ),
    { numRuns: 1000 },
  );
});
