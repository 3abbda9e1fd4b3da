import { DecodeContext } from '../wire/ber/decode-context.ts';
import { decodeElement } from '../wire/ber/decode-value.ts';
import { oddityNames } from '../wire/ber/oddity.ts';
import { capContextName } from '../wire/cap/application-contexts.ts';
import { Cursor } from '../wire/cursor.ts';
import { type Faults, MAX_FAULTS_PER_MESSAGE, report } from '../wire/fault.ts';
import { NO_CONTEXT, versionOf } from '../wire/glance/application-context-code.ts';
import { NO_SSNS, type TransactionUser, transactionUser } from '../wire/glance/transaction-user.ts';
import { decodeIsup } from '../wire/isup/decode-isup.ts';
import type { IsupOptions } from '../wire/isup/isup-record.ts';
import { decodeM2pa } from '../wire/m2pa/m2pa.ts';
import { decodeM2ua } from '../wire/m2ua/m2ua.ts';
import { decodeM3ua } from '../wire/m3ua/m3ua.ts';
import type { M3uaVersion } from '../wire/m3ua/m3ua-layout.ts';
import { applicationContextName } from '../wire/map/application-contexts.ts';
import { CAP_U_ABORT_AS, capAbortReason, MAP_DIALOGUE_AS, mapDialoguePdu } from '../wire/map/dialogue.ts';
import { decodeMtp2 } from '../wire/mtp2/mtp2.ts';
import { decodeManagement } from '../wire/mtp3/management.ts';
import { decodeMtp3 } from '../wire/mtp3/mtp3.ts';
import { isMtp3Management, userPart } from '../wire/mtp3/user-part.ts';
import type { Mtp3Variant } from '../wire/mtp3/variant.ts';
import { octetsFromHex } from '../wire/octet-writer.ts';
import type { SccpAddress } from '../wire/sccp/address.ts';
import { decodeSccp } from '../wire/sccp/sccp.ts';
import type { SccpRecord } from '../wire/sccp/sccp-record.ts';
import { decodeScmg } from '../wire/sccp/scmg.ts';
import { decodeSua } from '../wire/sua/sua.ts';
import { decodeTcap } from '../wire/tcap/decode-tcap.ts';
import type { TcapComponent, TcapMessage, TcapRecord } from '../wire/tcap/tcap-record.ts';
import { componentsJson, decodeComponents } from './components.ts';
import type { StatedDialogue } from './dialogue-table.ts';
import type { MsuRecord } from './msu-record.ts';
import { SegmentAssembly } from './segment-assembly.ts';
import { TransactionMemory } from './transaction-memory.ts';

export type OuterLayer = 'm3ua' | 'm2ua' | 'm2pa' | 'sua' | 'mtp2' | 'mtp3' | 'sccp';

export interface ReaderOptions {
  /** Point codes and addresses: ITU-T by default. */
  readonly variant?: Mtp3Variant;
  readonly m3uaVersion?: M3uaVersion;
  /** 32 bits by chance, where senders may be hostile: see `DialogueTable`. */
  readonly salt?: number;
  /** Subsystem numbers that this network uses for CAP beside 146. */
  readonly capSsns?: ReadonlySet<number>;
  /** Answer components as JSON, for who wants nothing else: `componentsJson` beside a record without them. */
  readonly componentsAsJson?: boolean;
}

export interface ReadMessage {
  readonly record: MsuRecord;
  /** False for management of adaptation layers. */
  readonly isMsu: boolean;
  readonly componentsJson: string | undefined;
}

const SSN_MANAGEMENT = 1;
const SI_SCCP = 3;
const SI_ISUP = 5;
const SI_BICC = 13;

/** Records made for one message while it is read from the outside in. */
type Draft = MsuRecord;

/** What somebody else has followed already of the message's dialogue and segments. */
export interface Followed {
  readonly meaning: StatedDialogue;
  /** User data put together, where this message completed it. */
  readonly assembled: Uint8Array | undefined;
  readonly segments: number;
  /** Why the segment of this message was refused, where it was. */
  readonly refused: string | undefined;
}

function contextName(oid: string): string | undefined {
  return applicationContextName(oid) ?? capContextName(oid);
}

/**
 * Reads messages whole: every layer decoded, segments put together, the user of a transaction
 * remembered. The deep one of the two ways to look at a message; the glance is the quick one.
 */
