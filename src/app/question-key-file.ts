import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { whyUnreadable } from './config-file.ts';
import { UserError } from './user-error.ts';

/** Of HMAC-SHA-256: as long as its hash. */
const KEY_OCTETS = 32;
/** Read and written by its owner alone. */
const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

/** The key of a trail of questions lies beside it, so that a copy of the trail alone tells no numbers. */
export function keyFileOf(trail: string): string {
  return `${trail}.key`;
}

/** The key that numbers of a trail are hashed with, made where there is none. */
export function openQuestionKey(path: string): Uint8Array {
  try {
    writeFileSync(path, `${randomBytes(KEY_OCTETS).toString('hex')}\n`, {
      mode: OWNER_ONLY,
      flag: 'wx',
      flush: true,
    });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'))
      throw new UserError(
        `${path}: cannot be written (${whyUnreadable(cause)}); make its folder, or name another file`,
      );
  }
  return readQuestionKey(path);
}

/** The same where it is there. */
export function readQuestionKey(path: string): Uint8Array {
  let text: string;
  try {
    if ((statSync(path).mode & OTHERS) !== 0)
      throw new UserError(`${path}: others than its owner may read or write this key; chmod 600 it`);
    text = readFileSync(path, 'utf8').trim();
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(
      `${path}: cannot be read (${whyUnreadable(cause)}); name the key of the trail with --key`,
    );
  }
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new UserError(`${path}: this is no key of a trail of questions; bring it back from a copy`);
  return Uint8Array.from(Buffer.from(text, 'hex'));
}
