import type { Caller } from '../caller.ts';
import type { BankTenant } from './bank-tenant.ts';

/** Who asks, with all that the configuration says of the bank. */
export interface BankCaller extends Caller {
  readonly tenant: BankTenant;
}
