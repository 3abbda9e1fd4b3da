// `node scripts/new-detector.ts ID`: a new screen: declaration, test, and its place in the registry.
// With `--suspect` a suspicion, which weighs what is remembered.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  detectorSource,
  detectorTestSource,
  isDetectorId,
  registryWith,
  suspectSource,
} from './lib/detector-scaffold.ts';
import { ROOT } from './lib/project.ts';

const isSuspect = process.argv.includes('--suspect');
const FOLDER = isSuspect ? 'suspects' : 'screens';

const [id = '', ...more] = process.argv.slice(2).filter((argument) => argument !== '--suspect');
if (!isDetectorId(id) || more.length > 0) {
  console.error(
    'usage: node scripts/new-detector.ts [--suspect] ID (words joined by hyphens, such as own-title-from-outside)',
  );
  process.exit(2);
}
const file = join(ROOT, 'src', 'detect', FOLDER, `${id}.ts`);
if (existsSync(file)) {
  console.error(`src/detect/${FOLDER}/${id}.ts exists; choose another name`);
  process.exit(1);
}
const registry = join(ROOT, 'src', 'detect', 'registry.ts');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, isSuspect ? suspectSource(id) : detectorSource(id));
writeFileSync(file.replace(/\.ts$/, '.test.ts'), detectorTestSource(id, isSuspect));
writeFileSync(registry, registryWith(readFileSync(registry, 'utf8'), FOLDER, id));
console.log(
  `src/detect/${FOLDER}/${id}.ts and its test are there; fill them in, then node scripts/detector-docs.ts`,
);
