import assert from 'node:assert/strict';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import Fastify from 'fastify';
import { buildBankAccess } from '../http/auth/bank-access.ts';
import { BankClient, makeBankKeys } from '../http/testing/bank-client.ts';
import { NetworkPlan } from '../network/network-plan.ts';
import { EXAMPLE_CONFIG } from '../network/test-configs.ts';
import { loadConfig } from './load-config.ts';
import { openSigningKeys } from './signing-key-file.ts';

const SCOPE = 'sim-swap:check dpv:FraudPreventionAndDetection';

test('a bank of the configuration gets a token, and a restart with kept keys ends none', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'wardline-bank-'));
  t.after(() => rm(folder, { recursive: true }));
  const keys = await makeBankKeys();
  const configPath = join(folder, 'wardline.yaml');
  await writeFile(join(folder, 'bank.json'), JSON.stringify({ keys: [keys.publicJwk] }));
  await writeFile(
    configPath,
    `${EXAMPLE_CONFIG}bank:
  keysFile: signing.json
  tenants:
    - id: example-bank
      name: Example Bank
      clientId: example-bank
      jwksFile: bank.json
      scopes: [sim-swap:check]
      purposes: [dpv:FraudPreventionAndDetection]
      consent: contract
`,
  );
  const { config, faults } = await loadConfig(configPath, {});
  assert.deepEqual(faults, []);
  const { bank } = config;
  assert.ok(bank);
  const plan = new NetworkPlan(config);
  const publicUrl = 'http://127.0.0.1:7999';
  const open = async () =>
    buildBankAccess({
      config: { ...bank, publicUrl },
      keys: await openSigningKeys(join(folder, String(bank.keysFile))),
      isOurs: (msisdn) => plan.isHomeMsisdn(msisdn),
      nowMs: Date.now,
      onError: (error) => assert.fail(String(error)),
    });
  const server = Fastify();
  await (await open()).addRoutes(server);
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  t.after(() => server.close());
  const client = new BankClient(url, 'example-bank', keys, publicUrl);
  const token = await client.token(SCOPE);
  assert.equal((await client.ciba('+33609000010', SCOPE)).body.error, 'unknown_user_id');
  assert.equal((await stat(join(folder, 'signing.json'))).mode & 0o777, 0o600);
  const restarted = await open();
  const caller = await restarted.authenticator.authenticate(`Bearer ${token}`);
  assert.equal(caller.tenant.name, 'Example Bank');
});
