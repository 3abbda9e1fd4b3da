import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bcdText, digitsAsNumber, writeBcd } from './bcd.ts';
import { Cursor } from './cursor.ts';
import { OctetWriter } from './octet-writer.ts';
import { cursorOf, hexOf } from './wire.fixture.ts';

const number = (hex: string, odd: boolean) => {
  const cursor = cursorOf(hex);
  return digitsAsNumber(cursor, 0, cursor.end, odd);
};

test('a subscriber number becomes a number with a 1 before it', () => {
  assert.equal(number('447700091032', false), 1447700900123);
  assert.equal(number('330609000001', true), 133609000001);
});

test('leading zeros and the count of digits survive', () => {
  assert.equal(number('00', false), 100);
  assert.equal(number('00', true), 10);
  assert.equal(number('001010', false), 1000101);
});

test('no digits are 0, and what no number can carry is -1', () => {
  assert.equal(number('', false), 0);
  assert.equal(digitsAsNumber(cursorOf('12'), -1, -1, false), 0);
  assert.equal(number('2143658709214365', true), 1123456789012345);
  assert.equal(number('2143658709214365', false), -1);
  assert.equal(number('1b', false), -1);
  assert.equal(number('b1', true), 11);
  assert.equal(digitsAsNumber(cursorOf('12'), 0, 3, false), -1);
});

test('digit text keeps signals above nine and drops the filler', () => {
  const cursor = cursorOf('21f3 0b');
  assert.equal(bcdText(cursor, 0, 3, false), '123fb0');
  assert.equal(bcdText(cursor, 0, 3, true), '123fb');
  assert.equal(bcdText(cursor, 0, 9, false), '123fb0');
});

test('what is no address signal cannot be written', () => {
  assert.throws(() => writeBcd(new OctetWriter(), '12+4'), RangeError);
});

test('any digit string is written and read again, as text and as number', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), maxLength: 24 });
  fc.assert(
    fc.property(digits, fc.nat(15), (text, filler) => {
      const writer = new OctetWriter();
      writeBcd(writer, text, filler);
      const octets = writer.finish();
      const odd = text.length % 2 === 1;
      const cursor = new Cursor(octets);
      assert.equal(bcdText(cursor, 0, octets.length, odd), text, hexOf(octets));
      const expected = text === '' ? 0 : /^\d{1,15}$/.test(text) ? Number(`1${text}`) : -1;
      assert.equal(digitsAsNumber(cursor, 0, octets.length, odd), expected);
    }),
  );
});
