import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ODD_CONSTRUCTED_STRING } from '../wire/ber/oddity.ts';
import { EventReader } from './event-reader.ts';
import type { OuterLayer } from './message-reader.ts';
import { RecordEventReader } from './record-event.ts';
import { numberOfDigits } from './record-event-identities.ts';
import type { DialogueOpening, PartyView, SignallingEvent } from './signalling-event.ts';
import {
  FOREIGN_VLR,
  HOME_HLR,
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
const RUNS_PER_OPERATION = 5;

type Tell = (what: string, quick: unknown, slow: unknown) => void;

/** Fields that are texts, small numbers or neither: the two roads must say the very same. */
const SAME = [
  'atMs',
  'opc',
  'dpc',
  'sccpType',
  'returned',
  'user',
  'step',
  'contextOid',
  'contextName',
  'contextUnseen',
  'contextAllows',
  'version',
  'kind',
  'invokeId',
  'errorCode',
  'dialogueSeen',
  'dialoguesForgotten',
  'componentCount',
  'componentIndex',
  'opcode',
  'globalOpcode',
  'operation',
  'byInitiator',
] as const satisfies readonly (keyof SignallingEvent)[];

const SAME_OF_PARTY = [
  'title',
  'number',
  'ssn',
  'pointCode',
  'np',
  'nai',
  'tt',
  'routedOnTitle',
] as const satisfies readonly (keyof PartyView)[];

/** Numbers that the quick road keeps as text, for odd octets before or around digits, the slow one may know. */
function tellNumber(what: string, quick: number, slow: number, tell: Tell): void {
  if (quick >= 0 || slow === 0) tell(what, quick, slow);
}

function tellOpening(
  quick: DialogueOpening | undefined,
  slow: DialogueOpening | undefined,
  hadOddNumber: boolean,
  tell: Tell,
): void {
  tell('opening', quick === undefined, slow === undefined);
  if (quick === undefined || slow === undefined) return;
  tell('opening.opcode', quick.opcode, slow.opcode);
  tell('opening.atMs', quick.atMs, slow.atMs);
  for (const name of ['imsi', 'msisdn', 'servingNode', 'sender'] as const) {
    if (!hadOddNumber) tell(`opening.${name}`, quick[name], slow[name]);
    tell(`opening.${name}Number`, slow[`${name}Number`], numberOfDigits(slow[name]));
  }
}

/** A string in pieces that are none: the slow road takes no IMSI from such a message. */
function hasBrokenString({ oddities, record }: SignallingEvent): boolean {
  return (
    (oddities & ODD_CONSTRUCTED_STRING) !== 0 &&
    record.faults.some(({ text }) => text.startsWith('a constructed string '))
  );
}

function tellEvent(quick: SignallingEvent, slow: SignallingEvent, hadOddNumber: boolean, tell: Tell): void {
  for (const name of SAME) tell(name, quick[name], slow[name]);
  for (const party of ['called', 'calling'] as const) {
    for (const name of SAME_OF_PARTY) tell(`${party}.${name}`, quick[party][name], slow[party][name]);
  }
  if (quick.step !== 'ansi') {
    tell('otidOctets', quick.otidOctets, slow.otidOctets);
    tell('dtidOctets', quick.dtidOctets, slow.dtidOctets);
    tell('oddities that the full decode does not see', quick.oddities & ~slow.oddities, 0);
  }
  tell('record', JSON.stringify(quick.record), JSON.stringify(slow.record));
  tell('faulty', quick.faulty && !slow.faulty, false);
  if (slow.faulty) tell('faulty without a fault', slow.record.faults.length > 0, true);
  const isBroken = hasBrokenString(slow);
  if (!isBroken) {
    tell('imsi', quick.imsi, slow.imsi);
    tellNumber('imsiNumber', quick.imsiNumber, slow.imsiNumber, tell);
  }
  tell('msisdn', quick.msisdn, slow.msisdn);
  tellNumber('msisdnNumber', quick.msisdnNumber, slow.msisdnNumber, tell);
  tellNumber('servingNodeNumber', quick.servingNodeNumber, slow.servingNodeNumber, tell);
  tell('titles', JSON.stringify(quick.titlesInArgument), JSON.stringify(slow.titlesInArgument));
  const inOrder = ({ titleNumbers }: SignallingEvent) =>
    Array.from(titleNumbers)
      .filter((number) => number !== 0)
      .sort();
  if (Array.from(quick.titleNumbers).every((number) => number >= 0))
    tell('title numbers', JSON.stringify(inOrder(quick)), JSON.stringify(inOrder(slow)));
  tellOpening(quick.opening, slow.opening, hadOddNumber, tell);
  // false says nothing
  if (slow.oddities === quick.oddities) tell('sound', quick.sound && !slow.sound, false);
}

/** Both roads, with the same messages behind them. */
class Roads {
  readonly quick = new EventReader();
  readonly slow = new RecordEventReader();
  /** An odd number is not remembered as what a dialogue was opened for by the quick road, see above. */
  private hadOddNumber = false;

  /** What the two say differently of a message, none where they agree. */
  differences(octets: Uint8Array, layer: OuterLayer, atMs: number): string[] {
    const { quick, slow } = this;
    const found: string[] = [];
    const tell: Tell = (what, one, other) => {
      if (one !== other) found.push(`${what}: ${String(one)} | ${String(other)}`);
    };
    const events = quick.read(octets, 0, octets.length, layer, atMs);
    const slowEvents = slow.read(octets, 0, octets.length, layer, atMs);
    // a label that is cut short: the quick look gives up, the full decode says what is missing
    if (events === 0 && slow.record.opc === null && layer !== 'sccp') return found;
    tell('events', events, slowEvents);
    const { imsiNumber, msisdnNumber, servingNodeNumber } = quick;
    this.hadOddNumber ||= Math.min(imsiNumber, msisdnNumber, servingNodeNumber) < 0 || hasBrokenString(slow);
    for (let i = 0; i < events && found.length === 0; i++) {
      tellEvent(quick.event(i), slow.event(i), this.hadOddNumber, tell);
    }
    return found;
  }
}

/** One dialogue of an operation, then what belongs to none. */
function messagesOf(operation: OperationInContext, seedOf: number): Uint8Array[] {
  const { contextOid, user } = operation;
  const there = partiesOf(user);
  const back = { called: there.calling, calling: there.called };
  const otid = (0x10000000 + (seedOf % 0x10000000)).toString(16);
  const dtid = 'aabbccdd';
  const begin = tcapOctets({ type: 'begin', otid, contextOid }, [invokeOf(operation, seedOf)]);
  return [
    unitdata(begin, there),
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
        { type: 'reject', invokeId: 3 },
      ]),
      there,
    ),
    unitdata(tcapOctets({ type: 'end', dtid: otid }, [resultOf(operation, seedOf + 3)]), back),
    unitdata(tcapOctets({ type: 'end', dtid: otid }, []), back),
    // of a dialogue that was not seen: nothing but the numbers says who speaks
    unitdata(
      tcapOctets({ type: 'end', dtid: '0bad' }, [{ type: 'returnError', invokeId: 1, code: seedOf % 80 }]),
      there,
    ),
    unitdata(tcapOctets({ type: 'unidirectional', contextOid }, [invokeOf(operation, seedOf)]), there),
    unitdata(new Uint8Array([seedOf & 0xff, 1, 2, 3]), there),
  ];
}

