import type { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { report } from '../fault.ts';
import type { SmsAddress } from './address.ts';
import { decodeSmsAddress } from './address.ts';
import { dataCoding } from './data-coding.ts';
import { decodeTimestamp } from './timestamp.ts';
import type { Direction, ReportForm, TpduRecord, TpduType } from './tpdu-record.ts';
import { FIRST_OCTET, PI_DCS, PI_EXTENSION, PI_PID, PI_UDL, VPF_SHIFT } from './tpdu-record.ts';
import { decodeUserData, MAX_COMMAND_DATA_OCTETS, OCTETS } from './user-data.ts';
import { decodeValidityPeriod } from './validity-period.ts';

/** Values of TP-FCS begin here (TS 23.040, 9.2.3.22), above the values of TP-PI in use. */
export const FIRST_FAILURE_CAUSE = 0x80;

const FROM_CENTRE: readonly TpduType[] = [
  'SMS-DELIVER',
  'SMS-SUBMIT-REPORT',
  'SMS-STATUS-REPORT',
  'SMS-DELIVER',
];
const FROM_PHONE: readonly TpduType[] = ['SMS-DELIVER-REPORT', 'SMS-SUBMIT', 'SMS-COMMAND', 'reserved'];

/**
 * Reads a short message transfer layer message to the end of the cursor (TS 23.040, 9.2.2).
 *
 * @param reportForm how a report was carried; without it a report whose second octet is a failure cause
 * (0x80 and above) is taken for one in RP-ERROR
 * @returns `undefined` where there is no octet at all
 */
export function decodeTpdu(
  cursor: Cursor,
  direction: Direction,
  faults: Faults,
  reportForm?: ReportForm,
): TpduRecord | undefined {
  if (cursor.remaining === 0) {
    report(faults, 'sms', 'truncated', cursor.offset, 'the short message is empty');
    return undefined;
  }
  const at = cursor.offset;
  const first = cursor.u8();
  const mti = first & 3;
  const type = (direction === 'sc-to-ms' ? FROM_CENTRE : FROM_PHONE)[mti] ?? 'reserved';
  // 9.2.3.1: a phone takes the reserved value for an SMS-DELIVER.
  if (mti === 3) report(faults, 'sms', 'bad-value', at, 'TP-MTI has its reserved value');
  const record: TpduRecord = { type, 'TP-MTI': mti };
  readFirstOctet(record, first);
  switch (type) {
    case 'SMS-DELIVER':
      readDeliver(cursor, record, faults);
      break;
    case 'SMS-SUBMIT':
      readSubmit(cursor, record, first, faults);
      break;
    case 'SMS-DELIVER-REPORT':
    case 'SMS-SUBMIT-REPORT':
      readReport(cursor, record, faults, reportForm);
      break;
    case 'SMS-STATUS-REPORT':
      readStatusReport(cursor, record, faults);
      break;
    case 'SMS-COMMAND':
      readCommand(cursor, record, faults);
      break;
    case 'reserved':
      record.data = cursor.hex();
      break;
    default:
      return type satisfies never;
  }
  if (cursor.remaining > 0) {
    // 9.2.3.27: octets for parameters of a later release may follow where a reserved bit announces them.
    if (((record['TP-PI'] ?? 0) & 0x78) === 0) {
      report(faults, 'sms', 'trailing', cursor.offset, 'octets follow the end of the short message');
    }
    record.trailing = cursor.hex();
  }
  return record;
}

function readFirstOctet(record: TpduRecord, first: number): void {
  let known = record.type === 'SMS-SUBMIT' ? 3 | (3 << VPF_SHIFT) : 3;
  for (const [name, mask] of FIRST_OCTET[record.type]) {
    record[name] = first & mask ? 1 : 0;
    known |= mask;
  }
  if ((first & ~known) !== 0) record.spareBits = first & ~known;
}

/** The next octet as a field, or `undefined` with a fault. */
function octet(cursor: Cursor, faults: Faults, what: string): number | undefined {
  if (cursor.remaining > 0) return cursor.u8();
  report(faults, 'sms', 'truncated', cursor.offset, `${what} is absent`);
  return undefined;
}

function readAddress(
  cursor: Cursor,
  record: TpduRecord,
  key: 'TP-OA' | 'TP-DA' | 'TP-RA',
  faults: Faults,
): boolean {
  const address: SmsAddress | undefined = decodeSmsAddress(cursor, faults, key);
  if (address) record[key] = address;
  return address !== undefined;
}

function readOctet(
  cursor: Cursor,
  record: TpduRecord,
  key: 'TP-MR' | 'TP-PID' | 'TP-DCS' | 'TP-ST' | 'TP-CT' | 'TP-MN',
  faults: Faults,
): boolean {
  const value = octet(cursor, faults, key);
  if (value === undefined) return false;
  record[key] = value;
  if (key === 'TP-DCS') record.dcs = dataCoding(value);
  return true;
}

function readTime(cursor: Cursor, record: TpduRecord, key: 'TP-SCTS' | 'TP-DT', faults: Faults): boolean {
  const time = decodeTimestamp(cursor, faults, key);
  if (time !== undefined) record[key] = time;
  return time !== undefined;
}

function readUserData(cursor: Cursor, record: TpduRecord, faults: Faults): void {
  const coding = dataCoding(record['TP-DCS'] ?? 0);
  const content = decodeUserData(cursor, coding, record['TP-UDHI'] === 1, faults);
  if (!content) return;
  record['TP-UDL'] = content.length;
  if (content.udh) record.udh = content.udh;
  record.text = content.text;
  if (content.data !== undefined) record.data = content.data;
}

/** 9.2.2.1. */
function readDeliver(cursor: Cursor, record: TpduRecord, faults: Faults): void {
  if (
    readAddress(cursor, record, 'TP-OA', faults) &&
    readOctet(cursor, record, 'TP-PID', faults) &&
    readOctet(cursor, record, 'TP-DCS', faults) &&
    readTime(cursor, record, 'TP-SCTS', faults)
  ) {
    readUserData(cursor, record, faults);
  }
}

/** 9.2.2.2. */
function readSubmit(cursor: Cursor, record: TpduRecord, first: number, faults: Faults): void {
  const vpf = (first >> VPF_SHIFT) & 3;
  record['TP-VPF'] = vpf;
  if (
    !readOctet(cursor, record, 'TP-MR', faults) ||
    !readAddress(cursor, record, 'TP-DA', faults) ||
    !readOctet(cursor, record, 'TP-PID', faults) ||
    !readOctet(cursor, record, 'TP-DCS', faults)
  ) {
    return;
  }
  const period = decodeValidityPeriod(cursor, vpf, faults);
  if (period) record['TP-VP'] = period;
  if (period || vpf === 0) readUserData(cursor, record, faults);
}

/** 9.2.2.1a and 9.2.2.2a. */
function readReport(cursor: Cursor, record: TpduRecord, faults: Faults, form: ReportForm | undefined): void {
  const failed = form === undefined ? cursor.peek() >= FIRST_FAILURE_CAUSE : form === 'rp-error';
  if (failed) {
    const cause = octet(cursor, faults, 'TP-FCS');
    if (cause === undefined) return;
    if (cause < FIRST_FAILURE_CAUSE) {
      report(faults, 'sms', 'bad-value', cursor.offset - 1, 'TP-FCS has a reserved value');
    }
    record['TP-FCS'] = cause;
  }
  if (!readIndicator(cursor, record, faults)) return;
  if (record.type === 'SMS-SUBMIT-REPORT' && !readTime(cursor, record, 'TP-SCTS', faults)) return;
  readIndicated(cursor, record, faults);
}

function readIndicator(cursor: Cursor, record: TpduRecord, faults: Faults): boolean {
  const indicator = octet(cursor, faults, 'TP-PI');
  if (indicator === undefined) return false;
  record['TP-PI'] = indicator;
  if ((indicator & PI_EXTENSION) === 0) return true;
  const start = cursor.pos;
  let more = true;
  while (more) {
    const extension = octet(cursor, faults, 'the extension of TP-PI');
    more = extension !== undefined && (extension & PI_EXTENSION) !== 0;
  }
  record['TP-PI-extension'] = cursor.window(start, cursor.pos).hex();
  return true;
}

/** The parameters that TP-PI announces. */
function readIndicated(cursor: Cursor, record: TpduRecord, faults: Faults): void {
  const indicator = record['TP-PI'] ?? 0;
  if ((indicator & PI_PID) !== 0 && !readOctet(cursor, record, 'TP-PID', faults)) return;
  if ((indicator & PI_DCS) !== 0 && !readOctet(cursor, record, 'TP-DCS', faults)) return;
  if ((indicator & PI_UDL) !== 0) readUserData(cursor, record, faults);
}

/** 9.2.2.3; TP-PI is there only where something follows TP-ST. */
function readStatusReport(cursor: Cursor, record: TpduRecord, faults: Faults): void {
  if (
    readOctet(cursor, record, 'TP-MR', faults) &&
    readAddress(cursor, record, 'TP-RA', faults) &&
    readTime(cursor, record, 'TP-SCTS', faults) &&
    readTime(cursor, record, 'TP-DT', faults) &&
    readOctet(cursor, record, 'TP-ST', faults) &&
    cursor.remaining > 0 &&
    readIndicator(cursor, record, faults)
  ) {
    readIndicated(cursor, record, faults);
  }
}

/** 9.2.2.4. */
function readCommand(cursor: Cursor, record: TpduRecord, faults: Faults): void {
  if (
    !readOctet(cursor, record, 'TP-MR', faults) ||
    !readOctet(cursor, record, 'TP-PID', faults) ||
    !readOctet(cursor, record, 'TP-CT', faults) ||
    !readOctet(cursor, record, 'TP-MN', faults) ||
    !readAddress(cursor, record, 'TP-DA', faults)
  ) {
    return;
  }
  const hasHeader = record['TP-UDHI'] === 1;
  const content = decodeUserData(cursor, OCTETS, hasHeader, faults, MAX_COMMAND_DATA_OCTETS);
  if (!content) return;
  record['TP-CDL'] = content.length;
  if (content.udh) record.udh = content.udh;
  record.text = null;
  record.data = content.data ?? '';
}
