import { storeDigits } from '../bcd.ts';
import { BER_CONTENTS_CUT, BER_OK, BerReader } from '../ber/ber-reader.ts';
import { ODD_REPEATED_FIELD } from '../ber/oddity.ts';
import { Cursor } from '../cursor.ts';
import { IsupLayout } from '../isup/isup-layout.ts';
import { M3uaLayout, type M3uaVersion } from '../m3ua/m3ua-layout.ts';
import { storeTbcd } from '../map/types/digits.ts';
import { Mtp3Layout } from '../mtp3/mtp3-layout.ts';
import type { Mtp3Variant } from '../mtp3/variant.ts';
import { AddressLayout } from '../sccp/address-layout.ts';
import { isConnectionless } from '../sccp/message-type.ts';
import { SccpLayout } from '../sccp/sccp-layout.ts';
import {
  C_CODE,
  C_CODE_FORM,
  C_KIND,
  C_PARAMETER_END,
  C_PARAMETER_START,
  CODE_LOCAL,
  COMPONENT_ERROR,
  COMPONENT_ROW,
  TCAP_ANSI,
} from '../tcap/layout-codes.ts';
import { TcapLayout } from '../tcap/tcap-layout.ts';
import { NO_CONTEXT, readContextCode, versionOf } from './application-context-code.ts';
import {
  KIND_SEQUENCE,
  KIND_SINGLE,
  MARK_FROM_CENTRE,
  type PlanNode,
  SLOT_COUNT,
  SLOT_TEXT,
  SLOT_WITHIN,
} from './argument-plan.ts';
import type { GlanceOptions } from './glance-options.ts';
import { planOf } from './plan-of.ts';
import { NO_SSNS, type TransactionUser, transactionUser } from './transaction-user.ts';
import { unusualDigits } from './unusual-digits.ts';

/** Service indicators, Q.704 14.2.1. */
const SI_SCCP = 3;
const SI_ISUP = 5;
/** SCCP management speaks to itself under this number (Q.713 3.4.2.2). */
const SSN_MANAGEMENT = 1;
/** Fewer octets are no IMSI. */
const LEAST_IMSI_OCTETS = 3;

/** A place of `digits` is filled once. */
const MAX_DIGIT_RANGES = SLOT_COUNT;

/*
 * The hot path. It allocates nothing a message: layouts, typed arrays and the cursor are made once
 * and moved. Every answer in it comes from the readers that the full decode uses; a property test
 * holds both to the same answers over every message the tests know.
 */

/** One message at first sight: numbers in preallocated places, moved from message to message. */
export class Glance {
  readonly m3ua = new M3uaLayout();
  readonly mtp3 = new Mtp3Layout();
  readonly sccp = new SccpLayout();
  readonly called = new AddressLayout();
  readonly calling = new AddressLayout();
  readonly tcap = new TcapLayout();
  readonly isup = new IsupLayout();

  opc = -1;
  dpc = -1;
  si = -1;
  /** True where SCCP was read. */
  hasSccp = false;
  /** Where the SCCP message begins. */
  sccpStart = 0;
  /** True where a whole TCAP message was in this one's user data. */
  hasTcap = false;
  hasIsup = false;
  /** A segment of a longer message: TCAP is to be read when all have come. */
  segmented = false;
  /** Who speaks above TCAP. */
  user: TransactionUser = 'unknown';
  /** See `application-context-code.ts`. */
  context = NO_CONTEXT;
  /** MAP version or CAP phase by the context; 0 where it is not told. */
  version = 0;
  /**
   * True where a number has digits that only text can carry: over 15 of them, or some that are none.
   * Who judges by a digit must then take the slower road: `texts`, or the address itself.
   */
  needsFullDecode = false;

  /** By SLOT_*: digits with a 1 before them, 0 absent, -1 where `texts` has them. */
  readonly digits = new Float64Array(SLOT_COUNT);
  /** By SLOT_*: what stands where `digits` is -1. */
  readonly texts: string[] = new Array<string>(SLOT_COUNT).fill('');
  /** By SLOT_*: the octet of nature of address and numbering plan; 0 where there is none. */
  readonly natures = new Uint8Array(SLOT_COUNT);

  /**
   * Where plain digits stand that were kept, from start to end in pairs, in the order of the octets: what
   * differs between two messages of one shape. Of the first component alone.
   */
  readonly digitRanges = new Int32Array(2 * MAX_DIGIT_RANGES);
  digitRangeCount = 0;

