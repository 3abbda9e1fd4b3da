import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor } from './cursor.ts';
import { OctetWriter, octetsFromHex } from './octet-writer.ts';

test('octets come back in the order and width they were written in', () => {
  const octets = new OctetWriter(1)
    .u8(1)
    .u16(0x0203)
    .u16le(0x0504)
    .u24(0x060708)
    .u24le(0x0b0a09)
    .u32(0xfcfdfeff)
    .u32le(0xf3f2f1f0)
    .hex('c0 de')
    .finish();
  const cursor = new Cursor(octets);
  assert.equal(cursor.u8(), 1);
  assert.equal(cursor.u16(), 0x0203);
  assert.equal(cursor.u16le(), 0x0504);
  assert.equal(cursor.u24(), 0x060708);
  assert.equal(cursor.u24le(), 0x0b0a09);
  assert.equal(cursor.u32(), 0xfcfdfeff);
  assert.equal(cursor.u32le(), 0xf3f2f1f0);
  assert.equal(cursor.hex(), 'c0de');
  assert.equal(cursor.overran, false);
});

test('a read past the end answers 0, moves to the end and remembers where', () => {
  const cursor = new Cursor(octetsFromHex('0102'));
  cursor.u8();
  assert.equal(cursor.u16(), 0);
  assert.equal(cursor.remaining, 0);
  assert.equal(cursor.overranAt, 1);
  cursor.u32();
  assert.equal(cursor.overranAt, 1, 'the first one counts');
});

test('a window keeps within its parent and counts from the start of the message', () => {
  const cursor = new Cursor(octetsFromHex('000102030405'), 2);
  const window = cursor.take(2);
  assert.equal(window.hex(), '0203');
  assert.equal(window.offset, 2);
  assert.equal(window.u8(), 0);
  assert.equal(window.overranAt, 2);
  const short = cursor.take(9);
  assert.equal(cursor.overran, true);
  assert.equal(short.remaining, 2);
  assert.equal(cursor.at(-1), -1);
  assert.equal(cursor.at(6), -1);
  assert.equal(cursor.window(4, 99).hex(), '0405');
});

test('a window that claims more octets than there are ends where they end', () => {
  const cursor = new Cursor(octetsFromHex('0102'), 0, 99);
  assert.equal(cursor.remaining, 2);
  cursor.reset(octetsFromHex('01'), 0, 7);
  assert.equal(cursor.remaining, 1);
});

test('hex text that is none is refused', () => {
  assert.throws(() => octetsFromHex('0'), RangeError);
  assert.throws(() => octetsFromHex('zz'), RangeError);
});

test('ranges are the same where every octet is, wherever they stand', () => {
  const octets = octetsFromHex('00010203040506070809');
  const cursor = new Cursor(octets);
  const others = octetsFromHex('ffff010203040506070809');
  const view = new DataView(others.buffer, others.byteOffset, others.byteLength);
  for (let end = 1; end <= octets.length; end++) assert.ok(cursor.isSame(1, end, view, 2));
  for (let at = 2; at < others.length; at++) {
    const changed = Uint8Array.from(others);
    changed[at] = (changed[at] ?? 0) ^ 0x80;
    assert.equal(cursor.isSame(1, octets.length, new DataView(changed.buffer), 2), false, `octet ${at}`);
  }
});

test('a hash of a range goes by its octets alone, also after the cursor was pointed at others', () => {
  const octets = octetsFromHex('00010203040506070809');
  const cursor = new Cursor(octets);
  const hash = cursor.mixed(1, 10, 7);
  assert.equal(new Cursor(octets.subarray(1)).mixed(0, 9, 7), hash);
  assert.notEqual(cursor.mixed(1, 9, 7), hash);
  cursor.reset(octetsFromHex('000102030405060708ff'), 0, 10);
  assert.notEqual(cursor.mixed(1, 10, 7), hash);
  cursor.reset(octets, 0, 10);
  assert.equal(cursor.mixed(1, 10, 7), hash);
});
