import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Faults } from '../fault.ts';
import { cursorOf, hexOf, octetsOf, payloadOf } from '../wire.fixture.ts';
import { encodeSccp, encodeUdt } from './encode-sccp.ts';
import { SCCP_TYPE_NAMES } from './message-type.ts';
import { decodeSccp } from './sccp.ts';
import { SCCP_VECTORS } from './sccp.vectors.ts';
import type { UnitdataRecord } from './sccp-record.ts';

for (const { title, hex, record, payload } of SCCP_VECTORS) {
  test(title, () => {
    const faults: Faults = [];
    const decoded = decodeSccp(cursorOf(hex), faults);
    assert.deepEqual(decoded?.record, record);
    const octets = payloadOf(decoded);
    assert.equal(octets === undefined ? undefined : hexOf(octets), payload);
    assert.deepEqual(faults, []);
    assert.equal(hexOf(encodeSccp(record, octets)), hexOf(octetsOf(hex)));
  });
}

test('every message type has its vector', () => {
  const seen = new Set<string>(SCCP_VECTORS.map(({ record }) => record.type));
  assert.deepEqual(
    SCCP_TYPE_NAMES.filter((name) => !seen.has(name)),
    [],
  );
});

/** A UDT of two addresses on subsystem number with the given pointers and what stands behind them. */
function unitdata(pointers: string, behind: string) {
  const faults: Faults = [];
  const decoded = decodeSccp(cursorOf(`09 00 ${pointers} ${behind}`), faults);
  const record = decoded?.record as UnitdataRecord;
  return { record, payload: payloadOf(decoded), codes: faults.map(({ code }) => code), faults };
}

test('parts may stand in another order than their pointers', () => {
  // Data first, then calling, then called: to octets 5, 8, 11 from 4, 3, 2.
  const { record, payload, codes } = unitdata('09 05 01', '02 aa bb  02 42 07  02 42 06');
  assert.equal(record.called?.ssn, 6);
  assert.equal(record.calling?.ssn, 7);
  assert.deepEqual(payload, Uint8Array.of(0xaa, 0xbb));
  assert.deepEqual(codes, []);
});

test('two pointers to one address are read, and are a fault', () => {
  const { record, codes } = unitdata('03 02 04', '02 42 06  02 aa bb');
  assert.equal(record.called?.ssn, 6);
  assert.equal(record.calling?.ssn, 6);
  assert.deepEqual(codes, ['bad-length']);
});

test('a pointer into the pointers is read, and is a fault', () => {
  // The called pointer leads to the third pointer, which then is the length of an address.
  const { record, codes } = unitdata('02 02 04', '02 42 07  01 aa');
  assert.equal(record.calling?.ssn, 7);
  assert.ok(codes.includes('bad-length'));
});

test('a pointer out of the message leaves its part out, the others are read', () => {
  const { record, payload, codes, faults } = unitdata('03 05 ff', '02 42 06  02 42 07');
  assert.equal(record.called?.ssn, 6);
  assert.equal(record.calling?.ssn, 7);
  assert.equal(payload, undefined);
  assert.deepEqual(codes, ['bad-length']);
  assert.equal(faults[0]?.atOctet, 4);
});

test('a pointer of nought leads to nothing', () => {
  const { record, codes } = unitdata('03 00 04', '02 42 06  01 aa');
  assert.equal(record.calling, null);
  assert.deepEqual(codes, ['missing']);
});

test('octets that no pointer leads to are kept', () => {
  const { record, codes } = unitdata('03 05 09', '02 42 06  02 42 07  de ad  01 aa');
  assert.equal(record.unread, 'dead');
  assert.deepEqual(codes, ['trailing']);
});

test('data that claim more than the message has are read to its end', () => {
  const { payload, codes } = unitdata('03 05 07', '02 42 06  02 42 07  09 aa bb');
  assert.deepEqual(payload, Uint8Array.of(0xaa, 0xbb));
  assert.deepEqual(codes, ['truncated']);
});

test('an optional part without an end is a fault, and what stood there is kept', () => {
  const faults: Faults = [];
  const hex = '11 00 0f 04 06 08 09  02 42 06  02 42 07  01 aa  70 02 01 02';
  const decoded = decodeSccp(cursorOf(hex), faults);
  const record = decoded?.record as UnitdataRecord;
  assert.deepEqual(record.optional, [{ tag: 0x70, hex: '0102' }]);
  assert.deepEqual(
    faults.map(({ code }) => code),
    ['truncated'],
  );
});

test('a second segmentation parameter cannot hide behind the first', () => {
  const hex = `11 01 0f 04 06 08 09  02 42 06  02 42 07  01 aa
    10 04 80 01 00 00  10 04 00 02 00 00  00`;
  const record = decodeSccp(cursorOf(hex), [])?.record as UnitdataRecord;
  assert.equal(record.segmentation?.reference, 1);
  assert.deepEqual(record.optional, [{ tag: 0x10, hex: '00020000' }]);
  assert.equal(hexOf(encodeSccp(record, Uint8Array.of(0xaa))), hexOf(octetsOf(hex)));
});

test('more optional parameters than any message has are a fault of their own', () => {
  const hex = `11 01 0f 04 06 08 09  02 42 06  02 42 07  01 aa ${'70 00 '.repeat(20)} 00`;
  const faults: Faults = [];
  decodeSccp(cursorOf(hex), faults);
  assert.equal(faults[0]?.code, 'limit');
});

test('a message handling that nobody defined is kept', () => {
  const { record } = unitdata('03 05 07', '02 42 06  02 42 07  01 aa');
  assert.equal(record.handling, undefined);
  const faults: Faults = [];
  const hex = '09 50 03 05 07 02 42 06 02 42 07 01 aa';
  const odd = decodeSccp(cursorOf(hex), faults)?.record as UnitdataRecord;
  assert.equal(odd.handling, 5);
  assert.equal(faults[0]?.atOctet, 1);
});

test('unitdata in a connection-oriented class are a fault', () => {
  const faults: Faults = [];
  decodeSccp(cursorOf('09 02 03 05 07 02 42 06 02 42 07 01 aa'), faults);
  assert.equal(faults[0]?.code, 'bad-value');
});

test('an unknown message type is kept as hex', () => {
  const faults: Faults = [];
  const decoded = decodeSccp(cursorOf('7f 01 02'), faults);
  assert.deepEqual(decoded?.record, { type: 'unknown', code: 0x7f, hex: '0102' });
  assert.equal(faults[0]?.code, 'bad-value');
});

test('a message too short for its pointers is kept as hex', () => {
  const faults: Faults = [];
  const decoded = decodeSccp(cursorOf('09 00 03'), faults);
  assert.deepEqual(decoded?.record, { type: 'cut', of: 'UDT', hex: '0003' });
  assert.equal(faults[0]?.code, 'truncated');
  assert.equal(decodeSccp(cursorOf(''), faults), undefined);
});

test('what SCCP cannot carry is not written', () => {
  const address = { gt: null, ssn: 6, np: null, nai: null, tt: null, pc: null };
  const record = { called: address, calling: address, protocolClass: 0, returnOnError: false };
  assert.throws(() => encodeUdt(record, new Uint8Array(256)), RangeError);
  assert.throws(() => encodeUdt({ ...record, called: null }, new Uint8Array(1)), RangeError);
  assert.throws(() => encodeUdt({ ...record, importance: 1 }, new Uint8Array(1)), RangeError);
  assert.equal(hexOf(encodeUdt(record, Uint8Array.of(1))), '0900030507024206024206' + '0101');
});