const change = fc.record({
  at: fc.nat({ max: 400 }),
  octet: fc.oneof(fc.constantFrom(0x00, 0x24, 0x30, 0x80, 0x81, 0x84, 0xa0, 0xff, 0x0f, 0xf1), fc.nat(255)),
});
const tampered = fc.record({
  seed: fc.nat({ max: 2 ** 31 - 1 }),
  changes: fc.array(change, { maxLength: 4 }),
  cut: fc.oneof({ arbitrary: fc.constant(0), weight: 4 }, fc.nat({ max: 60 })),
  layer: fc.constantFrom('sccp' as const, 'mtp3' as const, 'm3ua' as const),
});

test('over SCCP the events of the full decode are those of the quick look, honest or tampered with', () => {
  for (const operation of OPERATIONS_IN_CONTEXT) {
    fc.assert(
      fc.property(tampered, ({ seed, changes, cut, layer }) => {
        const roads = new Roads();
        messagesOf(operation, seed).forEach((sccp, i) => {
          const whole = layer === 'sccp' ? sccp : layer === 'mtp3' ? mtp3Message(sccp) : m3uaData(sccp);
          const octets = Uint8Array.from(whole);
          for (const { at, octet } of changes) octets[at % octets.length] = octet;
          const length = Math.max(1, octets.length - cut);
          const found = roads.differences(octets.subarray(0, length), layer, i * 1000);
          assert.deepEqual(found, [], Buffer.from(octets.subarray(0, length)).toString('hex'));
        });
      }),
      { numRuns: RUNS_PER_OPERATION },
    );
  }
});

test('segments are waited for as the quick look waits for them', () => {
  const operations = OPERATIONS_IN_CONTEXT.filter(({ argument }) => argument !== undefined);
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), fc.integer({ min: 16, max: 60 }), (seed, octetsEach) => {
      const operation = operations[seed % operations.length];
      assert.ok(operation);
      const { contextOid, user } = operation;
      const tcap = tcapOctets({ type: 'begin', otid: 'a1b2c3d4', contextOid }, [invokeOf(operation, seed)]);
      fc.pre(tcap.length > octetsEach && tcap.length <= 16 * octetsEach);
      const roads = new Roads();
      for (const part of segments(tcap, partiesOf(user), octetsEach)) {
        assert.deepEqual(roads.differences(part, 'sccp', 0), []);
      }
      assert.equal(roads.slow.opcode, operation.opcode);
    }),
    { numRuns: 100 },
  );
});

test('no octets make the slow road throw', () => {
  const slow = new RecordEventReader();
  const layer = fc.constantFrom<OuterLayer>('sua', 'm3ua', 'sccp', 'mtp3', 'm2pa', 'm2ua', 'mtp2');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), layer, (octets, outer) => {
      const events = slow.read(octets, 0, octets.length, outer, 0);
      for (let i = 0; i < events; i++) assert.ok(slow.event(i).componentIndex === i);
    }),
    { numRuns: 500 },
  );
});

test('the parties that the messages are made for are told apart', () => {
  const slow = new RecordEventReader();
  const octets = unitdata(tcapOctets({ type: 'begin', otid: '01' }, []), {
    called: HOME_HLR,
    calling: FOREIGN_VLR,
  });
  assert.equal(slow.read(octets, 0, octets.length, 'sccp', 0), 1);
  assert.deepEqual([slow.called.number, slow.calling.number], [1447700900001, 133609000010]);
});
