import type { Random } from '../../kit/random.ts';
import { provideRoamingNumber } from '../../wire/map/operations/provide-roaming-number.ts';
import {
  CALL_CAUSES,
  type CallLeg,
  type CallSetup,
  type CallTaker,
  type CallWatcher,
} from '../core/call-leg.ts';
import { e164 } from '../core/components.ts';
import type { Request } from '../core/dialogue.ts';
import { textField } from '../core/fields.ts';
import { ABSENT_SUBSCRIBER, NO_ROAMING_NUMBER_AVAILABLE } from '../core/map-errors.ts';
import { NONE, type Phones } from '../core/phones.ts';
import type { SignallingNode } from '../core/signalling-node.ts';
import { CallSupervision } from './call-supervision.ts';
import type { Forwarding } from './forwarding.ts';
import { type CallOutcome, placeCall } from './outgoing-call.ts';
import { RelayedCall } from './relayed-call.ts';
import { RoamingNumbers } from './roaming-numbers.ts';
import type { VisitorProfiles } from './visitor-profiles.ts';

/** Digits that roaming numbers have behind the titles of their network, before the number of the switch. */
const ROAMING_NUMBERS = '9';
/** Digits that tell switches apart: the last two of their titles. */
const SWITCH_DIGITS = 2;
/** A phone is found and rings after so long, and is answered within these times; milliseconds. */
const PAGING_MS = 1_200;
const ANSWERED_FROM_MS = 2_000;
const ANSWERED_TO_MS = 14_000;
const NO_REPLY_MS = 20_000;
/** Mean time after which who was called hangs up, unless the caller did before. */
const HANGS_UP_MS = 200_000;
/** Share of calls that are answered. */
const ANSWERED = 0.85;
/** Calls that are forwarded more often go in circles, TS 22.082 clause 1.2. */
const MOST_FORWARDINGS = 5;

/** The part of a switch that has to do with calls: visitors call and are called (TS 23.018). */
export class MobileCalls implements CallTaker {
  readonly numbers: RoamingNumbers;
  private readonly node: SignallingNode;
  private readonly phones: Phones;
  private readonly switchNumber: number;
  private readonly profiles: VisitorProfiles;
  private readonly random: Random;
  private readonly supervision: CallSupervision;

  constructor(node: SignallingNode, phones: Phones, switchNumber: number, profiles: VisitorProfiles) {
    this.node = node;
    this.phones = phones;
    this.switchNumber = switchNumber;
    this.profiles = profiles;
    this.random = node.lab.random.fork(`calls at ${node.title}`);
    this.supervision = new CallSupervision(node, node.lab.random.fork(`call references of ${node.title}`));
    const end = ROAMING_NUMBERS + node.title.slice(-SWITCH_DIGITS);
    this.numbers = new RoamingNumbers(node.network.title(end));
    node.on(provideRoamingNumber, (request) => this.giveNumber(request));
  }

  private giveNumber(request: Request): void {
    const phone = this.phones.ofImsi(textField(request.argument, 'imsi'));
    if (!this.canTake(phone)) {
      request.error(ABSENT_SUBSCRIBER);
      return;
    }
    const number = this.numbers.give(phone, this.node.lab.nowMs);
    if (number === '') request.error(NO_ROAMING_NUMBER_AVAILABLE);
    else request.result(provideRoamingNumber, { roamingNumber: e164(number) });
  }

  /** A call arrives for a roaming number of this switch. */
  offer(setup: CallSetup, watcher: CallWatcher): CallLeg {
    const phone = this.numbers.take(setup.to, this.node.lab.nowMs);
    if (phone !== NONE) return this.offerTo(phone, setup, watcher);
    watcher.released(CALL_CAUSES.unallocatedNumber);
    return { release: () => {} };
  }

