import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { MAX_FAULTS_PER_MESSAGE } from '../fault.ts';
import type { SmsAddress } from './address.ts';
import { decodeTpdu } from './decode-tpdu.ts';
import { encodeTpdu } from './encode-tpdu.ts';
import { decodeGsm7, encodeGsm7 } from './gsm7.ts';
import { LOCKING_SHIFT_TABLES, NOTHING, SINGLE_SHIFT_TABLES } from './gsm7-tables.ts';
import type { Direction, ReportForm, TpduRecord } from './tpdu-record.ts';
import { concatenation, lockingShift, singleShift } from './user-data-header.ts';
import { decodeUssdString, encodeUssdString } from './ussd-string.ts';

const RUNS = { numRuns: 400 };

const direction = fc.constantFrom<Direction>('ms-to-sc', 'sc-to-ms');
const form = fc.constantFrom<ReportForm | undefined>('rp-ack', 'rp-error', undefined);

const address: fc.Arbitrary<SmsAddress> = fc.oneof(
  fc.record(
    {
      digits: fc.stringMatching(/^[0-9]{0,20}$/),
      nai: fc.constantFrom(0, 1, 2, 3),
      np: fc.constantFrom(0, 1),
    },
    { noNullPrototype: true },
  ),
  fc.record(
    {
      alphanumeric: fc.stringMatching(/^[A-Za-z0-9 ]{0,11}$/),
      nai: fc.constant<5>(5),
      np: fc.constant(0),
    },
    { noNullPrototype: true },
  ),
);
const language = fc.integer({ min: 0, max: 13 });

/** Text of two languages with its header, at most 140 septets of it. */
const national = fc.tuple(language, language).chain(([locking, single]) => {
  const characters = [...(LOCKING_SHIFT_TABLES[locking] ?? []), ...(SINGLE_SHIFT_TABLES[single] ?? [])];
  const known = characters.filter((character) => character !== NOTHING);
  return fc.record(
    {
      locking: fc.constant(locking),
      single: fc.constant(single),
      text: fc.array(fc.constantFrom(...known), { maxLength: 70 }).map((list) => list.join('')),
    },
    { noNullPrototype: true },
  );
});

const submitted: fc.Arbitrary<TpduRecord> = fc
  .tuple(address, national, fc.integer({ min: 0, max: 255 }), fc.boolean())
  .map(([destination, content, octet, parts]) => ({
    type: 'SMS-SUBMIT' as const,
    'TP-MR': octet,
    'TP-DA': destination,
    'TP-PID': octet,
    'TP-DCS': 0,
    'TP-VP': { form: 'relative' as const, duration: 'PT5M' },
    udh: [
      ...(content.locking ? [lockingShift(content.locking)] : []),
      ...(content.single ? [singleShift(content.single)] : []),
      ...(parts ? [concatenation(octet, 2, 1)] : []),
    ],
    text: content.text,
  }));

/** The octets of a message that was made, then cut and changed in places. */
const changed = fc
  .tuple(submitted, fc.nat(160), fc.array(fc.tuple(fc.nat(160), fc.nat(255)), { maxLength: 4 }))
  .map(([record, length, changes]) => {
    const octets = encodeTpdu(record).slice(0, length);
    for (const [at, value] of changes) if (at < octets.length) octets[at] = value;
    return octets;
  });

const octets = fc.oneof(fc.uint8Array({ maxLength: 300 }), changed);

test('any octets give a record, or nothing, and never an exception', () => {
  fc.assert(
    fc.property(octets, direction, form, (message, way, reportForm) => {
      const faults: Faults = [];
      const cursor = new Cursor(message);
      const record = decodeTpdu(cursor, way, faults, reportForm);
      assert.equal(record === undefined, message.length === 0);
      assert.ok(faults.length <= MAX_FAULTS_PER_MESSAGE);
      assert.equal(cursor.overran, false);
      assert.ok(faults.length > 0 || cursor.remaining === 0);
      assert.deepEqual(JSON.parse(JSON.stringify(record ?? null)), record ?? null);
    }),
    { numRuns: 1000 },
  );
});

test('what was read without a fault is written and read again as the same record', () => {
  let whole = 0;
  fc.assert(
    fc.property(octets, direction, form, (message, way, reportForm) => {
      const faults: Faults = [];
      const record = decodeTpdu(new Cursor(message), way, faults, reportForm);
      if (!record || faults.length > 0) return;
      whole++;
      const again = decodeTpdu(new Cursor(encodeTpdu(record)), way, faults, reportForm);
      assert.deepEqual(again, record);
      assert.deepEqual(faults, []);
    }),
    { numRuns: 1000 },
  );
  assert.ok(whole > 50, `${whole} messages were whole`);
});

test('a faulty message that can be written at all is read again as the same fields', () => {
  fc.assert(
    fc.property(octets, direction, (message, way) => {
      const record = decodeTpdu(new Cursor(message), way, []);
      if (!record) return;
      let written: Uint8Array;
      try {
        written = encodeTpdu(record);
      } catch (error) {
        assert.ok(error instanceof RangeError);
        return;
      }
      const again = decodeTpdu(new Cursor(written), way, []);
      assert.equal(again?.type, record.type);
      assert.deepEqual(again?.['TP-DA'], record['TP-DA']);
      assert.deepEqual(again?.['TP-OA'], record['TP-OA']);
    }),
    RUNS,
  );
});

test('a text in any two languages arrives as it was sent', () => {
  fc.assert(
    fc.property(submitted, (record) => {
      const faults: Faults = [];
      const arrived = decodeTpdu(new Cursor(encodeTpdu(record)), 'ms-to-sc', faults);
      assert.deepEqual(faults, []);
      assert.equal(arrived?.text, record.text);
      assert.equal(arrived?.data, undefined);
      assert.deepEqual(arrived?.['TP-DA'], record['TP-DA']);
    }),
    RUNS,
  );
});

test('septets come back after any number of fill bits', () => {
  fc.assert(
    fc.property(national, fc.integer({ min: 0, max: 6 }), ({ locking, single, text }, fillBits) => {
      const packed = encodeGsm7(text, fillBits, locking, single);
      const cursor = new Cursor(packed.octets);
      assert.equal(decodeGsm7(cursor, packed.septets, fillBits, locking, single), text);
    }),
    RUNS,
  );
});

test('any octets are a USSD string, which is written and read again as the same', () => {
  const scheme = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(scheme, fc.uint8Array({ maxLength: 160 }), (dcs, message) => {
      const faults: Faults = [];
      const string = decodeUssdString(dcs, new Cursor(message), faults);
      const written = encodeUssdString(dcs, string);
      assert.deepEqual(decodeUssdString(dcs, new Cursor(written), []), string);
      if (string.data !== undefined) assert.equal(string.data, Buffer.from(message).toString('hex'));
    }),
    { numRuns: 2000 },
  );
});

test('a USSD text arrives as it was sent, but for a final carriage return that is doubled', () => {
  const scheme = fc.constantFrom(0x00, 0x0f, 0x10, 0x11, 0x48, 0x50, 0xf0);
  const text = fc.stringMatching(/^[A-Za-z0-9*#@ \r]{0,70}$/);
  fc.assert(
    fc.property(scheme, text, (dcs, sent) => {
      const string = { text: sent, language: 'en' };
      const arrived = decodeUssdString(dcs, new Cursor(encodeUssdString(dcs, string)), []);
      assert.ok(arrived.text === sent || (sent.endsWith('\r') && arrived.text === `${sent}\r`));
    }),
    RUNS,
  );
});
