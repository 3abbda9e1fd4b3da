import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oddityNames } from '../ber/oddity.ts';
import { Cursor } from '../cursor.ts';
import type { WireFault } from '../fault.ts';
import { octetsFromHex } from '../octet-writer.ts';
import { decodeTcap } from './decode-tcap.ts';
import { type ComponentToWrite, encodeTcap } from './encode-tcap.ts';
import { MAX_COMPONENTS } from './layout-codes.ts';
import type { TcapRecord } from './tcap-record.ts';

const names: Record<string, string> = { '0.4.0.0.1.0.1.3': 'networkLocUpContext-v3' };

function decode(hex: string) {
  const faults: WireFault[] = [];
  const cursor = new Cursor(octetsFromHex(hex));
  const message = decodeTcap(cursor, faults, (oid) => names[oid]);
  return { ...message, faults, odd: oddityNames(message?.oddities ?? 0) };
}

// 62 36                                 begin
//    48 04 1a2b3c4d                     originating transaction id
//    6b 1e 28 1c                        dialogue portion, EXTERNAL
//       06 07 00118605010101            dialogue-as 0.0.17.773.1.1.1
//       a0 11 60 0f                     AARQ
//          80 02 0780                   version 1
//          a1 09 06 07 04000001000103   networkLocUpContext-v3
//    6c 0e a1 0c                        one invoke
//       02 01 01  02 01 02              invoke id 1, local operation 2
//       30 04 0402aabb                  parameter
const BEGIN =
  '6236 48041a2b3c4d 6b1e281c 060700118605010101 a011600f 80020780 a1090607040000010001 03 6c0ea10c 020101 020102 30040402aabb';

test('a begin with an application context and an invoke', () => {
  const { record, components, faults, odd } = decode(BEGIN);
  assert.deepEqual(faults, []);
  assert.deepEqual(odd, []);
  assert.deepEqual(record, {
    type: 'begin',
    otid: '1a2b3c4d',
    dtid: null,
    applicationContext: 'networkLocUpContext-v3',
    acOid: '0.4.0.0.1.0.1.3',
    dialogue: { pdu: 'AARQ' },
  });
  const [invoke] = components ?? [];
  assert.equal(invoke?.type, 'invoke');
  assert.equal(invoke?.invokeId, 1);
  assert.equal(invoke?.code, 2);
  assert.equal((invoke?.parameterEnd ?? 0) - (invoke?.parameterStart ?? 0), 6);
});

test('a begin is written as it was read', () => {
  const { record, components } = decode(BEGIN);
  assert.ok(record && components);
  const parameter = octetsFromHex('30040402aabb');
  const octets = encodeTcap(record, [{ type: 'invoke', invokeId: 1, code: 2, parameter }]);
  assert.equal(Buffer.from(octets).toString('hex'), BEGIN.replaceAll(' ', ''));
});

const messages: readonly (readonly [string, TcapRecord, ComponentToWrite[]])[] = [
  [
    'a continue with a result and an invoke of the other side',
    {
      type: 'continue',
      otid: '01',
      dtid: '02030405',
      applicationContext: null,
      acOid: '0.4.0.0.1.0.1.3',
      dialogue: { pdu: 'AARE', result: 'accepted', resultSource: 'user', diagnostic: 'null' },
    },
    [
      { type: 'returnResultNotLast', invokeId: 1, code: 2, parameter: octetsFromHex('3000') },
      { type: 'invoke', invokeId: -5, linkedId: 1, code: 7 },
    ],
  ],
  [
    'an end with an error',
    { type: 'end', otid: null, dtid: '02030405', applicationContext: null, acOid: null },
    [{ type: 'returnError', invokeId: 1, code: 8, parameter: octetsFromHex('0a0100') }],
  ],
  [
    'an end with an empty result',
    { type: 'end', otid: null, dtid: '02030405', applicationContext: null, acOid: null },
    [{ type: 'returnResult', invokeId: 1 }],
  ],
  [
    'an end with a reject',
    { type: 'end', otid: null, dtid: '02', applicationContext: null, acOid: null },
    [
      { type: 'reject', invokeId: null, problem: { type: 'general', code: 'badlyStructuredComponent' } },
      { type: 'reject', invokeId: 3, problem: { type: 'invoke', code: 'unrecognizedOperation' } },
      { type: 'reject', invokeId: 3, problem: { type: 'returnError', code: 99 } },
    ],
  ],
  [
    'an abort by the provider',
    {
      type: 'abort',
      otid: null,
      dtid: '0a0b',
      applicationContext: null,
      acOid: null,
      pAbortCause: 'resourceLimitation',
    },
    [],
  ],
  [
    'an abort by the user',
    {
      type: 'abort',
      otid: null,
      dtid: '0a0b',
      applicationContext: null,
      acOid: null,
      dialogue: {
        pdu: 'ABRT',
        abortSource: 'dialogue-service-user',
        userInformation: [{ oid: '0.4.0.0.1.1.1.1', hex: 'a4028000' }],
      },
    },
    [],
  ],
  [
    'a refusal',
    {
      type: 'abort',
      otid: null,
      dtid: '0a0b',
      applicationContext: 'networkLocUpContext-v3',
      acOid: '0.4.0.0.1.0.1.3',
      dialogue: {
        pdu: 'AARE',
        result: 'reject-permanent',
        resultSource: 'provider',
        diagnostic: 'no-common-dialogue-portion',
      },
    },
    [],
  ],
  [
    'a unidirectional message',
    {
      type: 'unidirectional',
      otid: null,
      dtid: null,
      applicationContext: null,
      acOid: '0.4.0.0.1.0.99.1',
      dialogue: { pdu: 'AUDT' },
    },
    [{ type: 'invoke', invokeId: 0, code: '1.2.3' }],
  ],
];

