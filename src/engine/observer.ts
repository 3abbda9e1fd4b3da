import type { MessageFacts } from '../detect/message-facts.ts';
import { formsOf } from '../detect/message-form.ts';
import { CodeSet } from '../kit/code-set.ts';
import { countryOfTitleNumber, hasPlace } from '../network/country.ts';
import type { NetworkPlan, Operator } from '../network/network-plan.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';
import type { EngineMemory } from './engine-memory.ts';
import { PendingUpdates } from './pending-updates.ts';
import { QuestionOutcomes } from './question-outcomes.ts';

/** Operations of MAP, TS 29.002 17.5. */
const UPDATE_LOCATION = 2;
const CANCEL_LOCATION = 3;
const INSERT_SUBSCRIBER_DATA = 7;
const UPDATE_GPRS_LOCATION = 23;
const MT_FORWARD_SM = 44;
const SEND_ROUTING_INFO_FOR_SM = 45;
const MO_FORWARD_SM = 46;
const SEND_AUTHENTICATION_INFO = 56;
const SEND_IMSI = 58;
const PURGE_MS = 67;

const SECOND_MS = 1000;

/** Ask where a subscriber is. */
const LOCATION_QUESTIONS = new CodeSet([22, 24, 70, 71, 83, 85]);

/** A phone did something: supplementary services, USSD, a text sent, ready for a text. */
const SIGNS_OF_LIFE = new CodeSet([10, 11, 12, 13, 14, 17, 46, 59, 66]);

/** What the plan says of titles; `…IsUnassigned` are of the message at hand. */
type Titles = Pick<
  MessageFacts,
  | 'homeRoleOf'
  | 'operatorOfNumber'
  | 'calledIsUnassigned'
  | 'callingIsUnassigned'
  | 'callingNetwork'
  | 'networkOfNumber'
>;

/**
 * What a message teaches: the only place that writes memory. What a sender asked is kept whatever became of
 * it. A place is believed by what the home network accepted, never by what was claimed: by the result that
 * ends the dialogue, since a refused registration moved nobody.
 */
export class Observer {
  private readonly memory: EngineMemory;
  private readonly plan: NetworkPlan;
  private readonly titles: Titles;
  private readonly pending: PendingUpdates;
  private readonly outcomes: QuestionOutcomes;
  /** Facts about our subscribers that found no room. */
  lost = 0;
  /** Whether the message at hand ended what a VLR elsewhere, or an SGSN, had registered. */
  purgedVlr = false;
  purgedSgsn = false;

  /** @param titles from the same plan, of who keeps what was asked before; moved to each message before it is observed */
  constructor(memory: EngineMemory, plan: NetworkPlan, titles: Titles) {
    this.memory = memory;
    this.plan = plan;
    this.titles = titles;
    this.pending = new PendingUpdates(memory.salt);
    this.outcomes = new QuestionOutcomes(memory, titles);
  }

  /**
   * @param fromOutside whether the message came from another network
   * @param stopped whether it was judged to go no further: what it pretends of the subscriber is not believed
   */
  observe(event: SignallingEvent, fromOutside: boolean, stopped: boolean): void {
    this.outcomes.pass(event.atMs);
    this.memory.subscribers.watched(event.atMs);
    this.purgedVlr = false;
    this.purgedSgsn = false;
    if (event.user === 'cap' || event.faulty) return;
    if (fromOutside) this.observeForeign(event, stopped);
    else this.observeHome(event);
  }

  private observeForeign(event: SignallingEvent, stopped: boolean): void {
    const { senders } = this.memory;
    const { calling, atMs } = event;
    const row = calling.number === 0 ? -1 : senders.obtainFrom(this.memory.senderRow, calling.number, atMs);
    if (row >= 0 && event.componentIndex === 0) senders.message(row, atMs);
    if (event.kind === 'invoke') {
      if (event.opcode < 0) return;
      if (row >= 0) this.count(row, event);
      this.learnFromRequest(event, stopped);
    } else if (event.kind === 'returnResult' && !stopped) this.learnFromForeignResult(event);
  }