  /** Where the short message (SM-RP-UI) of a request stands, in one piece; -1 where there is none. */
  textStart = -1;
  textEnd = -1;
  /** MARK_* of what the component names. */
  private marks = 0;

  /** Bits of the places of `digits` written since they were cleared. */
  private filled = 0;
  private readonly titles = new Float64Array(2);
  private readonly cursor = new Cursor(new Uint8Array(0));
  private readonly userPart = new Cursor(new Uint8Array(0));
  private readonly reader = new BerReader(this.cursor);
  private readonly variant: Mtp3Variant;
  private readonly m3uaVersion: M3uaVersion;
  private readonly capSsns: ReadonlySet<number>;

  constructor(options: GlanceOptions = {}) {
    this.variant = options.variant ?? 'itu';
    this.m3uaVersion = options.m3uaVersion ?? 'auto';
    this.capSsns = options.capSsns ?? NO_SSNS;
  }

  /** Called party's global title: digits with a 1 before them, 0 absent, -1 only the full decode tells. */
  get calledTitle(): number {
    return this.titles[0] as number;
  }

  get callingTitle(): number {
    return this.titles[1] as number;
  }

  /** Operation code of the first component, where that is an invoke or result with a local one; or -1. */
  get opcode(): number {
    const cells = this.tcap.components;
    return this.hasTcap &&
      this.tcap.componentCount > 0 &&
      cells[C_CODE_FORM] === CODE_LOCAL &&
      cells[C_KIND] !== COMPONENT_ERROR
      ? (cells[C_CODE] as number)
      : -1;
  }

  /** Whether a centre sends the short message, and not a phone, of an operation that carries them both ways. */
  get textFromCentre(): boolean {
    return this.marks === MARK_FROM_CENTRE;
  }

  /** Oddities of encoding met in TCAP and on the way to the identities. */
  get oddities(): number {
    return this.hasTcap ? this.tcap.oddities | this.reader.oddities : 0;
  }

  /** Forgets the message read last. */
  clear(): void {
    this.opc = -1;
    this.dpc = -1;
    this.si = -1;
    this.hasSccp = false;
    this.hasTcap = false;
    this.hasIsup = false;
    this.segmented = false;
    this.user = 'unknown';
    this.context = NO_CONTEXT;
    this.version = 0;
    this.needsFullDecode = false;
    this.textStart = -1;
    if (this.filled !== 0) this.clearDigits();
    this.titles[0] = 0;
    this.titles[1] = 0;
    this.reader.oddities = 0;
  }

  private clearDigits(): void {
    const { digits, natures } = this;
    for (let slots = this.filled, slot = 0; slots !== 0; slots >>= 1, slot++) {
      if ((slots & 1) === 0) continue;
      digits[slot] = 0;
      natures[slot] = 0;
    }
    this.filled = 0;
    this.digitRangeCount = 0;
  }

  /** Reads an M3UA message. False where it is no DATA, or nothing of the user part could be read. */
  readM3ua(octets: Uint8Array, start: number, end: number): boolean {
    this.clear();
    const { m3ua, cursor } = this;
    cursor.reset(octets, start, end);
    if (!m3ua.read(cursor, this.m3uaVersion, this.variant) || m3ua.dataStart < 0) return false;
    this.opc = m3ua.opc;
    this.dpc = m3ua.dpc;
    this.si = m3ua.si;
    return this.readUserPart(octets, m3ua.dataStart, m3ua.dataEnd);
  }

  /** Reads an MTP3 message from its service information octet on. */
  readMtp3(octets: Uint8Array, start: number, end: number): boolean {
    this.clear();
    const { mtp3, cursor } = this;
    cursor.reset(octets, start, end);
    if (!mtp3.read(cursor, this.variant)) return false;
    this.opc = mtp3.opc;
    this.dpc = mtp3.dpc;
    this.si = mtp3.si;
    return this.readUserPart(octets, mtp3.dataStart, mtp3.dataEnd);
  }

  /** Reads an SCCP message that comes without a layer below. */
  readSccp(octets: Uint8Array, start: number, end: number): boolean {
    this.clear();
    this.cursor.reset(octets, start, end);
    this.si = SI_SCCP;
    return this.readUserPart(octets, start, end);
  }

