import type { Cursor } from '../wire/cursor.ts';
import { versionOf } from '../wire/glance/application-context-code.ts';
import { SLOT_SGSN, SLOT_VLR } from '../wire/glance/argument-plan.ts';
import type { Glance } from '../wire/glance/glance.ts';
import { isService } from '../wire/sccp/message-type.ts';
import { contextText } from '../wire/tcap/decode-tcap.ts';
import {
  C_KIND,
  COMPONENT_INVOKE,
  TCAP_BEGIN,
  TCAP_CONTINUE,
  TCAP_UNIDIRECTIONAL,
} from '../wire/tcap/layout-codes.ts';
import { contextOidOf } from './context-oid.ts';
import { digitsText, idOfOctets, nodeOfPointCode, nodeOfTitle } from './dialogue-keys.ts';
import {
  DIALOGUE_LIFE_MS,
  DialogueTable,
  MAX_DIALOGUES,
  STEP_ALONE,
  STEP_BEGIN,
  STEP_CONTINUE,
  STEP_OVER,
} from './dialogue-table.ts';
import type { Party } from './party.ts';
import type { DialogueOpening } from './signalling-event.ts';

/** The dialogue of one message, moved from message to message. Remembers those of the messages before. */
export class EventDialogue implements DialogueOpening {
  readonly table: DialogueTable;
  /** False where the message at hand is part of none. */
  followed = false;
  private step = STEP_ALONE;
  private service = false;
  private sentSeen: boolean | undefined;
  private opens = false;
  private nowMs = 0;

  /** @param salt see `DialogueTable` */
  constructor(salt?: number) {
    this.table = new DialogueTable(MAX_DIALOGUES, salt);
  }

  /** Before a message is read. */
  reset(): void {
    this.followed = false;
    this.opens = false;
  }

  /** Finds the dialogue of the TCAP message that the glance has read. */
  follow(glance: Glance, cursor: Cursor, calling: Party, called: Party, atMs: number): void {
    const { tcap, user, context } = glance;
    const { table } = this;
    this.followed = true;
    this.nowMs = atMs;
    this.service = isService(glance.sccp.type);
    this.step = stepOf(tcap.type);
    const stated =
      tcap.contextStart < 0
        ? ''
        : (contextOidOf(context) ?? contextText(cursor, tcap.contextStart, tcap.contextEnd));
    if (this.service || this.step === STEP_ALONE) {
      table.alone(user, versionOf(context), stated, this.service);
      // what comes back names as its receiver who sent it, and carries that node's transaction id
      if (this.service) {
        const id = idOfOctets(cursor, tcap.otidStart, tcap.otidEnd);
        this.sentSeen = id === 0 ? undefined : table.has(nodeOf(called, glance.dpc), id);
      }
      return;
    }
    table.follow(
      this.step,
      idOfOctets(cursor, tcap.otidStart, tcap.otidEnd),
      idOfOctets(cursor, tcap.dtidStart, tcap.dtidEnd),
      nodeOf(calling, glance.opc),
      nodeOf(called, glance.dpc),
      user,
      versionOf(context),
      stated,
      atMs,
    );
  }

  /** Keeps what the initiator asks first, of the first component, where the glance stands. */
  open(glance: Glance, imsi: number, msisdn: number): void {
    const { table } = this;
    const { row } = table;
    if (row < 0 || table.byInitiator !== true || (table.openedOpcode[row] as number) >= 0) return;
    if (glance.tcap.componentCount === 0 || glance.tcap.components[C_KIND] !== COMPONENT_INVOKE) return;
    const { opcode, digits } = glance;
    if (opcode < 0) return;
    this.opens = true;
    const vlr = digits[SLOT_VLR] as number;
    const node = vlr > 0 ? vlr : (digits[SLOT_SGSN] as number);
    const { callingTitle, calledTitle } = glance;
    table.open(
      opcode,
      exact(imsi),
      exact(msisdn),
      exact(node),
      exact(callingTitle),
      exact(calledTitle),
      this.nowMs,
    );
  }

  /** See `SignallingEvent`. */
  get opening(): DialogueOpening | undefined {
    return this.followed && !this.opens && this.table.row >= 0 && this.opcode >= 0 ? this : undefined;
  }

  get seen(): boolean | undefined {
    if (!this.followed) return undefined;
    if (this.service) return this.sentSeen;
    return this.step === STEP_CONTINUE || this.step === STEP_OVER ? !this.table.unseen : undefined;
  }

  /** Whether dialogues were forgotten for want of room so lately that this may be of one of them. */
  get othersForgotten(): boolean {
    return this.nowMs - this.table.forgottenAtMs < DIALOGUE_LIFE_MS;
  }

  get opcode(): number {
    return this.table.openedOpcode[this.table.row] as number;
  }
  get imsiNumber(): number {
    return this.table.openedImsi[this.table.row] as number;
  }
  get msisdnNumber(): number {
    return this.table.openedMsisdn[this.table.row] as number;
  }
  get servingNodeNumber(): number {
    return this.table.openedNode[this.table.row] as number;
  }
  get senderNumber(): number {
    return this.table.openedSender[this.table.row] as number;
  }
  get imsi(): string {
    return digitsText(this.imsiNumber);
  }
  get msisdn(): string {
    return digitsText(this.msisdnNumber);
  }
  get servingNode(): string {
    return digitsText(this.servingNodeNumber);
  }
  get receiverNumber(): number {
    return this.table.openedReceiver[this.table.row] as number;
  }
  get sender(): string {
    return digitsText(this.senderNumber);
  }
  get receiver(): string {
    return digitsText(this.receiverNumber);
  }
  get atMs(): number {
    return this.table.openedAtMs[this.table.row] as number;
  }
}

function nodeOf(party: Party, labelPointCode: number): number {
  const { number } = party;
  if (number > 0) return number;
  if (number < 0) return nodeOfTitle(party.title);
  return nodeOfPointCode(party.pointCode < 0 ? labelPointCode : party.pointCode);
}

/** Digits that a number holds exactly, or 0: what only text can hold is not remembered. */
function exact(digits: number): number {
  return Math.max(digits, 0);
}

function stepOf(type: number): number {
  switch (type) {
    case TCAP_BEGIN:
      return STEP_BEGIN;
    case TCAP_CONTINUE:
      return STEP_CONTINUE;
    case TCAP_UNIDIRECTIONAL:
      return STEP_ALONE;
    default:
      return STEP_OVER;
  }
}
