/** A country that people go to and come from, by its network in the lab. */
export interface Destination {
  readonly id: string;
  /** Share of the home network's travellers who go there; of its guests who come from there. */
  readonly ours: number;
  readonly theirs: number;
  /** By air from home, airport to airport. */
  readonly km: number;
  /** Where trips go on to by land. */
  readonly onward: readonly string[];
  /** How else than by air: over a land border, by tunnel or by ferry. */
  readonly border?: 'land' | 'sea';
}

/**
 * Where the travellers of an island in the north-west of Europe go in winter, and who comes to see it: roughly
 * as the statistics of visits by country have it, to the nearest few per cent.
 */
export const DESTINATIONS: readonly Destination[] = [
  { id: 'es', ours: 0.21, theirs: 0.08, km: 1300, onward: ['pt', 'fr'] },
  { id: 'fr', ours: 0.16, theirs: 0.13, km: 350, onward: ['be', 'es', 'it'], border: 'sea' },
  { id: 'ie', ours: 0.1, theirs: 0.13, km: 450, onward: [], border: 'land' },
  { id: 'it', ours: 0.09, theirs: 0.07, km: 1500, onward: ['fr'] },
  { id: 'de', ours: 0.08, theirs: 0.12, km: 900, onward: ['nl', 'pl', 'be'] },
  { id: 'pt', ours: 0.06, theirs: 0.03, km: 1600, onward: ['es'] },
  { id: 'pl', ours: 0.05, theirs: 0.09, km: 1450, onward: ['de'] },
  { id: 'nl', ours: 0.06, theirs: 0.08, km: 370, onward: ['be', 'de'], border: 'sea' },
  { id: 'be', ours: 0.03, theirs: 0.04, km: 330, onward: ['fr', 'nl'], border: 'sea' },
  { id: 'tr', ours: 0.04, theirs: 0.02, km: 2900, onward: [] },
  { id: 'us', ours: 0.06, theirs: 0.14, km: 6000, onward: [] },
  { id: 'ae', ours: 0.03, theirs: 0.02, km: 5500, onward: [] },
  { id: 'in', ours: 0.025, theirs: 0.03, km: 7000, onward: [] },
  { id: 'ke', ours: 0.005, theirs: 0.005, km: 6800, onward: [] },
  // nobody goes there: its people are those of the French host, with identities of their own
  { id: 'mvno', ours: 0, theirs: 0.015, km: 350, onward: [], border: 'sea' },
];

/** Networks that compete with the one the home network prefers: heard by phones, and steered away from. */
export const RIVALS: Readonly<Record<string, string>> = { fr: 'fr2', es: 'es2', home: 'nb' };

/** Partners whose registers steer their guests to the home network's competitor. */
export const STEERING_PARTNERS: readonly string[] = ['us', 'tr'];

/** Virtual networks and those whose switches their customers use. */
export const HOSTS: Readonly<Record<string, string>> = { mvno: 'fr' };
