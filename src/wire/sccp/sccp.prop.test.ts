import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { largestPointCode, type Mtp3Variant } from '../mtp3/variant.ts';
import { hexOf, octetsOf, payloadOf } from '../wire.fixture.ts';
import { decodeAddress, encodeAddress, type SccpAddress } from './address.ts';
import { AddressLayout } from './address-layout.ts';
import { encodeSccp } from './encode-sccp.ts';
import { sccpTypeName } from './message-type.ts';
import { decodeSccp } from './sccp.ts';
import { SCCP_VECTORS } from './sccp.vectors.ts';
import { SccpLayout } from './sccp-layout.ts';
import type { SccpRecord } from './sccp-record.ts';

const variants = fc.constantFrom<Mtp3Variant>('itu', 'ansi', 'china', 'japan');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const digits = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 1, maxLength: 20 });

function addresses(variant: Mtp3Variant): fc.Arbitrary<SccpAddress> {
  const place = { ssn: optional(fc.nat(255)), pc: optional(fc.nat(largestPointCode(variant))) };
  const none = fc.record({
    ...place,
    gt: fc.constant(null),
    np: fc.constant(null),
    nai: fc.constant(null),
    tt: fc.constant(null),
  });
  const nai = variant === 'ansi' ? fc.constant(null) : optional(fc.nat(127));
  const titled = fc.record({ ...place, gt: digits, np: fc.nat(15), nai, tt: fc.nat(255) });
  return fc.oneof(none, titled);
}

/** Octets that are a message, or were one before a few of them were changed, dropped or added. */
const mangled = fc
  .record({
    vector: fc.constantFrom(...SCCP_VECTORS),
    changes: fc.array(fc.record({ at: fc.nat(60), value: fc.nat(255) }), { maxLength: 4 }),
    cut: fc.nat(60),
    more: fc.uint8Array({ maxLength: 4 }),
  })
  .map(({ vector, changes, cut, more }) => {
    const octets = octetsOf(vector.hex);
    for (const { at, value } of changes) if (at < octets.length) octets[at] = value;
    const kept = cut < 40 ? octets : octets.subarray(0, octets.length - (cut - 40));
    return Uint8Array.from([...kept, ...more]);
  });
const messages = fc.oneof(mangled, fc.uint8Array({ maxLength: 80 }));

test('any address is written and read again', () => {
  const cases = variants.chain((variant) => fc.tuple(fc.constant(variant), addresses(variant)));
  fc.assert(
    fc.property(cases, ([variant, address]) => {
      const octets = encodeAddress(address, variant);
      const faults: Faults = [];
      const read = decodeAddress(new Cursor(octets), 0, octets.length, faults, variant);
      assert.deepEqual(faults, []);
      for (const key of ['gt', 'ssn', 'np', 'nai', 'tt', 'pc'] as const)
        assert.equal(read?.[key], address[key], key);
      assert.equal(hexOf(encodeAddress(read as SccpAddress, variant)), hexOf(octets));
    }),
    { numRuns: 300 },
  );
});

test('any octets are an address without a throw, and layout and record say the same', () => {
  const layout = new AddressLayout();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20 }), variants, (octets, variant) => {
      const cursor = new Cursor(octets);
      const whole = layout.read(cursor, 0, octets.length, variant);
      const faults: Faults = [];
      const address = decodeAddress(cursor, 0, octets.length, faults, variant);
      assert.equal(whole, faults.length === 0);
      if (address === undefined) return;
      assert.equal(layout.ssn, address.ssn ?? -1);
      assert.equal(layout.pointCode, address.pc ?? -1);
      assert.equal(layout.digitsStart < 0, address.gt === null);
      assert.ok(layout.digitsEnd <= octets.length);
      if (whole && !(address.gti === 2 && address.gt === '')) {
        assert.equal(hexOf(encodeAddress(address, variant)), hexOf(octets));
      }
    }),
    { numRuns: 500 },
  );
});

