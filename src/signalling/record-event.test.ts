import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeElement } from '../wire/ber/encode-value.ts';
import { updateLocation } from '../wire/map/operations/update-location.ts';
import type { SccpAddress } from '../wire/sccp/address.ts';
import { encodeSua } from '../wire/sua/sua.ts';
import type { SuaAddress } from '../wire/sua/sua-address.ts';
import { encodeTcap } from '../wire/tcap/encode-tcap.ts';
import { EventSource } from './event-source.ts';
import type { SignallingEvent } from './signalling-event.ts';
import { FOREIGN_VLR, HOME_HLR, m3uaData, tcapOctets, unitdata } from './test-messages.ts';

const CONTEXT = '0.4.0.0.1.0.1.3';
const IMSI = '234150000000001';
const VLR = { digits: '33609000010', nai: 1, np: 1 };

const ARGUMENT = encodeElement<unknown>(updateLocation.argument, {
  imsi: IMSI,
  'msc-Number': VLR,
  'vlr-Number': VLR,
});
const REQUEST = tcapOctets({ type: 'begin', otid: '0a0b0c0d', contextOid: CONTEXT }, [
  { type: 'invoke', invokeId: 1, code: 2, parameter: ARGUMENT },
]);
const ANSWER = tcapOctets({ type: 'end', dtid: '0a0b0c0d' }, [
  { type: 'returnError', invokeId: 1, code: 8 },
  { type: 'reject', invokeId: 2 },
]);

function suaAddress({ gt, ssn }: SccpAddress): SuaAddress {
  return { gt, ssn, np: 1, nai: 4, tt: 0, pc: null, ri: 'gt', gti: 4, indicator: 5 };
}

function sua(
  type: 'CLDT' | 'CLDR',
  called: SccpAddress,
  calling: SccpAddress,
  data?: Uint8Array,
): Uint8Array {
  return encodeSua({ type, called: suaAddress(called), calling: suaAddress(calling), parameters: [] }, data);
}

function read(source: EventSource, octets: Uint8Array, atMs = 0): SignallingEvent {
  assert.ok(source.read(octets, 0, octets.length, 'sua', atMs) > 0);
  return source.event(0);
}

test('a registration over SUA is told as one over SCCP is', () => {
  const source = new EventSource();
  const event = read(source, sua('CLDT', HOME_HLR, FOREIGN_VLR, REQUEST), 5);
  assert.deepEqual(
    [event.sccpType, event.step, event.user, event.version, event.operation, event.kind],
    ['CLDT', 'begin', 'map', 3, 'updateLocation', 'invoke'],
  );
  assert.deepEqual([event.opc, event.dpc, event.atMs], [-1, -1, 5]);
  assert.deepEqual([event.imsi, event.imsiNumber], [IMSI, Number(`1${IMSI}`)]);
  assert.equal(event.servingNodeNumber, 133609000010);
  assert.deepEqual(event.titlesInArgument, [
    { field: 'msc-Number', digits: VLR.digits },
    { field: 'vlr-Number', digits: VLR.digits },
  ]);
  assert.deepEqual(
    { ...event.calling },
    {
      title: '33609000010',
      number: 133609000010,
      ssn: 7,
      pointCode: -1,
      np: 1,
      nai: 4,
      tt: 0,
      routedOnTitle: true,
    },
  );
  assert.deepEqual([event.faulty, event.oddities, event.sound, event.returned], [false, 0, true, false]);
  assert.deepEqual([event.contextAllows, event.byInitiator, event.opening], [true, true, undefined]);
  assert.deepEqual(event.record.layers, ['sua', 'tcap', 'map']);
});

test('its answer over SUA is known to be one, and what was asked', () => {
  const source = new EventSource();
  read(source, sua('CLDT', HOME_HLR, FOREIGN_VLR, REQUEST), 5);
  const answer = sua('CLDT', FOREIGN_VLR, HOME_HLR, ANSWER);
  const event = read(source, answer, 9);
  assert.deepEqual([event.dialogueSeen, event.byInitiator, event.version], [true, false, 3]);
  assert.deepEqual([event.opening?.opcode, event.opening?.imsi, event.opening?.atMs], [2, IMSI, 5]);
  assert.equal(event.opening?.sender, '33609000010');
  assert.deepEqual([event.kind, event.errorCode, event.componentCount], ['returnError', 8, 2]);
  assert.deepEqual([source.event(1).kind, source.event(1).invokeId], ['reject', 2]);
  assert.equal(read(source, answer).dialogueSeen, false);
});

test('what SUA brings back is held to what was seen to go out', () => {
  const source = new EventSource();
  const brought = sua('CLDR', FOREIGN_VLR, HOME_HLR, REQUEST);
  const unseen = read(source, brought);
  assert.deepEqual([unseen.returned, unseen.dialogueSeen], [true, false]);
  read(source, sua('CLDT', HOME_HLR, FOREIGN_VLR, REQUEST));
  assert.equal(read(source, brought).dialogueSeen, true);
});

test('the subscriber of a USSD request is whom MAP-open names, over SUA as over SCCP', () => {
  // TS 29.002 17.4: map-open [0] with the destination reference [0], of E.212
  const hex = 'a00b 8009 96 32140500000000f1'.replaceAll(' ', '');
  const data = encodeTcap(
    {
      type: 'begin',
      otid: '01',
      dtid: null,
      applicationContext: null,
      acOid: '0.4.0.0.1.0.19.2',
      dialogue: { pdu: 'AARQ', userInformation: [{ oid: '0.4.0.0.1.1.1.1', hex }] },
    },
    [{ type: 'invoke', invokeId: 1, code: 59 }],
  );
  const source = new EventSource();
  const overSccp = m3uaData(unitdata(data, { called: HOME_HLR, calling: FOREIGN_VLR }));
  source.read(overSccp, 0, overSccp.length, 'm3ua', 0);
  assert.deepEqual(
    [source.event(0).imsi, source.event(0).operation],
    [IMSI, 'processUnstructuredSS-Request'],
  );
  const event = read(source, sua('CLDT', HOME_HLR, FOREIGN_VLR, data));
  assert.deepEqual([event.imsi, event.operation, event.msisdn], [IMSI, 'processUnstructuredSS-Request', '']);
});

test('octets that are no transaction, sent to a node that speaks nothing else, are faulty', () => {
  const source = new EventSource();
  const event = read(source, sua('CLDT', HOME_HLR, FOREIGN_VLR, Uint8Array.of(1, 2, 3)));
  assert.deepEqual([event.step, event.kind, event.faulty], ['none', 'none', true]);
});

test('management of SUA has no events', () => {
  const octets = encodeSua({ type: 'ASPUP', parameters: [] });
  assert.equal(new EventSource().read(octets, 0, octets.length, 'sua', 0), 0);
});

test('messages of both roads come in turn, and each has its own dialogues', () => {
  const source = new EventSource();
  const overSua = sua('CLDT', HOME_HLR, FOREIGN_VLR, REQUEST);
  const overSccp = m3uaData(unitdata(ANSWER, { called: FOREIGN_VLR, calling: HOME_HLR }));
  read(source, overSua);
  assert.equal(source.read(overSccp, 0, overSccp.length, 'm3ua', 0), 2);
  assert.deepEqual([source.event(0).sccpType, source.event(0).dialogueSeen], ['UDT', false]);
  assert.equal(source.record.layers[0], 'm3ua');
  assert.equal(read(source, overSua).imsi, IMSI);
  assert.equal(source.record.layers[0], 'sua');
});
