import type { Random } from '../../kit/random.ts';
import { NONE } from '../core/phones.ts';
import type { NetworkNodes } from '../core/world.ts';
import type { Switch } from '../nodes/switch.ts';
import { settleIn } from './arrival.ts';
import { BUSIEST, busynessAt, DAY_MS } from './daylight.ts';
import type { Leg } from './leg.ts';
import type { Life } from './life.ts';
import { pickWeighted } from './pick-weighted.ts';
import type { Act, Visit } from './visit.ts';

/** Who nobody served tries again after so long: phones search for networks every few minutes, people notice later. */
const SEARCH_MS = 20 * 60_000;

/** Acts and how often each is played; the same for all travellers of a world. */
export interface Repertoire {
  readonly acts: readonly { readonly act: Act; readonly timesADay: number }[];
  readonly timesADay: number;
}

/** A phone on a journey, leg by leg. It plans one thing at a time. */
export class Traveller {
  private readonly life: Life;
  private readonly phone: number;
  private readonly random: Random;
  private readonly repertoire: Repertoire;
  private readonly legs: readonly Leg[];
  private readonly done: () => void;
  private readonly own: NetworkNodes;
  /** Legs that were begun: what was planned in an earlier one no longer matters. */
  private leg = -1;
  private leaveAtMs = 0;
  private silentUntilMs = 0;
  private at: Switch | undefined;

  /** @param done once the last leg is over */
  constructor(
    life: Life,
    phone: number,
    random: Random,
    repertoire: Repertoire,
    legs: readonly Leg[],
    done: () => void,
  ) {
    this.life = life;
    this.phone = phone;
    this.random = random;
    this.repertoire = repertoire;
    this.legs = legs;
    this.done = done;
    this.own = life.networkOf(phone);
  }

  /** Sets out for the first leg. */
  setOut(): void {
    const { life, phone } = this;
    const leg = this.legs[++this.leg];
    if (leg === undefined) {
      this.done();
      return;
    }
    this.at = undefined;
    if (leg.awayMs <= 0) {
      this.show(leg);
      return;
    }
    life.world.phones.switchOn(phone, false);
    life.world.phones.camped[phone] = NONE;
    life.world.lab.queue.after(leg.awayMs, () => this.show(leg));
  }

  /** Has been in the first leg since before the simulation began, and stays a part of it yet. */
  setOutBefore(): void {
    const [leg] = this.legs;
    this.leg = 0;
    const at = leg && this.life.switchOf(leg.at, this.random);
    if (leg === undefined || at === undefined) {
      this.done();
      return;
    }
    this.life.world.settle(this.phone, at);
    this.at = at;
    this.leaveAtMs = this.life.nowMs + leg.stayMs * this.random.next();
    this.live(leg);
  }

  private show(leg: Leg): void {
    this.life.world.phones.switchOn(this.phone, true);
    this.leaveAtMs = this.life.nowMs + leg.stayMs;
    this.search(leg, () => {
      this.bringData();
      if (leg.stayMs === 0) this.setOut();
    });
    if (leg.stayMs > 0) this.live(leg);
  }

  /** Who had data on has it on here too: the packet node registers the phone beside the switch. */
  private bringData(): void {
    const { life, phone, at } = this;
    if (at === undefined || life.world.phones.packetAttached[phone] === NONE) return;
    life.nodesOf(at.network).sgsn.use(phone);
  }

  /** Looks for a switch, for as long as this leg lasts. */
  private search(leg: Leg, found: () => void = () => {}): void {
    const { life, phone, random } = this;
    const number = this.leg;
    const wanted = () => this.leg === number && life.world.phones.isOn(phone);
    settleIn(life, phone, leg.at, random, wanted, (served) => {
      this.at = served;
      if (served !== undefined) found();
      else
        life.world.lab.queue.after(SEARCH_MS, () => {
          if (wanted() && this.at === undefined) this.search(leg, found);
        });
    });
  }

  /** Plans the next thing: an act where the home network's border sees it, or to go on. */
  private live(leg: Leg): void {
    const { random, life, repertoire } = this;
    const isSeen = (this.own.network.isHome || leg.at.network.isHome) && leg.at !== this.own;
    const waitMs = isSeen
      ? random.exponential(DAY_MS / (repertoire.timesADay * BUSIEST))
      : Number.POSITIVE_INFINITY;
    const leftMs = Math.max(0, this.leaveAtMs - life.nowMs);
    const number = this.leg;
    if (leftMs <= waitMs) {
      life.world.lab.queue.after(leftMs, () => {
        if (this.leg !== number) return;
        // a silence that began meanwhile is waited for
        if (this.leaveAtMs > life.nowMs) this.live(leg);
        else this.setOut();
      });
      return;
    }
    life.world.lab.queue.after(waitMs, () => {
      if (this.leg !== number) return;
      this.actAtTimes(leg);
      this.live(leg);
    });
  }

  private actAtTimes(leg: Leg): void {
    const { life, random, repertoire, at } = this;
    if (at === undefined || life.nowMs < this.silentUntilMs || life.nowMs > life.untilMs) return;
    if (random.next() * BUSIEST > busynessAt(life.nowMs, leg.at.network.facts.utcOffset)) return;
    const { act } = pickWeighted(random, repertoire.acts, ({ timesADay }) => timesADay);
    act.play(this.visit(leg, at));
  }

  private visit(leg: Leg, at: Switch): Visit {
    const { life, phone, random, own } = this;
    return {
      life,
      phone,
      random,
      own,
      at,
      move: () => {
        this.at = undefined;
        this.search(leg);
      },
      goSilent: (forMs) => this.goSilent(leg, at, forMs),
    };
  }

  private goSilent(leg: Leg, at: Switch, forMs: number): void {
    const { life, phone } = this;
    const { phones, lab } = life.world;
    const number = this.leg;
    phones.switchOn(phone, false);
    this.silentUntilMs = lab.nowMs + forMs;
    this.leaveAtMs = Math.max(this.leaveAtMs, this.silentUntilMs + 1);
    lab.queue.after(forMs, () => {
      if (this.leg !== number) return;
      phones.switchOn(phone, true);
      if (phones.attached[phone] === at.number) at.isBack(phone);
      else this.search(leg);
    });
  }
}
