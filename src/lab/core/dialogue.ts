import type { ComponentRecord } from '../../signalling/msu-record.ts';
import type { SccpAddress } from '../../wire/sccp/address.ts';
import type { ComponentToWrite } from '../../wire/tcap/encode-tcap.ts';
import { invokeOf, type Operation, resultOf } from './components.ts';

/** What became of something that was asked. */
export type Answer =
  | { readonly kind: 'result'; readonly result: unknown; readonly dialogue: Dialogue }
  | { readonly kind: 'error'; readonly code: number; readonly dialogue: Dialogue }
  /** Nobody answered in time; the other side broke off, or could not be found; it did not understand. */
  | { readonly kind: 'timeout' | 'abort' | 'returned' | 'reject'; readonly dialogue: Dialogue };

export type Done = (answer: Answer) => void;

/** Which user of TCAP speaks, and how. */
export interface Meaning {
  readonly user: 'map' | 'cap';
  /** Version of MAP, phase of CAP. */
  readonly version: number;
  /** Name of the application context, `''` for version 1, which has none. */
  readonly context: string;
}

/** How a dialogue reaches the octets; kept by its node. */
export interface DialogueCarrier {
  /** Sends what has gathered. `frame` is the kind of TCAP message. */
  transmit(dialogue: Dialogue, frame: 'begin' | 'continue' | 'end', components: ComponentToWrite[]): void;
  closed(dialogue: Dialogue): void;
}

interface Pending {
  readonly operation: Operation;
  readonly done: Done;
}

/**
 * One TCAP dialogue as an end of it sees it. Components gather until `flush` sends them: in a begin at first,
 * in a continue while either side waits for something, in an end once nothing is open.
 */
export class Dialogue {
  readonly meaning: Meaning;
  /** Own transaction id, 32 bits. */
  readonly id: number;
  /** Who opened it. */
  readonly isInitiator: boolean;
  readonly localSsn: number;
  /** Title that this end speaks under; another than its own where it pretends. */
  readonly local: SccpAddress;
  remote: SccpAddress;
  /** The other side's id as hex, `''` until it told. */
  remoteId = '';
  /** Identity in MAP-open, `''` for none. */
  reference = '';
  /** IMSI that this end remembers it by, `''` for none. */
  about = '';
  isClosed = false;
  /** The context was stated by this end: first messages alone carry it. */
  hasStated = false;
  private hasBegun = false;
  private nextInvokeId = 1;
  private readonly gathered: ComponentToWrite[] = [];
  private readonly pending = new Map<number, Pending>();
  private unanswered = 0;
  /** Keeps the dialogue open though nothing is: another request is to follow. */
  staysOpen = false;
  /** Told when the dialogue breaks off and nothing was asked in it yet. */
  onFailure: Done | undefined;
  /** Told once the dialogue is over, however it ended. */
  onClosed: (() => void) | undefined;
  private readonly carrier: DialogueCarrier;

  constructor(
    carrier: DialogueCarrier,
    options: {
      readonly meaning: Meaning;
      readonly id: number;
      readonly isInitiator: boolean;
      readonly local: SccpAddress;
      readonly remote: SccpAddress;
    },
  ) {
    this.carrier = carrier;
    this.meaning = options.meaning;
    this.id = options.id;
    this.isInitiator = options.isInitiator;
    this.local = options.local;
    this.localSsn = options.local.ssn ?? 0;
    this.remote = options.remote;
  }

  /** Asks; goes out with the next `flush`. */
  invoke(operation: Operation, argument: unknown, done: Done): void {
    this.onFailure = undefined;
    const invokeId = this.nextInvokeId++;
    this.pending.set(invokeId, { operation, done });
    this.gathered.push(invokeOf(operation, argument, this.meaning.version, invokeId));
  }

  /** Says something that nobody answers: an operation of class 4, or one whose answer nobody waits for. */
  tell(operation: Operation, argument: unknown): void {
    this.gathered.push(invokeOf(operation, argument, this.meaning.version, this.nextInvokeId++));
  }

  /** A component as it is, for those who write what no schema has. */
  add(component: ComponentToWrite): void {
    this.gathered.push(component);
  }

