import { Worker } from 'node:worker_threads';
import { StoreError } from '../incident/store-error.ts';
import type { Question, QuestionLog } from './question.ts';
import {
  QUESTIONS_A_BATCH,
  type QuestionsToWrite,
  type QuestionsWritten,
  type QuestionWriterOptions,
} from './question-log-worker.ts';
import { QuestionStore } from './question-store.ts';

/** Questions that wait for the disk: of four seconds at the speed that one core answers at, some megabytes. */
export const MAX_WAITING_QUESTIONS = 20_000;

const DAY_MS = 24 * 3_600_000;

export interface KeptQuestionLogOptions {
  readonly path: string;
  /** Of the hashes of numbers, 32 octets: see `hashedNumber`. */
  readonly key: Uint8Array;
  readonly retentionDays: number;
  /** Told once, when nothing is written down any more. */
  readonly onFailure: (error: StoreError) => void;
}

/**
 * The trail of what banks asked, in a file. What was asked is on the disk a tenth of a second after it was answered:
 * who waited for that would have an answer too late for a text, so that a power cut loses the trail of these moments,
 * and no more.
 *
 * Where the disk does not follow, or failed, nothing may be answered (503) until it does: a bank has another channel
 * when we are silent, and knows that it was told nothing. A question that was answered and that nobody finds in the
 * trail is what the trail is there to rule out.
 */
export class KeptQuestionLog implements QuestionLog {
  private readonly options: KeptQuestionLogOptions;
  private readonly worker: Worker;
  private readonly gone: Promise<unknown>;
  private waiting: Question[] = [];
  /** Of those that the worker has. */
  private writing = 0;
  private failure: StoreError | undefined;
  private closing: (() => void) | undefined;

  /** Throws a StoreError where the file cannot be had. */
  constructor(options: KeptQuestionLogOptions) {
    this.options = options;
    const { path, key } = options;
    // what is wrong with the file is told here, and not by a thread that ends
    QuestionStore.open(path, { create: true }).dispose();
    const workerData: QuestionWriterOptions = { path, key };
    this.worker = new Worker(new URL('./question-log-worker.ts', import.meta.url), { workerData });
    this.worker.on('message', ({ failure }: QuestionsWritten) => this.written(failure));
    this.worker.on('error', (error) => this.fail(error.message));
    this.gone = new Promise((resolve) => {
      this.worker.once('exit', () => {
        if (this.closing === undefined) this.fail('its writer ended');
        resolve(undefined);
      });
    });
    this.worker.unref();
  }

  get isBehind(): boolean {
    return this.failure !== undefined || this.waiting.length >= MAX_WAITING_QUESTIONS;
  }

  /** What was being answered when the disk stopped following is taken too: as many as there are requests at a time. */
  asked(question: Question): void {
    if (this.failure !== undefined) return;
    this.waiting.push(question);
    this.next();
  }

  async close(): Promise<void> {
    if (this.failure === undefined && this.waiting.length + this.writing > 0) {
      this.worker.ref();
      await new Promise<void>((resolve) => {
        this.closing = resolve;
      });
    }
    this.closing ??= () => {};
    this.worker.ref();
    this.worker.postMessage('close');
    await this.gone;
  }

  private next(): void {
    const last = this.waiting.at(-1);
    if (this.writing > 0 || last === undefined) return;
    const questions = this.waiting.slice(0, QUESTIONS_A_BATCH);
    this.waiting = this.waiting.slice(QUESTIONS_A_BATCH);
    this.writing = questions.length;
    const forgetBeforeMs = last.atMs - this.options.retentionDays * DAY_MS;
    this.worker.postMessage({ questions, forgetBeforeMs } satisfies QuestionsToWrite);
  }

  private written(failure: string | undefined): void {
    this.writing = 0;
    if (failure !== undefined) {
      this.fail(failure);
      return;
    }
    this.next();
    if (this.writing === 0) this.closing?.();
  }

  private fail(why: string): void {
    if (this.failure !== undefined) return;
    const text = `${this.options.path}: questions are not written down any more, and banks are told nothing (${why})`;
    this.failure = new StoreError('disk-failed', text);
    this.waiting = [];
    this.writing = 0;
    this.options.onFailure(this.failure);
    this.closing?.();
  }
}
