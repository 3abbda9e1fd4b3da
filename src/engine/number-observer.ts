import { argumentOf, resultOf } from '../detect/argument.ts';
import { member } from '../kit/member.ts';
import type { NetworkPlan } from '../network/network-plan.ts';
import type { DialogueOpening, SignallingEvent } from '../signalling/signalling-event.ts';
import { isDoubtedRegistration } from '../state/doubted-registration.ts';
import type { NumberTable } from '../state/number-table.ts';
import type { PlaceDoubt } from '../state/number-view.ts';
import type { RecentFinding } from '../state/recent-finding.ts';
import { NO_RECENT_FINDINGS } from '../state/recent-findings.ts';
import type { EngineMemory } from './engine-memory.ts';
import {
  type ForwardingFact,
  factsOfForwardingInfo,
  factsOfProvisioned,
  factsOfRouting,
} from './forwarding-facts.ts';
import type { Observer } from './observer.ts';

/** Operations of MAP, TS 29.002 17.5. */
const UPDATE_LOCATION = 2;
const CANCEL_LOCATION = 3;
const INSERT_SUBSCRIBER_DATA = 7;
const REGISTER_SS = 10;
const ERASE_SS = 11;
const ACTIVATE_SS = 12;
const DEACTIVATE_SS = 13;
const SEND_ROUTING_INFO = 22;
const UPDATE_GPRS_LOCATION = 23;
const MT_FORWARD_SM = 44;
const SEND_ROUTING_INFO_FOR_SM = 45;
const MO_FORWARD_SM = 46;
const RESTORE_DATA = 57;
const SEND_IMSI = 58;
const ALERT_SERVICE_CENTRE = 64;
const READY_FOR_SM = 66;
const PURGE_MS = 67;

/** Errors of MAP, TS 29.002 17.6.6: nobody is there to take a text. */
const ABSENT_SUBSCRIBER_SM = 6;
const ABSENT_SUBSCRIBER = 27;
/** And these: the subscription has no texts, or has them barred. */
const TELESERVICE_NOT_PROVISIONED = 11;
const CALL_BARRED = 13;

/** A registration, and what is found about it, lie a dialogue apart. */
const DIALOGUE_MS = 60_000;
/** Places are kept to the second. */
const SECOND_MS = 1000;

/**
 * What banks ask about a number, learnt behind the observer: from what our own network says, from what it accepted,
 * and from what the node that serves the subscriber answers. What strangers claim teaches nothing.
 */
export class NumberObserver {
  private readonly memory: EngineMemory;
  private readonly numbers: NumberTable;
  private readonly plan: NetworkPlan;
  private readonly observer: Observer;
  /** What profiles of a shape say of forwarding. A shape that makes way takes it along. */
  private readonly profiles = new WeakMap<object, readonly ForwardingFact[]>();

  constructor(memory: EngineMemory, numbers: NumberTable, plan: NetworkPlan, observer: Observer) {
    this.memory = memory;
    this.numbers = numbers;
    this.plan = plan;
    this.observer = observer;
  }

  /** As `Observer.observe`, and behind it. */
  observe(event: SignallingEvent, fromOutside: boolean, stopped: boolean): void {
    if (event.user === 'cap' || event.faulty) return;
    if (event.step === 'abort') this.brokenOff(event);
    if (fromOutside) {
      if (!stopped) this.observeForeign(event);
    } else if (event.kind === 'invoke') this.observeRequest(event);
    else if (event.byInitiator === false) this.observeAnswer(event);
  }

  /** What the profile told in a registration that came to no end is not of the next one. */
  private brokenOff({ opening, atMs }: SignallingEvent): void {
    if (opening?.opcode === UPDATE_LOCATION) this.registrationBegins(opening.imsiNumber, atMs);
  }