  /** Reads TCAP user data put together from segments; titles and labels of the last segment stay. */
  readReassembled(octets: Uint8Array, start: number, end: number): boolean {
    this.cursor.reset(octets, start, end);
    return this.readTcap(octets, start, end);
  }

  private readUserPart(octets: Uint8Array, start: number, end: number): boolean {
    const { cursor } = this;
    if (this.si === SI_ISUP) {
      this.userPart.reset(octets, start, end);
      this.hasIsup = this.isup.read(this.userPart);
      return this.hasIsup;
    }
    if (this.si !== SI_SCCP) return false;
    const { sccp, called, calling } = this;
    this.hasSccp = true;
    this.sccpStart = start;
    sccp.readAt(cursor, start, end);
    called.read(cursor, sccp.calledStart, sccp.calledEnd, this.variant);
    calling.read(cursor, sccp.callingStart, sccp.callingEnd, this.variant);
    this.storeTitle(0, called);
    this.storeTitle(1, calling);
    if (sccp.dataStart < 0 || !isConnectionless(sccp.type)) return true;
    if (called.ssn === SSN_MANAGEMENT && calling.ssn === SSN_MANAGEMENT) return true;
    if (sccp.segmentationFirst >= 0 && !(sccp.segmentationFirst === 1 && sccp.segmentationRemaining === 0)) {
      this.segmented = true;
      return true;
    }
    this.readTcap(octets, sccp.dataStart, sccp.dataEnd);
    return true;
  }

  private storeTitle(place: number, address: AddressLayout): void {
    const { digitsStart, digitsEnd, oddDigits } = address;
    if (!storeDigits(this.titles, place, this.cursor, digitsStart, digitsEnd, oddDigits)) {
      this.needsFullDecode = true;
    }
  }

  private readTcap(octets: Uint8Array, start: number, end: number): boolean {
    const { tcap } = this;
    if (!tcap.read(octets, start, end)) return false;
    this.hasTcap = true;
    if (tcap.type === TCAP_ANSI) return true;
    this.context = readContextCode(this.cursor, tcap.contextStart, tcap.contextEnd);
    this.version = versionOf(this.context);
    this.user = transactionUser(this.context, this.called.ssn, this.calling.ssn, this.opcode, this.capSsns);
    this.readParameters();
    return true;
  }

  /** Reads the parameters anew by what an earlier message said of the dialogue. */
  understand(user: TransactionUser, version: number): void {
    if (user === this.user && version === this.version) return;
    this.user = user;
    this.version = version;
    this.reader.oddities = 0;
    this.readParameters();
  }

  /** Keeps the identities of one component, of several. Those of the first are there without it. */
  focus(component: number): void {
    this.clearDigits();
    if (this.hasTcap && component < this.tcap.componentCount) this.readParameter(component);
  }

  /** All components, for the oddities of each; the first comes last, so that its identities stay. */
  private readParameters(): void {
    if (this.filled !== 0) this.clearDigits();
    if (this.tcap.componentCount === 1) {
      this.readParameter(0);
      return;
    }
    for (let i = this.tcap.componentCount - 1; i >= 0; i--) this.focus(i);
  }

  private readParameter(component: number): void {
    this.textStart = -1;
    this.marks = 0;
    if (this.user === 'unknown') return;
    const cells = this.tcap.components;
    const row = component * COMPONENT_ROW;
    const parameter = cells[row + C_PARAMETER_START] as number;
    if (parameter <= 0 || cells[row + C_CODE_FORM] !== CODE_LOCAL) return;
    const code = cells[row + C_CODE] as number;
    const plan = planOf(this.user, cells[row + C_KIND] as number, code, this.version);
    if (plan) this.followRoot(plan, parameter, cells[row + C_PARAMETER_END] as number);
  }

  /** Spares the parameter itself the walk where it is a sequence in the usual encoding, as most are. */
  private followRoot(root: PlanNode, start: number, end: number): void {
    const { cursor } = this;
    const { usual } = root;
    if (usual !== undefined && end <= cursor.end && start + 2 <= end) {
      const length = cursor.octet(start + 1);
      if (cursor.octet(start) === root.usualIdentifier && length < 0x80 && start + 2 + length === end) {
        this.follow(usual, start + 2, end);
        return;
      }
    }
    this.follow(root, start, end);
  }

