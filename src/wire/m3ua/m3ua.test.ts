import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Faults } from '../fault.ts';
import { cursorOf, hexOf, octetsOf, payloadOf } from '../wire.fixture.ts';
import { decodeM3ua, encodeM3ua, type M3uaOptions, type M3uaRecord, parameterValue } from './m3ua.ts';
import { M3UA_SCHEMA } from './m3ua-schema.ts';

interface Vector {
  readonly title: string;
  readonly hex: string;
  readonly record: M3uaRecord;
  readonly payload?: string;
}

const LABEL = { opc: 2057, dpc: 1030, si: 3, ni: 2, mp: 0, sls: 11 };

const VECTORS: readonly Vector[] = [
  {
    title: 'an SCCP message goes as DATA',
    hex: `01 00 01 01 00 00 00 34   # release 1, transfer, DATA, 52 octets
          02 00 00 08 00 00 00 07   # network appearance 7
          00 06 00 08 00 00 00 64   # routing context 100
          02 10 00 11               # protocol data, 17 octets
            00 00 08 09 00 00 04 06 03 02 00 0b   # OPC, DPC, SI, NI, MP, SLS
            09 00 00 00             # one octet of user data, padding
          00 13 00 08 00 00 00 2a   # correlation id 42`,
    record: {
      type: 'DATA',
      protocolData: LABEL,
      parameters: [
        { name: 'networkAppearance', value: 7 },
        { name: 'routingContext', value: [100] },
        { name: 'correlationId', value: 42 },
      ],
    },
    payload: '09',
  },
  {
    title: 'a destination cannot be reached',
    hex: `01 00 02 01 00 00 00 24
          00 06 00 08 00 00 00 64
          00 12 00 0c 00 00 04 06 03 00 08 00   # 1030, and 2048 with three wild bits
          00 04 00 07 6f 75 74 00               # "out"`,
    record: {
      type: 'DUNA',
      parameters: [
        { name: 'routingContext', value: [100] },
        {
          name: 'affectedPointCode',
          value: [
            { mask: 0, pc: 1030 },
            { mask: 3, pc: 2048 },
          ],
        },
        { name: 'infoString', value: 'out' },
      ],
    },
  },
  {
    title: 'a route is congested',
    hex: `01 00 02 04 00 00 00 20
          00 12 00 08 00 00 04 06
          02 06 00 08 00 00 08 09
          02 05 00 08 00 00 00 02`,
    record: {
      type: 'SCON',
      parameters: [
        { name: 'affectedPointCode', value: [{ mask: 0, pc: 1030 }] },
        { name: 'concernedDestination', value: { mask: 0, pc: 2057 } },
        { name: 'congestionIndications', value: 2 },
      ],
    },
  },
  {
    title: 'a user part is not there',
    hex: `01 00 02 05 00 00 00 18
          00 12 00 08 00 00 04 06
          02 04 00 08 00 01 00 03   # unequipped, SCCP`,
    record: {
      type: 'DUPU',
      parameters: [
        { name: 'affectedPointCode', value: [{ mask: 0, pc: 1030 }] },
        { name: 'userCause', value: { cause: 1, user: 3 } },
      ],
    },
  },
  {
    title: 'an application server process comes up',
    hex: '01 00 03 01 00 00 00 10  00 11 00 08 00 00 00 05',
    record: { type: 'ASPUP', parameters: [{ name: 'aspIdentifier', value: 5 }] },
  },
  {
    title: 'a heartbeat is answered',
    hex: '01 00 03 06 00 00 00 10  00 09 00 07 01 02 03 00',
    record: { type: 'BEAT ACK', parameters: [{ name: 'heartbeatData', value: '010203' }] },
  },
  {
    title: 'an application server process goes active for two routing contexts',
    hex: `01 00 04 01 00 00 00 1c
          00 0b 00 08 00 00 00 02   # load share
          00 06 00 0c 00 00 00 64 00 00 00 65`,
    record: {
      type: 'ASPAC',
      parameters: [
        { name: 'trafficModeType', value: 2 },
        { name: 'routingContext', value: [100, 101] },
      ],
    },
  },
  {
    title: 'an application server changes its state',
    hex: '01 00 00 01 00 00 00 10  00 0d 00 08 00 01 00 03',
    record: { type: 'NTFY', parameters: [{ name: 'status', value: { type: 1, information: 3 } }] },
  },
  {
    title: 'a message is refused',
    hex: '01 00 00 00 00 00 00 18  00 0c 00 08 00 00 00 19  00 07 00 06 01 00 00 00',
    record: {
      type: 'ERR',
      parameters: [
        { name: 'errorCode', value: 25 },
        { name: 'diagnosticInformation', value: '0100' },
      ],
    },
  },
  {
    title: 'a routing key is registered, parameters within a parameter',
    hex: `01 00 09 01 00 00 00 2c
          02 07 00 24
            02 0a 00 08 00 00 00 01
            02 0b 00 08 00 00 04 06
            02 0c 00 06 03 05 00 00   # SCCP and ISUP
            02 0e 00 08 00 00 08 09`,
    record: {
      type: 'REG REQ',
      parameters: [
        {
          name: 'routingKey',
          value: [
            { name: 'localRoutingKeyIdentifier', value: 1 },
            { name: 'destinationPointCode', value: { mask: 0, pc: 1030 } },
            { name: 'serviceIndicators', value: [3, 5] },
            { name: 'originatingPointCodeList', value: [{ mask: 0, pc: 2057 }] },
          ],
        },
      ],
    },
  },
  {
    title: 'a parameter that RFC 4666 does not know is kept as it came',
    hex: '01 00 03 04 00 00 00 10  77 77 00 05 ab 00 00 00',
    record: { type: 'ASPUP ACK', parameters: [{ tag: 0x7777, hex: 'ab' }] },
  },
  {
    title: 'a message that RFC 4666 does not know has its numbers for a name',
    hex: '01 00 0f 09 00 00 00 08',
    record: { type: '15/9', parameters: [] },
  },
];

