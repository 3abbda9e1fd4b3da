/**
 * The character tables of TS 23.038: the default alphabet (6.2.1), its extension (6.2.1.1), the single
 * shift tables (A.2) and the locking shift tables (A.3). A table is 128 characters in the order of the
 * septets; NOTHING stands where the table has no character. Scripts other than Latin are written as
 * escapes, since several of their characters join with what stands before them.
 *
 * The Indic tables are written as they came about: one pattern of offsets, laid over the Unicode block
 * of each script, less the characters which that script lacks.
 */

/** Stands in a table where a septet has no character. */
export const NOTHING = '\0';

/** The septet that announces a character of the single shift table. */
export const ESCAPE = 0x1b;

/** National Language Identifiers of table 6.2.1.2.4.1, by their number; 0 is the default alphabet. */
export const NATIONAL_LANGUAGES: readonly string[] = [
  'default',
  'Turkish',
  'Spanish',
  'Portuguese',
  'Bengali',
  'Gujarati',
  'Hindi',
  'Kannada',
  'Malayalam',
  'Oriya',
  'Punjabi',
  'Tamil',
  'Telugu',
  'Urdu',
];

/** Septets in a table. */
export const TABLE_SIZE = 128;

/** Characters in a row, from the given septet on. */
type Run = readonly [from: number, characters: string];

type Table = readonly string[];

function table(base: Table | undefined, runs: readonly Run[]): Table {
  const characters = base ? [...base] : new Array<string>(TABLE_SIZE).fill(NOTHING);
  for (const [from, run] of runs) {
    for (let i = 0; i < run.length; i++) characters[from + i] = run.charAt(i);
  }
  characters[ESCAPE] = NOTHING;
  return characters;
}

const DEFAULT_ALPHABET = table(undefined, [
  [0x00, '@£$¥èéùìòÇ\nØø\rÅå'],
  [0x10, '\u0394_\u03a6\u0393\u039b\u03a9\u03a0\u03a8\u03a3\u0398\u039e'],
  [0x1c, 'ÆæßÉ'],
  [0x20, ' !"#¤%&\'()*+,-./'],
  [0x30, '0123456789:;<=>?'],
  [0x40, '¡ABCDEFGHIJKLMNO'],
  [0x50, 'PQRSTUVWXYZÄÖÑÜ§'],
  [0x60, '¿abcdefghijklmno'],
  [0x70, 'pqrstuvwxyzäöñüà'],
]);

const DEFAULT_EXTENSION = table(undefined, [
  [0x0a, '\f'],
  [0x14, '^'],
  [0x28, '{}'],
  [0x2f, '\\'],
  [0x3c, '[~]'],
  [0x40, '|'],
  [0x65, '€'],
]);

const TURKISH_LOCKING = table(DEFAULT_ALPHABET, [
  [0x04, '€'],
  [0x07, 'ı'],
  [0x0b, 'Ğğ'],
  [0x1c, 'Şş'],
  [0x40, 'İ'],
  [0x60, 'ç'],
]);

const TURKISH_SINGLE = table(DEFAULT_EXTENSION, [
  [0x47, 'Ğ'],
  [0x49, 'İ'],
  [0x53, 'Ş'],
  [0x63, 'ç'],
  [0x67, 'ğ'],
  [0x69, 'ı'],
  [0x73, 'ş'],
]);

const SPANISH_SINGLE = table(DEFAULT_EXTENSION, [
  [0x09, 'ç'],
  [0x41, 'Á'],
  [0x49, 'Í'],
  [0x4f, 'Ó'],
  [0x55, 'Ú'],
  [0x61, 'á'],
  [0x69, 'í'],
  [0x6f, 'ó'],
  [0x75, 'ú'],
]);

const PORTUGUESE_LOCKING = table(DEFAULT_ALPHABET, [
  [0x04, 'êéúíóç\nÔô\rÁá'],
  [0x12, 'ªÇÀ∞^\\€Ó|'],
  [0x1c, 'ÂâÊÉ'],
  [0x24, 'º'],
  [0x40, 'Í'],
  [0x5b, 'ÃÕÚÜ§~'],
  [0x7b, 'ãõ`üà'],
]);

