import { BER_CONTENTS_CUT, BER_OK, BerReader, type BerStatus } from '../ber/ber-reader.ts';
import {
  ODD_DUPLICATE_INVOKE_ID,
  ODD_EMPTY_TRANSACTION_ID,
  ODD_FORM,
  ODD_GLOBAL_OPCODE,
  ODD_LONG_OPCODE,
  ODD_LONG_TRANSACTION_ID,
  ODD_PADDED_INTEGER,
  ODD_REPEATED_FIELD,
  ODD_SEVERAL_COMPONENTS,
  ODD_TRAILING_OCTETS,
} from '../ber/oddity.ts';
import {
  application,
  context,
  privateTag,
  TAG_EXTERNAL,
  TAG_INTEGER,
  TAG_NULL,
  TAG_OID,
  TAG_SEQUENCE,
} from '../ber/tag.ts';
import { Cursor } from '../cursor.ts';
import type { WireFaultCode } from '../fault.ts';

/** Honest messages carry at most about 10 components; an octet budget of 4 KB could hide hundreds. */
export const MAX_COMPONENTS = 32;

/** Faults kept of one message's frame; the first ones explain it. */
export const MAX_LAYOUT_FAULTS = 8;

/** Message types by their application tag, Q.773 table 8. */
export const TCAP_UNIDIRECTIONAL = 1;
export const TCAP_BEGIN = 2;
export const TCAP_END = 4;
export const TCAP_CONTINUE = 5;
export const TCAP_ABORT = 7;
/** ANSI T1.114 packages have private tags; they are told apart and left alone. */
export const TCAP_ANSI = 100;
export const TCAP_NONE = 0;

/** Component types by their context tag, Q.773 table 19. */
export const COMPONENT_INVOKE = 1;
export const COMPONENT_RESULT_LAST = 2;
export const COMPONENT_ERROR = 3;
export const COMPONENT_REJECT = 4;
export const COMPONENT_RESULT_NOT_LAST = 7;

export const CODE_ABSENT = 0;
export const CODE_LOCAL = 1;
export const CODE_GLOBAL = 2;

/** No invoke id, linked id or code was there. */
export const NO_NUMBER = -0x80000000;

/** Offsets within one row of `TcapLayout.components`. */
export const C_KIND = 0;
export const C_INVOKE_ID = 1;
export const C_LINKED_ID = 2;
/** CODE_ABSENT, CODE_LOCAL or CODE_GLOBAL: of the operation, or of the error in a return error. */
export const C_CODE_FORM = 3;
export const C_CODE = 4;
export const C_CODE_START = 5;
export const C_CODE_END = 6;
/** The parameter's element, its tag included; both 0 where there is none. */
export const C_PARAMETER_START = 7;
export const C_PARAMETER_END = 8;
/** In a reject: the tag of the problem (0 general, 1 invoke, 2 result, 3 error) and its code. */
export const C_PROBLEM = 9;
export const C_PROBLEM_CODE = 10;
export const C_START = 11;
export const C_END = 12;
export const COMPONENT_ROW = 13;

const OTID = application(8);
const DTID = application(9);
const P_ABORT_CAUSE = application(10);
const DIALOGUE_PORTION = application(11);
const COMPONENT_PORTION = application(12);
const SINGLE_ASN1_TYPE = context(0);