export class MessageReader {
  private readonly variant: Mtp3Variant;
  private readonly m3uaVersion: M3uaVersion;
  private readonly capSsns: ReadonlySet<number>;
  private readonly componentsAsJson: boolean;
  private readonly isupOptions: IsupOptions;
  private readonly biccOptions: IsupOptions;
  private readonly transactions: TransactionMemory;
  private readonly segments = new SegmentAssembly();
  private followed: Followed | undefined;
  /** Of the message being read. */
  private json: string | undefined;

  constructor(options: ReaderOptions = {}) {
    this.transactions = new TransactionMemory(options.salt);
    this.variant = options.variant ?? 'itu';
    this.m3uaVersion = options.m3uaVersion ?? 'auto';
    this.capSsns = options.capSsns ?? NO_SSNS;
    this.componentsAsJson = options.componentsAsJson ?? false;
    const variant = this.variant === 'ansi' || this.variant === 'japan' ? this.variant : 'itu';
    this.isupOptions = { variant };
    this.biccOptions = { variant, bicc: true };
  }

  /**
   * One message of `layer` in `octets`. `undefined` for fill-in and link status signal units and
   * the like, which carry no message.
   */
  read(
    octets: Uint8Array,
    start: number,
    end: number,
    layer: OuterLayer,
    atMs: number,
  ): ReadMessage | undefined {
    const cursor = new Cursor(octets, start, end);
    const faults: Faults = [];
    const record: Draft = {
      layers: [layer],
      opc: null,
      dpc: null,
      si: null,
      sccp: null,
      tcap: null,
      components: [],
      isup: null,
      faults,
    };
    this.json = undefined;
    const isMsu = this.readOuter(record, cursor, layer, atMs);
    return isMsu === undefined ? undefined : { record, isMsu, componentsJson: this.json };
  }

  /** The same for a message whose dialogue and segments the caller follows: this reader remembers nothing of it. */
  readFollowed(
    octets: Uint8Array,
    start: number,
    end: number,
    layer: OuterLayer,
    followed: Followed,
  ): MsuRecord | undefined {
    this.followed = followed;
    const answer = this.read(octets, start, end, layer, 0);
    this.followed = undefined;
    return answer?.record;
  }

  private readOuter(record: Draft, cursor: Cursor, layer: OuterLayer, atMs: number): boolean | undefined {
    const { faults } = record;
    switch (layer) {
      case 'm3ua': {
        const decoded = decodeM3ua(cursor, faults, { m3uaVersion: this.m3uaVersion, variant: this.variant });
        if (!decoded) return true;
        const label = decoded.record.protocolData;
        if (decoded.record.type !== 'DATA') {
          record.management = decoded.record;
          return false;
        }
        record.layers.push('mtp3');
        if (!label) return true;
        this.label(record, label);
        this.readUserPart(record, decoded.payload, atMs);
        return true;
      }
      case 'sua': {
        const decoded = decodeSua(cursor, faults);
        if (!decoded) return true;
        const { type, called, calling } = decoded.record;
        if (type !== 'CLDT' && type !== 'CLDR') {
          record.management = decoded.record;
          return false;
        }
        record.sccp = { type, called: called ?? null, calling: calling ?? null };
        if (decoded.payload) this.readTransaction(record, decoded.payload, atMs);
        return true;
      }
      case 'm2ua': {
        const decoded = decodeM2ua(cursor, faults);
        if (!decoded) return true;
        if (decoded.payload) {
          this.readMtp3(record, decoded.payload, atMs);
          return true;
        }
        record.management = decoded.record;
        return decoded.record.type === 'DATA';
      }
      case 'm2pa': {
        const decoded = decodeM2pa(cursor, faults);
        if (!decoded) return true;
        if (decoded.payload && decoded.payload.remaining > 0) {
          this.readMtp3(record, decoded.payload, atMs);
          return true;
        }
        record.management = decoded.record;
        return false;
      }
      case 'mtp2': {
        const decoded = decodeMtp2(cursor, faults);
        if (!decoded) return true;
        if (decoded.payload) {
          this.readMtp3(record, decoded.payload, atMs);
          return true;
        }
        record.management = decoded.record;
        return false;
      }
      case 'mtp3':
        record.layers.length = 0;
        this.readMtp3(record, cursor, atMs);
        return true;
      case 'sccp':
        record.layers.length = 0;
        record.si = SI_SCCP;
        this.readSccp(record, cursor, atMs);
        return true;
      default:
        return layer satisfies never;
    }
  }

