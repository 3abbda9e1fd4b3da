// Writes schema/wardline.schema.json, by which editors check wardline.yaml, from the schema of the source.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { configJsonSchema } from '../src/network/config-schema.ts';
import { SCHEMA_FILE } from './lib/config-schema-file.ts';
import { toolPath } from './lib/project.ts';
import { runNode } from './lib/run-step.ts';

mkdirSync(dirname(SCHEMA_FILE), { recursive: true });
writeFileSync(SCHEMA_FILE, `${JSON.stringify(configJsonSchema(), undefined, 2)}\n`);
const { ok, output } = runNode(toolPath('biome'), ['format', '--write', SCHEMA_FILE]);
if (!ok) console.error(output);
process.exitCode = ok ? 0 : 1;
