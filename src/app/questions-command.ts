import { hashedNumber, type KeptQuestion, QuestionStore } from '../http/question-store.ts';
import { StoreError } from '../incident/store-error.ts';
import { type Io, resolvePath } from './io.ts';
import { momentOf } from './moment.ts';
import { keyFileOf, readQuestionKey } from './question-key-file.ts';
import { safeText } from './text-safe.ts';
import { EXIT_DONE, EXIT_USAGE, UserError } from './user-error.ts';

export interface QuestionsOptions {
  /** Path of the trail. */
  readonly store: string;
  readonly format: 'text' | 'json';
}

export interface ListQuestionsOptions extends QuestionsOptions {
  readonly tenant?: string | undefined;
  /** Digits with country code, with or without `+`. */
  readonly about?: string | undefined;
  readonly key?: string | undefined;
  readonly since?: string | undefined;
  readonly most: number;
}

/** Of a hash, what tells one number from the next in a line. */
const ABOUT_WIDTH = 8;

/** `wardline questions list`: a line a question, the latest first. */
export async function listQuestions(options: ListQuestionsOptions, io: Io): Promise<number> {
  const { store, tenant, since, most, format } = options;
  const about = options.about === undefined ? undefined : hashOf(options.about, options, io);
  const sinceMs = since === undefined ? undefined : momentOf(since, Date.now());
  return withTrail(io, store, (trail) => {
    const found = trail.list({ tenant, about, sinceMs, most });
    if (format === 'json') {
      io.stdout.write(`${JSON.stringify([...found].map(plain), null, 2)}\n`);
      return EXIT_DONE;
    }
    let count = 0;
    for (const question of found) {
      io.stdout.write(`${line(question)}\n`);
      count++;
    }
    if (count === 0) io.stdout.write('No question is kept that fits.\n');
    return EXIT_DONE;
  });
}

/** `wardline questions verify`: whether the trail is what was written. */
export async function verifyQuestions({ store, format }: QuestionsOptions, io: Io): Promise<number> {
  return withTrail(io, store, (trail) => {
    const verification = trail.verify();
    const { rows, forgotten, lastHash, broken } = verification;
    if (format === 'json') io.stdout.write(`${JSON.stringify(verification, null, 2)}\n`);
    else if (broken === undefined) {
      const older = forgotten === 0 ? '' : ` (${forgotten} before them were forgotten)`;
      io.stdout.write(
        `${rows} questions${older} are as they were written; the last one's hash is ${lastHash}\n`,
      );
    }
    if (broken !== undefined)
      throw new UserError(
        `${store}: question ${broken.row} is broken: ${broken.why}; keep the file as evidence and restore a backup`,
      );
    return EXIT_DONE;
  });
}

function hashOf(about: string, { store, key }: ListQuestionsOptions, io: Io): string {
  const digits = about.replace(/^\+/, '');
  if (!/^[1-9]\d{4,14}$/.test(digits))
    throw new UserError('--about wants a number with its country code: +447700900123', EXIT_USAGE);
  return hashedNumber(readQuestionKey(resolvePath(io, key ?? keyFileOf(store))), digits);
}

function withTrail(io: Io, file: string, body: (trail: QuestionStore) => number): number {
  let trail: QuestionStore | undefined;
  try {
    trail = QuestionStore.open(resolvePath(io, file));
    return body(trail);
  } catch (error) {
    if (error instanceof StoreError) throw new UserError(error.message);
    throw error;
  } finally {
    trail?.dispose();
  }
}

function line(question: KeptQuestion): string {
  const { row, atMs, tenant, operation, about, status, code, verdict } = question;
  const at = new Date(atMs).toISOString().slice(0, 19).replace('T', ' ');
  const answer = [String(status), verdict || code].filter((word) => word !== '').join(' ');
  const whom = about === '' ? '-'.padEnd(ABOUT_WIDTH) : about.slice(0, ABOUT_WIDTH);
  return safeText(`${row}  ${at}  ${tenant}  ${operation}  ${whom}  ${answer}`);
}

function plain({ atMs, ...question }: KeptQuestion): Record<string, unknown> {
  return { at: new Date(atMs).toISOString(), ...question };
}
