import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { cursorOf, hexOf, octetsOf, payloadOf } from '../wire.fixture.ts';
import { decodeSua, encodeSua, type SuaRecord } from './sua.ts';
import { decodeSuaAddress, encodeSuaAddress, type SuaAddress } from './sua-address.ts';

const HLR: SuaAddress = {
  gt: '447700900001',
  ssn: 6,
  np: 1,
  nai: 4,
  tt: 0,
  pc: null,
  ri: 'gt',
  indicator: 5,
  gti: 4,
};
/** On global title; subsystem number and title count. Title: GTI 4, 12 digits, TT 0, E.164, international. */
const HLR_HEX = `00 01 00 05
  80 01 00 12 00 00 00 04 0c 00 01 04 44 77 00 09 00 10 00 00
  80 03 00 08 00 00 00 06`;

const VLR: SuaAddress = { ...HLR, gt: '33609000010', ssn: 7, pc: 2057, indicator: 7 };
const VLR_HEX = `00 01 00 07
  80 01 00 12 00 00 00 04 0b 00 01 04 33 06 09 00 10 00 00 00
  80 02 00 08 00 00 08 09
  80 03 00 08 00 00 00 07`;

interface Vector {
  readonly title: string;
  readonly hex: string;
  readonly record: SuaRecord;
  readonly payload?: string;
}

const VECTORS: readonly Vector[] = [
  {
    title: 'a TCAP message goes connectionless',
    hex: `01 00 07 01 00 00 00 80
          00 06 00 08 00 00 00 64
          01 15 00 08 00 00 00 81   # class 1, return on error
          01 16 00 08 00 00 00 05   # sequence control
          01 01 00 08 00 00 00 0f   # hop counter
          01 02 00 2c ${VLR_HEX}
          01 03 00 24 ${HLR_HEX}
          01 0b 00 06 62 00 00 00`,
    record: {
      type: 'CLDT',
      called: HLR,
      calling: VLR,
      parameters: [
        { name: 'routingContext', value: [100] },
        { name: 'protocolClass', value: 0x81 },
        { name: 'sequenceControl', value: 5 },
        { name: 'ss7HopCounter', value: 15 },
      ],
    },
    payload: '6200',
  },
  {
    title: 'a TCAP message comes back with the reason',
    hex: `01 00 07 02 00 00 00 60
          01 06 00 08 00 00 01 01   # return cause 1
          01 02 00 24 ${HLR_HEX}
          01 03 00 2c ${VLR_HEX}`,
    record: {
      type: 'CLDR',
      called: VLR,
      calling: HLR,
      parameters: [{ name: 'sccpCause', value: { causeType: 1, causeValue: 1 } }],
    },
  },
  {
    title: 'a connection is asked for',
    hex: `01 00 08 01 00 00 00 3c
          01 04 00 08 00 00 00 09
          01 03 00 24 ${HLR_HEX}
          01 17 00 08 01 00 00 02`,
    record: {
      type: 'CORE',
      called: HLR,
      parameters: [
        { name: 'sourceReferenceNumber', value: 9 },
        { name: 'segmentation', value: 0x01000002 },
      ],
    },
  },
  {
    title: 'an application server process comes up',
    hex: '01 00 03 01 00 00 00 10  00 11 00 08 00 00 00 05',
    record: { type: 'ASPUP', parameters: [{ name: 'aspIdentifier', value: 5 }] },
  },
];

for (const { title, hex, record, payload } of VECTORS) {
  test(title, () => {
    const faults: Faults = [];
    const decoded = decodeSua(cursorOf(hex), faults);
    assert.deepEqual(faults, []);
    assert.deepEqual(decoded?.record, record);
    const octets = payloadOf(decoded);
    assert.equal(octets === undefined ? undefined : hexOf(octets), payload);
    const again = encodeSua(record, octets);
    assert.equal(again.length, octetsOf(hex).length);
    assert.deepEqual(decodeSua(new Cursor(again), faults)?.record, record);
  });
}

