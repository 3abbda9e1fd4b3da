import { ODD_CONSTRUCTED_STRING, oddityNames } from '../wire/ber/oddity.ts';
import { capContextName, capOperationAllowed } from '../wire/cap/application-contexts.ts';
import type { WireFault } from '../wire/fault.ts';
import { SLOT_IMSI, SLOT_MSISDN, SLOT_SGSN, SLOT_VLR } from '../wire/glance/argument-plan.ts';
import type { TransactionUser } from '../wire/glance/transaction-user.ts';
import { applicationContextName, operationAllowed } from '../wire/map/application-contexts.ts';
import type { SccpAddress } from '../wire/sccp/address.ts';
import { isWithoutAdditions } from './additions.ts';
import {
  NAMED_IN_OPEN,
  REFERENCE_IMSI,
  REFERENCE_MSISDN,
  readReferenceOfPdu,
} from './destination-reference.ts';
import { digitsText } from './dialogue-keys.ts';
import {
  addresses,
  MessageReader,
  type OuterLayer,
  type ReaderOptions,
  speaksTcap,
} from './message-reader.ts';
import type { ComponentRecord, MsuRecord } from './msu-record.ts';
import { localCode, RecordDialogue } from './record-event-dialogue.ts';
import { identitiesOfComponent, numberOfDigits } from './record-event-identities.ts';
import type {
  DialogueOpening,
  DialogueStep,
  EventKind,
  PartyView,
  SignallingEvent,
  TitleInArgument,
} from './signalling-event.ts';
import { TITLE_SLOTS } from './title-slots.ts';

/** Layers whose faults are of the frame; those of arguments are found in the full decode alone. */
const FRAME_LAYERS: ReadonlySet<WireFault['layer']> = new Set([
  'm3ua',
  'm2ua',
  'm2pa',
  'sua',
  'mtp2',
  'mtp3',
  'sccp',
  'tcap',
]);

const BIT_OF_ODDITY: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 31 }, (_, bit) => 1 << bit).flatMap((bit) =>
    oddityNames(bit).map((name) => [name, bit] as const),
  ),
);

const NOTHING_READ: MsuRecord = {
  layers: [],
  opc: null,
  dpc: null,
  si: null,
  sccp: null,
  tcap: null,
  components: [],
  isup: null,
  faults: [],
};

/**
 * The slow one of the two ways to look at a message as events: over the full decode, for what no glance reads.
 * It follows its dialogues itself; what it says is what `EventReader` says of the same message, but that it sees
 * more oddities, and faults of a dialogue portion.
 */
export class RecordEventReader implements SignallingEvent {
  atMs = 0;
  componentIndex = 0;
  called: PartyView = NOBODY;
  calling: PartyView = NOBODY;
  faulty = false;
  oddities = 0;
  record: MsuRecord = NOTHING_READ;
  private readonly whole: MessageReader;
  readonly dialogue: RecordDialogue;
  /** Who MAP-open says that the dialogue is about; asked where the argument cannot say it. */
  private readonly reference = new Float64Array(2);
  /** Of the component at hand, by SLOT_*. */
  private digits: readonly string[] = [];

  constructor(options: ReaderOptions = {}) {
    this.whole = new MessageReader({ ...options, componentsAsJson: false });
    this.dialogue = new RecordDialogue(options);
  }

