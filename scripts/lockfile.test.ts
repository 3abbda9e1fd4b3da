import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './lib/project.ts';

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const entries = Object.entries(lock.packages);

// npm leaves out of the lockfile what a registry does not serve, and then refuses to install from it.
test('the lockfile knows the packages of every platform', () => {
  const missing = entries.flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) =>
        !(`${path}/node_modules/${name}` in lock.packages) && !(`node_modules/${name}` in lock.packages),
    ),
  );
  assert.deepEqual(missing, []);
});

test('what is not optional is pinned by its contents', () => {
  const loose = entries.filter(([path, entry]) => path !== '' && !entry.optional && !entry.integrity);
  assert.deepEqual(loose, []);
});

// Set-up runs npm with --ignore-scripts: no package may run code of its own while it is installed.
test('no package needs an install script', () => {
  const scripted = entries.filter(([, entry]) => entry.hasInstallScript).map(([path]) => path);
  assert.deepEqual(scripted, []);
});
