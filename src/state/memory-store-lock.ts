import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StateError } from './state-error.ts';

/** The file that says which process has a folder: its number, and which of all that ever had that number it is. */
const LOCK = 'lock';
const OWNER_ONLY_FILE = 0o600;

/** Takeovers that may fail because others were quicker, before the folder counts as another's. */
const MAX_TRIES = 4;

/**
 * A folder that is this process's own until it is given back, or the process ends however it ends: the lock of a
 * process that is gone is taken over. Processes must see each other, which those of two machines or containers
 * do not.
 */
export class FolderLock {
  private readonly path: string;
  private readonly text: string;

  private constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** Throws a `StateError` where a process that is alive has the folder. */
  static take(folder: string): FolderLock {
    const path = join(folder, LOCK);
    const mine = join(folder, `${LOCK}-${process.pid}`);
    const text = `${process.pid}\n${lifeOf(process.pid)}\n`;
    writeFileSync(mine, text, { mode: OWNER_ONLY_FILE });
    try {
      for (let tries = 0; tries < MAX_TRIES; tries++) {
        // A link is there whole or not at all, and never in the place of another.
        if (linked(mine, path)) return new FolderLock(path, text);
        const other = read(path);
        if (other === undefined) continue;
        if (isAlive(other)) throw busy(folder, other);
        discard(path, other, `${mine}-stale`);
      }
      throw busy(folder, read(path) ?? '');
    } finally {
      rmSync(mine, { force: true });
    }
  }

  release(): void {
    if (read(this.path) === this.text) rmSync(this.path, { force: true });
  }
}

function busy(folder: string, text: string): StateError {
  const [pid = ''] = text.split('\n');
  return new StateError('busy', folder, 0, `process ${pid} has it; wait for its end, or name another folder`);
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Takes a stale lock away. Where somebody else did so meanwhile, and has the folder, theirs is put back. */
function discard(path: string, stale: string, aside: string): void {
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (read(aside) !== stale) linked(aside, path);
  rmSync(aside, { force: true });
}

function isAlive(text: string): boolean {
  const [number = '', life = ''] = text.split('\n');
  const pid = Number(number);
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // a process of another user may not be asked, and is there
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = lifeOf(pid);
  return now === '' || life === '' || now === life;
}

/** Tells a process from later ones with the same number: the boot, and the moment it started in. `''` unknown. */
function lifeOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The name of the program, in parentheses, may hold spaces; the start is the 20th field behind it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return start === undefined ? '' : `${boot} ${start}`;
  } catch {
    return '';
  }
}