  /**
   * Moves to a message. Answers how many events it holds: one a component, one where a message of SCCP or SUA
   * has none, 0 for what is neither, for management and for segments that wait or were refused.
   */
  read(octets: Uint8Array, start: number, end: number, layer: OuterLayer, atMs: number): number {
    const answer = this.whole.read(octets, start, end, layer, atMs);
    this.atMs = atMs;
    this.record = answer?.record ?? NOTHING_READ;
    const { record } = this;
    const { sccp, tcap, components } = record;
    if (answer?.isMsu !== true || isPartOfMessage(record)) return 0;
    if (sccp === null && layer !== 'sua' && !record.layers.includes('sccp')) return 0;
    const { called, calling } = addresses(sccp);
    this.called = partyOf(called);
    this.calling = partyOf(calling);
    const mayHoldTcap = record.payload !== undefined && speaksTcap(this.called.ssn, this.calling.ssn);
    this.faulty = record.faults.some(isOfFrame) || (mayHoldTcap && isUnitdata(this.sccpType));
    this.oddities = 0;
    for (const name of record.oddities ?? []) this.oddities |= BIT_OF_ODDITY.get(name) ?? 0;
    this.dialogue.follow(record, this.returned, atMs);
    this.readReference();
    this.focus(0);
    const vlr = numberOfDigits(this.textAt(SLOT_VLR));
    this.dialogue.open(components[0], {
      imsi: this.imsiNumber,
      msisdn: this.msisdnNumber,
      servingNode: vlr > 0 ? vlr : numberOfDigits(this.textAt(SLOT_SGSN)),
      sender: this.calling.number,
      receiver: this.called.number,
    });
    return tcap === null ? 1 : Math.max(1, components.length);
  }

  /** Moves to one of the events of the message, from 0. */
  event(index: number): SignallingEvent {
    if (index !== this.componentIndex) this.focus(index);
    return this;
  }

  private focus(index: number): void {
    this.componentIndex = index;
    const digits = identitiesOfComponent(this.component, this.user, this.version);
    // a string in pieces that are none is kept as hex, which may look like digits
    const isBroken =
      (this.oddities & ODD_CONSTRUCTED_STRING) !== 0 &&
      this.record.faults.some(({ text }) => text.startsWith('a constructed string '));
    this.digits = isBroken ? digits.with(SLOT_IMSI, '') : digits;
  }

  private readReference(): void {
    this.reference.fill(0);
    if (!NAMED_IN_OPEN.has(localCode(this.record.components[0]))) return;
    const information = this.record.tcap?.dialogue?.userInformation ?? [];
    const item = information.find(({ oid }) => oid !== null) ?? information[0];
    if (item?.hex !== undefined) readReferenceOfPdu(item.hex, this.reference);
  }

  private get component(): ComponentRecord | undefined {
    return this.record.components[this.componentIndex];
  }

  get opc(): number {
    return this.record.opc ?? -1;
  }
  get dpc(): number {
    return this.record.dpc ?? -1;
  }
  get sccpType(): string {
    const { sccp } = this.record;
    if (sccp === null) return 'unknown';
    return sccp.type === 'cut' && 'of' in sccp ? sccp.of : sccp.type;
  }
  get returned(): boolean {
    const { sccpType } = this;
    return sccpType === 'UDTS' || sccpType === 'XUDTS' || sccpType === 'LUDTS' || sccpType === 'CLDR';
  }
  get user(): TransactionUser {
    return this.dialogue.followed ? this.dialogue.table.user : 'unknown';
  }
  get contextOid(): string {
    return this.dialogue.followed ? this.dialogue.table.contextOid : '';
  }
  get contextName(): string {
    const { contextOid } = this;
    return applicationContextName(contextOid) ?? capContextName(contextOid) ?? '';
  }
  get contextUnseen(): boolean {
    return !this.dialogue.followed || this.dialogue.table.unseen;
  }
  get version(): number {
    return this.dialogue.followed ? this.dialogue.table.version : 0;
  }
  get byInitiator(): boolean | undefined {
    return this.dialogue.followed ? this.dialogue.table.byInitiator : undefined;
  }

  get step(): DialogueStep {
    const { tcap } = this.record;
    if (tcap === null) return 'none';
    if (tcap.variant === 'ansi') return 'ansi';
    switch (tcap.type) {
      case 'begin':
      case 'continue':
      case 'end':
      case 'abort':
      case 'unidirectional':
        return tcap.type;
      default:
        return 'none';
    }
  }

  get otidOctets(): number {
    return (this.record.tcap?.otid?.length ?? 0) / 2;
  }
  get dtidOctets(): number {
    return (this.record.tcap?.dtid?.length ?? 0) / 2;
  }
  get componentCount(): number {
    return this.record.components.length;
  }

