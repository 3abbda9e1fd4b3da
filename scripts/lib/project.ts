import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import testFiles from '../test-files.json' with { type: 'json' };

/** The folder of package.json. */
export const ROOT: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Files of the project that match, as sorted paths from its root. */
export function projectFiles(pattern: string | readonly string[], root: string = ROOT): string[] {
  return globSync(pattern, { cwd: root, exclude: ['node_modules/**'] }).sort();
}

/** Where the project's development tools are installed. */
export function toolPath(tool: string): string {
  return join(ROOT, 'node_modules', '.bin', tool);
}

/** Tests, benches and what they share: arbitraries and vectors. */
export const TEST_FILE: RegExp = new RegExp(testFiles.pattern);
