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
  CODE_LOCAL,
  NO_NUMBER,
} from './layout-codes.ts';
import { TcapFields } from './tcap-fields.ts';

/** A layout that knows the shape which nearly every message has. */
export class UsualTcap extends TcapFields {
  /*
   * Hot path. Nearly every message of MAP is a begin, continue or end in the shortest encoding, with
   * the dialogue portion laid out by the same few stacks and one component: this reads just that, in
   * one go and without a call an element. Whatever differs in a single octet goes the plain way, and a
   * property test holds the two to the same answer. It reads twice as fast (see docs/BENCHES.md).
   */
  readUsual(from: number, end: number): boolean {
    const { octets } = this.reader.cursor;
    // the shortest begin has a header, and a transaction id of one octet
    if (end - from < 5) return false;
    const tag = octets[from] as number;
    if (tag !== 0x62 && tag !== 0x65 && tag !== 0x64) return false;
    let pos = from + 2;
    let length = octets[from + 1] as number;
    if (length === 0x81) {
      length = octets[pos++] as number;
      if (length < 0x80) return false;
    } else if (length > 0x80) return false;
    if (pos + length !== end) return false;
    let otidStart = -1;
    let otidEnd = -1;
    if (tag !== 0x64) {
      if (pos + 2 > end || (octets[pos] as number) !== 0x48) return false;
      length = octets[pos + 1] as number;
      if (length < 1 || length > 4) return false;
      otidStart = pos + 2;
      pos = otidEnd = otidStart + length;
    }
    let dtidStart = -1;
    let dtidEnd = -1;
    if (tag !== 0x62) {
      if (pos + 2 > end || (octets[pos] as number) !== 0x49) return false;
      length = octets[pos + 1] as number;
      if (length < 1 || length > 4) return false;
      dtidStart = pos + 2;
      pos = dtidEnd = dtidStart + length;
    }
    let dialogue = -1;
    let dialogueEnd = -1;
    let context = -1;
    if (pos + 2 <= end && (octets[pos] as number) === 0x6b) {
      length = octets[pos + 1] as number;
      dialogue = pos + 2;
      dialogueEnd = dialogue + length;
      if (length > 0x7f || length < 26 || dialogueEnd > end) return false;
      if (
        (octets[dialogue] as number) !== 0x28 ||
        (octets[dialogue + 1] as number) !== length - 2 ||
        (octets[dialogue + 2] as number) !== 0x06 ||
        (octets[dialogue + 3] as number) !== 0x07 ||
        (octets[dialogue + 11] as number) !== 0xa0 ||
        (octets[dialogue + 12] as number) !== length - 13
      ) {
        return false;
      }
      const pdu = octets[dialogue + 13] as number;
      if ((pdu !== 0x60 && pdu !== 0x61) || (octets[dialogue + 14] as number) !== length - 15) return false;
      pos = dialogue + 15;
      // protocol-version, which may be absent
      if ((octets[pos] as number) === 0x80) {
        if ((octets[pos + 1] as number) !== 2) return false;
        pos += 4;
      }
      if (
        pos + 11 > dialogueEnd ||
        (octets[pos] as number) !== 0xa1 ||
        (octets[pos + 1] as number) !== 9 ||
        (octets[pos + 2] as number) !== 0x06 ||
        (octets[pos + 3] as number) !== 7
      ) {
        return false;
      }
      context = pos + 4;
      pos = dialogueEnd;
    }
    // a transaction id may claim more than there is
    if (pos > end) return false;
    if (pos === end) this.componentCount = 0;
    else if (!this.readUsualComponent(pos, end)) return false;
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
      this.pdu = (octets[dialogue + 13] as number) - 0x60;
      this.pduStart = dialogue + 15;
      this.pduEnd = dialogueEnd;
      this.contextStart = context;
      this.contextEnd = context + 7;
    } else if (this.dialogueStart >= 0) this.clearDialogue();
    return true;
  }

  /** One invoke or result with a local operation code of one octet, up to the end of the message. */
  private readUsualComponent(from: number, end: number): boolean {
    const { octets } = this.reader.cursor;
    let pos = this.usualContents(from, end);
    if (pos < 0 || (octets[from] as number) !== 0x6c || pos >= end) return false;
    const start = pos;
    const tag = octets[pos] as number;
    if (tag !== 0xa1 && tag !== 0xa2 && tag !== 0xa7) return false;
    pos = this.usualContents(pos, end);
    if (pos < 0 || pos + 3 > end || (octets[pos] as number) !== 0x02 || (octets[pos + 1] as number) !== 1)
      return false;
    const invokeId = ((octets[pos + 2] as number) << 24) >> 24;
    pos += 3;
    let form = CODE_ABSENT;
    let code = 0;
    let codeStart = 0;
    let codeEnd = 0;
    let parameter = 0;
    if (tag === 0xa1 || pos < end) {
      if (tag !== 0xa1) {
        if ((octets[pos] as number) !== 0x30) return false;
        pos = this.usualContents(pos, end);
        if (pos < 0) return false;
      }
      if (pos + 3 > end || (octets[pos] as number) !== 0x02 || (octets[pos + 1] as number) !== 1)
        return false;
      form = CODE_LOCAL;
      codeStart = pos + 2;
      codeEnd = pos + 3;
      code = ((octets[codeStart] as number) << 24) >> 24;
      pos += 3;
      if (pos < end) {
        if (((octets[pos] as number) & 0x1f) === 0x1f || this.usualContents(pos, end) < 0) return false;
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
    const { octets } = this.reader.cursor;
    if (pos + 2 > end) return -1;
    const length = octets[pos + 1] as number;
    if (length < 0x80) return pos + 2 + length === end ? pos + 2 : -1;
    if (length !== 0x81 || pos + 3 > end) return -1;
    const long = octets[pos + 2] as number;
    return long >= 0x80 && pos + 3 + long === end ? pos + 3 : -1;
  }
}
