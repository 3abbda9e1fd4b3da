import { BerWriter } from '../ber/ber-writer.ts';
import { writeOid } from '../ber/object-identifier.ts';
import {
  application,
  context,
  TAG_EXTERNAL,
  TAG_INTEGER,
  TAG_NULL,
  TAG_OID,
  TAG_SEQUENCE,
} from '../ber/tag.ts';
import {
  ABORT_SOURCES,
  ASSOCIATE_RESULTS,
  P_ABORT_CAUSES,
  PROBLEM_TYPES,
  PROBLEMS,
  PROVIDER_DIAGNOSTICS,
  STRUCTURED_DIALOGUE,
  UNSTRUCTURED_DIALOGUE,
  USER_DIAGNOSTICS,
} from './names.ts';
import type { DialogueRecord, TcapRecord } from './tcap-record.ts';

/** A component to be written; `parameter` is one whole element, tag and length included. */
export interface ComponentToWrite {
  type: 'invoke' | 'returnResult' | 'returnResultNotLast' | 'returnError' | 'reject';
  invokeId: number | null;
  linkedId?: number;
  /** Operation or error: local code, or global as object identifier. */
  code?: number | string;
  problem?: { type: string; code: number | string };
  parameter?: Uint8Array;
}

const TYPES: Readonly<Record<string, number>> = {
  unidirectional: 1,
  begin: 2,
  end: 4,
  continue: 5,
  abort: 7,
};
const COMPONENT_TAGS = {
  invoke: 1,
  returnResult: 2,
  returnError: 3,
  reject: 4,
  returnResultNotLast: 7,
} as const;

/** A TCAP message, Q.773. Throws `RangeError` for a record that it cannot carry. */
export function encodeTcap(record: TcapRecord, components: readonly ComponentToWrite[] = []): Uint8Array {
  const type = TYPES[record.type];
  if (type === undefined || record.variant === 'ansi') {
    throw new RangeError(`a TCAP message of type ${record.type} cannot be written`);
  }
  const writer = new BerWriter();
  if (components.length > 0) {
    for (const component of [...components].reverse()) writeComponent(writer, component);
    writer.header(application(12), true, 0);
  }
  if (record.dialogue) writeDialogue(writer, record.dialogue, record.acOid);
  if (record.pAbortCause !== undefined) {
    const before = writer.length;
    writer.integer(codeOf(P_ABORT_CAUSES, record.pAbortCause));
    writer.header(application(10), false, before);
  }
  if (record.dtid !== null) writeHex(writer, record.dtid, 9);
  if (record.otid !== null) writeHex(writer, record.otid, 8);
  writer.header(application(type), true, 0);
  return writer.finish();
}

function writeHex(writer: BerWriter, hex: string, number: number): void {
  const before = writer.length;
  writer.hex(hex);
  writer.header(application(number), false, before);
}

function codeOf(names: readonly string[], name: string | number): number {
  const code = typeof name === 'number' ? name : names.indexOf(name);
  if (code < 0) throw new RangeError(`"${name}" is none of ${names.join(', ')}`);
  return code;
}

function writeInteger(writer: BerWriter, value: number): void {
  const before = writer.length;
  writer.integer(value);
  writer.header(TAG_INTEGER, false, before);
}

function writeCode(writer: BerWriter, code: number | string | undefined): void {
  if (code === undefined) throw new RangeError('the component needs an operation or error code');
  if (typeof code === 'number') {
    writeInteger(writer, code);
    return;
  }
  const before = writer.length;
  if (code.startsWith('0x')) {
    writer.hex(code.slice(2));
    writer.header(TAG_INTEGER, false, before);
    return;
  }
  writeOid(writer, code);
  writer.header(TAG_OID, false, before);
}

function writeComponent(writer: BerWriter, component: ComponentToWrite): void {
  const before = writer.length;
  if (component.type === 'reject') {
    if (component.problem) {
      const type = codeOf(PROBLEM_TYPES, component.problem.type);
      const problemStart = writer.length;
      writer.integer(codeOf(PROBLEMS[type] ?? [], component.problem.code));
      writer.header(context(type), false, problemStart);
    }
  } else {
    if (component.parameter) writer.bytes(component.parameter);
    const isResult = component.type === 'returnResult' || component.type === 'returnResultNotLast';
    if (!isResult || component.code !== undefined) writeCode(writer, component.code);
    if (isResult && component.code !== undefined) writer.header(TAG_SEQUENCE, true, before);
    if (component.linkedId !== undefined) {
      const linked = writer.length;
      writer.integer(component.linkedId);
      writer.header(context(0), false, linked);
    }
  }
  if (component.invokeId === null) writer.header(TAG_NULL, false, writer.length);
  else writeInteger(writer, component.invokeId);
  writer.header(context(COMPONENT_TAGS[component.type]), true, before);
}

function writeDialogue(writer: BerWriter, dialogue: DialogueRecord, acOid: string | null): void {
  const before = writer.length;
  const { pdu } = dialogue;
  if (dialogue.userInformation) {
    for (const item of [...dialogue.userInformation].reverse()) {
      const external = writer.length;
      writer.hex(item.hex ?? '');
      writer.header(context(0), true, external);
      if (item.oid !== null) writeIdentifier(writer, item.oid);
      writer.header(TAG_EXTERNAL, true, external);
    }
    writer.header(context(30), true, before);
  }
  if (pdu === 'ABRT') {
    const source = writer.length;
    writer.integer(codeOf(ABORT_SOURCES, dialogue.abortSource ?? 0));
    writer.header(context(0), false, source);
  } else {
    if (pdu === 'AARE') writeResult(writer, dialogue);
    if (acOid === null) throw new RangeError(`an ${pdu} needs an application context`);
    const name = writer.length;
    writeIdentifier(writer, acOid);
    writer.header(context(1), true, name);
    const version = writer.length;
    writer.hex(dialogue.protocolVersion ?? '0780');
    writer.header(context(0), false, version);
  }
  writer.header(application(pdu === 'AARE' ? 1 : pdu === 'ABRT' ? 4 : 0), true, before);
  writer.header(context(0), true, before);
  writeIdentifier(writer, pdu === 'AUDT' ? UNSTRUCTURED_DIALOGUE : STRUCTURED_DIALOGUE);
  writer.header(TAG_EXTERNAL, true, before);
  writer.header(application(11), true, before);
}

function writeResult(writer: BerWriter, dialogue: DialogueRecord): void {
  const before = writer.length;
  const byUser = dialogue.resultSource !== 'provider';
  writeInteger(writer, codeOf(byUser ? USER_DIAGNOSTICS : PROVIDER_DIAGNOSTICS, dialogue.diagnostic ?? 0));
  writer.header(context(byUser ? 1 : 2), true, before);
  writer.header(context(3), true, before);
  const result = writer.length;
  writeInteger(writer, codeOf(ASSOCIATE_RESULTS, dialogue.result ?? 0));
  writer.header(context(2), true, result);
}

function writeIdentifier(writer: BerWriter, oid: string): void {
  const before = writer.length;
  writeOid(writer, oid);
  writer.header(TAG_OID, false, before);
}
