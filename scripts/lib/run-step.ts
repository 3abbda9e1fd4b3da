import { execFile, spawnSync } from 'node:child_process';
import { ROOT } from './project.ts';

/** Room for what a tool prints about a tree in which everything is wrong. */
const MAX_TOOL_OUTPUT_OCTETS = 64 * 1024 * 1024;

export interface ToolRun {
  readonly ok: boolean;
  /** Standard output, alone. */
  readonly stdout: string;
  /** Both streams, for people. */
  readonly output: string;
}

/** Runs a JavaScript or TypeScript program with the Node that runs us. */
export function runNode(program: string, args: readonly string[], cwd: string = ROOT): ToolRun {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: MAX_TOOL_OUTPUT_OCTETS,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = outputOf(stdout, stderr, error?.message);
  return { ok: status === 0 && error === undefined, stdout: stdout ?? '', output };
}

function outputOf(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part).join('\n');
}

/** Runs one check beside others, prints one line about it, and everything it said where it failed. */
export async function runStep(name: string, program: string, args: readonly string[]): Promise<boolean> {
  const startedMs = performance.now();
  const { ok, output } = await runNodeAside(program, args);
  printStep(name, ok ? 'ok' : 'FAILED', performance.now() - startedMs);
  if (!ok) console.log(output.trimEnd());
  return ok;
}

/** As `runNode`, while we go on. */
function runNodeAside(program: string, args: readonly string[]): Promise<Pick<ToolRun, 'ok' | 'output'>> {
  const options = { cwd: ROOT, maxBuffer: MAX_TOOL_OUTPUT_OCTETS };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      // of a program that ran and found something wrong, the message only repeats what it said
      const unrun = typeof error?.code === 'string' ? error.message : undefined;
      resolve({ ok: error === null, output: outputOf(stdout, stderr, unrun) });
    });
  });
}

export function printStep(name: string, outcome: string, tookMs: number): void {
  console.log(`${name.padEnd(8)} ${outcome}  (${(tookMs / 1000).toFixed(1)} s)`);
}