for (const [name, record, components] of messages) {
  test(`${name} comes back as it was`, () => {
    const octets = encodeTcap(record, components);
    const decoded = decode(Buffer.from(octets).toString('hex'));
    assert.deepEqual(decoded.faults, []);
    const known = record.acOid === null ? null : (names[record.acOid] ?? null);
    assert.deepEqual(decoded.record, { ...record, applicationContext: known });
    const back = decoded.components?.map(({ parameterStart, parameterEnd, ...component }) =>
      parameterStart < 0
        ? component
        : { ...component, parameter: octets.slice(parameterStart, parameterEnd) },
    );
    assert.deepEqual(back, components);
  });
}

test('a padded operation code is read by value and named', () => {
  const { components, odd } = decode(
    '6213 4801 01 6c0e a10c 020101 0203000002 3000 0500'.replace('0500', ''),
  );
  assert.equal(components?.[0]?.code, 2);
  assert.deepEqual(odd.filter((name) => name !== 'trailing octets').sort(), [
    'operation code over 1 octet',
    'padded integer',
  ]);
});

test('a global operation code is named', () => {
  const { components, odd } = decode('620d 480101 6c08 a106 020101 06012a');
  assert.equal(components?.[0]?.code, '1.2');
  assert.deepEqual(odd, ['global operation code']);
});

test('a transaction id of five octets is a fault, and named', () => {
  const { record, faults, odd } = decode('6207 48050102030405');
  assert.equal(record?.otid, '0102030405');
  assert.equal(faults[0]?.code, 'bad-length');
  assert.deepEqual(odd, ['transaction id over 4 octets']);
});

test('two invokes with one id are named', () => {
  const { odd, components } = decode('6215 480101 6c10 a106 020101 020102 a106 020101 020147');
  assert.equal(components?.length, 2);
  assert.deepEqual(odd, ['several components', 'duplicate invoke id']);
});

test('a flood of components is bounded', () => {
  const flood = 'a106020101020102'.repeat(MAX_COMPONENTS + 9);
  const size = (hex: string) => `82${(hex.length / 2).toString(16).padStart(4, '0')}${hex}`;
  const { components, faults } = decode(`62${size(`4801016c${size(flood)}`)}`);
  assert.equal(components?.length, MAX_COMPONENTS);
  assert.equal(faults[0]?.code, 'limit');
});

test('octets behind the message and a begin without its transaction id are faults', () => {
  assert.deepEqual(
    decode('6203480101 ff').faults.map((fault) => [fault.code, fault.atOctet]),
    [['trailing', 5]],
  );
  assert.deepEqual(
    decode('6200').faults.map((fault) => fault.code),
    ['missing'],
  );
});

test('a message cut short keeps what came', () => {
  const { record, components, faults } = decode(BEGIN.replaceAll(' ', '').slice(0, -6));
  assert.equal(record?.otid, '1a2b3c4d');
  assert.equal(components?.[0]?.code, 2);
  assert.ok(faults.some((fault) => fault.code === 'truncated'));
});

test('ANSI TCAP is recognised and named, not guessed at', () => {
  // e2 08  queryWithPermission, c7 04 transaction id, the rest as it is
  const { record, components, faults } = decode('e208 c70400112233 e800');
  assert.deepEqual(faults, []);
  assert.deepEqual(
    [record?.variant, record?.type, record?.otid],
    ['ansi', 'queryWithPermission', '00112233'],
  );
  assert.deepEqual(components, []);
});

test('octets that are no TCAP are said to be none', () => {
  const { record, faults } = decode('0102');
  assert.equal(record, undefined);
  assert.equal(faults.length, 1);
});

// 65 09                                 continue
//    48 04 1a2b3c4d                     originating transaction id
//    49 04 aa                           destination transaction id of four octets, of which one is there
test('a transaction id that claims more octets than the message has is told as cut, and what is there kept', () => {
  for (const [hex, otid, dtid] of [
    ['6509 48041a2b3c4d 4904aa', '1a2b3c4d', 'aa'],
    ['6204 48041a2b', '1a2b', null],
  ] as const) {
    const { record, faults } = decode(hex);
    assert.deepEqual([record?.otid, record?.dtid], [otid, dtid]);
    assert.deepEqual(
      faults.map(({ code }) => code),
      ['truncated'],
    );
  }
});

test('an application context whose octets are no object identifier is shown as octets', () => {
  // the last arc but one is padded: 80 01 for 01
  const { record } = decode(
    '6227 48041a2b3c4d 6b1f281d 060700118605010101 a0126010 80020780 a10a0608 0400000100800103',
  );
  assert.deepEqual([record?.acOid, record?.applicationContext], ['0x0400000100800103', null]);
});
