import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { EXAMPLE_CONFIG } from '../network/test-configs.ts';
import { configCheck } from './config-command.ts';

const NOW = Date.UTC(2026, 0, 15);
const EXAMPLE = relative('.', fileURLToPath(new URL('../../examples/wardline.yaml', import.meta.url)));

async function run(path: string, files?: Readonly<Record<string, string>>) {
  let stdout = '';
  let stderr = '';
  const status = await configCheck(path, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    readFile: async (file) => files?.[file] ?? (await readFile(file, 'utf8')),
    ...(files === undefined
      ? {}
      : { listFiles: async (pattern: string) => Object.keys(files).filter((file) => file === pattern) }),
    now: () => NOW,
  });
  return { status, stdout, stderr };
}

test('the example of the project has no faults, its partner files included', async () => {
  const { status, stdout, stderr } = await run(EXAMPLE);
  assert.equal(
    stdout,
    `${EXAMPLE}: no faults; network Example Mobile (GB), 4 partners (2 files), policy enforce, 1 exception\n`,
  );
  assert.equal(stderr, '');
  assert.equal(status, 0);
});

test('each fault is a line, of the configuration first and then of its partner files', async () => {
  const { status, stdout, stderr } = await run('wardline.yaml', {
    'wardline.yaml': EXAMPLE_CONFIG.replace('mode: enforce', 'mode: enforced').replace(
      '"partners/*.yaml", "ir21/*.xml"',
      '"it.yaml", "no.yaml", "old.xml"',
    ),
    'it.yaml': 'tadig: ITAXM\ncountry: IT\nplmns: ["22201"]\n',
    'old.xml': '<TADIGRAEXIR21/>',
  });
  assert.deepEqual(stdout.trim().split('\n'), [
    'wardline.yaml:17: partners.files[1]: "no.yaml" is not there, seen from wardline.yaml; mend the name or take it out',
    'wardline.yaml:22: policy.mode: "enforced" is neither monitor nor enforce; write one of the two',
    'it.yaml:1: name: is missing; write it, such as "Example Mobile"',
    'old.xml:1: is no IR.21 that can be used (nothing says the TADIG code of this network); name it IR21_<TADIG>_<operator>_<date>.xml, or write the same facts as YAML',
  ]);
  assert.equal(stderr, '');
  assert.equal(status, 1);
});

test('a file that is not there is one line on standard error', async () => {
  const { status, stdout, stderr } = await run('no-such-file.yaml');
  assert.equal(
    stderr,
    'no-such-file.yaml: cannot be read (there is no such file); name a configuration such as examples/wardline.yaml\n',
  );
  assert.equal(stdout, '');
  assert.equal(status, 1);
});

test('partner files are looked for beside the configuration, and a pattern may fit none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wardline-config-'));
  try {
    const path = join(folder, 'wardline.yaml');
    await writeFile(path, EXAMPLE_CONFIG);
    assert.equal((await run(path)).status, 0);
    await writeFile(path, EXAMPLE_CONFIG.replace('partners/*.yaml', '*.partner.yaml'));
    await writeFile(
      join(folder, 'b.partner.yaml'),
      '{ tadig: ITAXM, name: I, country: IT, plmns: ["22201"] }',
    );
    assert.match((await run(path)).stdout, /3 partners \(1 file\)/);
    await writeFile(
      join(folder, 'a.partner.yaml'),
      '{ tadig: ITAXM, name: I, country: IT, plmns: ["22202"] }',
    );
    const { status, stdout } = await run(path);
    assert.equal(status, 1);
    assert.match(stdout, /b\.partner\.yaml:1: tadig: "ITAXM" is described at .*a\.partner\.yaml:1 already/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
