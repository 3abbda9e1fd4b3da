import assert from 'node:assert/strict';
import { test } from 'node:test';
import { World } from '../core/world.ts';
import { Bank, type LogIn, type PaymentOutcome } from './bank.ts';
import type { AdviceVerdict, BankAdvice } from './bank-advisor.ts';
import { codeIn } from './code-in-text.ts';
import { Tale } from './tale.ts';

const MINUTE_MS = 60_000;
const PHONE = 3;

/** A bank with one customer who has £100, whose phone shows the codes; the network's advice can be changed. */
function opened({ advised = false, heeds = true } = {}) {
  const world = new World({ seed: 1, subscribers: 10 });
  const { queue, random } = world.lab;
  const codes: string[] = [];
  world.phones.readers.push((phone, { from, text }) => {
    const code = codeIn(text);
    if (phone === PHONE && from === 'ExampleBank' && code !== undefined) codes.push(code);
  });
  const advice: { verdict: AdviceVerdict; asked: number } = { verdict: 'SAFE', asked: 0 };
  const advisor = {
    ask: (_msisdn: string, _atMs: number, answered: (given: BankAdvice) => void) => {
      advice.asked++;
      answered({ verdict: advice.verdict, reasons: [] });
    },
  };
  const bank = new Bank({
    queue,
    random,
    smsc: world.home.smsc,
    tale: new Tale(queue),
    heeds,
    advisor: advised ? advisor : undefined,
  });
  const customer = bank.enrol('ann', 'secret', world.phones.msisdnOf(PHONE), 10_000);
  const shop = bank.accounts.open(0);
  const wait = (ms: number) => queue.runUntil(queue.nowMs + ms);
  const logIn = (): LogIn => {
    const login = bank.logIn('ann', 'secret');
    assert.ok(login);
    return login;
  };
  /** Somebody who has the phone in hand. */
  const loggedIn = (): LogIn => {
    const login = logIn();
    wait(1000);
    assert.equal(bank.enterCode(login, codes.at(-1) ?? ''), true);
    return login;
  };
  const pay = (login: LogIn, to: number, pence: number): PaymentOutcome | undefined => {
    let outcome: PaymentOutcome | undefined;
    bank.pay(login, to, pence, (given) => {
      outcome = given;
    });
    return outcome;
  };
  return { bank, customer, shop, codes, advice, wait, logIn, loggedIn, pay };
}

test('a password and the code that came by text let somebody pay', () => {
  const { bank, customer, shop, loggedIn, pay } = opened();
  const login = loggedIn();
  assert.equal(pay(login, shop, 4_000), 'paid');
  assert.deepEqual([bank.balanceOf(customer.account), bank.balanceOf(shop)], [6_000, 4_000]);
  assert.equal(pay(login, shop, 6_001), 'refused');
  assert.equal(pay(login, shop, -1), 'refused');
  assert.equal(pay(login, shop, 0.5), 'refused');
  assert.equal(bank.verdict, 'UNKNOWN');
});

test('without the password there is no code, and without the code there is no payment', () => {
  const { bank, shop, codes, wait, logIn, pay } = opened();
  assert.equal(bank.logIn('ann', 'wrong'), undefined);
  assert.equal(bank.logIn('bob', 'secret'), undefined);
  const login = logIn();
  wait(1000);
  assert.equal(codes.length, 1);
  assert.equal(pay(login, shop, 1), 'refused');
});

test('a code is good for three tries and ten minutes', () => {
  const { bank, codes, wait, logIn } = opened();
  const guessed = logIn();
  wait(1000);
  for (let i = 0; i < 3; i++) assert.equal(bank.enterCode(guessed, 'no code'), false);
  assert.equal(bank.enterCode(guessed, codes[0] ?? ''), false);
  const late = logIn();
  wait(10 * MINUTE_MS + 1);
  assert.equal(bank.enterCode(late, codes[1] ?? ''), false);
  const third = logIn();
  wait(10 * MINUTE_MS);
  bank.enterCode(third, 'no code');
  assert.equal(bank.enterCode(third, codes[2] ?? ''), true);
});

test('during an interception no code is sent, and the account is frozen', () => {
  const { bank, advice, codes, wait, logIn } = opened({ advised: true });
  advice.verdict = 'INTERCEPTION_IN_PROGRESS';
  assert.equal(logIn().state, 'refused');
  wait(MINUTE_MS);
  assert.deepEqual([codes, bank.sentCodes, bank.verdict], [[], [], 'INTERCEPTION_IN_PROGRESS']);
  advice.verdict = 'SAFE';
  assert.equal(logIn().state, 'refused');
});

test('at risk a code is sent and a payment waits', () => {
  const { bank, advice, customer, shop, loggedIn, pay } = opened({ advised: true });
  advice.verdict = 'AT_RISK';
  assert.equal(pay(loggedIn(), shop, 4_000), 'waits');
  assert.equal(bank.balanceOf(customer.account), 10_000);
  advice.verdict = 'SAFE';
  assert.equal(pay(loggedIn(), shop, 4_000), 'paid');
});

test('the bank asks again while a code is good: one that was sent before the warning is void', () => {
  const { bank, advice, codes, wait, logIn } = opened({ advised: true });
  const login = logIn();
  wait(1000);
  advice.verdict = 'INTERCEPTION_IN_PROGRESS';
  wait(MINUTE_MS);
  assert.equal(bank.enterCode(login, codes[0] ?? ''), false);
  assert.equal(bank.isFrozen(login.customer), true);
  const asked = advice.asked;
  wait(20 * MINUTE_MS);
  assert.equal(advice.asked, asked);
});

test('a payment is refused where the warning comes after the code was typed in', () => {
  const { bank, advice, shop, loggedIn, pay } = opened({ advised: true });
  const login = loggedIn();
  advice.verdict = 'INTERCEPTION_IN_PROGRESS';
  assert.equal(pay(login, shop, 1), 'refused');
  assert.equal(bank.transfers.length, 0);
});

test('a bank that only takes note sends and pays as ever, and knows afterwards', () => {
  const { bank, advice, shop, loggedIn, pay } = opened({ advised: true, heeds: false });
  advice.verdict = 'INTERCEPTION_IN_PROGRESS';
  assert.equal(pay(loggedIn(), shop, 4_000), 'paid');
  assert.equal(bank.verdict, 'INTERCEPTION_IN_PROGRESS');
});
