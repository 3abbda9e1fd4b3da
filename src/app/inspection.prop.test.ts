import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CapturedMessage } from '../capture/captured-message.ts';
import { Engine } from '../engine/engine.ts';
import { IncidentGathering } from '../incident/gather.ts';
import { firstLook } from '../lab/first-look.ts';
import { Inspection } from './inspection.ts';

const MESSAGES = firstLook().map(({ octets }) => octets);

function captured(octets: Uint8Array, frame: number): CapturedMessage {
  return {
    octets,
    start: 0,
    end: octets.length,
    layer: 'm3ua',
    below: [],
    frame,
    index: 0,
    seconds: 1_548_928_800,
    nanoseconds: 0,
    fractionDigits: 6,
    cut: false,
  };
}

/** A message of the lab with some octets changed, and perhaps its end cut off. */
const damaged = fc
  .record({
    message: fc.constantFrom(...MESSAGES),
    changes: fc.array(fc.tuple(fc.nat(300), fc.nat(255)), { maxLength: 4 }),
    cut: fc.nat(20),
  })
  .map(({ message, changes, cut }) => {
    const octets = message.slice(0, Math.max(1, message.length - (cut > 10 ? 0 : cut)));
    for (const [at, value] of changes) octets[at % octets.length] = value;
    return octets;
  });

test('no damage to messages keeps an inspection from its end, and every message is accounted for', () => {
  fc.assert(
    fc.property(fc.array(damaged, { minLength: 1, maxLength: 8 }), (messages) => {
      let told = 0;
      const engine = new Engine({ plan: undefined });
      const inspection = new Inspection(engine, new IncidentGathering(), () => told++, {});
      for (const [i, octets] of messages.entries()) inspection.message(captured(octets, i + 1));
      const { decoded, verdicts, detectorFailures } = inspection.report();
      assert.equal(told, decoded);
      assert.equal(
        Object.values(verdicts).reduce((sum, count) => sum + count),
        decoded,
      );
      assert.deepEqual(detectorFailures, {});
    }),
    { numRuns: 300 },
  );
});
