import { FRANCE, GERMANY } from './network/places.ts';
import type { Forwarding, Subscriber } from './network/subscriber.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Signalling has been watched for longer than anybody may ask about (2400 hours). */
const WATCHED_HOURS = 2500;
const PLACED_HOURS = 20;

/** What happened to a subscriber before the scenario begins; the steps say it, and signalling shows it. */
export class Past {
  /** When the SIM card was changed, in hours before now; `undefined` for never. */
  swappedHours: number | undefined;
  /** Since when signalling is watched, and the subscriber with it. */
  watchedHours = WATCHED_HOURS;
  place: 'home' | 'France' | 'Germany' = 'France';
  /** Whether texts reach the telephone, and whether data does. */
  texts = true;
  data = true;
  forwarding: readonly Forwarding[] = [];
  /** What kind of line it is, where that is no telephone which takes texts. */
  line: 'telephone' | 'no texts' | 'barred' = 'telephone';
  /** False of a subscriber that signalling never showed. */
  seen = true;

  /** Lets it happen, in messages on the link. */
  play(subscriber: Subscriber, newImsi: string, nowMs: number): void {
    if (!this.seen) return;
    const at = (hours: number) => nowMs - hours * HOUR_MS;
    subscriber.arrives(FRANCE, at(this.watchedHours));
    if (this.swappedHours !== undefined) subscriber.renewsSim(newImsi, at(this.swappedHours));
    const placedHours = Math.min(PLACED_HOURS, (this.swappedHours ?? PLACED_HOURS) / 2);
    if (this.place === 'Germany') subscriber.arrives(GERMANY, at(placedHours));
    const lately = at(placedHours / 4);
    subscriber.attachesForData(lately);
    if (!this.data) subscriber.purged('data', lately + MINUTE_MS);
    subscriber.forwards(this.forwarding, lately + 2 * MINUTE_MS);
    subscriber.isWritten(this.texts, lately + 3 * MINUTE_MS);
    if (this.line !== 'telephone') subscriber.isNotRouted(this.line, lately + 3.5 * MINUTE_MS);
    if (this.place === 'home') subscriber.comesHome(lately + 4 * MINUTE_MS);
  }
}
