#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { type Io, processIo } from './io.ts';
import { EXIT_BUG, EXIT_DONE, EXIT_USAGE, UserError } from './user-error.ts';

// Hundreds of files are compiled at the start; kept compiled, that takes a fifth of the time. Where the
// folder cannot be written nothing is kept. Everything heavy is imported behind this.
enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'wardline'));

/** Runs a command line, program name left out, and answers the exit status. */
async function main(words: readonly string[], io: Io): Promise<number> {
  const outcome = { status: EXIT_DONE };
  const [{ CommanderError }, { wardlineProgram }] = await Promise.all([
    import('commander'),
    import('./cli-program.ts'),
  ]);
  try {
    await wardlineProgram(io, outcome).parseAsync(words, { from: 'user' });
    return outcome.status;
  } catch (error) {
    // commander has said what it had to say, and ends --help and --version this way too
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_DONE : EXIT_USAGE;
    if (error instanceof UserError) {
      io.stderr.write(`wardline: ${error.message}\n`);
      return error.exitStatus;
    }
    return bug(error, io);
  }
}

/** A mistake of ours: what to report, and the stack only for who asks for it. */
function bug(error: unknown, io: Io): number {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  io.stderr.write(
    `wardline: this is a bug of wardline (${what.replace(/\s+/g, ' ')}); please report it with the ` +
      'command line, and the output with WARDLINE_DEBUG=1\n',
  );
  if (io.env.WARDLINE_DEBUG === '1' && error instanceof Error) io.stderr.write(`${error.stack}\n`);
  return EXIT_BUG;
}

const io = processIo();
// `wardline decode … | head`: who reads our output has seen enough
const readerGone = (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT_DONE);
  process.exit(bug(error, io));
};
process.stdout.on('error', readerGone);
process.stderr.on('error', () => {});
process.exitCode = await main(process.argv.slice(2), io);
