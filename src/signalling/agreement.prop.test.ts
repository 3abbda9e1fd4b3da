import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BER_OK, BerReader } from '../wire/ber/ber-reader.ts';
import { BerWriter } from '../wire/ber/ber-writer.ts';
import { Cursor } from '../wire/cursor.ts';
import { octetsFromHex } from '../wire/octet-writer.ts';
import { EventReader } from './event-reader.ts';
import { MessageReader } from './message-reader.ts';
import { compareRoads } from './test-agreement.ts';
import {
  invokeOf,
  m3uaData,
  mtp3Message,
  OPERATIONS_IN_CONTEXT,
  type OperationInContext,
  partiesOf,
  resultOf,
  segments,
  tcapOctets,
  unitdata,
} from './test-messages.ts';

/** Messages made for each operation in each version. */
const RUNS_PER_OPERATION = 10;

interface Change {
  readonly at: number;
  readonly octet: number;
}

interface Case {
  readonly seed: number;
  readonly changes: readonly Change[];
  readonly cut: number;
  readonly wrapped: 'sccp' | 'mtp3' | 'm3ua';
}

const seed = fc.nat({ max: 2 ** 31 - 1 });
const wrapped = fc.constantFrom('sccp' as const, 'mtp3' as const, 'm3ua' as const);
const change = fc.record({
  at: fc.nat({ max: 400 }),
  // tags, lengths and fillers that say something, and any others
  octet: fc.oneof(fc.constantFrom(0x00, 0x30, 0x80, 0x81, 0x84, 0xa0, 0xff, 0x0f, 0xf1), fc.nat(255)),
});
const unmutated: fc.Arbitrary<Case> = fc.record({
  seed,
  changes: fc.constant([]),
  cut: fc.constant(0),
  wrapped,
});
const mutated: fc.Arbitrary<Case> = fc.record({
  seed,
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  cut: fc.oneof({ arbitrary: fc.constant(0), weight: 4 }, fc.nat({ max: 60 })),
  wrapped,
});

/** One dialogue of an operation: begin with the invoke, continue with it, end with the result. */
function dialogue(operation: OperationInContext, seedOf: number): Uint8Array[] {
  const { contextOid, user } = operation;
  const { called, calling } = partiesOf(user);
  const there = { called, calling };
  const back = { called: calling, calling: called };
  const otid = (0x10000000 + (seedOf % 0x10000000)).toString(16);
  const dtid = 'aabbccdd';
  return [
    unitdata(tcapOctets({ type: 'begin', otid, contextOid }, [invokeOf(operation, seedOf)]), there),
    unitdata(
      tcapOctets({ type: 'continue', otid: dtid, dtid: otid, contextOid }, [
        resultOf(operation, seedOf, false),
      ]),
      back,
    ),
    unitdata(
      tcapOctets({ type: 'continue', otid, dtid }, [
        invokeOf(operation, seedOf + 1),
        resultOf(operation, seedOf + 2),
      ]),
      there,
    ),
    unitdata(tcapOctets({ type: 'end', dtid: otid }, [resultOf(operation, seedOf + 3)]), back),
    // of a dialogue that was not seen: nothing but the numbers says who speaks
    unitdata(
      tcapOctets({ type: 'end', dtid: '0bad' }, [{ type: 'returnError', invokeId: 1, code: seedOf % 80 }]),
      there,
    ),
  ];
}

function holdBoth(operation: OperationInContext, { seed: seedOf, changes, cut, wrapped: layer }: Case): void {
  const quick = new EventReader();
  const full = new MessageReader();
  for (const sccp of dialogue(operation, seedOf)) {
    const whole = layer === 'sccp' ? sccp : layer === 'mtp3' ? mtp3Message(sccp) : m3uaData(sccp);
    const octets = Uint8Array.from(whole);
    for (const { at, octet } of changes) octets[at % octets.length] = octet;
    const length = Math.max(1, octets.length - cut);
    // received octets stand amid others
    const around = new Uint8Array(length + 13).fill(0x30);
    around.set(octets.subarray(0, length), 5);
    const { differences } = compareRoads(quick, full, around, 5, 5 + length, layer, 0);
    assert.deepEqual(differences, [], Buffer.from(octets.subarray(0, length)).toString('hex'));
  }
}

function holdAll(kind: fc.Arbitrary<Case>): void {
  for (const operation of OPERATIONS_IN_CONTEXT) {
    fc.assert(
      fc.property(kind, (made) => holdBoth(operation, made)),
      { numRuns: RUNS_PER_OPERATION },
    );
  }
}

test('what a detector is told of any honest message is what the full decode says of it', () => {
  holdAll(unmutated);
});