  /** The node that serves the subscriber tells of the phone; any other tells nothing. */
  private observeForeign(event: SignallingEvent): void {
    const { kind } = event;
    if (kind === 'invoke') {
      const { opcode } = event;
      if (opcode === UPDATE_LOCATION) this.registrationBegins(event.imsiNumber, event.atMs);
      else if (opcode === READY_FOR_SM) this.phoneTells(event, event.imsiNumber, true);
    } else if (event.byInitiator === false) {
      const { opening } = event;
      if (opening === undefined || !isTextDelivery(opening.opcode)) return;
      if (kind === 'returnResult') this.phoneTells(event, opening.imsiNumber, true);
      else if (isAbsent(event)) this.phoneTells(event, opening.imsiNumber, false);
    }
  }

  /** Whether texts reach the phone, by the node that serves it; what somebody tells who most likely stole it is none. */
  private phoneTells({ calling, atMs }: SignallingEvent, imsi: number, reachable: boolean): void {
    const row = this.numbers.findByImsi(imsi);
    if (row < 0 || this.numbers.isPlaceDoubted(row) || !this.serves(imsi, calling.number)) return;
    this.numbers.textsReach(row, reachable, atMs);
    if (reachable) this.numbers.seen(row, atMs);
  }

  private registrationBegins(imsi: number, atMs: number): void {
    const row = this.numbers.findByImsi(imsi);
    if (row >= 0) this.numbers.registrationEnded(row, false, atMs);
  }

  private observeRequest(event: SignallingEvent): void {
    const { opcode, atMs } = event;
    switch (opcode) {
      case UPDATE_LOCATION:
        this.registrationBegins(event.imsiNumber, atMs);
        break;
      case INSERT_SUBSCRIBER_DATA: {
        const imsi = event.imsiNumber > 0 ? event.imsiNumber : (event.opening?.imsiNumber ?? 0);
        const named = this.pair(imsi, event.msisdnNumber, atMs);
        this.learnProfile(event, named >= 0 ? named : this.numbers.findByImsi(imsi));
        break;
      }
      case CANCEL_LOCATION:
        this.followPlace(event.imsiNumber, atMs);
        break;
      case ALERT_SERVICE_CENTRE: {
        const row = this.numbers.find(event.msisdnNumber);
        if (row >= 0) this.numbers.textsReach(row, true, atMs);
        break;
      }
      case REGISTER_SS:
      case ERASE_SS:
      case ACTIVATE_SS:
      case DEACTIVATE_SS:
      case READY_FOR_SM:
        // seen within our own network: the observer knows whether that proves that somebody is home
        this.followPlace(event.imsiNumber, atMs);
        break;
      default:
    }
  }

  /** What our network answers, and so holds to be so. */
  private observeAnswer(event: SignallingEvent): void {
    const { opening, kind, atMs } = event;
    if (opening === undefined) return;
    const { opcode, imsiNumber, msisdnNumber } = opening;
    if (opcode === UPDATE_LOCATION && event.step === 'end') {
      const row = this.numbers.findByImsi(imsiNumber);
      if (row >= 0) this.numbers.registrationEnded(row, kind === 'returnResult', atMs);
    }
    if (kind === 'returnError') {
      const row = opcode === SEND_ROUTING_INFO_FOR_SM ? this.numbers.find(msisdnNumber) : -1;
      if (row >= 0) this.learnRefusal(row, event);
      return;
    }
    if (kind !== 'returnResult') return;
    switch (opcode) {
      case SEND_ROUTING_INFO_FOR_SM: {
        // a home router answers with an IMSI that it makes up
        if (this.plan.homeRoleNumber(event.calling.number) === 'smsRouter') return;
        this.pair(event.imsiNumber, msisdnNumber, atMs);
        const row = this.numbers.find(msisdnNumber);
        if (row >= 0) this.numbers.textService(row, 'given');
        break;
      }
      case SEND_IMSI:
        this.pair(event.imsiNumber, msisdnNumber, atMs);
        break;
      case SEND_ROUTING_INFO: {
        this.pair(event.imsiNumber, msisdnNumber, atMs);
        const row = this.numbers.find(msisdnNumber);
        if (row >= 0) this.learnForwarding(row, factsOfRouting(resultOf(event)), atMs);
        break;
      }
      case UPDATE_LOCATION:
      case UPDATE_GPRS_LOCATION:
        if (event.step === 'end') this.arrived(opening, atMs);
        break;
      case RESTORE_DATA:
        this.pair(imsiNumber, event.msisdnNumber, atMs);
        break;
      case PURGE_MS:
        this.purged(imsiNumber, atMs);
        break;
      case REGISTER_SS:
      case ERASE_SS:
      case ACTIVATE_SS:
      case DEACTIVATE_SS: {
        const row = this.numbers.findByImsi(imsiNumber);
        if (row >= 0)
          this.learnForwarding(row, factsOfForwardingInfo(member(resultOf(event), 'forwardingInfo')), atMs);
        break;
      }
      default:
    }
  }