/** Kinds of fault in a frame, with the words for them. */
export const LAYOUT_FAULTS: readonly { readonly code: WireFaultCode; readonly text: string }[] = [
  { code: 'truncated', text: 'the message is cut short' },
  { code: 'bad-length', text: 'a length or tag that BER does not allow' },
  { code: 'trailing', text: 'octets follow the message' },
  { code: 'bad-tag', text: 'an element that has no place in a message of this type' },
  { code: 'missing', text: 'the transaction id that this message type needs is missing' },
  { code: 'bad-length', text: 'a transaction id of no octets or more than 4' },
  { code: 'bad-tag', text: 'an unknown type of component' },
  { code: 'limit', text: `more than ${MAX_COMPONENTS} components; the others are not read` },
  { code: 'missing', text: 'a component without what its type needs' },
  { code: 'trailing', text: 'octets follow the parameter of a component' },
  { code: 'bad-tag', text: 'a dialogue portion that is no EXTERNAL with a dialogue PDU' },
  { code: 'bad-tag', text: 'a part of the message comes twice' },
  { code: 'bad-value', text: 'a number of more octets than any in use' },
];
const F_CUT = 0;
const F_LENGTH = 1;
const F_TRAILING = 2;
const F_ELEMENT = 3;
const F_TRANSACTION = 4;
const F_TRANSACTION_LENGTH = 5;
const F_COMPONENT_TYPE = 6;
const F_COMPONENTS = 7;
const F_COMPONENT = 8;
const F_PARAMETER = 9;
const F_DIALOGUE = 10;
const F_TWICE = 11;
const F_NUMBER = 12;

/**
 * Where the parts of a TCAP message stand (Q.773), read without allocation. The glance and the full
 * decode both stand on it, so they cannot disagree on what a message is. Positions are absolute.
 */
export class TcapLayout {
  private readonly reader = new BerReader(new Cursor(new Uint8Array(0)));

  /** TCAP_BEGIN and kin, TCAP_ANSI, or TCAP_NONE where the octets are no TCAP at all. */
  type = TCAP_NONE;
  otidStart = -1;
  otidEnd = -1;
  dtidStart = -1;
  dtidEnd = -1;
  /** P-Abort cause of a provider abort, or -1. */
  pAbortCause = -1;
  /** Contents of the dialogue portion, or -1. */
  dialogueStart = -1;
  dialogueEnd = -1;
  /** Contents of the dialogue's object identifier. */
  dialogueOidStart = -1;
  dialogueOidEnd = -1;
  /** Application tag of the dialogue PDU: 0 AARQ (or AUDT), 1 AARE, 4 ABRT; -1 none. */
  pdu = -1;
  pduStart = -1;
  pduEnd = -1;
  /** Contents of the application context's object identifier, or -1. */
  contextStart = -1;
  contextEnd = -1;
  /** The rest of an ANSI package, behind its tag and length. */
  bodyStart = -1;
  bodyEnd = -1;
  /** Tag number of an ANSI package. */
  ansiPackage = -1;
  componentCount = 0;
  readonly components = new Int32Array(MAX_COMPONENTS * COMPONENT_ROW);
  /** Bits of `ber/oddity.ts`. */
  oddities = 0;
  faultCount = 0;
  /** Pairs: index into LAYOUT_FAULTS, absolute position. */
  readonly faults = new Int32Array(2 * MAX_LAYOUT_FAULTS);

  private clear(): void {
    this.type = TCAP_NONE;
    this.otidStart = -1;
    this.otidEnd = -1;
    this.dtidStart = -1;
    this.dtidEnd = -1;
    this.pAbortCause = -1;
    this.dialogueStart = -1;
    this.dialogueEnd = -1;
    this.dialogueOidStart = -1;
    this.dialogueOidEnd = -1;
    this.pdu = -1;
    this.pduStart = -1;
    this.pduEnd = -1;
    this.contextStart = -1;
    this.contextEnd = -1;
    this.bodyStart = -1;
    this.bodyEnd = -1;
    this.ansiPackage = -1;
    this.componentCount = 0;
    this.oddities = 0;
    this.faultCount = 0;
  }

  private fault(kind: number, at: number): void {
    if (this.faultCount >= MAX_LAYOUT_FAULTS) return;
    this.faults[2 * this.faultCount] = kind;
    this.faults[2 * this.faultCount + 1] = at;
    this.faultCount++;
  }

  /** False where a header could not be read; cut contents are read as far as they go. */
  private accept(status: BerStatus, at: number): boolean {
    if (status === BER_OK) return true;
    this.fault(status === BER_CONTENTS_CUT ? F_CUT : F_LENGTH, at);
    return status === BER_CONTENTS_CUT;
  }

