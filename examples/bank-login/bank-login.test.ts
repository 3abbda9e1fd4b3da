// The bank and the operator's server, both on loopback: each way that a log-in goes.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { WardlineBank } from '../../client/wardline-bank.ts';
import { startServing } from '../../src/app/serve/test-serve.ts';
import { openAppSecrets, openBankKey } from './bank-keys.ts';
import { buildBankServer } from './bank-server.ts';
import { Customers, DEMO_CUSTOMERS, DEMO_PASSWORD } from './customers.ts';
import { codeOfStep, stepAt } from './totp.ts';

/** What the operator's server calls itself, wherever a test lets it listen. */
const ISSUER = 'http://127.0.0.1:7007';
const NAMES = DEMO_CUSTOMERS.filter(({ hasApp }) => hasApp).map(({ name }) => name);
const RIGHT_CODE = '123456';

const folder = mkdtempSync(join(tmpdir(), 'wardline-bank-login-'));
const keys = join(folder, 'keys');
const servers: FastifyInstance[] = [];
let secrets: ReadonlyMap<string, Uint8Array>;
let url: string;
let endOperator: (() => Promise<void>) | undefined;

before(async () => {
  copyFileSync(join(import.meta.dirname, 'wardline.yaml'), join(folder, 'wardline.yaml'));
  await openBankKey(keys);
  // the operator's server ends after the last test of the file, and not after this hook
  const ending = { after: (end: () => Promise<void>) => (endOperator = end) } as unknown as TestContext;
  ({ url } = await startServing(ending, { config: join(folder, 'wardline.yaml') }));
  secrets = await openAppSecrets(keys, NAMES);
});

after(async () => {
  for (const server of servers) await server.close();
  await endOperator?.();
  rmSync(folder, { recursive: true });
});

/** A bank that nobody has logged in to yet, and what it logs. */
async function openBank(operator = url) {
  const lines: string[] = [];
  const server = buildBankServer({
    customers: await Customers.open(secrets),
    bank: new WardlineBank({
      ...{ url: operator, issuer: ISSUER, clientId: 'example-bank' },
      key: await openBankKey(keys),
    }),
    patienceMs: 60_000,
    isSecure: false,
    log: (line) => lines.push(line),
  });
  servers.push(server);
  return { lines, home: await server.listen({ host: '127.0.0.1', port: 0 }) };
}

/** A browser: keeps the cookie, and knows the token of the form that it shows. */
class Browser {
  readonly home: string;
  cookie = '';
  formToken = '';
  text = '';

  constructor(home: string) {
    this.home = home;
  }

  async get(path: string): Promise<number> {
    return this.take(await fetch(this.home + path, { headers: { cookie: this.cookie }, redirect: 'manual' }));
  }

  async post(path: string, fields: Readonly<Record<string, string>>): Promise<number> {
    const body = new URLSearchParams({ formToken: this.formToken, ...fields });
    const { cookie } = this;
    return this.take(
      await fetch(this.home + path, { method: 'POST', body, headers: { cookie }, redirect: 'manual' }),
    );
  }

  async logIn(name: string, password = DEMO_PASSWORD): Promise<number> {
    await this.get('/login');
    return this.post('/login', { name, password });
  }

  private async take(response: Response): Promise<number> {
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    this.text = await response.text();
    this.formToken = /name="formToken" value="([^"]+)"/.exec(this.text)?.[1] ?? this.formToken;
    return response.status;
  }
}

function appCode(name: string): string {
  return codeOfStep(secrets.get(name) ?? Buffer.of(), stepAt(Date.now()));
}

async function isLoggedIn(browser: Browser, name: string): Promise<boolean> {
  return (await browser.get('/account')) === 200 && browser.text.includes(`Good day, ${name}`);
}

test('where nobody else reads texts, the code comes by text', async () => {
  const { home, lines } = await openBank();
  const browser = new Browser(home);
  assert.equal(await browser.logIn('alice'), 200);
  assert.match(browser.text, /sent a code to your phone/);
  assert.equal(await isLoggedIn(browser, 'alice'), false);
  await browser.get('/login');
  assert.equal(await browser.post('/code', { code: '000000' }), 401);
  assert.equal(await browser.post('/code', { code: RIGHT_CODE }), 303);
  assert.ok(await isLoggedIn(browser, 'alice'));
  assert.equal(await browser.post('/logout', {}), 303);
  assert.equal(await isLoggedIn(browser, 'alice'), false);
  assert.deepEqual(lines, [
    'log-in: alice by text: SAFE REGISTRATION_CONFIRMED',
    'log-in: alice typed a code: wrong',
    'log-in: alice typed a code: right',
  ]);
});

