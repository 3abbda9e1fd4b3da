import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Cursor } from '../cursor.ts';
import { octetsFromHex } from '../octet-writer.ts';
import { decodeGsm7, encodeGsm7, packSeptets, readGsm7 } from './gsm7.ts';
import { gsm7Alphabet, SHIFTED } from './gsm7-alphabet.ts';
import {
  ESCAPE,
  LOCKING_SHIFT_TABLES,
  NATIONAL_LANGUAGES,
  NOTHING,
  SINGLE_SHIFT_TABLES,
  TABLE_SIZE,
} from './gsm7-tables.ts';

function cursor(hex: string): Cursor {
  return new Cursor(octetsFromHex(hex));
}

/** The text of septets that are packed and read with two languages. */
function textOf(septets: number[], locking = 0, single = 0): string {
  return decodeGsm7(new Cursor(packSeptets(septets)), septets.length, 0, locking, single);
}

describe('the 7-bit alphabet', () => {
  test('the classic "hellohello"', () => {
    assert.equal(decodeGsm7(cursor('e8329bfd4697d9ec37'), 10), 'hellohello');
    assert.equal(Buffer.from(encodeGsm7('hellohello').octets).toString('hex'), 'e8329bfd4697d9ec37');
  });

  test('the euro sign takes two septets', () => {
    const packed = encodeGsm7('€5');
    assert.equal(packed.septets, 3);
    assert.equal(Buffer.from(packed.octets).toString('hex'), '9b720d');
    assert.deepEqual(readGsm7(cursor('9b720d'), 3), { text: '€5', exact: true });
  });

  test('text after one fill bit', () => {
    assert.equal(decodeGsm7(cursor('c66f721944cbcd70b11b'), 11, 1), 'code 493817');
  });

  test('an escape to nothing is read from the main table, and is not exact', () => {
    assert.deepEqual(readGsm7(new Cursor(packSeptets([ESCAPE, 0x41])), 2), { text: 'A', exact: false });
    assert.deepEqual(readGsm7(new Cursor(packSeptets([ESCAPE, ESCAPE])), 2), { text: ' ', exact: false });
    assert.deepEqual(readGsm7(new Cursor(packSeptets([0x41, ESCAPE])), 2), { text: 'A', exact: false });
  });

  test('fewer octets than septets end the text', () => {
    assert.deepEqual(readGsm7(cursor('c121'), 200), { text: 'AC', exact: false });
  });

  test('an unassigned language is read with the default tables', () => {
    assert.equal(textOf([0x04, ESCAPE, 0x65], 99, 99), 'è€');
  });
});

describe('the national tables', () => {
  test('there is a pair of tables for each of the 13 languages and the default', () => {
    assert.equal(NATIONAL_LANGUAGES.length, 14);
    assert.equal(LOCKING_SHIFT_TABLES.length, 14);
    assert.equal(SINGLE_SHIFT_TABLES.length, 14);
  });

  for (const [language, name] of NATIONAL_LANGUAGES.entries()) {
    test(`each septet of ${name} comes back`, () => {
      const main = LOCKING_SHIFT_TABLES[language] ?? [];
      const single = SINGLE_SHIFT_TABLES[language] ?? [];
      assert.equal(main.length, TABLE_SIZE);
      assert.equal(single.length, TABLE_SIZE);
      const { canonical } = gsm7Alphabet(language, language);
      let comeBack = 0;
      for (let code = 0; code < 2 * TABLE_SIZE; code++) {
        const septet = code & 0x7f;
        const septets = code < SHIFTED ? [septet] : [ESCAPE, septet];
        const character = (code < SHIFTED ? main : single)[septet] ?? NOTHING;
        if (septet === ESCAPE || character === NOTHING) continue;
        assert.equal(character.length, 1);
        assert.equal(textOf(septets, language, language), character);
        const packed = encodeGsm7(character, 0, language, language);
        if (canonical[code] === true) {
          assert.deepEqual(packed.octets, packSeptets(septets));
          comeBack++;
        } else {
          // A character that stands twice has the shorter or the earlier spelling.
          assert.ok(packed.septets <= septets.length);
          assert.equal(
            decodeGsm7(new Cursor(packed.octets), packed.septets, 0, language, language),
            character,
          );
        }
      }
      assert.ok(comeBack >= 120, `${comeBack} septets come back`);
    });
  }

  for (const [language, septets, text] of [
    [1, [0x1c, 0x69, 0x07, 0x0c, 0x60], '\u015ei\u0131\u011fç'],
    [3, [0x5b, 0x7b, 0x15, 0x00], 'Ãã\u221e@'],
    [4, [0x2c, 0x40, 0x60, 0x7f], ',\u09ac\u09ce\u09f1'],
    [5, [0x11, 0x57, 0x7f], '\u0a91\u0ac5\u0af1'],
    [6, [0x28, 0x29, 0x15, 0x5f, 0x7f], ')(\u0915\u094d\u097f'],
    [7, [0x23, 0x24, 0x25, 0x60], '\u0ca0\u0ca1\u0ca2\u0cd5'],
    [8, [0x12, 0x48, 0x7f], '\u0d12\u0d34\u0d79'],
    [9, [0x49, 0x60], '\u0b35\u0b56'],
    [10, [0x4a, 0x60, 0x7b], '\u0a36\u0a51\u0a70'],
    [11, [0x3c, 0x60, 0x7f], '\u0ba9\u0bd0\u0bf9'],
    [12, [0x00, 0x45, 0x7b], '\u0c01\u0c31\u0c56'],
    [13, [0x00, 0x01, 0x5f, 0x7f], '\u0627\u0622\u0657\u0670'],
  ] as const) {
    test(`the locking shift table of ${NATIONAL_LANGUAGES[language]}`, () => {
      assert.equal(textOf([...septets], language), text);
    });
  }

  for (const [language, septets, text] of [
    [1, [0x53, 0x47, 0x73], '\u015e\u011e\u015f'],
    [2, [0x41, 0x4f, 0x75], 'ÁÓú'],
    [3, [0x05, 0x12, 0x7f], 'ê\u03a6â'],
    [4, [0x19, 0x1c, 0x34], '\u09e6\u09e8\u09fa'],
    [5, [0x19, 0x25], '\u0964\u0aef'],
    [6, [0x26, 0x2c, 0x3a], '\u0951\u0958\u0971'],
    [7, [0x27, 0x2a], '\u0cf1\u0cf2'],
    [8, [0x2e, 0x34], '\u0d7a\u0d7f'],
    [9, [0x20, 0x2c], '\u0b6a\u0b71'],
    [10, [0x26, 0x2d], '\u0a59\u0a75'],
    [11, [0x24, 0x2e], '\u0bee\u0bfa'],
    [12, [0x1c, 0x32, 0x65], '\u0c66\u0c7f€'],
    [13, [0x19, 0x3b, 0x3f, 0x40], '\u0600\u06cd\u06d4|'],
  ] as const) {
    test(`the single shift table of ${NATIONAL_LANGUAGES[language]}`, () => {
      const escaped = septets.flatMap((septet) => [ESCAPE, septet]);
      assert.equal(textOf(escaped, 0, language), text);
    });
  }

  test('a septet without a character is shown as U+FFFD and is not exact', () => {
    assert.deepEqual(readGsm7(new Cursor(packSeptets([0x0c])), 1, 0, 4), { text: '\ufffd', exact: false });
  });
});
