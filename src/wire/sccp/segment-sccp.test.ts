import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { payloadOf } from '../wire.fixture.ts';
import { decodeSccp } from './sccp.ts';
import type { UnitdataRecord } from './sccp-record.ts';
import { MAX_XUDT_OCTETS, segmentSccp } from './segment-sccp.ts';

const called = { gt: '447700900001', ssn: 6, np: 1, nai: 4, tt: 0, pc: null };
const calling = { gt: '33609000010', ssn: 7, np: 1, nai: 4, tt: 0, pc: null };

function segmentsOf(octets: number, options: { segmentOctets?: number; userClass?: 0 | 1 } = {}) {
  const data = Uint8Array.from({ length: octets }, (_, i) => i & 0xff);
  const messages = segmentSccp(data, { called, calling, reference: 77, ...options });
  const faults: Faults = [];
  const read = messages.map((message) => decodeSccp(new Cursor(message), faults));
  assert.deepEqual(faults, []);
  const joined = read.flatMap((decoded) => [...(payloadOf(decoded) ?? [])]);
  assert.deepEqual(joined, [...data]);
  return { messages, records: read.map((decoded) => decoded?.record as UnitdataRecord) };
}

test('a short message goes in one XUDT without segmentation', () => {
  const { records } = segmentsOf(100);
  assert.equal(records.length, 1);
  assert.equal(records[0]?.segmentation, undefined);
  assert.equal(records[0]?.protocolClass, 0);
});

test('a long message goes in segments that count down', () => {
  const { messages, records } = segmentsOf(600);
  assert.deepEqual(
    records.map(({ segmentation }) => [
      segmentation?.first,
      segmentation?.remaining,
      segmentation?.reference,
    ]),
    [
      [true, 2, 77],
      [false, 1, 77],
      [false, 0, 77],
    ],
  );
  assert.ok(records.every(({ protocolClass }) => protocolClass === 1));
  assert.ok(messages.every((message) => message.length <= MAX_XUDT_OCTETS));
});

test('segments may be kept smaller', () => {
  assert.equal(segmentsOf(100, { segmentOctets: 10 }).records.length, 10);
});

test('what sixteen segments cannot carry is not written', () => {
  assert.equal(segmentsOf(160, { segmentOctets: 10 }).records.length, 16);
  assert.throws(() => segmentsOf(161, { segmentOctets: 10 }), RangeError);
});
