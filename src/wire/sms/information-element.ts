import type { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { report } from '../fault.ts';
import type { SmsAddress } from './address.ts';
import { decodeSmsAddress } from './address.ts';
import { NATIONAL_LANGUAGES } from './gsm7-tables.ts';

/**
 * One element of a user data header. `hex` is its value and what an encoder writes; the other fields
 * are its meaning, there for the elements that have one here.
 */
export interface InformationElement {
  readonly iei: number;
  readonly name: string;
  /** Concatenation: messages with one reference belong together; parts count from 1. */
  readonly reference?: number;
  readonly parts?: number;
  readonly part?: number;
  readonly destinationPort?: number;
  readonly originatorPort?: number;
  /** Special SMS message indication: whether to store, what waits and how many. */
  readonly store?: boolean;
  readonly indication?: string;
  readonly profile?: number;
  readonly messages?: number;
  /** SMSC control parameters, by name, those whose bit is set. */
  readonly control?: readonly string[];
  readonly source?: string;
  /** National Language Identifier, and the language where it is assigned. */
  readonly languageIdentifier?: number;
  readonly language?: string | null;
  /** The text that an EMS element formats or links: first character and length. */
  readonly position?: number;
  readonly length?: number;
  readonly urlLength?: number;
  readonly format?: number;
  readonly colour?: number;
  readonly number?: number;
  readonly elements?: number;
  readonly attributes?: number;
  readonly headerLength?: number;
  readonly address?: SmsAddress;
  readonly hex: string;
}

type Fields = Omit<InformationElement, 'iei' | 'name' | 'hex'>;

/** Information element identifiers of TS 23.040, 9.2.3.24, which code here names. */
export const IEI = {
  concatenation8: 0x00,
  specialMessage: 0x01,
  ports8: 0x04,
  ports16: 0x05,
  smscControl: 0x06,
  sourceIndicator: 0x07,
  concatenation16: 0x08,
  singleShift: 0x24,
  lockingShift: 0x25,
} as const;

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00, 'concatenation8'],
  [0x01, 'specialSmsMessageIndication'],
  [0x04, 'applicationPorts8'],
  [0x05, 'applicationPorts16'],
  [0x06, 'smscControlParameters'],
  [0x07, 'udhSourceIndicator'],
  [0x08, 'concatenation16'],
  [0x09, 'wirelessControlMessageProtocol'],
  [0x0a, 'textFormatting'],
  [0x0b, 'predefinedSound'],
  [0x0c, 'userDefinedSound'],
  [0x0d, 'predefinedAnimation'],
  [0x0e, 'largeAnimation'],
  [0x0f, 'smallAnimation'],
  [0x10, 'largePicture'],
  [0x11, 'smallPicture'],
  [0x12, 'variablePicture'],
  [0x13, 'userPromptIndicator'],
  [0x14, 'extendedObject'],
  [0x15, 'reusedExtendedObject'],
  [0x16, 'compressionControl'],
  [0x17, 'objectDistributionIndicator'],
  [0x18, 'standardWvgObject'],
  [0x19, 'characterSizeWvgObject'],
  [0x1a, 'extendedObjectDataRequest'],
  [0x20, 'emailHeader'],
  [0x21, 'hyperlinkFormat'],
  [0x22, 'replyAddress'],
  [0x23, 'enhancedVoiceMail'],
  [0x24, 'nationalLanguageSingleShift'],
  [0x25, 'nationalLanguageLockingShift'],
]);

/** What an element is called (TS 23.040, 9.2.3.24; 0x70 to 0x7f: TS 31.115). */
export function elementName(iei: number): string {
  const name = NAMES.get(iei);
  if (name !== undefined) return name;
  if (iei >= 0x70 && iei <= 0x7f) return 'simToolkitSecurityHeader';
  if (iei >= 0x80 && iei <= 0x9f) return 'smeToSme';
  if (iei >= 0xc0 && iei <= 0xdf) return 'serviceCentreSpecific';
  return 'reserved';
}

/** Octets of the values whose length is fixed. */
const LENGTHS: ReadonlyMap<number, number> = new Map([
  [0x00, 3],
  [0x01, 2],
  [0x04, 2],
  [0x05, 4],
  [0x06, 1],
  [0x07, 1],
  [0x08, 4],
  [0x0b, 2],
  [0x0d, 2],
  [0x13, 1],
  [0x17, 2],
  [0x20, 1],
  [0x21, 4],
  [0x24, 1],
  [0x25, 1],
]);

