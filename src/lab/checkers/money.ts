import { type Check, check } from './check.ts';

/** A ledger as it is found: what was brought in, what is there, what moved. In pence. */
export interface Ledger {
  readonly opened: number;
  readonly count: number;
  balanceOf(account: number): number;
  readonly transfers: readonly { readonly from: number; readonly to: number; readonly pence: number }[];
}

/** Money is neither made nor lost, nobody owes any, and every move was of a whole positive sum. */
export function moneyIsConserved(ledger: Ledger): Check {
  return check('money is conserved', faultOf(ledger));
}

function faultOf(ledger: Ledger): string | undefined {
  const { opened, count, transfers } = ledger;
  let sum = 0;
  for (let account = 0; account < count; account++) {
    const balance = ledger.balanceOf(account);
    if (!Number.isSafeInteger(balance) || balance < 0) return `account ${account} holds ${balance} pence`;
    sum += balance;
  }
  if (sum !== opened) return `${opened} pence were brought in and ${sum} are there`;
  const odd = transfers.find(({ pence }) => !Number.isSafeInteger(pence) || pence <= 0);
  return odd === undefined ? undefined : `${odd.pence} pence moved from account ${odd.from} to ${odd.to}`;
}
