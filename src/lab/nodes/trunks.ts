import type { IsupRecord } from '../../wire/isup/isup-record.ts';
import {
  CALL_CAUSES,
  type CallLeg,
  type CallSetup,
  type CallTaker,
  type CallWatcher,
} from '../core/call-leg.ts';
import { CARRIERS, SI_ISUP } from '../core/edge.ts';
import type { Lab } from '../core/lab.ts';
import { honest } from '../core/truth.ts';
import {
  addressComplete,
  answer,
  causeOf,
  initialAddress,
  readIsup,
  release,
  releaseComplete,
  setupOf,
} from './isup-messages.ts';

/** Circuits of a carrier that each side seizes: all that 12 bits can name, shared evenly (Q.764 clause 2.9.1). */
const CIRCUITS_A_SIDE = 2048;
/** Within the home network. */
const WITHIN_MS = 3;
/** No address complete message came: T7, 20 to 30 s (Q.764 annex A). */
const NO_ADDRESS_COMPLETE_MS = 25_000;
/** No release complete message came: T1, 15 to 60 s, after which the circuit is taken as free here. */
const NO_RELEASE_COMPLETE_MS = 15_000;

/** What one side of a circuit does about messages of the other. */
interface CircuitEnd {
  take(record: IsupRecord): void;
}

/** A call between the home network and another, on a circuit of a carrier. */
interface Circuit {
  readonly carrier: number;
  readonly cic: number;
  /** One way beyond the border, milliseconds. */
  readonly latencyMs: number;
  /** The home network seized it. */
  readonly fromHome: boolean;
  /** Who seized it, and who was called. */
  caller: CircuitEnd;
  called: CircuitEnd;
  isFree: boolean;
}

const NOBODY: CircuitEnd = { take: () => {} };

/** The trunks that lead abroad: ISUP over the border of the home network, in real octets. */
export class Trunks {
  private readonly lab: Lab;
  /** Free circuits of carriers, of the far side and of home. */
  private readonly free: number[][];
  /** Circuits in use. */
  inUse = 0;

  constructor(lab: Lab) {
    this.lab = lab;
    this.free = Array.from({ length: 2 * CARRIERS }, (_, side) =>
      Array.from({ length: CIRCUITS_A_SIDE }, (_, i) => 2 * (CIRCUITS_A_SIDE - 1 - i) + (side % 2)),
    );
  }

  /**
   * Offers a call to the other side of the border.
   *
   * @param latencyMs from the border to the network beyond it
   * @param taker who takes it there, once the IAM has arrived
   */
  offer(
    fromHome: boolean,
    carrier: number,
    latencyMs: number,
    setup: CallSetup,
    watcher: CallWatcher,
    taker: CallTaker,
  ): CallLeg {
    const cic = this.free[2 * carrier + (fromHome ? 1 : 0)]?.pop();
    if (cic === undefined) {
      watcher.released(CALL_CAUSES.noCircuit);
      return { release: () => {} };
    }
    this.inUse++;
    const circuit: Circuit = {
      carrier,
      cic,
      latencyMs,
      fromHome,
      caller: NOBODY,
      called: NOBODY,
      isFree: false,
    };
    const caller = new CallerEnd(this, circuit, watcher);
    circuit.caller = caller;
    circuit.called = new CalledEnd(this, circuit, taker);
    this.send(circuit, true, initialAddress(cic, setup));
    this.lab.queue.after(NO_ADDRESS_COMPLETE_MS, () => caller.noAnswerAtAll());
    return caller;
  }

  /** Sends a message on a circuit, over the border. */
  send(circuit: Circuit, byCaller: boolean, isup: Uint8Array): void {
    const { queue, edge } = this.lab;
    const inbound = circuit.fromHome !== byCaller;
    const [before, behind] = inbound ? [circuit.latencyMs, WITHIN_MS] : [WITHIN_MS, circuit.latencyMs];
    const end = byCaller ? circuit.called : circuit.caller;
    const own = byCaller ? circuit.caller : circuit.called;
    const deliver = (to: CircuitEnd, octets: Uint8Array, delayMs: number) =>
      queue.after(delayMs, () => {
        const record = readIsup(octets);
        if (record !== undefined) to.take(record);
      });
    const truth = honest(inbound ? 'gateway of a carrier' : 'home gateway');
    queue.after(before, () =>
      edge.pass(
        queue.nowMs,
        inbound,
        circuit.carrier,
        SI_ISUP,
        isup,
        truth,
        (octets, delayMs) => deliver(end, octets, behind + delayMs),
        (octets) => deliver(own, octets, before),
      ),
    );
  }

