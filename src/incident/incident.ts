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

/** A subscriber, masked unless asked for; `null` where a number is not known. */
export interface IncidentSubscriber {
  readonly imsi: string | null;
  readonly msisdn: string | null;
}

/**
 * What belongs together: an attack on one subscriber, step by step; what one sender did to many; or what it
 * did that names nobody.
 */
export interface Incident {
  /** The same whichever run found it: of what its first message was, and not of who it is about. */
  readonly id: string;
  /** Of the gravest finding. */
  readonly class: ThreatClass;
  readonly title: string;
  /** Of the worst finding; a step above where the attack is whole. */
  readonly severity: Severity;
  /** 0-1: the strongest finding of each detector, taken as independent witnesses; never 1. */
  readonly confidence: number;
  /** The one subscriber it is about; of a campaign, and where nobody is named, `null` both. */
  readonly subscriber: IncidentSubscriber;
  readonly senders: readonly IncidentSender[];
  /** With the precision of the capture. */
  readonly firstAt: string;
  readonly lastAt: string;
  readonly detectors: readonly string[];
  /** Packets, in order. Of several captures together; `evidence` says which is of which. */
  readonly frames: readonly number[];
  readonly evidence: readonly IncidentEvidence[];
  /** One sentence a step, in order of time. */
  readonly story: readonly string[];
  readonly advice: string;
  /** Messages that belong to it, those left out of the lists above too. */
  readonly messages: number;
  /** Every class that was found, by name. */
  readonly classes: readonly ThreatClass[];
  /** What the steps were for, each once, in the order they first came. */
  readonly phases: readonly string[];
  /** How many different subscribers: exact for some hundreds, an estimate beyond. */
  readonly subscribers: number;
  /** The first of them. */
  readonly subscriberList: readonly IncidentSubscriber[];
}
