import assert from 'node:assert/strict';
import { test } from 'node:test';
import { member } from '../kit/member.ts';
import { invoke, type MapMessage, mapMessageOctets } from '../lab/map-message.ts';
import { MessageReader } from '../signalling/message-reader.ts';
import type { MsuRecord } from '../signalling/msu-record.ts';
import { purgeMS } from '../wire/map/operations/purge-ms.ts';
import { refusalOf } from './refusal.ts';

const ROUTE = { opc: 2001, dpc: 1001 };
const THEIRS = { title: '33609000010', ssn: 7 };
const OURS = { title: '447700900001', ssn: 6 };
const PURGE = invoke(purgeMS, { imsi: '234150000000001' }, 5);

function recordOf(octets: Uint8Array): MsuRecord {
  const record = new MessageReader().read(octets, 0, octets.length, 'm3ua', 0)?.record;
  assert.ok(record);
  return record;
}

/** A switch in France asks our register to forget a subscriber. */
function asked(more: Partial<MapMessage> = {}): MsuRecord {
  const message: MapMessage = {
    from: THEIRS,
    to: OURS,
    type: 'begin',
    otid: '0000002a',
    context: 'msPurgingContext-v3',
    components: [PURGE],
    ...more,
  };
  return recordOf(mapMessageOctets(message, ROUTE));
}

function refused(record: MsuRecord, error = 'unknownSubscriber'): MsuRecord {
  const octets = refusalOf(record, error);
  assert.ok(octets);
  return recordOf(octets);
}

test('a request is refused in the name of whom it was addressed to, back to where it came from', () => {
  const { opc, dpc, sccp, tcap, components, faults } = refused(asked());
  assert.deepEqual([opc, dpc], [ROUTE.dpc, ROUTE.opc]);
  const of = (party: 'called' | 'calling', field: string) => member(member(sccp, party), field);
  assert.deepEqual([of('called', 'gt'), of('called', 'ssn')], [THEIRS.title, THEIRS.ssn]);
  assert.deepEqual([of('calling', 'gt'), of('calling', 'ssn')], [OURS.title, OURS.ssn]);
  assert.deepEqual([tcap?.type, tcap?.dtid], ['end', '0000002a']);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    components.map(({ type, invokeId, errorCode }) => ({ type, invokeId, errorCode })),
    [{ type: 'returnError', invokeId: 5, errorCode: 1 }],
  );
});

test('the context of the request is accepted, and of a later request in the dialogue none is told', () => {
  const record = asked();
  assert.equal(refused(record).tcap?.acOid, record.tcap?.acOid);
  const { context: _, ...later } = {
    from: THEIRS,
    to: OURS,
    type: 'continue' as const,
    otid: '0000002a',
    dtid: '0000002b',
    components: [PURGE],
    context: '',
  };
  const octets = mapMessageOctets(later, ROUTE);
  assert.equal(refused(recordOf(octets)).tcap?.acOid, null);
});

test('every request of a message is refused, and its answers are not', () => {
  const result = { type: 'returnResult' as const, invokeId: 9 };
  const { components } = refused(asked({ components: [PURGE, { ...PURGE, invokeId: 6 }, result] }));
  assert.deepEqual(
    components.map(({ invokeId }) => invokeId),
    [5, 6],
  );
});

test('the error that policy names is the one that is told', () => {
  assert.equal(refused(asked(), 'roamingNotAllowed').components[0]?.errorCode, 8);
  assert.equal(refused(asked(), 'systemFailure').components[0]?.errorCode, 34);
});

test('what asks for nothing is answered by silence', () => {
  const record = asked();
  assert.equal(refusalOf(asked({ components: [] }), 'unknownSubscriber'), undefined);
  assert.equal(refusalOf({ ...record, tcap: null }, 'unknownSubscriber'), undefined);
  assert.equal(refusalOf({ ...record, opc: null }, 'unknownSubscriber'), undefined);
  assert.equal(refusalOf(record, 'noSuchError'), undefined);
  const result = { type: 'returnResult' as const, invokeId: 9 };
  assert.equal(refusalOf(asked({ components: [result] }), 'unknownSubscriber'), undefined);
  const end: MapMessage = { from: THEIRS, to: OURS, type: 'end', dtid: '0000002b', components: [PURGE] };
  assert.equal(refusalOf(recordOf(mapMessageOctets(end, ROUTE)), 'unknownSubscriber'), undefined);
});
