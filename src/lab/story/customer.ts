import type { ReceivedText } from '../core/phones.ts';
import type { NetworkNodes, World } from '../core/world.ts';
import type { Switch } from '../nodes/switch.ts';
import type { Bank, BankCustomer, LogIn } from './bank.ts';
import { codeIn, codeText } from './code-in-text.ts';
import type { Tale } from './tale.ts';

/** A code is typed in by hand, within so long. */
const TYPING_MS = 20_000;

/** What somebody gives away who believes a false web site. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** A customer of the bank: somebody with a phone, who travels, reads texts, and believes a well-made e-mail. */
export class Customer {
  readonly phone: number;
  readonly at: BankCustomer;
  /** Texts with codes that the phone showed. */
  readonly codes: ReceivedText[] = [];
  private readonly world: World;
  private readonly bank: Bank;
  private readonly tale: Tale;
  private login: LogIn | undefined;
  private whenIn: ((login: LogIn) => void) | undefined;
  private isAsleep = false;
  private hasReported = false;

  constructor(world: World, bank: Bank, tale: Tale, phone: number, account: BankCustomer) {
    this.world = world;
    this.bank = bank;
    this.tale = tale;
    this.phone = phone;
    this.at = account;
    world.phones.readers.push((reader, text) => {
      if (reader === phone) this.show(text);
    });
  }

  /** The codes themselves, in the order they came. */
  get codeNumbers(): readonly string[] {
    return this.codes.flatMap(({ text }) => codeIn(text) ?? []);
  }

  /** Answers a call of the bank. */
  hear(code: string): void {
    this.takeCode(
      { atMs: this.world.lab.nowMs, from: 'the bank', text: codeText(code) },
      code,
      'rings, and the bank reads the code out',
    );
  }

  /** Lands where a network abroad has its switches, or comes back. */
  travel(to: NetworkNodes, what: string): void {
    this.tale.tell('customer', undefined, what);
    const [at] = to.switches;
    at?.arrive(this.phone);
  }

  /** Writes a text to somebody, by the switch that the phone listens to. */
  write(to: number, text: string): void {
    const { phones, home } = this.world;
    this.camped().submitText(this.phone, phones.msisdnOf(to), text, home.smsc.title);
  }

  goToSleep(): void {
    this.isAsleep = true;
  }

  wakeUp(): void {
    this.isAsleep = false;
    const unasked = this.codes.some(({ text }) => codeIn(text) !== this.login?.code);
    if (unasked) this.reportUnasked();
  }

  /** The phone tells its network that it is there, as all do by a timer (TS 24.008, T3212). */
  updatePeriodically(): void {
    const { phones } = this.world;
    const before = phones.attached[this.phone];
    const at = this.camped();
    at.arrive(this.phone, (accepted) => {
      if (accepted && before !== at.number)
        this.tale.tell('customer', 'network', 'phone reports by its timer, and is registered at home again');
    });
  }

  /** Opens the false e-mail, and types what the false web site asks for. */
  believeFalseSite(): Credentials {
    this.tale.tell('customer', 'thieves', 'opens it, and types user name and password into a false site');
    const { user, password } = this.at;
    return { user, password };
  }

  /** Logs in with the bank; what is to be done there happens when the code has come and was typed in. */
  logIn(whenIn: (login: LogIn) => void): void {
    this.tale.tell('customer', 'bank', 'logs in with user name and password');
    this.whenIn = whenIn;
    this.login = this.bank.logIn(this.at.user, this.at.password);
  }

  private camped(): Switch {
    return this.world.switches.at(this.world.phones.camped[this.phone] as number);
  }

  private show(text: ReceivedText): void {
    const code = codeIn(text.text);
    if (code !== undefined) this.takeCode(text, code, 'shows the code');
  }

  private takeCode(text: ReceivedText, code: string, what: string): void {
    this.codes.push(text);
    const { login } = this;
    if (login !== undefined && login.state === 'code sent') {
      this.tale.tell('network', 'customer', `the customer’s phone ${what}`);
      this.world.lab.queue.after(TYPING_MS, () => this.type(login, code));
      return;
    }
    this.tale.tell('network', 'customer', `the phone of the customer, who did not ask for it, ${what}`);
    if (!this.isAsleep) this.world.lab.queue.after(TYPING_MS, () => this.reportUnasked());
  }

  private type(login: LogIn, code: string): void {
    this.tale.tell('customer', 'bank', 'types the code in');
    if (this.bank.enterCode(login, code)) this.whenIn?.(login);
  }

  private reportUnasked(): void {
    if (this.hasReported) return;
    this.hasReported = true;
    this.tale.tell('customer', 'bank', 'rings the bank: a code came that nobody asked for');
    this.bank.freeze(this.at, 'freezes the account, and gives out a new password');
  }
}