  private label(
    record: Draft,
    label: { opc: number | null; dpc: number | null; si: number; ni: number; sls: number | null },
  ): void {
    record.opc = label.opc;
    record.dpc = label.dpc;
    record.si = label.si;
    record.ni = label.ni;
    if (label.sls !== null) record.sls = label.sls;
  }

  private readMtp3(record: Draft, cursor: Cursor, atMs: number): void {
    record.layers.push('mtp3');
    const decoded = decodeMtp3(cursor, record.faults, this.variant);
    if (!decoded) return;
    this.label(record, decoded.record);
    this.readUserPart(record, decoded.payload, atMs);
  }

  private readUserPart(record: Draft, payload: Cursor | undefined, atMs: number): void {
    if (!payload) return;
    const { si } = record;
    if (si === SI_SCCP) this.readSccp(record, payload, atMs);
    else if (si === SI_ISUP || si === SI_BICC) {
      record.layers.push(si === SI_ISUP ? 'isup' : 'bicc');
      const isup = decodeIsup(payload, record.faults, si === SI_ISUP ? this.isupOptions : this.biccOptions);
      record.isup = isup ?? null;
    } else if (si !== null && isMtp3Management(si)) {
      record.management = decodeManagement(payload, record.faults, si, this.variant);
    } else {
      if (si !== null) record.layers.push(userPart(si));
      record.payload = payload.hex();
    }
  }

  private readSccp(record: Draft, cursor: Cursor, atMs: number): void {
    record.layers.push('sccp');
    const decoded = decodeSccp(cursor, record.faults, this.variant);
    if (!decoded) return;
    const sccp = decoded.record;
    record.sccp = sccp;
    const { payload } = decoded;
    if (!payload) return;
    if (isConnectionOriented(sccp)) {
      record.payload = payload.hex();
      return;
    }
    const { called, calling } = addresses(sccp);
    if (called?.ssn === SSN_MANAGEMENT && calling?.ssn === SSN_MANAGEMENT) {
      const scmg = decodeScmg(payload, record.faults, this.variant);
      if (scmg) record.scmg = scmg;
      return;
    }
    const segmentation = 'segmentation' in sccp ? sccp.segmentation : undefined;
    if (!segmentation || (segmentation.first && segmentation.remaining === 0)) {
      this.readTransaction(record, payload, atMs);
      return;
    }
    const at = payload.offset;
    if (this.followed) {
      const { assembled, segments, refused } = this.followed;
      if (assembled) {
        record.segments = segments;
        this.readTransaction(record, new Cursor(assembled), atMs);
      } else record.payload = payload.hex();
      if (refused !== undefined) report(record.faults, 'sccp', 'bad-value', at, refused);
      return;
    }
    const outcome = this.segments.add({
      parties: partiesOf(calling?.ssn ?? -1, called?.gt ?? '', called?.pc ?? -1, called?.ssn ?? -1),
      key: `${sccp.type} ${ownerOf(calling?.gt, calling?.pc, record.opc)} ${segmentation.reference}`,
      first: segmentation.first,
      remaining: segmentation.remaining,
      octets: payload.window(payload.pos, payload.end).bytes(),
      atMs,
    });
    if (outcome.kind === 'whole') {
      record.segments = outcome.segments;
      this.readTransaction(record, new Cursor(outcome.octets), atMs);
      return;
    }
    record.payload = payload.hex();
    // what comes back does so segment by segment, and not always all of them
    if (outcome.kind === 'refused' && !isReturned(sccp.type)) {
      report(record.faults, 'sccp', 'bad-value', at, outcome.text);
    }
  }

  private readTransaction(record: Draft, payload: Cursor, atMs: number): void {
    const { faults } = record;
    const mark = faults.length;
    const start = payload.pos;
    const message = decodeTcap(payload, faults, contextName);
    if (!message) {
      // a user of SCCP that is no TCAP: kept as octets, and no fault where nothing claimed to be TCAP
      record.payload = payload.window(start, payload.end).hex();
      const { called, calling } = addresses(record.sccp);
      if (!speaksTcap(called?.ssn ?? -1, calling?.ssn ?? -1)) faults.length = mark;
      else record.layers.push('tcap');
      return;
    }
    record.layers.push('tcap');
    record.tcap = message.record;
    let { oddities } = message;
    if (message.record.variant === 'ansi') return;
    const { user, version } = this.userOf(record, message, atMs);
    this.nameUserInformation(message.record, faults);
    if (message.components.length > 0) {
      if (user !== 'unknown') record.layers.push(user);
      const sound = faults.length;
      oddities |= this.components(record, message.components, user, version, payload);
      const { acOid, applicationContext } = message.record;
      if (faults.length > sound && acOid !== null && applicationContext === null) {
        // said first, since it may explain all that follow: the operations may be none of this user's
        faults.length = Math.min(faults.length, MAX_FAULTS_PER_MESSAGE - 1);
        const text = `application context ${acOid} is not known: read as ${user} by subsystem and code`;
        faults.splice(sound, 0, { layer: 'tcap', code: 'bad-value', atOctet: start - payload.base, text });
      }
    }
    if (oddities !== 0) record.oddities = oddityNames(oddities);
  }

