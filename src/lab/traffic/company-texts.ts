import { ServiceCentre } from '../nodes/service-centre.ts';
import type { Life } from './life.ts';

/** Networks in which hubs stand, and the ends of the titles that each has; it asks under the first and delivers under the others. */
const HUBS = [
  { id: 'nl', ends: ['310', '311', '312', '313'] },
  { id: 'de', ends: ['310', '311'] },
] as const;
/** Customers of hubs: web services that nobody would look for in the hub's country. */
const SERVICES = ['Exampler', 'ExampleChat', 'ExampleCabs', 'ExampleStay'];
const COMPANIES = ['ExampleBank', 'ExampleCard', 'ExamplePost', 'ExampleDoc'];
const CODE_SHARE = 0.6;

/** Companies write to people: our own customers by our service centre, foreign ones by hubs with many titles. */
export function writeToCustomers(life: Life): void {
  const { habits, subscribers, world } = life;
  const { home, phones, lab } = world;
  const offset = home.network.facts.utcOffset;
  const domestic = habits.domesticShare * habits.domesticNoticesADay * subscribers;
  life.byChance('notices of our companies', domestic, offset, (random) => {
    const kind = random.chance(CODE_SHARE) ? 'code' : 'notice';
    const to = phones.msisdnOf(random.below(subscribers));
    life.submit(home.smsc, kind, { alphanumeric: random.pick(COMPANIES) }, to, random);
  });
  const hubs = HUBS.flatMap(({ id, ends: [asks, ...delivers] }) => {
    const network = life.nodes(id)?.network;
    if (network === undefined) return [];
    const hub = new ServiceCentre(lab, network, asks, 'SMS hub');
    hub.deliverUnder(...delivers.map((end) => network.title(end)));
    return [hub];
  });
  if (hubs.length === 0) return;
  life.byChance('texts of hubs', habits.hubTextsADay * subscribers, offset, (random) => {
    const kind = random.chance(CODE_SHARE) ? 'code' : 'notice';
    const to = phones.msisdnOf(random.below(subscribers));
    life.submit(random.pick(hubs), kind, { alphanumeric: random.pick(SERVICES) }, to, random);
  });
}
