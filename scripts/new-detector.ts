// `node scripts/new-detector.ts ID`: a new screen: declaration, test, and its place in the registry.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectorSource, detectorTestSource, isDetectorId, registryWith } from './lib/detector-scaffold.ts';
import { ROOT } from './lib/project.ts';

const FOLDER = 'screens';

const [id = '', ...more] = process.argv.slice(2);
if (!isDetectorId(id) || more.length > 0) {
  console.error(
    'usage: node scripts/new-detector.ts ID (words joined by hyphens, such as own-title-from-outside)',
  );
  process.exit(2);
}
const file = join(ROOT, 'src', 'detect', FOLDER, `${id}.ts`);
if (existsSync(file)) {
  console.error(`src/detect/${FOLDER}/${id}.ts exists; choose another name`);
  process.exit(1);
}
const registry = join(ROOT, 'src', 'detect', 'registry.ts');
writeFileSync(file, detectorSource(id));
writeFileSync(file.replace(/\.ts$/, '.test.ts'), detectorTestSource(id));
writeFileSync(registry, registryWith(readFileSync(registry, 'utf8'), FOLDER, id));
console.log(
  `src/detect/${FOLDER}/${id}.ts and its test are there; fill them in, then node scripts/detector-docs.ts`,
);
