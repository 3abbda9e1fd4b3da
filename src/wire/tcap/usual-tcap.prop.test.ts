import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { octetsFromHex } from '../octet-writer.ts';
import { type ComponentToWrite, encodeTcap } from './encode-tcap.ts';
import { COMPONENT_ROW } from './layout-codes.ts';
import { TcapLayout } from './tcap-layout.ts';
import type { TcapRecord } from './tcap-record.ts';

/** The plain way alone. */
class PlainTcap extends TcapLayout {
  override readUsual(): boolean {
    return false;
  }
}

/** Counts how often the short way was good for a whole message. */
class CountingTcap extends TcapLayout {
  usual = 0;
  override readUsual(from: number, end: number): boolean {
    const was = super.readUsual(from, end);
    if (was) this.usual++;
    return was;
  }
}

function told(layout: TcapLayout, octets: Uint8Array, from: number, end: number) {
  const known = layout.read(octets, from, end);
  const { type, otidStart, otidEnd, dtidStart, dtidEnd, pAbortCause, dialogueStart, dialogueEnd } = layout;
  const { dialogueOidStart, dialogueOidEnd, pdu, pduStart, pduEnd, contextStart, contextEnd } = layout;
  const { componentCount, oddities, faultCount } = layout;
  return {
    known,
    ids: [type, otidStart, otidEnd, dtidStart, dtidEnd, pAbortCause],
    dialogue: [dialogueStart, dialogueEnd, dialogueOidStart, dialogueOidEnd, pdu, pduStart, pduEnd],
    context: [contextStart, contextEnd],
    components: [...layout.components.slice(0, componentCount * COMPONENT_ROW)],
    oddities,
    faults: [...layout.faults.slice(0, 2 * faultCount)],
  };
}

const acOid = fc.constantFrom(null, '0.4.0.0.1.0.1.3', '0.4.0.0.1.0.20.2', '0.4.0.0.1.0.200.3', '1.2.3');
const id = fc.constantFrom('01', '1a2b', '1a2b3c4d');
const parameter = fc
  .uint8Array({ maxLength: 150 })
  .map((contents) =>
    contents.length < 0x80
      ? Uint8Array.of(0x30, contents.length, ...contents)
      : Uint8Array.of(0x30, 0x81, contents.length, ...contents),
  );
const component: fc.Arbitrary<ComponentToWrite> = fc
  .record({
    type: fc.constantFrom(
      'invoke' as const,
      'returnResult' as const,
      'returnResultNotLast' as const,
      'returnError' as const,
    ),
    invokeId: fc.integer({ min: -128, max: 200 }),
    code: fc.integer({ min: -128, max: 300 }),
    parameter: fc.option(parameter, { nil: undefined }),
  })
  .map(({ parameter: octets, ...rest }) => (octets === undefined ? rest : { ...rest, parameter: octets }));
const message = fc
  .record({
    type: fc.constantFrom('begin', 'continue', 'end', 'abort'),
    otid: id,
    dtid: id,
    acOid,
    pdu: fc.constantFrom('AARQ' as const, 'AARE' as const),
    user: fc.boolean(),
    components: fc.array(component, { maxLength: 2 }),
  })
  .map(({ type, otid, dtid, acOid: oid, pdu, user, components }) => {
    const record: TcapRecord = {
      type,
      otid: type === 'begin' || type === 'continue' ? otid : null,
      dtid: type === 'begin' ? null : dtid,
      applicationContext: null,
      acOid: oid,
    };
    if (oid !== null)
      record.dialogue = user ? { pdu, userInformation: [{ oid: '0.4.0.0.1.1.1.1', hex: 'a000' }] } : { pdu };
    return encodeTcap(record, type === 'abort' ? [] : components);
  });

test('the short way and the plain way tell the same of every message', () => {
  const short = new CountingTcap();
  const plain = new PlainTcap();
  fc.assert(
    fc.property(message, fc.nat(3), fc.nat(3), (octets, before, behind) => {
      const padded = new Uint8Array(before + octets.length + behind).fill(0x30);
      padded.set(octets, before);
      const end = before + octets.length;
      assert.deepEqual(told(short, padded, before, end), told(plain, padded, before, end));
    }),
    { numRuns: 400 },
  );
  assert.ok(short.usual > 50, `the short way was taken ${short.usual} times`);
});

test('they tell the same of messages with octets changed or cut off', () => {
  const change = fc.record({ at: fc.nat(), to: fc.nat(255) });
  const short = new TcapLayout();
  const plain = new PlainTcap();
  fc.assert(
    fc.property(message, fc.array(change, { maxLength: 3 }), fc.nat(4), (whole, changes, cut) => {
      const octets = whole.slice(0, Math.max(0, whole.length - cut));
      for (const { at, to } of changes) if (octets.length > 0) octets[at % octets.length] = to;
      assert.deepEqual(told(short, octets, 0, octets.length), told(plain, octets, 0, octets.length));
    }),
    { numRuns: 1000 },
  );
});

test('a flipped octet at any place of a usual message is told alike', () => {
  const octets = octetsFromHex(
    '6236 48041a2b3c4d 6b1e281c 060700118605010101 a011600f 80020780 a1090607040000010001 03 6c0ea10c 020101 020102 30040402aabb',
  );
  const short = new TcapLayout();
  const plain = new PlainTcap();
  for (let at = 0; at < octets.length; at++) {
    const kept = octets[at] as number;
    for (let to = 0; to < 256; to++) {
      octets[at] = to;
      assert.deepEqual(
        told(short, octets, 0, octets.length),
        told(plain, octets, 0, octets.length),
        `octet ${at} = ${to}`,
      );
    }
    octets[at] = kept;
  }
});
