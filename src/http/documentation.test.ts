import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import Fastify from 'fastify';
import { parse } from 'yaml';
import { CONTRACT_NAMES } from './contract/contract-name.ts';
import { loadContract } from './contract/load-contract.ts';
import { serveDocumentation } from './documentation.ts';

const PUBLIC_URL = 'https://wardline.operator.example';
const server = Fastify();

before(() => serveDocumentation(server, PUBLIC_URL));
after(() => server.close());

for (const name of CONTRACT_NAMES) {
  test(`${name} is served as it is, with the address of the server`, async () => {
    const yaml = await server.inject(`/api/bank/${name}.yaml`);
    assert.match(String(yaml.headers['content-type']), /^application\/yaml/);
    const json = await server.inject(`/api/bank/${name}.json`);
    const served = json.json();
    assert.deepEqual(parse(yaml.body), served);
    assert.equal(served.servers[0].variables.apiRoot.default, PUBLIC_URL);
    const { openId } = served.components.securitySchemes;
    assert.equal(openId.openIdConnectUrl, `${PUBLIC_URL}/.well-known/openid-configuration`);
    const { paths } = loadContract(name);
    assert.deepEqual(served.paths, paths);
  });
}

test('the page lists every interface and loads from its own server alone', async () => {
  const page = await server.inject('/api/bank/');
  assert.equal(page.statusCode, 200);
  for (const name of CONTRACT_NAMES) {
    assert.ok(page.body.includes(`/api/bank/page/${name}.json`), name);
    const tried = (await server.inject(`/api/bank/page/${name}.json`)).json();
    assert.equal(tried.components.securitySchemes.openId.type, 'http');
  }
  const sources = [...page.body.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, source]) => source);
  assert.deepEqual(sources, ['js/scalar.js']);
  assert.equal((await server.inject('/api/bank/js/scalar.js')).statusCode, 200);
});

test('the policy of the page names its scripts by what they are', async () => {
  const { headers, body } = await server.inject('/api/bank/');
  const policy = String(headers['content-security-policy']);
  assert.match(policy, /default-src 'none'; script-src 'self' 'sha256-/);
  assert.doesNotMatch(policy, /https?:|script-src[^;]*unsafe/);
  const scripts = [...body.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].filter(([, text]) => text?.trim());
  assert.ok(scripts.length > 0);
  for (const [, text = ''] of scripts) {
    assert.ok(policy.includes(createHash('sha256').update(text).digest('base64')));
  }
});
