// `npm run check:rooms`: no room imports what it may not. A checker that saw nothing finds nothing
// wrong, so it must also have seen the files that are there.
import { join } from 'node:path';
import { projectFiles, ROOT, toolPath } from './lib/project.ts';
import { runNode } from './lib/run-step.ts';
import rooms from './rooms.json' with { type: 'json' };

/** Of the TypeScript files under src/, how many the checker must have seen. */
const MIN_SEEN_PERCENT = 95;

export interface Offence {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

interface CruiseOutput {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** Reads every import under `root`/src and answers what the checker saw and what offends. */
export function cruiseRooms(root: string): {
  readonly seen: readonly string[];
  readonly offences: Offence[];
} {
  const config = join(ROOT, '.dependency-cruiser.cjs');
  const run = runNode(toolPath('depcruise'), ['src', '--config', config, '--output-type', 'json'], root);
  let output: CruiseOutput;
  try {
    output = JSON.parse(run.stdout) as CruiseOutput;
  } catch {
    throw new Error(`dependency-cruiser gave no answer: ${run.output}`);
  }
  const offences = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  return { seen: output.modules.map((module) => module.source), offences };
}

function main(): void {
  const complaints: string[] = [];
  const files = projectFiles('src/**/*.ts');
  const { seen, offences } = cruiseRooms(ROOT);
  for (const { rule, from, to } of offences) complaints.push(`${rule}: ${from} imports ${to}`);

  const known = new Set(seen);
  const unseen = files.filter((file) => !known.has(file));
  const seenCount = files.length - unseen.length;
  if (files.length === 0 || seenCount * 100 < files.length * MIN_SEEN_PERCENT) {
    complaints.push(
      `the checker saw ${seenCount} of ${files.length} files, at least ${MIN_SEEN_PERCENT} % wanted`,
    );
    complaints.push(...unseen.slice(0, 10).map((file) => `not seen: ${file}`));
  }
  for (const room of new Set(files.map((file) => file.split('/').slice(1, -1)[0]))) {
    if (room !== undefined && !(room in rooms))
      complaints.push(`src/${room}/ is no room of scripts/rooms.json`);
  }

  for (const complaint of complaints) console.log(complaint);
  console.log(`${seenCount} of ${files.length} files seen, ${complaints.length} complaints`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}

if (import.meta.main) main();