const PORTUGUESE_SINGLE = table(DEFAULT_EXTENSION, [
  [0x05, 'ê'],
  [0x09, 'ç\fÔô'],
  [0x0e, 'Áá'],
  [0x12, '\u03a6\u0393^\u03a9\u03a0\u03a8\u03a3\u0398'],
  [0x1f, 'Ê'],
  [0x41, 'À'],
  [0x49, 'Í'],
  [0x4f, 'Ó'],
  [0x55, 'Ú'],
  [0x5b, 'ÃÕ'],
  [0x61, 'Â'],
  [0x69, 'í'],
  [0x6f, 'ó'],
  [0x75, 'ú'],
  [0x7b, 'ãõ'],
  [0x7f, 'â'],
]);

/** What the locking shift tables of the Indic scripts share; the parentheses do stand in this order. */
const INDIC_LOCKING = table(undefined, [
  [0x0a, '\n'],
  [0x0d, '\r'],
  [0x20, ' !'],
  [0x28, ')('],
  [0x2c, ','],
  [0x2e, '.'],
  [0x30, '0123456789:;'],
  [0x3f, '?'],
  [0x61, 'abcdefghijklmnopqrstuvwxyz'],
]);

/** Septets of an Indic locking table that follow the script's block, with the offset in the block. */
const INDIC_PATTERN: readonly (readonly [septet: number, offset: number, count: number])[] = [
  [0x00, 0x01, 3],
  [0x03, 0x05, 7],
  [0x0b, 0x0c, 2],
  [0x0e, 0x0e, 13],
  [0x1c, 0x1b, 4],
  [0x22, 0x1f, 6],
  [0x2a, 0x25, 2],
  [0x2d, 0x27, 1],
  [0x2f, 0x28, 1],
  [0x3c, 0x29, 2],
  [0x3e, 0x2b, 1],
  [0x40, 0x2c, 14],
  [0x4e, 0x3c, 18],
];

/**
 * @param block first code point of the script
 * @param lacks offsets in the block at which the table has no character
 * @param last septet 0x60 and septets 0x7b to 0x7f, which follow no pattern
 */
function indicLocking(block: number, lacks: readonly number[], last: string): Table {
  const runs: Run[] = [];
  for (const [septet, offset, count] of INDIC_PATTERN) {
    for (let i = 0; i < count; i++) {
      if (!lacks.includes(offset + i)) runs.push([septet + i, String.fromCharCode(block + offset + i)]);
    }
  }
  runs.push([0x60, last.charAt(0)], [0x7b, last.slice(1)]);
  return table(INDIC_LOCKING, runs);
}

