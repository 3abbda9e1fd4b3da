import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { cruiseRooms, type Offence } from './check-rooms.ts';
import { ROOT } from './lib/project.ts';

const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
  readonly forbidden: readonly { readonly name: string }[];
};
const ruleNames = config.forbidden.map((rule) => rule.name);

/** A small tree in which every rule is broken once, and what is allowed is done as well. */
const TREE: Readonly<Record<string, string>> = {
  'src/kit/word.ts': 'export const word = 1;',
  'src/app/cli.ts': "import '../lab/attacker.ts'; import '../http/server.ts';",
  'src/lab/attacker.ts': "import { word } from '../kit/word.ts'; export const x = word;",
  'src/transport/memory.ts': 'export const memory = 1;',
  'src/transport/sctp.ts': 'export const sctp = 1;',
  'src/state/table.ts': 'export interface Row { readonly imsi: string } export const table = 1;',
  'src/detect/registry.ts': "import '../detect/screens/good.ts';",
  'src/detect/screens/good.ts':
    "import type { Row } from '../../state/table.ts'; export function good(row: Row): string { return row.imsi; }",
  'src/http/server.ts': "import 'node:http'; export const server = 1;",
  'src/wire/good.test.ts':
    "import 'node:test'; import 'fast-check'; import '../lab/attacker.ts'; import './arbitrary-word.ts';",

  'src/wire/arbitrary-word.ts': "import 'fast-check';",

  'src/wire/round.ts': "import './trip.ts';",
  'src/wire/trip.ts': "import './round.ts';",
  'src/network/runs.ts': "import '../app/cli.ts';",
  'src/firewall/aims.ts': "import '../lab/attacker.ts';",
  'src/lab/reaches-out.ts': "import '../transport/memory.ts'; import '../transport/sctp.ts';",
  'src/lab/dials.ts': "import 'node:net';",
  'src/detect/writes.ts': "import { table } from '../state/table.ts'; export const t = table;",
  'src/detect/screens/leans.ts': "import './good.ts';",
  'src/kit/reads.ts': "import 'node:fs';",
  'src/engine/sleeps.ts': "import 'node:timers/promises';",
  'src/capture/plays.ts': "import 'fast-check';",
  'src/capture/tries.ts': "import 'node:test';",
  'src/capture/leans-on-test.ts': "import './plays.test.ts';",
  'src/capture/plays.test.ts': "import './plays.ts';",
  'src/capture/borrows.ts': "import 'picomatch';",
  'src/capture/dangles.ts': "import './gone.ts';",
};

/** For each room, a file and a test that import a room which is closed to them. */
const CLOSED: Readonly<Record<string, string>> = { app: '../tools/hammer.ts' };

const tree = mkdtempSync(join(tmpdir(), 'wardline-rooms-'));
let offences: readonly Offence[] = [];
let seen: readonly string[] = [];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), `${text}\n`);
}

before(() => {
  for (const [path, text] of Object.entries(TREE)) write(path, text);
  write('src/tools/hammer.ts', 'export const hammer = 1;');
  for (const name of ruleNames.filter((rule) => /^[a-z]+-imports$/.test(rule))) {
    const room = name.replace('-imports', '');
    const closed = CLOSED[room] ?? '../app/cli.ts';
    write(`src/${room}/trespasses.ts`, `import '${closed}';`);
    write(`src/${room}/trespasses.test.ts`, `import '${closed}';`);
  }
  for (const file of ['package.json', 'tsconfig.json']) copyFileSync(join(ROOT, file), join(tree, file));
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  ({ seen, offences } = cruiseRooms(tree));
});

after(() => rmSync(tree, { recursive: true, force: true }));

for (const name of ruleNames) {
  test(`the rule ${name} finds what it forbids`, () => {
    assert.ok(
      offences.some((offence) => offence.rule === name),
      `${name} found nothing among ${offences.length} offences`,
    );
  });
}

test('nothing in the product leans on what tests share', () => {
  const leaning = offences.filter(({ rule }) => rule === 'product-imports-no-tests').map(({ from }) => from);
  assert.deepEqual(leaning, ['src/capture/leans-on-test.ts']);
});

test('what the table allows offends no rule', () => {
  const innocent = new Set([
    'src/app/cli.ts',
    'src/lab/attacker.ts',
    'src/detect/registry.ts',
    'src/detect/screens/good.ts',
    'src/http/server.ts',
    'src/wire/good.test.ts',
    'src/wire/arbitrary-word.ts',
  ]);
  const wronged = offences.filter(({ from, rule }) => innocent.has(from) && rule !== 'no-cycles');
  assert.deepEqual(wronged, []);
});

test('every file of the tree is seen', () => {
  for (const path of Object.keys(TREE)) assert.ok(seen.includes(path), `${path} was not seen`);
});
