import type { Addressee } from './addressee.ts';
import type { CallTaker } from './call-leg.ts';
import type { NetworkFacts } from './network-table.ts';
import { SubsystemStatus } from './subsystem-status.ts';

/** Numbering plans of a title, Q.713 3.4.2.3.3. */
const NP_E212 = 6;
const NP_E214 = 7;

/** Digits of an IMSI, TS 23.003 clause 2.2. */
const IMSI_DIGITS = 15;

/** A simulated network: its numbers and its nodes, and which of these a called address means. */
export class LabNetwork {
  readonly facts: NetworkFacts;
  /** Digits that a subscriber's number has behind the prefix. */
  readonly numberDigits: number;
  readonly subsystems = new SubsystemStatus();
  private readonly nodes = new Map<string, Addressee>();
  /** Takes what is addressed by a subscriber's number, or by a title made of an IMSI. */
  register: Addressee | undefined;
  /** Takes questions for the route of a text that are addressed by number; the register where there is none. */
  smsRouter: Addressee | undefined;
  /** Takes calls to its subscribers' numbers and to its roaming numbers, and those that its phones make. */
  exchange: CallTaker | undefined;

  constructor(facts: NetworkFacts, numberDigits: number) {
    this.facts = facts;
    this.numberDigits = numberDigits;
  }

  get isHome(): boolean {
    return this.facts.id === 'home';
  }

  /** Throws `RangeError` where a title is given twice. */
  add(node: Addressee): void {
    this.alias(node.title, node);
  }

  /** Another title that leads to a node. */
  alias(title: string, node: Addressee): void {
    if (this.nodes.has(title)) throw new RangeError(`two nodes have the title ${title}`);
    this.nodes.set(title, node);
  }

  /** The node of a title, `undefined` where nobody has it. */
  nodeAt(title: string): Addressee | undefined {
    return this.nodes.get(title);
  }

  imsiOf(subscriber: number): string {
    const { plmn } = this.facts;
    return plmn + String(subscriber).padStart(IMSI_DIGITS - plmn.length, '0');
  }

  msisdnOf(subscriber: number): string {
    return this.facts.msisdns + String(subscriber).padStart(this.numberDigits, '0');
  }

  /** Number of the subscriber from 0, or -1 where the IMSI is another network's. */
  subscriberOfImsi(imsi: string): number {
    const { plmn } = this.facts;
    return imsi.length === IMSI_DIGITS && imsi.startsWith(plmn) ? Number(imsi.slice(plmn.length)) : -1;
  }

  /** The same of a telephone number. */
  subscriberOfMsisdn(msisdn: string): number {
    const { msisdns } = this.facts;
    if (!msisdn.startsWith(msisdns) || msisdn.length !== msisdns.length + this.numberDigits) return -1;
    return Number(msisdn.slice(msisdns.length));
  }

  /** A title of the network: `00010` of `336090` is 33609000010. */
  title(end: string): string {
    return this.facts.titles + end;
  }

  /** Global title translation at the network's border; `undefined` for an address that nobody has. */
  translate(title: string, np: number, opensRouteOfText: boolean): Addressee | undefined {
    const node = np === NP_E212 || np === NP_E214 ? undefined : this.nodes.get(title);
    if (node !== undefined) return node;
    if (!this.owns(title, np)) return undefined;
    if (np === NP_E212 || np === NP_E214) return this.register;
    if (!title.startsWith(this.facts.msisdns)) return undefined;
    return opensRouteOfText ? (this.smsRouter ?? this.register) : this.register;
  }

  /** Whether an address belongs to this network. */
  owns(title: string, np: number): boolean {
    return this.ownedDigits(title, np) > 0;
  }

  /** Digits by which an address belongs to this network, 0 where it does not. */
  ownedDigits(title: string, np: number): number {
    const { titles, msisdns, mobileTitles, plmn } = this.facts;
    if (np === NP_E212) return title.startsWith(plmn) ? plmn.length : 0;
    if (np === NP_E214) return title.startsWith(mobileTitles) ? mobileTitles.length : 0;
    if (title.startsWith(titles)) return titles.length;
    return title.startsWith(msisdns) ? msisdns.length : 0;
  }
}
