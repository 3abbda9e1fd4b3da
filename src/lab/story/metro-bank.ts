import type { Level } from '../core/truth.ts';
import type { World } from '../core/world.ts';
import { BANK_NUMBER, Bank } from './bank.ts';
import type { AdviceVerdict, BankAdvisor } from './bank-advisor.ts';
import { Customer } from './customer.ts';
import { pounds } from './money.ts';
import { type StoryStep, Tale } from './tale.ts';
import { Thieves } from './thieves.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Name of the story, and of what its attack traffic is labelled with. */
export const METRO_BANK = 'metro-bank';

/** Until the day after the night, when what was found in the night has been forgotten. */
export const METRO_BANK_HOURS = 34;

/**
 * `theft` is the story itself; in `two-titles` the thieves ask under one title and register under another, so that
 * nothing ties the one to the other; in `call-back` the bank reads codes out by telephone, and calls are drawn away; in
 * `holiday` the customer really is abroad, and there are no thieves.
 */
export type StoryVariant = 'theft' | 'two-titles' | 'call-back' | 'holiday';

/** In pence. */
const SAVINGS = 481_250;
const HOTEL_BILL = 21_400;
const FRIEND_ABROAD = '33639980123';
/** Phones report to their network by a timer; so long after the theft that of the victim's is due. */
const REPORTS_AFTER_MS = 26 * MINUTE_MS;

export interface MetroBankOptions {
  readonly world: World;
  readonly level: Level;
  readonly variant?: StoryVariant;
  /** Phones at home whose owners have no other plans: the customer's, and a friend's. */
  readonly cast: { readonly customer: number; readonly friend: number };
  readonly advisor?: BankAdvisor | undefined;
  /** False where the bank takes note of the advice and does what it always did. */
  readonly heeds?: boolean;
  /** To be told in one list with what others do. */
  readonly tale?: Tale;
}

/**
 * The theft that customers of a British bank lost money to in January 2019, with made-up names: user name and
 * password by a false e-mail and web site, then the texts with one-time codes drawn away over SS7. A day before
 * it, which the customer spends in Paris, is part of the story: whoever is to judge has to know somebody first.
 */
export class MetroBank {
  readonly bank: Bank;
  readonly customer: Customer;
  readonly thieves: Thieves | undefined;
  private readonly world: World;
  private readonly tale: Tale;
  private readonly level: Level;
  private readonly friend: number;

  constructor({ world, level, variant = 'theft', cast, advisor, heeds = true, tale }: MetroBankOptions) {
    const { queue, random } = world.lab;
    this.world = world;
    this.level = level;
    this.tale = tale ?? new Tale(queue);
    const byCall = variant === 'call-back';
    const options = { queue, random: random.fork('bank'), smsc: world.home.smsc, tale: this.tale };
    this.bank = new Bank({ ...options, gmsc: byCall ? world.home.gmsc : undefined, advisor, heeds });
    this.friend = cast.friend;
    const msisdn = world.phones.msisdnOf(cast.customer);
    const account = this.bank.enrol('customer', 'correct horse', msisdn, SAVINGS);
    this.customer = new Customer(world, this.bank, this.tale, cast.customer, account);
    if (variant === 'holiday') {
      this.planHoliday();
    } else {
      this.thieves = new Thieves(world, this.bank, this.tale, {
        level,
        scenario: METRO_BANK,
        byCall,
        byTwoTitles: variant === 'two-titles',
      });
      this.planDayInParis();
      this.planTheft(this.thieves);
    }
    this.listen();
  }

  /** Who answers when the bank calls. */
  private listen(): void {
    const { world, bank, customer, thieves } = this;
    const told = () => bank.sentCodes.at(-1)?.code ?? '';
    world.phones.listeners.push((phone, from) => {
      if (phone === customer.phone && from === BANK_NUMBER) customer.hear(told());
    });
    world.fixedNumbers.listeners.push((number, from) => {
      if (number === thieves?.telephone && from === BANK_NUMBER) thieves.hear(told());
    });
  }

  get steps(): readonly StoryStep[] {
    return this.tale.steps;
  }

  /** Who read a code, the thieves before anybody. */
  get codeDeliveredTo(): 'customer' | 'thieves' | 'nobody' {
    if ((this.thieves?.codes.length ?? 0) > 0) return 'thieves';
    return this.customer.codes.length > 0 ? 'customer' : 'nobody';
  }

  get bankVerdict(): AdviceVerdict {
    return this.bank.verdict;
  }

  /** Stolen, in pence. */
  get movedPence(): number {
    return this.thieves?.moved ?? 0;
  }

  private at(hours: number, minutes: number, task: () => void): void {
    this.world.lab.queue.at(this.world.lab.startMs + hours * HOUR_MS + minutes * MINUTE_MS, task);
  }

  private planDayInParis(): void {
    const { customer, world } = this;
    const france = world.partner('fr');
    const { msisdn } = customer.at;
    this.at(8, 5, () => customer.travel(france, 'lands in Paris for the day'));
    this.at(9, 20, () => customer.write(this.friend, 'Arrived, back tonight'));
    this.at(12, 40, () => customer.write(this.friend, 'Lunch was splendid'));
    this.at(17, 45, () => customer.travel(world.home, 'is back home'));
    this.at(18, 30, () => france.smsc.submit({ from: FRIEND_ABROAD, to: msisdn, text: 'A bientot' }));
  }

  /** The clumsy come the same evening; the others by night, when nobody looks at a phone. */
  private planTheft(thieves: Thieves): void {
    const { customer } = this;
    const { msisdn } = customer.at;
    this.at(18, 50, () => this.bank.review(customer.at));
    this.at(19, 30, () => thieves.sendFalseMail());
    this.at(19, 42, () => thieves.take(customer.believeFalseSite()));
    const isHasty = this.level === 'clumsy';
    const [hours, minutes] = isHasty ? [20, 10] : [26, 10];
    this.at(isHasty ? 20 : 22, 5, () => thieves.findVictim(msisdn, () => {}));
    this.at(23, 0, () => customer.goToSleep());
    this.at(hours, minutes, () => thieves.steal());
    this.at(hours, minutes + REPORTS_AFTER_MS / MINUTE_MS, () => customer.updatePeriodically());
    this.at(31, 0, () => this.morning());
    this.at(33, 30, () => this.bank.review(customer.at));
  }

  private morning(): void {
    const { customer, bank, tale } = this;
    const left = bank.balanceOf(customer.at.account);
    const isRobbed = left < SAVINGS;
    tale.tell('customer', undefined, `wakes up; in the account are ${pounds(left)} of ${pounds(SAVINGS)}`, {
      stopped: isRobbed,
    });
    customer.wakeUp();
  }

  private planHoliday(): void {
    const { customer, world, bank, tale } = this;
    const hotel = bank.accounts.open(0);
    const { msisdn } = customer.at;
    this.at(9, 40, () => customer.travel(world.partner('es'), 'lands in Madrid, on holiday'));
    this.at(10, 15, () => customer.write(this.friend, 'Arrived, the sun is out'));
    this.at(13, 0, () =>
      world.home.smsc.submit({ from: world.phones.msisdnOf(this.friend), to: msisdn, text: 'Enjoy' }),
    );
    this.at(15, 30, () =>
      customer.logIn((login) => {
        bank.pay(login, hotel, HOTEL_BILL, (outcome) => {
          const isPaid = outcome === 'paid';
          const what = isPaid ? `pays the hotel, ${pounds(HOTEL_BILL)}` : 'cannot pay the hotel';
          tale.tell('customer', 'bank', what, { stopped: !isPaid });
        });
      }),
    );
  }
}
