import { type CountryCode, countryOfTitle, hasPlace } from '../network/country.ts';
import { type CountryGap, countryGap } from '../network/country-gap.ts';
import type { HomeRole } from '../network/home-role.ts';
import { type NetworkPlan, NP_E164, type Operator } from '../network/network-plan.ts';
import type { PartnerRole } from '../network/partner-role.ts';
import { type Side, sideOf } from '../network/sides.ts';
import type { PartyView, SignallingEvent } from '../signalling/signalling-event.ts';
import type { MessageMemory } from '../state/message-memory.ts';
import type { RecentFinding } from '../state/recent-finding.ts';
import type { SenderView } from '../state/sender-view.ts';
import type { SubscriberView } from '../state/subscriber-view.ts';
import type { Facts, TitleMatcher, Words } from './facts.ts';
import { createWords } from './words.ts';

/** Until a value was asked for; each is worked out at most once a message. */
const NOT_YET = Symbol('not yet');
type Lazy<T> = T | typeof NOT_YET;

const NO_ROLES: readonly PartnerRole[] = [];

export interface MessageFactsOptions {
  /** `undefined`: nobody is known, and no side is. */
  readonly plan: NetworkPlan | undefined;
  /** Whether the network has an SMS home router. */
  readonly hasSmsRouter: boolean;
  /** Writes numbers of subscribers out in reasons. */
  readonly reveal?: boolean | undefined;
  /** Moved by its owner before each `reset`. */
  readonly memory: MessageMemory;
  /** Who may send texts under a name; without it no name is protected. */
  readonly routesOfSenderName?: ((name: string) => SenderMatcher | undefined) | undefined;
  /** Whether a title may come over the link of a point code; without it no list says. */
  readonly titleFitsLink?:
    | ((opc: number, title: string, tadig: string | undefined) => boolean | undefined)
    | undefined;
}

/** Says whether a sender, by its title and the TADIG code of its operator (`''` not known), is covered. */
type SenderMatcher = (title: string, tadig: string) => boolean;

/**
 * What is known about a message, moved from one to the next. Most messages are asked little, and cost
 * little here.
 */
export class MessageFacts implements Facts {
  readonly words: Words;
  readonly hasSmsRouter: boolean;
  private readonly plan: NetworkPlan | undefined;
  private readonly memory: MessageMemory;
  private readonly options: MessageFactsOptions;
  private linkSide: Side | undefined;
  private event: SignallingEvent | undefined;
  private sideNow: Lazy<Side> = NOT_YET;
  private callingNow: Lazy<Operator | undefined> = NOT_YET;

  constructor(options: MessageFactsOptions) {
    const { plan, hasSmsRouter, reveal = false, memory } = options;
    this.options = options;
    this.plan = plan;
    this.memory = memory;
    this.hasSmsRouter = hasSmsRouter;
    this.words = createWords({
      reveal,
      operatorOf: (title, numberingPlan) => this.operatorOf(title, numberingPlan),
    });
  }

  /**
   * Moves to another component.
   *
   * @param side where the link tells it; told by point codes and titles where it is left out
   */
  reset(event: SignallingEvent, side?: Side): void {
    this.event = event;
    this.linkSide = side;
    this.sideNow = NOT_YET;
    this.callingNow = NOT_YET;
  }

  get hasPlan(): boolean {
    return this.plan !== undefined;
  }

  get homeCountry(): CountryCode {
    return this.plan?.home.country ?? '';
  }

  get side(): Side {
    if (this.sideNow === NOT_YET) this.sideNow = this.linkSide ?? this.sideOfEvent();
    return this.sideNow;
  }

  private sideOfEvent(): Side {
    const { event, plan } = this;
    if (event === undefined || plan === undefined) return 'unknown';
    const { opc, dpc, calling, called } = event;
    return sideOf(
      {
        opc: opc < 0 ? null : opc,
        dpc: dpc < 0 ? null : dpc,
        callingTitle: calling.title,
        calledTitle: called.title,
        callingNumberingPlan: planOf(calling),
        calledNumberingPlan: planOf(called),
      },
      plan,
    );
  }

