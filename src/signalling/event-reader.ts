import { oidText } from '../wire/ber/object-identifier.ts';
import { capContextName, capOperationAllowed } from '../wire/cap/application-contexts.ts';
import { operationName as capOperationName } from '../wire/cap/registry.ts';
import { Cursor } from '../wire/cursor.ts';
import { SLOT_IMSI, SLOT_MSC, SLOT_MSISDN, SLOT_SGSN, SLOT_VLR } from '../wire/glance/argument-plan.ts';
import { Glance } from '../wire/glance/glance.ts';
import type { TransactionUser } from '../wire/glance/transaction-user.ts';
import { applicationContextName, operationAllowed } from '../wire/map/application-contexts.ts';
import { operationName as mapOperationName } from '../wire/map/registry.ts';
import { isConnectionless, isService, sccpTypeName } from '../wire/sccp/message-type.ts';
import { PlainText } from '../wire/sms/plain-text.ts';
import {
  C_CODE,
  C_CODE_END,
  C_CODE_FORM,
  C_CODE_START,
  C_INVOKE_ID,
  C_KIND,
  CODE_GLOBAL,
  CODE_LOCAL,
  COMPONENT_ROW,
  NO_NUMBER,
} from '../wire/tcap/layout-codes.ts';
import { isWithoutAdditions } from './additions.ts';
import {
  NAMED_IN_OPEN,
  REFERENCE_IMSI,
  REFERENCE_MSISDN,
  readDestinationReference,
} from './destination-reference.ts';
import { digitsText } from './dialogue-keys.ts';
import type { StatedDialogue } from './dialogue-table.ts';
import { EventDialogue } from './event-dialogue.ts';
import { kindOf, stepOf } from './event-words.ts';
import {
  type Followed,
  MessageReader,
  type OuterLayer,
  ownerOf,
  partiesOf,
  type ReaderOptions,
  speaksTcap,
} from './message-reader.ts';
import type { MsuRecord } from './msu-record.ts';
import { mtp3Within } from './mtp3-within.ts';
import { Party } from './party.ts';
import { SegmentAssembly } from './segment-assembly.ts';
import type {
  DialogueOpening,
  DialogueStep,
  EventKind,
  PlainTextView,
  SignallingEvent,
  TitleInArgument,
} from './signalling-event.ts';
import { SoundShapes } from './sound-shapes.ts';
import { textDirection } from './text-direction.ts';
import { titlesIn } from './title-slots.ts';

const NOTHING_STATED: StatedDialogue = { user: 'unknown', version: 0, contextOid: '' };
const IN_ONE_PIECE = { assembled: undefined, segments: 0, refused: undefined };

/**
 * The quick one of the two ways to look at a message: the glance, put in words. A detector asks for
 * names; what needs the full decode (`record`, digits that only it tells) is decoded when asked for.
 */
export class EventReader implements SignallingEvent {
  private readonly glance: Glance;
  private readonly whole: MessageReader;
  readonly dialogue: EventDialogue;
  /** Who MAP-open says that the dialogue is about; asked where the argument cannot say it. */
  private readonly reference = new Float64Array(2);
  private hasReference = false;
  private readonly segments = new SegmentAssembly();
  private readonly shapes = new SoundShapes();
  /** Of the places of the glance those that hold titles. */
  private readonly titleSlots: Float64Array;
  private titlesNow: readonly TitleInArgument[] | undefined;
  private soundNow: boolean | undefined;
  private readonly text = new PlainText();
  /** Whether `text` stands on the short message of the component; `undefined` until it was asked for. */
  private textIsPlain: boolean | undefined;
  /** Over the SCCP message. */
  private readonly cursor = new Cursor(new Uint8Array(0));
  /** Over the TCAP message: the same octets, or those put together from segments. */
  private readonly tcapCursor = new Cursor(new Uint8Array(0));

  readonly called: Party;
  readonly calling: Party;
  atMs = 0;
  componentIndex = 0;
  faulty = false;
  returned = false;
  user: TransactionUser = 'unknown';
  version = 0;
  contextOid = '';
  byInitiator: boolean | undefined;
  step: DialogueStep = 'none';
  componentCount = 0;
  kind: EventKind = 'none';
  opcode = -1;
  imsiNumber = 0;
  msisdnNumber = 0;
  /**
   * Which segmented message the message at hand is a part of, `''` for none; whether it is complete with it is told
   * by the events that it holds.
   */
  segmentKey = '';
  private followed: Followed | undefined;
  private octets: Uint8Array = new Uint8Array(0);
  private start = 0;
  private end = 0;
  private layer: OuterLayer = 'm3ua';
  private kept: MsuRecord | undefined;

