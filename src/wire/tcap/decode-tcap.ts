import { BER_OK, berStatusText } from '../ber/ber-reader.ts';
import { DecodeContext } from '../ber/decode-context.ts';
import { oidText } from '../ber/object-identifier.ts';
import { context, TAG_EXTERNAL, TAG_OID } from '../ber/tag.ts';
import type { Cursor } from '../cursor.ts';
import { type Faults, report } from '../fault.ts';
import { NO_CONTEXT, readContextCode } from '../glance/application-context-code.ts';
import {
  C_CODE,
  C_CODE_END,
  C_CODE_FORM,
  C_CODE_START,
  C_INVOKE_ID,
  C_KIND,
  C_LINKED_ID,
  C_PARAMETER_END,
  C_PARAMETER_START,
  C_PROBLEM,
  C_PROBLEM_CODE,
  CODE_GLOBAL,
  CODE_LOCAL,
  COMPONENT_ERROR,
  COMPONENT_INVOKE,
  COMPONENT_REJECT,
  COMPONENT_RESULT_LAST,
  COMPONENT_ROW,
  LAYOUT_FAULTS,
  NO_NUMBER,
  TCAP_ABORT,
  TCAP_ANSI,
  TCAP_BEGIN,
  TCAP_CONTINUE,
  TCAP_END,
  TCAP_UNIDIRECTIONAL,
} from './layout-codes.ts';
import {
  ABORT_SOURCES,
  ANSI_PACKAGES,
  ASSOCIATE_RESULTS,
  P_ABORT_CAUSES,
  PROBLEM_TYPES,
  PROBLEMS,
  PROVIDER_DIAGNOSTICS,
  UNSTRUCTURED_DIALOGUE,
  USER_DIAGNOSTICS,
} from './names.ts';
import { TcapLayout } from './tcap-layout.ts';
import type {
  DialogueRecord,
  TcapComponent,
  TcapMessage,
  TcapRecord,
  UserInformation,
} from './tcap-record.ts';

/** A dialogue carries one piece of user information, seldom two. */
export const MAX_USER_INFORMATION = 8;

/** Reused: a layout is only read between two calls. */
const layout = new TcapLayout();

/**
 * Decodes a TCAP message (Q.773) as far as it goes; parameters of components stay octets, since
 * their meaning is the user's. `contextName` gives an application context its name.
 */
export function decodeTcap(
  cursor: Cursor,
  faults: Faults,
  contextName: (oid: string) => string | undefined,
): TcapMessage | undefined {
  const at = cursor.offset;
  const known = layout.read(cursor.octets, cursor.pos, cursor.end);
  for (let i = 0; i < layout.faultCount; i++) {
    const kind = LAYOUT_FAULTS[layout.faults[2 * i] as number];
    if (kind)
      report(faults, 'tcap', kind.code, (layout.faults[2 * i + 1] as number) - cursor.base, kind.text);
  }
  if (!known) {
    if (layout.faultCount === 0) report(faults, 'tcap', 'bad-tag', at, 'no TCAP message type');
    return undefined;
  }
  if (layout.type === TCAP_ANSI) return ansiMessage(cursor);
  const { contextStart, contextEnd } = layout;
  const contextCode = readContextCode(cursor, contextStart, contextEnd);
  const acOid = contextStart < 0 ? undefined : keptContextText(cursor, contextStart, contextEnd, contextCode);
  const record: TcapRecord = {
    type: typeName(layout.type),
    otid: layout.otidStart < 0 ? null : cursor.hexOf(layout.otidStart, layout.otidEnd),
    dtid: layout.dtidStart < 0 ? null : cursor.hexOf(layout.dtidStart, layout.dtidEnd),
    applicationContext: acOid === undefined ? null : (contextName(acOid) ?? null),
    acOid: acOid ?? null,
  };
  if (layout.pAbortCause >= 0) record.pAbortCause = P_ABORT_CAUSES[layout.pAbortCause] ?? layout.pAbortCause;
  const components = componentList(cursor);
  const { oddities } = layout;
  if (layout.pdu >= 0) record.dialogue = dialogueRecord(cursor, faults);
  return { record, components, contextCode, oddities };
}

/** Application contexts of a network are some dozens; their texts are kept, each until another has its place. */
const KEPT_CONTEXTS = 256;
const keptCodes = new Int32Array(KEPT_CONTEXTS);
const keptTexts: string[] = new Array(KEPT_CONTEXTS).fill('');

function keptContextText(cursor: Cursor, start: number, end: number, code: number): string {
  if (code <= 0) return contextText(cursor, start, end);
  const place = ((code >> 8) * 5 + code) & (KEPT_CONTEXTS - 1);
  if (keptCodes[place] !== code) {
    keptTexts[place] = contextText(cursor, start, end);
    keptCodes[place] = code;
  }
  return keptTexts[place] as string;
}

