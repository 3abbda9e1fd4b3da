import type { Random } from '../../kit/random.ts';
import type { EventQueue } from '../core/event-queue.ts';
import type { Gmsc } from '../nodes/gmsc.ts';
import type { ServiceCentre, TextOutcome } from '../nodes/service-centre.ts';
import { Accounts, type Transfer } from './accounts.ts';
import { type AdviceVerdict, type BankAdvice, type BankAdvisor, graver } from './bank-advisor.ts';
import { codeText } from './code-in-text.ts';
import type { Tale } from './tale.ts';

/** A code is good for so long, and for so many tries. */
export const CODE_MS = 10 * 60_000;
const CODE_TRIES = 3;
const CODE_DIGITS = 6;
/** Until a code is used or too old, the bank asks again: what was no danger may have become one. */
const ASK_AGAIN_MS = 5_000;

/** Sender name of its texts: at most 11 characters, TS 23.040 clause 9.1.2.5. */
const SENDER = { alphanumeric: 'ExampleBank' } as const;

/** Whom its calls are from. */
export const BANK_NUMBER = '447700900999';

export interface BankCustomer {
  readonly user: string;
  readonly password: string;
  readonly msisdn: string;
  readonly account: number;
}

/** `asking` until the network has answered. */
export type LogInState = 'asking' | 'code sent' | 'in' | 'refused' | 'closed';

/** Somebody who gave a user name and the right password. */
export interface LogIn {
  readonly customer: BankCustomer;
  readonly code: string;
  readonly expiresAtMs: number;
  tries: number;
  state: LogInState;
}

export type PaymentOutcome = 'paid' | 'waits' | 'refused';

function isBad({ verdict }: BankAdvice): boolean {
  return verdict === 'AT_RISK' || verdict === 'INTERCEPTION_IN_PROGRESS';
}

/** A code that was sent out. */
export interface SentCode {
  readonly code: string;
  readonly atMs: number;
  outcome: TextOutcome | 'on its way' | 'read out' | 'not answered';
  usedAtMs: number | undefined;
}

export interface BankOptions {
  readonly queue: EventQueue;
  readonly random: Random;
  readonly smsc: ServiceCentre;
  /** Codes are read out by telephone through it, and not texted. */
  readonly gmsc?: Gmsc | undefined;
  readonly tale: Tale;
  /** Nobody, where it is left out: every code is sent. */
  readonly advisor?: BankAdvisor | undefined;
  /** False where the bank takes note of the advice and does what it always did. */
  readonly heeds?: boolean;
}

/**
 * A bank as there are many: a user name, a password, and a code by text, or by a call in which it is read out.
 * Before it sends one it asks the network, if it can, and as long as the code is good it asks again. What it does
 * with an answer: no code and no payment during an interception; at risk no payment and no call, but a text, since
 * the network holds those that might go astray.
 */
export class Bank {
  readonly accounts = new Accounts();
  readonly sentCodes: SentCode[] = [];
  /** The gravest answer of the network; `UNKNOWN` where nobody was asked. */
  verdict: AdviceVerdict = 'UNKNOWN';
  private asked = false;
  private readonly options: BankOptions;
  private readonly customers = new Map<string, BankCustomer>();
  /** Customers for whom nothing is done until they come in person. */
  private readonly frozen = new Set<BankCustomer>();
  /** The answer that was told last. */
  private told = '';

  constructor(options: BankOptions) {
    this.options = options;
  }

  enrol(user: string, password: string, msisdn: string, pence: number): BankCustomer {
    const customer = { user, password, msisdn, account: this.accounts.open(pence) };
    this.customers.set(user, customer);
    return customer;
  }

  /**
   * `undefined` where user name or password is wrong. A code goes out, or not, by the network's advice.
   *
   * @param decided told when it is known which
   */
  logIn(user: string, password: string, decided: (login: LogIn) => void = () => {}): LogIn | undefined {
    const { queue, tale } = this.options;
    const customer = this.customers.get(user);
    if (customer === undefined || customer.password !== password) return undefined;
    const login: LogIn = {
      customer,
      code: this.newCode(),
      expiresAtMs: queue.nowMs + CODE_MS,
      tries: 0,
      state: 'asking',
    };
    if (this.isFrozen(customer)) {
      login.state = 'refused';
      tale.tell('bank', undefined, 'refuses: the account is frozen', { stopped: true });
      decided(login);
      return login;
    }
    this.ask(customer, (advice) => {
      this.decide(login, advice);
      decided(login);
    });
    return login;
  }

  private decide(login: LogIn, advice: BankAdvice | undefined): void {
    const { tale, gmsc } = this.options;
    if (this.heeds && advice?.verdict === 'INTERCEPTION_IN_PROGRESS') {
      login.state = 'refused';
      this.freeze(login.customer, 'sends no code, and freezes the account');
    } else if (this.heeds && gmsc !== undefined && advice?.verdict === 'AT_RISK') {
      login.state = 'refused';
      tale.tell('bank', undefined, 'does not call, and wants to see the customer in person', {
        stopped: true,
      });
    } else {
      login.state = 'code sent';
      this.sendCode(login);
      if (advice !== undefined) this.keepAsking(login);
    }
  }

