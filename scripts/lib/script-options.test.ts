import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './project.ts';

function refusal(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^[^\n]+\n$/);
  return stderr;
}

test('a script refuses what it has no option for in one line that names those it has', () => {
  assert.match(
    refusal(join('scripts', 'bench.ts'), '--quik'),
    /^npm run bench: Unknown option '--quik'; there are --quick, --json/,
  );
  assert.match(
    refusal(join('scripts', 'fuzz.ts'), 'hard'),
    /^npm run fuzz: Unexpected argument 'hard'; there are --seconds/,
  );
  assert.match(
    refusal(join('scripts', 'fuzz.ts'), '--seconds', '-1'),
    /^npm run fuzz: Option '--seconds' argument is ambiguous; /,
  );
});

test('a number that is none, and a scenario that is none, are named', () => {
  assert.match(
    refusal(join('scripts', 'score.ts'), '--seeds', 'two'),
    /--seeds needs a whole number from 0 on, not "two"/,
  );
  assert.match(refusal(join('scripts', 'score.ts'), '--scenario', 'none'), /there is no scenario none/);
  assert.match(
    refusal(join('scripts', 'bank-bench.ts'), '--rate', '0'),
    /--rate needs a whole number from 1 on, not "0"/,
  );
});
