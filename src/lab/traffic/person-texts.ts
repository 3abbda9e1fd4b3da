import type { Random } from '../../kit/random.ts';
import type { NetworkNodes } from '../core/world.ts';
import type { Life } from './life.ts';
import { pickWeighted } from './pick-weighted.ts';

/** The neighbour operator's subscribers write to ours more than all foreigners together do; a part of that is simulated. */
const NEIGHBOUR_SHARE = 0.3;
/** Numbers of a partner's subscribers who write. */
const WRITERS = 100_000;

/** Texts from person to person over the border, both ways, and the few within the home network that are simulated. */
export function writeToEachOther(life: Life): void {
  const { habits, subscribers, world } = life;
  const { home, phones } = world;
  const offset = home.network.facts.utcOffset;
  const perDay = habits.internationalTextsADay * subscribers;
  const abroad = life.destinations.map((place) => ({
    weight: place.ours + place.theirs,
    nodes: place.nodes,
  }));
  const neighbour = life.nodes('nb');
  const correspondents = (random: Random): NetworkNodes => {
    if (neighbour !== undefined && random.chance(NEIGHBOUR_SHARE)) return neighbour;
    return abroad.length === 0 ? home : pickWeighted(random, abroad, ({ weight }) => weight).nodes;
  };
  life.byChance('texts to us', perDay, offset, (random) => {
    const { network, smsc } = correspondents(random);
    const to = phones.msisdnOf(random.below(subscribers));
    life.submit(smsc, 'person', network.msisdnOf(random.below(WRITERS)), to, random);
  });
  life.byChance('texts to them', perDay, offset, (random) => {
    const from = phones.msisdnOf(random.below(subscribers));
    // to somebody whose phone the lab knows, wherever it is: others would never answer
    const to = life.somebodyElses(random);
    if (to !== undefined) life.submit(home.smsc, 'person', from, phones.msisdnOf(to), random);
  });
  const within = habits.domesticShare * habits.domesticNoticesADay * subscribers;
  life.byChance('texts at home', within, offset, (random) => {
    const from = phones.msisdnOf(random.below(subscribers));
    life.submit(home.smsc, 'person', from, phones.msisdnOf(random.below(subscribers)), random);
  });
}
