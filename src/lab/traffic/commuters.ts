import type { NetworkNodes } from '../core/world.ts';
import { isWeekend, untilHour } from './daylight.ts';
import { commute } from './journeys/commute.ts';
import type { Life } from './life.ts';
import { pickWeighted } from './pick-weighted.ts';
import { type Repertoire, Traveller } from './traveller.ts';

/** People leave home between these hours. */
const LEAVES = [5.5, 8.5] as const;

/** Subscribers of ours who work beyond a border. */
export function sendCommuters(life: Life, repertoire: Repertoire): void {
  const random = life.random.fork('commuters');
  // over land most; through the tunnel and by ferry the few
  const weightOf = ({ border }: { border?: 'land' | 'sea' }) =>
    border === 'land' ? 0.8 : border === 'sea' ? 0.07 : 0;
  const places = life.destinations.filter(({ ours, border }) => ours > 0 && border !== undefined);
  if (places.length === 0) return;
  for (let i = 0; i < Math.round(life.habits.commuterShare * life.subscribers); i++) {
    const phone = life.claimAtHome(random);
    if (phone === undefined) return;
    const place = pickWeighted(random, places, weightOf);
    commuteDaily(life, repertoire, phone, life.world.home, place.nodes, place.border);
  }
}

/** Goes to work beyond a border on every working day. */
export function commuteDaily(
  life: Life,
  repertoire: Repertoire,
  phone: number,
  own: NetworkNodes,
  to: NetworkNodes,
  border: 'land' | 'sea' | undefined,
): void {
  const random = life.random.fork(`commuter ${phone}`);
  const { utcOffset } = own.network.facts;
  const at = life.hostOf(own);
  const wait = (): void => {
    life.after(untilHour(life.nowMs, utcOffset, random.between(...LEAVES)), () => {
      if (isWeekend(life.nowMs, utcOffset)) wait();
      else {
        const legs = commute({ habits: life.habits, random, own: at, to, km: 0, onward: [], border });
        new Traveller(life, phone, random, repertoire, legs, wait).setOut();
      }
    });
  };
  wait();
}
