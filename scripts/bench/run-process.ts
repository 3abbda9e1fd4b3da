import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { onCore } from './machine.ts';

/** How often the peak of a process is asked for. The kernel keeps it, so only the last moment can be missed. */
const WATCH_MS = 50;

export interface ProcessRun {
  readonly tookMs: number;
  /** Most memory resident at a time; 0 where the system does not tell. */
  readonly peakOctets: number;
  /** Lines of standard output, where they were counted. */
  readonly lines: number;
  /** Standard output, where it was kept. */
  readonly output: string;
}

export interface ProcessOptions {
  readonly core: number | null;
  /** Given to standard input. */
  readonly input?: Iterable<Uint8Array>;
  /** Counts what comes out, rather than to throw it away unread. */
  readonly countLines?: boolean;
  readonly keepOutput?: boolean;
}

/** Runs a command to its end. Rejects with what it said where it failed. */
export async function runProcess(
  command: string,
  args: readonly string[],
  options: ProcessOptions,
): Promise<ProcessRun> {
  const [program, words] = onCore(options.core, command, args);
  const began = performance.now();
  const child = spawn(program, words, {
    stdio: [
      options.input ? 'pipe' : 'ignore',
      options.countLines || options.keepOutput ? 'pipe' : 'ignore',
      'pipe',
    ],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  let said = '';
  child.stderr?.on('data', (part: Buffer) => {
    said = (said + part.toString()).slice(-2000);
  });
  let lines = 0;
  let output = '';
  child.stdout?.on('data', (part: Buffer) => {
    if (options.keepOutput) output += part.toString();
    for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) lines++;
  });
  let peakOctets = 0;
  const watch = () => {
    peakOctets = Math.max(peakOctets, peakOf(child.pid));
  };
  const watching = setInterval(watch, WATCH_MS);
  // a process that ends early breaks the pipe, and its exit status says why
  if (options.input && child.stdin) {
    await pipeline(Readable.from(options.input), child.stdin).catch(() => {});
  }
  const status = await ended;
  clearInterval(watching);
  const tookMs = performance.now() - began;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: exit status ${status}: ${said.trim()}`);
  return { tookMs, peakOctets, lines, output };
}

/** Linux alone tells the peak of another process: VmHWM of proc(5), in kilooctets. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return 1024 * Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
