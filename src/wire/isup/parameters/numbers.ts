import type { Cursor } from '../../cursor.ts';
import type { OctetWriter } from '../../octet-writer.ts';
import { digitText, readDigits, writeDigits } from '../address-digits.ts';
import { Enumeration } from '../enumeration.ts';
import type { IsupFields, IsupValue } from '../isup-record.ts';
import { fieldsOf, numberField, type ParameterCodec, textField, wholeNumber } from '../parameter-codec.ts';

const INN = new Enumeration(['allowed', 'notAllowed']);
const NI = new Enumeration(['complete', 'incomplete']);
export const PRESENTATION = new Enumeration(['allowed', 'restricted', 'notAvailable']);
export const SCREENING = new Enumeration([
  'userProvidedNotVerified',
  'userProvidedVerifiedPassed',
  'userProvidedVerifiedFailed',
  'networkProvided',
]);
/** Codes that Q.763 keeps for the use of networks (0 to 4) or reserves (7 to 9) are named as it names them. */
const QUALIFIER = new Enumeration([
  'dialledDigits',
  'additionalCalledNumber',
  'supplementalCallingNumberFailedScreening',
  'supplementalCallingNumberNotScreened',
  'redirectingTerminatingNumber',
  'additionalConnectedNumber',
  'additionalCallingPartyNumber',
  'additionalOriginalCalledNumber',
  'additionalRedirectingNumber',
  'additionalRedirectionNumber',
]);

interface NumberForm {
  /** What bit 8 of the octet of the numbering plan says. */
  readonly bit8?: 'inn' | 'ni';
  readonly presentation?: boolean;
  readonly screening?: boolean;
  /** A generic number has an octet before all others that says whose number it is. */
  readonly qualifier?: boolean;
}

type NumberValue = Record<string, IsupValue> & { digits: string; nai: number; np: number };

/**
 * A number with a nature of address and a numbering plan: the common form of Q.763 §3.9, §3.10, §3.16,
 * §3.26, §3.30, §3.39, §3.44, §3.46. The forms differ in which bits of the second octet have a meaning.
 */
export class NumberCodec implements ParameterCodec {
  private readonly form: NumberForm;
  private readonly spareMask: number;

  constructor(form: NumberForm) {
    this.form = form;
    this.spareMask =
      (form.bit8 === undefined ? 0x80 : 0) |
      (form.presentation === true ? 0 : 0x0c) |
      (form.screening === true ? 0 : 0x03);
  }

  decode(cursor: Cursor): IsupValue | undefined {
    const form = this.form;
    const qualifier = form.qualifier === true ? cursor.u8() : 0;
    const first = cursor.u8();
    const second = cursor.u8();
    const odd = first >= 0x80;
    const octets = cursor.remaining;
    if (odd && octets === 0) return undefined;
    let digits = readDigits(cursor, odd ? octets - 1 : octets);
    const last = odd ? cursor.u8() : 0;
    const filler = last >> 4;
    if (odd) digits += digitText(last & 0xf);
    const value: NumberValue = { digits, nai: first & 0x7f, np: (second >> 4) & 7 };
    if (form.bit8 === 'inn') value.inn = INN.textOf(second >> 7);
    else if (form.bit8 === 'ni') value.ni = NI.textOf(second >> 7);
    if (form.presentation === true) value.presentation = PRESENTATION.textOf((second >> 2) & 3);
    if (form.screening === true) value.screening = SCREENING.textOf(second & 3);
    if (form.qualifier === true) value.qualifier = QUALIFIER.textOf(qualifier);
    if ((second & this.spareMask) !== 0) value.spare = second & this.spareMask;
    // senders write zeros or ones there, and no receiver looks: kept, and no fault
    if (filler !== 0) value.filler = filler;
    return value;
  }

