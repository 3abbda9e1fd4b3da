import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { configJsonSchema } from '../src/network/config-schema.ts';
import { SCHEMA_FILE } from './lib/config-schema-file.ts';

test('schema/wardline.schema.json is the schema of the source', () => {
  assert.deepEqual(
    JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')),
    JSON.parse(JSON.stringify(configJsonSchema())),
    'schema/wardline.schema.json is stale: node scripts/config-schema.ts writes it',
  );
});

test('the schema knows the keys that must be there, and no others may', () => {
  const schema = configJsonSchema();
  assert.equal(schema.additionalProperties, false);
  assert.deepEqual(schema.required, ['network']);
});
