import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes: the process's own streams, or a test's. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder against which the user's relative paths are meant. */
  readonly cwd: string;
}

/**
 * The streams of this process. `npm start` runs in the package's own folder and tells where the user
 * stood in INIT_CWD.
 */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  const cwd = env.npm_lifecycle_event === 'start' ? (env.INIT_CWD ?? process.cwd()) : process.cwd();
  return { stdin, stdout, stderr, env, cwd };
}

export function resolvePath(io: Io, path: string): string {
  return resolve(io.cwd, path);
}

/** Whether what is written to a stream may be coloured: a terminal, and nobody said no (no-color.org). */
export function mayColour(io: Io, stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY === true && (io.env.NO_COLOR ?? '') === '' && io.env.TERM !== 'dumb';
}