/** Reads the value of an element from a cursor over it alone. */
export function decodeElement(iei: number, value: Cursor, faults: Faults): InformationElement {
  const name = elementName(iei);
  const hex = value.window(value.pos, value.end).hex();
  const fixed = LENGTHS.get(iei);
  if (fixed !== undefined && value.remaining !== fixed) {
    report(faults, 'sms', 'bad-length', value.offset, `${name} has ${value.remaining} octets, not ${fixed}`);
    return { iei, name, hex };
  }
  return { iei, name, ...fields(iei, value, faults), hex };
}

function fields(iei: number, value: Cursor, faults: Faults): Fields | undefined {
  switch (iei) {
    case IEI.concatenation8:
      return concatenationFields(value.offset, value.u8(), value.u8(), value.u8(), faults);
    case IEI.concatenation16:
      return concatenationFields(value.offset, value.u16(), value.u8(), value.u8(), faults);
    case IEI.specialMessage:
      return specialMessage(value.u8(), value.u8());
    case IEI.ports8:
      return { destinationPort: value.u8(), originatorPort: value.u8() };
    case IEI.ports16:
      return { destinationPort: value.u16(), originatorPort: value.u16() };
    case IEI.smscControl:
      return { control: controls(value.u8()) };
    case IEI.sourceIndicator:
      return { source: SOURCES[value.u8() - 1] ?? 'reserved' };
    case 0x0a:
      return textFormatting(value);
    case 0x0b:
    case 0x0d:
      return { position: value.u8(), number: value.u8() };
    case 0x13:
      return { elements: value.u8() };
    case 0x17:
      return { elements: value.u8(), attributes: value.u8() };
    case 0x20:
      return { headerLength: value.u8() };
    case 0x21:
      return { position: value.u16(), length: value.u8(), urlLength: value.u8() };
    case 0x22:
      return replyAddress(value, faults);
    case IEI.singleShift:
    case IEI.lockingShift:
      return languageFields(value, faults);
    default:
      return undefined;
  }
}

/** 9.2.3.24.1: a part of number 0, or beyond their count, is to be ignored as a whole element. */
function concatenationFields(
  at: number,
  reference: number,
  parts: number,
  part: number,
  faults: Faults,
): Fields {
  if (part === 0 || part > parts) {
    report(faults, 'sms', 'bad-value', at, `part ${part} of ${parts} cannot be`);
  }
  return { reference, parts, part };
}

const WAITING = ['voicemail', 'fax', 'email', 'other'] as const;

/** 9.2.3.24.2. */
function specialMessage(indicator: number, messages: number): Fields {
  const type = indicator & 0x1f;
  return {
    store: (indicator & 0x80) !== 0,
    indication: type === 7 ? 'videomail' : (WAITING[type] ?? 'reserved'),
    profile: (indicator >> 5) & 3,
    messages,
  };
}

/** 9.2.3.24.5, from bit 0 up. */
const CONTROLS: readonly (string | null)[] = [
  'report-completed',
  'report-permanent-error',
  'report-temporary-error-given-up',
  'report-temporary-error-trying',
  null,
  null,
  'cancel-report-for-the-rest',
  'include-header-in-report',
];

function controls(octet: number): string[] {
  const set: string[] = [];
  for (let bit = 0; bit < 8; bit++) {
    if (octet & (1 << bit)) set.push(CONTROLS[bit] ?? 'reserved');
  }
  return set;
}

const SOURCES: readonly string[] = ['original-sender', 'original-receiver', 'service-centre'];

/** 9.2.3.24.10.1.1; the colour came later and is not always there. */
function textFormatting(value: Cursor): Fields | undefined {
  if (value.remaining < 3) return undefined;
  const formatted = { position: value.u8(), length: value.u8(), format: value.u8() };
  return value.remaining > 0 ? { ...formatted, colour: value.u8() } : formatted;
}

function replyAddress(value: Cursor, faults: Faults): Fields | undefined {
  const address = decodeSmsAddress(value, faults, 'the reply address');
  return address ? { address } : undefined;
}

function languageFields(value: Cursor, faults: Faults): Fields {
  const at = value.offset;
  const languageIdentifier = value.u8();
  const language = languageIdentifier > 0 ? (NATIONAL_LANGUAGES[languageIdentifier] ?? null) : null;
  if (language === null) {
    report(faults, 'sms', 'bad-value', at, `national language ${languageIdentifier} is not assigned`);
  }
  return { languageIdentifier, language };
}