  constructor(options: ReaderOptions = {}) {
    this.glance = new Glance(options);
    this.dialogue = new EventDialogue(options.salt);
    this.whole = new MessageReader(options);
    this.titleSlots = this.glance.digits.subarray(SLOT_MSC);
    const { glance, cursor } = this;
    this.called = new Party(glance.called, cursor);
    this.calling = new Party(glance.calling, cursor);
  }

  /**
   * Moves to a message. Answers how many events it holds: one a component, one where an SCCP message
   * has none, 0 for what is no SCCP message (calls, management) and for segments that still wait.
   */
  read(octets: Uint8Array, start: number, end: number, layer: OuterLayer, atMs: number): number {
    if (this.octets !== octets) this.octets = octets;
    this.start = start;
    this.end = end;
    this.layer = layer;
    this.atMs = atMs;
    this.kept = undefined;
    this.followed = undefined;
    this.dialogue.reset();
    this.hasReference = false;
    this.soundNow = undefined;
    this.segmentKey = '';
    this.textIsPlain = undefined;
    this.titlesNow = undefined;
    this.componentIndex = 0;
    this.faulty = false;
    this.settle();
    const { glance, cursor } = this;
    // the glance at M3UA begins with that itself
    if (layer !== 'm3ua') glance.clear();
    const isSccp = this.glanceAt(octets, start, end, layer) && glance.hasSccp;
    this.called.moved(glance.calledTitle);
    this.calling.moved(glance.callingTitle);
    if (!isSccp) return 0;
    this.returned = isService(glance.sccp.type);
    cursor.reset(octets, start, end);
    this.tcapCursor.reset(octets, start, end);
    if (glance.segmented && !this.assemble()) return this.faulty ? 1 : 0;
    const { tcap } = glance;
    this.faulty ||= this.outerFault() || (this.mayHoldTcap() && !glance.hasTcap);
    if (!glance.hasTcap) return 1;
    this.faulty ||= tcap.faultCount > 0;
    const { dialogue } = this;
    dialogue.follow(glance, this.tcapCursor, this.calling, this.called, atMs);
    glance.understand(dialogue.table.user, dialogue.table.version);
    if (this.glance.opcode >= 0 && NAMED_IN_OPEN.has(glance.opcode)) this.readReference();
    this.user = dialogue.table.user;
    this.version = dialogue.table.version;
    this.contextOid = dialogue.table.contextOid;
    this.byInitiator = dialogue.table.byInitiator;
    this.step = stepOf(tcap.type);
    this.componentCount = tcap.componentCount;
    this.settleComponent();
    dialogue.open(glance, this.imsiNumber, this.msisdnNumber);
    return Math.max(1, tcap.componentCount);
  }

  /** What holds of a message until more of it is read. */
  private settle(): void {
    this.returned = false;
    this.user = 'unknown';
    this.version = 0;
    this.contextOid = '';
    this.byInitiator = undefined;
    this.step = 'none';
    this.componentCount = 0;
    this.kind = 'none';
    this.opcode = -1;
    this.imsiNumber = 0;
    this.msisdnNumber = 0;
  }

  /** What nearly every detector asks of the component at hand. */
  private settleComponent(): void {
    const { glance, reference } = this;
    const cells = glance.tcap.components;
    const row = this.componentIndex * COMPONENT_ROW;
    this.kind = this.componentCount === 0 ? 'none' : kindOf(cells[row + C_KIND] as number);
    const isLocal =
      this.componentCount > 0 && this.kind !== 'returnError' && cells[row + C_CODE_FORM] === CODE_LOCAL;
    const code = isLocal ? (cells[row + C_CODE] as number) : -1;
    this.opcode = code === NO_NUMBER ? -1 : code;
    const imsi = glance.digits[SLOT_IMSI] as number;
    const msisdn = glance.digits[SLOT_MSISDN] as number;
    this.imsiNumber = imsi === 0 && this.hasReference ? (reference[REFERENCE_IMSI] as number) : imsi;
    this.msisdnNumber = msisdn === 0 && this.hasReference ? (reference[REFERENCE_MSISDN] as number) : msisdn;
  }