  encode(value: IsupValue, writer: OctetWriter): void {
    const fields = fieldsOf(value, 'number');
    const digits = textField(fields, 'digits');
    const form = this.form;
    if (form.qualifier === true) writer.u8(QUALIFIER.codeOf(fields.qualifier, 'qualifier', 8));
    writer.u8((digits.length % 2) * 0x80 + numberField(fields, 'nai', 7));
    let second = numberField(fields, 'np', 3) << 4;
    if (form.bit8 === 'inn') second |= INN.codeOf(fields.inn, 'inn', 1) << 7;
    else if (form.bit8 === 'ni') second |= NI.codeOf(fields.ni, 'ni', 1) << 7;
    if (form.presentation === true) {
      second |= PRESENTATION.codeOf(fields.presentation, 'presentation', 2) << 2;
    }
    if (form.screening === true) second |= SCREENING.codeOf(fields.screening, 'screening', 2);
    writer.u8(second | (numberField(fields, 'spare', 8, 0) & this.spareMask));
    writeDigits(digits, writer, fillerOf(fields));
  }
}

/** §3.9, also redirection number §3.46 and called directory number. */
export const calledNumber = new NumberCodec({ bit8: 'inn' });
/** §3.10 */
export const callingNumber = new NumberCodec({ bit8: 'ni', presentation: true, screening: true });
/** §3.16, also call transfer number. */
export const connectedNumber = new NumberCodec({ presentation: true, screening: true });
/** §3.39 and §3.44, also called IN number. */
export const originalNumber = new NumberCodec({ presentation: true });
/** §3.30 */
export const locationNumber = new NumberCodec({ bit8: 'inn', presentation: true, screening: true });
/** §3.26 */
export const genericNumber = new NumberCodec({
  bit8: 'ni',
  presentation: true,
  screening: true,
  qualifier: true,
});
/** A number with no other indicators than its nature and plan: HTR information, ANSI charge number. */
export const plainNumber = new NumberCodec({});

/** Digits, and what the spare half octet behind an odd number of them holds where it is not zero. */
type DigitFields = { digits: string; filler?: number };

/** The digits behind an octet whose bit 8 says that their number is odd; undefined where it is odd and none come. */
function oddEvenDigits(cursor: Cursor, odd: boolean): DigitFields | undefined {
  const digits = readDigits(cursor, cursor.remaining);
  if (!odd) return { digits };
  if (digits === '') return undefined;
  const filler = Number.parseInt(digits.slice(-1), 16);
  const fields: DigitFields = { digits: digits.slice(0, -1) };
  if (filler !== 0) fields.filler = filler;
  return fields;
}

function fillerOf(fields: IsupFields): number {
  return numberField(fields, 'filler', 4, 0);
}

/** §3.51: digits dialled after the IAM was sent. `{digits}`. */
export const subsequentNumber: ParameterCodec = {
  decode(cursor) {
    const first = cursor.u8();
    const fields = oddEvenDigits(cursor, first >= 0x80);
    if (fields === undefined) return undefined;
    const spare = first & 0x7f;
    return spare === 0 ? fields : { ...fields, spare };
  },
  encode(value, writer) {
    const fields = fieldsOf(value, 'subsequentNumber');
    const digits = textField(fields, 'digits');
    writer.u8((digits.length % 2) * 0x80 + numberField(fields, 'spare', 7, 0));
    writeDigits(digits, writer, fillerOf(fields));
  },
};

const NETWORK_TYPE = new Enumeration({ 0: 'itu', 2: 'national' });

/** §3.53, also ANSI carrier identification: the network a call should pass through. */
export const networkSelection: ParameterCodec = {
  decode(cursor) {
    const first = cursor.u8();
    const fields = oddEvenDigits(cursor, first >= 0x80);
    if (fields === undefined) return undefined;
    return { ...fields, networkType: NETWORK_TYPE.textOf((first >> 4) & 7), networkPlan: first & 0xf };
  },
  encode(value, writer) {
    const fields = fieldsOf(value, 'transitNetworkSelection');
    const digits = textField(fields, 'digits');
    const type = NETWORK_TYPE.codeOf(fields.networkType, 'networkType', 3);
    writer.u8((digits.length % 2) * 0x80 + (type << 4) + numberField(fields, 'networkPlan', 4));
    writeDigits(digits, writer, fillerOf(fields));
  },
};

