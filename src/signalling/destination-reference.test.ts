import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cursor } from '../wire/cursor.ts';
import { octetsFromHex } from '../wire/octet-writer.ts';
import { REFERENCE_IMSI, REFERENCE_MSISDN, readDestinationReference } from './destination-reference.ts';

const element = (tag: number, ...contents: number[]) => [tag, contents.length, ...contents];
const hex = (text: string) => [...octetsFromHex(text.replaceAll(' ', ''))];

/** Contents of an AARQ: protocol version, application context of USSD, user information with a MAP-open. */
function aarq(destinationReference: string): Uint8Array {
  const open = element(0xa0, ...element(0x80, ...hex(destinationReference)));
  const external = element(0x28, ...hex('06 07 04 00 00 01 01 01 01'), ...element(0xa0, ...open));
  const context = hex('80 02 07 80  a1 09 06 07 04 00 00 01 00 13 02');
  return Uint8Array.from([...context, ...element(0xbe, ...external)]);
}

function found(octets: Uint8Array): number[] {
  const target = new Float64Array([7, 7]);
  readDestinationReference(new Cursor(octets), 0, octets.length, target);
  return [target[REFERENCE_IMSI] as number, target[REFERENCE_MSISDN] as number];
}

test('USSD names its subscriber by IMSI in MAP-open', () => {
  assert.deepEqual(found(aarq('96 32 14 05 00 00 00 00 f1')), [1234150000000001, 0]);
});

test('a number in MAP-open is no IMSI', () => {
  assert.deepEqual(found(aarq('91 44 77 00 09 10 32')), [0, 1447700900123]);
});

test('a dialogue without user information names nobody', () => {
  assert.deepEqual(found(octetsFromHex('80020780a109060704000001001302')), [0, 0]);
});

test('whatever stands there, nothing is thrown', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (octets) => void found(octets)));
});
