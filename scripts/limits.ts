// `npm run limits`: writes docs/LIMITS.md from the bounds that the source exports.
import { writeFileSync } from 'node:fs';
import { LIMITS_FILE, projectLimits, renderLimits } from './lib/limits.ts';

const limits = projectLimits();
writeFileSync(LIMITS_FILE, renderLimits(limits));
console.log(`${limits.length} bounds written to docs/LIMITS.md`);
