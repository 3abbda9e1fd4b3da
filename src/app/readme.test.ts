import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { documentedCommands, outputOf } from '../../scripts/lib/documented-commands.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const commands = documentedCommands(readFileSync(join(ROOT, 'README.md'), 'utf8'));

test('the README shows commands', () => assert.ok(commands.length >= 3));

for (const { command, output } of commands) {
  test(`the README is true of: ${command}`, () => {
    assert.equal(outputOf(command, ROOT), output, 'README.md is stale: node scripts/readme.ts writes it');
  });
}
