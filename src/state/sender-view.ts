/**
 * What one title did in the last hour, give or take half of it. Counts stop at 65535; numbers of
 * different things are estimates, within a tenth up to some hundreds.
 */
export interface SenderHour {
  readonly messages: number;
  /** Operations, called titles and called subsystems of its requests: how many different ones. */
  readonly operations: number;
  readonly calledTitles: number;
  readonly calledSubsystems: number;
  /** How often it was told an error, a rejection or an abort, and how often a result. */
  readonly refused: number;
  readonly answered: number;
  /** sendRoutingInfoForSM and sendIMSI: requests, different subscribers, and the longest run of consecutive numbers. */
  readonly routingAsked: number;
  readonly routingSubscribers: number;
  readonly consecutiveNumbers: number;
  /** MT-forwardSM sent. */
  readonly textsSent: number;
  /** Questions where a subscriber is: requests and different subscribers. */
  readonly locationAsked: number;
  readonly locationSubscribers: number;
  /** sendAuthenticationInfo: requests and different subscribers. */
  readonly authenticationAsked: number;
  readonly authenticationSubscribers: number;
  /** updateLocation and updateGprsLocation: requests and different subscribers. */
  readonly updates: number;
  readonly updatedSubscribers: number;
}

/** What is remembered about the sender of a message, by its calling title, before the message itself. */
export interface SenderView {
  /** False where it was never seen before, and no agreement names it as a node. */
  readonly known: boolean;
  /**
   * Whether senders were forgotten, or not taken in, for want of room in the last hour: that one is not
   * known, or since when, proves little then.
   */
  readonly pressed: boolean;
  /** Milliseconds since 1970, 0 where it is not known. */
  readonly firstAtMs: number;
  readonly lastAtMs: number;
  /** Whether a location update that it sent was ever accepted, or an agreement says that it serves. */
  readonly served: boolean;
  /** Whether it ever sent a text that was taken (MT-forwardSM), or asked for routing of one. */
  readonly sentTexts: boolean;
  readonly askedRouting: boolean;
  readonly hour: SenderHour;
}

const QUIET_HOUR: SenderHour = Object.freeze({
  messages: 0,
  operations: 0,
  calledTitles: 0,
  calledSubsystems: 0,
  refused: 0,
  answered: 0,
  routingAsked: 0,
  routingSubscribers: 0,
  consecutiveNumbers: 0,
  textsSent: 0,
  locationAsked: 0,
  locationSubscribers: 0,
  authenticationAsked: 0,
  authenticationSubscribers: 0,
  updates: 0,
  updatedSubscribers: 0,
});

/** Never seen. */
export const UNKNOWN_SENDER: SenderView = Object.freeze({
  known: false,
  pressed: false,
  firstAtMs: 0,
  lastAtMs: 0,
  served: false,
  sentTexts: false,
  askedRouting: false,
  hour: QUIET_HOUR,
});
