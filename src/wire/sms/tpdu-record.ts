import type { SmsAddress } from './address.ts';
import type { DataCoding } from './data-coding.ts';
import type { InformationElement } from './information-element.ts';
import type { SmsTimestamp } from './timestamp.ts';
import type { ValidityPeriod } from './validity-period.ts';

/** Which way a message goes; with TP-MTI it decides the type (TS 23.040, 9.2.3.1). */
export type Direction = 'ms-to-sc' | 'sc-to-ms';

/** A report answers in RP-ACK, or in RP-ERROR, where it carries TP-FCS. */
export type ReportForm = 'rp-ack' | 'rp-error';

export type TpduType =
  | 'SMS-DELIVER'
  | 'SMS-DELIVER-REPORT'
  | 'SMS-SUBMIT'
  | 'SMS-SUBMIT-REPORT'
  | 'SMS-STATUS-REPORT'
  | 'SMS-COMMAND'
  | 'reserved';

/**
 * A short message as TS 23.040 names its fields (9.2.2, 9.2.3). A field is there where the type has it
 * and the octets were; so any may be absent in a message that was cut. One-bit fields are the bit:
 * `TP-MMS` 0 means that more messages are waiting.
 */
export interface TpduRecord {
  type: TpduType;
  'TP-MTI'?: number;
  'TP-MMS'?: number;
  'TP-LP'?: number;
  'TP-RD'?: number;
  'TP-VPF'?: number;
  'TP-SRI'?: number;
  'TP-SRR'?: number;
  'TP-SRQ'?: number;
  'TP-UDHI'?: number;
  'TP-RP'?: number;
  /** Bits of the first octet without a meaning, where one is set. */
  spareBits?: number;
  'TP-FCS'?: number;
  'TP-MR'?: number;
  'TP-OA'?: SmsAddress;
  'TP-DA'?: SmsAddress;
  'TP-RA'?: SmsAddress;
  'TP-PI'?: number;
  /** Hex of the octets that extend TP-PI. */
  'TP-PI-extension'?: string;
  'TP-PID'?: number;
  'TP-CT'?: number;
  'TP-MN'?: number;
  'TP-DCS'?: number;
  /** The meaning of TP-DCS; an encoder goes by TP-DCS alone. */
  dcs?: DataCoding;
  'TP-SCTS'?: SmsTimestamp;
  'TP-DT'?: SmsTimestamp;
  'TP-ST'?: number;
  'TP-VP'?: ValidityPeriod;
  'TP-CDL'?: number;
  /** As read, in septets or octets by TP-DCS; an encoder goes by the text, or by `data`. */
  'TP-UDL'?: number;
  udh?: InformationElement[];
  text?: string | null;
  /** Hex of the user data behind the header, where the text is null or does not give it back. */
  data?: string;
  /** Hex of octets behind the end of the message. */
  trailing?: string;
}

/** Bits of TP-Parameter-Indicator (9.2.3.27). */
export const PI_PID = 0x01;
export const PI_DCS = 0x02;
export const PI_UDL = 0x04;
export const PI_EXTENSION = 0x80;

/** Where the one-bit fields of each type stand in its first octet, beside TP-MTI in bits 1 and 0. */
export const FIRST_OCTET: Readonly<Record<TpduType, readonly (readonly [FlagName, number])[]>> = {
  'SMS-DELIVER': [
    ['TP-MMS', 0x04],
    ['TP-LP', 0x08],
    ['TP-SRI', 0x20],
    ['TP-UDHI', 0x40],
    ['TP-RP', 0x80],
  ],
  'SMS-DELIVER-REPORT': [['TP-UDHI', 0x40]],
  'SMS-SUBMIT': [
    ['TP-RD', 0x04],
    ['TP-SRR', 0x20],
    ['TP-UDHI', 0x40],
    ['TP-RP', 0x80],
  ],
  'SMS-SUBMIT-REPORT': [['TP-UDHI', 0x40]],
  'SMS-STATUS-REPORT': [
    ['TP-MMS', 0x04],
    ['TP-LP', 0x08],
    ['TP-SRQ', 0x20],
    ['TP-UDHI', 0x40],
  ],
  'SMS-COMMAND': [
    ['TP-SRR', 0x20],
    ['TP-UDHI', 0x40],
  ],
  reserved: [],
};

export type FlagName = 'TP-MMS' | 'TP-LP' | 'TP-RD' | 'TP-SRI' | 'TP-SRR' | 'TP-SRQ' | 'TP-UDHI' | 'TP-RP';

/** Bits 4 and 3 of an SMS-SUBMIT. */
export const VPF_SHIFT = 3;