  /** What the title asked, whoever was asked about. */
  private count(row: number, event: SignallingEvent): void {
    const { senders } = this.memory;
    const { opcode, called, atMs } = event;
    senders.request(row, opcode, called.number, called.ssn, atMs);
    if (event.step === 'begin' && this.titles.calledIsUnassigned) {
      this.memory.days.strayed(event.calling.number, called.number, atMs);
    }
    if (opcode === SEND_AUTHENTICATION_INFO || isUpdate(opcode)) this.learnForm(row, event);
    const subscriber = event.msisdnNumber > 0 ? event.msisdnNumber : event.imsiNumber;
    if (opcode === SEND_ROUTING_INFO_FOR_SM || opcode === SEND_IMSI) {
      senders.routingAsked(row, subscriber, atMs);
    } else if (opcode === MT_FORWARD_SM) senders.textSent(row, atMs);
    else if (opcode === SEND_AUTHENTICATION_INFO) senders.authenticationAsked(row, event.imsiNumber, atMs);
    else if (isUpdate(opcode)) senders.updated(row, event.imsiNumber, atMs);
    else if (LOCATION_QUESTIONS.has(opcode)) senders.locationAsked(row, subscriber, atMs);
  }

  /** Nodes that serve subscribers show how their network writes; who never did is measured by them. */
  private learnForm(row: number, event: SignallingEvent): void {
    const { senders, forms } = this.memory;
    if (!senders.serves(row)) return;
    forms.wrote(this.titles.callingNetwork, formsOf(event), event.atMs);
  }

  private learnFromRequest(event: SignallingEvent, stopped: boolean): void {
    const { subscribers } = this.memory;
    const { opcode, atMs } = event;
    if (opcode === SEND_ROUTING_INFO_FOR_SM) {
      if (!this.plan.isHomeMsisdnNumber(event.msisdnNumber)) return;
      const known = event.imsiNumber > 0 ? -1 : this.memory.subscriberRow;
      const row = known >= 0 ? known : this.kept(subscribers.obtainByMsisdn(event.msisdnNumber));
      if (row >= 0) subscribers.routingAsked(row, event.calling.number, atMs);
    } else if (opcode === SEND_AUTHENTICATION_INFO) {
      if (!this.plan.isHomeImsiNumber(event.imsiNumber)) return;
      const row = this.obtain(event.imsiNumber);
      if (row < 0) return;
      subscribers.authenticationAsked(row, event.calling.number, atMs);
      // a phone is authenticated when it does something
      if (!stopped && this.serves(row, event.calling.number)) subscribers.alive(row, atMs);
    } else if (isUpdate(opcode)) {
      if (!this.plan.isHomeImsiNumber(event.imsiNumber)) return;
      this.pending.began(event.imsiNumber, atMs);
      if (!stopped) this.outcomes.registered(event.calling.number, event.imsiNumber, atMs);
    } else if (isTextDelivery(opcode) && event.imsiNumber > 0 && event.msisdnNumber === 0) {
      if (stopped) return;
      const row = this.memory.subscriberRow;
      if (row >= 0) subscribers.textCame(row);
      this.outcomes.textCame(event.calling.number, event.imsiNumber, atMs);
    } else if (SIGNS_OF_LIFE.has(opcode) && !stopped) {
      const row = this.memory.subscriberRow;
      if (row >= 0 && this.serves(row, event.calling.number)) subscribers.alive(row, atMs);
    }
  }

  /** A text that the serving node took is life at the place. */
  private learnFromForeignResult({ opening, calling, atMs }: SignallingEvent): void {
    if (opening === undefined || !isTextDelivery(opening.opcode)) return;
    const { subscribers } = this.memory;
    const row = opening.imsiNumber > 0 ? this.memory.rowOfImsi(opening.imsiNumber) : -1;
    if (row >= 0 && this.serves(row, calling.number)) subscribers.alive(row, atMs);
  }

  private observeHome(event: SignallingEvent): void {
    const { opening } = event;
    if (this.titles.callingIsUnassigned) this.memory.days.spoke(event.calling.number, event.atMs);
    const foreign = opening !== undefined && opening.senderNumber > 0 && !this.isHome(opening.senderNumber);
    if (foreign && event.byInitiator === false) {
      const row = this.memory.senders.find(opening.senderNumber);
      if (row >= 0) this.countAnswer(row, event, opening.opcode);
    }
    // what was refused explains no cancellation that follows
    if (
      opening !== undefined &&
      isUpdate(opening.opcode) &&
      event.byInitiator === false &&
      isRefusal(event)
    ) {
      this.pending.ended(opening.imsiNumber);
    }
    if (event.kind === 'returnResult') this.learnFromAnswer(event, foreign);
    else if (event.kind === 'invoke') this.learnFromHomeRequest(event);
  }

