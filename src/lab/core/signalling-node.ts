import { member } from '../../kit/member.ts';
import { decodeComponents } from '../../signalling/components.ts';
import { SegmentAssembly } from '../../signalling/segment-assembly.ts';
import { DecodeContext } from '../../wire/ber/decode-context.ts';
import { decodeElement } from '../../wire/ber/decode-value.ts';
import { encodeElement } from '../../wire/ber/encode-value.ts';
import { capContextName, capContextOf, capContextOid } from '../../wire/cap/application-contexts.ts';
import { Cursor } from '../../wire/cursor.ts';
import type { Faults } from '../../wire/fault.ts';
import {
  applicationContextName,
  applicationContextOf,
  applicationContextOid,
} from '../../wire/map/application-contexts.ts';
import { MAP_DIALOGUE_AS, mapDialoguePdu } from '../../wire/map/dialogue.ts';
import { octetsFromHex } from '../../wire/octet-writer.ts';
import type { SccpAddress } from '../../wire/sccp/address.ts';
import { decodeTcap } from '../../wire/tcap/decode-tcap.ts';
import { type ComponentToWrite, encodeTcap } from '../../wire/tcap/encode-tcap.ts';
import type { DialogueRecord, TcapMessage } from '../../wire/tcap/tcap-record.ts';
import type { Operation } from './components.ts';
import {
  type Answer,
  Dialogue,
  type DialogueCarrier,
  type Done,
  type Meaning,
  type Request,
} from './dialogue.ts';
import type { ExchangeUser } from './exchange.ts';
import { codesByValue } from './forgiving.ts';
import { inIndefiniteLengths } from './indefinite-lengths.ts';
import { KeepingAssembly } from './keeping-assembly.ts';
import type { Lab } from './lab.ts';
import type { LabNetwork } from './lab-network.ts';
import { honest, type Truth } from './truth.ts';
import type { Unitdata } from './unitdata.ts';

/** An honest node waits so long for an answer: timer m, TS 29.002 clause 17.1.2, 15 to 30 s. */
const ANSWER_MS = 20_000;
/** What an end remembers of a dialogue that the other side never ends: MAP's longest timer is ten minutes. */
const FORGET_MS = 600_000;
/** Q.773: the context is not supported, which makes the other side try an older version. */
const NOT_SUPPORTED: DialogueRecord = {
  pdu: 'AARE',
  result: 'reject-permanent',
  resultSource: 'user',
  diagnostic: 'application-context-name-not-supported',
};
/**
 * Contexts that old equipment has in a newer version: keys were fetched for roamers by version 2 long before the
 * rest of a network followed, and packet data and location services have no older one than 3.
 */
const NEWER_IN_OLD_NETWORKS: ReadonlyMap<string, number> = new Map([
  ['infoRetrievalContext-v2', 2],
  ['gprsLocationUpdateContext-v3', 3],
  ['gprsLocationInfoRetrievalContext-v3', 3],
  ['locationSvcGatewayContext-v3', 3],
  ['locationSvcEnquiryContext-v3', 3],
]);
/** International number; numbering plan of IMSIs (TS 29.002 clause 17.7.8, AddressString). */
const INTERNATIONAL_IMSI = { nai: 1, np: 6 } as const;
/** Numbering plan of telephone numbers, Q.713 3.4.2.3.3. */
const NP_E164 = 1;

export type Handler = (request: Request) => void;

/** Where a node is to be found. */
export interface Place {
  readonly title: string;
  readonly ssn: number;
  /** Numbering plan, E.164 (1) where left out; 6 is E.212, 7 E.214. */
  readonly np?: number;
}

export interface AskOptions {
  readonly to: Place;
  /** Own subsystem. */
  readonly ssn: number;
  /** Application context without its version: `networkLocUpContext`. */
  readonly context: string;
  /** Highest version to try, the node's own where left out. Older ones are tried where the other side has none such. */
  readonly version?: 1 | 2 | 3;
  /** Oldest version that has the operation, 1 where left out; a node whose own is older uses this one. */
  readonly oldest?: 1 | 2 | 3;
  readonly operation: Operation;
  /** The argument in a version. */
  readonly argument: unknown | ((version: number) => unknown);
  /** Operation of an older version that does the same. */
  readonly former?: (version: number) => Operation | undefined;
  /** Context of an older version, where its name is another. */
  readonly contextIn?: (version: number) => string | undefined;
  /** IMSI in MAP-open, for operations that name nobody themselves. */
  readonly reference?: string;
  /** IMSI that this end remembers the dialogue by, and does not send. */
  readonly about?: string;
  /** Adds what goes before the request: version 1 names the subscriber of a dialogue in a component of its own. */
  readonly opening?: (dialogue: Dialogue) => void;
  readonly timeoutMs?: number;
  /** Opens the dialogue with no component, and asks once the other side agreed: long texts, TS 29.002 clause 12.2. */
  readonly handshake?: boolean;
  /** Title to speak under, the node's own where left out. */
  readonly under?: Place;
  readonly done: Done;
}

