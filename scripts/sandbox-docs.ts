// `node scripts/sandbox-docs.ts`: writes docs/SANDBOX.md by asking the sandbox.
import { writeFileSync } from 'node:fs';
import { renderSandboxDocs, SANDBOX_FILE } from './lib/sandbox-docs.ts';

writeFileSync(SANDBOX_FILE, await renderSandboxDocs());
console.log('docs/SANDBOX.md written');