  private countAnswer(row: number, event: SignallingEvent, asked: number): void {
    const { senders } = this.memory;
    if (isRefusal(event)) senders.refused(row, event.atMs);
    else if (event.kind === 'returnResult') {
      senders.answered(row, event.atMs);
      if (asked === MT_FORWARD_SM) senders.textTaken(row);
      if (isUpdate(asked) && event.step === 'end') senders.servedOne(row);
    }
  }

  /** The home network answered: a registration was accepted, a number has an IMSI. */
  private learnFromAnswer(event: SignallingEvent, foreign: boolean): void {
    const { opening, atMs } = event;
    if (opening === undefined || event.byInitiator !== false) return;
    const { subscribers } = this.memory;
    const { opcode, imsiNumber } = opening;
    if (isUpdate(opcode) && event.step === 'end' && imsiNumber > 0) {
      this.pending.ended(imsiNumber);
      if (!this.plan.isHomeImsiNumber(imsiNumber)) return;
      const row = this.obtain(imsiNumber);
      if (row < 0) return;
      if (!foreign) {
        subscribers.cameHome(row, atMs);
        return;
      }
      const node = opening.servingNodeNumber > 0 ? opening.servingNodeNumber : opening.senderNumber;
      subscribers.placed(row, opcode === UPDATE_LOCATION ? 'cs' : 'ps', node, this.countryOf(node), atMs);
    } else if (opcode === PURGE_MS && imsiNumber > 0) {
      const row = this.memory.rowOfImsi(imsiNumber);
      if (row < 0 || !foreign) return;
      this.purgedVlr = sameNode(subscribers.vlrOf(row), opening.senderNumber);
      if (this.purgedVlr) subscribers.left(row, 'cs', atMs);
      this.purgedSgsn = sameNode(subscribers.sgsnOf(row), opening.senderNumber);
      if (this.purgedSgsn) subscribers.left(row, 'ps', atMs);
    } else if (opcode === SEND_AUTHENTICATION_INFO) {
      if (foreign) this.learnKeysGiven(opening.senderNumber, imsiNumber, atMs);
    } else if (opcode === SEND_ROUTING_INFO_FOR_SM) {
      if (!this.answersForRouter(event)) this.learnPair(event.imsiNumber, opening.msisdnNumber);
      if (foreign) this.learnFromRoute(event, opening.senderNumber);
    }
  }

  /** Whoever serves a subscriber renews their keys as often as it likes. */
  private learnKeysGiven(title: number, imsi: number, atMs: number): void {
    if (title <= 0 || !this.plan.isHomeImsiNumber(imsi)) return;
    const row = this.memory.rowOfImsi(imsi);
    const { subscribers } = this.memory;
    const isPlaced = row >= 0 && subscribers.view(row).whereabouts !== 'unknown';
    if (row < 0 || !this.serves(row, title)) this.outcomes.keysGiven(title, imsi, isPlaced, atMs);
  }

  /** A text that is led to another network is not waited for here. */
  private learnFromRoute(event: SignallingEvent, asker: number): void {
    const { imsiNumber, atMs } = event;
    if (imsiNumber <= 0) return;
    if (this.leadsHere(event)) {
      this.outcomes.routeGiven(asker, imsiNumber, atMs);
      return;
    }
    const { subscribers } = this.memory;
    const row = subscribers.find(imsiNumber);
    if (row >= 0) subscribers.textCame(row);
  }

  /** Whether a route leads to a node of ours, so that a text would cross our links: to roamers it goes by others. */
  private leadsHere({ titleNumbers }: SignallingEvent): boolean {
    let names = false;
    for (let i = 0; i < titleNumbers.length; i++) {
      const title = titleNumbers[i] as number;
      if (title === 0) continue;
      if (!this.isHome(title)) return false;
      names = true;
    }
    return names;
  }