  /** Our register would not route a text. */
  private learnRefusal(row: number, event: SignallingEvent): void {
    if (isAbsent(event)) this.numbers.textsReach(row, false, event.atMs);
    else if (event.errorCode === CALL_BARRED) this.numbers.textService(row, 'barred');
    else if (event.errorCode === TELESERVICE_NOT_PROVISIONED) {
      this.numbers.textService(row, 'not-provisioned');
    }
  }

  /** Our network accepted a registration. Of one that is doubted nobody knows whom texts reach by it. */
  private arrived(opening: DialogueOpening, atMs: number): void {
    const { imsiNumber: imsi, opcode } = opening;
    const row = this.numbers.findByImsi(imsi);
    if (row < 0) return;
    this.follow(row, imsi, atMs, opening);
    if (this.numbers.isPlaceDoubted(row)) return;
    if (opcode === UPDATE_LOCATION) this.numbers.textsReach(row, true, atMs);
    else this.numbers.dataReaches(row, true, atMs);
  }

  /** The register holds who was purged to be out of reach, where it was the node that it has (TS 23.012 3.6.1.4). */
  private purged(imsi: number, atMs: number): void {
    const row = this.numbers.findByImsi(imsi);
    if (row < 0) return;
    if (this.observer.purgedVlr) this.numbers.textsReach(row, false, atMs);
    if (this.observer.purgedSgsn) this.numbers.dataReaches(row, false, atMs);
    this.followPlace(imsi, atMs);
  }

  /** The row of a number of ours whose SIM was named; -1 where there is none. */
  private pair(imsi: number, msisdn: number, atMs: number): number {
    if (imsi <= 0 || msisdn <= 0) return -1;
    const { numbers } = this;
    const known = numbers.find(msisdn);
    // nearly always it is no news
    if (known >= 0 && numbers.imsiOf(known) === imsi) {
      numbers.pairSeen(known, atMs);
      return known;
    }
    if (!this.plan.isHomeImsiNumber(imsi) || !this.plan.isHomeMsisdnNumber(msisdn)) return -1;
    numbers.pair(imsi, msisdn, atMs);
    this.followPlace(imsi, atMs);
    return numbers.find(msisdn);
  }

  /** The profile, or a part of it; within a registration all parts of it together are the whole. */
  private learnProfile(event: SignallingEvent, row: number): void {
    if (row < 0) return;
    const facts = this.factsOfProfile(event);
    this.learnForwarding(row, facts, event.atMs);
    if (event.opening?.opcode !== UPDATE_LOCATION) return;
    this.numbers.profileTold(row, undefined);
    for (const [condition] of facts) this.numbers.profileTold(row, condition);
  }

  /** The full decode takes as long as several verdicts, and profiles are mostly alike. */
  private factsOfProfile(event: SignallingEvent): readonly ForwardingFact[] {
    const { shape } = event;
    const known = shape && this.profiles.get(shape);
    if (known !== undefined) return known;
    const facts = factsOfProvisioned(member(argumentOf(event), 'provisionedSS'));
    if (shape !== undefined) this.profiles.set(shape, facts);
    return facts;
  }

