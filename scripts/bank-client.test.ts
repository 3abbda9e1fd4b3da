import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { bankClientSchemas } from './lib/bank-client-schema.ts';
import { ROOT } from './lib/project.ts';

test('the types of the client are those of the contracts', async () => {
  const schemas = await bankClientSchemas();
  const files = globSync('client/schema/*', { cwd: ROOT }).map((file) => basename(file));
  assert.deepEqual(files.sort(), schemas.map(({ path }) => basename(path)).sort());
  for (const { path, text } of schemas) {
    const stale = `${basename(path)} is stale: node scripts/bank-client.ts writes it`;
    assert.ok(readFileSync(join(path), 'utf8') === text, stale);
  }
});
