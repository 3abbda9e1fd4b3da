const HOUR_MS = 3_600_000;
export const DAY_MS: number = 24 * HOUR_MS;

/**
 * How busy each hour of the local day is, from midnight: asleep until six, a rise until nine, a long plateau, a
 * peak in the evening. The shape of every published curve of a network's load; its mean is brought to 1 below.
 */
const HOURS = [
  0.25, 0.15, 0.1, 0.08, 0.1, 0.2, 0.5, 0.9, 1.2, 1.3, 1.35, 1.4, 1.45, 1.4, 1.35, 1.35, 1.4, 1.5, 1.6, 1.6,
  1.45, 1.2, 0.85, 0.5,
];
const MEAN = HOURS.reduce((sum, hour) => sum + hour, 0) / HOURS.length;

/** The busiest moment, as a multiple of the average one. */
export const BUSIEST: number = Math.max(...HOURS) / MEAN;

/** Hour of the day on the clocks of a place, 0 up to 24. @param utcOffset hours ahead of UTC */
export function localHour(atMs: number, utcOffset: number): number {
  const hours = atMs / HOUR_MS + utcOffset;
  return hours - 24 * Math.floor(hours / 24);
}

/** How much happens at a time, as a multiple of the day's average. */
export function busynessAt(atMs: number, utcOffset: number): number {
  return (HOURS[Math.floor(localHour(atMs, utcOffset))] as number) / MEAN;
}

/** Milliseconds until the clocks of a place next show an hour, up to a day. */
export function untilHour(atMs: number, utcOffset: number, hour: number): number {
  const wait = hour - localHour(atMs, utcOffset);
  return (wait > 0 ? wait : wait + 24) * HOUR_MS;
}

/** Saturday or Sunday there. */
export function isWeekend(atMs: number, utcOffset: number): boolean {
  const day = new Date(atMs + utcOffset * HOUR_MS).getUTCDay();
  return day === 0 || day === 6;
}
