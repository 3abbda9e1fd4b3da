import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor } from '../cursor.ts';
import { octetsFromHex } from '../octet-writer.ts';
import {
  BER_BAD_LENGTH,
  BER_BAD_TAG,
  BER_CONTENTS_CUT,
  BER_HEADER_CUT,
  BER_OK,
  BER_TOO_DEEP,
  BerReader,
  MAX_BER_DEPTH,
} from './ber-reader.ts';
import { ODD_INDEFINITE_LENGTH, ODD_LONG_LENGTH, ODD_LONG_TAG, oddityNames } from './oddity.ts';
import { context, tagFromText, tagText, universal } from './tag.ts';

function read(hex: string) {
  const octets = octetsFromHex(hex);
  const reader = new BerReader(new Cursor(octets));
  const status = reader.read(0, octets.length);
  return { reader, status };
}

test('a short tag and length', () => {
  //                      04 02 | contents | the next element
  const { reader, status } = read('0402aabb0500');
  assert.equal(status, BER_OK);
  assert.deepEqual(
    [reader.tag, reader.constructed, reader.start, reader.end, reader.next, reader.oddities],
    [universal(4), false, 2, 4, 4, 0],
  );
});

test('a tag number over 30 takes the long form and is not odd', () => {
  const { reader } = read('9f814801ff');
  assert.equal(reader.tag, context(200));
  assert.equal(reader.oddities, 0);
});

test('a low tag number in the long form is read by value and named', () => {
  const { reader, status } = read('bf0503020101');
  assert.equal(status, BER_OK);
  assert.equal(reader.tag, context(5));
  assert.equal(reader.constructed, true);
  assert.equal(reader.oddities, ODD_LONG_TAG);
});

test('a length with needless octets is read by value and named', () => {
  for (const hex of ['048102aabb', '04820002aabb', '048800000000000000 02aabb']) {
    const { reader, status } = read(hex);
    assert.equal(status, BER_OK, hex);
    assert.equal(reader.end - reader.start, 2);
    assert.deepEqual(oddityNames(reader.oddities), ['non-minimal length']);
    assert.equal(reader.oddities, ODD_LONG_LENGTH);
  }
});

test('an indefinite length ends at its own end-of-contents, not at one within', () => {
  //           30 80 | a0 80 | 04 01 00 | 00 00 | 05 00 | 00 00 | behind
  const { reader, status } = read('3080a08004010000000500000005');
  assert.equal(status, BER_OK);
  assert.equal(reader.tag, universal(16));
  assert.deepEqual([reader.start, reader.end, reader.next], [2, 11, 13]);
  assert.equal(reader.oddities, ODD_INDEFINITE_LENGTH);
});

test('contents that claim more than there is are clipped', () => {
  const { reader, status } = read('0405aabb');
  assert.equal(status, BER_CONTENTS_CUT);
  assert.deepEqual([reader.start, reader.end, reader.next], [2, 4, 4]);
});

test('what is no BER is told apart', () => {
  assert.equal(read('').status, BER_HEADER_CUT);
  assert.equal(read('04').status, BER_HEADER_CUT);
  assert.equal(read('0482aa').status, BER_HEADER_CUT);
  assert.equal(read('0480aabb0000').status, BER_BAD_LENGTH, 'an indefinite primitive');
  assert.equal(read('04ffaa').status, BER_BAD_LENGTH);
  assert.equal(read('9fffffffff7f00').status, BER_BAD_TAG);
  assert.equal(read('3080040100').status, BER_CONTENTS_CUT, 'no end-of-contents');
  assert.equal(read('3080'.repeat(MAX_BER_DEPTH + 2)).status, BER_TOO_DEEP);
});

test('tags are written as X.680 writes them', () => {
  for (const text of ['[5]', '[UNIVERSAL 16]', '[APPLICATION 2]', '[PRIVATE 31]']) {
    assert.equal(tagText(tagFromText(text)), text);
  }
  assert.throws(() => tagFromText('[x]'), RangeError);
});
