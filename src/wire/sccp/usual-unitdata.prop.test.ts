import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cursor } from '../cursor.ts';
import { SccpLayout } from './sccp-layout.ts';

/** The plain way alone. */
class PlainSccp extends SccpLayout {
  override readUsual(): boolean {
    return false;
  }
}

class CountingSccp extends SccpLayout {
  usual = 0;
  override readUsual(cursor: Cursor, start: number): boolean {
    const was = super.readUsual(cursor, start);
    if (was) this.usual++;
    return was;
  }
}

/** Everything that a layout tells of a message; how it got there is its own affair. */
function told(layout: SccpLayout, octets: Uint8Array, start: number, end: number) {
  const whole = layout.readAt(new Cursor(octets, start, octets.length), start, end);
  const {
    dirty,
    usual,
    end: ended,
    claimed,
    partEnd,
    ...rest
  } = layout as unknown as Record<string, unknown>;
  const fields = Object.entries(rest).filter(([name]) => !/^[abc](Start|End)$/.test(name));
  return { whole, fields: Object.fromEntries(fields) };
}

const part = (most: number) => fc.uint8Array({ maxLength: most });
const unitdata = fc
  .tuple(fc.nat(255), part(12), part(12), part(40))
  .map(([head, called, calling, data]) =>
    Uint8Array.of(
      ...[0x09, head, 3, 3 + called.length, 3 + called.length + calling.length],
      ...[called.length, ...called, calling.length, ...calling, data.length, ...data],
    ),
  );

test('the short way and the plain way tell the same of every unitdata', () => {
  const short = new CountingSccp();
  const plain = new PlainSccp();
  fc.assert(
    fc.property(unitdata, fc.nat(3), fc.nat(3), (octets, before, behind) => {
      const padded = new Uint8Array(before + octets.length + behind);
      padded.set(octets, before);
      const end = before + octets.length;
      assert.deepEqual(told(short, padded, before, end), told(plain, padded, before, end));
    }),
    { numRuns: 400 },
  );
  assert.ok(short.usual > 300, `the short way was taken ${short.usual} times`);
});

test('they tell the same of unitdata with octets changed, added or cut off', () => {
  const change = fc.record({ at: fc.nat(), to: fc.oneof(fc.nat(255), fc.nat(12)) });
  const short = new SccpLayout();
  const plain = new PlainSccp();
  fc.assert(
    fc.property(
      unitdata,
      fc.array(change, { maxLength: 3 }),
      fc.integer({ min: -4, max: 4 }),
      (whole, changes, cut) => {
        const octets = new Uint8Array(Math.max(0, whole.length + cut));
        octets.set(whole.subarray(0, octets.length));
        for (const { at, to } of changes)
          if (octets.length > 0) octets[at % Math.min(octets.length, 32)] = to;
        assert.deepEqual(told(short, octets, 0, octets.length), told(plain, octets, 0, octets.length));
      },
    ),
    { numRuns: 1500 },
  );
});
