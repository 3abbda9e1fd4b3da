import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cursor } from '../cursor.ts';
import { M3uaLayout } from './m3ua-layout.ts';

/** The plain way alone. */
class PlainM3ua extends M3uaLayout {
  override readUsual(): boolean {
    return false;
  }
}

class CountingM3ua extends M3uaLayout {
  usual = 0;
  override readUsual(cursor: Cursor, start: number, end: number): boolean {
    const was = super.readUsual(cursor, start, end);
    if (was) this.usual++;
    return was;
  }
}

/** Everything that a layout tells of a message. */
function told(layout: M3uaLayout, octets: Uint8Array, start: number, end: number) {
  const whole = layout.readAt(new Cursor(octets, start, octets.length), start, end, 'auto', 'itu');
  const { dirty, mtp3, usual, ...fields } = layout as unknown as Record<string, unknown>;
  return { whole, fields };
}

const routingContext = fc.constantFrom([], [0, 6, 0, 8, 0, 0, 0, 5]);
const appearance = fc.constantFrom([], [], [], [2, 0, 0, 8, 0, 0, 0, 7]);
const data = fc
  .tuple(appearance, routingContext, fc.uint8Array({ minLength: 8, maxLength: 60 }), fc.nat(3))
  .map(([before, context, value, padding]) => {
    const protocol = [2, 0x10, 0, value.length + 4, ...value];
    const padded = [...protocol, ...new Array<number>(Math.min(padding, -protocol.length & 3)).fill(0)];
    const length = 8 + before.length + context.length + padded.length;
    return Uint8Array.of(1, 0, 1, 1, 0, 0, length >> 8, length & 0xff, ...before, ...context, ...padded);
  });

test('the short way and the plain way tell the same of every DATA message', () => {
  const short = new CountingM3ua();
  const plain = new PlainM3ua();
  fc.assert(
    fc.property(data, fc.nat(3), (octets, behind) => {
      const padded = new Uint8Array(octets.length + behind);
      padded.set(octets);
      const { length } = octets;
      assert.deepEqual(told(short, padded, 0, length), told(plain, padded, 0, length));
    }),
    { numRuns: 400 },
  );
  assert.ok(short.usual > 150, `the short way was taken ${short.usual} times`);
});

test('they tell the same of messages with octets changed, added or cut off', () => {
  const change = fc.record({ at: fc.nat(), to: fc.oneof(fc.nat(255), fc.nat(12)) });
  const short = new M3uaLayout();
  const plain = new PlainM3ua();
  fc.assert(
    fc.property(
      data,
      fc.array(change, { maxLength: 3 }),
      fc.integer({ min: -6, max: 4 }),
      (whole, changes, cut) => {
        const octets = new Uint8Array(Math.max(0, whole.length + cut));
        octets.set(whole.subarray(0, octets.length));
        for (const { at, to } of changes) octets[at % octets.length] = to;
        assert.deepEqual(told(short, octets, 0, octets.length), told(plain, octets, 0, octets.length));
      },
    ),
    { numRuns: 600 },
  );
});