for (const [name, why] of [
  ['bob', 'AT_RISK PREPARATIONS_SEEN'],
  ['dan', 'UNKNOWN SUBSCRIBER_NOT_SEEN'],
  ['erin', 'AT_RISK SIM_CHANGED_RECENTLY'],
  ['grace', 'UNKNOWN WATCH_INTERRUPTED'],
] as const) {
  test(`${name} takes the code of the app: ${why}`, async () => {
    const { home, lines } = await openBank();
    const browser = new Browser(home);
    assert.equal(await browser.logIn(name), 200);
    assert.match(browser.text, /authenticator app/);
    assert.equal(await browser.post('/code', { code: RIGHT_CODE }), 401);
    const code = appCode(name);
    assert.equal(await browser.post('/code', { code }), 303);
    assert.ok(await isLoggedIn(browser, name));
    assert.equal(lines[0], `log-in: ${name} by app: ${why}`);
    const other = new Browser(home);
    await other.logIn(name);
    assert.equal(await other.post('/code', { code }), 401, 'a code is taken once');
  });
}

for (const [name, why] of [
  ['carol', 'INTERCEPTION_IN_PROGRESS DOUBTED_REGISTRATION_IN_FORCE MORE_SIGNS_SINCE'],
  ['frank', 'AT_RISK DOUBTED_REGISTRATION_NOT_IN_FORCE'],
] as const) {
  test(`${name} is sent nothing and asked to call: ${why}`, async () => {
    const { home, lines } = await openBank();
    const browser = new Browser(home);
    assert.equal(await browser.logIn(name), 403);
    assert.match(browser.text, /Please call us/);
    assert.equal(await browser.post('/code', { code: RIGHT_CODE }), 403);
    assert.equal(await browser.post('/code', { code: appCode(name) }), 403);
    assert.equal(await isLoggedIn(browser, name), false);
    assert.deepEqual(lines, [`log-in: ${name} by call: ${why}`]);
  });
}

test('where the operator does not answer, the app is asked', async () => {
  const { home, lines } = await openBank('http://127.0.0.1:9');
  const browser = new Browser(home);
  assert.equal(await browser.logIn('alice'), 200);
  assert.match(browser.text, /authenticator app/);
  assert.deepEqual(lines, ['log-in: alice by app: no answer']);
});

test('in the sandbox there are tokens for one subscriber, and none for numbers that it does not have', async () => {
  const bank = new WardlineBank({
    url,
    issuer: ISSUER,
    clientId: 'example-bank',
    key: await openBankKey(keys),
  });
  const scope = 'dpv:FraudPreventionAndDetection sms-interception-risk:check';
  const { data, response } = await bank
    .with(scope, '+447700900002')
    .smsInterceptionRisk.POST('/check', { body: {} });
  assert.equal(data?.verdict, 'INTERCEPTION_IN_PROGRESS');
  assert.equal(response.headers.get('x-wardline-sandbox'), 'true');
  await assert.rejects(bank.getToken(scope, '+447700900999'), { code: 'unknown_user_id' });
  await assert.rejects(bank.getToken(scope, '+447700900064'), { code: 'access_denied' });
});

test('a form of somebody else is refused, and so is one without a session', async () => {
  const { home } = await openBank();
  const browser = new Browser(home);
  await browser.get('/login');
  const own = browser.formToken;
  browser.formToken = `${own.slice(0, -1)}${own.endsWith('A') ? 'B' : 'A'}`;
  assert.equal(await browser.post('/login', { name: 'alice', password: DEMO_PASSWORD }), 403);
  const stranger = new Browser(home);
  assert.equal(await stranger.post('/login', { name: 'alice', password: DEMO_PASSWORD }), 403);
});

test('who knew the session before the password knows nothing after it', async () => {
  const { home } = await openBank();
  const browser = new Browser(home);
  await browser.get('/login');
  const thief = new Browser(home);
  Object.assign(thief, { cookie: browser.cookie, formToken: browser.formToken });
  await browser.post('/login', { name: 'alice', password: DEMO_PASSWORD });
  assert.equal(await thief.post('/code', { code: RIGHT_CODE }), 403);
  assert.equal(await browser.post('/code', { code: RIGHT_CODE }), 303);
  assert.equal(await isLoggedIn(thief, 'alice'), false);
});

test('passwords and codes are not guessed for long', async () => {
  const { home } = await openBank();
  const browser = new Browser(home);
  const statuses: number[] = [];
  for (let i = 0; i < 11; i++) statuses.push(await browser.logIn('alice', 'a-guess'));
  assert.deepEqual([...new Set(statuses)], [401, 429]);
  assert.equal(await browser.logIn('alice'), 429);
  const other = new Browser(home);
  await other.logIn('bob');
  const codes: number[] = [];
  for (let i = 0; i < 6; i++) codes.push(await other.post('/code', { code: '000000' }));
  assert.deepEqual([...new Set(codes)], [401, 429]);
  assert.equal(await other.post('/code', { code: appCode('bob') }), 429);
});

test('what was typed as a name is not taken for the page', async () => {
  const { home, lines } = await openBank();
  const browser = new Browser(home);
  assert.equal(await browser.logIn('<b>alice</b>\n', 'a-secret'), 401);
  assert.doesNotMatch(browser.text, /<b>alice<\/b>\n/);
  assert.deepEqual(lines, ['log-in: wrong name or password']);
});

test('keys are read by their owner alone, and kept', async () => {
  assert.deepEqual(await openBankKey(keys), await openBankKey(keys));
  for (const file of ['bank-key.json', 'app-secrets.json'])
    assert.equal(statSync(join(keys, file)).mode & 0o077, 0);
});
