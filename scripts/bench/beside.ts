import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/project.ts';
import { onCore } from './machine.ts';

/** A bench that lives beside what it measures, and says what it found in lines of its own. */
interface BenchBeside {
  readonly file: string;
  /** Words that make it measure more. */
  readonly full: readonly string[];
  /** The line that ends with how many times as long something takes as its reference, and what that is held to. */
  readonly held?: { readonly line: RegExp; readonly title: string; readonly bound: number };
}

const BENCHES: readonly BenchBeside[] = [
  {
    file: 'src/network/network-plan.bench.ts',
    full: [],
    held: {
      line: /operator of a title, as a number: .*, ([\d.]+) times/,
      title:
        "look-up of a title's operator among 500 000 ranges takes the time of a plain loop over its digits",
      bound: 8,
    },
  },
  { file: 'src/state/subscriber-table.bench.ts', full: ['--full'] },
  {
    file: 'src/engine/number-observer.bench.ts',
    full: [],
    held: {
      line: /where banks ask: ([\d.]+) times/,
      title: 'a verdict takes, where banks ask, the time that it takes where none do',
      bound: 1.25,
    },
  },
];

export interface BesideReport {
  readonly file: string;
  readonly lines: readonly string[];
  /** False where it ended with a status of its own: what it holds itself to does not hold. */
  readonly ok: boolean;
}

export interface BesideRatio {
  readonly title: string;
  readonly ratio: number;
  readonly bound: number;
}

/** Runs them one after the other. One that this tree does not have is left out. */
export function runBeside(full: boolean, core: number | null) {
  const reports: BesideReport[] = [];
  const ratios: BesideRatio[] = [];
  for (const { file, full: more, held } of BENCHES) {
    const path = join(ROOT, file);
    if (!existsSync(path)) continue;
    const [command, args] = onCore(core, process.execPath, [path, ...(full ? more : [])]);
    const { stdout, stderr, status } = spawnSync(command, args, { encoding: 'utf8' });
    const said = status === 0 || stdout !== '' ? stdout : stderr;
    reports.push({ file, lines: said.split('\n').filter((line) => line.trim() !== ''), ok: status === 0 });
    if (held === undefined || status !== 0) continue;
    const ratio = Number(held.line.exec(stdout)?.[1] ?? Number.NaN);
    ratios.push({ title: held.title, ratio, bound: held.bound });
  }
  return { reports, ratios };
}
