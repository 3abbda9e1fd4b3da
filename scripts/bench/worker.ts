// `node worker.ts MEASURE FILE`, started by the bench: one measure in a process of its own, so that no
// other has taught the compiler its shapes. Runs a round whenever it is told to over IPC.
import { readFileSync } from 'node:fs';
import { isMeasure, MEASURES } from './measures.ts';

/** What is asked for: passes over the input until `leastMs` have gone by. */
export interface RoundRequest {
  readonly leastMs: number;
}

export interface RoundAnswer {
  /** Messages understood in one pass. */
  readonly understood: number;
  readonly messagesPerSecond: number;
}

const [, , name, file] = process.argv;
if (!isMeasure(name) || file === undefined) throw new Error('usage: worker.ts MEASURE FILE');
const pass = MEASURES[name](new Uint8Array(readFileSync(file)));

process.on('message', ({ leastMs }: RoundRequest) => {
  const began = performance.now();
  let passes = 0;
  let understood = 0;
  let took = 0;
  while (took < leastMs) {
    understood = pass();
    passes++;
    took = performance.now() - began;
  }
  const answer: RoundAnswer = { understood, messagesPerSecond: (passes * understood * 1000) / took };
  process.send?.(answer);
});
