import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor } from '../cursor.ts';
import { octetsFromHex } from '../octet-writer.ts';
import { IsupLayout } from './isup-layout.ts';

const CALL =
  // CIC 213, IAM, fixed part, pointers; called number at 10; hop counter; calling number at 23; end
  'd500 01 00 2001 0a 03 02 0a 08 04 90 447700091032 3d 01 14 0a 05 04 13 447700 00';

test('the places of both numbers of a call are found', () => {
  const octets = octetsFromHex(CALL);
  const layout = new IsupLayout();
  assert.equal(layout.read(new Cursor(octets)), true);
  assert.equal(layout.cic, 213);
  assert.equal(layout.messageType, 1);
  assert.deepEqual([layout.calledStart, layout.calledEnd], [11, 19]);
  assert.deepEqual([layout.callingStart, layout.callingEnd], [24, 29]);
});

test('positions count from the start of the octets, not of the message', () => {
  const octets = octetsFromHex(`ffffff ${CALL}`);
  const layout = new IsupLayout();
  assert.equal(layout.read(new Cursor(octets, 3)), true);
  assert.deepEqual([layout.calledStart, layout.callingStart], [14, 27]);
});

test('nothing of one call is left for the next message', () => {
  const layout = new IsupLayout();
  layout.read(new Cursor(octetsFromHex(CALL)));
  assert.equal(layout.read(new Cursor(octetsFromHex('0100 09 00'))), true);
  assert.deepEqual([layout.messageType, layout.calledStart, layout.callingStart], [9, -1, -1]);
  assert.equal(layout.read(new Cursor(octetsFromHex('0100'))), false);
  assert.equal(layout.cic, -1);
});

test('a call without optional parameters has no calling number', () => {
  const layout = new IsupLayout();
  assert.equal(layout.read(new Cursor(octetsFromHex('0100 01 00 0000 0a 00 02 00 03 04 10 44'))), true);
  assert.deepEqual([layout.calledStart, layout.calledEnd, layout.callingStart], [11, 14, -1]);
});

test('the called number of an ANSI call stands behind the bearer', () => {
  const layout = new IsupLayout({ variant: 'ansi' });
  const octets = octetsFromHex('fe3f 01 00 0000 0a 03 06 00 03 8090a2 08 83 10 212055050100');
  assert.equal(layout.read(new Cursor(octets)), true);
  assert.equal(layout.cic, 16382);
  assert.deepEqual([layout.calledStart, layout.calledEnd], [15, 23]);
});

test('a pointer that leads nowhere is said', () => {
  const layout = new IsupLayout();
  for (const hex of [
    '0100 01 00 0000 0a 00 00 00 03 04 10 44',
    '0100 01 00 0000 0a 00 01 00 03 04 10 44',
    '0100 01 00 0000 0a 00 40 00 03 04 10 44',
    '0100 01 00 0000 0a 00 02 00 09 04 10 44',
    '0100 01 00 0000 0a 00 02 03 03 04 10 44',
    '0100 01 00 0000 0a 00 02 05 03 04 10 44',
    '0100 01 00 0000 0a 00 02 05 03 04 10 44 0a 09 04',
  ]) {
    assert.equal(layout.read(new Cursor(octetsFromHex(hex))), false, hex);
  }
});