  /** Reads the message in `octets` from `from` up to `upTo`. False where it is no TCAP. */
  read(octets: Uint8Array, from: number, upTo: number): boolean {
    this.clear();
    const reader = this.reader;
    reader.cursor.reset(octets, from, upTo);
    reader.oddities = 0;
    return this.readUsual(from, reader.cursor.end) || this.readAny(from, upTo);
  }

  /*
   * Hot path. Nearly every message of MAP is a begin, continue or end in the shortest encoding, with
   * the dialogue portion laid out by the same few stacks and one component: this reads just that, in
   * one go and without a call an element. Whatever differs in a single octet goes the plain way, and a
   * property test holds the two to the same answer. It reads twice as fast (see docs/BENCHES.md).
   */
  readUsual(from: number, end: number): boolean {
    const cursor = this.reader.cursor;
    // the shortest begin has a header, and a transaction id of one octet
    if (end - from < 5) return false;
    const tag = cursor.octet(from);
    if (tag !== 0x62 && tag !== 0x65 && tag !== 0x64) return false;
    let pos = from + 2;
    let length = cursor.octet(from + 1);
    if (length === 0x81) {
      length = cursor.octet(pos++);
      if (length < 0x80) return false;
    } else if (length > 0x80) return false;
    if (pos + length !== end) return false;
    let otidStart = -1;
    let otidEnd = -1;
    if (tag !== 0x64) {
      if (pos + 2 > end || cursor.octet(pos) !== 0x48) return false;
      length = cursor.octet(pos + 1);
      if (length < 1 || length > 4) return false;
      otidStart = pos + 2;
      pos = otidEnd = otidStart + length;
    }
    let dtidStart = -1;
    let dtidEnd = -1;
    if (tag !== 0x62) {
      if (pos + 2 > end || cursor.octet(pos) !== 0x49) return false;
      length = cursor.octet(pos + 1);
      if (length < 1 || length > 4) return false;
      dtidStart = pos + 2;
      pos = dtidEnd = dtidStart + length;
    }
    let dialogue = -1;
    let dialogueEnd = -1;
    let context = -1;
    if (pos + 2 <= end && cursor.octet(pos) === 0x6b) {
      length = cursor.octet(pos + 1);
      dialogue = pos + 2;
      dialogueEnd = dialogue + length;
      if (length > 0x7f || length < 26 || dialogueEnd > end) return false;
      if (
        cursor.octet(dialogue) !== 0x28 ||
        cursor.octet(dialogue + 1) !== length - 2 ||
        cursor.octet(dialogue + 2) !== 0x06 ||
        cursor.octet(dialogue + 3) !== 0x07 ||
        cursor.octet(dialogue + 11) !== 0xa0 ||
        cursor.octet(dialogue + 12) !== length - 13
      ) {
        return false;
      }
      const pdu = cursor.octet(dialogue + 13);
      if ((pdu !== 0x60 && pdu !== 0x61) || cursor.octet(dialogue + 14) !== length - 15) return false;
      pos = dialogue + 15;
      // protocol-version, which may be absent
      if (cursor.octet(pos) === 0x80) {
        if (cursor.octet(pos + 1) !== 2) return false;
        pos += 4;
      }
      if (
        pos + 11 > dialogueEnd ||
        cursor.octet(pos) !== 0xa1 ||
        cursor.octet(pos + 1) !== 9 ||
        cursor.octet(pos + 2) !== 0x06 ||
        cursor.octet(pos + 3) !== 7
      ) {
        return false;
      }
      context = pos + 4;
      pos = dialogueEnd;
    }
    // a transaction id may claim more than there is
    if (pos > end) return false;
    if (pos < end && !this.readUsualComponent(pos, end)) {
      this.componentCount = 0;
      return false;
    }
    this.type = tag - 0x60;
    this.otidStart = otidStart;
    this.otidEnd = otidEnd;
    this.dtidStart = dtidStart;
    this.dtidEnd = dtidEnd;
    if (dialogue >= 0) {
      this.dialogueStart = dialogue;
      this.dialogueEnd = dialogueEnd;
      this.dialogueOidStart = dialogue + 4;
      this.dialogueOidEnd = dialogue + 11;
      this.pdu = cursor.octet(dialogue + 13) - 0x60;
      this.pduStart = dialogue + 15;
      this.pduEnd = dialogueEnd;
      this.contextStart = context;
      this.contextEnd = context + 7;
    }
    return true;
  }

