import type { CountryGap } from '../network/country-gap.ts';
import type { HomeRole } from '../network/home-role.ts';
import type { Operator } from '../network/network-plan.ts';
import type { PartnerRole } from '../network/partner-role.ts';
import type { Side } from '../network/sides.ts';
import type { PartyView, SignallingEvent } from '../signalling/signalling-event.ts';
import type { NetworkHabit } from '../state/network-forms.ts';
import type { RecentFinding } from '../state/recent-finding.ts';
import type { SenderDay } from '../state/sender-day.ts';
import type { SenderView } from '../state/sender-view.ts';
import type { SubscriberView } from '../state/subscriber-view.ts';

/** Says whether a title is covered. */
export type TitleMatcher = (title: string) => boolean;

/** Before so long a watch, what was never seen may just have happened before. */
export const WARM_UP_MS = 3_600_000;

/** What is known about one message beside what it says itself. Worked out when first asked for. */
export interface Facts {
  /** False where no network plan was given: nobody is known then. */
  readonly hasPlan: boolean;
  readonly side: Side;
  /**
   * True unless it came from home. Where the side is not known the worse is taken, but for a calling title
   * of ours: without point codes that is our own traffic far more often than a forgery.
   */
  readonly fromOutside: boolean;
  /** True where SCCP brings back what could not be delivered (UDTS and kin): nobody asks anything then. */
  readonly returned: boolean;
  /** ISO 3166-1 alpha-2 of our own network, `''` without a plan. */
  readonly homeCountry: string;
  /** The operator that the calling title belongs to. */
  readonly callingOperator: Operator | undefined;
  /** The country of the calling title; `undefined` where its digits tell none, or no place on land. */
  readonly callingCountry: string | undefined;
  /** True where the calling title is one of ours. */
  readonly callingIsHome: boolean;
  /** The operator of the subscriber that the component names by IMSI. */
  readonly imsiOperator: Operator | undefined;
  /** Whether that operator is ours. */
  readonly imsiIsHome: boolean;
  /** True where the component names one of our subscribers, by IMSI or else by number. */
  readonly subscriberIsHome: boolean;
  /** True where the network has an SMS home router that routing requests should meet. */
  readonly hasSmsRouter: boolean;
  /** True where every node that the argument names is of the caller's operator; false where one is not, or nobody knows. */
  readonly namesOwnNodesOnly: boolean;
  /** What a partner says that the calling title is, whatever its numbering plan; as `partnerRoles`. */
  readonly callingRoles: readonly PartnerRole[];
  /**
   * Whether the operator of the calling title has it among the nodes that it lists (IR.21); `undefined` where no
   * operator is known, or it lists none that serve subscribers.
   */
  readonly callerIsListed: boolean | undefined;
  /** True where the called title is within ours and no node of ours has it. */
  readonly calledIsUnassigned: boolean;
  /** The same of the calling title: it speaks, so that a node has it, and the list is too short. */
  readonly callingIsUnassigned: boolean;
  homeRole(title: string): HomeRole | undefined;
  /** As `homeRole` of a title that is told as text and as a number, in the form of `PartyView`. */
  homeRoleOf(party: PartyView): HomeRole | undefined;
  /** What a partner says that its title is; none where nobody says, and of ours. */
  partnerRoles(title: string): readonly PartnerRole[];
  operatorOf(title: string): Operator | undefined;
  /** The same of a title as a number in the form of `PartyView.number`, above 0. */
  operatorOfNumber(title: number): Operator | undefined;
  /** Whose switches give out a roaming number (MSRN), where it is ours or a partner lists it. */
  operatorOfRoamingNumber(number: string): Operator | undefined;
  /** As `callingCountry`, of any node's title. */
  countryOf(title: string): string | undefined;
  isHomeImsi(imsi: string): boolean;
  operatorOfImsi(imsi: string): Operator | undefined;
  /** Whose number block a number is of, in the form of `PartyView.number`; who ported it away is not known. */
  operatorOfMsisdnNumber(msisdn: number): Operator | undefined;
  /**
   * What is remembered about the subscriber that the component is about: the one it names, or else the one
   * that the dialogue was opened for. As it was before this message.
   */
  readonly subscriber: SubscriberView;
  /** What is remembered about the calling title, before this message. */
  readonly sender: SenderView;
  /** What the calling title did within a day, and what came of it. */
  readonly senderDay: SenderDay;
  /** How working nodes of the caller's network write their registrations. */
  readonly networkHabit: NetworkHabit;
  /** What was found about this subscriber in the last hours, the latest first. */
  readonly recent: readonly RecentFinding[];
  /** For how long this memory has watched, milliseconds; until `WARM_UP_MS` absence proves nothing. */
  readonly watchedMs: number;
  /**
   * Between two countries (ISO 3166-1 alpha-2), border to border; `undefined` where one of them is no place
   * on land or not known.
   */
  gapBetween(from: string, to: string): CountryGap | undefined;
  /** Whether a number is in our number blocks. */
  isHomeMsisdn(msisdn: string): boolean;
  /** False where no sender name is protected at all. */
  readonly protectsSenderNames: boolean;
  /** Titles that may send texts under a protected sender name, upper case; `undefined` where it is not protected. */
  routesOfSenderName(name: string): TitleMatcher | undefined;
  /** Whether the calling title may come over the link it came by; `undefined` where no list says. */
  readonly titleFitsLink: boolean | undefined;
  /** Whether an agreement lets the caller's operator invoke this operation. */
  callerMay(operation: string | number): boolean;
  readonly words: Words;
}

/** Parts of reasons. Numbers of subscribers are masked unless the operator asked to see them. */
export interface Words {
  /** `+33 609 000010 (Example France)`. */
  caller(event: SignallingEvent): string;
  /** `+33 609 000010 (Example France)`, of any node's title. */
  node(title: string): string;
  /** `+44 7700 90••••`, `IMSI 23415000000••••` or `a subscriber that is not named`. */
  subscriber(event: SignallingEvent): string;
  imsi(digits: string): string;
  msisdn(digits: string): string;
}
