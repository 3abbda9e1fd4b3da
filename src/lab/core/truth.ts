import type { INCIDENT_CLASSES } from '../../network/config-schema.ts';

/** What an attack is about; the names are those of incidents. */
export type AttackClass = (typeof INCIDENT_CLASSES)[number];

/** How much an attacker knows and owns. */
export const LEVELS = ['clumsy', 'careful', 'insider'] as const;
export type Level = (typeof LEVELS)[number];

/** Who sent a message and why: what a judge has to find out, and never sees. */
export interface Truth {
  readonly label: 'benign' | AttackClass;
  /** `''` of honest traffic. */
  readonly scenario: string;
  readonly level: Level | '';
  readonly actor: string;
}

export function honest(actor: string): Truth {
  return { label: 'benign', scenario: '', level: '', actor };
}
