import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { LIMITS_FILE, limitsOf, projectLimits, renderLimits } from './lib/limits.ts';

test('a bound is read with its value and its reason', () => {
  const source = [
    '/** Not a bound. */',
    'export const OTHER = 1;',
    '',
    '/**',
    ' * A message is 272 octets,',
    ' * and so are its parts.',
    ' */',
    'export const MAX_PART_OCTETS: number = 2 *',
    '  136;',
    '',
    'export const MAX_BARE = 3;',
    '// Said in a line.',
    'export const LIMIT_LINE = 4;',
    'export const LIMIT_BELOW = 5;',
  ].join('\n');
  assert.deepEqual(limitsOf(source, 'src/wire/x.ts'), [
    {
      name: 'MAX_PART_OCTETS',
      value: '2 * 136',
      why: 'A message is 272 octets, and so are its parts.',
      file: 'src/wire/x.ts',
    },
    { name: 'MAX_BARE', value: '3', why: '', file: 'src/wire/x.ts' },
    { name: 'LIMIT_LINE', value: '4', why: 'Said in a line.', file: 'src/wire/x.ts' },
    { name: 'LIMIT_BELOW', value: '5', why: 'Said in a line.', file: 'src/wire/x.ts' },
  ]);
});

test('every bound says its reason', () => {
  const bare = projectLimits().filter((limit) => limit.why === '');
  assert.deepEqual(bare, []);
});

test('docs/LIMITS.md holds the bounds of the source', () => {
  const written = readFileSync(LIMITS_FILE, 'utf8');
  assert.ok(written === renderLimits(projectLimits()), 'docs/LIMITS.md is stale: npm run limits writes it');
});