/**
 * A node of a simulated network: TCAP over SCCP, in real octets. What it does about a request is told by
 * handlers; what it wants of others it asks with `ask`. Old equipment refuses contexts above its version, and
 * asks again in an older one where it is refused.
 */
export class SignallingNode implements DialogueCarrier, ExchangeUser {
  readonly lab: Lab;
  readonly network: LabNetwork;
  readonly title: string;
  readonly name: string;
  /** What is said of the messages that it sends. */
  truth: Truth;
  mapVersion: 1 | 2 | 3;
  /** Road to the home network where it is not that of the node's own network: a leased link. */
  way: { readonly carrier: number; readonly latencyMs: number } | undefined;
  private readonly mapHandlers = new Map<number, Handler>();
  private readonly capHandlers = new Map<number, Handler>();
  private readonly dialogues = new Map<number, Dialogue>();
  private readonly waitingForAgreement = new Map<number, () => void>();
  readonly segments: SegmentAssembly;
  readonly mixesSenders: boolean;
  private nextId: number;
  private nextReference = 1;

  constructor(lab: Lab, network: LabNetwork, end: string, name: string) {
    this.lab = lab;
    this.network = network;
    this.title = network.title(end);
    this.name = `${network.facts.name} ${name}`;
    this.truth = honest(this.name);
    this.mapVersion = network.facts.mapVersion;
    this.mixesSenders = network.facts.forgiving === true;
    this.segments = this.mixesSenders ? new KeepingAssembly() : new SegmentAssembly();
    this.nextId = lab.firstTransactionId(this.title);
    network.add(this);
  }

  on(operation: Operation, handler: Handler): void {
    this.mapHandlers.set(operation.opcode, handler);
  }

  /** Puts something before what is done about a request; `next` goes on to that. */
  before(operation: Operation, handler: (request: Request, next: () => void) => void): void {
    const behind = this.mapHandlers.get(operation.opcode);
    this.on(operation, (request) =>
      handler(request, () => (behind === undefined ? request.reject() : behind(request))),
    );
  }

  onCap(operation: Operation, handler: Handler): void {
    this.capHandlers.set(operation.opcode, handler);
  }

  /** Asks another node; what becomes of it is told to `done`, once. */
  ask(options: AskOptions): void {
    const newest = Math.min(options.version ?? 3, this.mapVersion);
    this.tryVersion(options, Math.max(newest, options.oldest ?? 1) as 1 | 2 | 3);
  }

  private tryVersion(options: AskOptions, version: 1 | 2 | 3): void {
    const { to, ssn, argument, reference = '', oldest = 1, done } = options;
    const operation = options.former?.(version) ?? options.operation;
    const context = options.contextIn?.(version) ?? `${options.context}-v${version}`;
    const meaning: Meaning = { user: 'map', version, context: version === 1 ? '' : context };
    const dialogue = this.open(to, ssn, meaning, reference, options.under);
    dialogue.about = options.about ?? '';
    const outcome = (answer: Answer): void => {
      const again = version > oldest && answer.kind === 'abort' && dialogue.remoteId === '';
      if (again) this.tryVersion(options, (version - 1) as 1 | 2);
      else done(answer);
    };
    const request = (): void => {
      options.opening?.(dialogue);
      const value = typeof argument === 'function' ? argument(version) : argument;
      dialogue.invoke(operation, value, outcome);
      dialogue.flush();
    };
    if (options.handshake === true && version > 1) {
      this.waitingForAgreement.set(dialogue.id, request);
      dialogue.onFailure = outcome;
      dialogue.flush();
    } else request();
    this.lab.queue.after(options.timeoutMs ?? ANSWER_MS, () => dialogue.fail('timeout'));
  }

  /** Opens a dialogue; nothing is sent until it is flushed. */
  open(to: Place, ssn: number, meaning: Meaning, reference = '', under?: Place): Dialogue {
    const dialogue = new Dialogue(this, {
      meaning,
      id: this.newId(),
      isInitiator: true,
      local: under === undefined ? this.address(ssn) : addressOf(under),
      remote: addressOf(to),
    });
    dialogue.reference = reference;
    this.dialogues.set(dialogue.id, dialogue);
    return dialogue;
  }

