import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runStep } from './run-step.ts';

for (const [title, program, held, said] of [
  ['that finds nothing says one line', 'console.log("fine")', true, /^check {4}ok {2}\(\d+\.\d s\)$/],
  [
    'that finds something says it once, on either stream',
    'console.log("seen"); console.error("wrong"); process.exitCode = 3',
    false,
    /^check {4}FAILED {2}\(\d+\.\d s\)\nseen\n\nwrong$/,
  ],
] as const) {
  test(`a check ${title}`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'wardline-check-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'check.mjs');
    writeFileSync(file, program);
    const log = t.mock.method(console, 'log', () => undefined);
    assert.equal(await runStep('check', file, []), held);
    assert.match(log.mock.calls.map((call) => (call.arguments as unknown[]).join(' ')).join('\n'), said);
  });
}