  /** One invoke or result with a local operation code of one octet, up to the end of the message. */
  private readUsualComponent(from: number, end: number): boolean {
    const cursor = this.reader.cursor;
    let pos = this.usualContents(from, end);
    if (pos < 0 || cursor.octet(from) !== 0x6c || pos >= end) return false;
    const start = pos;
    const tag = cursor.octet(pos);
    if (tag !== 0xa1 && tag !== 0xa2 && tag !== 0xa7) return false;
    pos = this.usualContents(pos, end);
    if (pos < 0 || pos + 3 > end || cursor.octet(pos) !== 0x02 || cursor.octet(pos + 1) !== 1) return false;
    const invokeId = (cursor.octet(pos + 2) << 24) >> 24;
    pos += 3;
    let form = CODE_ABSENT;
    let code = 0;
    let codeStart = 0;
    let codeEnd = 0;
    let parameter = 0;
    if (tag === 0xa1 || pos < end) {
      if (tag !== 0xa1) {
        if (cursor.octet(pos) !== 0x30) return false;
        pos = this.usualContents(pos, end);
        if (pos < 0) return false;
      }
      if (pos + 3 > end || cursor.octet(pos) !== 0x02 || cursor.octet(pos + 1) !== 1) return false;
      form = CODE_LOCAL;
      codeStart = pos + 2;
      codeEnd = pos + 3;
      code = (cursor.octet(codeStart) << 24) >> 24;
      pos += 3;
      if (pos < end) {
        if ((cursor.octet(pos) & 0x1f) === 0x1f || this.usualContents(pos, end) < 0) return false;
        parameter = pos;
      }
    } else code = NO_NUMBER;
    const cells = this.components;
    cells[C_KIND] = tag - 0xa0;
    cells[C_INVOKE_ID] = invokeId;
    cells[C_LINKED_ID] = NO_NUMBER;
    cells[C_CODE_FORM] = form;
    cells[C_CODE] = code;
    cells[C_CODE_START] = codeStart;
    cells[C_CODE_END] = codeEnd;
    cells[C_PARAMETER_START] = parameter;
    cells[C_PARAMETER_END] = parameter > 0 ? end : 0;
    cells[C_PROBLEM] = -1;
    cells[C_PROBLEM_CODE] = 0;
    cells[C_START] = start;
    cells[C_END] = end;
    this.componentCount = 1;
    return true;
  }

  /** Where the contents begin of an element that ends with the message, its length minimal; or -1. */
  private usualContents(pos: number, end: number): number {
    const cursor = this.reader.cursor;
    if (pos + 2 > end) return -1;
    const length = cursor.octet(pos + 1);
    if (length < 0x80) return pos + 2 + length === end ? pos + 2 : -1;
    if (length !== 0x81 || pos + 3 > end) return -1;
    const long = cursor.octet(pos + 2);
    return long >= 0x80 && pos + 3 + long === end ? pos + 3 : -1;
  }