  address(ssn: number): SccpAddress {
    return addressOf({ title: this.title, ssn });
  }

  /** A message for this node. */
  receive({ called, calling, data, returned }: Unitdata): void {
    const faults: Faults = [];
    const cursor = new Cursor(data);
    const message = decodeTcap(cursor, faults, contextName);
    if (message === undefined) return;
    // who forgives takes whatever begins a dialogue, whatever brought it
    const isTaken = this.network.facts.forgiving === true && message.record.type === 'begin';
    if (returned && !isTaken) {
      // a node's own message comes back, with the id that it gave itself
      if (message.record.otid !== null) this.dialogues.get(idOf(message.record.otid))?.fail('returned');
      return;
    }
    const dialogue =
      message.record.type === 'begin' ? this.begun(message, called, calling) : this.known(message);
    if (dialogue === undefined) {
      if (message.record.type === 'continue') this.refuseUnknown(message, called, calling);
      return;
    }
    if (message.record.otid !== null) dialogue.remoteId = message.record.otid;
    // who answers may be another node than was called: a register that was called by a subscriber's number
    if (message.record.type === 'continue') dialogue.remote = calling;
    if (message.record.type === 'abort') {
      if (message.record.dialogue?.pdu === 'AARE') dialogue.remoteId = '';
      dialogue.fail('abort');
      return;
    }
    this.take(message, dialogue, cursor, faults);
  }

  private take(message: TcapMessage, dialogue: Dialogue, cursor: Cursor, faults: Faults): void {
    const { type } = message.record;
    const { user, version } = dialogue.meaning;
    if (type === 'end') dialogue.isClosed = true;
    // a gsmSCF that wants to hear no more lets a call go with the last message
    const mayAsk = type !== 'end' || user === 'cap';
    const components =
      this.network.facts.forgiving === true ? codesByValue(message.components) : message.components;
    const { records } = decodeComponents(components, user, version, cursor, faults);
    for (const record of records) {
      if (record.type !== 'invoke') dialogue.resolve(record);
      else if (mayAsk && typeof record.opcode === 'number' && record.invokeId !== null) {
        const request = dialogue.received(record.invokeId, record.opcode, record.argument);
        const handlers = user === 'cap' ? this.capHandlers : this.mapHandlers;
        const handler = handlers.get(record.opcode);
        if (handler === undefined) request.reject();
        else handler(request);
      }
    }
    if (type === 'end') {
      this.closed(dialogue);
      return;
    }
    const request = this.waitingForAgreement.get(dialogue.id);
    if (request !== undefined) {
      this.waitingForAgreement.delete(dialogue.id);
      request();
    } else if (type === 'begin' && records.length === 0) dialogue.agree();
    else dialogue.flush();
  }

  /** Somebody opens a dialogue; `undefined` where their version is refused. */
  private begun(message: TcapMessage, called: SccpAddress, calling: SccpAddress): Dialogue | undefined {
    const { otid, acOid } = message.record;
    if (otid === null) return undefined;
    const meaning = meaningOf(acOid);
    const local = called.np === NP_E164 && called.gt === this.title ? called : this.address(called.ssn ?? 0);
    const newest = Math.max(this.mapVersion, NEWER_IN_OLD_NETWORKS.get(meaning.context) ?? 0);
    if (meaning.user === 'map' && meaning.version > newest) {
      const refusal = { type: 'abort', otid: null, dtid: otid, applicationContext: null, acOid };
      this.send(calling, local, encodeTcap({ ...refusal, dialogue: NOT_SUPPORTED }));
      return undefined;
    }
    const dialogue = new Dialogue(this, {
      meaning,
      id: this.newId(),
      isInitiator: false,
      local,
      remote: calling,
    });
    dialogue.reference = referenceIn(message);
    this.dialogues.set(dialogue.id, dialogue);
    this.lab.queue.after(FORGET_MS, () => dialogue.close());
    return dialogue;
  }

  private known(message: TcapMessage): Dialogue | undefined {
    const { dtid } = message.record;
    return dtid === null ? undefined : this.dialogues.get(idOf(dtid));
  }