  /** A call for a visitor. */
  offerTo(phone: number, setup: CallSetup, watcher: CallWatcher): CallLeg {
    const call = new RelayedCall(watcher);
    if (!this.isInReach(phone)) this.forward('cfnrc', phone, setup, call, CALL_CAUSES.subscriberAbsent);
    else if (this.phones.isInCall(phone)) this.forward('cfb', phone, setup, call, CALL_CAUSES.userBusy);
    else this.ring(phone, setup, call);
    return call;
  }

  private ring(phone: number, setup: CallSetup, call: RelayedCall): void {
    const { phones, random } = this;
    const { queue } = this.node.lab;
    phones.setInCall(phone, true);
    let isThere = true;
    const leave = () => {
      if (isThere) phones.setInCall(phone, false);
      isThere = false;
    };
    call.goOn({ release: leave });
    queue.after(PAGING_MS, () => call.ringing());
    if (random.chance(ANSWERED)) {
      queue.after(PAGING_MS + random.between(ANSWERED_FROM_MS, ANSWERED_TO_MS), () => {
        if (!isThere) return;
        call.answered();
        phones.hear(phone, setup.from, queue.nowMs);
        queue.after(random.exponential(HANGS_UP_MS), () => {
          if (!isThere) return;
          leave();
          call.released(CALL_CAUSES.normalClearing);
        });
      });
    } else {
      queue.after(PAGING_MS + NO_REPLY_MS, () => {
        if (!isThere) return;
        leave();
        this.forward('cfnry', phone, setup, call, CALL_CAUSES.noAnswer);
      });
    }
  }

  /** The phone cannot take a call: where its owner wants it to go, or nowhere. */
  private forward(how: Forwarding, phone: number, setup: CallSetup, call: RelayedCall, cause: number): void {
    const to = this.profiles.of(phone).forwarding[how];
    const forwardings = setup.forwardings + 1;
    const { exchange } = this.node.network;
    if (to === undefined || exchange === undefined || forwardings > MOST_FORWARDINGS) call.released(cause);
    else {
      const forwardedBy = this.phones.msisdnOf(phone);
      call.goOn(exchange.offer({ from: setup.from, to, forwardedBy, forwardings }, call));
    }
  }

  /** A visitor calls somebody. One that is barred reaches nobody, and a gsmSCF may decide where the call goes. */
  dial(phone: number, to: string, done: (outcome: CallOutcome) => void): void {
    const { phones } = this;
    const { exchange, facts } = this.node.network;
    const { isBarred, without, control } = this.profiles.of(phone);
    const refused = (cause: number) => done({ answered: false, cause, talkMs: 0 });
    if (isBarred || without.includes('telephony')) {
      refused(CALL_CAUSES.callRejected);
      return;
    }
    if (exchange === undefined || phones.isInCall(phone)) {
      refused(CALL_CAUSES.temporaryFailure);
      return;
    }
    phones.setInCall(phone, true);
    const from = phones.msisdnOf(phone);
    const setUp = (called: string, taker: CallTaker, ended: (outcome: CallOutcome) => void) => {
      const setup = { from, to: called, forwardedBy: '', forwardings: 0 };
      placeCall(this.node.lab.queue, this.random, taker, setup, (outcome) => {
        phones.setInCall(phone, false);
        ended(outcome);
        done(outcome);
      });
    };
    if (control === undefined || facts.camelPhase === undefined) {
      setUp(to, exchange, () => {});
      return;
    }
    const asked = { imsi: phones.imsiOf(phone), from, to };
    this.supervision.ask(control, facts.camelPhase, asked, (instruction, call) => {
      if (instruction.action === 'release') {
        phones.setInCall(phone, false);
        refused(instruction.cause);
        return;
      }
      const called = instruction.action === 'connect' ? instruction.to : to;
      setUp(called, call.watching(exchange), (outcome) => call.ended(outcome));
    });
  }

  /** Whether a phone is a visitor of this switch, and in reach. */
  canTake(phone: number): boolean {
    return phone !== NONE && this.phones.attached[phone] === this.switchNumber && this.isInReach(phone);
  }

  private isInReach(phone: number): boolean {
    return this.phones.isOn(phone) && this.phones.camped[phone] === this.switchNumber;
  }
}
