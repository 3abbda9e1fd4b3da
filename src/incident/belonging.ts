import type { ThreatClass } from '../detect/threat-class.ts';
import { areRelated } from './class-relations.ts';

/** After so long a quiet what follows is an incident of its own. */
export const INCIDENT_GAP_MS = 24 * 3_600_000;

/** Within so long, steps of one attack belong together though other networks' titles took them. */
export const CHAIN_GAP_MS = 6 * 3_600_000;

/** What tells whether two things done to one subscriber belong together. */
export interface Deed {
  readonly classes: Iterable<ThreatClass>;
  readonly ranges: Iterable<string>;
  readonly firstAtMs: number;
  readonly lastAtMs: number;
}

/** Time between two spans, 0 where they overlap. */
export function distanceMs(one: Omit<Deed, 'classes' | 'ranges'>, other: typeof one): number {
  return Math.max(0, one.firstAtMs - other.lastAtMs, other.firstAtMs - one.lastAtMs);
}

/** Whether two things done to one subscriber are one attack: the rule of docs/adr/0008. */
export function belongTogether(one: Deed, other: Deed): boolean {
  const apartMs = distanceMs(one, other);
  if (apartMs > INCIDENT_GAP_MS) return false;
  const ranges = new Set(other.ranges);
  for (const range of one.ranges) if (ranges.has(range)) return true;
  for (const threat of one.classes) {
    for (const its of other.classes) {
      if (threat === its || (apartMs <= CHAIN_GAP_MS && areRelated(threat, its))) return true;
    }
  }
  return false;
}