  /** The plain way, for whatever BER allows. */
  readAny(from: number, upTo: number): boolean {
    const reader = this.reader;
    if (!this.accept(reader.read(from, upTo), from)) return false;
    const tag = reader.tag;
    const start = reader.start;
    const end = reader.end;
    if (reader.next < upTo) {
      reader.oddities |= ODD_TRAILING_OCTETS;
      this.fault(F_TRAILING, reader.next);
    }
    const type = tag - application(0);
    if (type === 1 || type === 2 || type === 4 || type === 5 || type === 7) {
      this.type = type;
      if (!reader.constructed) reader.oddities |= ODD_FORM;
      this.readParts(start, end);
      this.checkTransactionIds(from);
      this.oddities = reader.oddities;
      return true;
    }
    const ansi = tag - privateTag(0);
    if ((ansi >= 1 && ansi <= 6) || ansi === 22) {
      this.type = TCAP_ANSI;
      this.ansiPackage = ansi;
      this.bodyStart = start;
      this.bodyEnd = end;
      this.oddities = reader.oddities;
      return true;
    }
    return false;
  }

  private readParts(start: number, end: number): void {
    const reader = this.reader;
    for (let pos = start; pos < end; ) {
      const status = reader.read(pos, end);
      if (!this.accept(status, pos)) return;
      const at = pos;
      pos = reader.next;
      switch (reader.tag) {
        case OTID:
          if (this.otidStart >= 0) this.repeated(at);
          this.otidStart = reader.start;
          this.otidEnd = reader.end;
          break;
        case DTID:
          if (this.dtidStart >= 0) this.repeated(at);
          this.dtidStart = reader.start;
          this.dtidEnd = reader.end;
          break;
        case P_ABORT_CAUSE:
          this.pAbortCause = this.integer(reader.start, reader.end);
          break;
        case DIALOGUE_PORTION:
          if (this.dialogueStart >= 0) this.repeated(at);
          this.dialogueStart = reader.start;
          this.dialogueEnd = reader.end;
          this.readDialogue(reader.start, reader.end);
          break;
        case COMPONENT_PORTION:
          this.readComponents(reader.start, reader.end);
          break;
        default:
          this.fault(F_ELEMENT, at);
      }
    }
  }

  private repeated(at: number): void {
    this.reader.oddities |= ODD_REPEATED_FIELD;
    this.fault(F_TWICE, at);
  }

  private checkTransactionIds(at: number): void {
    const type = this.type;
    const needsOtid = type === TCAP_BEGIN || type === TCAP_CONTINUE;
    const needsDtid = type === TCAP_END || type === TCAP_CONTINUE || type === TCAP_ABORT;
    if ((needsOtid && this.otidStart < 0) || (needsDtid && this.dtidStart < 0)) this.fault(F_TRANSACTION, at);
    this.checkTransactionId(this.otidStart, this.otidEnd);
    this.checkTransactionId(this.dtidStart, this.dtidEnd);
  }

  /** Q.773 3.1: 1 to 4 octets. */
  private checkTransactionId(start: number, end: number): void {
    if (start < 0) return;
    const length = end - start;
    if (length >= 1 && length <= 4) return;
    this.reader.oddities |= length === 0 ? ODD_EMPTY_TRANSACTION_ID : ODD_LONG_TRANSACTION_ID;
    this.fault(F_TRANSACTION_LENGTH, start);
  }

  /** EXTERNAL { direct-reference, [0] single-ASN1-type { AARQ | AARE | ABRT | AUDT } }, Q.773 4.2.3. */
  private readDialogue(start: number, end: number): void {
    const reader = this.reader;
    if (!this.accept(reader.read(start, end), start)) return;
    if (reader.tag !== TAG_EXTERNAL) {
      this.fault(F_DIALOGUE, start);
      return;
    }
    const externalEnd = reader.end;
    for (let pos = reader.start; pos < externalEnd; ) {
      if (!this.accept(reader.read(pos, externalEnd), pos)) return;
      pos = reader.next;
      if (reader.tag === TAG_OID) {
        this.dialogueOidStart = reader.start;
        this.dialogueOidEnd = reader.end;
      } else if (reader.tag === SINGLE_ASN1_TYPE) {
        const innerEnd = reader.end;
        const innerStart = reader.start;
        if (!this.accept(reader.read(innerStart, innerEnd), innerStart)) return;
        const pdu = reader.tag - application(0);
        if (pdu !== 0 && pdu !== 1 && pdu !== 4) {
          this.fault(F_DIALOGUE, innerStart);
          return;
        }
        this.pdu = pdu;
        this.pduStart = reader.start;
        this.pduEnd = reader.end;
        this.findContext(reader.start, reader.end);
      } else this.fault(F_DIALOGUE, reader.start);
    }
    if (this.pdu < 0) this.fault(F_DIALOGUE, start);
  }

