import type { Cursor } from '../cursor.ts';
import type { Decoded, UnknownPart } from '../decoded.ts';
import { type Faults, report } from '../fault.ts';
import type { Mtp3Variant } from '../mtp3/variant.ts';
import { decodeAddress, type SccpAddress } from './address.ts';
import { type CauseKind, causeName } from './cause.ts';
import * as Type from './message-type.ts';
import { type SccpTypeName, sccpTypeName } from './message-type.ts';
import * as Optional from './optional-parameter.ts';
import { SccpLayout } from './sccp-layout.ts';
import type {
  ConnectionRecord,
  SccpExtras,
  SccpRecord,
  UnitdataRecord,
  UnitdataServiceRecord,
} from './sccp-record.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const layout = new SccpLayout();

/**
 * An SCCP message of any type (Q.713). The payload is the data parameter: the TCAP message, or
 * for subsystem 1 what `decodeScmg` reads.
 *
 * @param variant says how long the point codes in addresses are, and whether ANSI's address form is used
 */
export function decodeSccp(
  cursor: Cursor,
  faults: Faults,
  variant: Mtp3Variant = 'itu',
): Decoded<SccpRecord> | undefined {
  layout.read(cursor);
  if (layout.fault !== '') report(faults, 'sccp', layout.fault, layout.faultAt, layout.faultText);
  const { type } = layout;
  if (type < 0) return undefined;
  const name = sccpTypeName(type);
  if (name === undefined) {
    const hex = cursor.window(cursor.pos + 1, cursor.end).hex();
    return { record: { type: 'unknown', code: type, hex }, payload: undefined };
  }
  if (layout.fixedEnd === 0) {
    const hex = cursor.window(cursor.pos + 1, cursor.end).hex();
    return { record: { type: 'cut', of: name, hex }, payload: undefined };
  }
  const payload = layout.dataStart < 0 ? undefined : cursor.window(layout.dataStart, layout.dataEnd);
  return { record: recordOf(name, cursor, faults, variant), payload };
}

function recordOf(name: SccpTypeName, cursor: Cursor, faults: Faults, variant: Mtp3Variant): SccpRecord {
  switch (name) {
    case 'UDT':
    case 'XUDT':
    case 'LUDT': {
      const record: Mutable<UnitdataRecord> = {
        type: name,
        called: addressOf('called', cursor, faults, variant),
        calling: addressOf('calling', cursor, faults, variant),
        protocolClass: layout.protocolClass,
        returnOnError: layout.returnOnError,
      };
      if (layout.protocolClass > 1) {
        report(faults, 'sccp', 'bad-value', layout.classOffset, 'unitdata have protocol class 0 or 1');
      }
      if (name !== 'UDT') record.hopCounter = layout.hopCounter;
      addExtras(record, cursor, faults);
      return record;
    }
    case 'UDTS':
    case 'XUDTS':
    case 'LUDTS': {
      const record: Mutable<UnitdataServiceRecord> = {
        type: name,
        called: addressOf('called', cursor, faults, variant),
        calling: addressOf('calling', cursor, faults, variant),
        returnCause: layout.cause,
        returnCauseName: causeName('return', layout.cause),
      };
      if (name !== 'UDTS') record.hopCounter = layout.hopCounter;
      addExtras(record, cursor, faults);
      return record;
    }
    default:
      return connectionOf(name, cursor, faults, variant);
  }
}

const CAUSE_KINDS: Readonly<Partial<Record<SccpTypeName, CauseKind>>> = {
  CREF: 'refusal',
  RLSD: 'release',
  RSR: 'reset',
  ERR: 'error',
};

function connectionOf(
  type: ConnectionRecord['type'],
  cursor: Cursor,
  faults: Faults,
  variant: Mtp3Variant,
): ConnectionRecord {
  const record: Mutable<ConnectionRecord> = { type };
  if (type === 'CR' || layout.calledStart >= 0) record.called = addressOf('called', cursor, faults, variant);
  if (layout.callingStart >= 0) record.calling = addressOf('calling', cursor, faults, variant);
  if (layout.destinationReference >= 0) record.destinationReference = layout.destinationReference;
  if (layout.sourceReference >= 0) record.sourceReference = layout.sourceReference;
  if (layout.protocolClass >= 0) record.protocolClass = layout.protocolClass;
  const kind = CAUSE_KINDS[type];
  if (kind !== undefined) {
    record.cause = layout.cause;
    record.causeName = causeName(kind, layout.cause);
  }
  if (type === 'DT1') {
    record.moreData = (layout.sequencing & 1) === 1;
    if (layout.sequencing > 1) record.moreDataSpare = layout.sequencing >> 1;
  } else if (layout.sequencing >= 0) {
    record.sequencing = layout.sequencing;
  }
  if (layout.receiveSequence >= 0) record.receiveSequence = layout.receiveSequence;
  if (layout.credit >= 0) record.credit = layout.credit;
  if (layout.hopCounter >= 0) record.hopCounter = layout.hopCounter;
  addExtras(record, cursor, faults);
  return record;
}