  /** Nobody here knows the dialogue of a continue: the transaction layer says so (Q.774 clause 3.3.4). */
  private refuseUnknown(message: TcapMessage, called: SccpAddress, calling: SccpAddress): void {
    const { otid } = message.record;
    if (otid === null) return;
    const abort = { type: 'abort', otid: null, dtid: otid, applicationContext: null, acOid: null };
    const local = called.gt === this.title ? called : this.address(called.ssn ?? 0);
    this.send(calling, local, encodeTcap({ ...abort, pAbortCause: 'unrecognizedTransactionID' }));
  }

  transmit(dialogue: Dialogue, frame: 'begin' | 'continue' | 'end', components: ComponentToWrite[]): void {
    const acOid = contextOidOf(dialogue.meaning);
    const states = acOid !== null && !dialogue.hasStated;
    dialogue.hasStated = true;
    const tcap = encodeTcap(
      {
        type: frame,
        otid: frame === 'end' ? null : hexOf(dialogue.id),
        dtid: frame === 'begin' ? null : dialogue.remoteId,
        applicationContext: null,
        acOid: states ? acOid : null,
        ...(states ? { dialogue: dialoguePortion(frame, dialogue.reference) } : {}),
      },
      components,
    );
    this.send(dialogue.remote, dialogue.local, tcap);
  }

  closed(dialogue: Dialogue): void {
    dialogue.isClosed = true;
    this.dialogues.delete(dialogue.id);
    this.waitingForAgreement.delete(dialogue.id);
    dialogue.onClosed?.();
  }

  /** Sends TCAP octets, whatever they are, as an honest node of this network writes them. */
  send(to: SccpAddress, from: SccpAddress, tcap: Uint8Array): void {
    const octets = this.network.facts.indefiniteLengths === true ? inIndefiniteLengths(tcap) : tcap;
    this.lab.exchange.unitdata(this, to, from, octets, this.nextReference++);
  }

  /** A transaction id that this node has not given out. */
  private newId(): number {
    do this.nextId = (this.nextId + 1) >>> 0;
    while (this.dialogues.has(this.nextId) || this.nextId === 0);
    return this.nextId;
  }
}

function contextName(oid: string): string | undefined {
  return applicationContextName(oid) ?? capContextName(oid);
}

function meaningOf(acOid: string | null): Meaning {
  if (acOid === null) return { user: 'map', version: 1, context: '' };
  const cap = capContextOf(acOid);
  if (cap !== undefined) return { user: 'cap', version: cap.phase, context: cap.name };
  const map = applicationContextOf(acOid);
  return { user: 'map', version: map?.version ?? 3, context: map?.name ?? acOid };
}

function contextOidOf({ user, context }: Meaning): string | null {
  if (context === '') return null;
  // a context that has no name here is answered as it came
  if (/^[0-9.]+$/.test(context)) return context;
  const oid = user === 'cap' ? capContextOid(context) : applicationContextOid(context);
  if (oid === undefined) throw new RangeError(`${user} has no context ${context}`);
  return oid;
}

function dialoguePortion(frame: string, reference: string): DialogueRecord {
  if (frame !== 'begin') return { pdu: 'AARE', result: 'accepted', resultSource: 'user', diagnostic: 'null' };
  if (reference === '') return { pdu: 'AARQ' };
  const open = { 'map-open': { destinationReference: { ...INTERNATIONAL_IMSI, digits: reference } } };
  const hex = Buffer.from(encodeElement<unknown>(mapDialoguePdu, open)).toString('hex');
  return { pdu: 'AARQ', userInformation: [{ oid: MAP_DIALOGUE_AS, hex }] };
}

/** Identity in MAP-open, `''` for none. */
function referenceIn(message: TcapMessage): string {
  const hex = message.record.dialogue?.userInformation?.[0]?.hex;
  if (hex === undefined) return '';
  const faults: Faults = [];
  const octets = octetsFromHex(hex);
  const value = decodeElement(
    new DecodeContext(new Cursor(octets), faults, 'map'),
    mapDialoguePdu,
    0,
    octets.length,
  );
  const open = member(value, 'map-open');
  const digits = member(member(open, 'destinationReference'), 'digits');
  return typeof digits === 'string' ? digits : '';
}

export function addressOf({ title, ssn, np = NP_E164 }: Place): SccpAddress {
  if (title === '') return { gt: null, ssn, np: null, nai: null, tt: null, pc: null };
  return { gt: title, ssn, np, nai: 4, tt: 0, pc: null };
}

function hexOf(id: number): string {
  return id.toString(16).padStart(8, '0');
}

function idOf(hex: string): number {
  return Number.parseInt(hex, 16);
}
