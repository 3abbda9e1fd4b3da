import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { exportJWK } from 'jose';
import { stringify } from 'yaml';
import { hashedNumber, QuestionStore } from '../http/question-store.ts';
import { makeBankKeys } from '../http/testing/bank-client.ts';
import { type CheckOptions, check } from './check-command.ts';
import { keyFileOf, readQuestionKey } from './question-key-file.ts';
import { startServing, until } from './serve/test-serve.ts';
import { Story } from './testing/story.ts';
import { PARIS, PLAIN, STRANGE_VLR, subscriber } from './testing/story-network.ts';
import { arrives, quietMorning, registers, writes } from './testing/story-scenes.ts';

const ISSUER = 'http://127.0.0.1:7007';
const ALICE = subscriber(1);
const BOB = subscriber(2);
const LIMIT = { timeout: 120_000 };

/** A service that has read a morning in which Bob was stolen, and a bank with its key in a file. */
async function served(t: TestContext, { state }: { readonly state?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'wardline-check-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const { privateKey, publicJwk } = await makeBankKeys();
  const key = join(folder, 'bank.key.json');
  writeFileSync(key, JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'ES256', kid: publicJwk.kid }));
  const { network, partners, sms, policy } = PLAIN;
  const bank = {
    tenants: [
      {
        id: 'example-bank',
        name: 'Example Bank',
        clientId: 'example-bank',
        jwks: { keys: [publicJwk] },
        scopes: ['sms-interception-risk:check'],
        purposes: ['dpv:FraudPreventionAndDetection'],
      },
    ],
  };
  writeFileSync(
    join(folder, 'wardline.yaml'),
    stringify({ network, partners, sms, policy: { mode: policy.mode }, bank }),
  );
  const story = new Story();
  quietMorning(story);
  for (const who of [ALICE, BOB]) {
    arrives(story, who, PARIS);
    story.wait(10);
    writes(story, who, PARIS);
  }
  story.wait(10);
  registers(story, BOB, STRANGE_VLR);
  const service = await startServing(t, {
    config: join(folder, 'wardline.yaml'),
    clock: 'capture',
    state: state === undefined ? undefined : join(folder, state),
  });
  service.stdin.end(story.capture());
  await until(async () => ((await service.metric('wardline_messages_total')) ?? 0) >= story.length);
  const ask = async (msisdn: string, more: Partial<CheckOptions> = {}) => {
    let stdout = '';
    const sink = new Writable({
      write(chunk, _encoding, done) {
        stdout += String(chunk);
        done();
      },
    });
    const status = await check(
      msisdn,
      {
        url: service.url,
        issuer: ISSUER,
        clientId: 'example-bank',
        key,
        purpose: 'dpv:FraudPreventionAndDetection',
        format: 'text',
        ...more,
      },
      { stdin: process.stdin, stdout: sink, stderr: sink, env: {}, cwd: folder },
    );
    return { status, stdout };
  };
  return { ask, service, folder };
}

test('a bank asks a running service about a number from the command line', LIMIT, async (t) => {
  const { ask } = await served(t);
  const safe = await ask(`+${ALICE.msisdn}`);
  assert.equal(safe.status, 0);
  assert.match(safe.stdout, /^SAFE {2}texts go to where the subscriber is$/m);
  assert.match(safe.stdout, /^advice {5}send the code$/m);
  // Bob's theft was stopped in enforce mode, so that he is still there, and somebody is after him
  const { verdict, reasons } = JSON.parse((await ask(BOB.msisdn, { format: 'json' })).stdout);
  assert.notEqual(verdict, 'SAFE');
  assert.match(reasons[0].code, /^DOUBTED_REGISTRATION/);
});

test('what the bank asked is in the trail of the service, and no number', LIMIT, async (t) => {
  const { ask, service, folder } = await served(t, { state: 'state' });
  await ask(`+${ALICE.msisdn}`);
  await assert.rejects(ask('+33639980123'), /IDENTIFIER_NOT_FOUND/);
  await service.stop();
  const path = join(folder, 'state', 'questions.db');
  const trail = QuestionStore.open(path);
  t.after(() => trail.dispose());
  assert.deepEqual(trail.verify().broken, undefined);
  const key = readQuestionKey(keyFileOf(path));
  assert.deepEqual(
    [...trail.list({ most: 10 })].map(({ tenant, status, code, verdict, about }) => [
      ...[tenant, status, code, verdict, about],
    ]),
    [
      ['example-bank', 404, 'IDENTIFIER_NOT_FOUND', '', hashedNumber(key, '33639980123')],
      ['example-bank', 200, '', 'SAFE', hashedNumber(key, ALICE.msisdn)],
    ],
  );
});

test('what keeps an answer away is told in one line', LIMIT, async (t) => {
  const { ask, service } = await served(t);
  await assert.rejects(ask('33639980123'), /answers IDENTIFIER_NOT_FOUND: the number is not known here/);
  await assert.rejects(ask('+447700900001', { clientId: 'nobody' }), /answers invalid_client/);
  await assert.rejects(ask('+447700900001', { key: 'gone.json' }), /gone\.json: cannot be read \(ENOENT\)/);
  await assert.rejects(ask('+447700900001', { key: 'wardline.yaml' }), /is no private key/);
  await assert.rejects(
    ask('+447700900001', { purpose: 'dpv:Marketing' }),
    /answers (invalid_scope|unauthorized)/,
  );
  await service.stop();
  await assert.rejects(ask('+447700900001'), /does not answer; start it with wardline serve/);
});
