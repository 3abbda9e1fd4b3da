import { contextCodeOfOid, versionOf } from '../wire/glance/application-context-code.ts';
import { NO_SSNS, transactionUser } from '../wire/glance/transaction-user.ts';
import type { SccpAddress } from '../wire/sccp/address.ts';
import { digitsText, idOfHex, nodeOfPointCode, nodeOfTitle } from './dialogue-keys.ts';
import {
  DIALOGUE_LIFE_MS,
  DialogueTable,
  MAX_DIALOGUES,
  STEP_ALONE,
  STEP_CONTINUE,
  STEP_OVER,
} from './dialogue-table.ts';
import { addresses, type ReaderOptions } from './message-reader.ts';
import type { ComponentRecord, MsuRecord } from './msu-record.ts';
import type { DialogueOpening } from './signalling-event.ts';
import { stepOf } from './transaction-memory.ts';

/** What the first request of a dialogue names, as numbers with a 1 before the digits; 0 for none. */
export interface OpeningNumbers {
  readonly imsi: number;
  readonly msisdn: number;
  readonly servingNode: number;
  readonly sender: number;
  readonly receiver: number;
}

/** The dialogue of one decoded message, moved from message to message. Remembers those of the messages before. */
export class RecordDialogue {
  readonly table: DialogueTable;
  /** False where the message at hand is part of none. */
  followed = false;
  private readonly capSsns: ReadonlySet<number>;
  private step = STEP_ALONE;
  private returned = false;
  private sentSeen: boolean | undefined;
  private opens = false;
  private nowMs = 0;

  constructor({ capSsns = NO_SSNS, salt }: ReaderOptions) {
    this.capSsns = capSsns;
    this.table = new DialogueTable(MAX_DIALOGUES, salt);
  }

  /** Finds the dialogue of a message. */
  follow(record: MsuRecord, returned: boolean, atMs: number): void {
    const { tcap, components } = record;
    const { table } = this;
    this.followed = tcap !== null;
    this.opens = false;
    this.returned = returned;
    this.nowMs = atMs;
    this.sentSeen = undefined;
    if (tcap === null) return;
    const { called, calling } = addresses(record.sccp);
    // of ANSI's packages nothing is read but that they are some
    const isAnsi = tcap.variant === 'ansi';
    this.step = isAnsi ? STEP_OVER : stepOf(tcap.type);
    const context = isAnsi ? 0 : contextCodeOfOid(tcap.acOid);
    const user = isAnsi
      ? 'unknown'
      : transactionUser(
          context,
          called?.ssn ?? -1,
          calling?.ssn ?? -1,
          localCode(components[0]),
          this.capSsns,
        );
    const stated = tcap.acOid ?? '';
    const otid = isAnsi ? 0 : idOfHex(tcap.otid ?? '');
    if (returned || this.step === STEP_ALONE) {
      table.alone(user, versionOf(context), stated, returned);
      // what comes back names as its receiver who sent it, and carries that node's transaction id
      if (returned && otid !== 0) this.sentSeen = table.has(nodeOf(called, record.dpc), otid);
      return;
    }
    table.follow(
      this.step,
      otid,
      isAnsi ? 0 : idOfHex(tcap.dtid ?? ''),
      nodeOf(calling, record.opc),
      nodeOf(called, record.dpc),
      user,
      versionOf(context),
      stated,
      atMs,
    );
  }

  /** Keeps what the initiator asks first. */
  open(
    first: ComponentRecord | undefined,
    { imsi, msisdn, servingNode, sender, receiver }: OpeningNumbers,
  ): void {
    const { table } = this;
    const { row } = table;
    if (!this.followed || row < 0 || table.byInitiator !== true) return;
    const opcode = localCode(first);
    if ((table.openedOpcode[row] as number) >= 0 || first?.type !== 'invoke' || opcode < 0) return;
    this.opens = true;
    table.open(
      opcode,
      exact(imsi),
      exact(msisdn),
      exact(servingNode),
      exact(sender),
      exact(receiver),
      this.nowMs,
    );
  }

  /** See `SignallingEvent`. */
  get opening(): DialogueOpening | undefined {
    const { table } = this;
    const { row } = table;
    if (!this.followed || this.opens || row < 0 || (table.openedOpcode[row] as number) < 0) return undefined;
    const imsiNumber = table.openedImsi[row] as number;
    const msisdnNumber = table.openedMsisdn[row] as number;
    const servingNodeNumber = table.openedNode[row] as number;
    const senderNumber = table.openedSender[row] as number;
    const receiverNumber = table.openedReceiver[row] as number;
    return {
      opcode: table.openedOpcode[row] as number,
      imsi: digitsText(imsiNumber),
      msisdn: digitsText(msisdnNumber),
      servingNode: digitsText(servingNodeNumber),
      sender: digitsText(senderNumber),
      receiver: digitsText(receiverNumber),
      imsiNumber,
      msisdnNumber,
      servingNodeNumber,
      senderNumber,
      receiverNumber,
      atMs: table.openedAtMs[row] as number,
    };
  }

  get seen(): boolean | undefined {
    if (!this.followed) return undefined;
    if (this.returned) return this.sentSeen;
    return this.step === STEP_CONTINUE || this.step === STEP_OVER ? !this.table.unseen : undefined;
  }

  get othersForgotten(): boolean {
    return this.nowMs - this.table.forgottenAtMs < DIALOGUE_LIFE_MS;
  }
}

/** Local operation code of a component, -1 where it has none. */
export function localCode(component: ComponentRecord | undefined): number {
  const code = component?.type === 'returnError' ? undefined : component?.opcode;
  return typeof code === 'number' ? code : -1;
}

function nodeOf(address: SccpAddress | null | undefined, labelPointCode: number | null): number {
  return address?.gt ? nodeOfTitle(address.gt) : nodeOfPointCode(address?.pc ?? labelPointCode ?? -1);
}

function exact(digits: number): number {
  return Math.max(digits, 0);
}
