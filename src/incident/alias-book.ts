import type { SubscriberNumbers } from './subscriber-tally.ts';

/** Pairs of IMSI and number that are remembered; the oldest goes first. Some 20 MB. */
export const MAX_ALIASES = 100_000;

/** Which IMSI and which number are one subscriber's. What was said first stands until it is forgotten. */
export class AliasBook {
  private readonly msisdns = new Map<string, string>();
  private readonly imsis = new Map<string, string>();

  /** True where that was not known. */
  add(imsi: string, msisdn: string): boolean {
    if (imsi === '' || msisdn === '' || this.msisdns.has(imsi) || this.imsis.has(msisdn)) return false;
    if (this.msisdns.size >= MAX_ALIASES) {
      const [oldest] = this.msisdns;
      if (oldest !== undefined) {
        this.msisdns.delete(oldest[0]);
        this.imsis.delete(oldest[1]);
      }
    }
    this.msisdns.set(imsi, msisdn);
    this.imsis.set(msisdn, imsi);
    return true;
  }

  /** What is said of a subscriber, and what is known to belong to it. */
  complete({ imsi, msisdn }: SubscriberNumbers): SubscriberNumbers {
    if (imsi !== '' && msisdn === '') return { imsi, msisdn: this.msisdns.get(imsi) ?? '' };
    if (msisdn !== '' && imsi === '') return { imsi: this.imsis.get(msisdn) ?? '', msisdn };
    return { imsi, msisdn };
  }
}

/** Keys under which a subscriber is found: one for each of its numbers. */
export function identityKeys({ imsi, msisdn }: SubscriberNumbers): readonly string[] {
  if (imsi === '') return msisdn === '' ? [] : [`m${msisdn}`];
  return msisdn === '' ? [`i${imsi}`] : [`m${msisdn}`, `i${imsi}`];
}
