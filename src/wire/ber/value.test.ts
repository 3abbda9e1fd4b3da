import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor } from '../cursor.ts';
import type { WireFault } from '../fault.ts';
import { octetsFromHex } from '../octet-writer.ts';
import { MAX_BER_DEPTH } from './ber-reader.ts';
import { DecodeContext } from './decode-context.ts';
import { decodeElement } from './decode-value.ts';
import { encodeElement } from './encode-value.ts';
import { oddityNames } from './oddity.ts';
import {
  type Asn1Type,
  any,
  bits,
  boolean,
  choice,
  either,
  enumerated,
  explicit,
  ia5String,
  integer,
  later,
  named,
  nullType,
  type OctetCodec,
  objectIdentifier,
  octets,
  optional,
  sequence,
  sequenceOf,
  set,
  tagged,
  taggedAs,
  type ValueOf,
} from './schema.ts';
import { TAG_SEQUENCE } from './tag.ts';

const hexCodec: OctetCodec<string> = {
  name: 'hex',
  decode: (ctx, start, end) => ctx.cursor.hexOf(start, end),
  encode: (value, writer) => writer.hex(value),
};
const hex = octets(hexCodec);

function decode(type: Asn1Type, text: string) {
  const cursor = new Cursor(octetsFromHex(text));
  const faults: WireFault[] = [];
  const ctx = new DecodeContext(cursor, faults, 'map');
  const value = decodeElement(ctx, type, 0, cursor.end);
  return { value, faults, odd: oddityNames(ctx.oddities) };
}

function encoded<T>(type: Asn1Type<T>, value: T): string {
  return Buffer.from(encodeElement(type, value)).toString('hex');
}

/** Each type, its octets and its value: both ways must agree. */
const vectors: readonly (readonly [string, Asn1Type, string, unknown])[] = [
  ['an integer', integer, '020105', 5],
  ['a negative integer', integer, '0202ff38', -200],
  ['an integer that needs a zero before it', integer, '02020080', 128],
  ['a boolean', boolean, '0101ff', true],
  ['a NULL', nullType, '0500', null],
  ['an object identifier', objectIdentifier, '060704000001000103', '0.4.0.0.1.0.1.3'],
  ['an object identifier with a wide arc', objectIdentifier, '06052b8f650101', '1.3.2021.1.1'],
  ['text', ia5String, '16026869', 'hi'],
  ['octets', hex, '0402c0de', 'c0de'],
  ['an implicit tag', tagged(1, hex), '8102c0de', 'c0de'],
  ['an explicit tag', explicit(1, hex), 'a1040402c0de', 'c0de'],
  ['a private tag', taggedAs('[PRIVATE 2]', hex), 'c201aa', 'aa'],
  ['an enumeration', enumerated({ no: 0, yes: 1 }), '0a0101', 'yes'],
  ['an enumeration without the identifier', enumerated({ no: 0 }), '0a0109', 9],
  ['named bits', bits('a', 'b', 'c'), '030205a0', ['a', 'c']],
  ['a list', sequenceOf(integer), '3006020101020102', [1, 2]],
  ['a lone value under a name', named('imsi', hex), '0401aa', { imsi: 'aa' }],
  ['a choice behind a tag', tagged(0, choice({ a: integer, b: hex })), 'a0030401aa', { b: 'aa' }],
  [
    'a sequence',
    sequence({ a: hex, b: optional(tagged(0, nullType)), c: hex }),
    '30080401aa80000401bb',
    { a: 'aa', b: null, c: 'bb' },
  ],
  [
    'a sequence without its option',
    sequence({ a: hex, b: optional(tagged(0, nullType)), c: hex }),
    '30060401aa0401bb',
    { a: 'aa', c: 'bb' },
  ],
  [
    'an extension that no schema knows',
    sequence({ a: hex }),
    '300d0401aabf4d07a1058001ff0500',
    {
      a: 'aa',
      unknown: [
        {
          tag: '[77]',
          hex: 'a1058001ff0500',
          elements: [
            {
              tag: '[1]',
              hex: '8001ff0500',
              elements: [
                { tag: '[0]', hex: 'ff' },
                { tag: '[UNIVERSAL 5]', hex: '' },
              ],
            },
          ],
        },
      ],
    },
  ],
  ['any element', any, '8501ff', { tag: '[5]', hex: 'ff' }],
];

