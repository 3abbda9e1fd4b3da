import { join } from 'node:path';
import { PassThrough, type Readable, Writable } from 'node:stream';
import { type DecodeOptions, decode } from './decode-command.ts';
import type { Io } from './io.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
export const CLI = join(ROOT, 'src', 'app', 'cli.ts');
/** As the user names it, from the root. */
export const FIRST_LOOK = 'examples/first-look.pcap';

/** A stream that keeps what is written to it. */
class Kept extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `decode` in this process, in the project's root. */
export async function runDecode(
  files: readonly string[],
  options: Partial<DecodeOptions> = {},
  stdin: Readable = new PassThrough(),
): Promise<Ran> {
  const [stdout, stderr] = [new Kept(), new Kept()];
  const io: Io = { stdin, stdout, stderr, env: {}, cwd: ROOT };
  const all: DecodeOptions = {
    reader: {},
    capture: {},
    follow: false,
    format: 'text',
    all: false,
    verbose: false,
    filter: undefined,
    stop: undefined,
    ...options,
  };
  const status = await decode(files, all, io);
  return { status, stdout: stdout.text, stderr: stderr.text };
}
