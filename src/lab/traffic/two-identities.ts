import type { Random } from '../../kit/random.ts';
import { NONE } from '../core/phones.ts';
import type { NetworkNodes } from '../core/world.ts';
import { settleIn } from './arrival.ts';
import { DAY_MS } from './daylight.ts';
import type { Destination } from './destination-table.ts';
import { flightMs } from './flights.ts';
import type { Life } from './life.ts';
import { pickWeighted } from './pick-weighted.ts';

/** The SIM changes identities after so long: its applet asks for a better price now and then, and the sponsor's is cheaper. */
const SPONSORS_MS = [0.1 * DAY_MS, 3.5 * DAY_MS] as const;
const OURS_MS = [0.05 * DAY_MS, 1 * DAY_MS] as const;
/** Trips, and weeks at home between them. */
const HOME_MS = [2 * DAY_MS, 20 * DAY_MS] as const;
const COUNTRIES = 3;
/** Comes home under the sponsor's identity, a guest in its own network until the SIM notices. */
const AS_GUEST_SHARE = 0.3;
const HOME_KM = 1500;
/** Registers forget who is silent after so long. */
const PURGED_AFTER_MS = 1.5 * DAY_MS;

/**
 * SIMs with two identities, ours and a sponsor's. Where they land they show either, and change without moving: ours
 * vanishes from a country and appears in one far away, at once and out of nowhere; meanwhile the sponsor's is served.
 */
export function carryTwoIdentities(life: Life): void {
  const sponsor = life.nodes('sponsor');
  const count = Math.round(life.habits.twoIdentityShare * life.subscribers);
  const chance = life.random.fork('two identities');
  for (let i = 0; sponsor !== undefined && i < count; i++) {
    const ours = life.claimAtHome(chance);
    const second = ours === undefined ? undefined : life.addGuest(sponsor);
    if (ours === undefined || second === undefined) return;
    const phones = life.world.phones;
    phones.switchOn(second, false);
    phones.camped[second] = NONE;
    new TwoIdentities(life, ours, second, chance.fork(`of ${ours}`)).restAtHome(chance.next());
  }
}

class TwoIdentities {
  private readonly life: Life;
  private readonly ours: number;
  private readonly second: number;
  private readonly random: Random;
  /** Showings so far: what was planned for an earlier one is over. */
  private showing = 0;

  constructor(life: Life, ours: number, second: number, random: Random) {
    this.life = life;
    this.ours = ours;
    this.second = second;
    this.random = random;
  }

  /** @param part of a rest that is left, 0 to 1 */
  restAtHome(part = 1): void {
    this.life.after(this.random.between(...HOME_MS) * part, () => this.fly(COUNTRIES));
  }

  private fly(countries: number): void {
    const { life, random } = this;
    if (countries === 0) {
      const { home } = life.world;
      const rest = () => this.restAtHome();
      if (!random.chance(AS_GUEST_SHARE)) this.land(home, flightMs(HOME_KM), this.ours, rest);
      else
        this.land(home, flightMs(HOME_KM), this.second, () => {
          life.after(random.between(...OURS_MS), () => this.land(home, 0, this.ours, rest));
        });
      return;
    }
    const place = pickWeighted(random, life.destinations, ({ ours }) => ours) as Destination & {
      nodes: NetworkNodes;
    };
    // the sponsor's first, since it is cheaper; ours later, for a while
    this.land(place.nodes, flightMs(place.km), this.second, () => {
      life.after(random.between(...SPONSORS_MS), () => {
        this.land(place.nodes, 0, this.ours, () => {
          life.after(random.between(...OURS_MS), () => this.fly(random.chance(0.5) ? countries - 1 : 0));
        });
      });
    });
  }

  /** One identity shows up, the other is silent from now on, and forgotten where it was. */
  private land(nodes: NetworkNodes, awayMs: number, shown: number, done: () => void): void {
    const { life, random } = this;
    const { phones, lab, switches } = life.world;
    const number = ++this.showing;
    for (const phone of [this.ours, this.second]) {
      phones.switchOn(phone, false);
      phones.camped[phone] = NONE;
      const at = phones.attached[phone] as number;
      if (at === NONE || phone === shown) continue;
      lab.queue.after(PURGED_AFTER_MS * random.between(1, 1.5), () => {
        if (!phones.isOn(phone) && phones.attached[phone] === at) switches.at(at).purge(phone);
      });
    }
    const show = (): void => {
      if (this.showing !== number) return;
      phones.switchOn(shown, true);
      settleIn(life, shown, nodes, random, () => this.showing === number, done);
    };
    if (awayMs > 0) lab.queue.after(awayMs, show);
    else show();
  }
}
