/**
 * What is remembered about one of our subscribers. A view that is moved from row to row: copy what you
 * keep. Times are milliseconds since 1970, kept to the second; 0 where nothing is known. Titles are
 * digits, `''` where there is none.
 */
export interface SubscriberView {
  /** False where nothing is remembered: every other field is then empty. */
  readonly known: boolean;
  readonly imsi: string;
  readonly msisdn: string;
  /**
   * Where the subscriber is as far as is known: `abroad` by an accepted registration elsewhere, `home` where
   * that was cancelled or home was proved, `unknown` where nothing tells.
   */
  readonly whereabouts: 'home' | 'abroad' | 'unknown';
  /** Serving node for calls and texts (VLR), and for packets (SGSN), by the last accepted registrations. */
  readonly vlr: string;
  readonly sgsn: string;
  /** The same as numbers, their digits with a 1 before them; 0 for none. */
  readonly vlrNumber: number;
  readonly sgsnNumber: number;
  /** ISO 3166-1 alpha-2 of the last accepted place, or `maritime`; our own country at home; `''` not known. */
  readonly country: string;
  /** The place before that, by country. */
  readonly previousCountry: string;
  /** When the subscriber came to the place, and when the last life at it was seen. */
  readonly placedAtMs: number;
  readonly aliveAtMs: number;
  /** First nine digits of the title that last asked how to route a text to the subscriber, and when. */
  readonly routingAskedBy: string;
  readonly routingAskedByNumber: number;
  readonly routingAskedAtMs: number;
  /** Whether a text from outside came to the subscriber since then, or was led to another network: those go by other roads. */
  readonly textFollowed: boolean;
  /** First nine digits of the title that last asked for authentication vectors from outside, and when. */
  readonly authenticationAskedBy: string;
  readonly authenticationAskedByNumber: number;
  readonly authenticationAskedAtMs: number;
}

/** Nothing is remembered. */
export const EMPTY_SUBSCRIBER: SubscriberView = Object.freeze({
  known: false,
  imsi: '',
  msisdn: '',
  whereabouts: 'unknown',
  vlr: '',
  sgsn: '',
  vlrNumber: 0,
  sgsnNumber: 0,
  country: '',
  previousCountry: '',
  placedAtMs: 0,
  aliveAtMs: 0,
  routingAskedBy: '',
  routingAskedByNumber: 0,
  routingAskedAtMs: 0,
  textFollowed: false,
  authenticationAskedBy: '',
  authenticationAskedByNumber: 0,
  authenticationAskedAtMs: 0,
});
