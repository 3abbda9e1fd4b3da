import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { octetsFromHex } from '../octet-writer.ts';
import { elementName } from './information-element.ts';
import {
  applicationPorts,
  concatenation,
  decodeUserDataHeader,
  element,
  encodeUserDataHeader,
  lockingShift,
  singleShift,
} from './user-data-header.ts';

for (const [iei, hex, fields] of [
  [0x00, '2a0302', { name: 'concatenation8', reference: 42, parts: 3, part: 2 }],
  [0x08, '01020302', { name: 'concatenation16', reference: 258, parts: 3, part: 2 }],
  [
    0x01,
    '8003',
    {
      name: 'specialSmsMessageIndication',
      store: true,
      indication: 'voicemail',
      profile: 0,
      messages: 3,
    },
  ],
  [0x04, 'f1f2', { name: 'applicationPorts8', destinationPort: 241, originatorPort: 242 }],
  [0x05, '0b8423f0', { name: 'applicationPorts16', destinationPort: 2948, originatorPort: 9200 }],
  [
    0x06,
    'c1',
    {
      name: 'smscControlParameters',
      control: ['report-completed', 'cancel-report-for-the-rest', 'include-header-in-report'],
    },
  ],
  [0x07, '03', { name: 'udhSourceIndicator', source: 'service-centre' }],
  [0x09, 'a1', { name: 'wirelessControlMessageProtocol' }],
  [0x0a, '020510', { name: 'textFormatting', position: 2, length: 5, format: 16 }],
  [0x0b, '0003', { name: 'predefinedSound', position: 0, number: 3 }],
  [0x21, '00050a14', { name: 'hyperlinkFormat', position: 5, length: 10, urlLength: 20 }],
  [0x22, '0b913306090010f0', { name: 'replyAddress', address: { digits: '33609000010', nai: 1, np: 1 } }],
  [0x24, '02', { name: 'nationalLanguageSingleShift', languageIdentifier: 2, language: 'Spanish' }],
  [0x25, '0d', { name: 'nationalLanguageLockingShift', languageIdentifier: 13, language: 'Urdu' }],
  [0x70, '', { name: 'simToolkitSecurityHeader' }],
  [0x80, 'ff', { name: 'smeToSme' }],
  [0xc0, 'ff', { name: 'serviceCentreSpecific' }],
  [0x40, 'ff', { name: 'reserved' }],
] as const) {
  test(`the element ${elementName(iei)} (0x${iei.toString(16)})`, () => {
    assert.deepEqual(element(iei, hex), { iei, ...fields, hex });
  });
}

test('elements follow one another and come back', () => {
  const elements = [concatenation(42, 2, 1), applicationPorts(2948, 9200), lockingShift(6), singleShift(6)];
  const { encoded } = encodeUserDataHeader(elements);
  assert.equal(
    Buffer.from(encoded).toString('hex'),
    '1100032a0201 05040b8423f0 250106 240106'.replaceAll(' ', ''),
  );
  const faults: Faults = [];
  const header = decodeUserDataHeader(new Cursor(encoded), faults);
  assert.deepEqual(faults, []);
  assert.deepEqual(header, { elements, octets: 18, locking: 6, single: 6 });
});

test('a wide reference takes the 16-bit element', () => {
  assert.equal(concatenation(0x0102, 2, 1).hex, '01020201');
  assert.throws(() => concatenation(1, 2, 3), RangeError);
});

test('the last of two language shifts counts', () => {
  const faults: Faults = [];
  const header = decodeUserDataHeader(new Cursor(octetsFromHex('06 250101 250106')), faults);
  assert.equal(header.locking, 6);
});

for (const [hex, code, why] of [
  ['05 00 03 2a 02 03', 'bad-value', 'a third part of two'],
  ['05 00 03 2a 02 00', 'bad-value', 'a part 0'],
  ['04 00 02 2a 02', 'bad-length', 'a concatenation without a part'],
  ['03 25 01 0e', 'bad-value', 'a language that is not assigned'],
  ['03 25 05 06', 'bad-length', 'an element longer than its header'],
  ['09 25 01 06', 'bad-length', 'a header longer than its message'],
  ['04 25 01 06 00', 'truncated', 'an element without a length'],
] as const) {
  test(`${why} is reported`, () => {
    const faults: Faults = [];
    const header = decodeUserDataHeader(new Cursor(octetsFromHex(hex)), faults);
    assert.equal(faults[0]?.code, code);
    assert.ok(header.elements.length > 0);
  });
}