/** §3.90: where number portability sends a call. */
export const networkRoutingNumber: ParameterCodec = {
  decode(cursor) {
    const first = cursor.u8();
    const fields = oddEvenDigits(cursor, first >= 0x80);
    if (fields === undefined) return undefined;
    return { ...fields, nai: first & 0xf, np: (first >> 4) & 7 };
  },
  encode(value, writer) {
    const fields = fieldsOf(value, 'networkRoutingNumber');
    const digits = textField(fields, 'digits');
    writer.u8(
      (digits.length % 2) * 0x80 + (numberField(fields, 'np', 3) << 4) + numberField(fields, 'nai', 4),
    );
    writeDigits(digits, writer, fillerOf(fields));
  },
};

const SCHEME = new Enumeration(['bcdEven', 'bcdOdd', 'ia5', 'binary']);
const DIGITS_TYPE = new Enumeration([
  'accountCode',
  'authorizationCode',
  'privateNetworkTravellingClassMark',
  'businessCommunicationGroupIdentity',
]);
const BCD_ODD = 1;
const IA5 = 2;

/** §3.24, also correlation id §3.70: `{type, scheme, digits}`, or `text` or `data` by the scheme. */
export const genericDigits: ParameterCodec = {
  decode(cursor) {
    const first = cursor.u8();
    const code = first >> 5;
    const type = DIGITS_TYPE.textOf(first & 0x1f);
    const scheme = SCHEME.textOf(code);
    if (code <= BCD_ODD) {
      if (code === BCD_ODD && cursor.remaining === 0) return undefined;
      const fields = oddEvenDigits(cursor, code === BCD_ODD);
      return fields === undefined ? undefined : { ...fields, type, scheme };
    }
    if (code !== IA5) return { data: cursor.hex(), type, scheme };
    const text = readIa5(cursor);
    return text === undefined ? undefined : { text, type, scheme };
  },
  encode(value, writer) {
    const fields = fieldsOf(value, 'genericDigits');
    const code = SCHEME.codeOf(fields.scheme, 'scheme', 3);
    writer.u8((code << 5) | DIGITS_TYPE.codeOf(fields.type, 'type', 5));
    if (code <= BCD_ODD) {
      const digits = textField(fields, 'digits');
      if (digits.length % 2 !== code) throw new RangeError(`${digits} contradicts its encoding scheme`);
      writeDigits(digits, writer, fillerOf(fields));
    } else if (code === IA5) writeIa5(textField(fields, 'text'), writer);
    else writer.hex(textField(fields, 'data'));
  },
};

/** ANSI T1.113: the area code and office code a call comes from; digits with no indicator before them. */
export const jurisdiction: ParameterCodec = {
  decode: (cursor) => ({ digits: readDigits(cursor, cursor.remaining) }),
  encode(value, writer) {
    const digits = textField(fieldsOf(value, 'jurisdictionInformation'), 'digits');
    if (digits.length % 2 !== 0) throw new RangeError('jurisdictionInformation needs pairs of digits');
    writeDigits(digits, writer);
  },
};

/** All that remains as IA5 text, or undefined where an octet is none. */
export function readIa5(cursor: Cursor): string | undefined {
  let text = '';
  while (cursor.remaining > 0) {
    const octet = cursor.u8();
    if (octet >= 0x80) return undefined;
    text += String.fromCharCode(octet);
  }
  return text;
}

export function writeIa5(text: string, writer: OctetWriter): void {
  for (let i = 0; i < text.length; i++) writer.u8(wholeNumber(text.charCodeAt(i), 'an IA5 character', 7));
}
