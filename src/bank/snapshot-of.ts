import { isAnswered } from './answer.ts';
import type { BankKnowledge } from './bank-memory.ts';
import type { Snapshot } from './events/snapshot.ts';
import type { InterceptionRisk } from './interception-risk.ts';
import { mobileCountryOf } from './mobile-country.ts';
import { ReachabilityAnswers } from './reachability.ts';
import { type Roaming, RoamingAnswers } from './roaming.ts';
import { SimSwapAnswers } from './sim-swap.ts';

/** What every interface would answer about a number at a time: events are told by the same truth as answers. */
export function snapshots(
  knowledge: BankKnowledge,
  risk: InterceptionRisk,
): (msisdn: string, nowMs: number) => Snapshot {
  const simSwap = new SimSwapAnswers(knowledge);
  const roaming = new RoamingAnswers(knowledge);
  const reachability = new ReachabilityAnswers(knowledge);
  return (msisdn, nowMs) => {
    const change = simSwap.latestChange(msisdn, nowMs);
    const place = roaming.status(msisdn, nowMs);
    const reach = reachability.status(msisdn, nowMs);
    const { verdict, latestFactAtMs } = risk.ask(msisdn, nowMs);
    return {
      simChangedAtMs: isAnswered(change) ? change.atMs : undefined,
      roaming: isAnswered(place) ? roamingFact(place) : undefined,
      reachability: isAnswered(reach)
        ? { data: reach.data, sms: reach.texts, atMs: reach.seenAtMs }
        : undefined,
      risk: { verdict, atMs: latestFactAtMs ?? nowMs },
    };
  };
}

function roamingFact({ roaming, country, seenAtMs }: Roaming): Snapshot['roaming'] {
  const place = roaming ? mobileCountryOf(country) : undefined;
  return {
    roaming,
    atMs: seenAtMs,
    ...(place === undefined ? {} : { countryCode: place.code, countryName: place.names }),
  };
}
