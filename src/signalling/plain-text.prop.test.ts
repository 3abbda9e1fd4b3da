import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isWithoutAdditions } from './additions.ts';
import { arbitraryTextMessage } from './arbitrary-text-messages.ts';
import { EventReader } from './event-reader.ts';

/** The TPDU of the full decode of a request with a short message. */
function tpduOf(reader: EventReader): Record<string, unknown> | undefined {
  const argument = reader.record.components[reader.componentIndex]?.argument;
  const { 'sm-RP-UI': text } = argument as { 'sm-RP-UI'?: { tpdu?: Record<string, unknown>; hex?: string } };
  assert.equal(text?.hex, undefined, 'it was read without a fault');
  return text?.tpdu;
}

test('a text that a request carries is plain where the full decode reads the same without a fault', () => {
  let plain = 0;
  const reader = new EventReader();
  fc.assert(
    fc.property(arbitraryTextMessage, (octets) => {
      if (reader.read(octets, 0, octets.length, 'm3ua', 0) === 0 || reader.plainText === undefined) return;
      plain++;
      const { direction, protocolId, coding, length, address } = reader.plainText;
      const tpdu = tpduOf(reader);
      assert.equal(tpdu?.type, direction === 'sc-to-ms' ? 'SMS-DELIVER' : 'SMS-SUBMIT');
      assert.deepEqual(
        [protocolId, coding, length, address],
        [tpdu?.['TP-PID'], tpdu?.dcs, tpdu?.['TP-UDL'], tpdu?.['TP-OA'] ?? tpdu?.['TP-DA']],
      );
      assert.equal(tpdu?.udh, undefined);
    }),
    { numRuns: 3000 },
  );
  assert.ok(plain > 600, `${plain} were plain`);
});

test('requests with texts are taken for sound only where nothing is wrong with them and nothing added', () => {
  let sound = 0;
  let decoded = 0;
  const reader = new EventReader();
  fc.assert(
    fc.property(arbitraryTextMessage, (octets) => {
      if (reader.read(octets, 0, octets.length, 'm3ua', 0) === 0) return;
      if (!reader.sound) {
        decoded++;
        return;
      }
      sound++;
      assert.deepEqual(reader.record.faults, []);
      assert.ok(reader.record.components.every((component) => isWithoutAdditions(component)));
    }),
    { numRuns: 6000 },
  );
  assert.ok(sound > 1000 && decoded > 500, `${sound} were sound, ${decoded} not`);
});
