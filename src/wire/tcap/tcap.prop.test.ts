import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cursor } from '../cursor.ts';
import { MAX_FAULTS_PER_MESSAGE, type WireFault } from '../fault.ts';
import { octetsFromHex } from '../octet-writer.ts';
import { decodeTcap } from './decode-tcap.ts';
import { encodeTcap } from './encode-tcap.ts';

const begin = octetsFromHex(
  '6236 48041a2b3c4d 6b1e281c 060700118605010101 a011600f 80020780 a1090607040000010001 03 6c0ea10c 020101 020102 30040402aabb',
);

test('no octets make the decoder throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 96 }), (octets) => {
      const faults: WireFault[] = [];
      decodeTcap(new Cursor(octets), faults, () => undefined);
      assert.ok(faults.length <= MAX_FAULTS_PER_MESSAGE);
    }),
  );
});

test('no change to an honest message makes the decoder throw', () => {
  const change = fc.record({ at: fc.nat(begin.length - 1), to: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(begin.length), (changes, length) => {
      const octets = begin.slice(0, length);
      for (const { at, to } of changes) if (at < length) octets[at] = to;
      decodeTcap(new Cursor(octets), [], () => undefined);
    }),
  );
});

test('transaction ids, invoke ids and codes come back whatever they are', () => {
  const id = fc
    .uint8Array({ minLength: 1, maxLength: 4 })
    .map((octets) => Buffer.from(octets).toString('hex'));
  fc.assert(
    fc.property(
      id,
      id,
      fc.integer({ min: -128, max: 127 }),
      fc.integer({ min: -32768, max: 32767 }),
      (otid, dtid, invokeId, code) => {
        const octets = encodeTcap({ type: 'continue', otid, dtid, applicationContext: null, acOid: null }, [
          { type: 'invoke', invokeId, code },
        ]);
        const faults: WireFault[] = [];
        const message = decodeTcap(new Cursor(octets), faults, () => undefined);
        assert.deepEqual(faults, []);
        assert.deepEqual([message?.record.otid, message?.record.dtid], [otid, dtid]);
        assert.deepEqual([message?.components[0]?.invokeId, message?.components[0]?.code], [invokeId, code]);
      },
    ),
  );
});
