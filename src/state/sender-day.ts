/**
 * What one title did in the last day, give or take half of it, and what came of it. Who asks for much in little time
 * is seen within the hour (`SenderHour`); this is for who has patience.
 */
export interface SenderDay {
  /** Subscribers whose keys it was given, and whom its network then registered, or tried to; and whom it did not, within an hour. */
  readonly keysUsed: number;
  readonly keysUnused: number;
  /** Routes of texts that it was given, by which a text of its network then came to us; and by which none did. */
  readonly routesUsed: number;
  readonly routesUnused: number;
  /** Titles within ours that no node has, to which it spoke: how many different ones. */
  readonly strayTitles: number;
  /** The same as above of all titles of its network that never served anybody, or never sent a text. */
  readonly networkKeysUnused: number;
  readonly networkRoutesUnused: number;
}

/** Nothing was done. */
export const QUIET_DAY: SenderDay = Object.freeze({
  keysUsed: 0,
  keysUnused: 0,
  routesUsed: 0,
  routesUnused: 0,
  strayTitles: 0,
  networkKeysUnused: 0,
  networkRoutesUnused: 0,
});
