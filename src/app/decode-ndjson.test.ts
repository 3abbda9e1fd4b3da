import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CapturedLayer, CapturedMessage } from '../capture/captured-message.ts';
import { firstLook } from '../lab/first-look.ts';
import { MessageReader } from '../signalling/message-reader.ts';
import type { MsuRecord } from '../signalling/msu-record.ts';
import { MAX_KEPT_LINE_PARTS, NdjsonLines } from './decode-ndjson.ts';

function messageOf(octets: Uint8Array, layer: CapturedLayer): CapturedMessage {
  return {
    ...{
      octets,
      start: 0,
      end: octets.length,
      layer,
      below: ['ethernet', 'ipv4', 'sctp'],
      frame: 12,
      index: 0,
    },
    ...{ seconds: 1_548_928_800, nanoseconds: 123_456_000, fractionDigits: 6, cut: false },
  };
}

/** What a line must say, put together in the plain way. */
function expected(message: CapturedMessage, record: MsuRecord): unknown {
  const { layers, opc, dpc, si, sccp, tcap, components, isup, faults, ...others } = record;
  return JSON.parse(
    JSON.stringify({
      frame: message.frame,
      at: '2019-01-31T10:00:00.123456Z',
      layers: [...message.below, ...layers],
      ...{ opc, dpc, si },
      sccp: sccp === null ? null : { called: null, calling: null, ...sccp },
      ...{ tcap, components, isup, faults },
      ...others,
    }),
  );
}

const layer = fc.constantFrom<CapturedLayer>('m3ua', 'm2ua', 'm2pa', 'sua', 'mtp2', 'mtp3', 'sccp');

/** Octets of the first look, some of them changed, or any. */
const octets = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .tuple(fc.constantFrom(...firstLook()), fc.array(fc.tuple(fc.nat(250), fc.nat(255)), { maxLength: 5 }))
    .map(([message, changes]) => {
      const changed = message.octets.slice();
      for (const [at, value] of changes) if (at < changed.length) changed[at] = value;
      return changed;
    }),
);

test('a line says of any octets what the record says, and nothing else', () => {
  const lines = new NdjsonLines();
  fc.assert(
    fc.property(octets, fc.oneof(fc.constant('m3ua' as const), layer), (sent, outer) => {
      const message = messageOf(sent, outer);
      const answer = new MessageReader().read(sent, 0, sent.length, outer, 0);
      if (answer === undefined) return;
      const line = lines.line(message, answer.record);
      assert.equal(line.indexOf('\n'), line.length - 1);
      assert.deepEqual(JSON.parse(line), expected(message, answer.record));
      const asJson = new MessageReader({ componentsAsJson: true }).read(sent, 0, sent.length, outer, 0);
      assert.ok(asJson);
      assert.equal(lines.line(message, asJson.record, asJson.componentsJson), line);
    }),
    { numRuns: 500 },
  );
});

function hasCalled(record: MsuRecord | undefined): boolean {
  const sccp = record?.sccp;
  return sccp !== null && sccp !== undefined && 'called' in sccp && sccp.called !== null;
}

test('parts that are kept for one link are not taken for those of another', () => {
  const lines = new NdjsonLines();
  const addressed = firstLook().find(({ octets }) =>
    hasCalled(new MessageReader().read(octets, 0, octets.length, 'm3ua', 0)?.record),
  );
  assert.ok(addressed);
  const { octets } = addressed;
  const layers = [
    ['ethernet', 'ipv4', 'sctp'],
    ['linux-sll', 'ipv6', 'sctp'],
  ];
  const labels = [
    [1, 6, 4],
    [1 + MAX_KEPT_LINE_PARTS, 6, 3],
    [null, 6 + MAX_KEPT_LINE_PARTS, 4],
    [0, null, null],
  ] as const;
  for (const [opc, ssn, nai] of [...labels, ...labels]) {
    for (const below of [...layers, ...layers]) {
      const message = { ...messageOf(octets, 'm3ua'), below };
      const answer = new MessageReader().read(octets, 0, octets.length, 'm3ua', 0);
      assert.ok(answer?.record.sccp && 'called' in answer.record.sccp);
      const called = Object.assign({}, answer.record.sccp.called, { ssn, nai });
      const record = { ...answer.record, opc, sccp: { ...answer.record.sccp, called } } as MsuRecord;
      assert.deepEqual(JSON.parse(lines.line(message, record)), expected(message, record));
    }
  }
});