  get kind(): EventKind {
    const type = this.component?.type ?? 'none';
    return type === 'returnResultNotLast' ? 'returnResult' : type;
  }
  get invokeId(): number {
    return this.component?.invokeId ?? -1;
  }
  get errorCode(): number {
    const { component } = this;
    const code = component?.type === 'returnError' ? component.errorCode : undefined;
    return typeof code === 'number' ? code : -1;
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

  get opcode(): number {
    return localCode(this.component);
  }
  get globalOpcode(): string {
    const code = this.kind === 'returnError' ? undefined : this.component?.opcode;
    // a local code that no number can hold is hex with 0x before it
    return typeof code === 'string' && !code.startsWith('0x') ? code : '';
  }
  get operation(): string {
    return this.component?.operation ?? '';
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

  private textAt(slot: number): string {
    return this.digits[slot] ?? '';
  }

  get imsiNumber(): number {
    const own = numberOfDigits(this.textAt(SLOT_IMSI));
    return own === 0 ? (this.reference[REFERENCE_IMSI] as number) : own;
  }
  get msisdnNumber(): number {
    const own = numberOfDigits(this.textAt(SLOT_MSISDN));
    return own === 0 ? (this.reference[REFERENCE_MSISDN] as number) : own;
  }
  get servingNodeNumber(): number {
    const vlr = numberOfDigits(this.textAt(SLOT_VLR));
    return vlr !== 0 ? vlr : numberOfDigits(this.textAt(SLOT_SGSN));
  }
  get imsi(): string {
    return this.textAt(SLOT_IMSI) || digitsText(this.imsiNumber);
  }
  get msisdn(): string {
    return this.textAt(SLOT_MSISDN) || digitsText(this.msisdnNumber);
  }
  get titleNumbers(): readonly number[] {
    return this.titlesInArgument.map(({ digits }) => numberOfDigits(digits));
  }

  get titlesInArgument(): readonly TitleInArgument[] {
    return TITLE_SLOTS.map(([slot, field]) => ({ field, digits: this.textAt(slot) })).filter(
      ({ digits }) => digits !== '',
    );
  }

  /** Says nothing: the full decode is there already. */
  readonly plainText = undefined;
  /** As above. */
  readonly shape = undefined;

  get sound(): boolean {
    const { faults, components } = this.record;
    if (components.length !== 1 || faults.length > 0 || this.oddities !== 0) return false;
    return isWithoutAdditions(components[0]);
  }
}

const NOBODY: PartyView = {
  title: '',
  number: 0,
  ssn: -1,
  pointCode: -1,
  np: -1,
  nai: -1,
  tt: -1,
  routedOnTitle: false,
};

/** An address of SCCP, or of SUA, which has the same fields. */
function partyOf(address: SccpAddress | null | undefined): PartyView {
  if (address === null || address === undefined) return NOBODY;
  const { gt, ssn, pc, np, nai, tt, ri } = address;
  const title = gt ?? '';
  return {
    title,
    number: numberOfDigits(title),
    ssn: ssn ?? -1,
    pointCode: pc ?? -1,
    np: np ?? -1,
    nai: nai ?? -1,
    tt: tt ?? -1,
    routedOnTitle: ri === 'gt',
  };
}

/** A segment whose message is not complete with it. */
function isPartOfMessage({ sccp, segments, payload }: MsuRecord): boolean {
  if (sccp === null || !('segmentation' in sccp) || segments !== undefined || payload === undefined)
    return false;
  const { segmentation } = sccp;
  return segmentation !== undefined && !(segmentation.first && segmentation.remaining === 0);
}

function isOfFrame({ layer, code, text }: WireFault): boolean {
  if (!FRAME_LAYERS.has(layer)) return false;
  // says how arguments were read, of a message that is whole
  return !(layer === 'tcap' && code === 'bad-value' && text.startsWith('application context '));
}

/** What brings a transaction, or brings it back. */
function isUnitdata(type: string): boolean {
  return /^(X|L)?UDTS?$|^CLD[TR]$/.test(type);
}
