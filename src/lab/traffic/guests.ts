import type { Random } from '../../kit/random.ts';
import type { NetworkNodes } from '../core/world.ts';
import { commuteDaily } from './commuters.ts';
import { DAY_MS } from './daylight.ts';
import type { Destination } from './destination-table.ts';
import { JOURNEYS, type Journey, meanDays } from './journeys/journey-table.ts';
import type { Leg } from './leg.ts';
import type { Life } from './life.ts';
import { pickWeighted } from './pick-weighted.ts';
import { type Repertoire, Traveller } from './traveller.ts';

/** People whom the lab knows, for each guest who is present: half of them are at home meanwhile, and get texts there. */
const KNOWN_TO_PRESENT = 2;

/** Subscribers of every partner, who come, behave as our own do elsewhere, go, and come again. */
export function inviteGuests(life: Life, repertoire: Repertoire): void {
  const random = life.random.fork('guests');
  const count = Math.round(life.habits.guestShare * life.subscribers * KNOWN_TO_PRESENT);
  const coming = life.destinations.filter(({ theirs }) => theirs > 0);
  if (coming.length === 0) return;
  for (let i = 0; i < count; i++) {
    const place = pickWeighted(random, coming, ({ theirs }) => theirs);
    const phone = life.addGuest(place.nodes);
    if (phone === undefined) return;
    const isCommuter = place.border !== undefined && random.chance(life.habits.guestCommuterShare);
    if (isCommuter) commuteDaily(life, repertoire, phone, place.nodes, life.world.home, place.border);
    else
      new Guest(life, repertoire, phone, place, random.fork(`guest ${i}`)).begin(i % KNOWN_TO_PRESENT === 0);
  }
}

/** Comes and goes. */
class Guest {
  private readonly life: Life;
  private readonly repertoire: Repertoire;
  private readonly phone: number;
  private readonly place: Destination & { readonly nodes: NetworkNodes };
  private readonly random: Random;
  private readonly journey: Journey;

  constructor(
    life: Life,
    repertoire: Repertoire,
    phone: number,
    place: Destination & { readonly nodes: NetworkNodes },
    random: Random,
  ) {
    this.life = life;
    this.repertoire = repertoire;
    this.phone = phone;
    this.place = place;
    this.random = random;
    const journeys = JOURNEYS.filter(({ leadsTo }) => leadsTo(place.border));
    this.journey = pickWeighted(random, journeys, ({ shareOf }) => shareOf(life.habits));
  }

  begin(isPresent: boolean): void {
    if (isPresent) this.traveller().setOutBefore();
    else this.rest();
  }

  /** At home for as long as a visit takes, so that half of all are present. */
  private rest(): void {
    const restMs = this.random.exponential(meanDays(this.journey.days(this.life.habits)) * DAY_MS);
    this.life.after(restMs, () => this.traveller().setOut());
  }

  private traveller(): Traveller {
    const { life, place, phone, random } = this;
    const own = life.hostOf(place.nodes);
    const legs: Leg[] = this.journey.legs({
      habits: life.habits,
      random,
      own,
      to: life.world.home,
      km: place.km,
      onward: [],
      border: place.border,
      aboard: life.nodes('sea'),
    });
    return new Traveller(life, phone, random, this.repertoire, legs, () => this.rest());
  }
}