  /** Clears a circuit from one side; it is free once the other side said so, or kept silent. */
  clear(circuit: Circuit, byCaller: boolean, cause: number): void {
    this.send(circuit, byCaller, release(circuit.cic, cause));
    this.lab.queue.after(NO_RELEASE_COMPLETE_MS, () => this.setFree(circuit));
  }

  setFree(circuit: Circuit): void {
    if (circuit.isFree) return;
    circuit.isFree = true;
    this.inUse--;
    this.free[2 * circuit.carrier + (circuit.fromHome ? 1 : 0)]?.push(circuit.cic);
  }
}

/** The side that seized the circuit. */
class CallerEnd implements CircuitEnd, CallLeg {
  private readonly trunks: Trunks;
  private readonly circuit: Circuit;
  private readonly watcher: CallWatcher;
  private isComplete = false;
  private isOver = false;

  constructor(trunks: Trunks, circuit: Circuit, watcher: CallWatcher) {
    this.trunks = trunks;
    this.circuit = circuit;
    this.watcher = watcher;
  }

  take(record: IsupRecord): void {
    const { trunks, circuit, watcher } = this;
    switch (record.messageType) {
      case 'ACM':
        this.isComplete = true;
        if (!this.isOver) watcher.ringing();
        break;
      case 'ANM':
        if (!this.isOver) watcher.answered();
        break;
      case 'REL':
        trunks.send(circuit, true, releaseComplete(circuit.cic));
        trunks.setFree(circuit);
        if (this.isOver) break;
        this.isOver = true;
        watcher.released(causeOf(record));
        break;
      case 'RLC':
        trunks.setFree(circuit);
        break;
      default:
    }
  }

  release(cause: number): void {
    if (this.isOver) return;
    this.isOver = true;
    this.trunks.clear(this.circuit, true, cause);
  }

  noAnswerAtAll(): void {
    if (this.isOver || this.isComplete) return;
    this.release(CALL_CAUSES.timerExpired);
    this.watcher.released(CALL_CAUSES.timerExpired);
  }
}

/** The side that is called. */
class CalledEnd implements CircuitEnd, CallWatcher {
  private readonly trunks: Trunks;
  private readonly circuit: Circuit;
  private readonly taker: CallTaker;
  private leg: CallLeg | undefined;
  private hasRung = false;
  private isOver = false;

  constructor(trunks: Trunks, circuit: Circuit, taker: CallTaker) {
    this.trunks = trunks;
    this.circuit = circuit;
    this.taker = taker;
  }

  take(record: IsupRecord): void {
    const { trunks, circuit } = this;
    switch (record.messageType) {
      case 'IAM':
        this.leg = this.taker.offer(setupOf(record), this);
        break;
      case 'REL':
        trunks.send(circuit, false, releaseComplete(circuit.cic));
        trunks.setFree(circuit);
        if (this.isOver) break;
        this.isOver = true;
        this.leg?.release(causeOf(record));
        break;
      case 'RLC':
        trunks.setFree(circuit);
        break;
      default:
    }
  }

  ringing(): void {
    if (this.isOver || this.hasRung) return;
    this.hasRung = true;
    this.trunks.send(this.circuit, false, addressComplete(this.circuit.cic));
  }

  answered(): void {
    this.ringing();
    if (!this.isOver) this.trunks.send(this.circuit, false, answer(this.circuit.cic));
  }

  released(cause: number): void {
    if (this.isOver) return;
    this.isOver = true;
    this.trunks.clear(this.circuit, false, cause);
  }
}
