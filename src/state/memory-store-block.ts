import { readFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { settleFolderLater } from './journal-files.ts';
import { StateError } from './state-error.ts';

const OWNER_ONLY_FILE = 0o600;

/** The octets of a block in a folder; `undefined` where there is none. */
export function readBlock(folder: string, name: string): Uint8Array | undefined {
  try {
    return readFileSync(join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Puts a block in the place of the one before: whoever looks finds the one or the other, whole. */
export async function writeBlock(folder: string, name: string, block: Uint8Array): Promise<void> {
  const path = join(folder, name);
  const unfinished = `${path}-unfinished`;
  try {
    const file = await open(unfinished, 'w', OWNER_ONLY_FILE);
    try {
      await file.writeFile(block);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    await settleFolderLater(folder);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new StateError('failed', path, 0, 'the disk did not take it; mend the disk and start again', error);
  }
}
