import { BoundedCache } from '../kit/bounded-cache.ts';
import { NumberCache } from '../kit/number-cache.ts';
import { type CountryCode, countryOfTitle, countryOfTitleNumber, hasPlace } from '../network/country.ts';
import { type CountryGap, countryGap } from '../network/country-gap.ts';
import type { HomeRole } from '../network/home-role.ts';
import { networkKey } from '../network/network-key.ts';
import { type NetworkPlan, NP_E164, type Operator } from '../network/network-plan.ts';
import type { PartnerRole } from '../network/partner-role.ts';
import { type Side, sideByOwners, type TitleOwner } from '../network/sides.ts';
import type { PartyView, SignallingEvent } from '../signalling/signalling-event.ts';
import type { MessageMemory } from '../state/message-memory.ts';
import type { NetworkHabit } from '../state/network-forms.ts';
import type { RecentFinding } from '../state/recent-finding.ts';
import type { SenderDay } from '../state/sender-day.ts';
import type { SenderView } from '../state/sender-view.ts';
import type { SubscriberView } from '../state/subscriber-view.ts';
import type { Facts, TitleMatcher, Words } from './facts.ts';
import { createWords } from './words.ts';

/** Titles of E.164 of which what is known is kept; a new one takes the place of another when there were more. */
const MAX_KNOWN_TITLES = 16_384;
interface KnownTitle {
  readonly operator: Operator | undefined;
  readonly country: CountryCode | undefined;
  readonly roles: readonly PartnerRole[];
  readonly listed: boolean | undefined;
  readonly unassigned: boolean;
  readonly homeRole: HomeRole | undefined;
  /** `networkKey` of it; 0 where it was asked for by its digits. */
  readonly network: number;
}

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
  private readonly numbers = new NumberCache<KnownTitle>((title) => {
    const country = countryOfTitleNumber(title);
    const operator = this.plan?.operatorOfTitleNumber(title);
    return {
      operator,
      country: hasPlace(country) ? country : undefined,
      roles: this.plan?.rolesOfTitleNumber(title) ?? NO_ROLES,
      listed: this.plan?.isListedTitleNumber(title),
      unassigned: this.plan?.isUnassignedTitleNumber(title) === true,
      homeRole: this.plan?.homeRoleNumber(title),
      network: networkKey(operator, title),
    };
  }, MAX_KNOWN_TITLES);
  private readonly titles = new BoundedCache<string, KnownTitle>(MAX_KNOWN_TITLES, (title) => {
    const country = countryOfTitle(title);
    return {
      operator: this.plan?.operatorOfTitle(title),
      country: hasPlace(country) ? country : undefined,
      roles: this.plan?.rolesOfTitle(title) ?? NO_ROLES,
      listed: this.plan?.isListedTitle(title),
      // asked of numbers alone
      unassigned: false,
      homeRole: this.plan?.homeRole(title),
      network: 0,
    };
  });
  private event: SignallingEvent | undefined;
  // what every message is asked: worked out at once
  side: Side = 'unknown';
  fromOutside = true;
  callingOperator: Operator | undefined;
  /** What is known of the calling title, where it is one of E.164 and digits. */
  private callingKnown: KnownTitle | undefined;
  private imsiOperatorNow: Lazy<Operator | undefined> = NOT_YET;
  private subscriberIsHomeNow: Lazy<boolean> = NOT_YET;

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
    this.imsiOperatorNow = NOT_YET;
    this.subscriberIsHomeNow = NOT_YET;
    const { calling } = event;
    this.callingKnown =
      calling.number > 0 && planOf(calling) === NP_E164 ? this.numbers.of(calling.number) : undefined;
    this.callingOperator =
      this.callingKnown === undefined ? this.operatorOfParty(calling) : this.callingKnown.operator;
    this.side = side ?? this.sideOfEvent(event);
    this.fromOutside = this.side === 'from-outside' || (this.side === 'unknown' && !this.callingIsHome);
  }

  get hasPlan(): boolean {
    return this.plan !== undefined;
  }

  get homeCountry(): CountryCode {
    return this.plan?.home.country ?? '';
  }

  private sideOfEvent(event: SignallingEvent): Side {
    const { plan } = this;
    if (plan === undefined) return 'unknown';
    return sideByOwners(event.opc, event.dpc, this.callingOwner(event.calling), this.calledOwner, plan);
  }

  private callingOwner({ number }: PartyView): TitleOwner {
    return number === 0 ? 'none' : this.callingIsHome ? 'ours' : 'other';
  }

  private readonly calledOwner = (): TitleOwner => {
    const { called } = this.event ?? {};
    if (called === undefined || called.number === 0) return 'none';
    return this.operatorOfParty(called)?.home === true ? 'ours' : 'other';
  };

  /** Whose node a party is. Traffic has some hundreds of titles, so that they are mostly known already. */
  private operatorOfParty(party: PartyView): Operator | undefined {
    const { plan } = this;
    const { number } = party;
    if (plan === undefined || number === 0) return undefined;
    if (number < 0) return plan.operatorOfTitle(party.title, planOf(party));
    if (planOf(party) !== NP_E164) return plan.operatorOfTitleNumber(number, planOf(party));
    return this.numbers.of(number).operator;
  }

  get returned(): boolean {
    return this.event?.returned === true;
  }

  get callingCountry(): CountryCode | undefined {
    if (this.callingKnown !== undefined) return this.callingKnown.country;
    const { calling } = this.event ?? {};
    if (calling === undefined) return undefined;
    if (planOf(calling) !== NP_E164) return this.callingOperator?.country;
    return this.countryOf(calling.title);
  }

  get callingRoles(): readonly PartnerRole[] {
    if (this.callingKnown !== undefined) return this.callingKnown.roles;
    const { calling } = this.event ?? {};
    if (calling === undefined) return NO_ROLES;
    return calling.number > 0 ? this.numbers.of(calling.number).roles : this.partnerRoles(calling.title);
  }

  get callerIsListed(): boolean | undefined {
    if (this.callingKnown !== undefined) return this.callingKnown.listed;
    const { calling } = this.event ?? {};
    if (calling === undefined || calling.number === 0 || planOf(calling) !== NP_E164) return undefined;
    return this.titles.of(calling.title).listed;
  }

  get calledIsUnassigned(): boolean {
    const { event } = this;
    if (event === undefined) return false;
    const { called } = event;
    // a question addressed by the number of who it is about is for no node
    if (called.number <= 0 || called.number === event.msisdnNumber || planOf(called) !== NP_E164)
      return false;
    return this.numbers.of(called.number).unassigned;
  }

  get callingIsUnassigned(): boolean {
    return this.callingKnown?.unassigned === true;
  }

  get callingIsHome(): boolean {
    return this.callingOperator?.home === true;
  }

  get imsiOperator(): Operator | undefined {
    if (this.imsiOperatorNow === NOT_YET) this.imsiOperatorNow = this.operatorOfNamedImsi();
    return this.imsiOperatorNow;
  }

  private operatorOfNamedImsi(): Operator | undefined {
    const { event, plan } = this;
    if (event === undefined || event.imsiNumber === 0) return undefined;
    return event.imsiNumber > 0
      ? plan?.operatorOfImsiNumber(event.imsiNumber)
      : this.operatorOfImsi(event.imsi);
  }

  get imsiIsHome(): boolean {
    return this.imsiOperator?.home === true;
  }

  get subscriberIsHome(): boolean {
    if (this.subscriberIsHomeNow === NOT_YET) this.subscriberIsHomeNow = this.isOfHome();
    return this.subscriberIsHomeNow;
  }

  private isOfHome(): boolean {
    const { event, plan } = this;
    if (event === undefined || plan === undefined) return false;
    if (event.imsiNumber !== 0) return this.imsiIsHome;
    if (event.msisdnNumber > 0) return plan.isHomeMsisdnNumber(event.msisdnNumber);
    return event.msisdnNumber < 0 && plan.isHomeMsisdn(event.msisdn);
  }

  get subscriber(): SubscriberView {
    return this.memory.subscriber;
  }

  get sender(): SenderView {
    return this.memory.sender;
  }

  get senderDay(): SenderDay {
    return this.memory.senderDayOf(this.callingNetwork);
  }

  get networkHabit(): NetworkHabit {
    return this.memory.habitOf(this.callingNetwork);
  }

  /** `networkKey` of who calls. */
  get callingNetwork(): number {
    return this.callingKnown?.network ?? networkKey(this.callingOperator, this.event?.calling.number ?? 0);
  }

  /** `networkKey` of a title as a number. */
  networkOfNumber(title: number): number {
    return title > 0 ? this.numbers.of(title).network : networkKey(undefined, title);
  }

  get recent(): readonly RecentFinding[] {
    return this.memory.recent;
  }

  get watchedMs(): number {
    return this.memory.watchedMs;
  }

  get titleFitsLink(): boolean | undefined {
    const { event } = this;
    const { titleFitsLink } = this.options;
    if (titleFitsLink === undefined || event === undefined || event.opc < 0) return undefined;
    if (event.calling.number === 0) return undefined;
    return titleFitsLink(event.opc, event.calling.title, this.callingOperator?.tadig);
  }

  gapBetween(from: CountryCode, to: CountryCode): CountryGap | undefined {
    return countryGap(from, to);
  }

  isHomeMsisdn(msisdn: string): boolean {
    return msisdn !== '' && this.plan?.isHomeMsisdn(msisdn) === true;
  }

  get protectsSenderNames(): boolean {
    return this.options.routesOfSenderName !== undefined;
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

  get namesOwnNodesOnly(): boolean {
    const { event, callingOperator } = this;
    if (event === undefined || callingOperator === undefined) return false;
    const { titleNumbers } = event;
    for (let i = 0; i < titleNumbers.length; i++) {
      const number = titleNumbers[i] as number;
      if (number !== 0 && this.operatorOfNumber(number) !== callingOperator) return false;
    }
    return true;
  }

  homeRole(title: string): HomeRole | undefined {
    return title === '' ? undefined : this.titles.of(title).homeRole;
  }

  homeRoleOf(party: PartyView): HomeRole | undefined {
    const { number } = party;
    if (number <= 0) return this.homeRole(party.title);
    // called titles are often the number of who is asked about, which nobody should keep in place of nodes
    return number === this.event?.msisdnNumber
      ? this.plan?.homeRoleNumber(number)
      : this.numbers.of(number).homeRole;
  }

  partnerRoles(title: string): readonly PartnerRole[] {
    return title === '' ? NO_ROLES : this.titles.of(title).roles;
  }

  operatorOfRoamingNumber(number: string): Operator | undefined {
    return number === '' ? undefined : this.plan?.operatorOfRoamingNumber(number);
  }

  operatorOf(title: string, numberingPlan: number = NP_E164): Operator | undefined {
    if (title === '') return undefined;
    return numberingPlan === NP_E164
      ? this.titles.of(title).operator
      : this.plan?.operatorOfTitle(title, numberingPlan);
  }

  operatorOfNumber(title: number): Operator | undefined {
    return title > 0 ? this.numbers.of(title).operator : undefined;
  }

  countryOf(title: string): CountryCode | undefined {
    return title === '' ? undefined : this.titles.of(title).country;
  }

  isHomeImsi(imsi: string): boolean {
    return imsi !== '' && this.plan?.isHomeImsi(imsi) === true;
  }

  operatorOfImsi(imsi: string): Operator | undefined {
    return imsi === '' ? undefined : this.plan?.operatorOfImsi(imsi);
  }

  operatorOfMsisdnNumber(msisdn: number): Operator | undefined {
    return msisdn > 0 ? this.plan?.operatorOfMsisdnNumber(msisdn) : undefined;
  }

  callerMay(operation: string | number): boolean {
    return this.plan?.allows(this.callingOperator, operation) === true;
  }
}

/** Addresses that name no numbering plan are E.164. */
function planOf(party: PartyView): number {
  return party.np < 0 ? NP_E164 : party.np;
}
