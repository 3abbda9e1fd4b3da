import { isAnswered } from '../answer.ts';
import type { BankKnowledge } from '../bank-memory.ts';
import type { InterceptionRisk } from '../interception-risk.ts';
import { mobileCountryOf } from '../mobile-country.ts';
import { ReachabilityAnswers } from '../reachability.ts';
import { RoamingAnswers } from '../roaming.ts';
import { SimSwapAnswers } from '../sim-swap.ts';
import type { ReachabilityFact, RoamingFact, Snapshot } from './snapshot.ts';

/** What holds of a number, by the answers that a bank would get if it asked now: an event never tells more. */
export class SnapshotAnswers {
  private readonly sims: SimSwapAnswers;
  private readonly places: RoamingAnswers;
  private readonly reach: ReachabilityAnswers;
  private readonly risk: InterceptionRisk;

  constructor(knowledge: BankKnowledge, risk: InterceptionRisk) {
    this.sims = new SimSwapAnswers(knowledge);
    this.places = new RoamingAnswers(knowledge);
    this.reach = new ReachabilityAnswers(knowledge);
    this.risk = risk;
  }

  /** @param msisdn digits with country code, without `+` */
  of(msisdn: string, nowMs: number): Snapshot {
    const sim = this.sims.latestChange(msisdn, nowMs);
    const { verdict, latestFactAtMs } = this.risk.ask(msisdn, nowMs);
    return {
      simChangedAtMs: isAnswered(sim) ? sim.atMs : undefined,
      roaming: this.roaming(msisdn, nowMs),
      reachability: this.reachability(msisdn, nowMs),
      risk: { verdict, atMs: latestFactAtMs ?? nowMs },
    };
  }

  private roaming(msisdn: string, nowMs: number): RoamingFact | undefined {
    const answer = this.places.status(msisdn, nowMs);
    if (!isAnswered(answer)) return undefined;
    const { roaming, country, seenAtMs } = answer;
    const place = roaming ? mobileCountryOf(country) : undefined;
    return {
      ...{ roaming, atMs: seenAtMs },
      ...(place !== undefined && { countryCode: place.code, countryName: place.names }),
    };
  }

  private reachability(msisdn: string, nowMs: number): ReachabilityFact | undefined {
    const answer = this.reach.status(msisdn, nowMs);
    return isAnswered(answer) ? { data: answer.data, sms: answer.texts, atMs: answer.seenAtMs } : undefined;
  }
}