test('an address by name or by IP is read', () => {
  const hex = '00 03 00 00  80 05 00 07 68 6c 72 00  80 04 00 08 c0 00 02 01';
  const address = decodeSuaAddress(cursorOf(hex), []);
  assert.equal(address?.ri, 'hostname');
  assert.equal(address?.hostName, 'hlr');
  assert.equal(address?.ip, '192.0.2.1');
  const six = decodeSuaAddress(cursorOf(`00 04 00 00 80 06 00 14 20 01 0d b8 ${'00'.repeat(11)} 01`), []);
  assert.equal(six?.ip, '2001:db8:0:0:0:0:0:1');
});

test('parts that an address may not have are kept as hex', () => {
  const faults: Faults = [];
  const hex = '00 02 00 00  80 03 00 08 00 00 00 06  80 03 00 08 00 00 00 07  99 99 00 05 aa 00 00 00';
  const address = decodeSuaAddress(cursorOf(hex), faults);
  assert.equal(address?.ssn, 6);
  assert.deepEqual(address?.parts, [
    { tag: 0x8003, hex: '00000007' },
    { tag: 0x9999, hex: 'aa' },
  ]);
});

test('an address cut short is a fault', () => {
  const faults: Faults = [];
  const hex = '01 00 07 01 00 00 00 10  01 03 00 06 00 01 00 00';
  const { record } = decodeSua(cursorOf(hex), faults) ?? {};
  assert.equal(record?.called, undefined);
  assert.deepEqual(record?.parameters, [{ name: 'destinationAddress', value: '0001' }]);
  assert.deepEqual(
    faults.map(({ code }) => code),
    ['truncated'],
  );
});

test('any address is written and read again', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 1, maxLength: 20 });
  const place = {
    ssn: fc.option(fc.nat(255), { nil: null }),
    pc: fc.option(fc.nat(0xffffff), { nil: null }),
    ri: fc.constantFrom('gt' as const, 'ssn' as const, 9),
    indicator: fc.nat(7),
  };
  const titled = fc.record({
    ...place,
    gt: digits,
    np: fc.nat(255),
    nai: fc.nat(255),
    tt: fc.nat(255),
    gti: fc.nat(255),
  });
  fc.assert(
    fc.property(titled, (address) => {
      const faults: Faults = [];
      assert.deepEqual(decodeSuaAddress(new Cursor(encodeSuaAddress(address)), faults), { ...address });
      assert.deepEqual(faults, []);
    }),
    { numRuns: 200 },
  );
});

test('any octets are read without a throw, and what is free of faults says the same again', () => {
  const body = fc.uint8Array({ maxLength: 60 });
  const tags = fc.constantFrom(0x0102, 0x0103, 0x010b, 0x010e, 0x0115);
  const parts = fc.constantFrom(0x8001, 0x8002, 0x8003, 0x8005);
  const parameter = (tag: number, value: Uint8Array) => [
    ...[tag >> 8, tag & 0xff, 0, value.length + 4],
    ...value,
    ...new Uint8Array(-value.length & 3),
  ];
  const headed = fc
    .array(fc.tuple(tags, parts, fc.uint8Array({ maxLength: 12 })), { maxLength: 3 })
    .map((list) => {
      const octets = list.flatMap(([tag, part, value]) =>
        parameter(tag, Uint8Array.from([0, 1, 0, 1, ...parameter(part, value)])),
      );
      return Uint8Array.from([1, 0, 7, 1, 0, 0, 0, octets.length + 8, ...octets]);
    });
  fc.assert(
    fc.property(fc.oneof(headed, body), (octets) => {
      const faults: Faults = [];
      const decoded = decodeSua(new Cursor(octets), faults);
      if (decoded === undefined || faults.length > 0) return;
      const again = encodeSua(decoded.record, payloadOf(decoded));
      const read = decodeSua(new Cursor(again), faults);
      assert.deepEqual(faults, []);
      assert.deepEqual(read?.record.called, decoded.record.called);
      assert.deepEqual(payloadOf(read), payloadOf(decoded));
    }),
    { numRuns: 500 },
  );
});