  /** Sends what has gathered, if anything has or the dialogue is to begin or end. */
  flush(): void {
    if (this.isClosed) return;
    const components = this.gathered.splice(0);
    if (this.isInitiator && !this.hasBegun) {
      this.hasBegun = true;
      this.carrier.transmit(this, 'begin', components);
      return;
    }
    const isOver = !this.isInitiator && this.unanswered === 0 && this.pending.size === 0 && !this.staysOpen;
    if (isOver) this.end(components);
    else if (components.length > 0 || (!this.isInitiator && !this.hasBegun)) {
      this.hasBegun = true;
      this.carrier.transmit(this, 'continue', components);
    }
  }

  /** Accepts a dialogue that began empty: what it is about comes with the next message (TS 29.002 clause 12.2). */
  agree(): void {
    this.hasBegun = true;
    this.carrier.transmit(this, 'continue', this.gathered.splice(0));
  }

  /** Ends it now, with these and what has gathered. */
  end(components: ComponentToWrite[] = []): void {
    if (this.isClosed) return;
    this.carrier.transmit(this, 'end', [...this.gathered.splice(0), ...components]);
    this.close();
  }

  /** The other side ended it, or nobody is there. */
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.carrier.closed(this);
  }

  /** Whatever was asked and not answered ends so. */
  fail(kind: 'timeout' | 'abort' | 'returned'): void {
    this.close();
    const waiting = [...this.pending.values()];
    this.pending.clear();
    for (const { done } of waiting) done({ kind, dialogue: this });
    const { onFailure } = this;
    this.onFailure = undefined;
    if (waiting.length === 0) onFailure?.({ kind, dialogue: this });
  }

  /** A request of the other side; `flush` is called once all components of its message were looked at. */
  received(invokeId: number, opcode: number, argument: unknown): Request {
    this.unanswered++;
    return new Request(this, invokeId, opcode, argument);
  }

  answered(component: ComponentToWrite): void {
    this.unanswered--;
    this.gathered.push(component);
  }

  /** A request that will never be answered: the sender does not wait for one. */
  ignored(): void {
    this.unanswered--;
  }

  /** An answer of the other side; one that nobody waits for is passed over. */
  resolve(component: ComponentRecord): void {
    const { type, invokeId } = component;
    const waiting = invokeId === null ? undefined : this.pending.get(invokeId);
    if (waiting === undefined || type === 'returnResultNotLast' || invokeId === null) return;
    this.pending.delete(invokeId);
    switch (type) {
      case 'returnResult':
        waiting.done({ kind: 'result', result: component.result ?? undefined, dialogue: this });
        break;
      case 'returnError':
        waiting.done({ kind: 'error', code: Number(component.errorCode ?? -1), dialogue: this });
        break;
      default:
        waiting.done({ kind: 'reject', dialogue: this });
    }
  }
}

/** Something that the other side of a dialogue asks for. Answer it now, or later with `flush` behind. */
export class Request {
  readonly dialogue: Dialogue;
  readonly invokeId: number;
  readonly opcode: number;
  /** As the full decode has it: fields by the identifiers of the specification. */
  readonly argument: unknown;

  constructor(dialogue: Dialogue, invokeId: number, opcode: number, argument: unknown) {
    this.dialogue = dialogue;
    this.invokeId = invokeId;
    this.opcode = opcode;
    this.argument = argument;
  }

  /** The caller's title, `''` where it has none. */
  get callingTitle(): string {
    return this.dialogue.remote.gt ?? '';
  }

  result(operation: Operation, result?: unknown): void {
    this.dialogue.answered(resultOf(operation, result, this.dialogue.meaning.version, this.invokeId));
  }

  /** Refuses with an error of MAP, TS 29.002 clause 17.6. */
  error(code: number): void {
    this.dialogue.answered({ type: 'returnError', invokeId: this.invokeId, code });
  }

  /** Says that the operation is not known here (Q.773, invoke problem 1). */
  reject(): void {
    this.dialogue.answered({
      type: 'reject',
      invokeId: this.invokeId,
      problem: { type: 'invoke', code: 'unrecognizedOperation' },
    });
  }

  ignore(): void {
    this.dialogue.ignored();
  }
}