  /** @returns oddities of their encoding */
  private components(
    record: Draft,
    components: readonly TcapComponent[],
    user: TransactionUser,
    version: number,
    cursor: Cursor,
  ): number {
    const { faults } = record;
    if (this.componentsAsJson) {
      const { json, oddities } = componentsJson(components, user, version, cursor, faults);
      this.json = json;
      return oddities;
    }
    const { records, oddities } = decodeComponents(components, user, version, cursor, faults);
    record.components = records;
    return oddities;
  }

  /** Who speaks above TCAP, by what this message says and by what its dialogue said before. */
  private userOf(
    record: Draft,
    { record: tcap, components, contextCode }: TcapMessage,
    atMs: number,
  ): { user: TransactionUser; version: number } {
    const { called, calling } = addresses(record.sccp);
    if (this.followed) return this.followed.meaning;
    const first = components[0]?.type === 'returnError' ? -1 : components[0]?.code;
    const opcode = typeof first === 'number' ? first : -1;
    return this.transactions.follow({
      type: tcap.type,
      returned: record.sccp !== null && isReturned(record.sccp.type),
      otid: tcap.otid ?? '',
      dtid: tcap.dtid ?? '',
      sender: { title: calling?.gt, pointCode: calling?.pc ?? record.opc },
      receiver: { title: called?.gt, pointCode: called?.pc ?? record.dpc },
      atMs,
      stated: {
        user: transactionUser(contextCode, called?.ssn ?? -1, calling?.ssn ?? -1, opcode, this.capSsns),
        version: versionOf(contextCode),
        contextOid: tcap.acOid ?? '',
      },
    });
  }

  private nameUserInformation(tcap: TcapRecord, faults: Faults): void {
    for (const item of tcap.dialogue?.userInformation ?? []) {
      const schema =
        item.oid === MAP_DIALOGUE_AS
          ? mapDialoguePdu
          : item.oid === CAP_U_ABORT_AS
            ? capAbortReason
            : undefined;
      if (!schema || item.hex === undefined) continue;
      const cursor = new Cursor(octetsFromHex(item.hex));
      item.value = decodeElement(new DecodeContext(cursor, faults, 'map'), schema, 0, cursor.end);
    }
  }
}

/** Service messages, and SUA's own: they bring back what could not be delivered (Q.714 4.2). */
function isReturned(type: string): boolean {
  return type === 'UDTS' || type === 'XUDTS' || type === 'LUDTS' || type === 'CLDR';
}

function isConnectionOriented(sccp: SccpRecord): boolean {
  switch (sccp.type) {
    case 'UDT':
    case 'XUDT':
    case 'LUDT':
    case 'UDTS':
    case 'XUDTS':
    case 'LUDTS':
      return false;
    default:
      return true;
  }
}

type Addressed = { called?: SccpAddress | null; calling?: SccpAddress | null };

export function addresses(sccp: MsuRecord['sccp']): Addressed {
  return sccp !== null && ('called' in sccp || 'calling' in sccp) ? (sccp as Addressed) : {};
}

/** What is the same in every segment of a message, beside its sender's node and reference; -1 and `''` for none. */
export function partiesOf(callingSsn: number, title: string, pointCode: number, ssn: number): string {
  return `${callingSsn} ${title} ${pointCode} ${ssn}`;
}

/** Names the node that an address is of: a transaction id and a segment reference are its own. */
export function ownerOf(
  title: string | null | undefined,
  addressPointCode: number | null | undefined,
  labelPointCode: number | null,
): string {
  return title || `pc${addressPointCode ?? labelPointCode}`;
}

/** Whether nothing but TCAP is spoken under these subsystem numbers; -1 where there is none. */
export function speaksTcap(calledSsn: number, callingSsn: number): boolean {
  return transactionUser(NO_CONTEXT, calledSsn, callingSsn, -1, NO_SSNS) !== 'unknown';
}
