import { OctetWriter } from '../octet-writer.ts';
import type { SmsAddress } from './address.ts';
import { encodeSmsAddress } from './address.ts';
import { dataCoding } from './data-coding.ts';
import { encodeTimestamp } from './timestamp.ts';
import type { TpduRecord, TpduType } from './tpdu-record.ts';
import { FIRST_OCTET, PI_DCS, PI_EXTENSION, PI_PID, PI_UDL, VPF_SHIFT } from './tpdu-record.ts';
import { encodeUserData, MAX_COMMAND_DATA_OCTETS, OCTETS } from './user-data.ts';
import { encodeValidityPeriod, validityPeriodFormat } from './validity-period.ts';

const MTI: Readonly<Record<TpduType, number>> = {
  'SMS-DELIVER': 0,
  'SMS-DELIVER-REPORT': 0,
  'SMS-SUBMIT': 1,
  'SMS-SUBMIT-REPORT': 1,
  'SMS-STATUS-REPORT': 2,
  'SMS-COMMAND': 2,
  reserved: 3,
};

/**
 * Writes a short message (TS 23.040, 9.2.2). One-bit fields that are absent are 0, but TP-MMS, which is 1
 * (no more messages); TP-UDHI, TP-VPF, TP-PI and lengths follow from what is there. `data` wins over `text`.
 * A report with TP-FCS takes the RP-ERROR form. Throws `RangeError` for a record that lacks a mandatory
 * field, or that the specification cannot carry.
 */
export function encodeTpdu(record: TpduRecord, writer: OctetWriter = new OctetWriter()): Uint8Array {
  const start = writer.length;
  writer.u8(firstOctet(record));
  switch (record.type) {
    case 'SMS-DELIVER':
      encodeSmsAddress(present(record, 'TP-OA'), writer);
      writer.u8(present(record, 'TP-PID')).u8(present(record, 'TP-DCS'));
      encodeTimestamp(present(record, 'TP-SCTS'), writer);
      writeUserData(record, writer);
      break;
    case 'SMS-SUBMIT':
      writer.u8(present(record, 'TP-MR'));
      encodeSmsAddress(present(record, 'TP-DA'), writer);
      writer.u8(present(record, 'TP-PID')).u8(present(record, 'TP-DCS'));
      if (record['TP-VP']) encodeValidityPeriod(record['TP-VP'], writer);
      writeUserData(record, writer);
      break;
    case 'SMS-DELIVER-REPORT':
    case 'SMS-SUBMIT-REPORT':
      if (record['TP-FCS'] !== undefined) writer.u8(record['TP-FCS']);
      writeIndicator(record, writer);
      if (record.type === 'SMS-SUBMIT-REPORT') encodeTimestamp(present(record, 'TP-SCTS'), writer);
      writeIndicated(record, writer);
      break;
    case 'SMS-STATUS-REPORT':
      writeStatusReport(record, writer);
      break;
    case 'SMS-COMMAND':
      writeCommand(record, writer);
      break;
    case 'reserved':
      writer.hex(record.data ?? '');
      break;
    default:
      return record.type satisfies never;
  }
  writer.hex(record.trailing ?? '');
  return writer.finish().subarray(start);
}

function present<K extends keyof TpduRecord>(record: TpduRecord, key: K): NonNullable<TpduRecord[K]> {
  const value = record[key];
  if (value === undefined || value === null) throw new RangeError(`${record.type} lacks ${key}`);
  return value;
}

function firstOctet(record: TpduRecord): number {
  let first = (record['TP-MTI'] ?? MTI[record.type]) | (record.spareBits ?? 0);
  for (const [name, mask] of FIRST_OCTET[record.type]) {
    const absent = name === 'TP-MMS' || (name === 'TP-UDHI' && record.udh !== undefined) ? 1 : 0;
    if ((record[name] ?? absent) !== 0) first |= mask;
  }
  if (record.type === 'SMS-SUBMIT') first |= validityPeriodFormat(record['TP-VP']) << VPF_SHIFT;
  return first;
}

function writeUserData(record: TpduRecord, writer: OctetWriter): void {
  const content = { length: record['TP-UDL'], udh: record.udh, text: record.text, data: record.data };
  encodeUserData(content, dataCoding(record['TP-DCS'] ?? 0), writer);
}

function hasUserData(record: TpduRecord): boolean {
  return record.udh !== undefined || record.data !== undefined || typeof record.text === 'string';
}

function indicatorOf(record: TpduRecord): number {
  if (record['TP-PI'] !== undefined) return record['TP-PI'];
  return (
    (record['TP-PID'] === undefined ? 0 : PI_PID) |
    (record['TP-DCS'] === undefined ? 0 : PI_DCS) |
    (hasUserData(record) ? PI_UDL : 0)
  );
}

function writeIndicator(record: TpduRecord, writer: OctetWriter): void {
  const indicator = indicatorOf(record);
  writer.u8(indicator);
  if ((indicator & PI_EXTENSION) !== 0) writer.hex(present(record, 'TP-PI-extension'));
}

function writeIndicated(record: TpduRecord, writer: OctetWriter): void {
  const indicator = indicatorOf(record);
  if ((indicator & PI_PID) !== 0) writer.u8(present(record, 'TP-PID'));
  if ((indicator & PI_DCS) !== 0) writer.u8(present(record, 'TP-DCS'));
  if ((indicator & PI_UDL) !== 0) writeUserData(record, writer);
}

function writeStatusReport(record: TpduRecord, writer: OctetWriter): void {
  writer.u8(present(record, 'TP-MR'));
  encodeSmsAddress(present(record, 'TP-RA'), writer);
  encodeTimestamp(present(record, 'TP-SCTS'), writer);
  encodeTimestamp(present(record, 'TP-DT'), writer);
  writer.u8(present(record, 'TP-ST'));
  if (record['TP-PI'] === undefined && indicatorOf(record) === 0) return;
  writeIndicator(record, writer);
  writeIndicated(record, writer);
}

function writeCommand(record: TpduRecord, writer: OctetWriter): void {
  const destination: SmsAddress = present(record, 'TP-DA');
  writer.u8(present(record, 'TP-MR')).u8(present(record, 'TP-PID'));
  writer.u8(present(record, 'TP-CT')).u8(present(record, 'TP-MN'));
  encodeSmsAddress(destination, writer);
  encodeUserData({ udh: record.udh, data: record.data ?? '' }, OCTETS, writer, MAX_COMMAND_DATA_OCTETS);
}
