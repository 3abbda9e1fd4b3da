// Habits of the house that a compiler does not know, held by a test.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import rooms from '../scripts/rooms.json' with { type: 'json' };
import testFiles from '../scripts/test-files.json' with { type: 'json' };

/** A file that no longer fits in one head is two files. */
const MAX_FILE_LINES = 450;

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function list(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: root, exclude: ['node_modules/**', 'coverage/**'] }).sort();
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Tests, benches and what they share. */
function isTest(file: string): boolean {
  return new RegExp(testFiles.pattern).test(file);
}

/** Source without its comments, which may name what code may not do. Lines keep their numbers. */
function code(file: string): string {
  return read(file)
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

/** `file:line: text` for each line that matches. */
function hits(file: string, text: string, pattern: RegExp): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []));
}

const sources = list('src/**/*.ts');
const product = sources.filter((file) => !isTest(file));
const ours = list(
  'src/**/*.ts',
  'scripts/**/*',
  '.ci/*',
  'docs/**/*.md',
  'examples/**/*.{md,yaml,json}',
  '*.md',
).filter((file) => /\.\w+$|\.ci\/run$/.test(file));

test('there are files to look at', () => {
  assert.ok(product.length > 20);
  assert.ok(ours.length > product.length);
});

test('a file fits in one head, but for tests and tables', () => {
  const long = product
    .filter((file) => !/tables?\.ts$/.test(file))
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > MAX_FILE_LINES);
  assert.deepEqual(long, []);
});

test('time and chance come in by src/app/ alone', () => {
  const source =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bprocess\.hrtime\b|\brandom(UUID|Bytes|Int)\b|\bgetRandomValues\b|\bset(Timeout|Interval|Immediate)\(/;
  const found = product
    .filter((file) => !file.startsWith('src/app/'))
    .flatMap((file) => hits(file, code(file), source));
  assert.deepEqual(found, []);
});

/** Readers that check every position against the end, of a message and of a packet; and writers. */
const INDEXING = /^src\/wire\/cursor\.ts$|^src\/capture\/octet-view\.ts$|-(writer|builder)\.ts$/;

/**
 * The hot path of the glance asks a cursor for its octets once instead of at every place: a fifth faster
 * (docs/BENCHES.md). Each of these is fenced by a comment, and held to a plain way by a property test.
 */
const HOT_PATH = [
  'src/wire/bcd.ts',
  'src/wire/ber/ber-reader.ts',
  'src/wire/glance/glance.ts',
  'src/wire/m3ua/m3ua-layout.ts',
  'src/wire/sccp/address-layout.ts',
  'src/wire/sccp/sccp-layout.ts',
  'src/wire/tcap/usual-tcap.ts',
];

test('what is of the hot path says so', () => {
  for (const file of HOT_PATH) assert.match(read(file), /[Hh]ot path/, file);
});

// An array of octets that a file makes itself is its own to index. One that it was given was received.
test('received octets are indexed by checked readers alone', () => {
  const indexed = /\b(octets|bytes|buffer|payload|packet|data)\[|\bDataView\b|\.(readU?Int|getU?int)\d*/i;
  const found = product
    .filter(
      (file) =>
        /^src\/(wire|capture|signalling)\//.test(file) && !INDEXING.test(file) && !HOT_PATH.includes(file),
    )
    .filter((file) => !/new Uint8Array\(/.test(code(file)))
    .flatMap((file) => hits(file, code(file), indexed));
  assert.deepEqual(found, []);
});

// +44 7700 900xxx is reserved by Ofcom for drama; MCC 234 MNC 15 with a subscriber number below 1000
// and the test network 001-01 belong to nobody. Foreign global titles cannot be told from numbers in use
// by their digits alone, and are left to the reader. The BCD octets of a fictitious number may look like one.
test('subscribers in the source are fictitious', () => {
  const msisdn = /(['"`])\+?44(?!(?:7700900\d{3}|770009\d0\d{2})\1)\d{10}\1/;
  const imsi = /(['"`])(?!(?:234150000000\d{3}|001010000000\d{3})\1)(?:234|235|001)\d{12}\1/;
  const found = sources.flatMap((file) => [
    ...hits(file, read(file), msisdn),
    ...hits(file, read(file), imsi),
  ]);
  assert.deepEqual(found, []);
});

for (const protocol of ['map', 'cap']) {
  test(`every ${protocol} operation is known to a registry`, () => {
    const folder = `src/wire/${protocol}/operations/`;
    const operations = list(`${folder}*.ts`).filter((file) => !isTest(file));
    const registries = product.filter((file) => file.startsWith('src/wire/'));
    const imported = new Set(
      registries.flatMap((file) =>
        [...read(file).matchAll(/from '([^']+)'/g)].map(([, path]) => join(dirname(file), path ?? '')),
      ),
    );
    assert.deepEqual(
      operations.filter((file) => !imported.has(file)),
      [],
    );
  });
}

test('docs/ARCHITECTURE.md has the rooms and imports that are enforced', () => {
  const written: Record<string, string[]> = {};
  for (const line of read('docs/ARCHITECTURE.md').split('\n')) {
    const [, room, imports] = /^\| `src\/(\w+)\/` \|.*\| ([^|]*) \|$/.exec(line) ?? [];
    if (room !== undefined) written[room] = (imports ?? '').match(/[a-z]+/g) ?? [];
  }
  assert.deepEqual(written, rooms);
});

test('every room of src/ is in the table', () => {
  const unknown = new Set(sources.map((file) => file.split('/').slice(1, -1)[0]));
  unknown.delete(undefined);
  for (const room of Object.keys(rooms)) unknown.delete(room);
  assert.deepEqual([...unknown], []);
});

test('every decision is listed in docs/adr/README.md, and nothing else is', () => {
  const records = list('docs/adr/[0-9]*.md').map((file) => file.replace('docs/adr/', ''));
  const listed = [...read('docs/adr/README.md').matchAll(/\]\((\d{4}-[\w-]+\.md)\)/g)].map(
    ([, file]) => file,
  );
  assert.deepEqual(listed, records);
});

test('links between documents lead somewhere', () => {
  const known = new Set(list('*', '**/*', '.ci/*'));
  const broken = ours
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...read(file).matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)]
        .map(([, link]) => join(dirname(file), link ?? '').replace(/\/$/, ''))
        .filter((target) => !known.has(target))
        .map((target) => `${file} → ${target}`),
    );
  assert.deepEqual(broken, []);
});

test('nothing is left for later in the source', () => {
  const words = new RegExp(
    `\\b(${['TO', 'FIX', 'HA', 'X'].join('|')})(${['DO', 'ME', 'CK', 'XX'].join('|')})\\b`,
  );
  assert.deepEqual(
    ours.flatMap((file) => hits(file, read(file), words)),
    [],
  );
});

test('no path of one machine is in the project', () => {
  const paths = new RegExp(`(^|[\\s'"\`(=])/(${['work', 'home', 'root', 'tmp', 'Users'].join('|')})/`);
  assert.deepEqual(
    ours.flatMap((file) => hits(file, read(file), paths)),
    [],
  );
});
