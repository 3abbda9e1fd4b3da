import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { type CryptoKey, decodeJwt } from 'jose';
import { NUMBER, PURPOSE, startBankServer } from './test-bank-server.ts';

const DOCUMENT = new URL('../../../docs/BANK-ACCESS.md', import.meta.url);

interface Bank {
  readonly clientId: string;
  readonly privateKey: CryptoKey;
  readonly kid: string;
}

/** What the example of the document exports. */
interface Example {
  makeKeys(): Promise<Bank & { readonly jwks: { readonly keys: readonly object[] } }>;
  bankToken(server: string, bank: Bank, scope: string): Promise<string>;
  subscriberToken(server: string, bank: Bank, scope: string, phoneNumber: string): Promise<string>;
}

async function example(): Promise<Example> {
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync(DOCUMENT, 'utf8')) ?? [];
  const runnable = stripTypeScriptTypes(code).replace("'jose'", `'${import.meta.resolve('jose')}'`);
  return (await import(`data:text/javascript,${encodeURIComponent(runnable)}`)) as Example;
}

/** The example knows the server by one name, so that it must be known before the server listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('the example of the document gets both kinds of token', async (t) => {
  const { makeKeys, bankToken, subscriberToken } = await example();
  const { jwks, ...keys } = await makeKeys();
  const tenant = {
    id: 'new-bank',
    name: 'New Bank',
    clientId: 'new-bank',
    jwks,
    scopes: ['sim-swap:check'],
    purposes: [PURPOSE],
    consent: 'contract',
  };
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const { url, ask } = await startBankServer(t, { tenants: [tenant], publicUrl }, {}, port);
  const bank = { ...keys, clientId: 'new-bank' };
  const scope = `${PURPOSE} sim-swap:check`;
  const alone = await bankToken(url, bank, scope);
  assert.equal((await ask(alone)).body.tenant, 'new-bank');
  const forOne = await subscriberToken(url, bank, scope, NUMBER);
  assert.equal((await ask(forOne)).body.phoneNumber, NUMBER);
  assert.notEqual(decodeJwt(forOne).sub, decodeJwt(alone).sub);
});
