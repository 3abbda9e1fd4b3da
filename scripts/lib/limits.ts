import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles, ROOT, TEST_FILE } from './project.ts';

export const LIMITS_FILE: string = join(ROOT, 'docs', 'LIMITS.md');

/** An exported bound of the source. `why` is its comment on one line, empty where it has none. */
export interface Limit {
  readonly name: string;
  readonly value: string;
  readonly why: string;
  readonly file: string;
}

const BOUND = new RegExp(
  String.raw`(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*|((?:^\/\/.*\n)+))?` +
    String.raw`^export const ((?:MAX|LIMIT)_[A-Z0-9_]+)(?:: [^=]+)? =\s*([^;]+);`,
  'gm',
);

/** The bounds that a source text exports, in its order. One right below another shares its reason. */
export function limitsOf(text: string, file: string): Limit[] {
  const limits: Limit[] = [];
  let lastWhy = '';
  let lastEnd = -1;
  for (const match of text.matchAll(BOUND)) {
    const [whole, block, lines, name = '', value = ''] = match;
    const said = (block ?? lines ?? '')
      .replace(/^\s*(\*|\/\/)\s?/gm, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const why = said === '' && match.index === lastEnd + 1 ? lastWhy : said;
    limits.push({ name, value: value.replace(/\s+/g, ' '), why, file });
    lastWhy = why;
    lastEnd = match.index + whole.length;
  }
  return limits;
}

export function projectLimits(): Limit[] {
  return projectFiles('src/**/*.ts')
    .filter((file) => !TEST_FILE.test(file))
    .flatMap((file) => limitsOf(readFileSync(join(ROOT, file), 'utf8'), file));
}

const HEAD = `# Limits

Every container of Wardline has a bound, so that no sender decides how much memory or time we spend.
This table is written from the source by \`npm run limits\`, and a test holds it to the source. A bound
that is reached in a message is reported as a fault with code \`limit\`; what was read until then is kept.
`;

/** `src/capture`, or `src/wire/ber`: wire is large enough to be told apart. */
function roomOf(file: string): string {
  const folders = file.split('/').slice(0, -1);
  return folders.slice(0, folders[1] === 'wire' ? 3 : 2).join('/');
}

/** The text of docs/LIMITS.md: a table a room. */
export function renderLimits(limits: readonly Limit[]): string {
  let text = HEAD;
  for (const room of [...new Set(limits.map((limit) => roomOf(limit.file)))].sort()) {
    text += `\n## \`${room}/\`\n\n| bound | value | why | file |\n| --- | --- | --- | --- |\n`;
    for (const { name, value, why, file } of limits.filter((limit) => roomOf(limit.file) === room)) {
      const reason = why.replaceAll('|', '\\|');
      text += `| \`${name}\` | \`${value}\` | ${reason} | [${file.replace(/.*\//, '')}](../${file}) |\n`;
    }
  }
  return text;
}
