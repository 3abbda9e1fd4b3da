import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../lib/project.ts';
import { onCore } from './machine.ts';
import type { MeasureName } from './measures.ts';
import { runProcess } from './run-process.ts';
import type { RoundAnswer, RoundRequest } from './worker.ts';

/** Something whose speed is measured a round at a time, taking turns with the others. */
export interface Contestant {
  /** Whether a first round makes it faster: a process that stays. */
  readonly warmsUp: boolean;
  /** Messages a second in one round. `warmUp`: the round before the first, which lasts longer. */
  round(warmUp?: boolean): Promise<number>;
  end(): void;
}

/** A capture in a file, and how many messages it holds. */
export interface Input {
  readonly file: string;
  readonly messages: number;
}

/** Least time of a round, and of the one that teaches the compiler. */
export interface RoundTimes {
  readonly roundMs: number;
  readonly warmUpMs: number;
}

/** A measure in a process of its own, with `flags` of Node. Rejects where it did not understand every message. */
export function worker(
  name: MeasureName,
  input: Input,
  leastMs: RoundTimes,
  core: number | null,
  flags: readonly string[],
): Contestant {
  const [execPath, execArgv] = onCore(core, process.execPath, flags);
  const child = fork(join(ROOT, 'scripts', 'bench', 'worker.ts'), [name, input.file], { execPath, execArgv });
  return {
    warmsUp: true,
    async round(warmUp = false) {
      const answer = await ask(child, { leastMs: warmUp ? leastMs.warmUpMs : leastMs.roundMs });
      if (answer.understood < input.messages) {
        throw new Error(`${name} understood ${answer.understood} of ${input.messages} messages`);
      }
      return answer.messagesPerSecond;
    },
    end: () => child.disconnect(),
  };
}

async function ask(child: ChildProcess, request: RoundRequest): Promise<RoundAnswer> {
  const failed = new AbortController();
  const { signal } = failed;
  child.send(request);
  try {
    const answer = once(child, 'message', { signal });
    const exit = once(child, 'exit', { signal }).then(() => undefined);
    const first = await Promise.race([answer, exit]);
    if (first === undefined) throw new Error('a measure ended before its round did');
    return first[0] as RoundAnswer;
  } finally {
    failed.abort();
  }
}

/**
 * A program that reads a capture from a file and writes a line a message. What it takes to get going,
 * told by the small capture `start`, is not counted.
 */
export async function program(
  command: string,
  args: (file: string) => readonly string[],
  input: Input,
  start: Input,
  core: number | null,
): Promise<Contestant> {
  const checked = await runProcess(command, args(start.file), { core, countLines: true });
  if (checked.lines !== start.messages) {
    throw new Error(`${command} wrote ${checked.lines} lines about ${start.messages} messages`);
  }
  return {
    warmsUp: false,
    async round() {
      const begun = await runProcess(command, args(start.file), { core });
      const whole = await runProcess(command, args(input.file), { core });
      return ((input.messages - start.messages) * 1000) / (whole.tookMs - begun.tookMs);
    },
    end() {},
  };
}