  get fromOutside(): boolean {
    const { side } = this;
    return side === 'from-outside' || (side === 'unknown' && !this.callingIsHome);
  }

  get returned(): boolean {
    const type = this.event?.sccpType;
    return type === 'UDTS' || type === 'XUDTS' || type === 'LUDTS' || type === 'CLDR';
  }

  get callingOperator(): Operator | undefined {
    if (this.callingNow === NOT_YET) {
      const { calling } = this.event ?? {};
      this.callingNow = calling && this.operatorOf(calling.title, planOf(calling));
    }
    return this.callingNow;
  }

  get callingCountry(): CountryCode | undefined {
    const { calling } = this.event ?? {};
    if (calling === undefined) return undefined;
    return planOf(calling) === NP_E164 ? this.countryOf(calling.title) : this.callingOperator?.country;
  }

  get callingIsHome(): boolean {
    return this.callingOperator?.home === true;
  }

  get imsiOperator(): Operator | undefined {
    return this.operatorOfImsi(this.event?.imsi ?? '');
  }

  get subscriberIsHome(): boolean {
    const { imsi = '', msisdn = '' } = this.event ?? {};
    if (imsi !== '') return this.isHomeImsi(imsi);
    return msisdn !== '' && this.plan?.isHomeMsisdn(msisdn) === true;
  }

  get subscriber(): SubscriberView {
    return this.memory.subscriber;
  }

  get sender(): SenderView {
    return this.memory.sender;
  }

  get recent(): readonly RecentFinding[] {
    return this.memory.recent;
  }

  get watchedMs(): number {
    return this.memory.watchedMs;
  }

  get titleFitsLink(): boolean | undefined {
    const { event } = this;
    if (event === undefined || event.opc < 0 || event.calling.title === '') return undefined;
    return this.options.titleFitsLink?.(event.opc, event.calling.title, this.callingOperator?.tadig);
  }

  gapBetween(from: CountryCode, to: CountryCode): CountryGap | undefined {
    return countryGap(from, to);
  }

  isHomeMsisdn(msisdn: string): boolean {
    return msisdn !== '' && this.plan?.isHomeMsisdn(msisdn) === true;
  }

  routesOfSenderName(name: string): TitleMatcher | undefined {
    const covers = this.options.routesOfSenderName?.(name);
    return covers && ((title) => covers(title, this.operatorOf(title)?.tadig ?? ''));
  }

  /** Whether what the message is about is one of ours, though another message of the dialogue named them. */
  get subjectIsHome(): boolean {
    if (this.subscriberIsHome) return true;
    const { imsi = '', msisdn = '', opening } = this.event ?? {};
    if (imsi !== '' || msisdn !== '' || opening === undefined) return false;
    return this.isHomeImsi(opening.imsi) || this.isHomeMsisdn(opening.msisdn);
  }

  homeRole(title: string): HomeRole | undefined {
    return title === '' ? undefined : this.plan?.homeRole(title);
  }

  partnerRoles(title: string): readonly PartnerRole[] {
    return title === '' || this.plan === undefined ? NO_ROLES : this.plan.rolesOfTitle(title);
  }

  operatorOfRoamingNumber(number: string): Operator | undefined {
    return number === '' ? undefined : this.plan?.operatorOfRoamingNumber(number);
  }

  operatorOf(title: string, numberingPlan: number = NP_E164): Operator | undefined {
    return title === '' ? undefined : this.plan?.operatorOfTitle(title, numberingPlan);
  }

  countryOf(title: string): CountryCode | undefined {
    const country = countryOfTitle(title);
    return hasPlace(country) ? country : undefined;
  }

  isHomeImsi(imsi: string): boolean {
    return imsi !== '' && this.plan?.isHomeImsi(imsi) === true;
  }

  operatorOfImsi(imsi: string): Operator | undefined {
    return imsi === '' ? undefined : this.plan?.operatorOfImsi(imsi);
  }

  callerMay(operation: string | number): boolean {
    return this.plan?.allows(this.callingOperator, operation) === true;
  }
}

/** Addresses that name no numbering plan are E.164. */
function planOf(party: PartyView): number {
  return party.np < 0 ? NP_E164 : party.np;
}