  private learnForwarding(row: number, facts: readonly ForwardingFact[], atMs: number): void {
    for (const [condition, active] of facts) this.numbers.forwarded(row, condition, active, atMs);
  }

  private followPlace(imsi: number, atMs: number): void {
    const row = this.numbers.findByImsi(imsi);
    if (row >= 0) this.follow(row, imsi, atMs);
  }

  /**
   * Takes over where the subscriber table has the subscriber by now.
   *
   * @param arrival the request whose acceptance at `atMs` brought them there, where that is the news
   */
  private follow(row: number, imsi: number, atMs: number, arrival?: DialogueOpening): void {
    // looked up anew: this very message may have made the row
    const subscriber = this.memory.subscribers.find(imsi);
    if (subscriber < 0) return;
    const { whereabouts, country, placedAtMs, aliveAtMs, vlrNumber, sgsnNumber } =
      this.memory.subscribers.view(subscriber);
    if (whereabouts === 'unknown') {
      this.numbers.left(row);
      return;
    }
    let doubt: PlaceDoubt = 'none';
    const found = whereabouts === 'abroad' ? this.memory.findings.of(imsi, atMs) : NO_RECENT_FINDINGS;
    const thefts = found.length === 0 ? found : found.filter(isDoubtedRegistration);
    if (thefts.length > 0) {
      if (arrival !== undefined) doubt = this.doubtOfArrival(row, arrival, atMs, thefts);
      // a place that is known already was doubted when it came, or not
      else if (!this.numbers.isAt(row, whereabouts, country)) {
        const node = vlrNumber === 0 ? sgsnNumber : vlrNumber;
        const isOfTheft = ({ atMs: theftMs, sender }: RecentFinding) =>
          theftMs >= placedAtMs - DIALOGUE_MS &&
          theftMs <= placedAtMs + SECOND_MS &&
          this.mayBeOfOne(sender, node);
        if (thefts.some(isOfTheft)) doubt = 'doubted';
      }
    }
    const sinceMs = arrival === undefined ? placedAtMs : atMs;
    this.numbers.placed(row, whereabouts, country, doubt, sinceMs, aliveAtMs);
  }

  /** What is found about a registration is found when it begins. */
  private doubtOfArrival(
    row: number,
    { senderNumber, servingNodeNumber, atMs: begunMs }: DialogueOpening,
    atMs: number,
    thefts: readonly RecentFinding[],
  ): PlaceDoubt {
    const mayBeOf = ({ sender }: RecentFinding) =>
      this.mayBeOfOne(sender, senderNumber) ||
      (servingNodeNumber !== 0 && this.mayBeOfOne(sender, servingNodeNumber));
    const isNow = (theft: RecentFinding) =>
      theft.atMs >= begunMs - DIALOGUE_MS && theft.atMs <= atMs && mayBeOf(theft);
    if (thefts.some(isNow)) return 'doubted';
    const sinceMs = this.numbers.placeSinceMs(row);
    const since = thefts.filter((theft) => theft.atMs >= sinceMs - DIALOGUE_MS);
    return since.length > 0 && !since.some(mayBeOf) ? 'lifted' : 'none';
  }

  /** Whether a node may be of the network that a theft came from: only two that are known to differ may not. */
  private mayBeOfOne(sender: string, node: number): boolean {
    const operator = this.plan.operatorOfTitleNumber(node);
    return operator === undefined || operator === this.plan.operatorOfTitle(sender);
  }

  private serves(imsi: number, title: number): boolean {
    const row = this.memory.rowOfImsi(imsi);
    return row >= 0 && this.observer.serves(row, title);
  }
}

function isTextDelivery(opcode: number): boolean {
  return opcode === MT_FORWARD_SM || opcode === MO_FORWARD_SM;
}

function isAbsent({ kind, errorCode }: SignallingEvent): boolean {
  return kind === 'returnError' && (errorCode === ABSENT_SUBSCRIBER_SM || errorCode === ABSENT_SUBSCRIBER);
}