const BENGALI_LOCKING = indicLocking(
  0x0980,
  [0x0d, 0x0e, 0x11, 0x12, 0x29, 0x31, 0x33, 0x34, 0x35, 0x45, 0x46, 0x49, 0x4a],
  '\u09ce\u09d7\u09dc\u09dd\u09f0\u09f1',
);
const GUJARATI_LOCKING = indicLocking(
  0x0a80,
  [0x0e, 0x12, 0x29, 0x31, 0x34, 0x46, 0x4a],
  '\u0ad0\u0ae0\u0ae1\u0ae2\u0ae3\u0af1',
);
const HINDI_LOCKING = indicLocking(0x0900, [], '\u0950\u0972\u097b\u097c\u097e\u097f');
const KANNADA_LOCKING = indicLocking(
  0x0c80,
  [0x01, 0x0d, 0x11, 0x29, 0x34, 0x45, 0x49],
  '\u0cd5\u0cd6\u0ce0\u0ce1\u0ce2\u0ce3',
);
const MALAYALAM_LOCKING = indicLocking(
  0x0d00,
  [0x01, 0x0d, 0x11, 0x29, 0x3c, 0x45, 0x49],
  '\u0d57\u0d60\u0d61\u0d62\u0d63\u0d79',
);
const ORIYA_LOCKING = indicLocking(
  0x0b00,
  [0x0d, 0x0e, 0x11, 0x12, 0x29, 0x31, 0x34, 0x45, 0x46, 0x49, 0x4a],
  '\u0b56\u0b57\u0b60\u0b61\u0b62\u0b63',
);
const PUNJABI_LOCKING = indicLocking(
  0x0a00,
  [0x0b, 0x0c, 0x0d, 0x0e, 0x11, 0x12, 0x29, 0x31, 0x34, 0x37, 0x3d, 0x43, 0x44, 0x45, 0x46, 0x49, 0x4a],
  '\u0a51\u0a70\u0a71\u0a72\u0a73\u0a74',
);
const TAMIL_LOCKING = indicLocking(
  0x0b80,
  [
    0x01, 0x0b, 0x0c, 0x0d, 0x11, 0x16, 0x17, 0x18, 0x1b, 0x1d, 0x20, 0x21, 0x22, 0x25, 0x26, 0x27, 0x2b,
    0x2c, 0x2d, 0x3c, 0x3d, 0x43, 0x44, 0x45, 0x49,
  ],
  '\u0bd0\u0bd7\u0bf0\u0bf1\u0bf2\u0bf9',
);
const TELUGU_LOCKING = indicLocking(
  0x0c00,
  [0x0d, 0x11, 0x29, 0x34, 0x3c, 0x45, 0x49],
  '\u0c55\u0c56\u0c60\u0c61\u0c62\u0c63',
);

const URDU_LOCKING = table(INDIC_LOCKING, [
  [0x00, '\u0627\u0622\u0628\u067b\u0680\u067e\u06a6\u062a\u06c2\u067f'],
  [0x0b, '\u0679\u067d'],
  [0x0e, '\u067a\u067c'],
  [0x10, '\u062b\u062c\u0681\u0684\u0683\u0685\u0686\u0687\u062d\u062e\u062f'],
  [0x1c, '\u068c\u0688\u0689\u068a'],
  [0x22, '\u068f\u068d\u0630\u0631\u0691\u0693'],
  [0x2a, '\u0699\u0632'],
  [0x2d, '\u0696'],
  [0x2f, '\u0698'],
  [0x3c, '\u069a\u0633\u0634'],
  [0x40, '\u0635\u0636\u0637\u0638\u0639\u0641\u0642\u06a9\u06aa\u06ab\u06af\u06b3\u06b1\u0644\u0645\u0646'],
  [0x50, '\u06ba\u06bb\u06bc\u0648\u06c4\u06d5\u06c1\u06be\u0621\u06cc\u06d0\u06d2\u064d\u0650\u064f\u0657'],
  [0x60, '\u0654'],
  [0x7b, '\u0655\u0651\u0653\u0656\u0670'],
]);