  /** application-context-name [1] EXPLICIT OBJECT IDENTIFIER, of AARQ, AARE and AUDT. */
  private findContext(start: number, end: number): void {
    if (this.pdu === 4) return;
    const reader = this.reader;
    for (let pos = start; pos < end; ) {
      if (!this.accept(reader.read(pos, end), pos)) return;
      pos = reader.next;
      if (reader.tag !== context(1)) continue;
      if (!this.accept(reader.read(reader.start, reader.end), reader.start)) return;
      if (reader.tag === TAG_OID) {
        this.contextStart = reader.start;
        this.contextEnd = reader.end;
      } else this.fault(F_DIALOGUE, reader.start);
      return;
    }
  }

  private readComponents(start: number, end: number): void {
    const reader = this.reader;
    for (let pos = start; pos < end; ) {
      if (!this.accept(reader.read(pos, end), pos)) return;
      const kind = reader.tag - context(0);
      const at = pos;
      pos = reader.next;
      if (kind !== 1 && kind !== 2 && kind !== 3 && kind !== 4 && kind !== 7) {
        this.fault(F_COMPONENT_TYPE, at);
        continue;
      }
      if (this.componentCount >= MAX_COMPONENTS) {
        this.fault(F_COMPONENTS, at);
        break;
      }
      const row = this.componentCount * COMPONENT_ROW;
      this.componentCount++;
      const cells = this.components;
      cells[row + C_CODE_FORM] = CODE_ABSENT;
      cells[row + C_CODE_START] = 0;
      cells[row + C_CODE_END] = 0;
      cells[row + C_PARAMETER_START] = 0;
      cells[row + C_PARAMETER_END] = 0;
      cells[row + C_PROBLEM_CODE] = 0;
      cells[row + C_KIND] = kind;
      cells[row + C_INVOKE_ID] = NO_NUMBER;
      cells[row + C_LINKED_ID] = NO_NUMBER;
      cells[row + C_CODE] = NO_NUMBER;
      cells[row + C_PROBLEM] = -1;
      cells[row + C_START] = at;
      cells[row + C_END] = pos;
      this.readComponent(row, kind, reader.start, reader.end);
    }
    if (this.componentCount > 1) {
      reader.oddities |= ODD_SEVERAL_COMPONENTS;
      this.findDuplicateInvokes();
    }
  }

  private findDuplicateInvokes(): void {
    const cells = this.components;
    const end = this.componentCount * COMPONENT_ROW;
    for (let a = 0; a < end; a += COMPONENT_ROW) {
      if (cells[a + C_KIND] !== COMPONENT_INVOKE) continue;
      for (let b = a + COMPONENT_ROW; b < end; b += COMPONENT_ROW) {
        if (cells[b + C_KIND] === COMPONENT_INVOKE && cells[a + C_INVOKE_ID] === cells[b + C_INVOKE_ID]) {
          this.reader.oddities |= ODD_DUPLICATE_INVOKE_ID;
          return;
        }
      }
    }
  }

