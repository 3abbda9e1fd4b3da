import type { Severity } from '../detect/severity.ts';
import type { ThreatClass } from '../detect/threat-class.ts';

/** A node that took part, by its calling title. */
export interface IncidentSender {
  /** Digits; `''` where the sender has no global title. */
  readonly gt: string;
  /** ISO 3166-1 alpha-2, `null` where it is not known. */
  readonly country: string | null;
  /** `null` where no plan knows the title. */
  readonly operator: string | null;
}

/** One message of the evidence. */
export interface IncidentEvidence {
  /** Which capture, from 0 in the order they were read. */
  readonly capture: number;
  readonly frame: number;
  /** Message in the packet, from 0. */
  readonly index: number;
}

/** What belongs together: findings of one class about one subscriber, or else by one sender. */
export interface Incident {
  /** The same for the same class, subscriber and first sender, whichever run found it. */
  readonly id: string;
  readonly class: ThreatClass;
  readonly title: string;
  /** Of the worst finding. */
  readonly severity: Severity;
  /** 0-1: the strongest finding of each detector, taken as independent witnesses; never 1. */
  readonly confidence: number;
  /** Masked unless asked for; `null` where it was not named. */
  readonly subscriber: { readonly imsi: string | null; readonly msisdn: string | null };
  readonly senders: readonly IncidentSender[];
  /** With the precision of the capture. */
  readonly firstAt: string;
  readonly lastAt: string;
  readonly detectors: readonly string[];
  /** Packets, in order. Of several captures together; `evidence` says which is of which. */
  readonly frames: readonly number[];
  readonly evidence: readonly IncidentEvidence[];
  /** One sentence a step. */
  readonly story: readonly string[];
  readonly advice: string;
  /** Messages that belong to it, those left out of the lists above too. */
  readonly messages: number;
}
