import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EventReader } from '../../signalling/event-reader.ts';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import {
  elementOctets,
  FOREIGN_VLR,
  HOME_HLR,
  m3uaData,
  segments,
  tcapOctets,
} from '../../signalling/test-messages.ts';
import { updateLocation } from '../../wire/map/operations/update-location.ts';
import { factsOf } from '../testing/network.ts';
import { segmentsThatDoNotFit } from './segments-that-do-not-fit.ts';

const WHOLE = tcapOctets({ type: 'begin', otid: '1a2b3c4d', contextOid: '0.4.0.0.1.0.1.3' }, [
  { type: 'invoke', invokeId: 1, code: 2, parameter: elementOctets(updateLocation.argument, 7) },
]);

/** The XUDTs of one message; twenty octets in each. */
function pieces(reference = 7, calling = FOREIGN_VLR): Uint8Array[] {
  return segments(WHOLE, { called: HOME_HLR, calling }, 20, reference).map((octets) => m3uaData(octets));
}

/** What is found about each event of messages that arrive in this order. */
function findings(messages: readonly (Uint8Array | undefined)[]) {
  const reader = new EventReader();
  return messages.flatMap((octets) => {
    if (octets === undefined) return [];
    const count = reader.read(octets, 0, octets.length, 'm3ua', 1_000);
    return Array.from({ length: count }, (_, index) => {
      const event: SignallingEvent = reader.event(index);
      return { operation: event.operation, finding: segmentsThatDoNotFit.inspect(event, factsOf(event)) };
    });
  });
}

test('segments in their order make a message, which is judged as one', () => {
  const all = findings(pieces());
  assert.equal(all.length, 1);
  assert.equal(all[0]?.operation, 'updateLocation');
  assert.equal(all[0]?.finding, undefined);
});

test('a gap, and a segment that comes twice, do not fit', () => {
  const [first, second, third] = pieces();
  for (const order of [
    [first, third],
    [first, second, second],
  ]) {
    const finding = findings(order).at(-1)?.finding;
    assert.equal(finding?.class, 'evasion');
    assert.equal(finding?.severity, 'high');
    assert.match(finding?.reason ?? '', /\+33 609 000010 \(Example France\) sent a segment out of turn/);
  }
});

test('the segments of two senders are never one message', () => {
  const [first] = pieces();
  const [, second] = pieces(7, { ...FOREIGN_VLR, gt: '34609000010' });
  const finding = findings([first, second]).at(-1)?.finding;
  assert.match(finding?.reason ?? '', /Example Spain\) sent a segment without the first one/);
});

test('a segment whose first was lost is flagged and no more', () => {
  const [, second] = pieces();
  assert.equal(findings([second]).at(-1)?.finding?.severity, 'medium');
});
