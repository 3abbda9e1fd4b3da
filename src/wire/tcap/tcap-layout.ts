import { BER_CONTENTS_CUT, BER_OK, type BerStatus } from '../ber/ber-reader.ts';
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
import {
  C_CODE,
  C_CODE_END,
  C_CODE_FORM,
  C_CODE_START,
  C_END,
  C_INVOKE_ID,
  C_KIND,
  C_LINKED_ID,
  C_PARAMETER_END,
  C_PARAMETER_START,
  C_PROBLEM,
  C_PROBLEM_CODE,
  C_START,
  CODE_ABSENT,
  CODE_GLOBAL,
  CODE_LOCAL,
  COMPONENT_ERROR,
  COMPONENT_INVOKE,
  COMPONENT_REJECT,
  COMPONENT_ROW,
  F_COMPONENT,
  F_COMPONENT_TYPE,
  F_COMPONENTS,
  F_CUT,
  F_DIALOGUE,
  F_ELEMENT,
  F_LENGTH,
  F_NUMBER,
  F_PARAMETER,
  F_TRAILING,
  F_TRANSACTION,
  F_TRANSACTION_LENGTH,
  F_TWICE,
  MAX_COMPONENTS,
  NO_NUMBER,
  TCAP_ABORT,
  TCAP_ANSI,
  TCAP_BEGIN,
  TCAP_CONTINUE,
  TCAP_END,
} from './layout-codes.ts';
import { UsualTcap } from './usual-tcap.ts';

const OTID = application(8);
const DTID = application(9);
const P_ABORT_CAUSE = application(10);
const DIALOGUE_PORTION = application(11);
const COMPONENT_PORTION = application(12);
const SINGLE_ASN1_TYPE = context(0);

/**
 * Where the parts of a TCAP message stand (Q.773), read without allocation. The glance and the full
 * decode both stand on it, so they cannot disagree on what a message is. Positions are absolute.
 */
export class TcapLayout extends UsualTcap {
  /** False where a header could not be read; cut contents are read as far as they go. */
  private accept(status: BerStatus, at: number): boolean {
    if (status === BER_OK) return true;
    this.fault(status === BER_CONTENTS_CUT ? F_CUT : F_LENGTH, at);
    return status === BER_CONTENTS_CUT;
  }

  /** Reads the message in `octets` from `from` up to `upTo`. False where it is no TCAP. */
  read(octets: Uint8Array, from: number, upTo: number): boolean {
    if (this.dirty) this.clear();
    const reader = this.reader;
    reader.cursor.reset(octets, from, upTo);
    return this.readUsual(from, reader.cursor.end) || this.readAny(from, upTo);
  }

  /** The plain way, for whatever BER allows. */
  readAny(from: number, upTo: number): boolean {
    this.clear();
    this.dirty = true;
    const reader = this.reader;
    reader.oddities = 0;
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
