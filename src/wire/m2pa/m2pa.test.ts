import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { cursorOf, hexOf, octetsOf, payloadOf } from '../wire.fixture.ts';
import { decodeM2pa, encodeM2pa, type M2paRecord } from './m2pa.ts';

interface Vector {
  readonly title: string;
  readonly hex: string;
  readonly record: M2paRecord;
  readonly payload?: string;
}

const VECTORS: readonly Vector[] = [
  {
    title: 'user data carry an MTP3 message behind a priority octet',
    hex: '01 00 0b 01 00 00 00 17  00 00 00 07 00 00 00 08  40  83 06 44 02 b2 09',
    record: { type: 'user-data', bsn: 7, fsn: 8, priority: 1 },
    payload: '83064402b209',
  },
  {
    title: 'spare bits beside the priority are told',
    hex: '01 00 0b 01 00 00 00 12  00 00 00 07 00 00 00 08  09  83',
    record: { type: 'user-data', bsn: 7, fsn: 8, priority: 0, spare: 9 },
    payload: '83',
  },
  {
    title: 'user data without a message acknowledge',
    hex: '01 00 0b 01 00 00 00 10  00 00 00 08 00 ff ff ff',
    record: { type: 'user-data', bsn: 8, fsn: 0xffffff },
  },
  {
    title: 'a link is ready',
    hex: '01 00 0b 02 00 00 00 14  00 ff ff ff 00 ff ff ff  00 00 00 04',
    record: { type: 'link-status', bsn: 0xffffff, fsn: 0xffffff, state: 4, stateName: 'ready' },
  },
  {
    title: 'a link is proved with filler',
    hex: '01 00 0b 02 00 00 00 16  00 ff ff ff 00 ff ff ff  00 00 00 02  aa bb',
    record: {
      type: 'link-status',
      bsn: 0xffffff,
      fsn: 0xffffff,
      state: 2,
      stateName: 'proving normal',
      rest: 'aabb',
    },
  },
];

for (const { title, hex, record, payload } of VECTORS) {
  test(title, () => {
    const faults: Faults = [];
    const decoded = decodeM2pa(cursorOf(hex), faults);
    assert.deepEqual(decoded?.record, record);
    const octets = payloadOf(decoded);
    assert.equal(octets === undefined ? undefined : hexOf(octets), payload);
    assert.deepEqual(faults, []);
    assert.equal(hexOf(encodeM2pa(record, octets)), hexOf(octetsOf(hex)));
  });
}

test('a message of an older draft is kept as hex', () => {
  const faults: Faults = [];
  const decoded = decodeM2pa(cursorOf('01 00 06 01 00 00 00 0c 00 01 00 02'), faults);
  assert.deepEqual(decoded?.record, { type: '6/1', rest: '00010002' });
  assert.equal(faults[0]?.code, 'bad-value');
});

test('a message without its sequence numbers or its state is a fault', () => {
  const faults: Faults = [];
  assert.equal(decodeM2pa(cursorOf('01 00 0b 01 00 00 00 0c 00 01 00 02'), faults)?.record.rest, '00010002');
  const status = '01 00 0b 02 00 00 00 12 00 00 00 01 00 00 00 02 00 00';
  assert.equal(decodeM2pa(cursorOf(status), faults)?.record.rest, '0000');
  assert.equal(decodeM2pa(cursorOf('01 00'), faults), undefined);
  assert.deepEqual(
    faults.map(({ code }) => code),
    ['truncated', 'truncated', 'truncated'],
  );
});

test('any octets are read without a throw, and whole messages come out again', () => {
  const body = fc.uint8Array({ maxLength: 30 });
  const headed = fc.tuple(fc.constantFrom(1, 2), body).map(([type, octets]) => {
    return Uint8Array.from([1, 0, 11, type, 0, 0, 0, octets.length + 8, ...octets]);
  });
  fc.assert(
    fc.property(fc.oneof(headed, body), (octets) => {
      const faults: Faults = [];
      const decoded = decodeM2pa(new Cursor(octets), faults);
      if (decoded === undefined || faults.length > 0) return;
      const again = encodeM2pa(decoded.record, payloadOf(decoded));
      assert.deepEqual(decodeM2pa(new Cursor(again), faults)?.record, decoded.record);
      assert.equal(again.length, octets.length);
    }),
    { numRuns: 300 },
  );
});
