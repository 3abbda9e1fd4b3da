import type { Random } from '../../kit/random.ts';
import { JOURNEYS, type Journey, meanDays } from './journeys/journey-table.ts';
import type { Life } from './life.ts';
import { pickWeighted } from './pick-weighted.ts';
import { type Repertoire, Traveller } from './traveller.ts';

/** Subscribers of ours who go abroad by each kind of journey; as many as are away at the start set out as others return. */
export function sendTravellers(life: Life, repertoire: Repertoire): void {
  for (const journey of JOURNEYS) {
    const away = life.habits.roamerShare * journey.shareOf(life.habits) * life.subscribers;
    const casting = life.random.fork(`${journey.name} who are away already`);
    for (let i = 0; i < Math.round(away); i++) {
      const phone = life.claimAtHome(casting);
      const random = life.random.fork(`${journey.name} away already ${i}`);
      if (phone !== undefined) journeyOf(life, repertoire, journey, phone, random)?.setOutBefore();
    }
    const timesADay = away / meanDays(journey.days(life.habits));
    let number = 0;
    life.byChance(journey.name, timesADay, life.world.home.network.facts.utcOffset, (chance) => {
      const phone = life.claimAtHome(chance);
      // a stream for each, so that what happens to one shifts nobody else's plans
      const own = life.random.fork(`${journey.name} ${number++}`);
      if (phone !== undefined) journeyOf(life, repertoire, journey, phone, own)?.setOut();
    });
  }
}

function journeyOf(
  life: Life,
  repertoire: Repertoire,
  journey: Journey,
  phone: number,
  random: Random,
): Traveller | undefined {
  const places = life.destinations.filter(({ ours, border }) => ours > 0 && journey.leadsTo(border));
  if (places.length === 0) {
    life.release(phone);
    return undefined;
  }
  const place = pickWeighted(random, places, ({ ours }) => ours);
  const onward = place.onward.flatMap((id) => life.nodes(id) ?? []);
  const legs = journey.legs({
    habits: life.habits,
    random,
    own: life.world.home,
    to: place.nodes,
    km: place.km,
    onward,
    border: place.border,
    aboard: life.nodes('sea'),
  });
  return new Traveller(life, phone, random, repertoire, legs, () => life.release(phone));
}
