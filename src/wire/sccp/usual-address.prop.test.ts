import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cursor } from '../cursor.ts';
import type { Mtp3Variant } from '../mtp3/variant.ts';
import { AddressLayout } from './address-layout.ts';

/** The plain way alone. */
class PlainAddress extends AddressLayout {
  override readUsual(): boolean {
    return false;
  }
}

class CountingAddress extends AddressLayout {
  usual = 0;
  override readUsual(cursor: Cursor, start: number, end: number): boolean {
    const was = super.readUsual(cursor, start, end);
    if (was) this.usual++;
    return was;
  }
}

/** Everything that a layout tells of an address. */
function told(layout: AddressLayout, octets: Uint8Array, end: number, variant: Mtp3Variant) {
  const whole = layout.read(new Cursor(octets, 0, octets.length), 1, end, variant);
  const { dirty, usual, ...fields } = layout as unknown as Record<string, unknown>;
  return { whole, fields };
}

const indicator = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0x12, 0x52) },
  { weight: 1, arbitrary: fc.constantFrom(0x13, 0x42, 0x92) },
  { weight: 1, arbitrary: fc.nat(255) },
);
const address = fc
  .tuple(fc.nat(255), indicator, fc.uint8Array({ maxLength: 14, size: 'max' }))
  .map(([before, first, rest]) => Uint8Array.of(before, first, ...rest));

test('the short way and the plain way tell the same of every address, one after the other', () => {
  const short = new CountingAddress();
  const plain = new PlainAddress();
  const variant = fc.constantFrom<Mtp3Variant>('itu', 'itu', 'china', 'japan', 'ansi');
  fc.assert(
    fc.property(address, fc.integer({ min: -2, max: 1 }), variant, (octets, more, network) => {
      const end = octets.length + more;
      assert.deepEqual(told(short, octets, end, network), told(plain, octets, end, network));
    }),
    { numRuns: 1500 },
  );
  assert.ok(short.usual > 200, `the short way was taken ${short.usual} times`);
});
