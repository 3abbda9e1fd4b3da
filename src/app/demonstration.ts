import { join } from 'node:path';
import type { Io } from './io.ts';
import { paintFor } from './text-paint.ts';

/** Folder of the package, where the examples are. */
const PACKAGE = join(import.meta.dirname, '..', '..');

/** `npm start` without words: what Wardline is, shown on a small capture. */
export async function demonstrate(io: Io): Promise<number> {
  const paint = paintFor(io);
  io.stdout.write(`${paint('heading', 'Wardline')} ${PACKAGE}\n`);
  return 0;
}
