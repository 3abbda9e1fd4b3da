import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { octetsFromHex } from '../octet-writer.ts';
import type { UssdString } from './ussd-string.ts';
import { decodeUssdString, encodeUssdString } from './ussd-string.ts';

function read(dcs: number, hex: string): { string: UssdString; faults: Faults } {
  const faults: Faults = [];
  return { string: decodeUssdString(dcs, new Cursor(octetsFromHex(hex)), faults), faults };
}

function written(dcs: number, string: Parameters<typeof encodeUssdString>[1]): string {
  return Buffer.from(encodeUssdString(dcs, string)).toString('hex');
}

test('a subscriber dials *100#', () => {
  assert.deepEqual(read(0x0f, 'aa180c3602'), { string: { text: '*100#', alphabet: 'gsm7' }, faults: [] });
  assert.equal(written(0x0f, { text: '*100#' }), 'aa180c3602');
});

test('seven characters are followed by a carriage return, which is taken off again', () => {
  assert.equal(written(0x0f, { text: '*101*2#' }), 'aa182ca6928d1a');
  assert.deepEqual(read(0x0f, 'aa182ca6928d1a').string, { text: '*101*2#', alphabet: 'gsm7' });
});

test('seven characters with zeroes behind them have an eighth, @', () => {
  assert.equal(read(0x0f, 'aa182ca6928d00').string.text, '*101*2#@');
});

test('a carriage return that is meant to end on the octet boundary is doubled', () => {
  assert.equal(written(0x0f, { text: '*101*2#\r' }), 'aa182ca6928d1a0d');
  assert.equal(read(0x0f, 'aa182ca6928d1a0d').string.text, '*101*2#\r\r');
});

test('the scheme names the language', () => {
  assert.deepEqual(read(0x01, 'c2b07b0d').string, { text: 'Bank', alphabet: 'gsm7', language: 'en' });
});

test('the language stands before a 7-bit text', () => {
  assert.deepEqual(read(0x10, '6577039906'), {
    string: { text: 'Hi', alphabet: 'gsm7', language: 'en' },
    faults: [],
  });
  assert.equal(written(0x10, { text: 'Hi', language: 'en' }), '6577039906');
});

test('a 7-bit text that should have its language before it is read without', () => {
  const { string, faults } = read(0x10, 'c2b07b0d');
  assert.equal(string.text, 'Bank');
  assert.equal(string.data, 'c2b07b0d');
  assert.equal(faults[0]?.code, 'missing');
});

test('the language stands before a UCS-2 text', () => {
  assert.deepEqual(read(0x11, '6537 0915').string, { text: '\u0915', alphabet: 'ucs2', language: 'en' });
  assert.equal(written(0x11, { text: '\u0915', language: 'en' }), '65370915');
});

test('a UCS-2 menu', () => {
  assert.deepEqual(read(0x48, '00310029').string, { text: '1)', alphabet: 'ucs2' });
  assert.equal(written(0x48, { text: '1)' }), '00310029');
});

test('octets of class 1 are kept as octets', () => {
  assert.deepEqual(read(0xf5, 'c0ffee').string, {
    text: null,
    alphabet: '8bit',
    messageClass: 1,
    data: 'c0ffee',
  });
});

test('a text behind a user data header', () => {
  // Header of 4 octets: Turkish locking shift | 4 octets are 5 septets less 3 bits
  const { string, faults } = read(0x90, '03250101 e0a40f');
  assert.deepEqual(faults, []);
  assert.equal(string.text, '\u015ei\u0131');
  assert.equal(string.messageClass, 0);
  assert.ok(string.udh);
  assert.equal(written(0x90, { text: string.text, udh: string.udh }), '03250101e0a40f');
});

test('compressed text is kept as octets and said to be unread', () => {
  const { string, faults } = read(0x60, 'abcd');
  assert.equal(string.text, null);
  assert.equal(string.data, 'abcd');
  assert.equal(faults[0]?.code, 'unsupported');
});

test('half a character of UCS-2 is reported', () => {
  const { string, faults } = read(0x48, '003100');
  assert.equal(string.text, '1');
  assert.equal(string.data, '003100');
  assert.equal(faults[0]?.code, 'bad-length');
});

test('what no USSD string carries is refused', () => {
  assert.throws(() => written(0x0f, { text: 'a'.repeat(183) }), RangeError);
  assert.throws(() => written(0x10, { text: 'Hi' }), RangeError);
  assert.throws(() => written(0x44, { text: 'Hi' }), RangeError);
  assert.throws(() => written(0x0f, { text: '\u0915' }), RangeError);
});
