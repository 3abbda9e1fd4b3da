/** Degrees north and east. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where the capitals of the lab's countries are, to a tenth of a degree; `''` is a ship on the Atlantic. */
export const CAPITALS: Readonly<Record<string, Point>> = {
  '': { latitude: 45, longitude: -30 },
  AE: { latitude: 24.5, longitude: 54.4 },
  BE: { latitude: 50.8, longitude: 4.4 },
  DE: { latitude: 52.5, longitude: 13.4 },
  ES: { latitude: 40.4, longitude: -3.7 },
  FR: { latitude: 48.9, longitude: 2.4 },
  GB: { latitude: 51.5, longitude: -0.1 },
  IE: { latitude: 53.3, longitude: -6.3 },
  IN: { latitude: 28.6, longitude: 77.2 },
  IT: { latitude: 41.9, longitude: 12.5 },
  KE: { latitude: -1.3, longitude: 36.8 },
  LU: { latitude: 49.6, longitude: 6.1 },
  NL: { latitude: 52.4, longitude: 4.9 },
  PL: { latitude: 52.2, longitude: 21 },
  PT: { latitude: 38.7, longitude: -9.1 },
  TR: { latitude: 39.9, longitude: 32.9 },
  US: { latitude: 38.9, longitude: -77 },
};