/** An application context's object identifier; `0x…` where the contents are none, so that it is not taken for absent. */
export function contextText(cursor: Cursor, start: number, end: number): string {
  return oidText(cursor, start, end) ?? `0x${cursor.hexOf(start, end)}`;
}

function typeName(type: number): string {
  switch (type) {
    case TCAP_BEGIN:
      return 'begin';
    case TCAP_CONTINUE:
      return 'continue';
    case TCAP_END:
      return 'end';
    case TCAP_ABORT:
      return 'abort';
    case TCAP_UNIDIRECTIONAL:
      return 'unidirectional';
    default:
      throw new Error(`message type ${type} has no name`);
  }
}

function componentList(cursor: Cursor): TcapComponent[] {
  const list: TcapComponent[] = [];
  const cells = layout.components;
  for (let i = 0; i < layout.componentCount; i++) {
    const row = i * COMPONENT_ROW;
    const kind = cells[row + C_KIND] as number;
    const invokeId = cells[row + C_INVOKE_ID] as number;
    const component: TcapComponent = {
      type: componentType(kind),
      invokeId: invokeId === NO_NUMBER ? null : invokeId,
      parameterStart: -1,
      parameterEnd: -1,
    };
    const linkedId = cells[row + C_LINKED_ID] as number;
    if (linkedId !== NO_NUMBER) component.linkedId = linkedId;
    const form = cells[row + C_CODE_FORM];
    const start = cells[row + C_CODE_START] as number;
    const end = cells[row + C_CODE_END] as number;
    if (form === CODE_LOCAL) {
      const code = cells[row + C_CODE] as number;
      component.code = code === NO_NUMBER ? `0x${cursor.hexOf(start, end)}` : code;
    } else if (form === CODE_GLOBAL) component.code = oidText(cursor, start, end) ?? cursor.hexOf(start, end);
    if ((cells[row + C_PARAMETER_START] as number) > 0) {
      component.parameterStart = cells[row + C_PARAMETER_START] as number;
      component.parameterEnd = cells[row + C_PARAMETER_END] as number;
    }
    if (kind === COMPONENT_REJECT) {
      const type = cells[row + C_PROBLEM] as number;
      const code = cells[row + C_PROBLEM_CODE] as number;
      if (type >= 0) {
        component.problem = {
          type: PROBLEM_TYPES[type] ?? String(type),
          code: PROBLEMS[type]?.[code] ?? code,
        };
      }
    }
    list.push(component);
  }
  return list;
}

function componentType(kind: number): TcapComponent['type'] {
  switch (kind) {
    case COMPONENT_INVOKE:
      return 'invoke';
    case COMPONENT_RESULT_LAST:
      return 'returnResult';
    case COMPONENT_ERROR:
      return 'returnError';
    case COMPONENT_REJECT:
      return 'reject';
    default:
      return 'returnResultNotLast';
  }
}

/** Contents of nearly every AARQ: version 1, and an application context of 7 octets. */
const USUAL_AARQ = Uint8Array.of(0x80, 0x02, 0x07, 0x80, 0xa1, 0x09, 0x06, 0x07, 0, 0, 0, 0, 0, 0, 0);
/** Of nearly every AARE the same, and that the user accepts without a diagnostic. */
const USUAL_AARE = Uint8Array.of(
  ...USUAL_AARQ,
  ...[0xa2, 0x03, 0x02, 0x01, 0x00],
  ...[0xa3, 0x05, 0xa1, 0x03, 0x02, 0x01, 0x00],
);
const CONTEXT_AT = 8;
/** Octet of the dialogue's own identifier that is 1 in a structured dialogue, 2 in an unstructured one. */
const STRUCTURED_AT = 5;
const STRUCTURED = 1;
const CONTEXT_OCTETS = 7;

/** Whether the dialogue PDU has just these contents, whatever its application context. */
function hasContents(cursor: Cursor, usual: Uint8Array): boolean {
  const start = layout.pduStart;
  if (layout.pduEnd - start !== usual.length) return false;
  for (let i = 0; i < usual.length; i++) {
    if (i === CONTEXT_AT) i += CONTEXT_OCTETS;
    if (i < usual.length && cursor.at(start + i) !== usual[i]) return false;
  }
  return true;
}

