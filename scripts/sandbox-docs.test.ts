import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { renderSandboxDocs, SANDBOX_FILE } from './lib/sandbox-docs.ts';

test('docs/SANDBOX.md tells every number of the sandbox as it answers', async () => {
  const written = readFileSync(SANDBOX_FILE, 'utf8');
  assert.ok(
    written === (await renderSandboxDocs()),
    'docs/SANDBOX.md is stale: node scripts/sandbox-docs.ts writes it',
  );
});
