import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import type { BankKnowledge } from '../../bank/bank-memory.ts';
import { EventDatabase } from '../../bank/events/event-database.ts';
import { BankSide } from '../../http/bank-side.ts';
import { resolveHost } from '../../http/events/sink-resolver.ts';
import { KeptQuestionLog } from '../../http/question-log.ts';
import { TextGateway } from '../../http/texts/text-gateway.ts';
import { StoreError } from '../../incident/store-error.ts';
import type { BankConfig } from '../../network/bank-config-schema.ts';
import type { WardlineConfig } from '../../network/config-schema.ts';
import { NetworkPlan } from '../../network/network-plan.ts';
import { keyFileOf, openQuestionKey } from '../question-key-file.ts';
import { openSigningKeys } from '../signing-key-file.ts';
import { UserError } from '../user-error.ts';
import type { ServedTraffic } from './served-traffic.ts';

/** How often changes are told: a warning is worth seconds, and a batch costs one wait for the disk. */
const TICK_MS = 250;

/**
 * So long questions are kept: thirteen months, in which the customer of a bank may still say that a payment was not
 * theirs (directive (EU) 2015/2366, article 71), and some days.
 */
const QUESTION_DAYS = 400;

/** Below that a token can be guessed. */
const LEAST_TOKEN = 32;

export interface BankServiceOptions {
  readonly config: WardlineConfig;
  readonly bank: BankConfig;
  readonly traffic: ServedTraffic;
  /** Folder for subscriptions, events and the trail of questions; in memory alone, and no trail, where it is left out. */
  readonly folder: string | undefined;
  /** Folder that files of the configuration are named from. */
  readonly base: string;
  readonly log: Logger;
}

/** The bank side of the service, with the clock and the chance of this machine. */
export class BankService {
  readonly side: BankSide;
  private readonly timer: NodeJS.Timeout;

  private constructor(side: BankSide) {
    this.side = side;
    this.timer = setInterval(() => side.tick(), TICK_MS);
  }

  /** Rejects with a UserError where keys or events cannot be had. */
  static async open(options: BankServiceOptions): Promise<BankService> {
    const { config, bank, traffic, folder, base, log } = options;
    const { numbers, subscribers, findings } = traffic.memory;
    if (numbers === undefined) throw new Error('memory was made without the numbers that banks ask about');
    const knowledge: BankKnowledge = {
      memory: { numbers, subscribers, findings },
      plan: new NetworkPlan(config),
      coverage: bank.coverage,
      monitoredDays: bank.monitoredDays,
    };
    const nowMs = () => traffic.nowMs();
    const side = await BankSide.open({
      config: bank,
      keys: await openSigningKeys(bank.keysFile === undefined ? undefined : resolve(base, bank.keysFile)),
      knowledge,
      events: EventDatabase.open(folder === undefined ? ':memory:' : join(folder, 'events.db')),
      questions: folder === undefined ? undefined : openQuestions(join(folder, 'questions.db'), log),
      texts: textsOf(bank, base, nowMs),
      networkNowMs: nowMs,
      wallNowMs: () => Date.now(),
      chance: () => Math.random(),
      secretChance: (end) => randomInt(end),
      newId: randomUUID,
      resolve: resolveHost,
      deadline: (afterMs) => AbortSignal.timeout(afterMs),
      onFailedAttempt: (attempt) => log.warn(attempt, 'an event was not taken'),
      onFault: (error) => log.error({ err: error }, 'the bank side failed'),
    });
    traffic.onFound = (subscriber) => side.found(subscriber);
    return new BankService(side);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.side.close();
  }
}

/** The operator's gateway for texts, where the configuration names one. */
function textsOf(
  { texts, publicUrl }: BankConfig,
  base: string,
  nowMs: () => number,
): TextGateway | undefined {
  if (texts === undefined) return undefined;
  const { url, sender, tokenFile } = texts;
  const token = readSecret(resolve(base, tokenFile));
  const deadline = (afterMs: number) => AbortSignal.timeout(afterMs);
  return new TextGateway({ url, token, sender, publicUrl, newId: randomUUID, nowMs, deadline });
}

function readSecret(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(`${path}: cannot be read (${code}); mend the name in bank.texts.tokenFile`);
  }
  if (text.length < LEAST_TOKEN) {
    throw new UserError(
      `${path}: holds a token of ${text.length} signs; write ${LEAST_TOKEN} or more, made by chance`,
    );
  }
  return text;
}

/** The trail of what banks ask, with its key beside it. */
function openQuestions(path: string, log: Logger): KeptQuestionLog {
  try {
    return new KeptQuestionLog({
      path,
      key: openQuestionKey(keyFileOf(path)),
      retentionDays: QUESTION_DAYS,
      onFailure: (error) => log.error({ err: error }, 'what banks ask is not written down any more'),
    });
  } catch (error) {
    if (error instanceof StoreError) throw new UserError(error.message);
    throw error;
  }
}