  /** Moves to one of the events of the message, from 0. */
  event(index: number): SignallingEvent {
    if (index !== this.componentIndex) {
      this.componentIndex = index;
      this.titlesNow = undefined;
      this.textIsPlain = undefined;
      this.glance.focus(index);
      this.settleComponent();
    }
    return this;
  }

  private glanceAt(octets: Uint8Array, start: number, end: number, layer: OuterLayer): boolean {
    const { glance } = this;
    switch (layer) {
      case 'm3ua':
        return glance.readM3ua(octets, start, end);
      case 'mtp3':
        return glance.readMtp3(octets, start, end);
      case 'sccp':
        return glance.readSccp(octets, start, end);
      case 'm2ua':
      case 'm2pa':
      case 'mtp2': {
        const payload = mtp3Within(layer, new Cursor(octets, start, end));
        return payload !== undefined && glance.readMtp3(payload.octets, payload.pos, payload.end);
      }
      case 'sua':
        // SUA has no SCCP of its own: the full decode shows it, no glance does
        return false;
      default:
        return layer satisfies never;
    }
  }

  private assemble(): boolean {
    const { sccp } = this.glance;
    const { title, pointCode } = this.calling;
    const { called } = this;
    const node = ownerOf(title, pointCode < 0 ? this.opc : pointCode, -1);
    this.segmentKey = `${sccp.type} ${node} ${sccp.segmentationReference}`;
    const outcome = this.segments.add({
      parties: partiesOf(this.calling.ssn, called.title, called.pointCode, called.ssn),
      key: this.segmentKey,
      first: sccp.segmentationFirst === 1,
      remaining: sccp.segmentationRemaining,
      octets: this.octets.subarray(sccp.dataStart, sccp.dataEnd),
      atMs: this.atMs,
    });
    if (outcome.kind !== 'whole') {
      // what comes back does so segment by segment, and not always all of them
      const refused = outcome.kind === 'refused' && !isService(sccp.type) ? outcome.text : undefined;
      this.faulty = refused !== undefined;
      this.followed = { meaning: NOTHING_STATED, assembled: undefined, segments: 0, refused };
      return false;
    }
    const { octets } = outcome;
    this.followed = {
      meaning: NOTHING_STATED,
      assembled: octets,
      segments: outcome.segments,
      refused: undefined,
    };
    this.tcapCursor.reset(octets, 0, octets.length);
    this.glance.readReassembled(octets, 0, octets.length);
    return true;
  }

  private readReference(): void {
    const { pduStart, pduEnd } = this.glance.tcap;
    readDestinationReference(this.tcapCursor, pduStart, pduEnd, this.reference);
    this.hasReference = true;
  }

  private outerFault(): boolean {
    const { m3ua, sccp, called, calling } = this.glance;
    return (
      sccp.fault !== '' ||
      (this.layer === 'm3ua' && m3ua.fault !== '') ||
      (sccp.calledStart >= 0 && called.fault !== '') ||
      (sccp.callingStart >= 0 && calling.fault !== '')
    );
  }

  private mayHoldTcap(): boolean {
    const { sccp, called, calling } = this.glance;
    return sccp.dataStart >= 0 && isConnectionless(sccp.type) && speaksTcap(called.ssn, calling.ssn);
  }

  get opc(): number {
    return this.glance.opc;
  }
  get dpc(): number {
    return this.glance.dpc;
  }
  get sccpType(): string {
    return sccpTypeName(this.glance.sccp.type) ?? 'unknown';
  }
  get contextName(): string {
    const { contextOid } = this;
    return applicationContextName(contextOid) ?? capContextName(contextOid) ?? '';
  }
  get contextUnseen(): boolean {
    return !this.dialogue.followed || this.dialogue.table.unseen;
  }
  get otidOctets(): number {
    const { tcap, hasTcap } = this.glance;
    return hasTcap && tcap.otidStart >= 0 ? tcap.otidEnd - tcap.otidStart : 0;
  }
  get dtidOctets(): number {
    const { tcap, hasTcap } = this.glance;
    return hasTcap && tcap.dtidStart >= 0 ? tcap.dtidEnd - tcap.dtidStart : 0;
  }
  private cell(column: number): number {
    if (this.componentCount === 0) return 0;
    return this.glance.tcap.components[this.componentIndex * COMPONENT_ROW + column] as number;
  }

  get invokeId(): number {
    const id = this.cell(C_INVOKE_ID);
    return this.componentCount === 0 || id === NO_NUMBER ? -1 : id;
  }

