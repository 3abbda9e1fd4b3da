// CAMARA's rules for contracts, asked of Spectral. Neither is part of the project: the rules are read where they lie
// beside it, and Spectral is run where it is installed (@stoplight/spectral-cli 6.16.3).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { CONTRACT_NAMES } from './contract-name.ts';
import { loadContract } from './load-contract.ts';

/** Spectral reads nine files in seconds, and in a minute where others use the machine. */
const LINT_MS = 120_000;
/**
 * What Spectral notices and CAMARA's own files have too: schemas that a discriminator alone refers to, names such as
 * HTTPSettings, and schemas without `oneOf`, of which the rules hint that they have none.
 */
const EXPECTED = ['camara-discriminator-use', 'camara-schema-casing-convention', 'oas3-unused-component'];
const ERROR = 0;

const shared = process.env.WARDLINE_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const rules = `${shared}/specs/camara/Commonalities/r3.4/artifacts/linting_rules/.spectral.yml`;
const spectral = process.env.WARDLINE_SPECTRAL ?? 'spectral';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly severity: number;
}

const folder = mkdtempSync(join(tmpdir(), 'wardline-lint-'));
after(() => rmSync(folder, { recursive: true }));

function skipped(): string | false {
  if (!existsSync(rules)) return `CAMARA's rules are not at ${rules} (WARDLINE_SHARED)`;
  const { status } = spawnSync(spectral, ['--version']);
  return status === 0 ? false : `${spectral} does not run (WARDLINE_SPECTRAL)`;
}

/** Rules with functions that CAMARA publishes apart are left out, and named. */
function writeRules(): { file: string; leftOut: string[] } {
  const { functions, functionsDir: _, ...ruleset } = parse(readFileSync(rules, 'utf8'));
  const leftOut = Object.keys(ruleset.rules).filter((rule) =>
    [ruleset.rules[rule].then].flat().some((each) => functions.includes(each?.function)),
  );
  for (const rule of leftOut) delete ruleset.rules[rule];
  const file = join(folder, 'rules.yaml');
  writeFileSync(file, stringify(ruleset));
  return { file, leftOut };
}

function lint(files: readonly string[], ruleset: string): Finding[] {
  const { stdout, stderr } = spawnSync(
    spectral,
    ['lint', '--format', 'json', '--ruleset', ruleset, ...files],
    {
      encoding: 'utf8',
      timeout: LINT_MS,
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  assert.match(stdout, /^\[/, stderr);
  return JSON.parse(stdout);
}

test("the contracts keep CAMARA's rules", { skip: skipped() }, (t) => {
  const { file, leftOut } = writeRules();
  t.diagnostic(`left out, for their functions are published apart: ${leftOut.join(', ')}`);
  const files = CONTRACT_NAMES.map((name) => {
    const path = join(folder, `${name}.yaml`);
    writeFileSync(path, stringify(loadContract(name), { aliasDuplicateObjects: false }));
    return path;
  });
  const findings = lint(files, file);
  assert.deepEqual(
    findings.filter(({ severity }) => severity === ERROR),
    [],
  );
  assert.deepEqual([...new Set(findings.map(({ code }) => code))].sort(), EXPECTED);
});

test('a contract that breaks a rule is found out', { skip: skipped() }, () => {
  const document = loadContract('sim-swap');
  document.openapi = '3.0.1';
  const path = join(folder, 'broken.yaml');
  writeFileSync(path, stringify(document, { aliasDuplicateObjects: false }));
  const errors = lint([path], writeRules().file).filter(({ severity }) => severity === ERROR);
  assert.deepEqual(
    errors.map(({ code }) => code),
    ['camara-oas-version'],
  );
});
