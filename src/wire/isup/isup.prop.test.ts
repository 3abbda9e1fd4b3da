import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { OctetWriter } from '../octet-writer.ts';
import { decodeIsup } from './decode-isup.ts';
import { editionOf } from './edition.ts';
import { encodeIsup } from './encode-isup.ts';
import { IsupLayout } from './isup-layout.ts';
import { type IsupOptions, type IsupValue, parameterValues } from './isup-record.ts';
import type { MessageDefinition } from './message-table.ts';
import { ITU_PARAMETERS } from './parameter-table.ts';

const options: fc.Arbitrary<IsupOptions> = fc.record({
  bicc: fc.boolean(),
  variant: fc.constantFrom('itu', 'ansi', 'japan'),
});

interface Pieces {
  readonly fixed: Uint8Array;
  readonly variable: readonly Uint8Array[];
  readonly optional: readonly (readonly [number, Uint8Array])[];
}

/** A message with sound pointers and lengths around arbitrary contents. */
function frame(cic: number, definition: MessageDefinition, pieces: Pieces, given: IsupOptions): Uint8Array {
  const writer = new OctetWriter();
  if (given.bicc === true) writer.u32le(cic);
  else writer.u16le(cic);
  writer.u8(definition.code);
  let octets = 0;
  for (const one of definition.fixed) octets += one.octets;
  writer.bytes(pieces.fixed.subarray(0, octets));
  const hasPointer =
    definition.optional === 'allowed' || (definition.optional === 'mayBeCut' && pieces.optional.length > 0);
  const pointers = writer.length;
  for (let i = definition.variable.length + (hasPointer ? 1 : 0); i > 0; i--) writer.u8(0);
  definition.variable.forEach((_, i) => {
    const contents = pieces.variable[i] ?? new Uint8Array();
    writer.patch(pointers + i, writer.length - pointers - i);
    writer.u8(contents.length).bytes(contents);
  });
  if (!hasPointer || pieces.optional.length === 0) return writer.finish();
  const optionalPointer = pointers + definition.variable.length;
  writer.patch(optionalPointer, writer.length - optionalPointer);
  for (const [code, contents] of pieces.optional) writer.u8(code).u8(contents.length).bytes(contents);
  return writer.u8(0).finish();
}

const contents = fc.oneof(
  fc.uint8Array({ maxLength: 3 }),
  fc.uint8Array({ maxLength: 12 }),
  // Extension and odd/even bits are what formats turn on: an octet with its high bit set first.
  fc.uint8Array({ minLength: 1, maxLength: 8 }).map((octets) => octets.map((octet) => octet | 0x80)),
);
const knownCodes = [...ITU_PARAMETERS.byName.values()].map(({ code }) => code);
const pieces: fc.Arbitrary<Pieces> = fc.record({
  fixed: fc.uint8Array({ minLength: 5, maxLength: 5 }),
  variable: fc.array(contents, { minLength: 2, maxLength: 2 }),
  optional: fc.uniqueArray(
    fc.tuple(fc.oneof(fc.constantFrom(...knownCodes), fc.integer({ min: 1, max: 255 })), contents),
    { maxLength: 12, selector: ([code]) => code },
  ),
});

test('a message with sound pointers is written back octet by octet, whatever its parameters hold', () => {
  fc.assert(
    fc.property(options, fc.nat(), fc.nat(), pieces, (given, seed, circuit, parts) => {
      const edition = editionOf(given);
      const definitions = [...edition.messages.byAcronym.values()].filter(
        ({ body }) => body === 'parameters',
      );
      const definition = definitions[seed % definitions.length];
      assert.ok(definition);
      // An optional part may not start with a parameter that the mandatory part has: it would be its second.
      const mandatory = [...definition.fixed.map(({ parameter }) => parameter), ...definition.variable];
      const optional = parts.optional.filter(([code]) => !mandatory.some((one) => one.code === code));
      const cic = circuit % 2 ** Math.min(edition.cicBits, 31);
      const octets = frame(cic, definition, { ...parts, optional }, given);
      const faults: Faults = [];
      const record = decodeIsup(new Cursor(octets), faults, given);
      assert.ok(record);
      assert.equal(record.cic, cic);
      assert.equal(record.messageType, definition.acronym);
      assert.equal(record.gap, undefined);
      assert.equal(record.trailing, undefined);
      assert.deepEqual(encodeIsup(record, given), octets);
    }),
    { numRuns: 2000 },
  );
});

test('a record comes back from its octets as it was, as JSON too', () => {
  fc.assert(
    fc.property(options, fc.uint8Array({ minLength: 5, maxLength: 60 }), (given, octets) => {
      const record = decodeIsup(new Cursor(octets), [], given);
      assert.ok(record);
      let again: Uint8Array;
      try {
        again = encodeIsup(JSON.parse(JSON.stringify(record)), given);
      } catch (error) {
        // A message that lacks a mandatory part, or has octets between its parts, cannot be written.
        assert.ok(error instanceof RangeError, String(error));
        return;
      }
      assert.deepEqual(decodeIsup(new Cursor(again), [], given), record);
    }),
    { numRuns: 1000 },
  );
});

test('no octets make the decoder throw, and none are left unread', () => {
  fc.assert(
    fc.property(options, fc.uint8Array({ maxLength: 300 }), (given, octets) => {
      const faults: Faults = [];
      const cursor = new Cursor(octets);
      const record = decodeIsup(cursor, faults, given);
      assert.equal(cursor.remaining, 0);
      assert.equal(record === undefined, octets.length <= (given.bicc === true ? 4 : 2));
      for (const { atOctet } of faults) assert.ok(atOctet >= 0 && atOctet <= octets.length);
    }),
    { numRuns: 500 },
  );
});

test('no octets make the layout of a call throw, and its places agree with the decoded call', () => {
  const call = fc.tuple(fc.uint8Array({ minLength: 5, maxLength: 5 }), contents, pieces);
  const anyCall = fc.tuple(options, fc.oneof(fc.uint8Array({ maxLength: 60 }), call));
  fc.assert(
    fc.property(anyCall, ([given, source]) => {
      const definition = editionOf(given).messages.byAcronym.get('IAM');
      assert.ok(definition);
      const octets = source instanceof Uint8Array ? source : frame(1, definition, source[2], given);
      const layout = new IsupLayout(given);
      const sound = layout.read(new Cursor(octets));
      const record = decodeIsup(new Cursor(octets), [], given);
      if (!sound || record?.messageType !== 'IAM') return;
      assert.equal(layout.cic, record.cic);
      for (const [name, start, end] of [
        ['calledPartyNumber', layout.calledStart, layout.calledEnd],
        ['callingPartyNumber', layout.callingStart, layout.callingEnd],
      ] as const) {
        const first: IsupValue | undefined = parameterValues(record, name)[0];
        assert.equal(start >= 0, first !== undefined);
        if (start < 0 || first === undefined) continue;
        const parameter = ITU_PARAMETERS.byName.get(name);
        assert.ok(parameter);
        const read = parameter.codec.decode(new Cursor(octets, start, end), [], 'isup');
        if (read !== undefined && end - start > 2) assert.deepEqual(first, read);
      }
    }),
    { numRuns: 1000 },
  );
});
