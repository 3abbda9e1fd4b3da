import { type InterceptionRisk, type WardlineBank, WardlineError } from '../../client/wardline-bank.ts';
import type { Customer } from './customers.ts';

const FRAUD = 'dpv:FraudPreventionAndDetection';
/** Fraud with a new SIM is done within days. */
const NEW_SIM_HOURS = 72;
/** A verdict that stands on nothing of this week is none. */
const MAX_AGE_HOURS = 168;

/** How a customer shows that it is them, and why so: for the log, without their number. */
export type SecondStep =
  | { readonly by: 'text'; readonly codeId: string; readonly why: string }
  | { readonly by: 'app' | 'call'; readonly why: string };

/** What became of a code that was typed. */
export type TextCodeCheck = 'right' | 'wrong' | 'over';

/** Asks the operator before a code is sent, sends it, and takes another way where it should not be. */
export class SecondSteps {
  private readonly bank: WardlineBank;
  private readonly patienceMs: number;

  /** @param patienceMs an answer that takes longer is none: a customer waits */
  constructor(bank: WardlineBank, patienceMs: number) {
    this.bank = bank;
    this.patienceMs = patienceMs;
  }

  /** The policy of the bank, in one place. It never fails: where there is no answer, there is no text. */
  async choose(customer: Customer): Promise<SecondStep> {
    const other = (why: string): SecondStep => ({
      by: customer.appSecret === undefined ? 'call' : 'app',
      why,
    });
    try {
      const [{ verdict, reasons }, hasNewSim] = await this.inTime(
        Promise.all([this.risk(customer), this.hasNewSim(customer)]),
      );
      const why = [verdict, ...reasons.map(({ code }) => code)].join(' ');
      switch (verdict) {
        case 'INTERCEPTION_IN_PROGRESS':
          // whoever holds the number may be at this page: not even the app, until somebody has spoken to the customer
          return { by: 'call', why };
        case 'AT_RISK':
        case 'UNKNOWN':
          return other(why);
        case 'SAFE':
          return hasNewSim
            ? other(`${why}, another SIM`)
            : await this.inTime(this.sendCode(customer, why, other));
        default:
          return other('a verdict that this bank does not know');
      }
    } catch (error) {
      return other(error instanceof WardlineError ? `no answer: ${error.code}` : 'no answer');
    }
  }

  async check(codeId: string, code: string): Promise<TextCodeCheck> {
    const { oneTimePasswordSms } = this.bank.with(`${FRAUD} one-time-password-sms:send-validate`);
    const { response, error } = await this.inTime(
      oneTimePasswordSms.POST('/validate-code', { body: { authenticationId: codeId, code } }),
    );
    if (response.ok) return 'right';
    return error?.code === 'ONE_TIME_PASSWORD_SMS.INVALID_OTP' ? 'wrong' : 'over';
  }

  private risk({ phoneNumber }: Customer): Promise<InterceptionRisk> {
    return this.bank.interceptionRisk(phoneNumber, MAX_AGE_HOURS);
  }

  /** Only `false` is taken for an answer. A fault here does not hide what the verdict says. */
  private async hasNewSim({ phoneNumber }: Customer): Promise<boolean> {
    const { simSwap } = this.bank.with(`${FRAUD} sim-swap:check`);
    const asked = simSwap.POST('/check', { body: { phoneNumber, maxAge: NEW_SIM_HOURS } });
    const { data } = await asked.catch(() => ({ data: undefined }));
    return data?.swapped !== false;
  }

  private async sendCode(
    { phoneNumber }: Customer,
    why: string,
    other: (why: string) => SecondStep,
  ): Promise<SecondStep> {
    const { oneTimePasswordSms } = this.bank.with(`${FRAUD} one-time-password-sms:send-validate`);
    const message = '{{code}} is your code for Example Bank. We never ask you for it.';
    const { data, error } = await oneTimePasswordSms.POST('/send-code', { body: { phoneNumber, message } });
    // the operator looks again when it sends: what was safe a moment ago may be blocked now
    if (data === undefined) return other(`${why}, then ${error.code}`);
    return { by: 'text', codeId: data.authenticationId, why };
  }

  /** Rejects where something takes longer than a customer waits. */
  private async inTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('takes too long')), this.patienceMs);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
