import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeElement } from '../wire/ber/encode-value.ts';
import { encodeM2pa } from '../wire/m2pa/m2pa.ts';
import { updateLocation } from '../wire/map/operations/update-location.ts';
import { encodeManagement } from '../wire/mtp3/management.ts';
import { octetsFromHex } from '../wire/octet-writer.ts';
import { encodeSccp } from '../wire/sccp/encode-sccp.ts';
import { encodeScmg } from '../wire/sccp/scmg.ts';
import { encodeSua } from '../wire/sua/sua.ts';
import { MessageReader, type OuterLayer } from './message-reader.ts';
import type { MsuRecord } from './msu-record.ts';
import {
  FOREIGN_VLR,
  HOME_HLR,
  m3uaData,
  mtp3Message,
  segments,
  tcapOctets,
  unitdata,
} from './test-messages.ts';

const PARTIES = { called: HOME_HLR, calling: FOREIGN_VLR };
const BACK = { called: FOREIGN_VLR, calling: HOME_HLR };
const LOCATION_UPDATE = '0.4.0.0.1.0.1.3';

const argument = encodeElement<unknown>(updateLocation.argument, {
  imsi: '234150000000001',
  'msc-Number': { digits: '33609000011', nai: 1, np: 1 },
  'vlr-Number': { digits: '33609000010', nai: 1, np: 1 },
});
const BEGIN = tcapOctets({ type: 'begin', otid: '1a2b3c4d', contextOid: LOCATION_UPDATE }, [
  { type: 'invoke', invokeId: 1, code: 2, parameter: argument },
]);

function read(octets: Uint8Array, layer: OuterLayer, reader = new MessageReader(), atMs = 0) {
  const answer = reader.read(octets, 0, octets.length, layer, atMs);
  assert.ok(answer);
  return answer;
}

function argumentOf(record: MsuRecord): unknown {
  return record.components[0]?.argument;
}

const whole = read(m3uaData(unitdata(BEGIN, PARTIES)), 'm3ua').record;

test('a location update over M3UA is read down to its argument', () => {
  assert.deepEqual(whole.layers, ['m3ua', 'mtp3', 'sccp', 'tcap', 'map']);
  assert.deepEqual([whole.opc, whole.dpc, whole.si, whole.ni, whole.sls], [2001, 1001, 3, 2, 5]);
  assert.equal(whole.tcap?.applicationContext, 'networkLocUpContext-v3');
  assert.equal(whole.components[0]?.operation, 'updateLocation');
  assert.deepEqual(argumentOf(whole), {
    imsi: '234150000000001',
    'msc-Number': { digits: '33609000011', nai: 1, np: 1 },
    'vlr-Number': { digits: '33609000010', nai: 1, np: 1 },
  });
  assert.deepEqual(whole.faults, []);
});

test('segments in several XUDTs make the message with the last of them; those before are kept as octets', () => {
  const reader = new MessageReader();
  const parts = segments(BEGIN, PARTIES, 30);
  assert.ok(parts.length > 2);
  const records = parts.map((part) => read(m3uaData(part), 'm3ua', reader).record);
  const last = records.pop();
  assert.ok(last);
  assert.equal(last.segments, parts.length);
  assert.deepEqual(argumentOf(last), argumentOf(whole));
  for (const record of records) {
    assert.equal(record.tcap, null);
    assert.deepEqual(record.faults, []);
  }
  assert.equal(
    records.map(({ payload }) => payload).join(''),
    Buffer.from(BEGIN)
      .toString('hex')
      .slice(0, 60 * records.length),
  );
});

test('a segment out of turn is a fault, and the message never becomes whole', () => {
  const reader = new MessageReader();
  const [one, , three] = segments(BEGIN, PARTIES, 30);
  assert.ok(one && three);
  read(one, 'sccp', reader);
  const { record } = read(three, 'sccp', reader);
  assert.equal(record.tcap, null);
  assert.deepEqual(
    record.faults.map(({ layer, code }) => [layer, code]),
    [['sccp', 'bad-value']],
  );
});

test('a message that comes back undelivered is read as it was sent', () => {
  const octets = encodeSccp({ type: 'UDTS', called: FOREIGN_VLR, calling: HOME_HLR, returnCause: 1 }, BEGIN);
  const { record } = read(octets, 'sccp');
  assert.equal(record.sccp?.type, 'UDTS');
  assert.deepEqual(argumentOf(record), argumentOf(whole));
});

test('what a connection carries is kept as octets, even where it looks like TCAP', () => {
  const octets = encodeSccp({ type: 'DT1', destinationReference: 77, moreData: false }, BEGIN);
  const { record } = read(octets, 'sccp');
  assert.equal(record.sccp?.type, 'DT1');
  assert.equal(record.tcap, null);
  assert.equal(record.payload, Buffer.from(BEGIN).toString('hex'));
  assert.deepEqual(record.faults, []);
});

