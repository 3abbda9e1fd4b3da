import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeWhole } from '../../ber/arbitrary-value.ts';
import { encodeElement } from '../../ber/encode-value.ts';
import type { Asn1Type } from '../../ber/schema.ts';
import { octetsFromHex } from '../../octet-writer.ts';
import { apn } from './apn.ts';
import { cellGlobalIdOrServiceAreaIdFixedLength, globalCellId } from './cell.ts';
import { gsnAddress } from './gsn-address.ts';
import { locationNumber } from './location-number.ts';
import { plmnId } from './plmn.ts';
import { time } from './time.ts';

function check(type: Asn1Type, hex: string, value: unknown, faults: readonly string[] = []): void {
  const octets = octetsFromHex(hex);
  const decoded = decodeWhole(type, octets);
  assert.deepEqual(decoded.value, value);
  assert.deepEqual(
    decoded.faults.map((fault) => fault.code),
    faults,
  );
  assert.deepEqual(encodeElement(type, decoded.value), octets);
}

test('a network code has two digits or three', () => {
  check(plmnId, '04 03 32f451', { mcc: '234', mnc: '15' });
  check(plmnId, '04 03 130014', { mcc: '310', mnc: '410' });
});

test('a place of the wrong size stays hex', () => {
  check(cellGlobalIdOrServiceAreaIdFixedLength, '04 06 32f451010212', '32f451010212', ['bad-length']);
  check(globalCellId, '04 05 32f4510102', { mcc: '234', mnc: '15', lac: 258 });
  check(globalCellId, '04 06 32f451010212', '32f451010212', ['bad-length']);
});

test('the address of a support node is IP text', () => {
  check(gsnAddress, '04 05 04c0000201', '192.0.2.1');
  check(gsnAddress, '04 11 5020010db8000000000000000000000001', '2001:db8::1');
  check(gsnAddress, '04 11 5020010db8000100000000000000010000', '2001:db8:1::1:0');
  check(gsnAddress, '04 11 5000000000000000000000000000000000', '::');
  check(gsnAddress, '04 11 5020010db8000000010002000300040005', '2001:db8:0:1:2:3:4:5');
  check(gsnAddress, '04 05 05c0000201', '05c0000201', ['bad-value']);
  for (const text of ['192.0.2', '192.0.2.256', '1::2::3', '2001:db8', '1:2:3:4:5:6:7:8:9', 'g::']) {
    assert.throws(() => encodeElement(gsnAddress, text), RangeError, text);
  }
});

test('the name of an access point is shown with dots, and as hex where it is none', () => {
  check(apn, '04 09 08696e7465726e6574', 'internet');
  check(apn, '04 0c 03696d73076578616d706c65', 'ims.example');
  check(apn, '04 02 012a', '*');
  check(apn, '04 04 08696e74', '0x08696e74');
  check(apn, '04 03 022e2e', '0x022e2e');
  check(apn, '04 04 03307861', '0x03307861');
});

test('a time counts seconds from 1900, and from 2036 when its first bit is clear', () => {
  check(time, '04 04 dffd45a0', '2019-01-31T10:00:00Z');
  check(time, '04 04 ffffffff', '2036-02-07T06:28:15Z');
  check(time, '04 04 00000000', '2036-02-07T06:28:16Z');
  check(time, '04 03 000000', '000000', ['bad-length']);
  assert.throws(() => encodeElement(time, '1950-01-01T00:00:00Z'), RangeError);
});

test('a location number is digits with who may see them', () => {
  // 84: odd count, international; 97: not routed to, E.164, restricted, network provided
  check(locationNumber, '04 08 8497 447700090000', {
    digits: '44770090000',
    nai: 4,
    np: 1,
    inn: 'notAllowed',
    presentation: 'restricted',
    screening: 'networkProvided',
  });
  // one octet is no number
  check(locationNumber, '04 01 84', { hex: '84' }, ['bad-length', 'bad-value']);
});
