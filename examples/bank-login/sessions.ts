import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Customer } from './customers.ts';
import type { SecondStep } from './second-step.ts';

/** Nobody reads a page of a bank for longer. */
const LIFE_MS = 15 * 60_000;
/** A few hundred octets each. The eldest goes: strangers who open pages may push others out, and fill no memory. */
const MOST_SESSIONS = 10_000;
const ID_OCTETS = 32;

/** A browser: before the password, between password and second step, and logged in. */
export interface Session {
  readonly id: string;
  /** In every form: a page of somebody else does not know it. */
  readonly formToken: string;
  readonly endsAtMs: number;
  waiting?: { readonly customer: Customer; readonly step: SecondStep };
  customer?: Customer;
}

export class Sessions {
  private readonly byId = new Map<string, Session>();

  find(id: string | undefined, nowMs: number): Session | undefined {
    const session = id === undefined ? undefined : this.byId.get(id);
    if (session === undefined || nowMs < session.endsAtMs) return session;
    this.byId.delete(session.id);
    return undefined;
  }

  /** A new one, in place of another: who knew the name of that one before somebody logged in knows nothing now. */
  begin(nowMs: number, before?: Session): Session {
    if (before !== undefined) this.byId.delete(before.id);
    const [eldest] = this.byId.keys();
    if (this.byId.size >= MOST_SESSIONS && eldest !== undefined) this.byId.delete(eldest);
    const session: Session = { id: secret(), formToken: secret(), endsAtMs: nowMs + LIFE_MS };
    this.byId.set(session.id, session);
    return session;
  }

  end({ id }: Session): void {
    this.byId.delete(id);
  }
}

/** Whether a form came from a page of ours. */
export function isOwnForm({ formToken }: Session, given: string): boolean {
  const [own, other] = [Buffer.from(formToken), Buffer.from(given)];
  return own.length === other.length && timingSafeEqual(own, other);
}

function secret(): string {
  return randomBytes(ID_OCTETS).toString('base64url');
}
