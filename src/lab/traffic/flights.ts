const HOUR_MS = 3_600_000;
/** Airliners from gate to gate, on average: cruising speed less taxiing and climbing. */
const KM_AN_HOUR = 800;
/** Phones are off before the doors close and are on again once the aircraft stands. */
const GROUND_MS = 0.6 * HOUR_MS;

/** How long a phone is off for a flight. */
export function flightMs(km: number): number {
  return GROUND_MS + (km / KM_AN_HOUR) * HOUR_MS;
}