test('SCCP management is told from user data by its subsystem', () => {
  const management = { type: 'SSP', affectedSsn: 6, affectedPc: 1001, multiplicity: 0 } as const;
  const own = { called: { ...HOME_HLR, ssn: 1 }, calling: { ...FOREIGN_VLR, ssn: 1 } };
  const { record } = read(m3uaData(unitdata(encodeScmg(management), own)), 'm3ua');
  assert.deepEqual(record.scmg, management);
  assert.equal(record.tcap, null);
});

test('management of the network layer has no user part', () => {
  const prohibited = encodeManagement({ type: 'TFP', h0: 4, h1: 1, affectedPc: 1001 });
  const { record, isMsu } = read(mtp3Message(prohibited, 0), 'mtp3');
  assert.equal(isMsu, true);
  assert.deepEqual(record.management, { type: 'TFP', h0: 4, h1: 1, affectedPc: 1001 });
  assert.deepEqual(record.layers, ['mtp3']);
});

// e2 08                    query with permission
//    c7 04 00000001        transaction id
//    e8 00                 component sequence
test('ANSI TCAP is named and its octets kept', () => {
  const { record } = read(unitdata(octetsFromHex('e208 c70400000001 e800'), PARTIES), 'sccp');
  assert.equal(record.tcap?.variant, 'ansi');
  assert.equal(record.tcap?.type, 'queryWithPermission');
  assert.equal(record.tcap?.otid, '00000001');
  assert.equal(record.tcap?.hex, 'c70400000001e800');
  assert.deepEqual(record.components, []);
});

test('a user part without a reader is named and its octets kept', () => {
  const { record } = read(mtp3Message(octetsFromHex('0102030405'), 9), 'mtp3');
  assert.equal(record.si, 9);
  assert.equal(record.payload, '0102030405');
  assert.equal(record.layers.length, 2);
});

test('user data of a subsystem that speaks no TCAP are no fault', () => {
  const radio = { called: { ...HOME_HLR, ssn: 142 }, calling: { ...FOREIGN_VLR, ssn: 142 } };
  const { record } = read(unitdata(octetsFromHex('00010203'), radio), 'sccp');
  assert.equal(record.payload, '00010203');
  assert.deepEqual(record.faults, []);
});

test('user data of an HLR that are no TCAP are a fault', () => {
  const { record } = read(unitdata(octetsFromHex('00020203'), PARTIES), 'sccp');
  assert.equal(record.payload, '00020203');
  assert.deepEqual(
    record.faults.map(({ layer, code }) => [layer, code]),
    [['tcap', 'bad-tag']],
  );
});

test('SUA carries the transaction with addresses of its own', () => {
  const address = {
    gt: '447700900001',
    np: 1,
    nai: 4,
    tt: 0,
    ssn: 6,
    pc: null,
    ri: 'gt',
    gti: 4,
    indicator: 6,
  } as const;
  const octets = encodeSua(
    { type: 'CLDT', called: address, calling: { ...address, gt: '33609000010', ssn: 7 }, parameters: [] },
    BEGIN,
  );
  const { record, isMsu } = read(octets, 'sua');
  assert.equal(isMsu, true);
  assert.equal(record.sccp?.type, 'CLDT');
  assert.deepEqual(record.layers, ['sua', 'tcap', 'map']);
  assert.deepEqual(argumentOf(record), argumentOf(whole));
});

test('the state of a link is no message of a user', () => {
  const status = encodeM2pa({ type: 'link-status', bsn: 1, fsn: 1, state: 4 });
  assert.equal(read(status, 'm2pa').isMsu, false);
  const data = encodeM2pa({ type: 'user-data', bsn: 1, fsn: 2 }, mtp3Message(unitdata(BEGIN, PARTIES)));
  const { record, isMsu } = read(data, 'm2pa');
  assert.equal(isMsu, true);
  assert.deepEqual(argumentOf(record), argumentOf(whole));
});

test('an error is named by who began the dialogue', () => {
  const reader = new MessageReader();
  read(unitdata(BEGIN, PARTIES), 'sccp', reader);
  const end = tcapOctets({ type: 'end', dtid: '1a2b3c4d' }, [
    { type: 'returnError', invokeId: 1, code: 1, parameter: octetsFromHex('3000') },
  ]);
  const { record } = read(unitdata(end, { called: FOREIGN_VLR, calling: HOME_HLR }), 'sccp', reader);
  assert.deepEqual(record.layers, ['sccp', 'tcap', 'map']);
  assert.equal(record.components[0]?.error, 'unknownSubscriber');
});

test('an error code says nothing of the user: 22 is an operation of MAP, an error of CAP has it too', () => {
  const scf = { called: { ...HOME_HLR, ssn: 146 }, calling: { ...FOREIGN_VLR, ssn: 146 } };
  const end = tcapOctets({ type: 'end', dtid: '1a2b3c4d' }, [{ type: 'returnError', invokeId: 1, code: 22 }]);
  assert.deepEqual(read(unitdata(end, scf), 'sccp').record.layers, ['sccp', 'tcap', 'cap']);
});

test('an unreadable message keeps its line, and says where it ends', () => {
  const octets = m3uaData(unitdata(BEGIN, BACK)).subarray(0, 20);
  const { record } = read(octets, 'm3ua');
  assert.equal(record.tcap, null);
  assert.ok(record.faults.length > 0);
});
