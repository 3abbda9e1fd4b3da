import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { faultLine } from '../network/config-fault.ts';
import { EXAMPLE_CONFIG } from '../network/test-configs.ts';
import { loadConfig } from './load-config.ts';

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const PUBLIC = pair.publicKey.export({ format: 'jwk' });
const PRIVATE = pair.privateKey.export({ format: 'jwk' });
const CONFIG = `${EXAMPLE_CONFIG.replace('["partners/*.yaml", "ir21/*.xml"]', '[]')}bank:
  tenants:
    - id: example-bank
      name: Example Bank
      clientId: example-bank
      jwksFile: keys/bank.json
      scopes: [sim-swap:check]
      purposes: [dpv:FraudDetection]
`;

function load(keys: string | undefined) {
  const files = {
    listFiles: async () => [],
    readFile: async (path: string) => {
      if (path === 'etc/wardline.yaml') return CONFIG;
      if (path !== 'etc/keys/bank.json' || keys === undefined)
        throw Object.assign(new Error('none'), { code: 'ENOENT' });
      return keys;
    },
  };
  return loadConfig('etc/wardline.yaml', {}, files);
}

test("a bank's keys are read from a file beside the configuration, which is looked at with it", async () => {
  const { config, faults, paths } = await load(JSON.stringify({ keys: [PUBLIC] }));
  assert.deepEqual(faults, []);
  assert.deepEqual(config.bank?.tenants[0]?.jwks, { keys: [PUBLIC] });
  assert.deepEqual(paths, ['etc/wardline.yaml', 'etc/keys/bank.json']);
});

test('what is wrong with a file of keys is told at its name, and no key is', async () => {
  const line = CONFIG.split('\n').findIndex((text) => text.includes('jwksFile')) + 1;
  const at = `etc/wardline.yaml:${line}: bank.tenants[0].jwksFile: "keys/bank.json"`;
  const told = async (keys: string | undefined) => (await load(keys)).faults.map(faultLine);
  assert.deepEqual(await told(undefined), [
    `${at} cannot be read (there is no such file); mend the name or the file's permissions`,
  ]);
  assert.deepEqual(await told('keys'), [`${at} is no JSON; write a JSON Web Key Set: {"keys": [...]}`]);
  assert.deepEqual(await told('[]'), [
    `${at} is no JSON Web Key Set; write {"keys": [...]} with public keys`,
  ]);
  assert.deepEqual(await told(JSON.stringify({ keys: [PRIVATE] })), [
    `${at} has at keys[0] a value that has d, which is of the private key; write the public key alone, and take a new pair`,
  ]);
  assert.deepEqual(await told('{"keys":[{"kty":"oct"}]}'), [
    `${at} has at keys[0].kty none of EC, RSA, OKP; write one of them`,
  ]);
});
