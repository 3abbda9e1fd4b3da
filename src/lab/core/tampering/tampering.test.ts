import assert from 'node:assert/strict';
import { test } from 'node:test';
import { element, readElements, writeElements } from './element.ts';
import { withEmptyTransactionId, withLongTransactionId, withOctetsBehind } from './envelope.ts';
import {
  crowded,
  inPieces,
  overrunning,
  withContents,
  withFieldBehind,
  withFieldTwice,
  withLongTag,
} from './fields.ts';
import { withLongLengths, withoutLengths } from './lengths.ts';
import { asGlobalCodes, withOneInvokeId, withPaddedCodes } from './operation-codes.ts';
import { INTERROGATION, readTcap, UPDATE } from './test-tcap.ts';

const IMSI = 0x04;
const IDENTITY = 0xa0;

/** What the register takes from a location update or an interrogation. */
function meaning(tcap: Uint8Array) {
  const [component] = readTcap(tcap).components;
  return { operation: component?.operation, argument: component?.argument };
}

const hex = (octets: Uint8Array) => Buffer.from(octets).toString('hex');

test('a message that is read and written again is the same', () => {
  for (const tcap of [UPDATE, INTERROGATION]) assert.equal(hex(writeElements(readElements(tcap))), hex(tcap));
  assert.deepEqual(readTcap(UPDATE).oddities, []);
});

test('a code under the tag of an object identifier is none that MAP has', () => {
  const tampered = asGlobalCodes(INTERROGATION);
  assert.equal(readTcap(tampered).components[0]?.opcode, '1.31');
  assert.deepEqual(readTcap(tampered).oddities, ['global operation code']);
});

test('a padded code means what it meant', () => {
  for (const padding of [1, 3]) {
    const tampered = withPaddedCodes(INTERROGATION, padding);
    assert.deepEqual(meaning(tampered), meaning(INTERROGATION));
    assert.ok(readTcap(tampered).oddities.includes('operation code over 1 octet'));
  }
});

test('a tag in the long form means what it meant', () => {
  const tampered = withLongTag(INTERROGATION, IDENTITY);
  assert.deepEqual(meaning(tampered), meaning(INTERROGATION));
  assert.deepEqual(readTcap(tampered).oddities, ['long-form tag']);
  assert.ok(hex(tampered).includes('bf00'));
});

test('an IMSI in pieces is put together', () => {
  const tampered = inPieces(UPDATE, IMSI, 3);
  assert.ok(readTcap(tampered).oddities.includes('constructed string'));
  const argument = meaning(tampered).argument as { imsi: string };
  assert.equal(argument.imsi, '234150000000001');
});

test('the first of two identities counts', () => {
  const second = Uint8Array.of(0x32, 0x14, 0x05, 0, 0, 0, 0, 0xf9);
  const tampered = withFieldTwice(UPDATE, IMSI, second);
  assert.ok(readTcap(tampered).oddities.includes('repeated field'));
  assert.equal((meaning(tampered).argument as { imsi: string }).imsi, '234150000000001');
});

test('unknown fields are passed over, however many they are, and those that overrun are cut', () => {
  const container = withFieldBehind(UPDATE, () => element([0xbf, 0x63], [element([0x80], Uint8Array.of(1))]));
  assert.equal((meaning(container).argument as { imsi: string }).imsi, '234150000000001');
  assert.deepEqual(readTcap(container).faults, []);
  const many = withFieldBehind(UPDATE, () => crowded([0xbf, 0x63], 300));
  assert.ok(readTcap(many).faults.includes('map limit'));
  const cut = withFieldBehind(UPDATE, () => overrunning(0x9e, 60));
  assert.ok(readTcap(cut).faults.includes('map truncated'));
  for (const tcap of [many, cut])
    assert.equal((meaning(tcap).argument as { imsi: string }).imsi, '234150000000001');
});

test('digits behind a filler, and past the fifteenth', () => {
  const behindFiller = withContents(UPDATE, IMSI, (imsi) => Uint8Array.of(...imsi, 0x21));
  assert.deepEqual(readTcap(behindFiller).oddities, ['odd digits']);
  const long = withContents(UPDATE, IMSI, (imsi) => Uint8Array.of(...imsi.subarray(0, 7), 0x51));
  assert.equal((meaning(long).argument as { imsi: string }).imsi, '2341500000000015');
});

test('lengths that are longer than they need to be, and lengths that are not told', () => {
  const long = withLongLengths(UPDATE, 3);
  assert.deepEqual(meaning(long), meaning(UPDATE));
  assert.deepEqual(readTcap(long).oddities, ['non-minimal length']);
  const none = withoutLengths(UPDATE);
  assert.deepEqual(meaning(none), meaning(UPDATE));
  assert.deepEqual(readTcap(none).oddities, ['indefinite length']);
});

test('a transaction id of more than four octets or none, and octets behind the end', () => {
  assert.equal(readTcap(withEmptyTransactionId(UPDATE)).otid, '');
  assert.ok(readTcap(withEmptyTransactionId(UPDATE)).oddities.includes('empty transaction id'));
  assert.equal(readTcap(withLongTransactionId(UPDATE, 1)).otid, '0011223344');
  const behind = withOctetsBehind(UPDATE, Uint8Array.of(0, 0, 0));
  assert.deepEqual(readTcap(behind).oddities, ['trailing octets']);
  assert.deepEqual(meaning(behind), meaning(UPDATE));
});

test('two requests under one invoke id', () => {
  const [message] = readElements(UPDATE);
  assert.ok(message !== undefined && !(message.inside instanceof Uint8Array));
  const [otid, portion] = message.inside;
  assert.ok(otid && portion && !(portion.inside instanceof Uint8Array));
  const [request] = readElements(writeElements(portion.inside));
  assert.ok(request && !(request.inside instanceof Uint8Array));
  (request.inside[0] as { inside: unknown }).inside = Uint8Array.of(2);
  portion.inside.push(request);
  const two = writeElements([message]);
  assert.deepEqual(
    readTcap(two).components.map(({ invokeId }) => invokeId),
    [1, 2],
  );
  assert.deepEqual(
    readTcap(withOneInvokeId(two)).components.map(({ invokeId }) => invokeId),
    [1, 1],
  );
});
