import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor } from '../wire/cursor.ts';
import { MAX_SHAPE_OCTETS, SoundShapes } from './sound-shapes.ts';

const WHOLE = Uint8Array.of(0x30, 0x06, 0x04, 0x01, 0x07, 0x80, 0x01, 0x2a);

function knows(shapes: SoundShapes, octets: Uint8Array, key = 5): boolean {
  return shapes.knows(new Cursor(octets), 0, octets.length, key);
}

test('a shape is known once it was kept, and for the same dialogue user and version alone', () => {
  const shapes = new SoundShapes();
  assert.equal(knows(shapes, WHOLE), false);
  shapes.keep();
  assert.equal(knows(shapes, WHOLE), true);
  assert.equal(knows(shapes, WHOLE, 6), false);
});

test('shapes that fall together under one hash are told apart by every octet', () => {
  const shapes = new SoundShapes(0);
  knows(shapes, WHOLE);
  shapes.keep();
  for (let at = 0; at < WHOLE.length; at++) {
    const other = Uint8Array.from(WHOLE);
    other[at] = (other[at] as number) ^ 1;
    assert.equal(knows(shapes, other), false, `octet ${at}`);
  }
  assert.equal(knows(shapes, WHOLE.subarray(0, 7)), false);
  assert.equal(knows(shapes, WHOLE), true);
});

test('a shape has one name as long as it is kept, and none of another', () => {
  const shapes = new SoundShapes(0);
  const nameOf = (octets: Uint8Array) => {
    if (!knows(shapes, octets)) shapes.keep();
    return shapes.shape;
  };
  const name = nameOf(WHOLE);
  assert.ok(name !== undefined);
  assert.equal(nameOf(WHOLE), name);
  const other = Uint8Array.from(WHOLE).fill(9, 7);
  assert.equal(knows(shapes, other), false);
  assert.equal(shapes.shape, undefined);
  const otherName = nameOf(other);
  assert.ok(otherName !== undefined && otherName !== name);
  // it made way, and is another one when it comes again
  assert.notEqual(nameOf(WHOLE), name);
  knows(shapes, new Uint8Array(MAX_SHAPE_OCTETS + 1));
  shapes.keep();
  assert.equal(shapes.shape, undefined);
});

test('what is longer than a shape is never known', () => {
  const shapes = new SoundShapes();
  const long = new Uint8Array(MAX_SHAPE_OCTETS + 1);
  assert.equal(knows(shapes, long), false);
  shapes.keep();
  assert.equal(knows(shapes, long), false);
});

test('an empty message has no shape', () => {
  assert.equal(knows(new SoundShapes(), new Uint8Array(0), 0), false);
});
