import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openSigningKeys } from './signing-key-file.ts';

async function folder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'wardline-keys-'));
  t.after(() => rm(path, { recursive: true }));
  return path;
}

test('keys are made once, for their owner alone, and found again', async (t) => {
  const path = join(await folder(t), 'bank-keys.json');
  const [first, second] = await Promise.all([openSigningKeys(path), openSigningKeys(path)]);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.deepEqual(await openSigningKeys(path), first);
  assert.deepEqual(second, first);
  assert.deepEqual(await readdir(join(path, '..')), ['bank-keys.json']);
});

test('without a file the keys are others at each start', async () => {
  assert.notDeepEqual(await openSigningKeys(undefined), await openSigningKeys(undefined));
});

test('keys that others may read, or that are none, are not used and not told', async (t) => {
  const path = join(await folder(t), 'bank-keys.json');
  await openSigningKeys(path);
  await chmod(path, 0o640);
  await assert.rejects(openSigningKeys(path), {
    message: /: others than its owner may read .* chmod 600 it/,
  });
  await chmod(path, 0o600);
  await writeFile(path, '{"keys":[{"kty":"EC","d":"secret"}]}');
  await assert.rejects(openSigningKeys(path), ({ message }: Error) => {
    assert.match(message, /has no keys that sign tokens; delete it/);
    return !message.includes('secret');
  });
  assert.match(await readFile(path, 'utf8'), /secret/, 'what cannot be read is not written over');
});

test('a folder that is not there is told in a line', async (t) => {
  const path = join(await folder(t), 'none', 'bank-keys.json');
  await assert.rejects(openSigningKeys(path), {
    name: 'UserError',
    message: /cannot be written \(there is no such file\)/,
  });
});
