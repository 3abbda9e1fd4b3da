import type { Alphabet, MessageClass } from './data-coding.ts';
import { alphabetBits, classBits } from './data-coding.ts';

/** A data coding scheme of cell broadcast and USSD by meaning (TS 23.038, clause 5). */
export interface BroadcastCoding {
  readonly group:
    | 'language'
    | 'language-preceded'
    | 'general'
    | 'user-data-header'
    | 'i1-protocol'
    | 'wap'
    | 'class'
    | 'reserved';
  readonly alphabet: Alphabet;
  /** ISO 639 code of the language that the scheme itself names; null where it names none. */
  readonly language: string | null;
  readonly messageClass: MessageClass | null;
  readonly compressed: boolean;
}

/** Group 0000; the last one is "language unspecified". */
const LANGUAGES: readonly (string | null)[] = [
  'de',
  'en',
  'it',
  'fr',
  'es',
  'nl',
  'sv',
  'da',
  'pt',
  'fi',
  'no',
  'el',
  'tr',
  'hu',
  'pl',
  null,
];

/** Group 0010; the rest of it is reserved for further languages in the default alphabet. */
const MORE_LANGUAGES: readonly string[] = ['cs', 'he', 'ar', 'ru', 'is'];

function coding(
  group: BroadcastCoding['group'],
  alphabet: Alphabet,
  more: Partial<BroadcastCoding> = {},
): BroadcastCoding {
  return { group, alphabet, language: null, messageClass: null, compressed: false, ...more };
}

function interpret(dcs: number): BroadcastCoding {
  const low = dcs & 15;
  switch (dcs >> 4) {
    case 0:
      return coding('language', 'gsm7', { language: LANGUAGES[low] ?? null });
    case 1:
      if (low > 1) return coding('reserved', 'reserved');
      return coding('language-preceded', low === 0 ? 'gsm7' : 'ucs2');
    case 2:
      return coding('language', 'gsm7', { language: MORE_LANGUAGES[low] ?? null });
    case 3:
      return coding('language', 'gsm7');
    case 4:
    case 5:
    case 6:
    case 7:
      return coding('general', alphabetBits(dcs), {
        messageClass: dcs & 0x10 ? classBits(dcs) : null,
        compressed: (dcs & 0x20) !== 0,
      });
    case 9:
      return coding('user-data-header', alphabetBits(dcs), { messageClass: classBits(dcs) });
    case 13:
      return coding('i1-protocol', '8bit');
    case 14:
      return coding('wap', '8bit');
    case 15:
      return coding('class', dcs & 4 ? '8bit' : 'gsm7', { messageClass: classBits(dcs) });
    default:
      return coding('reserved', 'reserved');
  }
}

const CODINGS: readonly BroadcastCoding[] = Array.from({ length: 256 }, (_, dcs) => interpret(dcs));

/** The meaning of a data coding scheme octet of cell broadcast or USSD. The same object is given each time. */
export function broadcastCoding(dcs: number): BroadcastCoding {
  return CODINGS[dcs & 0xff] ?? interpret(dcs & 0xff);
}
