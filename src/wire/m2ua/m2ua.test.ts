import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { cursorOf, hexOf, octetsOf, payloadOf } from '../wire.fixture.ts';
import { decodeM2ua, encodeM2ua, type M2uaRecord } from './m2ua.ts';
import { M2UA_SCHEMA } from './m2ua-schema.ts';

interface Vector {
  readonly title: string;
  readonly hex: string;
  readonly record: M2uaRecord;
  readonly payload?: string;
}

const LINK = { name: 'interfaceIdentifier', value: [51] };

const VECTORS: readonly Vector[] = [
  {
    title: 'an MTP3 message goes as protocol data 1',
    hex: `01 00 06 01 00 00 00 24
          00 01 00 08 00 00 00 33
          03 00 00 0a 83 06 44 02 b2 09 00 00
          00 13 00 08 00 00 00 07`,
    record: { type: 'DATA', protocolData: 'itu', parameters: [LINK, { name: 'correlationId', value: 7 }] },
    payload: '83064402b209',
  },
  {
    title: 'a Japanese message has its length indicator before it',
    hex: '01 00 06 01 00 00 00 14  03 01 00 0b 46 83 06 44 02 b2 09 00', // priority 1, 6 octets
    record: { type: 'DATA', protocolData: 'ttc', lengthIndicator: 0x46, parameters: [] },
    payload: '83064402b209',
  },
  {
    title: 'a draft has its own number for protocol data',
    hex: '01 00 06 01 00 00 00 14  00 0e 00 0a 83 06 44 02 b2 09 00 00',
    record: { type: 'DATA', protocolData: 'draft', parameters: [] },
    payload: '83064402b209',
  },
  {
    title: 'a link is to be established',
    hex: '01 00 06 02 00 00 00 10  00 01 00 08 00 00 00 33',
    record: { type: 'ESTABLISH REQ', parameters: [LINK] },
  },
  {
    title: 'a link changes its state',
    hex: '01 00 06 09 00 00 00 18  00 01 00 08 00 00 00 33  03 03 00 08 00 00 00 01',
    record: { type: 'STATE IND', parameters: [LINK, { name: 'stateEvent', value: 1 }] },
  },
  {
    title: 'a server goes active for a range of links',
    hex: '01 00 04 01 00 00 00 14  00 08 00 0c 00 00 00 01 00 00 00 09',
    record: {
      type: 'ASPAC',
      parameters: [{ name: 'interfaceIdentifierRange', value: [{ from: 1, to: 9 }] }],
    },
  },
  {
    title: 'a link key is registered',
    hex: `01 00 0a 01 00 00 00 24
          03 09 00 1c
            03 0a 00 08 00 00 00 01
            03 0b 00 08 00 00 00 02
            03 0c 00 08 00 00 00 03`,
    record: {
      type: 'REG REQ',
      parameters: [
        {
          name: 'linkKey',
          value: [
            { name: 'localLinkKeyIdentifier', value: 1 },
            { name: 'signallingDataTerminalIdentifier', value: 2 },
            { name: 'signallingDataLinkIdentifier', value: 3 },
          ],
        },
      ],
    },
  },
];

for (const { title, hex, record, payload } of VECTORS) {
  test(title, () => {
    const faults: Faults = [];
    const decoded = decodeM2ua(cursorOf(hex), faults);
    assert.deepEqual(decoded?.record, record);
    const octets = payloadOf(decoded);
    assert.equal(octets === undefined ? undefined : hexOf(octets), payload);
    assert.deepEqual(faults, []);
    assert.equal(hexOf(encodeM2ua(record, octets)), hexOf(octetsOf(hex)));
  });
}

test('every message name leads back to its class and type', () => {
  for (const name of M2UA_SCHEMA.messageNames) {
    const code = M2UA_SCHEMA.messageCode(name) ?? 0;
    assert.equal(M2UA_SCHEMA.messageName(code >> 8, code & 0xff), name);
  }
  assert.throws(() => encodeM2ua({ type: 'HELLO', parameters: [] }), RangeError);
});

test('any octets are read without a throw, and what is free of faults says the same again', () => {
  const body = fc.uint8Array({ maxLength: 40 });
  const tags = fc.constantFrom(0x0001, 0x0008, 0x000e, 0x0300, 0x0301, 0x0309);
  const headed = fc.tuple(tags, body, fc.constantFrom(1, 2, 9)).map(([tag, value, type]) => {
    const padding = new Uint8Array(-value.length & 3);
    const length = 12 + value.length + padding.length;
    return Uint8Array.from([
      ...[1, 0, 6, type, 0, 0, 0, length, tag >> 8, tag & 0xff, 0, value.length + 4],
      ...value,
      ...padding,
    ]);
  });
  fc.assert(
    fc.property(fc.oneof(headed, body), (octets) => {
      const faults: Faults = [];
      const decoded = decodeM2ua(new Cursor(octets), faults);
      if (decoded === undefined || faults.length > 0) return;
      const again = encodeM2ua(decoded.record, payloadOf(decoded));
      const read = decodeM2ua(new Cursor(again), faults);
      assert.deepEqual(read?.record, decoded.record);
      assert.deepEqual(payloadOf(read), payloadOf(decoded));
      assert.deepEqual(faults, []);
    }),
    { numRuns: 500 },
  );
});
