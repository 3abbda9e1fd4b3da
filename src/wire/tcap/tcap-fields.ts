import { BerReader } from '../ber/ber-reader.ts';
import { Cursor } from '../cursor.ts';
import { COMPONENT_ROW, MAX_COMPONENTS, MAX_LAYOUT_FAULTS, TCAP_NONE } from './layout-codes.ts';

/** What the layout of a TCAP message holds; `TcapLayout` fills it. */
export class TcapFields {
  protected readonly reader = new BerReader(new Cursor(new Uint8Array(0)));

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

  /** True where the plain way was gone: it leaves values that the usual shape does not write. */
  protected dirty = true;

  protected clearDialogue(): void {
    this.dialogueStart = -1;
    this.dialogueEnd = -1;
    this.dialogueOidStart = -1;
    this.dialogueOidEnd = -1;
    this.pdu = -1;
    this.pduStart = -1;
    this.pduEnd = -1;
    this.contextStart = -1;
    this.contextEnd = -1;
  }

  protected clear(): void {
    this.dirty = false;
    this.type = TCAP_NONE;
    this.otidStart = -1;
    this.otidEnd = -1;
    this.dtidStart = -1;
    this.dtidEnd = -1;
    this.pAbortCause = -1;
    this.clearDialogue();
    this.bodyStart = -1;
    this.bodyEnd = -1;
    this.ansiPackage = -1;
    this.componentCount = 0;
    this.oddities = 0;
    this.faultCount = 0;
  }

  protected fault(kind: number, at: number): void {
    if (this.faultCount >= MAX_LAYOUT_FAULTS) return;
    this.faults[2 * this.faultCount] = kind;
    this.faults[2 * this.faultCount + 1] = at;
    this.faultCount++;
  }
}
