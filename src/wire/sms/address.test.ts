import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { OctetWriter, octetsFromHex } from '../octet-writer.ts';
import type { SmsAddress } from './address.ts';
import { decodeSmsAddress, encodeSmsAddress } from './address.ts';

function read(hex: string): { address: SmsAddress | undefined; faults: Faults } {
  const faults: Faults = [];
  return { address: decodeSmsAddress(new Cursor(octetsFromHex(hex)), faults, 'TP-OA'), faults };
}

function written(address: SmsAddress): string {
  const writer = new OctetWriter();
  encodeSmsAddress(address, writer);
  return Buffer.from(writer.finish()).toString('hex');
}

test('a sender of seven characters has 13 semi-octets and no final @', () => {
  const { address, faults } = read('0d d0 cdbc30ec5ec700');
  assert.deepEqual(address, { alphanumeric: 'MyBank1', nai: 5, np: 0 });
  assert.deepEqual(faults, []);
  assert.equal(written({ alphanumeric: 'MyBank1', nai: 5, np: 0 }), '0dd0cdbc30ec5ec700');
});

test('a sender of seven characters whose length was rounded up has no final @ either', () => {
  const { address } = read('0e d0 cdbc30ec5ec700');
  assert.deepEqual(address, { alphanumeric: 'MyBank1', nai: 5, np: 0, semiOctets: 14 });
  assert.ok(address);
  assert.equal(written(address), '0ed0cdbc30ec5ec700');
});

test('a sender of eight characters keeps all of them', () => {
  assert.deepEqual(read('0e d0 41e19058341e91').address, { alphanumeric: 'ABCDEFGH', nai: 5, np: 0 });
});

test('senders of each length up to eleven characters come back', () => {
  for (let length = 0; length <= 11; length++) {
    const address: SmsAddress = { alphanumeric: 'Wardline-UK'.slice(0, length), nai: 5, np: 0 };
    const { address: back, faults } = read(written(address));
    assert.deepEqual(back, address);
    assert.deepEqual(faults, []);
  }
});

test('bits behind the name are kept as octets', () => {
  const { address } = read('04 d0 41a1');
  assert.deepEqual(address, { alphanumeric: 'AB', nai: 5, np: 0, semiOctets: 4, hex: '41a1' });
  assert.ok(address);
  assert.equal(written(address), '04d041a1');
});

test('an odd number of digits ends with a filler', () => {
  assert.deepEqual(read('0b 91 33 06 09 00 10 f0').address, { digits: '33609000010', nai: 1, np: 1 });
  assert.equal(written({ digits: '33609000010', nai: 1, np: 1 }), '0b913306090010f0');
});

test('a filler that was counted as a digit is left out and reported', () => {
  const { address, faults } = read('0c 91 33 06 09 00 10 f0');
  assert.deepEqual(address, { digits: '33609000010', nai: 1, np: 1 });
  assert.equal(faults[0]?.code, 'bad-value');
});

test('a short code has star and hash', () => {
  assert.deepEqual(read('05 81 1a 32 fb').address, { digits: '*123#', nai: 0, np: 1 });
});

test('an address longer than the specification allows is read and reported', () => {
  const { address, faults } = read(`16 91 ${'11'.repeat(11)}`);
  assert.deepEqual(address, { digits: '1'.repeat(22), nai: 1, np: 1 });
  assert.equal(faults[0]?.code, 'bad-length');
});

test('an address that claims more octets than there are keeps those', () => {
  const { address, faults } = read('0c 91 44 77');
  assert.deepEqual(address, { digits: '4477', nai: 1, np: 1 });
  assert.equal(faults[0]?.code, 'truncated');
});

test('what no address carries is refused', () => {
  assert.throws(() => written({ digits: '12x', nai: 1, np: 1 }), RangeError);
  assert.throws(() => written({ digits: '1'.repeat(21), nai: 1, np: 1 }), RangeError);
  assert.throws(() => written({ alphanumeric: 'twelve chars', nai: 5, np: 0 }), RangeError);
});
