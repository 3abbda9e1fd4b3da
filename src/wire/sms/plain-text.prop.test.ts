import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { arbitraryText } from './arbitrary-texts.ts';
import { decodeTpdu } from './decode-tpdu.ts';
import { PlainText } from './plain-text.ts';
import type { Direction, TpduRecord } from './tpdu-record.ts';

/** Whether a text is what `PlainText` is for, by its full decode. */
function isPlain(record: TpduRecord | undefined, faults: Faults): boolean {
  if (record === undefined || faults.length > 0 || record['TP-UDHI'] === 1) return false;
  if (record['TP-VP']?.form === 'enhanced') return false;
  return record.type === 'SMS-DELIVER' || record.type === 'SMS-SUBMIT';
}

function hold(octets: Uint8Array, direction: Direction): boolean {
  // not at the beginning of what was received, and not at its end
  const around = new Uint8Array(octets.length + 5);
  around.set(octets, 3);
  const [start, end] = [3, 3 + octets.length];
  const plain = new PlainText();
  const faults: Faults = [];
  const record = decodeTpdu(new Cursor(around, start, end), direction, faults);
  const isRead = plain.read(new Cursor(around), start, end, direction);
  assert.equal(isRead, isPlain(record, faults));
  if (!isRead) return false;
  assert.equal(plain.direction, direction);
  assert.equal(plain.protocolId, record?.['TP-PID']);
  assert.equal(plain.coding, record?.dcs);
  assert.equal(plain.length, record?.['TP-UDL']);
  assert.deepEqual(plain.address, record?.['TP-OA'] ?? record?.['TP-DA']);
  return true;
}

test('a text told by its first octets is the one that the full decode reads, and has no fault there', () => {
  let plain = 0;
  fc.assert(
    fc.property(arbitraryText, ({ octets, direction }) => {
      if (hold(octets, direction)) plain++;
    }),
    { numRuns: 4000 },
  );
  assert.ok(plain > 1000, `${plain} were plain`);
});

test('any octets are plain where the full decode finds them so, and nowhere else', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom<Direction>('sc-to-ms', 'ms-to-sc'),
      (octets, direction) => {
        hold(octets, direction);
      },
    ),
    { numRuns: 4000 },
  );
});

test('a text that reaches past what was received is not plain', () => {
  const octets = new Uint8Array(20);
  assert.equal(new PlainText().read(new Cursor(octets), 10, 21, 'sc-to-ms'), false);
  assert.equal(new PlainText().read(new Cursor(octets), -1, -1, 'sc-to-ms'), false);
  assert.equal(new PlainText().address, undefined);
});
