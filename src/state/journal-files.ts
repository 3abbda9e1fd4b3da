import { closeSync, fdatasync, fsyncSync, openSync, readdirSync, readSync, write, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';

const writeLater = promisify(write);

/** Waits until the octets of an open file are on the disk. */
export const settle: (file: number) => Promise<void> = promisify(fdatasync);

/** A disk may take fewer octets than it was given. */
export async function writeAll(file: number, octets: Uint8Array, offset: number): Promise<void> {
  for (let done = 0; done < octets.length; ) {
    const { bytesWritten } = await writeLater(file, octets, done, octets.length - done, offset + done);
    done += bytesWritten;
  }
}

export function writeAllSync(file: number, octets: Uint8Array, offset: number): void {
  for (let done = 0; done < octets.length; ) {
    done += writeSync(file, octets, done, octets.length - done, offset + done);
  }
}

/** Reads until `octets` is full or the file ends; answers how many were read. */
export function readAllSync(file: number, octets: Uint8Array, offset: number): number {
  let done = 0;
  while (done < octets.length) {
    const read = readSync(file, octets, done, octets.length - done, offset + done);
    if (read === 0) break;
    done += read;
  }
  return done;
}

/** Names made and taken away in a folder are on the disk once the folder is. */
export function settleFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export async function settleFolderLater(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Numbers of the journals or snapshots of a folder, least first. */
export function fileNumbers(folder: string, kind: 'journal' | 'snapshot'): number[] {
  const pattern = new RegExp(`^${kind}-(\\d{10})$`);
  return readdirSync(folder)
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}