/** What the single shift tables of the Indic scripts and of Urdu share. */
const INDIC_SINGLE = table(undefined, [
  [0x00, '@£$¥¿"¤%&\'\f*+'],
  [0x0e, '-/<=>¡^¡_#*'],
  [0x28, '{}'],
  [0x2f, '\\'],
  [0x3c, '[~]'],
  [0x40, '|ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [0x65, '€'],
]);

/** Ten digits of a script at septets 0x1c to 0x25. */
function digits(zero: number): Run {
  return [0x1c, String.fromCharCode(...Array.from({ length: 10 }, (_, i) => zero + i))];
}

/** The danda and double danda, which the scripts of India share. */
const DANDAS: Run = [0x19, '\u0964\u0965'];

const BENGALI_SINGLE = table(INDIC_SINGLE, [
  [0x19, '\u09e6\u09e7'],
  [0x1c, '\u09e8\u09e9\u09ea\u09eb\u09ec\u09ed\u09ee\u09ef'],
  [0x24, '\u09df\u09e0\u09e1\u09e2'],
  [0x2a, '\u09e3\u09f2\u09f3\u09f4\u09f5'],
  [0x30, '\u09f6\u09f7\u09f8\u09f9\u09fa'],
]);
const GUJARATI_SINGLE = table(INDIC_SINGLE, [DANDAS, digits(0x0ae6)]);
const HINDI_SINGLE = table(INDIC_SINGLE, [
  DANDAS,
  digits(0x0966),
  [0x26, '\u0951\u0952'],
  [0x2a, '\u0953\u0954\u0958\u0959\u095a'],
  [0x30, '\u095b\u095c\u095d\u095e\u095f\u0960\u0961\u0962\u0963\u0970\u0971'],
]);
const KANNADA_SINGLE = table(INDIC_SINGLE, [
  DANDAS,
  digits(0x0ce6),
  [0x26, '\u0cde\u0cf1'],
  [0x2a, '\u0cf2'],
]);
const MALAYALAM_SINGLE = table(INDIC_SINGLE, [
  DANDAS,
  digits(0x0d66),
  [0x26, '\u0d70\u0d71'],
  [0x2a, '\u0d72\u0d73\u0d74\u0d75\u0d7a'],
  [0x30, '\u0d7b\u0d7c\u0d7d\u0d7e\u0d7f'],
]);
const ORIYA_SINGLE = table(INDIC_SINGLE, [
  DANDAS,
  digits(0x0b66),
  [0x26, '\u0b5c\u0b5d'],
  [0x2a, '\u0b5f\u0b70\u0b71'],
]);
const PUNJABI_SINGLE = table(INDIC_SINGLE, [
  DANDAS,
  digits(0x0a66),
  [0x26, '\u0a59\u0a5a'],
  [0x2a, '\u0a5b\u0a5c\u0a5e\u0a75'],
]);
const TAMIL_SINGLE = table(INDIC_SINGLE, [
  DANDAS,
  digits(0x0be6),
  [0x26, '\u0bf3\u0bf4'],
  [0x2a, '\u0bf5\u0bf6\u0bf7\u0bf8\u0bfa'],
]);
const TELUGU_SINGLE = table(INDIC_SINGLE, [
  digits(0x0c66),
  [0x26, '\u0c58\u0c59'],
  [0x2a, '\u0c78\u0c79\u0c7a\u0c7b\u0c7c'],
  [0x30, '\u0c7d\u0c7e\u0c7f'],
]);
const URDU_SINGLE = table(INDIC_SINGLE, [
  [0x19, '\u0600\u0601'],
  digits(0x06f0),
  [0x26, '\u060c\u060d'],
  [0x2a, '\u060e\u060f\u0610\u0611\u0612'],
  [0x30, '\u0613\u0614\u061b\u061f\u0640\u0652\u0658\u066b\u066c\u0672\u0673\u06cd'],
  [0x3f, '\u06d4'],
]);

/** Locking shift tables by National Language Identifier (A.3); Spanish has none and uses the default. */
export const LOCKING_SHIFT_TABLES: readonly Table[] = [
  DEFAULT_ALPHABET,
  TURKISH_LOCKING,
  DEFAULT_ALPHABET,
  PORTUGUESE_LOCKING,
  BENGALI_LOCKING,
  GUJARATI_LOCKING,
  HINDI_LOCKING,
  KANNADA_LOCKING,
  MALAYALAM_LOCKING,
  ORIYA_LOCKING,
  PUNJABI_LOCKING,
  TAMIL_LOCKING,
  TELUGU_LOCKING,
  URDU_LOCKING,
];

/** Single shift tables by National Language Identifier (A.2). */
export const SINGLE_SHIFT_TABLES: readonly Table[] = [
  DEFAULT_EXTENSION,
  TURKISH_SINGLE,
  SPANISH_SINGLE,
  PORTUGUESE_SINGLE,
  BENGALI_SINGLE,
  GUJARATI_SINGLE,
  HINDI_SINGLE,
  KANNADA_SINGLE,
  MALAYALAM_SINGLE,
  ORIYA_SINGLE,
  PUNJABI_SINGLE,
  TAMIL_SINGLE,
  TELUGU_SINGLE,
  URDU_SINGLE,
];
