const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** Countries that English gives an article. */
const WITH_ARTICLE: ReadonlySet<string> = new Set([
  'AE',
  'BS',
  'CF',
  'DO',
  'GB',
  'GM',
  'MV',
  'NL',
  'PH',
  'US',
]);

/** `France`, `the United Kingdom`; what is no country of ISO 3166-1 stays as it is. */
export function countryName(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country === 'maritime' ? 'a ship or an aircraft' : country;
  const name = NAMES.of(country) ?? country;
  return WITH_ARTICLE.has(country) ? `the ${name}` : name;
}

/** A duration in whole units: `40 seconds`, `12 minutes`, `3 hours`, `9 days`. */
export function duration(ms: number): string {
  if (ms < 2 * MINUTE_MS) return counted(Math.round(ms / 1000), 'second');
  if (ms < 2 * HOUR_MS) return counted(Math.round(ms / MINUTE_MS), 'minute');
  if (ms < 2 * DAY_MS) return counted(Math.round(ms / HOUR_MS), 'hour');
  return counted(Math.round(ms / DAY_MS), 'day');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
