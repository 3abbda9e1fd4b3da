import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { type Io, resolvePath } from './io.ts';
import { EXIT_USAGE, fileError, UserError } from './user-error.ts';

/** Octets read at a time: enough to keep a disk busy, little enough that output follows soon. */
const CHUNK_OCTETS = 256 * 1024;

/** How often a file that is followed is looked at; a person does not notice it. */
const FOLLOW_EVERY_MS = 200;

/** Name under which standard input is given and shown. */
export const STANDARD_INPUT = '-';

export interface Input {
  /** For the user's eyes: the name that was given, or "standard input". */
  readonly name: string;
  /** Octets of the file; `undefined` where nobody knows. */
  readonly size: number | undefined;
  readonly octets: AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

export interface InputOptions {
  /** Go on reading what is added to the file until `stop`. */
  readonly follow?: boolean;
  /** Ends the reading as if the file ended. */
  readonly stop?: AbortSignal;
}

/**
 * Opens a file, or standard input for `-`. Throws UserError for what cannot be opened; so does reading
 * what cannot be read.
 */
export async function openInput(name: string, io: Io, options: InputOptions = {}): Promise<Input> {
  if (name === STANDARD_INPUT) {
    if (io.stdin.isTTY === true) {
      throw new UserError(
        'standard input is a terminal; give a capture to read: tcpdump -w - | wardline decode -',
        EXIT_USAGE,
      );
    }
    return {
      name: 'standard input',
      size: undefined,
      octets: pipe(io.stdin, options.stop),
      close: async () => {
        io.stdin.destroy();
      },
    };
  }
  const path = resolvePath(io, name);
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    throw fileError(name, error);
  }
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) throw fileError(name, Object.assign(new Error(), { code: 'EISDIR' }));
    return {
      name,
      size: stat.isFile() && options.follow !== true ? stat.size : undefined,
      octets: fileOctets(name, handle, options),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw fileError(name, error);
  }
}

async function* pipe(stdin: Readable, stop: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  const end = () => stdin.destroy();
  stop?.addEventListener('abort', end, { once: true });
  try {
    for await (const chunk of stdin) yield chunk as Uint8Array;
  } catch (error) {
    if (stop?.aborted !== true) throw fileError('standard input', error);
  }
}

async function* fileOctets(
  name: string,
  handle: FileHandle,
  { follow = false, stop }: InputOptions,
): AsyncGenerator<Uint8Array> {
  // Two buffers in turn: what was yielded stays as it is until the next but one is read.
  const buffers = [Buffer.allocUnsafe(CHUNK_OCTETS), Buffer.allocUnsafe(CHUNK_OCTETS)];
  for (let turn = 0; stop?.aborted !== true; ) {
    const buffer = buffers[turn] as Buffer;
    let bytesRead: number;
    try {
      ({ bytesRead } = await handle.read(buffer, 0, buffer.length, null));
    } catch (error) {
      throw fileError(name, error);
    }
    if (bytesRead > 0) {
      yield buffer.subarray(0, bytesRead);
      turn = 1 - turn;
    } else if (follow) await wait(FOLLOW_EVERY_MS, undefined, stop ? { signal: stop } : {}).catch(() => {});
    else return;
  }
}
