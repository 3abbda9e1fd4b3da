import assert from 'node:assert/strict';
import { test } from 'node:test';
import { broadcastCoding } from './cell-broadcast-coding.ts';
import type { DataCoding } from './data-coding.ts';
import { countsSeptets, dataCoding } from './data-coding.ts';

const PLAIN: DataCoding = {
  group: 'general',
  alphabet: 'gsm7',
  messageClass: null,
  compressed: false,
  automaticDeletion: false,
  messageWaiting: null,
};

for (const [dcs, meaning, why] of [
  [0x00, PLAIN, 'the default alphabet'],
  [0x03, PLAIN, 'the default alphabet, class bits without a meaning'],
  [0x04, { ...PLAIN, alphabet: '8bit' }, 'octets'],
  [0x08, { ...PLAIN, alphabet: 'ucs2' }, 'UCS-2'],
  [0x0c, { ...PLAIN, alphabet: 'reserved' }, 'a reserved alphabet'],
  [0x10, { ...PLAIN, messageClass: 0 }, 'a flash message'],
  [0x1a, { ...PLAIN, alphabet: 'ucs2', messageClass: 2 }, 'UCS-2 for the SIM'],
  [0x20, { ...PLAIN, compressed: true }, 'compressed text'],
  [0x40, { ...PLAIN, group: 'automatic-deletion', automaticDeletion: true }, 'a text to be deleted'],
  [0x80, { ...PLAIN, group: 'reserved', alphabet: 'reserved' }, 'a reserved group'],
  [
    0xc8,
    {
      ...PLAIN,
      group: 'message-waiting',
      messageWaiting: { active: true, indication: 'voicemail', store: false },
    },
    'voice mail waiting, nothing to keep',
  ],
  [
    0xd1,
    { ...PLAIN, group: 'message-waiting', messageWaiting: { active: false, indication: 'fax', store: true } },
    'no fax waiting any longer',
  ],
  [
    0xea,
    {
      ...PLAIN,
      group: 'message-waiting',
      alphabet: 'ucs2',
      messageWaiting: { active: true, indication: 'email', store: true },
    },
    'mail waiting, told in UCS-2',
  ],
  [0xf0, { ...PLAIN, group: 'class', messageClass: 0 }, 'a flash message of the class group'],
  [0xf6, { ...PLAIN, group: 'class', alphabet: '8bit', messageClass: 2 }, 'octets for the SIM'],
] as const) {
  test(`data coding 0x${dcs.toString(16).padStart(2, '0')} of a short message is ${why}`, () => {
    assert.deepEqual(dataCoding(dcs), meaning);
  });
}

for (const [dcs, group, alphabet, language, messageClass] of [
  [0x00, 'language', 'gsm7', 'de', null],
  [0x01, 'language', 'gsm7', 'en', null],
  [0x0f, 'language', 'gsm7', null, null],
  [0x10, 'language-preceded', 'gsm7', null, null],
  [0x11, 'language-preceded', 'ucs2', null, null],
  [0x12, 'reserved', 'reserved', null, null],
  [0x23, 'language', 'gsm7', 'ru', null],
  [0x44, 'general', '8bit', null, null],
  [0x48, 'general', 'ucs2', null, null],
  [0x51, 'general', 'gsm7', null, 1],
  [0x80, 'reserved', 'reserved', null, null],
  [0x98, 'user-data-header', 'ucs2', null, 0],
  [0xf5, 'class', '8bit', null, 1],
] as const) {
  test(`data coding 0x${dcs.toString(16).padStart(2, '0')} of USSD is ${group}, ${alphabet}`, () => {
    const coding = broadcastCoding(dcs);
    assert.deepEqual(coding, { group, alphabet, language, messageClass, compressed: false });
  });
}

test('lengths count septets for the default alphabet and what is read as such', () => {
  assert.equal(countsSeptets(dataCoding(0x00)), true);
  assert.equal(countsSeptets(dataCoding(0x0c)), true);
  assert.equal(countsSeptets(dataCoding(0x20)), false);
  assert.equal(countsSeptets(dataCoding(0x04)), false);
  assert.equal(countsSeptets(dataCoding(0x08)), false);
});
