// `node scripts/readme.ts`: writes what the commands of README.md answer now below them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentedCommands, outputOf } from './lib/documented-commands.ts';
import { ROOT } from './lib/project.ts';

const file = join(ROOT, 'README.md');
let text = readFileSync(file, 'utf8');
for (const { command, output } of documentedCommands(text)) {
  const now = outputOf(command, ROOT);
  text = text.replace(`$ ${command}\n${output}`, () => `$ ${command}\n${now}`);
}
writeFileSync(file, text);
console.log('README.md written');
