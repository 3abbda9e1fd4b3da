import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { hexOf, payloadOf } from '../wire.fixture.ts';
import { decodeManagement, encodeManagement } from './management.ts';
import { decodeMtp3, encodeMtp3 } from './mtp3.ts';
import { Mtp3Layout } from './mtp3-layout.ts';
import { largestPointCode, largestSls, type Mtp3Variant } from './variant.ts';

const variants = fc.constantFrom<Mtp3Variant>('itu', 'ansi', 'china', 'japan');
const octets = fc.uint8Array({ maxLength: 40 });

test('any label is written and read again', () => {
  const message = variants.chain((variant) =>
    fc.record({
      variant: fc.constant(variant),
      opc: fc.nat(largestPointCode(variant)),
      dpc: fc.nat(largestPointCode(variant)),
      sls: fc.nat(largestSls(variant)),
      si: fc.nat(15),
      ni: fc.nat(3),
      priority: fc.nat(3),
      payload: octets,
    }),
  );
  fc.assert(
    fc.property(message, ({ variant, payload, ...label }) => {
      const faults: Faults = [];
      const decoded = decodeMtp3(new Cursor(encodeMtp3(label, payload, variant)), faults, variant);
      const { user, ...record } = decoded?.record ?? {};
      assert.equal(typeof user, 'string');
      assert.deepEqual({ ...record }, label);
      assert.deepEqual(payloadOf(decoded), payload);
      assert.deepEqual(faults, []);
    }),
  );
});

test('whole messages come out octet for octet, and the layout agrees with the record', () => {
  const layout = new Mtp3Layout();
  fc.assert(
    fc.property(octets, variants, (message, variant) => {
      const whole = layout.read(new Cursor(message), variant);
      const faults: Faults = [];
      const decoded = decodeMtp3(new Cursor(message), faults, variant);
      assert.equal(whole, faults.length === 0);
      if (decoded === undefined || !whole) return;
      const { opc, dpc, sls, si, ni } = decoded.record;
      assert.deepEqual([opc, dpc, sls, si, ni], [layout.opc, layout.dpc, layout.sls, layout.si, layout.ni]);
      const again = encodeMtp3(decoded.record, payloadOf(decoded) ?? new Uint8Array(), variant);
      assert.equal(hexOf(again), hexOf(message));
    }),
  );
});

test('management messages come out octet for octet, whatever they hold', () => {
  fc.assert(
    fc.property(octets, variants, fc.nat(2), (message, variant, si) => {
      const record = decodeManagement(new Cursor(message), [], si, variant);
      if (record === undefined) return;
      assert.equal(hexOf(encodeManagement(record, variant)), hexOf(message));
    }),
    { numRuns: 500 },
  );
});
