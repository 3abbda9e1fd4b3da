import type { LabNetwork } from './lab-network.ts';

/** Nowhere, or nobody. */
export const NONE = -1;

/** A phone is switched on, or talks. */
const ON = 1;
const IN_CALL = 2;

/** A text on the screen of a phone, or in the hands of somebody else. */
export interface ReceivedText {
  readonly atMs: number;
  /** Who it says that it is from: a number or a name. */
  readonly from: string;
  readonly text: string;
  /** When its centre took it, as the text says. */
  readonly stamp?: string;
}

/** Texts shown lately by all phones: a centre that heard no answer brings one again within half an hour. */
const MAX_TEXTS_REMEMBERED = 65_536;

/**
 * All phones of a simulated world, as columns: those of the home network first, in the order of its subscriber
 * numbers, then the guests who may come. What a phone knows and its network does not: where it is, whether it
 * is on. Some 30 octets each.
 */
export class Phones {
  /** Phones of the home network. */
  readonly homeCount: number;
  private readonly home: LabNetwork;
  /** Switch whose cell the phone listens to, an index of the world's switches; `NONE` where there is none. */
  readonly camped: Int32Array;
  /** Switch that keeps a record of it as its visitor, `NONE` for none. */
  readonly attached: Int32Array;
  /** The same of the packet node. */
  readonly packetAttached: Int32Array;
  private readonly flags: Uint8Array;
  private readonly guests: { readonly network: LabNetwork; readonly number: number }[] = [];
  private readonly guestByImsi = new Map<string, number>();
  private readonly shownLately = new Set<string>();
  /** Told of every text that a phone shows. */
  readonly readers: ((phone: number, text: ReceivedText) => void)[] = [];
  /** Told of every call that a phone answers. */
  readonly listeners: ((phone: number, from: string, atMs: number) => void)[] = [];

  constructor(home: LabNetwork, homeCount: number, maxGuests: number) {
    this.home = home;
    this.homeCount = homeCount;
    const room = homeCount + maxGuests;
    this.camped = new Int32Array(room).fill(NONE);
    this.attached = new Int32Array(room).fill(NONE);
    this.packetAttached = new Int32Array(room).fill(NONE);
    this.flags = new Uint8Array(room);
  }

  get count(): number {
    return this.homeCount + this.guests.length;
  }

  /** Phones that there is room for, home and guests together. */
  get room(): number {
    return this.flags.length;
  }

  /** A phone of another network, which may visit. Throws `RangeError` where there is no more room. */
  addGuest(network: LabNetwork, number: number): number {
    const phone = this.count;
    if (phone >= this.flags.length) throw new RangeError('more guests than there is room for');
    this.guests.push({ network, number });
    this.guestByImsi.set(network.imsiOf(number), phone);
    return phone;
  }

  networkOf(phone: number): LabNetwork {
    return phone < this.homeCount ? this.home : this.guest(phone).network;
  }

  /** The subscriber's number within the own network. */
  subscriberOf(phone: number): number {
    return phone < this.homeCount ? phone : this.guest(phone).number;
  }

  imsiOf(phone: number): string {
    return this.networkOf(phone).imsiOf(this.subscriberOf(phone));
  }

  msisdnOf(phone: number): string {
    return this.networkOf(phone).msisdnOf(this.subscriberOf(phone));
  }

  /** `NONE` where the lab has no such phone. */
  ofImsi(imsi: string): number {
    const subscriber = this.home.subscriberOfImsi(imsi);
    if (subscriber >= 0) return subscriber < this.homeCount ? subscriber : NONE;
    return this.guestByImsi.get(imsi) ?? NONE;
  }

  isHome(phone: number): boolean {
    return phone < this.homeCount;
  }

  isOn(phone: number): boolean {
    return ((this.flags[phone] as number) & ON) !== 0;
  }

  switchOn(phone: number, on: boolean): void {
    const flags = this.flags[phone] as number;
    this.flags[phone] = on ? flags | ON : flags & ~ON;
  }

  isInCall(phone: number): boolean {
    return ((this.flags[phone] as number) & IN_CALL) !== 0;
  }

  setInCall(phone: number, inCall: boolean): void {
    const flags = this.flags[phone] as number;
    this.flags[phone] = inCall ? flags | IN_CALL : flags & ~IN_CALL;
  }

  /** A call is answered. */
  hear(phone: number, from: string, atMs: number): void {
    for (const listener of this.listeners) listener(phone, from, atMs);
  }

  /** A text reaches the phone, which shows it unless it is one that it has, by sender and stamp, TS 23.040 clause 9.2.3.11. */
  show(phone: number, text: ReceivedText): void {
    if (text.stamp !== undefined && this.has(phone, text)) return;
    for (const reader of this.readers) reader(phone, text);
  }

  private has(phone: number, { from, stamp, text }: ReceivedText): boolean {
    const { shownLately } = this;
    const key = `${phone} ${from} ${stamp} ${text}`;
    if (shownLately.has(key)) return true;
    shownLately.add(key);
    if (shownLately.size > MAX_TEXTS_REMEMBERED) {
      for (const eldest of shownLately) {
        shownLately.delete(eldest);
        break;
      }
    }
    return false;
  }

  private guest(phone: number): { readonly network: LabNetwork; readonly number: number } {
    const guest = this.guests[phone - this.homeCount];
    if (guest === undefined) throw new RangeError(`there is no phone ${phone}`);
    return guest;
  }
}
