/**
 * How much of everything there is in an honest world. Rates are those of an average day: what happens by chance
 * follows the hours of the day around them. Each figure is an assumption that can be argued with, and is argued
 * for here; none is a measurement of a real network.
 */
export interface TrafficHabits {
  /** Share of the home network's subscribers that is abroad at any time. A European network in winter: 1 to 2 %. */
  readonly roamerShare: number;
  /** Guests in the home network at any time, as a share of its own subscribers: as many come as go. */
  readonly guestShare: number;
  /** Share of the subscribers who cross a border on working days: some tens of thousands cross the Irish one, of 67 million. */
  readonly commuterShare: number;
  /** Commuters among the guests of a neighbouring country. */
  readonly guestCommuterShare: number;
  /** What those who are abroad do there; they add up to 1 with the tourists. Business is short, so that it makes many flights. */
  readonly businessShare: number;
  readonly longStayerShare: number;
  readonly ferryShare: number;
  /** Of all subscribers: SIMs with a second identity of a sponsor. Rare, and each changes identity wherever it lands. */
  readonly twoIdentityShare: number;
  /** Longest stays, in days; stays are spread evenly between the shortest and these. */
  readonly touristDays: readonly [number, number];
  readonly businessDays: readonly [number, number];
  readonly longStayDays: readonly [number, number];
  /** Changes of switch a day of somebody abroad: cities have several, and people travel about. */
  readonly movesADay: number;
  /** Texts that somebody abroad writes, and gets from people, a day: fewer than at home, since chat programs took over. */
  readonly writtenADay: number;
  readonly receivedADay: number;
  /** One-time codes and notices of banks to somebody abroad, a day: cards are used more while travelling. */
  readonly codesADay: number;
  /** Vectors run out: keys are fetched anew without any registration, so often a day. */
  readonly keysADay: number;
  /** Switched off, or out of coverage, for some hours: batteries, mountains, museums. */
  readonly napsADay: number;
  /** Silent for days, so that the visited register forgets them: SIMs in drawers, in a week one of fifty. */
  readonly vanishingsADay: number;
  /** Leaves a register that never hears of it, and that purges the record days later, of all departures. */
  readonly latePurgeShare: number;
  /** Calls, service codes and packet sessions a day of somebody abroad. */
  readonly callsADay: number;
  readonly serviceCodesADay: number;
  readonly sessionsADay: number;
  /** International texts from person to person, a subscriber and day, each way: one in twenty-five. */
  readonly internationalTextsADay: number;
  /** Texts of foreign platforms by hubs, a subscriber and day: codes of web services that send from abroad. */
  readonly hubTextsADay: number;
  /** Texts of companies by our own service centre to subscribers at home; such never cross the border. */
  readonly domesticNoticesADay: number;
  /** What is simulated of the texts that stay at home, as a share: they cost time and nobody at the border sees them. */
  readonly domesticShare: number;
  /** Look-ups of numbers a day for each thousand subscribers, by the operator that has an agreement for it. */
  readonly lookUpsADayAThousand: number;
  /** How often a network that competes is heard first, where the home network prefers another. */
  readonly rivalFirstShare: number;
  /** Messages that links lose, and those that come seconds late: redundant links lose next to nothing. */
  readonly lost: number;
  readonly late: number;
  /** Days between new switches, over all partners together: networks of this size grow by a few a year each. */
  readonly daysBetweenNewSwitches: number;
  /** Days between restarts of a register, over all networks together. */
  readonly daysBetweenRestarts: number;
}

export const HONEST_HABITS: TrafficHabits = {
  roamerShare: 0.015,
  guestShare: 0.015,
  commuterShare: 0.001,
  guestCommuterShare: 0.03,
  businessShare: 0.15,
  longStayerShare: 0.2,
  ferryShare: 0.05,
  twoIdentityShare: 0.0005,
  touristDays: [2, 14],
  businessDays: [0.5, 3],
  longStayDays: [20, 90],
  movesADay: 1.5,
  writtenADay: 1,
  receivedADay: 1.5,
  codesADay: 0.4,
  keysADay: 2,
  napsADay: 0.3,
  vanishingsADay: 0.003,
  latePurgeShare: 0.02,
  callsADay: 0.8,
  serviceCodesADay: 0.2,
  sessionsADay: 1,
  internationalTextsADay: 0.04,
  hubTextsADay: 0.04,
  domesticNoticesADay: 0.5,
  domesticShare: 0.02,
  lookUpsADayAThousand: 1,
  rivalFirstShare: 0.3,
  lost: 0.0002,
  late: 0.0005,
  daysBetweenNewSwitches: 2,
  daysBetweenRestarts: 4,
};
