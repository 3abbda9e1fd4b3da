import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isWithoutAdditions } from './additions.ts';
import { EventReader } from './event-reader.ts';
import {
  invokeOf,
  m3uaData,
  OPERATIONS_IN_CONTEXT,
  partiesOf,
  resultOf,
  tcapOctets,
  unitdata,
} from './test-messages.ts';

const HONEST_MESSAGES: readonly Uint8Array[] = OPERATIONS_IN_CONTEXT.flatMap((operation) =>
  [1, 2, 3].flatMap((seed) => {
    const frame = { type: 'begin', otid: '1a2b3c4d', contextOid: operation.contextOid } as const;
    const parties = partiesOf(operation.user);
    return [invokeOf(operation, seed), resultOf(operation, seed)].map((component) =>
      m3uaData(unitdata(tcapOctets(frame, [component]), parties)),
    );
  }),
);

test('what is taken for sound by its shape is whole in the full decode too, also where octets were changed', () => {
  const reader = new EventReader();
  let sound = 0;
  const change = fc.record({ at: fc.nat(), to: fc.nat(255) });
  fc.assert(
    fc.property(
      fc.constantFrom(...HONEST_MESSAGES),
      fc.array(change, { maxLength: 2 }),
      (honest, changes) => {
        const octets = Uint8Array.from(honest);
        for (const { at, to } of changes) octets[at % octets.length] = to;
        const events = reader.read(octets, 0, octets.length, 'm3ua', 0);
        if (events === 0 || !reader.sound) return;
        sound++;
        const { faults, components } = reader.record;
        assert.deepEqual(faults, []);
        assert.ok(components.every((component) => isWithoutAdditions(component)));
      },
    ),
    { numRuns: 3000 },
  );
  assert.ok(sound > 300, `${sound} were sound`);
});
