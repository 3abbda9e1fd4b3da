import { Random } from '../../kit/random.ts';
import { Edge } from './edge.ts';
import { EventQueue } from './event-queue.ts';
import { Exchange } from './exchange.ts';
import { LabNetwork } from './lab-network.ts';
import { HOME_FACTS, type NetworkFacts, PARTNER_FACTS } from './network-table.ts';

/** The day before which nothing happened: a Tuesday in winter, so that clocks are told by `utcOffset` alone. */
const FIRST_DAY_MS = Date.UTC(2026, 0, 13);

export interface LabOptions {
  readonly seed: number;
  /** Of the home network; telephone numbers get as many digits as they need. */
  readonly subscribers: number;
  readonly startMs?: number;
  readonly partners?: readonly NetworkFacts[];
}

/**
 * A simulated world: networks with their nodes, what lies between them, and what is going to happen, on one
 * clock and from one seed. Attackers in it are nodes like all others: everything they send stays in memory.
 */
export class Lab {
  readonly seed: number;
  readonly random: Random;
  readonly queue: EventQueue;
  readonly startMs: number;
  readonly edge = new Edge();
  readonly exchange: Exchange;
  readonly home: LabNetwork;
  readonly partners: readonly LabNetwork[];
  readonly networks: readonly LabNetwork[];
  readonly subscribers: number;

  constructor({ seed, subscribers, startMs = FIRST_DAY_MS, partners = PARTNER_FACTS }: LabOptions) {
    this.seed = seed;
    this.random = new Random(seed, 'lab');
    this.startMs = startMs;
    this.queue = new EventQueue(startMs);
    this.subscribers = subscribers;
    this.home = new LabNetwork(HOME_FACTS, subscribers <= 1000 ? 3 : 6);
    this.partners = partners.map((facts) => new LabNetwork(facts, 6));
    this.networks = [this.home, ...this.partners];
    // chance of its own, so that a longer way changes nobody's plans
    const chance = this.random.fork('links');
    this.exchange = new Exchange(this.queue, chance, this.edge, this.networks);
  }

  get nowMs(): number {
    return this.queue.nowMs;
  }

  /** A partner by its short name. Throws `RangeError` where there is none. */
  partner(id: string): LabNetwork {
    const found = this.partners.find(({ facts }) => facts.id === id);
    if (found === undefined) throw new RangeError(`the lab has no network ${id}`);
    return found;
  }

  /** Where a node begins to count its transactions: by chance, as after a restart. */
  firstTransactionId(title: string): number {
    return Math.floor(this.random.fork(`transactions of ${title}`).next() * 2 ** 32);
  }
}