for (const { title, hex, record, payload } of VECTORS) {
  test(title, () => {
    const faults: Faults = [];
    const decoded = decodeM3ua(cursorOf(hex), faults);
    assert.deepEqual(decoded?.record, record);
    const octets = payloadOf(decoded);
    assert.equal(octets === undefined ? undefined : hexOf(octets), payload);
    assert.deepEqual(faults, []);
    assert.equal(hexOf(encodeM3ua(record, octets)), hexOf(octetsOf(hex)));
  });
}

const DRAFT = `01 00 01 01 00 00 00 14
  00 02 00 0a                 # protocol data of the drafts
  83 06 44 02 b2 09 00 00     # SIO and routing label, one octet of user data, padding`;

function read(hex: string, options: M3uaOptions = {}) {
  const faults: Faults = [];
  const decoded = decodeM3ua(cursorOf(hex), faults, options);
  return { decoded, record: decoded?.record, faults, codes: faults.map(({ code }) => code) };
}

test('DATA of the drafts carry an MTP3 message, and are told by their tag', () => {
  const { decoded, record, codes } = read(DRAFT);
  assert.deepEqual(record, { type: 'DATA', protocolData: LABEL, parameters: [], draft: true });
  assert.equal(hexOf(payloadOf(decoded) ?? new Uint8Array()), '09');
  assert.deepEqual(codes, []);
});

test('who wants the RFC alone gets no DATA of the drafts', () => {
  const { record, codes } = read(DRAFT, { m3uaVersion: 'rfc' });
  assert.equal(record?.protocolData, null);
  assert.deepEqual(record?.parameters, [{ tag: 2, hex: '83064402b209' }]);
  assert.deepEqual(codes, ['missing']);
});

test('protocol data 2 of draft 6 have a length indicator, protocol data of draft 5 do not', () => {
  const second = read('01 00 01 01 00 00 00 14  00 03 00 0b 06 83 06 44 02 b2 09 00');
  assert.deepEqual(second.record?.protocolData, LABEL);
  const fifth = read('01 00 01 01 00 00 00 14  00 03 00 0a 83 06 44 02 b2 09 00 00');
  assert.deepEqual(fifth.record?.protocolData, LABEL);
});

test('the label of a draft is read in the variant of the network', () => {
  const hex = '01 00 01 01 00 00 00 18  00 02 00 0c 03 aa 0a bb 0b 07 09 00';
  const { record } = read(hex, { variant: 'japan' });
  assert.equal(record?.protocolData?.opc, 0x0bbb);
  assert.equal(record?.protocolData?.sls, 7);
});

