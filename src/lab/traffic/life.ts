import type { Random } from '../../kit/random.ts';
import type { LabNetwork } from '../core/lab-network.ts';
import type { NetworkNodes, World } from '../core/world.ts';
import type { ServiceCentre } from '../nodes/service-centre.ts';
import type { Switch } from '../nodes/switch.ts';
import type { TextSender } from '../nodes/texts.ts';
import { BUSIEST, busynessAt, DAY_MS } from './daylight.ts';
import { DESTINATIONS, type Destination, HOSTS } from './destination-table.ts';
import { HONEST_HABITS, type TrafficHabits } from './traffic-defaults.ts';

/** What texts are for. */
export type TextKind = 'person' | 'code' | 'notice';

/** A text at the moment it is written. Its words hold a number that no other text has. */
export interface WrittenText {
  readonly kind: TextKind;
  readonly atMs: number;
  /** MSISDN. */
  readonly to: string;
  readonly text: string;
  /** Title of the service centre that it is handed to; `''` where a phone writes it, and its centre comes to it over the air. */
  readonly centre: string;
}

export interface HonestLifeOptions {
  /** Nothing new begins after it, milliseconds since 1970; for ever where it is left out. */
  readonly untilMs?: number;
  readonly habits?: Partial<TrafficHabits>;
}

/** Draws before it is believed that nobody is at home. */
const DRAWS = 200;

/** Numbers of each partner that people write to and call: all that its register knows. */
const PARTNER_NUMBERS = 100_000;

const FREE = 0;
const BUSY = 1;

/** One in ten writes so much that the service centre agrees on the dialogue first. */
const LONG_SHARE = 0.1;
const MORE_WORDS =
  ' I have so much to tell you about the journey, the weather, and everybody whom we met on the way here; more tonight.';

/** What all habits share: the world, what its people are busy with, and the texts that they write. */
export class Life {
  readonly world: World;
  readonly habits: TrafficHabits;
  readonly random: Random;
  readonly untilMs: number;
  /** Told of every text that somebody writes. */
  readonly writers: ((text: WrittenText) => void)[] = [];
  /** Networks of the table of destinations that this world has. */
  readonly destinations: readonly (Destination & { readonly nodes: NetworkNodes })[];
  private readonly states: Uint8Array;
  private readonly nodesOfNetwork: ReadonlyMap<LabNetwork, NetworkNodes>;
  private readonly guestsOf = new Map<NetworkNodes, number>();
  private texts = 0;

  constructor(world: World, { untilMs = Number.POSITIVE_INFINITY, habits = {} }: HonestLifeOptions) {
    this.world = world;
    this.habits = { ...HONEST_HABITS, ...habits };
    this.untilMs = untilMs;
    this.random = world.lab.random.fork('honest life');
    this.states = new Uint8Array(world.phones.homeCount);
    this.nodesOfNetwork = new Map([world.home, ...world.partners].map((nodes) => [nodes.network, nodes]));
    this.destinations = DESTINATIONS.flatMap((destination) => {
      const nodes = this.nodes(destination.id);
      return nodes === undefined ? [] : [{ ...destination, nodes }];
    });
  }

  get nowMs(): number {
    return this.world.lab.nowMs;
  }

  get subscribers(): number {
    return this.world.phones.homeCount;
  }

  /** A network by its short name; `undefined` in worlds that have none such. */
  nodes(id: string): NetworkNodes | undefined {
    if (id === 'home') return this.world.home;
    return this.world.partners.find(({ network }) => network.facts.id === id);
  }

  /** The network that a phone is a customer of. */
  networkOf(phone: number): NetworkNodes {
    return this.nodesOf(this.world.phones.networkOf(phone));
  }

  nodesOf(network: LabNetwork): NetworkNodes {
    return this.nodesOfNetwork.get(network) ?? this.world.home;
  }

  /** Where a network's customers are when they are not abroad: in their own, or in that of its host. */
  hostOf(nodes: NetworkNodes): NetworkNodes {
    const host = HOSTS[nodes.network.facts.id];
    return (host === undefined ? undefined : this.nodes(host)) ?? nodes;
  }

