import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DecodeContext } from '../../ber/decode-context.ts';
import { decodeElement } from '../../ber/decode-value.ts';
import { encodeElement } from '../../ber/encode-value.ts';
import type { Asn1Type } from '../../ber/schema.ts';
import { Cursor } from '../../cursor.ts';
import type { Faults } from '../../fault.ts';
import { octetsFromHex } from '../../octet-writer.ts';
import { calledPartyBcdNumber, smsAddressString } from './bcd-number.ts';
import { aChBillingChargingCharacteristics, fciBillingChargingCharacteristics } from './charging.ts';
import { calledPartyNumber, cause } from './isup-parameter.ts';
import { octetNumber } from './octet-number.ts';
import { dateAndTime, timeAndTimezone } from './time.ts';

/** Reads the octets, writes them back and answers what was read, and the codes of the faults. */
function read(type: Asn1Type, hex: string): [value: unknown, faults: string[]] {
  const received = octetsFromHex(hex);
  const faults: Faults = [];
  const ctx = new DecodeContext(new Cursor(received), faults, 'cap');
  const value = decodeElement(ctx, type, 0, received.length);
  assert.deepEqual(encodeElement(type, value), received, 'what was read gives the octets back');
  return [value, faults.map((fault) => fault.code)];
}

test('a switch in India tells its time half an hour off the hour', () => {
  assert.deepEqual(read(timeAndTimezone, '04 08 02 42 50 10 01 02 03 22'), ['2024-05-01T10:20:30+05:30', []]);
});

test('a switch in Newfoundland is behind the meridian', () => {
  assert.deepEqual(read(timeAndTimezone, '04 08 02 42 50 10 01 02 03 49'), ['2024-05-01T10:20:30-03:30', []]);
});

test('a month 13 and a day of hexadecimal digits are kept as octets', () => {
  assert.deepEqual(read(timeAndTimezone, '04 08 02 42 31 10 01 02 03 00'), [
    { hex: '0242311001020300' },
    ['bad-value'],
  ]);
  assert.deepEqual(read(dateAndTime, '04 07 02 42 50 1f 01 02 03'), [
    { hex: '0242501f010203' },
    ['bad-value'],
  ]);
});

test('a time that is cut short is kept as octets', () => {
  assert.deepEqual(read(dateAndTime, '04 03 02 42 50'), [{ hex: '024250' }, ['bad-length']]);
});

test('a time without a zone is none for a parameter that has one', () => {
  assert.throws(() => encodeElement(timeAndTimezone, '2024-05-01T10:20:30'), RangeError);
  assert.throws(() => encodeElement(dateAndTime, '2024-05-01T10:20:30+00:00'), RangeError);
  assert.throws(() => encodeElement(timeAndTimezone, '2024-05-01T10:20:30+00:07'), RangeError);
});

test('a subscriber dials a service code with star and hash', () => {
  assert.deepEqual(read(calledPartyBcdNumber, '04 04 81 1a 32 fb'), [{ digits: '*123#', nai: 0, np: 1 }, []]);
});

test('digits behind a filler are not lost', () => {
  assert.deepEqual(read(calledPartyBcdNumber, '04 04 81 f1 32 54'), [
    { digits: '1', nai: 0, np: 1, hex: '81f13254' },
    [],
  ]);
});

test('a sender by name has letters for digits', () => {
  assert.deepEqual(read(smsAddressString, '04 09 d0 cd 22 55 fa 14 06 9d 4b'), [
    { alphanumeric: 'METROBANK', nai: 5, np: 0 },
    [],
  ]);
});

test('a called number that is no number is kept as octets', () => {
  assert.deepEqual(read(calledPartyNumber, '04 01 84'), [{ hex: '84' }, ['bad-length', 'bad-value']]);
});

test('a cause says where and why, and shows its diagnostics', () => {
  assert.deepEqual(read(cause, '04 03 84 81 80'), [
    {
      location: 'publicNetworkRemote',
      codingStandard: 'itu',
      cause: 1,
      name: 'unallocatedNumber',
      diagnostics: '80',
    },
    [],
  ]);
});

test('a number of one octet in two octets is kept as octets', () => {
  const type = octetNumber('pDPID');
  assert.deepEqual(read(type, '04 01 05'), [5, []]);
  assert.deepEqual(read(type, '04 02 05 06'), ['0506', ['bad-length']]);
  assert.throws(() => encodeElement(type, 256), RangeError);
});

test('charging data of an operator that are no BER are kept as octets', () => {
  assert.deepEqual(read(fciBillingChargingCharacteristics, '04 03 01 02 03'), ['010203', ['bad-value']]);
});

test('octets behind charging data are kept and told', () => {
  assert.deepEqual(read(aChBillingChargingCharacteristics, '04 08 a0 04 80 02 0b b8 ca fe'), [
    { timeDurationCharging: { maxCallPeriodDuration: 3000 }, trailing: 'cafe' },
    ['trailing'],
  ]);
});
