// `node scripts/detector-docs.ts`: writes docs/detectors/ from the declarations of the detectors.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DETECTORS } from '../src/detect/registry.ts';
import { DETECTOR_DOCS_FOLDER, detectorPages } from './lib/detector-docs.ts';

const pages = detectorPages(DETECTORS);
mkdirSync(DETECTOR_DOCS_FOLDER, { recursive: true });
for (const file of readdirSync(DETECTOR_DOCS_FOLDER)) {
  if (!pages.has(file)) rmSync(join(DETECTOR_DOCS_FOLDER, file));
}
for (const [file, text] of pages) writeFileSync(join(DETECTOR_DOCS_FOLDER, file), text);
console.log(`${pages.size} pages written to docs/detectors/`);
