import type { IncidentSender } from '../../incident/incident.ts';
import type { MapSenders } from './world-map.ts';

/** How many titles of each country there are, the most first. Senders without a country are left out. */
export function sendersByCountry(senders: readonly IncidentSender[]): MapSenders[] {
  const titles = new Map<string, Set<string>>();
  for (const { country, gt } of senders) {
    if (country === null) continue;
    const known = titles.get(country);
    if (known === undefined) titles.set(country, new Set([gt]));
    else known.add(gt);
  }
  return [...titles]
    .map(([country, known]) => ({ country, titles: known.size }))
    .sort((a, b) => b.titles - a.titles || (a.country < b.country ? -1 : 1));
}