  /** Another phone of a partner, at home there. `undefined` where the world has no room for it. */
  addGuest(of: NetworkNodes): number | undefined {
    const { world } = this;
    if (world.phones.count >= world.phones.room) return undefined;
    const number = this.guestsOf.get(of) ?? 0;
    this.guestsOf.set(of, number + 1);
    const phone = world.addGuest(of, number);
    const host = this.hostOf(of);
    const at = host === of ? undefined : host.switches[number % host.switches.length];
    if (at !== undefined) world.settle(phone, at);
    return phone;
  }

  /** Telephone number of somebody or other in a network. */
  someNumber(network: LabNetwork, random: Random): string {
    return network.msisdnOf(random.below(network.isHome ? this.subscribers : PARTNER_NUMBERS));
  }

  /** Some phone of a partner that the lab has. */
  somebodyElses(random: Random): number | undefined {
    const { homeCount, count } = this.world.phones;
    return count === homeCount ? undefined : homeCount + random.below(count - homeCount);
  }

  /** Plans something, unless it would be after the end. */
  after(delayMs: number, task: (argument: number) => void, argument = 0): void {
    if (this.nowMs + delayMs <= this.untilMs) this.world.lab.queue.after(delayMs, task, argument);
  }

  /** Plans what happens by chance so often a day, and more often while people are awake. */
  byChance(name: string, timesADay: number, utcOffset: number, task: (random: Random) => void): void {
    if (timesADay <= 0) return;
    const random = this.random.fork(name);
    const meanMs = DAY_MS / (timesADay * BUSIEST);
    const next = (): void => {
      if (random.next() * BUSIEST < busynessAt(this.nowMs, utcOffset)) task(random);
      this.after(random.exponential(meanMs), next);
    };
    this.after(random.exponential(meanMs), next);
  }

  /** Takes a phone of ours for something, if nothing else has it. */
  claim(phone: number): boolean {
    if (this.states[phone] !== FREE) return false;
    this.states[phone] = BUSY;
    return true;
  }

  release(phone: number): void {
    this.states[phone] = FREE;
  }

  /** Somebody at home, registered and switched on, with no plans; theirs is the phone from now on. `undefined` for nobody. */
  claimAtHome(random: Random): number | undefined {
    for (let draw = 0; draw < DRAWS; draw++) {
      const phone = random.below(this.subscribers);
      if (this.isAtHome(phone) && this.claim(phone)) return phone;
    }
    return undefined;
  }

  isAtHome(phone: number): boolean {
    const { phones, switches } = this.world;
    const at = phones.attached[phone] as number;
    return phones.isOn(phone) && at >= 0 && switches.at(at).network.isHome && phones.camped[phone] === at;
  }

  /** Any switch of a network. `undefined` for a network that has none. */
  switchOf({ switches }: NetworkNodes, random: Random): Switch | undefined {
    return switches[random.below(switches.length)];
  }

  /** Hands a text to a service centre. */
  submit(centre: ServiceCentre, kind: TextKind, from: TextSender, to: string, random: Random): void {
    centre.submit({ from, to, text: this.words(kind, to, random, centre.title) });
  }

  /** Words of a text, told to whoever wants to know what was written. */
  words(kind: TextKind, to: string, random: Random, centre = ''): string {
    const number = ++this.texts;
    const code = String(random.below(1_000_000)).padStart(6, '0');
    let text: string;
    switch (kind) {
      case 'code':
        text = `${code} is your one-time code. Never tell it to anybody. Ref ${number}`;
        break;
      case 'notice':
        text = `Your parcel of order ${number} is on its way.`;
        break;
      case 'person':
        text = `Hello, this is number ${number}.${random.chance(LONG_SHARE) ? MORE_WORDS : ''}`;
        break;
      default:
        return kind satisfies never;
    }
    for (const writer of this.writers) writer({ kind, atMs: this.nowMs, to, text, centre });
    return text;
  }
}
