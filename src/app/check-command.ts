import { readFile } from 'node:fs/promises';
import type { JWK } from 'jose';
import { type InterceptionRisk, WardlineBank, WardlineError } from '../../client/wardline-bank.ts';
import { type Io, resolvePath } from './io.ts';
import { paintFor } from './text-paint.ts';
import { safeText } from './text-safe.ts';
import { EXIT_DONE, EXIT_USAGE, UserError } from './user-error.ts';

const SCOPE = 'sms-interception-risk:check';

export interface CheckOptions {
  readonly url: string;
  readonly clientId: string;
  /** Path of the bank's private key, a JWK. */
  readonly key: string;
  /** Issuer of the server's tokens, where it is reached by another address. */
  readonly issuer?: string | undefined;
  readonly purpose: string;
  readonly maxAge?: number | undefined;
  readonly format: 'text' | 'json';
}

const MEANINGS: Readonly<Record<InterceptionRisk['verdict'], string>> = {
  SAFE: 'texts go to where the subscriber is',
  AT_RISK: 'something speaks against sending a code by text',
  INTERCEPTION_IN_PROGRESS: 'somebody else would read a code that is sent now',
  UNKNOWN: 'nothing was seen that would tell',
};

const ADVICE: Readonly<Record<string, string>> = {
  SEND: 'send the code',
  SEND_BY_ANOTHER_CHANNEL: 'use another channel than the telephone network',
  WAIT: 'ask again in a few minutes',
  CALL_THE_CUSTOMER: 'send nothing; reach the customer by a way that is known from before',
};

/**
 * `wardline check MSISDN`: the bank's question, asked of a running service.
 *
 * @returns the exit status: 0 whatever the answer; 1 where there was none
 */
export async function check(msisdn: string, options: CheckOptions, io: Io): Promise<number> {
  const phoneNumber = numberOf(msisdn);
  const { url, clientId, issuer, purpose, maxAge, format } = options;
  const key = await keyOf(options.key, io);
  const bank = new WardlineBank({ url, clientId, key, issuer });
  let answer: InterceptionRisk;
  try {
    answer = await asked(bank, `${purpose} ${SCOPE}`, { phoneNumber, ...(maxAge && { maxAge }) });
  } catch (error) {
    throw cannotAsk(url, error);
  }
  io.stdout.write(format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : textOf(answer, io));
  return EXIT_DONE;
}

async function asked(
  bank: WardlineBank,
  scope: string,
  body: { readonly phoneNumber: string; readonly maxAge?: number },
): Promise<InterceptionRisk> {
  const { data, error, response } = await bank.with(scope).smsInterceptionRisk.POST('/check', { body });
  if (data !== undefined) return data;
  throw new WardlineError(response.status, error.code, error.message);
}

function numberOf(msisdn: string): string {
  const digits = msisdn.replace(/^\+/, '').replace(/[ -]/g, '');
  if (/^[1-9]\d{4,14}$/.test(digits)) return `+${digits}`;
  throw new UserError(
    `${safeText(msisdn)} is no number; write it with its country code, such as +447700900123`,
    EXIT_USAGE,
  );
}

async function keyOf(path: string, io: Io): Promise<JWK> {
  let text: string;
  try {
    text = await readFile(resolvePath(io, path), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      `${path}: cannot be read (${code}); name the file of the bank's private key: --key FILE`,
    );
  }
  try {
    const key = JSON.parse(text) as JWK;
    if (typeof key.kty === 'string' && typeof key.d === 'string') return key;
  } catch {
    // told below, without what was read
  }
  throw new UserError(`${path}: is no private key; a JWK is wanted, with kty, alg, kid and d`);
}

function cannotAsk(url: string, error: unknown): unknown {
  if (error instanceof WardlineError)
    return new UserError(`${url} answers ${error.code}: ${safeText(error.message)}`);
  if (error instanceof TypeError) {
    return new UserError(
      `${url} does not answer; start it with wardline serve, or name another: --url ADDRESS`,
    );
  }
  return error;
}

function textOf(answer: InterceptionRisk, io: Io): string {
  const paint = paintFor(io);
  const isBad = answer.verdict === 'AT_RISK' || answer.verdict === 'INTERCEPTION_IN_PROGRESS';
  const { watchedSince, watchedUntil } = answer.coverage;
  const lines = [
    `${paint(isBad ? 'fault' : 'heading', answer.verdict)}  ${MEANINGS[answer.verdict]}`,
    ...answer.reasons.map(({ code, text }) => `  ${code}${text === undefined ? '' : `: ${text}`}`),
    `last seen  ${answer.lastStatusTime ?? 'never'}`,
    `watched    ${watchedSince === null ? 'nothing yet' : `${watchedSince} to ${watchedUntil}`}`,
    `advice     ${ADVICE[answer.recommendedAction] ?? answer.recommendedAction}`,
  ];
  return `${lines.map(safeText).join('\n')}\n`;
}
