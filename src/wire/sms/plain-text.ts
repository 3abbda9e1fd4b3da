import type { Cursor } from '../cursor.ts';
import { ALPHANUMERIC, decodeSmsAddress, MAX_ADDRESS_SEMI_OCTETS, type SmsAddress } from './address.ts';
import { countsSeptets, type DataCoding, dataCoding } from './data-coding.ts';
import { octetsOfSeptets } from './gsm7.ts';
import { isPossibleTime, TIMESTAMP_OCTETS } from './timestamp.ts';
import type { Direction } from './tpdu-record.ts';
import { VPF_SHIFT } from './tpdu-record.ts';
import { MAX_USER_DATA_OCTETS, MAX_USER_DATA_SEPTETS } from './user-data.ts';
import { VPF_ABSOLUTE, VPF_ENHANCED, VPF_RELATIVE } from './validity-period.ts';

/** TP-MTI, TS 23.040 clause 9.2.3.1. */
const MTI = 0x03;
const MTI_DELIVER = 0;
const MTI_SUBMIT = 1;
/** TP-UDHI, clause 9.2.3.23. */
const UDHI = 0x40;
const FILLER = 15;

/*
 * Hot path. Texts are most of what a link carries about phones, and hardly two are alike, so that nothing
 * learned of one holds for the next. The full decode of one takes ten times as long as the rest of its message;
 * what screens ask of it stands in a few octets. This reader takes those and steps over the text itself. It calls
 * a text plain where the full decode would find no fault in it, and says nothing of any other. A property test
 * holds it to `decodeTpdu`.
 */

/** A short message without a header in its user data, read by its first octets; moved from one to the next. */
export class PlainText {
  direction: Direction = 'sc-to-ms';
  protocolId = 0;
  /** TP-UDL: septets, or octets. */
  length = 0;
  private dcs = 0;
  private cursor: Cursor | undefined;
  private addressStart = 0;
  private addressEnd = 0;

  get coding(): DataCoding {
    return dataCoding(this.dcs);
  }

  /** TP-OA of what comes from a centre, TP-DA of what goes to one. Made when it is asked for. */
  get address(): SmsAddress | undefined {
    const { cursor, addressStart, addressEnd } = this;
    return cursor && decodeSmsAddress(cursor.window(addressStart, addressEnd), [], '');
  }

  /**
   * Reads the message between two positions within the cursor. True where it is an SMS-DELIVER or SMS-SUBMIT as
   * the direction has it, whole, without a header and without a fault; nothing else is to be asked otherwise.
   */
  read(cursor: Cursor, start: number, end: number, direction: Direction): boolean {
    if (start < 0 || start >= end || end > cursor.end) return false;
    const first = cursor.octet(start);
    const isDelivery = direction === 'sc-to-ms';
    if ((first & UDHI) !== 0 || (first & MTI) !== (isDelivery ? MTI_DELIVER : MTI_SUBMIT)) return false;
    // an SMS-SUBMIT has its reference, TP-MR, before the address
    const address = isDelivery ? start + 1 : start + 2;
    const afterAddress = endOfAddress(cursor, address, end);
    // TP-PID and TP-DCS
    if (afterAddress < 0 || afterAddress + 2 > end) return false;
    const time = afterAddress + 2;
    const afterTime = isDelivery
      ? endOfTime(cursor, time, end)
      : endOfPeriod(cursor, time, end, (first >> VPF_SHIFT) & 3);
    if (afterTime < 0 || afterTime >= end) return false;
    const dcs = cursor.octet(afterAddress + 1);
    const length = cursor.octet(afterTime);
    if (octetsOfText(dcs, length) !== end - afterTime - 1) return false;
    this.cursor = cursor;
    this.addressStart = address;
    this.addressEnd = afterAddress;
    this.direction = direction;
    this.protocolId = cursor.octet(afterAddress);
    this.dcs = dcs;
    this.length = length;
    return true;
  }
}

/** Where an address of clause 9.1.2.5 that starts here ends; -1 where it has a fault. */
function endOfAddress(cursor: Cursor, start: number, end: number): number {
  if (start + 2 > end) return -1;
  const semiOctets = cursor.octet(start);
  const types = cursor.octet(start + 1);
  const value = start + 2;
  const after = value + ((semiOctets + 1) >> 1);
  if (semiOctets > MAX_ADDRESS_SEMI_OCTETS || (types & 0x80) === 0 || after > end) return -1;
  if (((types >> 4) & 7) === ALPHANUMERIC) return after;
  const wholeEnd = value + (semiOctets >> 1);
  for (let at = value; at < wholeEnd; at++) {
    const octet = cursor.octet(at);
    if ((octet & 15) === FILLER || octet >> 4 === FILLER) return -1;
  }
  if (wholeEnd === after) return after;
  const last = cursor.octet(wholeEnd);
  return (last & 15) !== FILLER && last >> 4 === FILLER ? after : -1;
}

function endOfTime(cursor: Cursor, start: number, end: number): number {
  return start + TIMESTAMP_OCTETS <= end && isPossibleTime(cursor, start) ? start + TIMESTAMP_OCTETS : -1;
}

/** As `endOfTime`, of TP-VP; its enhanced format is left to the full decode. */
function endOfPeriod(cursor: Cursor, start: number, end: number, format: number): number {
  if (format === VPF_ENHANCED) return -1;
  if (format === VPF_ABSOLUTE) return endOfTime(cursor, start, end);
  return format === VPF_RELATIVE ? start + 1 : start;
}

/** Octets of a text of so many septets or octets; -1 where there is no such text, or the full decode has to tell. */
function octetsOfText(dcs: number, length: number): number {
  const coding = dataCoding(dcs);
  if (countsSeptets(coding)) return length <= MAX_USER_DATA_SEPTETS ? octetsOfSeptets(length) : -1;
  if (coding.compressed || length > MAX_USER_DATA_OCTETS) return -1;
  return coding.alphabet === 'ucs2' && length % 2 !== 0 ? -1 : length;
}
