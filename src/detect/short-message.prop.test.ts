import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryTextMessage } from '../signalling/arbitrary-text-messages.ts';
import { EventReader } from '../signalling/event-reader.ts';
import { type TextView, textIn } from './short-message.ts';
import { event } from './testing/event.ts';

function told(text: TextView | undefined): unknown {
  if (text === undefined) return undefined;
  const { type, protocolId, messageClass, senderName, header, length, store } = text;
  return { type, protocolId, messageClass, senderName, header, length, store };
}

test('screens are told the same of a plain text as of the full decode of it', () => {
  const reader = new EventReader();
  let plain = 0;
  fc.assert(
    fc.property(arbitraryTextMessage, (octets) => {
      if (reader.read(octets, 0, octets.length, 'm3ua', 0) === 0) return;
      const quick = told(textIn(reader));
      if (reader.plainText !== undefined) plain++;
      const { record, componentIndex } = reader;
      assert.deepEqual(quick, told(textIn(event({ record, componentIndex }))));
    }),
    { numRuns: 2000 },
  );
  assert.ok(plain > 400, `${plain} were plain`);
});