  /*
   * Hot path: walks the elements of a constructed value by plan, with the choices that `decodeSequence`
   * makes. Elements with one octet of tag and one of length, nearly all there are, are read here without
   * a call; the others by the reader of BER, to the same end.
   */
  private follow(node: PlanNode, start: number, end: number): void {
    const { reader, cursor } = this;
    const { octets } = cursor;
    let limit = cursor.end;
    if (end < limit) limit = end;
    const { tags, slots, nextEntry, kind } = node;
    const count = tags.length;
    let first = 0;
    let seenLow = 0;
    let seenHigh = 0;
    for (let pos = start; pos < end; ) {
      const at = pos;
      const identifier = at + 2 <= limit ? (octets[at] as number) : 0x1f;
      let length = 0x80;
      if ((identifier & 0x1f) !== 0x1f) length = octets[at + 1] as number;
      let tag = ((identifier >> 6) << 24) | (identifier & 0x1f);
      let constructed = (identifier & 0x20) !== 0;
      let from = at + 2;
      let to = from + length;
      if (length < 0x80 && to <= limit) pos = to;
      else {
        const status = reader.read(at, end);
        if (status !== BER_OK && status !== BER_CONTENTS_CUT) return;
        tag = reader.tag;
        constructed = reader.constructed;
        from = reader.start;
        to = reader.end;
        pos = reader.next;
      }
      let entry = first;
      while (entry < count && tags[entry] !== tag) entry++;
      if (entry === count) {
        entry = 0;
        while (entry < first && tags[entry] !== tag) entry++;
        if (entry === first) {
          if (kind === KIND_SINGLE) return;
          continue;
        }
      }
      if (kind === KIND_SEQUENCE) {
        // a field that comes twice counts once, as in the full decode
        const field = node.fieldOf[entry] as number;
        const bit = 1 << (field & 31);
        if (field < 32) {
          if ((seenLow & bit) !== 0) {
            reader.oddities |= ODD_REPEATED_FIELD;
            continue;
          }
          seenLow |= bit;
        } else if (field < 64) {
          if ((seenHigh & bit) !== 0) {
            reader.oddities |= ODD_REPEATED_FIELD;
            continue;
          }
          seenHigh |= bit;
        }
        first = nextEntry[entry] as number;
      }
      const slot = slots[entry] as number;
      if (slot >= 0) {
        this.marks |= node.marks[entry] as number;
        if (this.digits[slot] === 0) this.take(slot, node, entry, at, end, from, to, constructed);
      } else if (slot === SLOT_WITHIN) {
        const inner = node.inner[entry];
        if (inner !== undefined) this.follow(inner, from, to);
      } else if (slot === SLOT_TEXT && !constructed) {
        this.textStart = from;
        this.textEnd = to;
      }
      if (kind === KIND_SINGLE) return;
    }
  }

  /** Keeps the digits of an element whose contents stand from `start` to `end`; the first to have any wins. */
  private take(
    slot: number,
    node: PlanNode,
    entry: number,
    at: number,
    limit: number,
    start: number,
    end: number,
    constructed: boolean,
  ): void {
    this.filled |= 1 << slot;
    const { cursor } = this;
    let digitsStart = start;
    let plain = !constructed;
    if (node.isAddress[entry] === 1) {
      const nature = start < end ? cursor.octet(start) : 0;
      this.natures[slot] = nature;
      plain &&= nature >= 0x80;
      digitsStart++;
    } else plain &&= end - start >= LEAST_IMSI_OCTETS;
    if (plain && digitsStart < end && storeTbcd(this.digits, slot, cursor, digitsStart, end)) {
      const pair = 2 * this.digitRangeCount++;
      this.digitRanges[pair] = digitsStart;
      this.digitRanges[pair + 1] = end;
      return;
    }
    this.digits[slot] = 0;
    this.takeUnusual(slot, node, entry, at, limit);
  }

  /** Off the hot path: strings in pieces, too many digits or too few, digits that are none. */
  private takeUnusual(slot: number, node: PlanNode, entry: number, at: number, limit: number): void {
    const codec = node.codecs[entry];
    if (codec === undefined) return;
    const { text, oddities } = unusualDigits(this.cursor, at, limit, codec);
    this.reader.oddities |= oddities;
    this.texts[slot] = text;
    if (text === '') return;
    this.digits[slot] = -1;
    this.needsFullDecode = true;
  }
}
