import { BoundedCache } from '../../kit/bounded-cache.ts';
import type { Random } from '../../kit/random.ts';
import { Glance } from '../../wire/glance/glance.ts';
import type { SccpAddress } from '../../wire/sccp/address.ts';
import type { Addressee } from './addressee.ts';
import { type Edge, SI_SCCP } from './edge.ts';
import type { EventQueue } from './event-queue.ts';
import type { LabNetwork } from './lab-network.ts';
import { SSN_MANAGEMENT } from './subsystem-status.ts';
import type { Truth } from './truth.ts';
import { readUnitdata, writeReturned, writeUnitdata } from './unitdata.ts';

/** One way within a network: its own links and equipment. */
const WITHIN_MS = 3;
/** sendRoutingInfoForSM, TS 29.002 clause 17.5: where texts are routed at home, its questions go to the router. */
const SEND_ROUTING_INFO_FOR_SM = 45;
const NP_E164 = 1;
/** Longer than two ways differ by chance. */
const SEQUENCE_GAP_MS = 5;
/** Titles whose network is remembered: all nodes, and some thousands of subscribers' numbers. */
const TITLES_KNOWN = 10_000;

/** Who sends. */
export interface ExchangeUser extends Addressee {
  readonly network: LabNetwork;
  readonly truth: Truth;
  /** Road to the home network where it is not that of the node's own network: a leased link. */
  readonly way: { readonly carrier: number; readonly latencyMs: number } | undefined;
}

/** How links fail, as shares of all messages. */
export interface LinkTrouble {
  /** Are lost on their way. */
  readonly lost: number;
  /** Come late: another 1 to 30 seconds. */
  readonly late: number;
}

/**
 * What lies between all nodes: signalling transfer points with their translation of global titles, carriers,
 * and the border of the home network. Octets alone travel; who receives them decodes them.
 */
export class Exchange {
  trouble: LinkTrouble = { lost: 0, late: 0 };
  /** Messages that nobody could be found for. */
  untranslated = 0;
  private readonly queue: EventQueue;
  private readonly chance: Random;
  private readonly edge: Edge;
  private readonly networks: readonly LabNetwork[];
  private readonly glance = new Glance();
  /** Titles come again and again, those of nodes above all. */
  private readonly networkOfTitle = new BoundedCache(TITLES_KNOWN, (title: string) =>
    this.narrowest(title, NP_E164),
  );

  /** @param chance of the links, apart from everybody else's */
  constructor(queue: EventQueue, chance: Random, edge: Edge, networks: readonly LabNetwork[]) {
    this.queue = queue;
    this.chance = chance;
    this.edge = edge;
    this.networks = networks;
  }

  /** Takes user data of a node, in as many SCCP messages as it needs. */
  unitdata(
    from: ExchangeUser,
    called: SccpAddress,
    calling: SccpAddress,
    data: Uint8Array,
    reference: number,
  ): void {
    this.sequence(from, called, writeUnitdata(called, calling, data, reference));
  }

  /** Takes SCCP messages that arrive in their order, as segments do in class 1 (Q.714 clause 1.1.2.2). */
  sequence(from: ExchangeUser, called: SccpAddress, messages: readonly Uint8Array[]): void {
    for (const [i, sccp] of messages.entries()) {
      if (i === 0) this.sccp(from, called, sccp);
      else this.queue.after(i * SEQUENCE_GAP_MS, () => this.sccp(from, called, sccp));
    }
  }

  /** Takes one SCCP message of a node, whatever is in it. */
  sccp(from: ExchangeUser, called: SccpAddress, sccp: Uint8Array): void {
    const { gt, np } = called;
    const source = from.network;
    const target = gt === null ? undefined : this.networkOf(gt, np ?? NP_E164);
    if (target === undefined) {
      this.untranslated++;
      this.bringBack(from, sccp);
      return;
    }
    const deliver = (octets: Uint8Array) => this.deliver(from, target, called, octets);
    if (source === target || (!source.isHome && !target.isHome)) {
      const wayMs = source === target ? WITHIN_MS : source.facts.latencyMs + target.facts.latencyMs;
      this.later(wayMs, () => deliver(sccp));
      return;
    }
    const partner = source.isHome ? target : source;
    const inbound = target.isHome;
    const { carrier, latencyMs } = from.way ?? partner.facts;
    const [before, behind] = inbound ? [latencyMs, WITHIN_MS] : [WITHIN_MS, latencyMs];
    this.later(before, () =>
      this.edge.pass(
        this.queue.nowMs,
        inbound,
        carrier,
        SI_SCCP,
        sccp,
        from.truth,
        (octets, delayMs) => this.later(behind + delayMs, () => deliver(octets)),
        (answer) => this.later(before, () => this.hand(from, answer)),
      ),
    );
  }

  /** A message that crossed into its network is translated there. */
  private deliver(from: ExchangeUser, target: LabNetwork, called: SccpAddress, sccp: Uint8Array): void {
    const { subsystems } = target;
    if (called.ssn === SSN_MANAGEMENT) {
      const management = readUnitdata(sccp, from.segments, this.queue.nowMs);
      if (management !== undefined) subsystems.take(management.data, this.queue.nowMs);
      return;
    }
    const node = subsystems.isProhibited(called.ssn, this.queue.nowMs)
      ? undefined
      : target.translate(called.gt ?? '', called.np ?? NP_E164, this.asksForRouteOfText(sccp));
    if (node === undefined) {
      this.untranslated++;
      this.bringBack(from, sccp);
    } else this.hand(node, sccp);
  }

  private hand(node: Addressee, sccp: Uint8Array): void {
    const unitdata = readUnitdata(sccp, node.segments, this.queue.nowMs, node.mixesSenders);
    if (unitdata !== undefined) node.receive(unitdata);
  }

  /** The message was asked to be returned where nobody can be found. */
  private bringBack(from: ExchangeUser, sccp: Uint8Array): void {
    const unitdata = readUnitdata(sccp, from.segments, this.queue.nowMs);
    if (unitdata === undefined || unitdata.returned) return;
    const { called, calling, data } = unitdata;
    const service = writeReturned(calling, called, data);
    this.later(WITHIN_MS, () => this.hand(from, service));
  }

  private asksForRouteOfText(sccp: Uint8Array): boolean {
    return this.glance.readSccp(sccp, 0, sccp.length) && this.glance.opcode === SEND_ROUTING_INFO_FOR_SM;
  }

  /**
   * The network that a title belongs to: where ranges lie within one another, as a virtual network's in its host's,
   * the narrowest has it.
   */
  private networkOf(title: string, np: number): LabNetwork | undefined {
    return np === NP_E164 ? this.networkOfTitle.of(title) : this.narrowest(title, np);
  }

  private narrowest(title: string, np: number): LabNetwork | undefined {
    let found: LabNetwork | undefined;
    let most = 0;
    for (const network of this.networks) {
      const digits = network.ownedDigits(title, np);
      if (digits > most) {
        most = digits;
        found = network;
      }
    }
    return found;
  }

  private later(delayMs: number, task: () => void): void {
    const { lost, late } = this.trouble;
    if (lost > 0 && this.chance.chance(lost)) return;
    const more = late > 0 && this.chance.chance(late) ? this.chance.between(1000, 30_000) : 0;
    this.queue.after(delayMs + this.chance.between(0, 2) + more, task);
  }
}
