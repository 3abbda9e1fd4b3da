import type { Snapshot } from '../../bank/events/snapshot.ts';
import { mobileCountryOf } from '../../bank/mobile-country.ts';
import { sandboxSubscriber } from './sandbox-numbers.ts';
import { ORDINARY, type SandboxSubscriber } from './sandbox-subscriber.ts';

const HOUR_MS = 3_600_000;
/** Long enough for a bank to take in the answer that made its subscription, short enough to be waited for. */
const SOON_MS = 1_000;

/**
 * What holds of a number of the sandbox for one subscription: numbers that something happens to change a second after it
 * began, each time anew.
 *
 * @param startsAtMs when the subscription began
 */
export function sandboxSnapshot(msisdn: string, startsAtMs: number, nowMs: number): Snapshot {
  const before = sandboxSubscriber(msisdn) ?? ORDINARY;
  const isAfter = nowMs - startsAtMs >= SOON_MS;
  const { simChanges, ...soon } = before.soon;
  const { verdict, place, reach, sim } = isAfter ? { ...before, ...soon } : before;
  // facts are as old as the subscription, so that what is told is told once
  const atMs = isAfter ? startsAtMs + SOON_MS : startsAtMs;
  const changed = sim.is === 'changed' ? startsAtMs - sim.hoursAgo * HOUR_MS : undefined;
  return {
    simChangedAtMs: isAfter && simChanges === true ? atMs : changed,
    roaming: roamingFact(place, atMs),
    reachability: reach === 'not-known' ? undefined : { data: reach.data, sms: reach.texts, atMs },
    risk: { verdict, atMs },
  };
}

function roamingFact(place: SandboxSubscriber['place'], atMs: number): Snapshot['roaming'] {
  if (place === 'not-known') return undefined;
  const country = place === 'home' ? undefined : mobileCountryOf(place);
  return {
    roaming: place !== 'home',
    atMs,
    ...(country === undefined ? {} : { countryCode: country.code, countryName: country.names }),
  };
}
