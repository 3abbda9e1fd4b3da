/** What lies between two countries. */
export interface CountryGap {
  /** Shortest way between their borders or coasts, kilometres; 0 for neighbours. */
  readonly km: number;
  /** Whether they share a border, or a short strait that ferries and radio cross. */
  readonly neighbours: boolean;
}

const NONE_BETWEEN: CountryGap = Object.freeze({ km: 0, neighbours: true });

/** What lies between two countries, ISO 3166-1 alpha-2; `undefined` where it is not known. */
export function countryGap(from: string, to: string): CountryGap | undefined {
  return from === to && from !== '' ? NONE_BETWEEN : undefined;
}