for (const [name, type, octetsText, value] of vectors) {
  test(`${name} is read and written`, () => {
    const decoded = decode(type, octetsText);
    assert.deepEqual(decoded.value, value);
    assert.deepEqual(decoded.faults, []);
    assert.deepEqual(decoded.odd, []);
    assert.equal(encoded(type, value), octetsText);
  });
}

test('a version of an argument is told by its outer tag', () => {
  const argument = either(sequence({ imsi: hex }), named('imsi', hex));
  assert.deepEqual(decode(argument, '30030401aa').value, { imsi: 'aa' });
  assert.deepEqual(decode(argument, '0401aa').value, { imsi: 'aa' });
});

test('the elements of a SET come in any order, those of a SEQUENCE are odd out of theirs', () => {
  const fields = { a: tagged(0, hex), b: tagged(1, hex) };
  assert.deepEqual(decode(set(fields), '31068101bb8001aa').odd, []);
  const late = decode(sequence(fields), '30068101bb8001aa');
  assert.deepEqual(late.value, { b: 'bb', a: 'aa' });
  assert.deepEqual(late.odd, ['fields out of order']);
});

test('a field that comes twice counts once and the second is kept beside', () => {
  const { value, odd, faults } = decode(sequence({ a: tagged(0, hex) }), '30068001aa8001bb');
  assert.deepEqual(value, { a: 'aa', unknown: [{ tag: '[0]', hex: 'bb' }] });
  assert.deepEqual(odd, ['repeated field']);
  assert.equal(faults[0]?.code, 'bad-tag');
});

test('a mandatory field that is not there is said, the others are kept', () => {
  const { value, faults } = decode(sequence({ a: hex, b: tagged(3, hex) }), '30030401aa');
  assert.deepEqual(value, { a: 'aa' });
  assert.deepEqual(faults, [{ layer: 'map', code: 'missing', atOctet: 2, text: 'b is missing' }]);
});

test('a string in segments is put together and named', () => {
  const { value, odd } = decode(hex, '24060401aa0401bb');
  assert.equal(value, 'aabb');
  assert.deepEqual(odd, ['constructed string']);
});

test('a string that holds something else than segments keeps its octets', () => {
  const { value, faults } = decode(hex, '2403020101');
  assert.equal(value, '020101');
  assert.equal(faults[0]?.code, 'bad-tag');
});

test('an integer padded with zeros is read by value and named', () => {
  const { value, odd } = decode(integer, '02030000 05');
  assert.equal(value, 5);
  assert.deepEqual(odd, ['padded integer']);
});

test('a value cut short keeps what is there', () => {
  const { value, faults } = decode(sequence({ a: hex, b: optional(hex) }), '300a0401aa0405bb');
  assert.deepEqual(value, { a: 'aa', b: 'bb' });
  assert.ok(faults.some((fault) => fault.code === 'truncated'));
});

test('a type within itself is bounded in depth', () => {
  interface Nest {
    inner?: Nest;
  }
  const nest: Asn1Type<Nest> = later(
    [TAG_SEQUENCE],
    () => sequence({ inner: optional(nest) }) as Asn1Type<Nest>,
  );
  const around = (inner: string) => `3082${(inner.length / 2).toString(16).padStart(4, '0')}${inner}`;
  let text = '3000';
  for (let i = 0; i < 2 * MAX_BER_DEPTH; i++) text = around(text);
  const { faults } = decode(nest, text);
  assert.equal(faults[0]?.code, 'limit');
});

test('a record that the type cannot carry is our own mistake', () => {
  assert.throws(() => encoded(sequence({ a: hex }), {} as never), RangeError);
  assert.throws(() => encoded(enumerated({ no: 0 }), 'maybe' as never), RangeError);
  assert.throws(() => encoded(objectIdentifier, '9.9'), RangeError);
  assert.throws(() => encoded(choice({ a: hex }), {}), RangeError);
});

test('the type of a value follows from its schema', () => {
  const type = sequence({ a: integer, b: optional(hex) });
  const value: ValueOf<typeof type> = { a: 1 };
  value.b = 'aa';
  assert.equal(encoded(type, value), '30060201010401aa');
});
