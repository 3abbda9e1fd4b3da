import { randomInt } from 'node:crypto';
import { link, open, readFile, stat, unlink } from 'node:fs/promises';
import { makeSigningKeys, parseSigningKeys, type SigningKeys } from '../http/auth/signing-keys.ts';
import { whyUnreadable } from './config-file.ts';
import { UserError } from './user-error.ts';

/** Read and written by its owner alone. */
const OWNER_ONLY = 0o600;
/** What others may do, of the mode of a file. */
const OTHERS = 0o077;

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}

async function readKeys(path: string): Promise<SigningKeys> {
  const { mode } = await stat(path);
  if ((mode & OTHERS) !== 0)
    throw new UserError(
      `${path}: others than its owner may read or write these keys; chmod 600 it, or delete it for new ones`,
    );
  const keys = parseSigningKeys(await readFile(path, 'utf8'));
  if (keys === undefined)
    throw new UserError(`${path}: has no keys that sign tokens; delete it, and new ones are made`);
  return keys;
}

/**
 * The keys that tokens are signed with. Without a file, new ones, which end all tokens that are about; with one that
 * is not there, new ones that are kept in it.
 *
 * @throws UserError where the file cannot be read or written, or others may read it
 */
export async function openSigningKeys(path: string | undefined): Promise<SigningKeys> {
  if (path === undefined) return makeSigningKeys();
  try {
    return await readKeys(path);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    if (!isCode(cause, 'ENOENT'))
      throw new UserError(`${path}: cannot be read (${whyUnreadable(cause)}); mend it, or name another`);
  }
  const keys = await makeSigningKeys();
  try {
    await writeOnce(path, `${JSON.stringify(keys)}\n`);
  } catch (cause) {
    // Of two that start at once, one makes the keys.
    if (isCode(cause, 'EEXIST')) return readKeys(path);
    throw new UserError(
      `${path}: cannot be written (${whyUnreadable(cause)}); make its folder, or name another file`,
    );
  }
  return keys;
}

/** Writes a file that nobody sees before it is whole, and that is not there yet; EEXIST otherwise. */
async function writeOnce(path: string, text: string): Promise<void> {
  const own = `${path}.${process.pid}.${randomInt(2 ** 32)}`;
  const file = await open(own, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(text);
    await file.sync();
    await link(own, path);
  } finally {
    await file.close();
    await unlink(own);
  }
}
