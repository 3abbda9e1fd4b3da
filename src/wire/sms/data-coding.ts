/** How the octets of a text are to be read; 'reserved' is read as the 7-bit default alphabet. */
export type Alphabet = 'gsm7' | '8bit' | 'ucs2' | 'reserved';

export type MessageClass = 0 | 1 | 2 | 3;

/** What a message waiting group says (TS 23.038, clause 4). */
export interface MessageWaiting {
  readonly active: boolean;
  readonly indication: 'voicemail' | 'fax' | 'email' | 'other';
  /** False where the phone may throw the text away. */
  readonly store: boolean;
}

/** A TP-Data-Coding-Scheme by meaning. Class 0 is shown at once ("flash"), 2 goes to the SIM. */
export interface DataCoding {
  readonly group: 'general' | 'automatic-deletion' | 'reserved' | 'message-waiting' | 'class';
  readonly alphabet: Alphabet;
  readonly messageClass: MessageClass | null;
  readonly compressed: boolean;
  readonly automaticDeletion: boolean;
  readonly messageWaiting: MessageWaiting | null;
}

const ALPHABETS: readonly Alphabet[] = ['gsm7', '8bit', 'ucs2', 'reserved'];
const INDICATIONS: readonly MessageWaiting['indication'][] = ['voicemail', 'fax', 'email', 'other'];

/** Bits 3 and 2 of the groups that name an alphabet. */
export function alphabetBits(dcs: number): Alphabet {
  return ALPHABETS[(dcs >> 2) & 3] ?? 'reserved';
}

/** Bits 1 and 0 of the groups that name a class. */
export function classBits(dcs: number): MessageClass {
  return (dcs & 3) as MessageClass;
}

function interpret(dcs: number): DataCoding {
  const group = dcs >> 4;
  if (group < 8) {
    const automaticDeletion = group >= 4;
    return {
      group: automaticDeletion ? 'automatic-deletion' : 'general',
      alphabet: alphabetBits(dcs),
      messageClass: dcs & 0x10 ? classBits(dcs) : null,
      compressed: (dcs & 0x20) !== 0,
      automaticDeletion,
      messageWaiting: null,
    };
  }
  if (group < 12) return plain('reserved', 'reserved', null, null);
  if (group === 15) return plain('class', dcs & 4 ? '8bit' : 'gsm7', classBits(dcs), null);
  return plain('message-waiting', group === 14 ? 'ucs2' : 'gsm7', null, {
    active: (dcs & 8) !== 0,
    indication: INDICATIONS[dcs & 3] ?? 'other',
    store: group !== 12,
  });
}

function plain(
  group: DataCoding['group'],
  alphabet: Alphabet,
  messageClass: MessageClass | null,
  messageWaiting: MessageWaiting | null,
): DataCoding {
  return { group, alphabet, messageClass, compressed: false, automaticDeletion: false, messageWaiting };
}

const CODINGS: readonly DataCoding[] = Array.from({ length: 256 }, (_, dcs) => interpret(dcs));

/** The meaning of a TP-DCS octet (TS 23.038, clause 4). The same object is given each time. */
export function dataCoding(dcs: number): DataCoding {
  return CODINGS[dcs & 0xff] ?? interpret(dcs & 0xff);
}

/** Whether TP-UDL counts septets: the uncompressed 7-bit alphabet, and what is read as such. */
export function countsSeptets(coding: {
  readonly alphabet: Alphabet;
  readonly compressed: boolean;
}): boolean {
  return !coding.compressed && (coding.alphabet === 'gsm7' || coding.alphabet === 'reserved');
}
