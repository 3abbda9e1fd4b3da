import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import type { Parameter } from '../sigtran/parameter-kind.ts';
import { hexOf, payloadOf } from '../wire.fixture.ts';
import { decodeM3ua, encodeM3ua, type M3uaRecord } from './m3ua.ts';
import { M3uaLayout, type M3uaVersion } from './m3ua-layout.ts';

const u32 = fc.nat(0xffffffff);
const masked = fc.record({ mask: fc.nat(255), pc: fc.nat(0xffffff) });
const hexText = fc.uint8Array({ maxLength: 12 }).map(hexOf);

const parameters: fc.Arbitrary<Parameter> = fc.oneof(
  fc.record({ name: fc.constant('networkAppearance'), value: u32 }),
  fc.record({ name: fc.constant('routingContext'), value: fc.array(u32, { maxLength: 4 }) }),
  fc.record({ name: fc.constant('infoString'), value: fc.string({ maxLength: 12 }) }),
  fc.record({ name: fc.constant('heartbeatData'), value: hexText }),
  fc.record({ name: fc.constant('affectedPointCode'), value: fc.array(masked, { maxLength: 3 }) }),
  fc.record({ name: fc.constant('congestionIndications'), value: fc.nat(255) }),
  fc.record({ name: fc.constant('status'), value: fc.record({ type: fc.nat(9), information: fc.nat(9) }) }),
  fc.record({ tag: fc.integer({ min: 0x8000, max: 0xffff }), hex: hexText }),
);

/** Messages that hold together more or less: a whole one with a few octets changed. */
const messages = fc
  .record({
    list: fc.array(parameters, { maxLength: 3 }),
    payload: fc.uint8Array({ maxLength: 20 }),
    changes: fc.array(fc.record({ at: fc.nat(70), value: fc.nat(255) }), { maxLength: 4 }),
  })
  .map(({ list, payload, changes }) => {
    const label = { opc: 1, dpc: 2, si: 3, ni: 2, mp: 0, sls: 4 };
    const octets = encodeM3ua({ type: 'DATA', protocolData: label, parameters: list }, payload);
    for (const { at, value } of changes) if (at < octets.length) octets[at] = value;
    return octets;
  });

test('any DATA are written and read again', () => {
  const data = fc.record({
    protocolData: fc.record({
      opc: u32,
      dpc: u32,
      si: fc.nat(255),
      ni: fc.nat(255),
      mp: fc.nat(255),
      sls: fc.nat(255),
    }),
    parameters: fc.array(parameters, { maxLength: 5 }),
    payload: fc.uint8Array({ maxLength: 60 }),
  });
  fc.assert(
    fc.property(data, ({ payload, ...rest }) => {
      // By way of JSON, which is what a record has to survive.
      const record: M3uaRecord = JSON.parse(JSON.stringify({ type: 'DATA', ...rest }));
      const faults: Faults = [];
      const decoded = decodeM3ua(new Cursor(encodeM3ua(record, payload)), faults);
      assert.deepEqual(faults, []);
      assert.deepEqual(decoded?.record, record);
      assert.deepEqual(payloadOf(decoded), payload);
    }),
    { numRuns: 300 },
  );
});

test('any octets are read without a throw, and layout and record say the same', () => {
  const layout = new M3uaLayout();
  const versions = fc.constantFrom<M3uaVersion>('rfc', 'draft6', 'auto');
  const header = fc.uint8Array({ maxLength: 30 }).map((body) => {
    return Uint8Array.from([1, 0, 1, 1, 0, 0, 0, body.length + 8, ...body]);
  });
  fc.assert(
    fc.property(
      fc.oneof(messages, header, fc.uint8Array({ maxLength: 40 })),
      versions,
      (octets, m3uaVersion) => {
        const whole = layout.read(new Cursor(octets), m3uaVersion);
        const faults: Faults = [];
        const decoded = decodeM3ua(new Cursor(octets), faults, { m3uaVersion });
        if (layout.fault !== '') assert.ok(faults.some(({ code }) => code === layout.fault));
        assert.equal(decoded === undefined, layout.bodyStart < 0);
        if (decoded === undefined) return;
        const { protocolData } = decoded.record;
        assert.equal(whole, protocolData !== null);
        assert.equal(decoded.payload?.pos ?? -1, layout.dataStart);
        assert.equal(decoded.payload?.end ?? -1, layout.dataEnd);
        if (protocolData) {
          const { opc, dpc, si, ni, mp, sls } = layout;
          assert.deepEqual(protocolData, { opc, dpc, si, ni, mp, sls });
          assert.ok(layout.dataEnd <= octets.length);
        }
        if (faults.length === 0) {
          const again = encodeM3ua(decoded.record, payloadOf(decoded));
          const { draft, ...record } = decoded.record;
          const read = decodeM3ua(new Cursor(again), faults, { m3uaVersion });
          assert.deepEqual(read?.record, record);
          assert.deepEqual(faults, []);
          assert.equal(typeof draft, layout.draft ? 'boolean' : 'undefined');
        }
      },
    ),
    { numRuns: 1000 },
  );
});
