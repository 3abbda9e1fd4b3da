import { parentPort, workerData } from 'node:worker_threads';
import type { Question } from './question.ts';
import { QuestionStore } from './question-store.ts';

// Writes questions to the disk, away from the thread that answers them.

export interface QuestionWriterOptions {
  readonly path: string;
  readonly key: Uint8Array;
}

export interface QuestionsToWrite {
  readonly questions: readonly Question[];
  /** What was answered before this time is forgotten, milliseconds since 1970. */
  readonly forgetBeforeMs: number;
}

/** What comes back: nothing where they are on the disk. */
export type QuestionsWritten = { readonly failure: string | undefined };

/** So many make a commit worth its wait for the disk, and are copied to this thread within a millisecond or two. */
export const QUESTIONS_A_BATCH = 1000;

/** What comes in so long a time goes to the disk together: ten waits for it a second, not thousands. */
const GATHER_MS = 100;

if (parentPort !== null) {
  const port = parentPort;
  const { path, key } = workerData as QuestionWriterOptions;
  const store = QuestionStore.open(path, { create: true });
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  port.on('message', (message: QuestionsToWrite | 'close') => {
    if (message === 'close') {
      store.dispose();
      port.close();
      return;
    }
    let failure: string | undefined;
    try {
      store.append(message.questions, key, message.forgetBeforeMs);
      // the next ones are asked for when this is answered
      if (message.questions.length < QUESTIONS_A_BATCH) Atomics.wait(nobody, 0, 0, GATHER_MS);
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    port.postMessage({ failure } satisfies QuestionsWritten);
  });
}
