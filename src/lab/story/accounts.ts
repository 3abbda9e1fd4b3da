/** Money that moved, in pence. */
export interface Transfer {
  readonly atMs: number;
  readonly from: number;
  readonly to: number;
  readonly pence: number;
}

/** Accounts by number from 0. Money comes in when an account is opened, and after that only moves. */
export class Accounts {
  readonly transfers: Transfer[] = [];
  /** All that was ever brought in, in pence. */
  opened = 0;
  private readonly balances: number[] = [];

  /** Throws `RangeError` for a sum that is no whole number of pence from 0. */
  open(pence: number): number {
    if (!Number.isSafeInteger(pence) || pence < 0) throw new RangeError('money is whole pence');
    this.opened += pence;
    return this.balances.push(pence) - 1;
  }

  get count(): number {
    return this.balances.length;
  }

  balanceOf(account: number): number {
    const balance = this.balances[account];
    if (balance === undefined) throw new RangeError(`there is no account ${account}`);
    return balance;
  }

  /** False where there is not enough money, or the sum is none. */
  transfer(from: number, to: number, pence: number, atMs: number): boolean {
    const [source, target] = [this.balanceOf(from), this.balanceOf(to)];
    if (!Number.isSafeInteger(pence) || pence <= 0 || pence > source) return false;
    if (from !== to) {
      this.balances[from] = source - pence;
      this.balances[to] = target + pence;
    }
    this.transfers.push({ atMs, from, to, pence });
    return true;
  }
}