/** AARQ, AARE, ABRT and AUDT, Q.773 clause 4.2.3. */
function dialogueRecord(cursor: Cursor, faults: Faults): DialogueRecord {
  // the two of nearly every dialogue, without a walk that would say the same
  if (cursor.at(layout.dialogueOidStart + STRUCTURED_AT) === STRUCTURED) {
    if (layout.pdu === 0 && hasContents(cursor, USUAL_AARQ)) return { pdu: 'AARQ' };
    if (layout.pdu === 1 && hasContents(cursor, USUAL_AARE)) {
      return { pdu: 'AARE', result: 'accepted', resultSource: 'user', diagnostic: 'null' };
    }
  }
  const ctx = new DecodeContext(cursor, faults, 'tcap');
  const oid =
    layout.dialogueOidStart < 0 ? undefined : oidText(cursor, layout.dialogueOidStart, layout.dialogueOidEnd);
  const pdu =
    layout.pdu === 1 ? 'AARE' : layout.pdu === 4 ? 'ABRT' : oid === UNSTRUCTURED_DIALOGUE ? 'AUDT' : 'AARQ';
  const record: DialogueRecord = { pdu };
  const { reader } = ctx;
  for (let pos = layout.pduStart; pos < layout.pduEnd; ) {
    if (reader.read(pos, layout.pduEnd) !== BER_OK) break;
    pos = reader.next;
    const { tag, start, end } = reader;
    if (tag === context(30)) record.userInformation = userInformation(ctx, start, end);
    else if (pdu === 'ABRT') {
      if (tag === context(0)) record.abortSource = nameOf(ABORT_SOURCES, smallInteger(ctx, start, end));
    } else if (tag === context(0)) {
      const version = cursor.hexOf(start, end);
      if (version !== '0780') record.protocolVersion = version;
    } else if (tag === context(2)) record.result = nameOf(ASSOCIATE_RESULTS, innerInteger(ctx, start, end));
    else if (tag === context(3)) sourceDiagnostic(ctx, record, start, end);
    else if (tag !== context(1)) {
      ctx.fault('bad-tag', start, `an element that has no place in an ${pdu}`);
    }
  }
  return record;
}

function nameOf(names: readonly string[], code: number): string | number {
  return names[code] ?? code;
}

function smallInteger(ctx: DecodeContext, start: number, end: number): number {
  let value = 0;
  for (let pos = start; pos < end && pos < start + 4; pos++) value = value * 256 + ctx.cursor.at(pos);
  return value;
}

function innerInteger(ctx: DecodeContext, start: number, end: number): number {
  if (ctx.reader.read(start, end) !== BER_OK) return -1;
  return smallInteger(ctx, ctx.reader.start, ctx.reader.end);
}

function sourceDiagnostic(ctx: DecodeContext, record: DialogueRecord, start: number, end: number): void {
  if (ctx.reader.read(start, end) !== BER_OK) return;
  const byUser = ctx.reader.tag === context(1);
  record.resultSource = byUser ? 'user' : 'provider';
  record.diagnostic = nameOf(
    byUser ? USER_DIAGNOSTICS : PROVIDER_DIAGNOSTICS,
    innerInteger(ctx, ctx.reader.start, ctx.reader.end),
  );
}

function userInformation(ctx: DecodeContext, start: number, end: number): UserInformation[] {
  const list: UserInformation[] = [];
  const { reader, cursor } = ctx;
  for (let pos = start; pos < end; ) {
    const status = reader.read(pos, end);
    if (status !== BER_OK || list.length >= MAX_USER_INFORMATION) {
      ctx.fault(status === BER_OK ? 'limit' : 'bad-length', pos, `user information ${berStatusText(status)}`);
      break;
    }
    const at = pos;
    pos = reader.next;
    if (reader.tag !== TAG_EXTERNAL) {
      list.push({ oid: null, hex: cursor.hexOf(at, pos) });
      continue;
    }
    const item: UserInformation = { oid: null };
    const externalEnd = reader.end;
    for (let inner = reader.start; inner < externalEnd; ) {
      if (reader.read(inner, externalEnd) !== BER_OK) {
        ctx.fault('bad-length', inner, 'user information that is no whole EXTERNAL');
        break;
      }
      inner = reader.next;
      if (reader.tag === TAG_OID) item.oid = oidText(cursor, reader.start, reader.end) ?? null;
      else item.hex = cursor.hexOf(reader.start, reader.end);
    }
    list.push(item);
  }
  return list;
}

/** ANSI T1.114: the package is named, its transaction ids told, the rest left as octets. */
function ansiMessage(cursor: Cursor): TcapMessage {
  const name = ANSI_PACKAGES[layout.ansiPackage] ?? `[PRIVATE ${layout.ansiPackage}]`;
  const record: TcapRecord = {
    type: name,
    otid: null,
    dtid: null,
    applicationContext: null,
    acOid: null,
    variant: 'ansi',
    hex: cursor.hexOf(layout.bodyStart, layout.bodyEnd),
  };
  // the transaction id element [PRIVATE 7] comes first: none, one or both ids of 4 octets
  const length = cursor.at(layout.bodyStart + 1);
  const start = layout.bodyStart + 2;
  if (
    cursor.at(layout.bodyStart) === 0xc7 &&
    (length === 4 || length === 8) &&
    start + length <= layout.bodyEnd
  ) {
    const first = cursor.hexOf(start, start + 4);
    if (length === 8) {
      record.otid = first;
      record.dtid = cursor.hexOf(start + 4, start + 8);
    } else if (name === 'response' || name === 'abort') record.dtid = first;
    else record.otid = first;
  }
  return { record, components: [], contextCode: NO_CONTEXT, oddities: layout.oddities };
}
