// Writes client/schema/, the types of the contracts that a bank's client is made of.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bankClientSchemas } from './lib/bank-client-schema.ts';

for (const { path, text } of await bankClientSchemas()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