  private learnFromHomeRequest(event: SignallingEvent): void {
    const { opcode, opening, atMs } = event;
    const { subscribers } = this.memory;
    if (opcode === CANCEL_LOCATION) {
      const row = event.imsiNumber > 0 ? subscribers.find(event.imsiNumber) : -1;
      if (row >= 0) this.learnFromCancel(row, event);
    } else if (opcode === INSERT_SUBSCRIBER_DATA) {
      this.learnPair(
        event.imsiNumber > 0 ? event.imsiNumber : (opening?.imsiNumber ?? 0),
        event.msisdnNumber,
      );
    } else if (SIGNS_OF_LIFE.has(opcode) && this.titles.homeRoleOf(event.calling) === 'mscVlr') {
      // a second link that shows traffic inside the home network: whoever acts there is there
      const row = this.memory.subscriberRow;
      if (row < 0) return;
      // whoever acts at home was there before: times are kept to the second
      if (subscribers.view(row).whereabouts !== 'home') subscribers.cameHome(row, atMs - SECOND_MS);
      subscribers.alive(row, atMs);
    }
  }

  /**
   * Our register takes a subscriber from the very node that it remembers: they registered elsewhere, and are
   * home where no registration abroad explains it. A node that they left before says nothing, though it is of
   * the network that serves them now; an SGSN says nothing of who is still registered for calls.
   */
  private learnFromCancel(row: number, { imsiNumber, called, atMs }: SignallingEvent): void {
    const { subscribers } = this.memory;
    const vlr = subscribers.vlrOf(row);
    const fromVlr = sameNode(vlr, called.number);
    if (!fromVlr && !sameNode(subscribers.sgsnOf(row), called.number)) return;
    if (this.pending.isPending(imsiNumber, atMs)) return;
    if (fromVlr || vlr <= 0) subscribers.cameHome(row, atMs);
    else subscribers.left(row, 'ps', atMs);
  }

  /** A home router answers with an IMSI that it makes up, one of ours by its look. */
  private answersForRouter({ calling }: SignallingEvent): boolean {
    return this.titles.homeRoleOf(calling) === 'smsRouter';
  }

  private learnPair(imsi: number, msisdn: number): void {
    if (!this.plan.isHomeImsiNumber(imsi) || msisdn <= 0) return;
    const { subscribers } = this.memory;
    const row = this.memory.rowOfImsi(imsi);
    // nearly always it is no news
    if (row >= 0 && subscribers.hasMsisdn(row, msisdn)) return;
    subscribers.name(imsi, msisdn);
    this.memory.findings.alias(imsi, msisdn);
  }

  /** Whether a title is the remembered serving node's, or another node of the same operator. */
  serves(row: number, title: number): boolean {
    if (title <= 0) return false;
    const { subscribers } = this.memory;
    const vlr = subscribers.vlrOf(row);
    const sgsn = subscribers.sgsnOf(row);
    if (sameNode(vlr, title) || sameNode(sgsn, title)) return true;
    const operator = this.operatorOf(title);
    return (
      operator !== undefined && (operator === this.operatorOf(vlr) || operator === this.operatorOf(sgsn))
    );
  }

  private operatorOf(title: number): Operator | undefined {
    return title > 0 ? this.titles.operatorOfNumber(title) : undefined;
  }

  private isHome(title: number): boolean {
    return this.operatorOf(title)?.home === true;
  }

  private countryOf(title: number): string {
    const numbering = countryOfTitleNumber(title);
    // networks aboard ships and aircraft are registered in some country, and are not there
    if (numbering !== undefined && !hasPlace(numbering)) return '';
    return this.operatorOf(title)?.country ?? numbering ?? '';
  }

  /** The row of an IMSI of ours, made where there is none. */
  private obtain(imsi: number): number {
    const known = this.memory.rowOfImsi(imsi);
    return known >= 0 ? known : this.kept(this.memory.subscribers.obtain(imsi));
  }

  private kept(row: number): number {
    if (row < 0) this.lost++;
    return row;
  }
}

function isRefusal({ kind, step }: SignallingEvent): boolean {
  return kind === 'returnError' || kind === 'reject' || step === 'abort';
}

function isUpdate(opcode: number): boolean {
  return opcode === UPDATE_LOCATION || opcode === UPDATE_GPRS_LOCATION;
}

/** In version 1 and 2 one operation carries texts both ways; from us to a serving node it delivers. */
function isTextDelivery(opcode: number): boolean {
  return opcode === MT_FORWARD_SM || opcode === MO_FORWARD_SM;
}

function sameNode(one: number, other: number): boolean {
  return one > 0 && one === other;
}
