import { createHmac } from 'node:crypto';
import type { BankTenant } from './bank-tenant.ts';

/**
 * Subscribers that one bank may hold tokens for at a time: 600 new ones a second for as long as a token lives. At
 * some 200 octets each that is 50 MB. A bank that reaches it is refused, and no other bank notices.
 */
export const MAX_SUBJECTS_OF_TENANT = 262_144;

interface Subject {
  readonly tenant: BankTenant;
  /** Digits with country code, without `+`. */
  readonly msisdn: string;
  readonly untilMs: number;
}

/**
 * Whom the `sub` of a token means. It is another one at each bank, and tells nobody else the number or that two
 * banks ask about one person: a keyed digest of bank and number. What it stands for is known here alone, and
 * for as long as tokens of it may be about.
 */
export class SubjectBook {
  private readonly secret: Buffer;
  private readonly keptForMs: number;
  private readonly nowMs: () => number;
  /** In the order in which they end. */
  private readonly subjects = new Map<string, Subject>();
  private readonly counts = new Map<BankTenant, number>();

  /**
   * @param secret 32 octets that nobody else knows; the same make the same subjects
   * @param keptForMs longest life of what names a subject
   */
  constructor(secret: Buffer, keptForMs: number, nowMs: () => number) {
    this.secret = secret;
    this.keptForMs = keptForMs;
    this.nowMs = nowMs;
  }

  /** How many are remembered. */
  get size(): number {
    return this.subjects.size;
  }

  /** The subject of a number at a bank; `undefined` where the bank holds too many. */
  remember(tenant: BankTenant, msisdn: string): string | undefined {
    this.forgetEnded();
    const subject = createHmac('sha256', this.secret).update(`${tenant.id}\n${msisdn}`).digest('base64url');
    const isKnown = this.subjects.delete(subject);
    const count = this.counts.get(tenant) ?? 0;
    if (!isKnown && count >= MAX_SUBJECTS_OF_TENANT) return undefined;
    if (!isKnown) this.counts.set(tenant, count + 1);
    this.subjects.set(subject, { tenant, msisdn, untilMs: this.nowMs() + this.keptForMs });
    return subject;
  }

  /** The number that a subject of a bank stands for; another bank's stands for nothing. */
  numberOf(tenant: BankTenant, subject: string): string | undefined {
    const found = this.subjects.get(subject);
    return found?.tenant === tenant && found.untilMs > this.nowMs() ? found.msisdn : undefined;
  }

  private forgetEnded(): void {
    const now = this.nowMs();
    for (const [subject, { tenant, untilMs }] of this.subjects) {
      if (untilMs > now) return;
      this.subjects.delete(subject);
      this.counts.set(tenant, (this.counts.get(tenant) ?? 1) - 1);
    }
  }
}