function addressOf(
  which: 'called' | 'calling',
  cursor: Cursor,
  faults: Faults,
  variant: Mtp3Variant,
): SccpAddress | null {
  const start = which === 'called' ? layout.calledStart : layout.callingStart;
  const end = which === 'called' ? layout.calledEnd : layout.callingEnd;
  if (start < 0) return null;
  return decodeAddress(cursor, start, end, faults, variant) ?? null;
}

function addExtras(record: Mutable<SccpExtras>, cursor: Cursor, faults: Faults): void {
  if (layout.handling > 0 && layout.handling !== 8) {
    record.handling = layout.handling;
    report(faults, 'sccp', 'bad-value', layout.classOffset, 'the message handling is neither 0 nor 8');
  }
  if (layout.segmentationFirst >= 0) {
    record.segmentation = {
      first: layout.segmentationFirst === 1,
      class: layout.segmentationClass,
      remaining: layout.segmentationRemaining,
      reference: layout.segmentationReference,
      ...(layout.segmentationSpare === 0 ? undefined : { spare: layout.segmentationSpare }),
    };
  }
  if (layout.importance >= 0) record.importance = layout.importance;
  if (layout.optionalStart >= 0) addOptional(record, cursor);
  if (layout.gapOctets > 0 || layout.overlap) {
    const unread = unreadOf(cursor);
    if (unread !== '') record.unread = unread;
  }
}

/** Keeps what the layout has no field for: unknown names, repetitions, forms of the wrong length. */
function addOptional(record: Mutable<SccpExtras>, cursor: Cursor): void {
  const parts = cursor.window(layout.optionalStart, layout.optionalEnd);
  const kept: UnknownPart[] = [];
  let hopCounters = 0;
  let importances = 0;
  let segmentations = 0;
  while (parts.remaining > 0) {
    const tag = parts.u8();
    if (tag === Optional.END_OF_OPTIONAL) break;
    const length = tag === Optional.LONG_DATA ? parts.u16le() : parts.u8();
    const start = parts.pos;
    const hex = parts.hex(length);
    const known =
      start === layout.calledStart ||
      start === layout.callingStart ||
      (start === layout.dataStart && tag === Optional.DATA) ||
      (tag === Optional.SEGMENTATION && length === 4 && segmentations++ === 0) ||
      (tag === Optional.IMPORTANCE && length === 1 && hex < '08' && importances++ === 0) ||
      (tag === Optional.HOP_COUNTER && length === 1 && layout.type === Type.CR && hopCounters++ === 0);
    if (!known) kept.push({ tag, hex });
  }
  if (kept.length > 0) record.optional = kept;
}

/** The octets behind the fixed part that no part covers, in order. */
function unreadOf(cursor: Cursor): string {
  const inside = (start: number) => start >= layout.optionalStart && start < layout.optionalEnd;
  const parts: [number, number][] = [];
  if (layout.calledStart >= 0) parts.push([layout.calledStart - 1, layout.calledEnd]);
  if (layout.callingStart >= 0 && !(layout.type <= Type.RLSD && inside(layout.callingStart))) {
    parts.push([layout.callingStart - 1, layout.callingEnd]);
  }
  if (layout.dataStart >= 0) {
    const head = layout.type >= Type.LUDT ? 2 : 1;
    parts.push([layout.dataStart - head, layout.dataEnd]);
  }
  if (layout.optionalStart >= 0) parts.push([layout.optionalStart, layout.optionalEnd]);
  parts.sort((a, b) => a[0] - b[0]);
  let unread = '';
  let at = layout.fixedEnd;
  for (const [start, end] of parts) {
    if (start > at) unread += cursor.window(at, start).hex();
    at = Math.max(at, end);
  }
  return unread + cursor.window(at, cursor.end).hex();
}