test('any unitdata are written and read again', () => {
  const unitdata = fc.record({
    type: fc.constantFrom('UDT' as const, 'XUDT' as const, 'LUDT' as const),
    called: addresses('itu'),
    calling: addresses('itu'),
    protocolClass: fc.nat(1),
    returnOnError: fc.boolean(),
    hopCounter: fc.integer({ min: 1, max: 15 }),
    importance: fc.nat(7),
    payload: fc.uint8Array({ maxLength: 200 }),
  });
  fc.assert(
    fc.property(unitdata, ({ type, called, calling, protocolClass, returnOnError, payload, ...more }) => {
      const base = { type, called, calling, protocolClass, returnOnError };
      const record: SccpRecord = type === 'UDT' ? base : { ...base, ...more };
      const faults: Faults = [];
      const octets = encodeSccp(record, payload);
      const decoded = decodeSccp(new Cursor(octets), faults);
      assert.deepEqual(faults, []);
      assert.deepEqual(payloadOf(decoded), payload);
      assert.equal(decoded?.record.type, type);
      const read = decoded?.record as SccpRecord;
      assert.equal(hexOf(encodeSccp(read, payload)), hexOf(octets));
    }),
    { numRuns: 300 },
  );
});

test('any octets are read without a throw, and the layout stays within them', () => {
  const layout = new SccpLayout();
  fc.assert(
    fc.property(messages, fc.nat(5), variants, (octets, before, variant) => {
      const framed = Uint8Array.from([...new Uint8Array(before), ...octets, 0xff, 0xff]);
      const end = before + octets.length;
      const cursor = new Cursor(framed, before, end);
      layout.read(cursor);
      const ranges = [
        [layout.calledStart, layout.calledEnd],
        [layout.callingStart, layout.callingEnd],
        [layout.dataStart, layout.dataEnd],
        [layout.optionalStart, layout.optionalEnd],
      ] as const;
      for (const [from, to] of ranges) {
        assert.equal(from < 0, to < 0);
        if (from >= 0) assert.ok(before < from && from <= to && to <= end, `${from}-${to} of ${end}`);
      }
      decodeSccp(cursor, [], variant);
      assert.equal(cursor.pos, before);
    }),
    { numRuns: 1000 },
  );
});

test('layout and full decode agree, and what is free of faults comes out as it went in', () => {
  const layout = new SccpLayout();
  fc.assert(
    fc.property(messages, (octets) => {
      const whole = layout.read(new Cursor(octets));
      const faults: Faults = [];
      const decoded = decodeSccp(new Cursor(octets), faults);
      if (decoded === undefined) {
        assert.equal(layout.type, -1);
        return;
      }
      const { record, payload } = decoded;
      if (layout.fault !== '') assert.equal(faults[0]?.code, layout.fault);
      assert.equal(payload?.pos ?? -1, layout.dataStart);
      assert.equal(payload?.end ?? -1, layout.dataEnd);
      if (record.type === 'unknown' || record.type === 'cut') {
        assert.equal(whole, false);
        return;
      }
      assert.equal(record.type, sccpTypeName(layout.type));
      assert.equal(record.segmentation?.reference ?? -1, layout.segmentationReference);
      assert.equal(record.importance ?? -1, layout.importance);
      assert.equal(
        (record.unread?.length ?? 0) > 0,
        layout.gapOctets > 0 || (layout.overlap && record.unread !== undefined),
      );
      if (faults.length > 0) return;
      const again = encodeSccp(record, payloadOf(decoded));
      const read = decodeSccp(new Cursor(again), faults);
      assert.deepEqual(faults, []);
      assert.deepEqual(read?.record, record);
      // An optional part of nothing but its end is not written again.
      assert.ok(again.length === octets.length || again.length === octets.length - 1);
    }),
    { numRuns: 1500 },
  );
});