  /** What somebody types where the code belongs. */
  enterCode(login: LogIn, code: string): boolean {
    const { queue } = this.options;
    if (login.state !== 'code sent') return false;
    if (queue.nowMs > login.expiresAtMs || ++login.tries > CODE_TRIES) {
      login.state = 'closed';
      return false;
    }
    if (code !== login.code) {
      if (login.tries === CODE_TRIES) login.state = 'closed';
      return false;
    }
    login.state = 'in';
    const sent = this.sentCodes.find((one) => one.code === code);
    if (sent !== undefined) sent.usedAtMs = queue.nowMs;
    return true;
  }

  /**
   * Somebody who is in pays; money moves as soon as the network has answered, or not. Throws `RangeError` for an account
   * that there is not.
   */
  pay(login: LogIn, to: number, pence: number, done: (outcome: PaymentOutcome) => void): void {
    const { customer, state } = login;
    if (state !== 'in' || this.isFrozen(customer)) {
      done('refused');
      return;
    }
    this.ask(customer, (advice) => {
      const verdict = advice?.verdict;
      if (this.heeds && verdict === 'INTERCEPTION_IN_PROGRESS') {
        this.freeze(customer, 'pays nothing, and freezes the account');
        done('refused');
      } else if (this.heeds && verdict === 'AT_RISK') done('waits');
      else {
        const paid = this.accounts.transfer(customer.account, to, pence, this.options.queue.nowMs);
        done(paid ? 'paid' : 'refused');
      }
    });
  }

  /** Asks about a customer without a reason, as banks do for their lists. */
  review(customer: BankCustomer): void {
    this.ask(customer, () => {});
  }

  balanceOf(account: number): number {
    return this.accounts.balanceOf(account);
  }

  get transfers(): readonly Transfer[] {
    return this.accounts.transfers;
  }

  isFrozen(customer: BankCustomer): boolean {
    return this.frozen.has(customer);
  }

  freeze(customer: BankCustomer, what: string): void {
    if (this.frozen.has(customer)) return;
    this.frozen.add(customer);
    this.options.tale.tell('bank', undefined, what, { stopped: true });
  }

  private get heeds(): boolean {
    return this.options.heeds ?? true;
  }

  /** Asks the network about a customer, and tells of every answer that is another than before. */
  private ask(customer: BankCustomer, then: (advice: BankAdvice | undefined) => void): void {
    const { advisor, queue } = this.options;
    if (advisor === undefined) then(undefined);
    else {
      advisor.ask(customer.msisdn, queue.nowMs, (advice) => {
        this.hear(advice);
        then(advice);
      });
    }
  }

  private hear(advice: BankAdvice): void {
    const { tale } = this.options;
    this.verdict = this.asked ? graver(this.verdict, advice.verdict) : advice.verdict;
    this.asked = true;
    const answer = `${advice.verdict} ${advice.reasons.join(' ')}`;
    if (answer !== this.told) {
      this.told = answer;
      tale.tell('bank', 'firewall', 'asks whether a code can be intercepted now');
      tale.tell('firewall', 'bank', `answers ${advice.verdict}`, { why: advice.reasons });
      if (!this.heeds && isBad(advice)) tale.tell('bank', undefined, 'takes note, and does as it always did');
    }
  }

  private sendCode(login: LogIn): void {
    const { queue, smsc, gmsc, tale } = this.options;
    const sent: SentCode = {
      code: login.code,
      atMs: queue.nowMs,
      outcome: 'on its way',
      usedAtMs: undefined,
    };
    this.sentCodes.push(sent);
    if (gmsc !== undefined) {
      tale.tell('bank', 'network', 'calls the number, to read a one-time code out');
      gmsc.call(BANK_NUMBER, login.customer.msisdn, ({ answered }) => {
        sent.outcome = answered ? 'read out' : 'not answered';
      });
      return;
    }
    tale.tell('bank', 'network', 'texts a one-time code');
    smsc.submit({
      from: SENDER,
      to: login.customer.msisdn,
      text: codeText(login.code),
      done: (outcome) => {
        sent.outcome = outcome;
      },
    });
  }

  /** As long as a code may be used. */
  private keepAsking(login: LogIn): void {
    const { queue } = this.options;
    queue.after(ASK_AGAIN_MS, () => {
      if (login.state !== 'code sent' || queue.nowMs > login.expiresAtMs) return;
      this.ask(login.customer, (advice) => {
        if (this.heeds && advice?.verdict === 'INTERCEPTION_IN_PROGRESS') {
          login.state = 'closed';
          this.freeze(login.customer, 'declares the code void, and freezes the account');
        } else this.keepAsking(login);
      });
    });
  }

  private newCode(): string {
    return String(this.options.random.below(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
  }
}
