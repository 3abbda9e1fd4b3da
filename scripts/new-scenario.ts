// `node scripts/new-scenario.ts ID`: a new attack of the lab: its declaration, and its place in the registry.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDetectorId } from './lib/detector-scaffold.ts';
import { ROOT } from './lib/project.ts';
import { scenarioRegistryWith, scenarioSource } from './lib/scenario-scaffold.ts';

const FOLDER = 'src/lab/scenarios';

const [id = '', ...more] = process.argv.slice(2);
// attacks and detectors are named alike
if (!isDetectorId(id) || more.length > 0) {
  console.error('usage: node scripts/new-scenario.ts ID (words joined by hyphens, such as one-time-code)');
  process.exit(2);
}
const file = join(ROOT, FOLDER, `${id}.ts`);
if (existsSync(file)) {
  console.error(`${FOLDER}/${id}.ts exists; choose another name`);
  process.exit(1);
}
const registry = join(ROOT, FOLDER, 'registry.ts');
writeFileSync(file, scenarioSource(id));
writeFileSync(registry, scenarioRegistryWith(readFileSync(registry, 'utf8'), id));
console.log(
  `${FOLDER}/${id}.ts is there and in the registry; fill it in, then node --test ${FOLDER}/*.test.ts`,
);
