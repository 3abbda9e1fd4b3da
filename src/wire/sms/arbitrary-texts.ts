import fc from 'fast-check';
import type { SmsAddress } from './address.ts';
import { encodeTpdu } from './encode-tpdu.ts';
import type { Direction, TpduRecord } from './tpdu-record.ts';
import { concatenation } from './user-data-header.ts';

/* For tests alone: short messages as networks carry them, and with octets changed. */

const address: fc.Arbitrary<SmsAddress> = fc.oneof(
  fc.record({
    digits: fc.stringMatching(/^[0-9*#a-c]{0,20}$/),
    nai: fc.constantFrom(0, 1, 2, 3),
    np: fc.constantFrom(0, 1),
  }),
  fc.record({
    alphanumeric: fc.stringMatching(/^[A-Za-z0-9 ]{0,11}$/),
    nai: fc.constant<5>(5),
    np: fc.constant(0),
  }),
);

/** TP-DCS of texts, the SIM's classes and waiting signs among them. */
const coding = fc.constantFrom(0, 0x10, 0x12, 0xc0, 0xc8, 0xd8, 0xf0, 0xf2);
const octet = fc.integer({ min: 0, max: 255 });
const time = fc.constantFrom(
  '2026-01-15T10:03:00+00:00',
  '1999-12-31T23:59:59-03:30',
  '2024-02-29T00:00:00+14:00',
);

const content = fc.oneof(
  fc.record({ 'TP-DCS': coding, text: fc.stringMatching(/^[A-Za-z0-9 ]{0,100}$/) }),
  fc.record({ 'TP-DCS': fc.constantFrom(0x08, 0xe0), text: fc.stringMatching(/^[α-ωж]{0,60}$/u) }),
  fc.record({ 'TP-DCS': fc.constantFrom(0x04, 0xf6), data: fc.stringMatching(/^([0-9a-f]{2}){0,60}$/) }),
);
const header = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  fc.integer({ min: 1, max: 2 }).map((part) => [concatenation(1, 2, part)]),
);

const delivered = fc.tuple(address, octet, time, content, header, fc.boolean()).map(
  ([from, pid, at, what, udh, more]): TpduRecord => ({
    type: 'SMS-DELIVER',
    'TP-MMS': more ? 0 : 1,
    'TP-OA': from,
    'TP-PID': pid,
    'TP-SCTS': at,
    ...what,
    ...(udh ? { udh } : {}),
  }),
);

const period = fc.constantFrom<TpduRecord['TP-VP'] | undefined>(
  undefined,
  { form: 'relative', duration: 'PT5M' },
  { form: 'absolute', time: '2026-01-16T10:03:00+00:00' },
  { form: 'enhanced', singleShot: false, unit: 'seconds', duration: 'PT30S' },
);
const submitted = fc.tuple(address, octet, period, content, header).map(
  ([to, number, validity, what, udh]): TpduRecord => ({
    type: 'SMS-SUBMIT',
    'TP-MR': number,
    'TP-DA': to,
    'TP-PID': number,
    ...(validity ? { 'TP-VP': validity } : {}),
    ...what,
    ...(udh ? { udh } : {}),
  }),
);

/** A short message as octets, and the way it goes; some octets are changed, or cut off, or come behind. */
export const arbitraryText: fc.Arbitrary<{ readonly octets: Uint8Array; readonly direction: Direction }> = fc
  .tuple(
    fc.oneof(delivered, submitted),
    fc.array(fc.tuple(fc.nat(30), fc.nat(255)), { maxLength: 2 }),
    fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: -3, max: 3 })),
    fc.boolean(),
  )
  .map(([record, changes, more, otherWay]) => {
    const whole = encodeTpdu(record);
    const octets = new Uint8Array(Math.max(0, whole.length + more));
    octets.set(whole.subarray(0, octets.length));
    for (const [at, value] of changes) if (at < octets.length) octets[at] = value;
    const fromCentre = (record.type === 'SMS-DELIVER') !== (otherWay && changes.length > 1);
    return { octets, direction: fromCentre ? 'sc-to-ms' : 'ms-to-sc' };
  });
