import { ApiError } from '../api-error.ts';
import type { BankTenant } from './bank-tenant.ts';

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;

interface Used {
  second: number;
  inSecond: number;
  day: number;
  inDay: number;
}

/**
 * How much each bank asked. A second and a day begin where the clock's do, days at 00:00 UTC. What was asked before
 * a restart is forgotten. One record a bank of the configuration, so that it is as bounded as that is.
 */
export class Quotas {
  private readonly used = new Map<string, Used>();

  /**
   * Counts a question.
   *
   * @throws ApiError 429, of which the bank is told how long to wait. What is refused for the second is not counted
   *   for the day
   */
  take({ id, quota }: Pick<BankTenant, 'id' | 'quota'>, nowMs: number): void {
    const used = this.usedBy(id, nowMs);
    if (used.inDay >= quota.perDay)
      throw new ApiError(
        429,
        'QUOTA_EXCEEDED',
        `more than ${quota.perDay} questions today; wait until 00:00 UTC`,
      );
    if (used.inSecond >= quota.perSecond)
      throw new ApiError(
        429,
        'TOO_MANY_REQUESTS',
        `more than ${quota.perSecond} questions in a second; wait for one`,
      );
    used.inSecond++;
    used.inDay++;
  }

  private usedBy(id: string, nowMs: number): Used {
    const second = Math.floor(nowMs / SECOND_MS);
    const day = Math.floor(nowMs / DAY_MS);
    let used = this.used.get(id);
    if (used === undefined) {
      used = { second, inSecond: 0, day, inDay: 0 };
      this.used.set(id, used);
    }
    // A clock that is set back must not give a second or a day anew.
    if (second > used.second) Object.assign(used, { second, inSecond: 0 });
    if (day > used.day) Object.assign(used, { day, inDay: 0 });
    return used;
  }
}
