import { type CountryCode, countryOfTitle, hasPlace } from '../network/country.ts';
import type { HomeRole } from '../network/home-role.ts';
import { type NetworkPlan, NP_E164, type Operator } from '../network/network-plan.ts';
import { type Side, sideOf } from '../network/sides.ts';
import type { PartyView, SignallingEvent } from '../signalling/signalling-event.ts';
import type { Facts, Words } from './facts.ts';
import { createWords } from './words.ts';

/** Until a value was asked for; each is worked out at most once a message. */
const NOT_YET = Symbol('not yet');
type Lazy<T> = T | typeof NOT_YET;

export interface MessageFactsOptions {
  /** `undefined`: nobody is known, and no side is. */
  readonly plan: NetworkPlan | undefined;
  /** Whether the network has an SMS home router. */
  readonly hasSmsRouter: boolean;
  /** Writes numbers of subscribers out in reasons. */
  readonly reveal?: boolean | undefined;
}

/**
 * What is known about a message, moved from one to the next. Most messages are asked little, and cost
 * little here.
 */
export class MessageFacts implements Facts {
  readonly words: Words;
  readonly hasSmsRouter: boolean;
  private readonly plan: NetworkPlan | undefined;
  private linkSide: Side | undefined;
  private event: SignallingEvent | undefined;
  private sideNow: Lazy<Side> = NOT_YET;
  private callingNow: Lazy<Operator | undefined> = NOT_YET;

  constructor({ plan, hasSmsRouter, reveal = false }: MessageFactsOptions) {
    this.plan = plan;
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

  homeRole(title: string): HomeRole | undefined {
    return title === '' ? undefined : this.plan?.homeRole(title);
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
