import type { Incident } from '../../incident/incident.ts';
import type { FirewallMode } from './firewall-mode.ts';

/** Something that must hold of a run, whoever played in it. */
export interface LabCheck {
  readonly name: string;
  readonly ok: boolean;
  /** What was seen, where it does not hold. */
  readonly detail?: string;
}

export interface LabStep {
  /** ISO 8601. */
  readonly at: string;
  readonly actor: string;
  /** Who it is done to, where a story says so. */
  readonly to?: string;
  /** One sentence. */
  readonly what: string;
}

/** What `lab --format json` says. */
export interface LabOutcome {
  readonly scenario: string;
  readonly seed: number;
  readonly firewall: FirewallMode;
  readonly level: string;
  readonly codeDeliveredTo: 'customer' | 'thieves' | 'nobody';
  readonly bankVerdict: string;
  readonly money: { readonly moved: number; readonly currency: 'GBP' };
  readonly incidents: readonly Incident[];
  readonly steps: readonly LabStep[];
  readonly checks: readonly LabCheck[];
  /** Messages at the border by what became of them. */
  readonly messages: Readonly<Record<'forward' | 'keep' | 'drop' | 'answer' | 'delay', number>>;
}