  get errorCode(): number {
    if (this.kind !== 'returnError' || this.cell(C_CODE_FORM) !== CODE_LOCAL) return -1;
    const code = this.cell(C_CODE);
    return code === NO_NUMBER ? -1 : code;
  }

  get opening(): DialogueOpening | undefined {
    return this.dialogue.opening;
  }
  get dialogueSeen(): boolean | undefined {
    return this.dialogue.seen;
  }
  get dialoguesForgotten(): boolean {
    return this.dialogue.othersForgotten;
  }

  get globalOpcode(): string {
    if (this.kind === 'returnError' || this.cell(C_CODE_FORM) !== CODE_GLOBAL) return '';
    const start = this.cell(C_CODE_START);
    const end = this.cell(C_CODE_END);
    return oidText(this.tcapCursor, start, end) ?? this.tcapCursor.hexOf(start, end);
  }

  get operation(): string {
    const { opcode, user } = this;
    if (opcode < 0 || user === 'unknown') return '';
    const name = user === 'cap' ? capOperationName(opcode) : mapOperationName(opcode, this.version);
    return name ?? '';
  }

  get contextAllows(): boolean | undefined {
    const { opcode, byInitiator, contextOid } = this;
    if (this.kind !== 'invoke' || opcode < 0 || byInitiator === undefined || contextOid === '')
      return undefined;
    return (
      operationAllowed(contextOid, opcode, byInitiator) ??
      capOperationAllowed(contextOid, opcode, byInitiator)
    );
  }

  get servingNodeNumber(): number {
    const vlr = this.glance.digits[SLOT_VLR] as number;
    return vlr !== 0 ? vlr : (this.glance.digits[SLOT_SGSN] as number);
  }

  private digitsOf(slot: number): string {
    const value = this.glance.digits[slot] as number;
    return value < 0 ? (this.glance.texts[slot] as string) : digitsText(value);
  }

  get imsi(): string {
    const own = this.digitsOf(SLOT_IMSI);
    return own === '' ? digitsText(this.imsiNumber) : own;
  }
  get msisdn(): string {
    const own = this.digitsOf(SLOT_MSISDN);
    return own === '' ? digitsText(this.msisdnNumber) : own;
  }

  get titlesInArgument(): readonly TitleInArgument[] {
    this.titlesNow ??= titlesIn(this.glance);
    return this.titlesNow;
  }

  get titleNumbers(): ArrayLike<number> {
    return this.titleSlots;
  }
  get oddities(): number {
    return this.glance.oddities;
  }

  get plainText(): PlainTextView | undefined {
    this.textIsPlain ??= this.readText();
    return this.textIsPlain ? this.text : undefined;
  }

  private readText(): boolean {
    const { glance, kind, user, opcode } = this;
    const direction = kind === 'invoke' && user === 'map' ? textDirection(opcode, glance) : undefined;
    return (
      direction !== undefined && this.text.read(this.tcapCursor, glance.textStart, glance.textEnd, direction)
    );
  }

  get sound(): boolean {
    if (this.soundNow === undefined) this.soundNow = !this.faulty && this.isSound();
    return this.soundNow;
  }
  get shape(): object | undefined {
    return this.sound ? this.shapes.shape : undefined;
  }

  private isSound(): boolean {
    const { glance, shapes, cursor } = this;
    const { tcap, sccp } = glance;
    if (!glance.hasTcap || tcap.componentCount !== 1 || glance.oddities !== 0) return false;
    // put together from several, it has no shape of its own
    if (this.followed !== undefined) return false;
    shapes.varyAsIn(glance, this.plainText !== undefined);
    const { user, version } = this;
    const key = (user === 'map' ? 1 : user === 'cap' ? 2 : 0) | (version << 2);
    if (shapes.knows(cursor, glance.sccpStart, sccp.dataEnd, key)) return true;
    const { faults, components } = this.record;
    if (faults.length > 0 || !isWithoutAdditions(components[0])) return false;
    shapes.keep();
    return true;
  }

  get record(): MsuRecord {
    if (this.kept === undefined) {
      const { user, version, contextOid } = this;
      const meaning = { user, version, contextOid };
      const followed: Followed = { ...(this.followed ?? IN_ONE_PIECE), meaning };
      const record = this.whole.readFollowed(this.octets, this.start, this.end, this.layer, followed);
      if (record === undefined) throw new Error('the glance read a message that the full decode does not');
      this.kept = record;
    }
    return this.kept;
  }
}
