import { createHash, timingSafeEqual } from 'node:crypto';

/** Long enough for a customer to find the phone, short enough that a code read later is worthless. */
const CODE_MS = 5 * 60_000;
/** Typing errors happen; guessing one of a million codes by three tries does not. */
export const CODE_TRIES = 3;
/** Digits of a code. */
const CODE_DIGITS = 6;
/** Codes to one number within `CODE_MS` that a bank may send: whoever wants more floods somebody's phone. */
const CODES_TO_A_NUMBER = 5;
/** Codes that wait to be typed, of all banks: at 200 octets each some 20 MB. The eldest goes. */
export const MAX_WAITING_CODES = 100_000;

/** What becomes of a text that is given to be sent. */
export interface TextToSend {
  /** Digits with country code. */
  readonly to: string;
  readonly body: string;
  /** Asked when the text is about to be delivered: false where it must not be, and the code is void. */
  readonly stillWanted: () => boolean;
}

/** Takes texts to the operator's short message centre; rejects where that takes none. */
export interface TextSender {
  send(text: TextToSend): Promise<void>;
}

/** Whether a code may go to a number at this moment; and a mark of the place that it would go to. */
export interface CodeGate {
  look(msisdn: string): { readonly open: boolean; readonly place: string };
}

export type CodeRefusal = 'blocked' | 'too-many';
export type CodeCheck = 'right' | 'wrong' | 'failed' | 'expired' | 'unknown';

interface WaitingCode {
  readonly tenant: string;
  readonly msisdn: string;
  readonly digest: Buffer;
  readonly sentAtMs: number;
  wrong: number;
  over: 'failed' | 'expired' | undefined;
}

export interface OneTimeCodesOptions {
  readonly sender: TextSender;
  readonly gate: CodeGate;
  readonly nowMs: () => number;
  /** A whole number below `end`, by chance that nobody can foresee. */
  readonly chance: (end: number) => number;
  readonly newId: () => string;
}

/**
 * One-time codes that are sent only where nobody else reads them. The gate is looked at before a code is sent and when
 * its text is about to be delivered; where the place has changed between, the text is taken back. Codes live in memory
 * alone, as long as they are worth something.
 */
export class OneTimeCodes {
  private readonly options: OneTimeCodesOptions;
  private readonly waiting = new Map<string, WaitingCode>();
  /** The codes of each bank to a number that are still kept, latest last: an older one is void from then on. */
  private readonly byNumber = new Map<string, string[]>();

  constructor(options: OneTimeCodesOptions) {
    this.options = options;
  }

  /**
   * @param message with `{{code}}` where the code goes
   * @returns what the code is asked back by, or why none was sent
   */
  async send(
    tenant: string,
    msisdn: string,
    message: string,
  ): Promise<{ readonly id: string } | CodeRefusal> {
    const { sender, gate, nowMs, chance, newId } = this.options;
    const atMs = nowMs();
    this.forget(atMs);
    const key = `${tenant} ${msisdn}`;
    const before = this.byNumber.get(key) ?? [];
    const isFresh = (id: string) => atMs - (this.waiting.get(id)?.sentAtMs ?? 0) <= CODE_MS;
    if (before.filter(isFresh).length >= CODES_TO_A_NUMBER) return 'too-many';
    const { open, place } = gate.look(msisdn);
    if (!open) return 'blocked';
    const code = String(chance(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
    const id = newId();
    const waiting: WaitingCode = {
      tenant,
      msisdn,
      digest: digestOf(id, code),
      sentAtMs: atMs,
      wrong: 0,
      over: undefined,
    };
    this.waiting.set(id, waiting);
    for (const one of before) this.expire(one);
    this.byNumber.set(key, [...before, id]);
    const stillWanted = () => {
      if (waiting.over !== undefined) return false;
      const now = gate.look(msisdn);
      if (now.open && now.place === place) return true;
      waiting.over = 'expired';
      return false;
    };
    try {
      await sender.send({ to: msisdn, body: message.replaceAll('{{code}}', code), stillWanted });
    } catch (error) {
      waiting.over = 'expired';
      throw error;
    }
    return { id };
  }

  /** Whether that is the code. The first right answer uses it up. */
  check(tenant: string, id: string, code: string): CodeCheck {
    const atMs = this.options.nowMs();
    const waiting = this.waiting.get(id);
    if (waiting === undefined || waiting.tenant !== tenant) return 'unknown';
    if (waiting.over !== undefined) return waiting.over;
    if (atMs - waiting.sentAtMs > CODE_MS) {
      waiting.over = 'expired';
      return 'expired';
    }
    if (timingSafeEqual(waiting.digest, digestOf(id, code))) {
      waiting.over = 'expired';
      return 'right';
    }
    if (++waiting.wrong < CODE_TRIES) return 'wrong';
    waiting.over = 'failed';
    return 'failed';
  }

  private expire(id: string): void {
    const waiting = this.waiting.get(id);
    if (waiting !== undefined) waiting.over ??= 'expired';
  }

  /** Codes are kept twice their life, so that a late answer is told that it was late. In the order they were sent. */
  private forget(atMs: number): void {
    for (const [id, { tenant, msisdn, sentAtMs }] of this.waiting) {
      if (atMs - sentAtMs <= 2 * CODE_MS && this.waiting.size < MAX_WAITING_CODES) break;
      this.waiting.delete(id);
      const key = `${tenant} ${msisdn}`;
      const left = this.byNumber.get(key)?.filter((one) => one !== id) ?? [];
      if (left.length === 0) this.byNumber.delete(key);
      else this.byNumber.set(key, left);
    }
  }
}

/** A digest has one length whatever was typed, and says nothing to who reads memory. */
function digestOf(id: string, code: string): Buffer {
  return createHash('sha256').update(`${id} ${code}`).digest();
}