test('what a detector is told of a tampered message is what the full decode says of it', () => {
  holdAll(mutated);
});

/** The elements of a constructed one, picked again by seed: some are left out, some come twice, none in order. */
function repicked(element: Uint8Array, seedOf: number): Uint8Array {
  const reader = new BerReader(new Cursor(element));
  if (reader.read(0, element.length) !== BER_OK || !reader.constructed) return element;
  const { start, end, tag } = reader;
  const parts: Uint8Array[] = [];
  for (let pos = start; pos < end && reader.read(pos, end) === BER_OK; pos = reader.next) {
    parts.push(element.subarray(pos, reader.next));
  }
  const writer = new BerWriter();
  let state = seedOf;
  for (let count = 1 + (seedOf % (parts.length + 3)); count > 0 && parts.length > 0; count--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const part = parts[(state >>> 8) % parts.length];
    if (part) writer.bytes((state & 0x30) === 0 ? repicked(part, state) : part);
  }
  writer.header(tag, true, 0);
  return writer.finish();
}

test('fields that come twice or out of order are told as the full decode takes them', () => {
  const operations = OPERATIONS_IN_CONTEXT.filter(({ argument }) => argument !== undefined);
  for (const operation of operations) {
    fc.assert(
      fc.property(seed, (made) => {
        const { contextOid, opcode, user } = operation;
        const invoke = invokeOf(operation, made);
        const parameter = repicked(invoke.parameter ?? new Uint8Array(0), made);
        const frame = { type: 'begin', otid: 'a1b2c3d4', contextOid } as const;
        const components = [{ type: 'invoke', invokeId: 1, code: opcode, parameter } as const];
        const octets = unitdata(tcapOctets(frame, components), partiesOf(user));
        const readers = [new EventReader(), new MessageReader()] as const;
        const { differences } = compareRoads(...readers, octets, 0, octets.length, 'sccp', 0);
        assert.deepEqual(differences, [], Buffer.from(octets).toString('hex'));
      }),
      { numRuns: 2 * RUNS_PER_OPERATION },
    );
  }
});

test('a message in segments is told as one in a piece is', () => {
  const operations = OPERATIONS_IN_CONTEXT.filter(({ argument }) => argument !== undefined);
  fc.assert(
    fc.property(seed, fc.integer({ min: 16, max: 60 }), (made, octetsEach) => {
      const operation = operations[made % operations.length];
      assert.ok(operation);
      const parties = partiesOf(operation.user);
      const frame = { type: 'begin', otid: 'a1b2c3d4', contextOid: operation.contextOid } as const;
      const tcap = tcapOctets(frame, [invokeOf(operation, made)]);
      fc.pre(tcap.length > octetsEach && tcap.length <= 16 * octetsEach);
      const quick = new EventReader();
      const full = new MessageReader();
      const inOnePiece = new EventReader();
      const parts = segments(tcap, parties, octetsEach);
      parts.forEach((part, i) => {
        const { differences, events } = compareRoads(quick, full, part, 0, part.length, 'sccp', 0);
        assert.deepEqual(differences, []);
        assert.equal(events, i === parts.length - 1 ? 1 : 0);
      });
      const whole = unitdata(tcap, parties);
      inOnePiece.read(whole, 0, whole.length, 'sccp', 0);
      assert.equal(quick.imsi, inOnePiece.imsi);
      assert.equal(quick.msisdn, inOnePiece.msisdn);
      assert.deepEqual(quick.titlesInArgument, inOnePiece.titlesInArgument);
      assert.equal(quick.opcode, operation.opcode);
      assert.equal(quick.operation, inOnePiece.operation);
    }),
    { numRuns: 200 },
  );
});

// found by fuzzing: one road took an empty transaction id for one that was given, and remembered a dialogue by it
test('a dialogue that is opened or answered under an empty transaction id is none on either road', () => {
  const messages = [
    // a continue whose own id is empty, then an end to the empty id
    '010001010000004402100039000007d1000003e9030200050900030e190b12070011043306090010000b120600120444770009000c0f640949006c05a203020101000000',
    '010001010000005002100046000007f1000003e9030200050900030e190b12060012044477000900100b12070011043306090010fc1b65164800aa04aaaaaaa06c0ca70a020101300502010630000000',
    '010001010000004402100039000007d1000003e9030200050900030e190b12070011043306090010000b120600120444770009000c0f640949006c05a203020101000000',
  ].map(octetsFromHex);
  const quick = new EventReader();
  const full = new MessageReader();
  for (const octets of messages) {
    assert.deepEqual(compareRoads(quick, full, octets, 0, octets.length, 'm3ua', 0).differences, []);
    assert.equal(quick.dialogueSeen, false);
  }
});