  /** Q.773 tables 20 to 23. */
  private readComponent(row: number, kind: number, start: number, end: number): void {
    const reader = this.reader;
    const cells = this.components;
    let pos = start;
    // invoke id: INTEGER, or NULL in a reject of what could not be told apart
    if (!this.element(pos, end, start)) return;
    if (reader.tag === TAG_INTEGER) cells[row + C_INVOKE_ID] = this.integer(reader.start, reader.end);
    else if (!(kind === COMPONENT_REJECT && reader.tag === TAG_NULL)) {
      this.fault(F_COMPONENT, pos);
      return;
    }
    pos = reader.next;
    if (kind === COMPONENT_REJECT) {
      if (!this.element(pos, end, start)) return;
      const problem = reader.tag - context(0);
      if (problem < 0 || problem > 3) this.fault(F_COMPONENT, pos);
      else {
        cells[row + C_PROBLEM] = problem;
        cells[row + C_PROBLEM_CODE] = this.integer(reader.start, reader.end);
      }
      this.endOfComponent(reader.next, end);
      return;
    }
    let last = end;
    if (kind === COMPONENT_INVOKE) {
      if (!this.element(pos, end, start)) return;
      if (reader.tag === context(0)) {
        cells[row + C_LINKED_ID] = this.integer(reader.start, reader.end);
        pos = reader.next;
        if (!this.element(pos, end, start)) return;
      }
    } else if (kind === COMPONENT_ERROR) {
      if (!this.element(pos, end, start)) return;
    } else {
      // a result without operation code and parameter is whole
      if (pos >= end) return;
      if (!this.element(pos, end, start)) return;
      if (reader.tag !== TAG_SEQUENCE) {
        this.fault(F_COMPONENT, pos);
        return;
      }
      last = reader.end;
      this.endOfComponent(reader.next, end);
      pos = reader.start;
      if (!this.element(pos, last, start)) return;
    }
    this.readCode(row, kind);
    pos = reader.next;
    if (pos >= last) return;
    if (!this.element(pos, last, start)) return;
    cells[row + C_PARAMETER_START] = pos;
    cells[row + C_PARAMETER_END] = reader.next;
    this.endOfComponent(reader.next, last);
  }

  private element(pos: number, end: number, component: number): boolean {
    if (pos >= end) {
      this.fault(F_COMPONENT, component);
      return false;
    }
    return this.accept(this.reader.read(pos, end), pos);
  }

  private endOfComponent(pos: number, end: number): void {
    if (pos >= end) return;
    this.reader.oddities |= ODD_TRAILING_OCTETS;
    this.fault(F_PARAMETER, pos);
  }

  private readCode(row: number, kind: number): void {
    const reader = this.reader;
    const cells = this.components;
    cells[row + C_CODE_START] = reader.start;
    cells[row + C_CODE_END] = reader.end;
    if (reader.tag === TAG_INTEGER) {
      cells[row + C_CODE_FORM] = CODE_LOCAL;
      cells[row + C_CODE] = this.integer(reader.start, reader.end);
      if (reader.end - reader.start > 1) reader.oddities |= ODD_LONG_OPCODE;
    } else if (reader.tag === TAG_OID) {
      cells[row + C_CODE_FORM] = CODE_GLOBAL;
      if (kind !== COMPONENT_ERROR) reader.oddities |= ODD_GLOBAL_OPCODE;
    } else this.fault(F_COMPONENT, reader.start);
  }

  /** An INTEGER of TCAP fits 32 bits even when padded; a longer one is named, its low part kept. */
  private integer(start: number, end: number): number {
    const cursor = this.reader.cursor;
    const length = end - start;
    if (length <= 0) {
      this.fault(F_LENGTH, start);
      return NO_NUMBER;
    }
    const first = cursor.at(start);
    let value = first >= 0x80 ? first - 256 : first;
    if (length > 1) {
      const second = cursor.at(start + 1);
      if ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)) {
        this.reader.oddities |= ODD_PADDED_INTEGER;
      }
      for (let pos = start + 1; pos < end; pos++) {
        value = value * 256 + cursor.at(pos);
        if (value > 0x7fffffff || value < -0x7fffffff) {
          this.fault(F_NUMBER, start);
          return NO_NUMBER;
        }
      }
    }
    return value;
  }
}