test('a second protocol data parameter cannot hide behind the first', () => {
  const one = '02 10 00 11 00 00 08 09 00 00 04 06 03 02 00 0b 09 00 00 00';
  const other = '02 10 00 11 00 00 00 01 00 00 00 02 05 02 00 0b aa 00 00 00';
  const { decoded, record, codes } = read(`01 00 01 01 00 00 00 30 ${one} ${other}`);
  assert.deepEqual(record?.protocolData, LABEL);
  assert.equal(hexOf(payloadOf(decoded) ?? new Uint8Array()), '09');
  assert.deepEqual(record?.parameters, [
    { name: 'protocolData', tag: 0x0210, hex: '00000001000000020502000baa' },
  ]);
  assert.deepEqual(codes, ['bad-value']);
});

test('DATA without protocol data, or with too little of them, are a fault', () => {
  assert.deepEqual(read('01 00 01 01 00 00 00 08').codes, ['missing']);
  const { record, codes } = read('01 00 01 01 00 00 00 10 02 10 00 08 00 00 08 09');
  assert.deepEqual(codes, ['truncated']);
  assert.deepEqual(record?.parameters, [{ name: 'protocolData', tag: 0x0210, hex: '00000809' }]);
});

test('a header that says more or less than there is, is a fault, and what is there is read', () => {
  const more = read('01 00 03 01 00 00 00 20  00 11 00 08 00 00 00 05');
  assert.deepEqual(more.codes, ['truncated']);
  assert.equal(parameterValue(more.record?.parameters ?? [], 'aspIdentifier'), 5);
  const less = read('01 00 03 01 00 00 00 08  00 11 00 08 00 00 00 05');
  assert.deepEqual(less.codes, ['trailing']);
  assert.equal(less.record?.rest, '0011000800000005');
  assert.deepEqual(read('01 00 03 01 00 00 00 04').codes, ['bad-length']);
  assert.deepEqual(read('02 00 03 01 00 00 00 08').codes, ['bad-value']);
  assert.equal(read('01 00 03 01').decoded, undefined);
});

test('parameters that lie about their length do not stop the reader', () => {
  assert.deepEqual(read('01 00 03 01 00 00 00 0c  00 11 00 03').codes, ['bad-length']);
  assert.deepEqual(read('01 00 03 01 00 00 00 10  00 11 00 ff 00 00 00 05').codes, ['truncated']);
  const short = read('01 00 03 01 00 00 00 0e  00 11 00 06 00 05');
  assert.deepEqual(short.record?.parameters, [{ name: 'aspIdentifier', tag: 0x11, hex: '0005' }]);
});

test('parameters nested too deep are kept as hex', () => {
  let inner = '020a0008' + '00000001';
  for (let i = 0; i < 8; i++) inner = `0207${(inner.length / 2 + 4).toString(16).padStart(4, '0')}${inner}`;
  const { codes } = read(`01000901${(inner.length / 2 + 8).toString(16).padStart(8, '0')}${inner}`);
  assert.ok(codes.includes('limit'));
});

test('every message name leads back to its class and type', () => {
  for (const name of M3UA_SCHEMA.messageNames) {
    const code = M3UA_SCHEMA.messageCode(name) ?? 0;
    assert.equal(M3UA_SCHEMA.messageName(code >> 8, code & 0xff), name);
  }
});

test('what M3UA does not have is not written', () => {
  assert.throws(() => encodeM3ua({ type: 'HELLO', parameters: [] }), RangeError);
  assert.throws(() => encodeM3ua({ type: 'BEAT', parameters: [{ name: 'colour', value: 1 }] }), RangeError);
  assert.throws(() => encodeM3ua({ type: 'BEAT', parameters: [] }, Uint8Array.of(1)), RangeError);
  const text = { type: 'BEAT', parameters: [{ name: 'heartbeatData', value: 5 }] };
  assert.throws(() => encodeM3ua(text), RangeError);
  const label = { type: 'DATA', protocolData: { ...LABEL, si: 256 }, parameters: [] };
  assert.throws(() => encodeM3ua(label), RangeError);
});
